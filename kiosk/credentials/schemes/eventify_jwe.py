"""Eventify's encrypted payload: a compact JWE (RFC 7516) around a signed token.

``dir`` with A256GCM (RFC 7518 §4.5, §5.3): the event's key encrypts the content directly. The content is the same EdDSA
JWT that ``eddsa_jwt`` reads, so that what the gate believes was signed by a key that no kiosk has.

Invariants: no other algorithms, no compression, no extensions; every part is canonical base64url.
"""

import json
import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from kiosk.credentials import claims
from kiosk.credentials.encoding import read_base64url, read_json_object, write_base64url
from kiosk.credentials.keys import bound, named, of_algorithm, opening
from kiosk.credentials.schemes import eddsa_jwt
from kiosk.credentials.schemes.scheme import Opened
from kiosk.domain.errors import CredentialError
from kiosk.domain.reason_codes import Reason
from kiosk.domain.roster.codes import KeyAlgorithm, SigningKey

_SHAPE = re.compile(r"eyJ[A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]*){4}")
_KEY_BYTES, _VECTOR_BYTES, _TAG_BYTES = 32, 12, 16


class EventifyJwe:
    """Scheme of the encrypted, signed payload."""

    name = "eventify_jwe"

    def open(self, code: str, keys: Sequence[SigningKey], now: datetime) -> Opened | None:
        """Decrypt and verify; see ``Scheme.open``. Without a key for it in the roster, the text is left to the roster.

        Raises:
            CredentialError: MALFORMED, BAD_SIGNATURE or REVOKED.
        """
        held = of_algorithm(keys, KeyAlgorithm.A256GCM)
        if not held or not _SHAPE.fullmatch(code):
            return None
        try:
            header, vector, sealed = _parts(code)
            key_id = _key_id(read_json_object(header))
        except ValueError as error:
            raise CredentialError(f"not an encrypted token: {error}", reason=Reason.MALFORMED) from None
        candidates = held if key_id is None else named(held, KeyAlgorithm.A256GCM, key_id)
        covered = code.partition(".")[0].encode("ascii")
        key, content = opening(candidates, lambda key: _reveal(key.material, vector, sealed, covered), now)
        token = _token(content)
        return Opened(claims=bound(eddsa_jwt.verify(token, keys, now), key), inside=token, rewrappable=True)


def wrap(token: str, secret: bytes, vector: bytes, key_id: str) -> str:
    """Encrypt a signed token; for tests and integrators.

    Args:
        token: Compact JWT, for instance of ``eddsa_jwt.issue``.
        secret: 32 bytes, the event's key.
        vector: 12 random bytes, never used before under this key.
        key_id: Name of the key, as the roster's ``SigningKey.key_id`` has it.

    Returns:
        The compact JWE.
    """
    header = {"alg": "dir", "enc": "A256GCM", "cty": "JWT", "kid": key_id}
    covered = write_base64url(json.dumps(header, separators=(",", ":")).encode("utf-8"))
    sealed = AESGCM(secret).encrypt(vector, token.encode("ascii"), covered.encode("ascii"))
    hidden, tag = sealed[:-_TAG_BYTES], sealed[-_TAG_BYTES:]
    return f"{covered}..{write_base64url(vector)}.{write_base64url(hidden)}.{write_base64url(tag)}"


def _parts(code: str) -> tuple[bytes, bytes, bytes]:
    """Return header, initialization vector, and ciphertext with its tag."""
    header, wrapped_key, vector, hidden, tag = (read_base64url(part) for part in code.split("."))
    # With ``dir`` there is no wrapped key: bytes there would be a part that no tag covers.
    if wrapped_key or len(vector) != _VECTOR_BYTES or len(tag) != _TAG_BYTES:
        raise ValueError("parts of a wrong length")
    return header, vector, hidden + tag


def _key_id(header: dict[str, Any]) -> str | None:
    """Return the key id, or None when the header names none."""
    if header.get("alg") != "dir" or header.get("enc") != "A256GCM" or "zip" in header or "crit" in header:
        raise CredentialError("encrypted by another method than dir with A256GCM", reason=Reason.BAD_SIGNATURE)
    return claims.text(header["kid"]) if "kid" in header else None


def _reveal(secret: bytes, vector: bytes, sealed: bytes, covered: bytes) -> bytes | None:
    """Return the content, or None when the key does not fit."""
    # A key of another length would be used all the same, as AES-128 or AES-192.
    if len(secret) != _KEY_BYTES:
        return None
    try:
        return AESGCM(secret).decrypt(vector, sealed, covered)
    except InvalidTag:
        return None


def _token(content: bytes) -> str:
    try:
        return content.decode("ascii")
    except UnicodeDecodeError:
        raise CredentialError("what is encrypted is no token", reason=Reason.MALFORMED) from None
