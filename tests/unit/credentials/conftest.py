"""A key of the roster and what it signs, for every test of this room."""

from datetime import UTC, datetime

import pytest

from kiosk.credentials import Reader
from kiosk.credentials.keys import public_bytes
from kiosk.domain.codes.credential import Claims, Credential, Scan
from kiosk.domain.roster.codes import KeyAlgorithm, SigningKey
from tests.support.platforms.issuer import NOW, Issuer, Read


@pytest.fixture
def issuer() -> Issuer:
    private = bytes(range(32))
    key = SigningKey(id="k1", key_id="26a", algorithm=KeyAlgorithm.ED25519, material=public_bytes(private))
    return Issuer(private, key)


@pytest.fixture
def claims() -> Claims:
    return Claims(
        ticket_id="22b5f8ac-2292-4b4a-9c2b-349db2ae24d9",
        event_id="0190a2b0-7f3c-7cc0-8e1a-5b1f0c3d2e4f",
        ticket_type_id="42",
        party_size=3,
        valid_from=datetime(2026, 7, 1, tzinfo=UTC),
        valid_until=datetime(2026, 8, 1, tzinfo=UTC),
    )


@pytest.fixture
def read() -> Read:
    reader = Reader()

    def _read(text: str, *keys: SigningKey, now: datetime = NOW) -> Credential:
        return reader.read(Scan(text=text), keys, now)

    return _read
