from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import base45
import cbor2
import pytest
import segno
from hypothesis import given, reject
from hypothesis import strategies as st

from kiosk.credentials import Reader
from kiosk.credentials.keys import public_bytes, sign
from kiosk.credentials.schemes import gatepass
from kiosk.domain.codes.credential import Claims, Medium, Scan, Trust
from kiosk.domain.errors import CredentialError
from kiosk.domain.reason_codes import Reason
from kiosk.domain.roster.codes import KeyAlgorithm, SigningKey
from tests.support.platforms.issuer import NOW, Issuer, Read

PRIVATE = bytes(range(32))
KEY = SigningKey(id="k1", key_id="26a", algorithm=KeyAlgorithm.ED25519, material=public_bytes(PRIVATE))
PROTECTED = {1: -8, 4: b"26a"}
GOOD = {7: b"T-1", 3: "demo"}


def cose(
    payload: Any = GOOD,
    *,
    protected: Any = PROTECTED,
    unprotected: Any = None,
    raw: bytes | None = None,
    end: bytes = b"",
) -> str:
    """Write a pass by hand, with whatever is asked to be wrong, and a good signature over it."""
    head = cbor2.dumps(protected)
    body = cbor2.dumps(payload) if raw is None else raw
    signature = sign(PRIVATE, cbor2.dumps(["Signature1", head, b"", body]))
    message = cbor2.dumps([head, {} if unprotected is None else unprotected, body, signature]) + end
    return write(message)


def write(raw: bytes) -> str:
    return "GH1:" + str(base45.b45encode(raw), "ascii")


def unpack(code: str) -> bytes:
    return bytes(base45.b45decode(code.removeprefix("GH1:")))


def test_a_pass_says_what_was_issued(issuer: Issuer, claims: Claims, read: Read):
    credential = read(gatepass.issue(claims, issuer.private, "26a"), issuer.key)
    assert (credential.trust, credential.scheme, credential.refusal) == (Trust.SIGNED, "gatepass", None)
    assert credential.claims == replace(claims, key_id="26a")


def test_a_full_pass_with_uuid_ids_fits_into_version_8_m(issuer: Issuer, claims: Claims):
    code = gatepass.issue(claims, issuer.private, "26a")
    assert len(unpack(code)) == gatepass.MAX_BYTES
    symbol = segno.make_qr(code, error="m", boost_error=False)
    assert (symbol.mode, int(symbol.version)) == ("alphanumeric", 8)


def test_a_pass_that_would_not_fit_is_not_issued(issuer: Issuer, claims: Claims):
    with pytest.raises(CredentialError, match="145 bytes"):
        gatepass.issue(claims, issuer.private, "2026")


@pytest.mark.parametrize(
    "wrong",
    [
        {"ticket_id": None},
        {"ticket_id": "a\nb"},
        {"event_id": None},
        {"event_id": ""},
        {"party_size": 0},
        {"ticket_type_id": ""},
        {"valid_from": datetime(2026, 7, 1)},
        {"valid_until": datetime(2026, 7, 1, microsecond=1, tzinfo=UTC)},
        {"valid_until": datetime(1960, 7, 1, tzinfo=UTC)},
    ],
)
def test_claims_that_cannot_be_written_are_not_issued(issuer: Issuer, claims: Claims, wrong: dict[str, Any]):
    with pytest.raises(CredentialError, match="cannot be issued"):
        gatepass.issue(replace(claims, **wrong), issuer.private, "26a")


def test_a_pass_longer_than_144_bytes_is_not_read(issuer: Issuer, read: Read):
    code = cose({7: b"T" * 40, 3: "demo-demo-demo-demo"})
    assert len(unpack(code)) == 144
    assert read(code, issuer.key).trust is Trust.SIGNED
    refused = read(cose({7: b"T" * 40, 3: "demo-demo-demo-demo!"}), issuer.key)
    assert (refused.refusal, refused.note) == (Reason.MALFORMED, "not a gate pass: too long")


