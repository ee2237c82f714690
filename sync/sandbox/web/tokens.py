"""Tokens of the sandbox platforms. Only their hashes are kept.

A refresh token stays good until a token of the next pair was used: an answer that was lost on its way locks nobody out.
"""

import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sync.sandbox.tables import Tables, iso
from sync.sandbox.web.routing import RefusalError

ACCESS_S = 3600
_REFRESH_DAYS = 90
_SETUP_DAYS = 3650


@dataclass(frozen=True, slots=True)
class TokenPair:
    """An access token and what renews it."""

    access: str
    refresh: str


def hash_token(token: str) -> str:
    """Return what is kept of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def hash_password(password: str, salt: bytes) -> str:
    """Return a salted scrypt hash (RFC 7914) as text."""
    digest = hashlib.scrypt(password.encode(errors="replace"), salt=salt, n=2**12, r=8, p=1)
    return f"scrypt${salt.hex()}${digest.hex()}"


def is_password(password: str, kept: str) -> bool:
    """Return whether a password is the one whose hash was kept."""
    parts = kept.split("$")
    return len(parts) == 3 and secrets.compare_digest(hash_password(password, bytes.fromhex(parts[1])), kept)


class TokenStore:
    """Issues, renews, checks and ends tokens.

    Args:
        tables: The platform's database.
    """

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def issue(self, holder_id: str, *, is_device: bool, after: str = "") -> TokenPair:
        """Return a new pair of tokens.

        Args:
            holder_id: Account or device.
            is_device: Which of both.
            after: Hash of the refresh token that buys this pair.
        """
        now = datetime.now(UTC)
        pair = TokenPair(secrets.token_urlsafe(24), secrets.token_urlsafe(32))
        common = {"holderId": holder_id, "isDevice": int(is_device), "chain": after}
        self._keep(pair.access, "access", now + timedelta(seconds=ACCESS_S), common)
        self._keep(pair.refresh, "refresh", now + timedelta(days=_REFRESH_DAYS), common)
        return pair

    def renew(self, token: str) -> TokenPair:
        """Return a new pair for a refresh token."""
        with self._tables.writing():
            found = self._find(token, "refresh")
            return self.issue(found["holderId"], is_device=bool(found["isDevice"]), after=found["tokenHash"])

    def holder(self, token: str) -> dict[str, Any]:
        """Return who holds an access token: ``holderId`` and ``isDevice``."""
        found = self._find(token, "access")
        if found["chain"]:
            # The new pair arrived: the refresh token that bought it has done its work.
            with self._tables.writing():
                self._tables.run("DELETE FROM sandbox_tokens WHERE tokenHash = ?", found["chain"])
                self._tables.run("UPDATE sandbox_tokens SET chain = '' WHERE chain = ?", found["chain"])
        return found

    def issue_setup(self, holder_id: str, token: str = "") -> str:
        """Return another one-time token; ``token`` names a certain one."""
        token = token or secrets.token_urlsafe(12)
        ends = datetime.now(UTC) + timedelta(days=_SETUP_DAYS)
        self._keep(token, "setup", ends, {"holderId": holder_id, "isDevice": 0})
        return token

    def spend_setup(self, token: str) -> str:
        """Use a one-time token up; returns whose it was."""
        spend = "UPDATE sandbox_tokens SET usedAt = ? WHERE tokenHash = ? AND kind = 'setup' AND usedAt IS NULL"
        hashed = hash_token(token)
        if not self._tables.run(spend, iso(datetime.now(UTC)), hashed):
            raise RefusalError(400, "SETUP_TOKEN_USED")
        found = self._tables.row("SELECT holderId FROM sandbox_tokens WHERE tokenHash = ?", hashed)
        return str(found["holderId"]) if found else ""

    def end_all(self, *, also_refresh: bool) -> None:
        """Make all access tokens (and refresh tokens, where wanted) worthless at once."""
        with self._tables.writing():
            self._tables.run(
                "DELETE FROM sandbox_tokens WHERE kind = 'access' OR (kind = 'refresh' AND ?)", also_refresh
            )

    def _find(self, token: str, kind: str) -> dict[str, Any]:
        found = self._tables.row(
            "SELECT * FROM sandbox_tokens WHERE tokenHash = ? AND kind = ?", hash_token(token), kind
        )
        if found is None or found["expiresAt"] <= iso(datetime.now(UTC)):
            raise RefusalError(401, "INVALID_TOKEN")
        return found

    def _keep(self, token: str, kind: str, ends: datetime, more: Mapping[str, Any]) -> None:
        record = {"tokenHash": hash_token(token), "kind": kind, "expiresAt": iso(ends), **more}
        self._tables.insert("sandbox_tokens", record)
