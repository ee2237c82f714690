import base64
import json
from dataclasses import replace
from typing import Any

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import given
from hypothesis import strategies as st

from kiosk.credentials import Reader
from kiosk.credentials.keys import public_bytes
from kiosk.credentials.schemes import eddsa_jwt, eventify_jwe
from kiosk.domain.codes.credential import Claims, Scan, Trust
from kiosk.domain.reason_codes import Reason
from kiosk.domain.roster.codes import KeyAlgorithm, SigningKey
from tests.support.platforms.issuer import NOW, Read

PRIVATE = bytes(range(32))
SIGNER = SigningKey(id="s", key_id="26a", algorithm=KeyAlgorithm.ED25519, material=public_bytes(PRIVATE))
CIPHER = SigningKey(id="c", key_id="enc", algorithm=KeyAlgorithm.A256GCM, material=b"k" * 32, event_id="demo")
CLAIMS = Claims(ticket_id="65f0c0ffee65f0c0ffee1234", event_id="demo", ticket_type_id="slot-1")
TOKEN = eddsa_jwt.issue(CLAIMS, PRIVATE, "26a")
CODE = eventify_jwe.wrap(TOKEN, CIPHER.material, bytes(12), "enc")


def part(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def code_of(header: Any, content: bytes = TOKEN.encode(), vector: bytes = bytes(12), wrapped: bytes = b"") -> str:
    covered = part(header if isinstance(header, bytes) else json.dumps(header).encode())
    sealed = AESGCM(CIPHER.material).encrypt(vector, content, covered.encode())
    return ".".join((covered, part(wrapped), part(vector), part(sealed[:-16]), part(sealed[-16:])))


HEADER = {"alg": "dir", "enc": "A256GCM", "kid": "enc"}


def test_it_says_what_was_signed(read: Read):
    for code in (CODE, code_of(HEADER), code_of({"alg": "dir", "enc": "A256GCM"})):
        credential = read(code, SIGNER, CIPHER)
        assert (credential.trust, credential.scheme) == (Trust.SIGNED, "eventify_jwe")
        assert credential.claims == replace(CLAIMS, key_id="26a")


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (code_of(HEADER | {"alg": "RSA-OAEP"}), Reason.BAD_SIGNATURE),
        (code_of(HEADER | {"enc": "A128CBC-HS256"}), Reason.BAD_SIGNATURE),
        (code_of(HEADER | {"zip": "DEF"}), Reason.BAD_SIGNATURE),
        (code_of(HEADER | {"crit": ["exp"]}), Reason.BAD_SIGNATURE),
        (code_of(HEADER | {"kid": "other"}), Reason.BAD_SIGNATURE),
        (code_of(HEADER | {"kid": 7}), Reason.MALFORMED),
        (code_of(HEADER, wrapped=b"key"), Reason.MALFORMED),
        (code_of(HEADER, vector=bytes(16)), Reason.MALFORMED),
        (code_of(b'{"alg":"dir"'), Reason.MALFORMED),
        (CODE[:-1], Reason.MALFORMED),
        (code_of(HEADER, content=b"\xff"), Reason.MALFORMED),
        (code_of(HEADER, content=b'{"jti":"T-1","aud":"demo"}'), Reason.MALFORMED),
        (code_of(HEADER, content=eddsa_jwt.issue(CLAIMS, bytes(32), "26a").encode()), Reason.BAD_SIGNATURE),
        (code_of(HEADER, content=CODE.encode()), Reason.MALFORMED),
    ],
)
def test_everything_else_is_refused(read: Read, code: str, reason: Reason):
    refused = read(code, SIGNER, CIPHER)
    assert (refused.trust, refused.scheme, refused.refusal) == (Trust.REFUSED, "eventify_jwe", reason)


def test_keys(read: Read):
    assert read(CODE, SIGNER, replace(CIPHER, material=bytes(32))).refusal is Reason.BAD_SIGNATURE
    assert read(CODE, SIGNER, replace(CIPHER, material=b"short")).refusal is Reason.BAD_SIGNATURE
    assert read(CODE, SIGNER, replace(CIPHER, revoked_at=NOW)).refusal is Reason.REVOKED
    assert read(CODE, replace(SIGNER, revoked_at=NOW), CIPHER).refusal is Reason.REVOKED
    assert read(CODE, SIGNER, replace(CIPHER, event_id="other")).refusal is Reason.BAD_SIGNATURE
    assert read(CODE, CIPHER).refusal is Reason.BAD_SIGNATURE
    assert read(CODE, SIGNER).scheme == "opaque"


@given(st.integers(0, len(CODE) - 1), st.integers(0, 6))
def test_flipping_any_bit_is_refused(at: int, bit: int):
    changed = CODE[:at] + chr(ord(CODE[at]) ^ 1 << bit) + CODE[at + 1 :]
    assert Reader().read(Scan(text=changed), [SIGNER, CIPHER], NOW).trust is not Trust.SIGNED
