"""The sandbox's passes, beside a library that neither the sandbox nor the gate uses for it."""

import base64
import uuid
from datetime import UTC, datetime, timedelta

import base45
import cbor2
import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from pycose.algorithms import EdDSA
from pycose.headers import KID, Algorithm
from pycose.keys.curves import Ed25519
from pycose.keys.okp import OKPKey
from pycose.messages.sign1message import Sign1Message

from sync.sandbox.platforms.eventify.passes import MAX_PASS_BYTES, PassClaims, PassSigner

NOW = datetime(2027, 6, 21, 18, 0, tzinfo=UTC)
SEED = b"\x07" * 32
SIGNER = PassSigner(SEED, "demo-1")
SHORT = PassSigner(SEED, "k1")


def claims(**changes):
    given = {"ticket_id": "65a1f00000000000000000ff", "event_id": "demo", "ticket_type_id": "student"}
    return PassClaims(**{**given, "not_before": NOW, "expires": NOW + timedelta(days=1), **changes})


def raw(text):
    assert text.startswith("GH1:")
    return base45.b45decode(text.removeprefix("GH1:"))


def parts(text):
    protected, unprotected, payload, signature = cbor2.loads(raw(text)).value
    assert unprotected == {}
    return protected, payload, signature


def test_an_independent_library_writes_the_same_bytes():
    _, payload, _ = parts(SIGNER.issue(claims()))
    message = Sign1Message(phdr={Algorithm: EdDSA, KID: b"demo-1"}, payload=payload)
    message.key = OKPKey(crv=Ed25519, d=SEED)
    assert message.encode() == raw(SIGNER.issue(claims()))  # Ed25519 is deterministic (RFC 8032)


def test_the_claims():
    assert cbor2.loads(parts(SIGNER.issue(claims()))[1]) == {
        3: "demo",
        4: int(NOW.timestamp()) + 86400,
        5: int(NOW.timestamp()),
        7: b"\x02" + bytes.fromhex("65a1f00000000000000000ff"),
        -65537: ["student", 1],
    }


def test_ids_of_uuid_shape_are_packed():
    number = uuid.UUID("0190a6f0-0000-7000-8000-0000000000ff")
    payload = cbor2.loads(
        parts(SHORT.issue(claims(ticket_id=str(number), event_id=str(number), ticket_type_id="1")))[1]
    )
    assert payload[7] == b"\x01" + number.bytes
    assert payload[3] == base64.urlsafe_b64encode(number.bytes).rstrip(b"=").decode()
    assert len(payload[3]) == 22


@pytest.mark.parametrize("odd", ["0190A6F0-0000-7000-8000-0000000000FF", "65A1F00000000000000000FF", "T-1"])
def test_other_ids_are_kept_letter_by_letter(odd):
    assert (
        cbor2.loads(parts(SHORT.issue(claims(ticket_id=odd, event_id="d", ticket_type_id="1")))[1])[7] == odd.encode()
    )


def test_small_enough_for_a_code_that_is_read_from_afar():
    assert len(raw(SIGNER.issue(claims()))) <= MAX_PASS_BYTES
    with pytest.raises(ValueError, match="144 are allowed"):
        SIGNER.issue(claims(ticket_type_id="x" * 40))


def test_another_key_does_not_verify():
    protected, payload, signature = parts(SIGNER.issue(claims()))
    signed = cbor2.dumps(["Signature1", protected, b"", payload])
    Ed25519PublicKey.from_public_bytes(SIGNER.public_key).verify(signature, signed)
    stranger = PassSigner(b"\x08" * 32, "demo-1")
    with pytest.raises(InvalidSignature):
        Ed25519PublicKey.from_public_bytes(stranger.public_key).verify(signature, signed)
