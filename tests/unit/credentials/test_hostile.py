"""Whatever is held to the camera: the reader never raises, and trusts only what a key of the roster vouches for."""

import base64
import json
from typing import Any

import base45
import cbor2
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.credentials import Reader
from kiosk.credentials.keys import sign
from kiosk.domain.codes.credential import Credential, Scan, ScanSource, Trust, hash_code
from tests.support.gate.codes import GENUINE, KEYS, PRIVATE
from tests.support.platforms.issuer import NOW

READER = Reader()
LIMIT = 8192


def read(text: str, source: ScanSource = ScanSource.CAMERA) -> Credential:
    return READER.read(Scan(text=text, source=source), KEYS, NOW)


def assert_not_trusted(text: str, source: ScanSource = ScanSource.CAMERA) -> None:
    credential = read(text, source)
    assert credential.trust is not Trust.SIGNED
    assert (credential.refusal is not None) == (credential.trust is Trust.REFUSED)
    assert credential.code_hash == hash_code(credential.code)
    credential.code.encode("utf-8")  # a database takes it
    assert len(credential.note) < 200
    assert len(credential.code) < 20 or credential.code not in credential.note


def base64url(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def base45_text(raw: bytes) -> str:
    return str(base45.b45encode(raw), "ascii")


@pytest.mark.parametrize("scheme", GENUINE)
def test_the_genuine_ones_are_understood(scheme: str):
    """Otherwise the tests below would prove nothing."""
    credential = read(GENUINE[scheme])
    signed = scheme not in {"opaque", "rotating_hmac", "rotating_cbc"}
    assert credential.scheme == scheme
    assert credential.trust is (Trust.SIGNED if signed else Trust.UNSIGNED)
    assert (credential.claims is None) == (scheme == "opaque")


@given(st.text(max_size=LIMIT), st.sampled_from(ScanSource))
@example("\x00", ScanSource.CAMERA)
@example("a" * LIMIT, ScanSource.MANUAL)
@example("https://" + "/" * 8000, ScanSource.CAMERA)
@example("https://\u2100.example/t/x", ScanSource.CAMERA)
@example("]Q1\\000026" * 800, ScanSource.HAND_SCANNER)
def test_any_text(text: str, source: ScanSource):
    assert_not_trusted(text, source)


@given(st.binary(max_size=LIMIT))
def test_any_bytes(raw: bytes):
    assert_not_trusted(raw.decode("latin-1"))
    assert_not_trusted(raw.decode("utf-8", "surrogateescape"))


@given(st.text(st.characters(min_codepoint=0xD7F0, max_codepoint=0xE00F), max_size=50))
def test_lone_surrogates(text: str):
    assert_not_trusted(text)
    assert_not_trusted("GH1:" + text)
    assert_not_trusted("https://x.example/t/" + text)


PREFIXES = st.sampled_from(
    ["GH1:", "gh1:", "GH1R:", "GH1R:12345678", "TKT:", "eyJ", "]Q1", "\\000026", "https://a/t/", ""]
)
ALPHABETS = st.sampled_from(
    ["0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:", "ABCabc019-_.", "0123456789abcdef:", "AQ+/="]
)


@given(
    PREFIXES, ALPHABETS.flatmap(lambda alphabet: st.text(st.sampled_from(alphabet), max_size=400)), st.integers(1, 20)
)
def test_shapes_of_schemes(prefix: str, body: str, times: int):
    assert_not_trusted((prefix + body * times)[:LIMIT])


@given(st.binary(max_size=144))
def test_any_bytes_as_a_gate_pass(raw: bytes):
    assert read("GH1:" + base45_text(raw)).trust is Trust.REFUSED


CBOR = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats()
    | st.binary(max_size=20)
    | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.integers(-9, 9) | st.text(max_size=3), inner, max_size=4)
    ),
    max_leaves=8,
)


