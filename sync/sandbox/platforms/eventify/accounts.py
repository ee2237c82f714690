"""Who may talk to the platform: accounts, devices, and their tokens."""

import secrets
from datetime import UTC, datetime
from typing import Any

from sync.sandbox.tables import Tables, iso
from sync.sandbox.web.routing import RefusalError
from sync.sandbox.web.tokens import ACCESS_S, TokenPair, TokenStore, is_password


class Accounts:
    """Logging in, enrolling and refreshing."""

    def __init__(self, tables: Tables, tokens: TokenStore) -> None:
        self._tables = tables
        self._tokens = tokens

    def log_in(self, email: str, password: str) -> dict[str, Any]:
        """Return what the published ``POST /auth/login`` answers."""
        account = self._tables.row("SELECT * FROM accounts WHERE email = ?", email)
        # One answer for both: who is told which of them was wrong learns whose addresses are known.
        if account is None or not is_password(password, account["passwordHash"]):
            raise RefusalError(401, "BAD_CREDENTIALS")
        user = {"id": account["_id"], "role": account["role"], "isVerified": bool(account["isVerified"])}
        with self._tables.writing():
            return {**_pair(self._tokens.issue(account["_id"], is_device=False)), "user": user}

    def enrol(self, setup_token: str, bearer: str, name: str) -> dict[str, Any]:
        """Make a device of a one-time token, or of an organizer's login."""
        with self._tables.writing():
            # Inside of the transaction: a token is spent only together with the device that it makes.
            organizer_id = self._tokens.spend_setup(setup_token) if setup_token else self._organizer(bearer)
            device = {"_id": secrets.token_hex(12), "organizerId": organizer_id, "name": name or "Kiosk"}
            self._tables.insert("gate_devices", {**device, "createdAt": iso(datetime.now(UTC))})
            pair = _pair(self._tokens.issue(device["_id"], is_device=True))
        return {"deviceId": device["_id"], "deviceName": device["name"], "organizerId": organizer_id, **pair}

    def new_setup_token(self) -> str:
        """Make another one-time token."""
        organizer = self._tables.row("SELECT _id FROM accounts WHERE role = 'ORGANIZER'")
        return self._tokens.issue_setup(organizer["_id"] if organizer else "")

    def refresh(self, token: str) -> dict[str, Any]:
        """Return a new pair of tokens for a refresh token."""
        return _pair(self._tokens.renew(token))

    def caller(self, bearer: str) -> dict[str, Any]:
        """Return who calls: ``id``, ``is_device`` and ``organizer_id``."""
        found = self._tokens.holder(bearer)
        if not found["isDevice"]:
            return {"id": found["holderId"], "is_device": False, "organizer_id": found["holderId"]}
        device = self._tables.row("SELECT * FROM gate_devices WHERE _id = ?", found["holderId"])
        # At every call and not only when tokens are renewed: a laptop that was stolen is shut out at once.
        if device is None or device["revoked"]:
            raise RefusalError(401, "DEVICE_REVOKED")
        return {"id": device["_id"], "is_device": True, "organizer_id": device["organizerId"]}

    def _organizer(self, bearer: str) -> str:
        found = self._tokens.holder(bearer)
        account = self._tables.row("SELECT role FROM accounts WHERE _id = ?", found["holderId"])
        if account is None or account["role"] != "ORGANIZER":
            raise RefusalError(403, "NOT_AN_ORGANIZER")
        return str(found["holderId"])


def _pair(pair: TokenPair) -> dict[str, Any]:
    return {"token": pair.access, "refreshToken": pair.refresh, "expiresIn": ACCESS_S}
