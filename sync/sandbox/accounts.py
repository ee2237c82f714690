"""Who may talk to the platform: accounts, devices, and their tokens. Only hashes of tokens are kept.

A refresh token stays good until a token of the next pair was used: an answer that was lost on its way locks nobody out.
"""

import hashlib
import secrets
from datetime import UTC, datetime, timedelta
from typing import Any

from sync.sandbox.tables import Tables, iso

ACCESS_S = 3600
_REFRESH_DAYS = 90


class DeniedError(Exception):
    """This caller may not do that."""

    def __init__(self, code: str, status: int = 401) -> None:
        super().__init__(code)
        self.code = code
        self.status = status


def hash_password(password: str, salt: bytes) -> str:
    """Return a salted scrypt hash (RFC 7914) as text."""
    digest = hashlib.scrypt(password.encode(), salt=salt, n=2**12, r=8, p=1)
    return f"scrypt${salt.hex()}${digest.hex()}"


def hash_token(token: str) -> str:
    """Return what is kept of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


class Accounts:
    """Logging in, enrolling and refreshing."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def log_in(self, email: str, password: str) -> dict[str, Any]:
        """Return what the published ``POST /auth/login`` answers."""
        account = self._tables.row("SELECT * FROM accounts WHERE email = ?", email)
        parts = (account or {}).get("passwordHash", "").split("$")
        if (
            account is None
            or len(parts) != 3
            or not secrets.compare_digest(hash_password(password, bytes.fromhex(parts[1])), account["passwordHash"])
        ):
            raise DeniedError("BAD_CREDENTIALS")
        user = {"id": account["_id"], "role": account["role"], "isVerified": bool(account["isVerified"])}
        return {**self._issue(account["_id"], is_device=False), "user": user}

    def enrol(self, setup_token: str, bearer: str, name: str) -> dict[str, Any]:
        """Make a device of a one-time token, or of an organizer's login."""
        with self._tables.writing():
            organizer_id = self._spend_setup_token(setup_token) if setup_token else self._organizer(bearer)
            device = {"_id": secrets.token_hex(12), "organizerId": organizer_id, "name": name or "Kiosk"}
            self._tables.insert("gate_devices", {**device, "createdAt": iso(datetime.now(UTC))})
            pair = self._issue(device["_id"], is_device=True)
        return {"deviceId": device["_id"], "deviceName": device["name"], "organizerId": organizer_id, **pair}

    def new_setup_token(self) -> str:
        """Make another one-time token."""
        organizer = self._tables.row("SELECT _id FROM accounts WHERE role = 'ORGANIZER'")
        token = secrets.token_urlsafe(12)
        record = {"tokenHash": hash_token(token), "organizerId": organizer["_id"] if organizer else ""}
        self._tables.insert("setup_tokens", record)
        return token

    def refresh(self, token: str) -> dict[str, Any]:
        """Return a new pair of tokens for a refresh token."""
        with self._tables.writing():
            found = self._find(token, "refresh")
            return self._issue(found["holderId"], is_device=bool(found["isDevice"]), after=found["tokenHash"])

    def caller(self, bearer: str) -> dict[str, Any]:
        """Return who calls: ``id``, ``is_device`` and ``organizer_id``."""
        found = self._find(bearer, "access")
        if found["chain"]:
            # The new pair arrived: the refresh token that bought it has done its work.
            with self._tables.writing():
                self._tables.run("DELETE FROM tokens WHERE tokenHash = ?", found["chain"])
                self._tables.run("UPDATE tokens SET chain = '' WHERE chain = ?", found["chain"])
        if not found["isDevice"]:
            return {"id": found["holderId"], "is_device": False, "organizer_id": found["holderId"]}
        device = self._tables.row("SELECT * FROM gate_devices WHERE _id = ?", found["holderId"])
        if device is None or device["revoked"]:
            raise DeniedError("DEVICE_REVOKED")
        return {"id": device["_id"], "is_device": True, "organizer_id": device["organizerId"]}

    def end_tokens(self, *, also_refresh: bool) -> None:
        """Make all access tokens (and refresh tokens, where wanted) worthless at once."""
        with self._tables.writing():
            self._tables.run("DELETE FROM tokens WHERE kind = 'access' OR ?", also_refresh)

    def _spend_setup_token(self, token: str) -> str:
        spend = "UPDATE setup_tokens SET usedAt = ? WHERE tokenHash = ? AND usedAt IS NULL"
        hashed = hash_token(token)
        if not self._tables.run(spend, iso(datetime.now(UTC)), hashed):
            raise DeniedError("SETUP_TOKEN_USED", status=400)
        found = self._tables.row("SELECT organizerId FROM setup_tokens WHERE tokenHash = ?", hashed)
        return str(found["organizerId"]) if found else ""

    def _organizer(self, bearer: str) -> str:
        found = self._find(bearer, "access")
        account = self._tables.row("SELECT role FROM accounts WHERE _id = ?", found["holderId"])
        if account is None or account["role"] != "ORGANIZER":
            raise DeniedError("NOT_AN_ORGANIZER", status=403)
        return str(found["holderId"])

    def _find(self, token: str, kind: str) -> dict[str, Any]:
        found = self._tables.row("SELECT * FROM tokens WHERE tokenHash = ? AND kind = ?", hash_token(token), kind)
        if found is None or found["expiresAt"] <= iso(datetime.now(UTC)):
            raise DeniedError("INVALID_TOKEN")
        return found

    def _issue(self, holder_id: str, *, is_device: bool, after: str = "") -> dict[str, Any]:
        now = datetime.now(UTC)
        pair = {"access": secrets.token_urlsafe(24), "refresh": secrets.token_urlsafe(32)}
        ends = {"access": now + timedelta(seconds=ACCESS_S), "refresh": now + timedelta(days=_REFRESH_DAYS)}
        records = [
            {
                "tokenHash": hash_token(token),
                "kind": kind,
                "holderId": holder_id,
                "isDevice": int(is_device),
                "expiresAt": iso(ends[kind]),
                "chain": after,
            }
            for kind, token in pair.items()
        ]
        self._tables.insert("tokens", *records)
        return {"token": pair["access"], "refreshToken": pair["refresh"], "expiresIn": ACCESS_S}
