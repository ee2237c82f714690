"""A platform that signs tickets, for tests."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from kiosk.domain.codes.credential import Credential
from kiosk.domain.roster.codes import SigningKey

NOW = datetime(2026, 7, 23, 12, 0, tzinfo=UTC)

Read = Callable[..., Credential]


@dataclass(frozen=True)
class Issuer:
    """A platform that signs: its private bytes and the key that the roster holds."""

    private: bytes
    key: SigningKey
