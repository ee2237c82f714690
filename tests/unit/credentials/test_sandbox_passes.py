"""What the sandbox platform issues, written apart from this room, is read here."""

from datetime import UTC, datetime

import pytest

from kiosk.domain.codes.credential import Claims, Trust
from kiosk.domain.roster.codes import KeyAlgorithm, SigningKey
from sync.sandbox.platforms.eventify.passes import PassClaims, PassSigner
from tests.support.platforms.issuer import Read


@pytest.mark.parametrize(
    ("ticket_id", "event_id", "ticket_type_id"),
    [
        ("65f0c0ffee65f0c0ffee1234", "summer-2026", "slot-1"),
        ("22b5f8ac-2292-4b4a-9c2b-349db2ae24d9", "0190a2b0-7f3c-7cc0-8e1a-5b1f0c3d2e4f", "7"),
        ("T-1", "demo", "vip"),
    ],
)
def test_a_pass_of_the_sandbox(read: Read, ticket_id: str, event_id: str, ticket_type_id: str):
    begin, end = datetime(2026, 7, 1, tzinfo=UTC), datetime(2026, 8, 1, tzinfo=UTC)
    signer = PassSigner(bytes(range(32)), "k1")
    code = signer.issue(
        PassClaims(
            ticket_id=ticket_id,
            event_id=event_id,
            ticket_type_id=ticket_type_id,
            not_before=begin,
            expires=end,
            party_size=2,
        )
    )
    key = SigningKey(id="1", key_id="k1", algorithm=KeyAlgorithm.ED25519, material=signer.public_key)
    credential = read(code, key)
    assert (credential.trust, credential.note) == (Trust.SIGNED, "")
    assert credential.claims == Claims(
        ticket_id=ticket_id,
        event_id=event_id,
        ticket_type_id=ticket_type_id,
        valid_from=begin,
        valid_until=end,
        party_size=2,
        key_id="k1",
    )
