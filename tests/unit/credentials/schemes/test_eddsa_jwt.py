import base64
import hashlib
import hmac
import json
from dataclasses import replace
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from kiosk.credentials import Reader
from kiosk.credentials.keys import public_bytes, sign
from kiosk.credentials.schemes import eddsa_jwt
from kiosk.domain.codes.credential import Claims, Scan, Trust
from kiosk.domain.errors import CredentialError
from kiosk.domain.reason_codes import Reason
from kiosk.domain.roster.codes import KeyAlgorithm, SigningKey
from tests.support.platforms.issuer import NOW, Issuer, Read

PRIVATE = bytes(range(32))
KEY = SigningKey(id="k1", key_id="26a", algorithm=KeyAlgorithm.ED25519, material=public_bytes(PRIVATE))
GOOD = {"jti": "T-1", "aud": "demo"}
HEADER = {"alg": "EdDSA", "kid": "26a"}


def part(value: Any) -> str:
    raw = value if isinstance(value, bytes) else json.dumps(value).encode()
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def token(payload: Any = GOOD, header: Any = HEADER) -> str:
    signed = f"{part(header)}.{part(payload)}"
    return f"{signed}.{part(sign(PRIVATE, signed.encode()))}"


def test_a_token_says_what_was_issued(issuer: Issuer, claims: Claims, read: Read):
    credential = read(eddsa_jwt.issue(claims, issuer.private, "26a"), issuer.key)
    assert (credential.trust, credential.scheme) == (Trust.SIGNED, "jwt")
    assert credential.claims == replace(claims, key_id="26a")


def test_others_read_what_is_issued(claims: Claims):
    public = Ed25519PrivateKey.from_private_bytes(PRIVATE).public_key()
    issued = replace(claims, valid_until=NOW.replace(year=9000), valid_from=NOW.replace(year=2020))
    reported = jwt.decode(
        eddsa_jwt.issue(issued, PRIVATE, "26a"), public, algorithms=["EdDSA"], audience=claims.event_id
    )
    assert (reported["jti"], reported["gh_party"], reported["gh_type"]) == (claims.ticket_id, 3, "42")


def test_claims_that_cannot_be_written_are_not_issued(claims: Claims):
    with pytest.raises(CredentialError, match="cannot be issued"):
        eddsa_jwt.issue(replace(claims, ticket_id=None), PRIVATE, "26a")


@pytest.mark.parametrize("algorithm", ["none", "None", "HS256", "ES256", "EdDSA ", "eddsa", None, 1, ["EdDSA"]])
def test_only_eddsa_is_accepted(issuer: Issuer, read: Read, algorithm: Any):
    refused = read(token(header=HEADER | {"alg": algorithm}), issuer.key)
    assert (refused.trust, refused.refusal) == (Trust.REFUSED, Reason.BAD_SIGNATURE)


def test_an_unsigned_token_is_refused(issuer: Issuer, read: Read):
    code = f"{part({'alg': 'none', 'kid': '26a'})}.{part(GOOD)}."
    assert read(code, issuer.key).refusal is Reason.BAD_SIGNATURE
    assert read(f"{part(HEADER)}.{part(GOOD)}.", issuer.key).refusal is Reason.BAD_SIGNATURE


def test_the_public_key_is_no_hmac_secret(issuer: Issuer, read: Read):
    signed = f"{part({'alg': 'HS256', 'kid': '26a'})}.{part(GOOD)}"
    mac = hmac.new(issuer.key.material, signed.encode(), hashlib.sha256).digest()
    assert read(f"{signed}.{part(mac)}", issuer.key).refusal is Reason.BAD_SIGNATURE


@pytest.mark.parametrize(
    ("header", "reason"),
    [
        ({"alg": "EdDSA"}, Reason.BAD_SIGNATURE),
        ({"alg": "EdDSA", "kid": 7}, Reason.MALFORMED),
        ({"alg": "EdDSA", "kid": ""}, Reason.MALFORMED),
        (HEADER | {"crit": ["b64"], "b64": False}, Reason.MALFORMED),
        (b'{"alg":"none","alg":"EdDSA","kid":"26a"}', Reason.MALFORMED),
        (b'{"alg":"EdDSA","kid":"26a"', Reason.MALFORMED),
        (b'{"a":' + b"[" * 5000, Reason.MALFORMED),
    ],
)
def test_wrong_headers_are_refused(issuer: Issuer, read: Read, header: Any, reason: Reason):
    assert read(token(header=header), issuer.key).refusal is reason


@pytest.mark.parametrize(
    "payload",
    [
        [],
        {"aud": "demo"},
        {"jti": "T-1"},
        {"jti": 7, "aud": "demo"},
        {"jti": "T-1", "aud": ["demo"]},
        {"jti": "T\ud800", "aud": "demo"},
        GOOD | {"exp": 1.5},
        GOOD | {"exp": "soon"},
        GOOD | {"nbf": True},
        GOOD | {"nbf": 10**18},
        GOOD | {"gh_type": 1.5},
        GOOD | {"gh_type": 2**65},
        GOOD | {"gh_type": False},
        GOOD | {"gh_party": 0},
        GOOD | {"gh_party": "2"},
        b'{"jti":"T-1","aud":"demo","exp":NaN}',
        b'{"jti":"T-1","aud":"demo","exp":' + b"9" * 5000 + b"}",
        b'{"jti":"T-1","aud":"demo","aud":"demo"}',
        b"\xff\xfe",
    ],
    ids=lambda payload: repr(payload)[:60],
)
def test_wrong_claims_are_malformed_though_well_signed(issuer: Issuer, read: Read, payload: Any):
    refused = read(token(payload), issuer.key)
    assert (refused.trust, refused.refusal, refused.claims) == (Trust.REFUSED, Reason.MALFORMED, None)


def test_a_token_is_an_opaque_code_where_nobody_signs(read: Read):
    credential = read(token())
    assert (credential.trust, credential.scheme, credential.code) == (Trust.UNSIGNED, "opaque", token())


@given(st.integers(0, len(token()) - 1), st.integers(0, 6))
def test_flipping_any_bit_is_refused(at: int, bit: int):
    good = token()
    changed = good[:at] + chr(ord(good[at]) ^ 1 << bit) + good[at + 1 :]
    assert Reader().read(Scan(text=changed), [KEY], NOW).trust is not Trust.SIGNED


@pytest.mark.parametrize("at", range(3))
def test_flipping_any_bit_of_any_part_is_refused(issuer: Issuer, read: Read, at: int):
    parts = [base64.urlsafe_b64decode(text + "==") for text in token().split(".")]
    for bit in range(len(parts[at]) * 8):
        changed = bytearray(parts[at])
        changed[bit // 8] ^= 1 << bit % 8
        code = ".".join(part(bytes(changed) if i == at else raw) for i, raw in enumerate(parts))
        assert read(code, issuer.key).trust is not Trust.SIGNED, bit
