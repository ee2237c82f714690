import base64
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.credentials.keys import sign
from kiosk.domain.codes.credential import Claims, Credential, Trust
from kiosk.domain.roster.codes import SigningKey
from tests.support.platforms.issuer import NOW, Issuer, Read

PAYLOAD = bytes.fromhex("0a09 614141414141414141 102a 1807 200e 2880a8f2fa05 30809af7fa05")


@pytest.fixture
def key(issuer: Issuer) -> SigningKey:
    return replace(issuer.key, key_id="", event_id="demo")


def secret(payload: bytes = PAYLOAD, *, version: int = 1, end: bytes = b"", signature_bytes: int = 64) -> str:
    head = bytes([version]) + len(payload).to_bytes(2, "big") + signature_bytes.to_bytes(2, "big")
    return base64.b64encode(head + payload + sign(bytes(range(32)), payload) + end).decode()[::-1]


def opaque(credential: Credential) -> bool:
    return (credential.trust, credential.scheme, credential.claims) == (Trust.UNSIGNED, "opaque", None)


def test_a_secret_says_what_it_is_for(key: SigningKey, read: Read):
    credential = read(secret(), key)
    assert (credential.trust, credential.scheme) == (Trust.SIGNED, "pretix_sig1")
    assert credential.claims == Claims(
        event_id="demo",
        ticket_type_id="42",
        variation_id="7",
        date_id="14",
        valid_from=datetime.fromtimestamp(1599902720, UTC),
        valid_until=datetime.fromtimestamp(1599982848, UTC),
    )


def test_zero_means_none(key: SigningKey, read: Read):
    zeroes = bytes.fromhex("102a 1800 2000 2800 3000")
    assert read(secret(zeroes), key).claims == Claims(event_id="demo", ticket_type_id="42")
    assert read(secret(b"\x10\x2a"), key).claims == Claims(event_id="demo", ticket_type_id="42")


def test_unknown_fields_are_stepped_over(key: SigningKey, read: Read):
    more = bytes.fromhex("3a03616263 41 0102030405060708 4d 01020304")
    assert read(secret(PAYLOAD + more), key).trust is Trust.SIGNED


@pytest.mark.parametrize(
    "payload",
    [
        PAYLOAD[:11],  # no ticket type
        PAYLOAD + b"\x10",  # number is cut off
        PAYLOAD + b"\x10" + b"\xff" * 12,  # number without end
        PAYLOAD + b"\x0a\x7f",  # string is cut off
        PAYLOAD + b"\x4d\x01",  # fixed number is cut off
        PAYLOAD + b"\x0b\x0c",  # groups
        PAYLOAD + b"\x28" + b"\xff" * 9 + b"\x01",  # a validity before time
        PAYLOAD + b"\x0a" + b"\xff" * 9 + b"\x01",  # a string beyond all memory
    ],
    ids=["item", "cut", "endless", "string", "fixed", "group", "negative", "huge"],
)
def test_broken_payloads_are_opaque_though_well_signed(key: SigningKey, read: Read, payload: bytes):
    assert opaque(read(secret(payload), key))


def test_other_envelopes_are_opaque(key: SigningKey, read: Read):
    assert opaque(read(secret(version=2), key))
    assert opaque(read(secret(end=b"\x00"), key))
    assert opaque(read(secret(signature_bytes=63), key))
    assert opaque(read(secret()[1:], key))


def test_one_signature_has_one_text(key: SigningKey, read: Read):
    """Single use of a ticket that the roster does not know is counted by its text."""
    text = secret(PAYLOAD + b"\x18\x07")  # 99 bytes would need no padding: this length has spare bits
    assert text.startswith("=")
    assert read(text, key).trust is Trust.SIGNED
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    last = len(text) - len(text.lstrip("="))
    spares = [text[:last] + other + text[last + 1 :] for other in alphabet if other != text[last]]
    assert all(opaque(read(spare, key)) for spare in spares)
    assert opaque(read(text.lstrip("="), key))
    assert opaque(read("=" + text, key))
    assert opaque(read(text[:20] + "\n-" + text[20:], key))


def test_flipping_any_bit_is_refused(key: SigningKey, read: Read):
    raw = base64.b64decode(secret()[::-1])
    for bit in range(len(raw) * 8):
        changed = bytearray(raw)
        changed[bit // 8] ^= 1 << bit % 8
        assert opaque(read(base64.b64encode(changed).decode()[::-1], key)), bit


def test_the_roster_decides_where_no_key_stands_for_it(key: SigningKey, read: Read):
    assert opaque(read(secret()))
    assert opaque(read(secret(), replace(key, key_id="26a")))
    assert opaque(read(secret(), replace(key, revoked_at=NOW)))
    assert opaque(read(secret(), replace(key, not_after=NOW)))


def test_the_event_is_the_one_whose_key_fits(key: SigningKey, read: Read):
    other = replace(key, id="k2", event_id="other", material=bytes(32))
    withdrawn = replace(key, id="k3", event_id="old", revoked_at=NOW - timedelta(days=1))
    claims = read(secret(), other, withdrawn, key).claims
    assert claims is not None
    assert claims.event_id == "demo"