@given(CBOR, CBOR, CBOR)
def test_any_cbor_in_a_gate_pass(protected: Any, unprotected: Any, payload: Any):
    head, body = cbor2.dumps(protected), cbor2.dumps(payload)
    for message in ([head, unprotected, body, bytes(64)], [protected, unprotected, payload, bytes(64)], payload):
        assert_not_trusted("GH1:" + base45_text(cbor2.dumps(message)))


@given(CBOR)
def test_any_signed_claims_in_a_gate_pass(payload: Any):
    """Even a trusted key's nonsense is refused, or else it says a ticket and an event."""
    head, body = cbor2.dumps({1: -8, 4: b"26a"}), cbor2.dumps(payload)
    signature = sign(PRIVATE, cbor2.dumps(["Signature1", head, b"", body]))
    assert_not_trusted("GH1:" + base45_text(cbor2.dumps([head, {}, body, signature])))


@pytest.mark.parametrize(
    "head", [b"\x81", b"\xa1", b"\xa1\x01", b"\xd8\x12", b"\x9f", b"\xbf\x01", b"\xc2", b"\xd9\x01\x02\x81"]
)
def test_deeply_nested_cbor(head: bytes):
    for length in (50, 144):
        assert read("GH1:" + base45_text((head * length)[:length])).trust is Trust.REFUSED


@pytest.mark.parametrize("major", range(8))
@pytest.mark.parametrize("size", [24, 25, 26, 27])
def test_sizes_beyond_the_bytes(major: int, size: int):
    huge = bytes([major << 5 | size]) + b"\xff" * (1 << (size - 24))
    for raw in (huge, b"\x84" + huge, b"\x84\x40\xa0" + huge):
        assert read("GH1:" + base45_text(raw)).trust is Trust.REFUSED


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=8,
)


@given(JSON, JSON)
def test_any_json_in_a_token(header: Any, payload: Any):
    parts = [base64url(json.dumps(part).encode()) for part in (header, payload)]
    assert_not_trusted(".".join((*parts, base64url(bytes(64)))))
    assert_not_trusted(".".join((parts[0], "", base64url(bytes(12)), parts[1], base64url(bytes(16)))))


@given(JSON)
def test_any_signed_claims_in_a_token(payload: Any):
    signed = ".".join(base64url(json.dumps(part).encode()) for part in ({"alg": "EdDSA", "kid": "26a"}, payload))
    assert_not_trusted(f"{signed}.{base64url(sign(PRIVATE, signed.encode()))}")


@pytest.mark.parametrize(
    "content", ['{"a":' * 1200, '{"a":' + "[" * 5800, '{"alg":' + "9" * 5800 + "}", '{"alg":1e' + "9" * 5800 + "}"]
)
def test_deep_and_huge_json(content: str):
    part = base64url(content.encode())
    for token in (
        f"{part}.e30.{'A' * 86}",
        f"{base64url(b'{}')}.{part}.AAAA",
        f"{part}..AAAAAAAAAAAAAAAA.AAAA.{'A' * 22}",
    ):
        assert len(token) <= LIMIT
        assert_not_trusted(token)
    signed = f"{base64url(json.dumps({'alg': 'EdDSA', 'kid': '26a'}).encode())}.{part}"
    assert_not_trusted(f"{signed}.{base64url(sign(PRIVATE, signed.encode()))}")


EDITS = st.lists(st.tuples(st.integers(0, 600), st.integers(0, 8), st.text(max_size=3)), min_size=1, max_size=4)


@given(st.sampled_from(sorted(GENUINE)), EDITS)
def test_edited_codes_are_trusted_only_when_nothing_changed(scheme: str, edits: list[tuple[int, int, str]]):
    genuine = GENUINE[scheme]
    changed = genuine
    for at, length, new in edits:
        changed = changed[: at % len(genuine)] + new + changed[at % len(genuine) + length :]
    credential = read(changed)
    if credential.claims is not None and scheme != "rotating_cbc":  # cleaning undid the edits, or they each other
        assert credential.code == read(genuine).code
