"""Tokens of an issuer that we did not write, and ours as it reads them: JWS, JWT and JWE by joserfc.

PyJWT and pycose issue in other tests; joserfc also encrypts, and is stricter about what it reads.
"""

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st
from joserfc import jwe, jws, jwt
from joserfc.errors import JoseError
from joserfc.jwk import OctKey, OKPKey

from kiosk.credentials import Reader
from kiosk.credentials.keys import public_bytes
from kiosk.credentials.schemes import eddsa_jwt, eventify_jwe
from kiosk.domain.codes.credential import Claims, Credential, Scan, Trust
from kiosk.domain.reason_codes import Reason
from kiosk.domain.roster.codes import KeyAlgorithm, SigningKey
from tests.support.platforms.issuer import NOW

# RFC 9864 wants the curve in the algorithm's name; what platforms write today is EdDSA (RFC 8037).
pytestmark = pytest.mark.filterwarnings("ignore:EdDSA is deprecated:joserfc.errors.SecurityWarning")

PRIVATE, SECRET = bytes(range(32)), b"k" * 32
SIGNER = SigningKey(id="s", key_id="26a", algorithm=KeyAlgorithm.ED25519, material=public_bytes(PRIVATE))
CIPHER = SigningKey(id="c", key_id="enc", algorithm=KeyAlgorithm.A256GCM, material=SECRET)
THEIR_SIGNER = OKPKey.import_key(Ed25519PrivateKey.from_private_bytes(PRIVATE))
THEIR_CIPHER = OctKey.import_key(SECRET)
SIGNED, SEALED = {"alg": "EdDSA", "kid": "26a"}, {"alg": "dir", "enc": "A256GCM", "kid": "enc"}


def read(code: str, *keys: SigningKey) -> Credential:
    return Reader().read(Scan(text=code), keys, NOW)


def sign(payload: dict[str, Any], header: dict[str, Any] = SIGNED) -> str:
    return jws.serialize_compact(header, json.dumps(payload).encode(), THEIR_SIGNER, algorithms=["EdDSA"])


def seal(content: str, header: dict[str, Any] = SEALED) -> str:
    return jwe.encrypt_compact(header, content.encode(), THEIR_CIPHER, algorithms=["dir", "A256GCM"])


INSTANTS = st.none() | st.integers(0, 253_402_300_799).map(lambda seconds: datetime.fromtimestamp(seconds, UTC))
TEXTS = st.text(st.characters(min_codepoint=33, max_codepoint=0x2FF, exclude_categories=["Cc", "Cf", "Zs"]), min_size=1,
                max_size=30).filter(str.isprintable)  # fmt: skip
CLAIMS = st.builds(
    Claims,
    ticket_id=TEXTS,
    event_id=st.text("abcXYZ-", min_size=1, max_size=12),
    ticket_type_id=st.none() | TEXTS,
    party_size=st.none() | st.integers(1, 1000),
    valid_from=INSTANTS,
    valid_until=INSTANTS,
)


def members(claims: Claims) -> dict[str, Any]:
    """Return what a token says, written down once more."""
    found = {
        "jti": claims.ticket_id,
        "aud": claims.event_id,
        "gh_type": claims.ticket_type_id,
        "gh_party": claims.party_size,
        "nbf": None if claims.valid_from is None else int(claims.valid_from.timestamp()),
        "exp": None if claims.valid_until is None else int(claims.valid_until.timestamp()),
    }
    return {name: value for name, value in found.items() if value is not None}


@given(CLAIMS)
def test_what_they_sign_is_read(claims: Claims):
    credential = read(sign(members(claims)), SIGNER)
    assert (credential.trust, credential.claims) == (Trust.SIGNED, replace(claims, key_id="26a"))


@given(CLAIMS)
def test_what_they_sign_and_encrypt_is_read(claims: Claims):
    token = sign(members(claims))
    for header in (SEALED, {"alg": "dir", "enc": "A256GCM", "cty": "JWT"}):
        credential = read(seal(token, header), SIGNER, CIPHER)
        assert (credential.trust, credential.claims) == (Trust.SIGNED, replace(claims, key_id="26a"))
        assert read(token, SIGNER).code_hash in credential.exact_names


@given(CLAIMS)
def test_what_we_sign_and_encrypt_they_read(claims: Claims):
    token = eddsa_jwt.issue(claims, PRIVATE, "26a")
    reported = jwt.decode(token, THEIR_SIGNER, algorithms=["EdDSA"])
    assert (reported.header["kid"], reported.claims) == ("26a", members(claims))
    found = jwe.decrypt_compact(
        eventify_jwe.wrap(token, SECRET, bytes(12), "enc"), THEIR_CIPHER, algorithms=["dir", "A256GCM"]
    )
    assert (found.protected["kid"], found.plaintext) == ("enc", token.encode())


@given(st.data())
def test_nobody_believes_what_was_changed(data: st.DataObject):
    code = data.draw(st.sampled_from([sign({"jti": "T-1", "aud": "demo"}), seal(sign({"jti": "T-1", "aud": "demo"}))]))
    at = data.draw(st.integers(0, len(code) - 1))
    changed = code[:at] + data.draw(st.sampled_from("AQgw-_.=9")) + code[at + 1 :]
    ours = read(changed, SIGNER, CIPHER).trust is Trust.SIGNED
    assert ours == (changed == code)
    if believed_by_them(changed):
        assert changed == code or loosely_the_same(changed, code)


def believed_by_them(code: str) -> bool:
    try:
        if code.count(".") == 4:
            jwe.decrypt_compact(code, THEIR_CIPHER, algorithms=["dir", "A256GCM"])
        else:
            jws.deserialize_compact(code, THEIR_SIGNER, algorithms=["EdDSA"])
    except (JoseError, ValueError):
        return False
    return True


def loosely_the_same(changed: str, code: str) -> bool:
    """Whether two texts differ only in the spare bits of base64, which they ignore and we do not."""
    pairs = list(zip(changed.split("."), code.split("."), strict=True))
    return all(a[:-1] == b[:-1] for a, b in pairs)


@pytest.mark.parametrize(
    ("header", "reason"),
    [
        ({"alg": "dir", "enc": "A128GCM"}, Reason.BAD_SIGNATURE),
        ({"alg": "dir", "enc": "A256GCM", "zip": "DEF"}, Reason.BAD_SIGNATURE),
        ({"alg": "A256KW", "enc": "A256GCM"}, Reason.MALFORMED),  # with a wrapped key, where there must be none
        ({"alg": "dir", "enc": "A256CBC-HS512"}, Reason.MALFORMED),  # with a vector and a tag of other lengths
    ],
)
def test_other_ways_of_theirs_are_refused(header: dict[str, str], reason: Reason):
    size = {"A128GCM": 16, "A256CBC-HS512": 64}.get(header["enc"], 32)
    key = OctKey.import_key((SECRET * 2)[:size])
    algorithms = [header["alg"], header["enc"], "DEF"]
    code = jwe.encrypt_compact(header, sign({"jti": "T-1", "aud": "demo"}).encode(), key, algorithms=algorithms)
    refused = read(code, SIGNER, CIPHER)
    assert (refused.trust, refused.refusal, refused.claims) == (Trust.REFUSED, reason, None)