def test_lower_case_and_tag_18_are_accepted(issuer: Issuer, read: Read):
    code = cose()
    tagged = write(b"\xd2" + unpack(code))
    assert read(code.lower(), issuer.key) == read(code, issuer.key)
    assert read(tagged, issuer.key).trust is Trust.SIGNED


def test_only_protected_headers_count(issuer: Issuer, read: Read):
    unprotected_only = read(cose(protected={1: -8}, unprotected={4: b"26a"}), issuer.key)
    assert unprotected_only.refusal is Reason.MALFORMED
    both = read(cose(unprotected={1: -7, 4: b"zz"}), issuer.key)
    assert both.trust is Trust.SIGNED


@pytest.mark.parametrize(
    "unprotected",
    [
        {4: b"26a"},
        {"iat": datetime(2026, 7, 1, tzinfo=UTC)},
        {1: True, 2: 1.5, 3: None},
        {7: [[[[[["deep"]]]]]]},
        {b"x": 1},
    ],
    ids=repr,
)
def test_whatever_nobody_signed_it_is_the_same_pass(issuer: Issuer, read: Read, unprotected: Any):
    plain, other = read(cose(), issuer.key), read(cose(unprotected=unprotected), issuer.key)
    assert (other.trust, other.claims, other.code_hash) == (Trust.SIGNED, plain.claims, plain.code_hash)


@pytest.mark.parametrize(
    "protected",
    [{}, {1: -7, 4: b"26a"}, {1: "EdDSA", 4: b"26a"}, {1: -8, 4: "26a"}, {1: -8, 4: b"\xff"}, {1: -8, 4: b""}, [],
     {1: -8, 4: b"26a", 2: [99]}, {1: None, 4: b"26a"}],
)  # fmt: skip
def test_wrong_headers_are_malformed(issuer: Issuer, read: Read, protected: Any):
    assert read(cose(protected=protected), issuer.key).refusal is Reason.MALFORMED


@pytest.mark.parametrize(
    "payload",
    [
        [],
        {3: "demo"},
        {7: b"T-1"},
        {7: "T-1", 3: "demo"},
        {7: b"", 3: "demo"},
        {7: b"\x03abc", 3: "demo"},
        {7: b"\x01abc", 3: "demo"},
        {7: b"\xff", 3: "demo"},
        {7: b"T-1", 3: ["demo"]},
        {7: b"T-1", 3: ""},
        GOOD | {4: "soon"},
        GOOD | {4: -1},
        GOOD | {5: 2**63},
        GOOD | {4: 1.5},
        GOOD | {4: True},
        GOOD | {-65537: 7},
        GOOD | {-65537: [b"7"]},
        GOOD | {-65537: [7, 0]},
        GOOD | {-65537: [7, 10_000]},
        GOOD | {-65537: [7, "2"]},
        GOOD | {-65537: [7, 2, 3]},
        GOOD | {-65537: [7, 2, []]},
        GOOD | {-65537: [7, 2, None, 1]},
        GOOD | {-65537: None},
    ],
    ids=repr,
)
def test_wrong_claims_are_malformed_though_well_signed(issuer: Issuer, read: Read, payload: Any):
    refused = read(cose(payload), issuer.key)
    assert (refused.trust, refused.refusal, refused.claims) == (Trust.REFUSED, Reason.MALFORMED, None)


@pytest.mark.parametrize(
    "raw",
    [
        bytes.fromhex("a3 07 43 542d31 03 64 64656d6f 03 64 64656d6f"),  # a key twice
        bytes.fromhex("a2 07 43 542d31 03 64 64656d6f 00"),  # trailing byte
        bytes.fromhex("bf 07 43 542d31 03 64 64656d6f ff"),  # indefinite map
        bytes.fromhex("a2 07 5f 43 542d31 ff 03 64 64656d6f"),  # indefinite string
        bytes.fromhex("a2 07 43 542d31 03 d820 64 64656d6f"),  # a tag
    ],
    ids=["twice", "trailing", "map", "string", "tag"],
)
def test_loose_cbor_is_malformed_though_well_signed(issuer: Issuer, read: Read, raw: bytes):
    assert read(cose(raw=raw), issuer.key).refusal is Reason.MALFORMED


def test_bytes_after_the_message_are_malformed(issuer: Issuer, read: Read):
    assert read(cose(end=b"\x00"), issuer.key).refusal is Reason.MALFORMED


@pytest.mark.parametrize("code", ["GH1:", "GH1:A", "GH1:ÄÖ", "GH1:::::::", "gh1:\x00", "GH1:" + "0" * 8000])
def test_our_prefix_is_never_opaque(issuer: Issuer, read: Read, code: str):
    assert (read(code, issuer.key).trust, read(code).refusal) == (Trust.REFUSED, Reason.MALFORMED)


def test_a_pass_for_live_showing_is_stale_without_its_rotating_part(issuer: Issuer, claims: Claims, read: Read):
    short = replace(claims, valid_from=None, medium=Medium.LIVE)
    assert read(gatepass.issue(short, issuer.private, "26a"), issuer.key).refusal is Reason.STALE_CODE
    printed = read(gatepass.issue(replace(short, medium=Medium.PRINTED), issuer.private, "26a"), issuer.key)
    assert printed.claims is not None
    assert printed.claims.medium is Medium.PRINTED


FULL = gatepass.issue(
    Claims(ticket_id="22b5f8ac-2292-4b4a-9c2b-349db2ae24d9", event_id="demo", ticket_type_id="42", party_size=3),
    PRIVATE,
    "26a",
)


@given(st.integers(0, len(unpack(FULL)) * 8 - 1))
def test_flipping_any_bit_is_refused(bit: int):
    raw = bytearray(unpack(FULL))
    raw[bit // 8] ^= 1 << bit % 8
    credential = Reader().read(Scan(text=write(bytes(raw))), [KEY], NOW)
    assert credential.trust is Trust.REFUSED
    assert credential.refusal in {Reason.MALFORMED, Reason.BAD_SIGNATURE}


@given(st.integers(0, len(unpack(FULL)) - 1), st.integers(1, 255))
def test_changing_any_byte_is_refused(at: int, change: int):
    raw = bytearray(unpack(FULL))
    raw[at] ^= change
    credential = Reader().read(Scan(text=write(bytes(raw))), [KEY], NOW)
    assert credential.trust is Trust.REFUSED


@given(st.integers(4, len(FULL) - 1), st.sampled_from("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"))
def test_changing_any_character_is_refused(at: int, character: str):
    changed = FULL[:at] + character + FULL[at + 1 :]
    credential = Reader().read(Scan(text=changed), [KEY], NOW)
    assert (credential.trust is Trust.SIGNED) == (changed == FULL)


@given(st.integers(0, len(unpack(FULL)) - 1))
def test_cutting_it_off_is_refused(length: int):
    code = write(unpack(FULL)[:length])
    assert Reader().read(Scan(text=code), [KEY], NOW).refusal is Reason.MALFORMED


IDS = st.one_of(
    st.uuids().map(str),
    st.uuids().map(lambda uuid: str(uuid).upper()),
    st.binary(min_size=12, max_size=12).map(bytes.hex),
    st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1, max_size=20),
    st.text(st.sampled_from("äß€漢 x"), min_size=1, max_size=6),
)
INSTANTS = st.none() | st.integers(0, 253_402_300_799).map(lambda seconds: datetime.fromtimestamp(seconds, UTC))


@given(
    ticket_id=IDS,
    event_id=st.text(st.sampled_from("abcXYZ019-_"), min_size=1, max_size=12) | st.uuids(version=4).map(str),
    valid_until=INSTANTS,
    party_size=st.none() | st.integers(1, 9999),
    ticket_type_id=st.none() | st.sampled_from(["0", "42", "007", "vip", "18446744073709551615", "٣"]),
)
def test_every_claim_comes_back(**reported: Any):
    issued = Claims(key_id="a", **reported)
    try:
        code = gatepass.issue(issued, PRIVATE, "a")
    except CredentialError:  # longer than 144 bytes
        reject()
    credential = Reader().read(Scan(text=code), [replace(KEY, key_id="a")], NOW)
    assert credential.claims == issued
