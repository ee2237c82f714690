"""The gate pass's claims as a JWT (RFC 7519) signed with EdDSA over Ed25519 (RFC 8037), in compact form (RFC 7515).

Invariants: EdDSA is the only algorithm, whatever the header says; the key is found by ``kid`` in the roster, never
in the token; every part is canonical base64url and every name stands once, so that no second text carries the same
signature. Instants are carried here, and judged by the decision.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from kiosk.credentials import claims
from kiosk.credentials.encoding import read_base64url, read_json_object, write_base64url
from kiosk.credentials.keys import bound, named, of_algorithm, sign, signer
from kiosk.credentials.schemes.scheme import Opened
from kiosk.domain.codes.credential import Claims, canonical_event
from kiosk.domain.errors import CredentialError
from kiosk.domain.reason_codes import Reason
from kiosk.domain.roster.codes import KeyAlgorithm, SigningKey

_SHAPE = re.compile(r"eyJ[A-Za-z0-9_-]*\.[A-Za-z0-9_-]*\.[A-Za-z0-9_-]*")  # "eyJ" begins every compact JSON object


class EdDsaJwt:
    """Scheme of the signed JWT."""

    name = "jwt"

    def open(self, code: str, keys: Sequence[SigningKey], now: datetime) -> Opened | None:
        """Verify a token; see ``Scheme.open``.

        Without a key for it in the roster the token may be an opaque code of its platform, and is left to the roster.

        Raises:
            CredentialError: MALFORMED, BAD_SIGNATURE or REVOKED.
        """
        # pretix's keys are Ed25519, too, and have no id: they never sign tokens.
        signs = any(key.key_id for key in of_algorithm(keys, KeyAlgorithm.ED25519))
        if not signs or not _SHAPE.fullmatch(code):
            return None
        # Where tokens come encrypted, a bare one is what somebody with a kiosk's key made of one.
        wrapped_here = bool(of_algorithm(keys, KeyAlgorithm.A256GCM))
        return Opened(claims=verify(code, keys, now), rewrappable=wrapped_here)


def verify(token: str, keys: Sequence[SigningKey], now: datetime) -> Claims:
    """Decode and verify a compact JWT.

    Raises:
        CredentialError: MALFORMED, BAD_SIGNATURE or REVOKED.
    """
    try:
        header, payload, signature = (read_base64url(part) for part in token.split("."))
        key_id = _key_id(read_json_object(header))
    except ValueError as error:
        raise CredentialError(f"not a signed token: {error}", reason=Reason.MALFORMED) from None
    signed = token.rpartition(".")[0].encode("ascii")
    key = signer(named(keys, KeyAlgorithm.ED25519, key_id), signed, signature, now)
    try:
        claimed = _read_claims(read_json_object(payload))
    except ValueError as error:
        raise CredentialError(f"token with wrong claims: {error}", reason=Reason.MALFORMED) from None
    return bound(replace(claimed, key_id=key_id), key)


def issue(claimed: Claims, private_key: bytes, key_id: str) -> str:
    """Write and sign a token.

    Args:
        claimed: ``ticket_id`` and ``event_id`` are required; validity, ticket type and party size are written when set.
        private_key: 32 raw private bytes of an Ed25519 key.
        key_id: Name of the key, as the roster's ``SigningKey.key_id`` has it.

    Returns:
        The compact JWT.

    Raises:
        CredentialError: A claim cannot be written.
    """
    try:
        members = {
            "jti": claims.text(claimed.ticket_id),
            "aud": claims.text(claimed.event_id),
            "nbf": claims.seconds(claimed.valid_from),
            "exp": claims.seconds(claimed.valid_until),
            "gh_type": claims.text_or_number(claimed.ticket_type_id),
            "gh_party": claims.party(claimed.party_size),
        }
        header = {"alg": "EdDSA", "kid": claims.text(key_id), "typ": "JWT"}
        payload = {name: value for name, value in members.items() if value is not None}
        signed = f"{_part(header)}.{_part(payload)}"
        return f"{signed}.{write_base64url(sign(private_key, signed.encode('ascii')))}"
    except ValueError as error:
        raise CredentialError(f"cannot be issued: {error}", reason=Reason.MALFORMED) from None


def _part(members: dict[str, Any]) -> str:
    return write_base64url(json.dumps(members, ensure_ascii=False, separators=(",", ":")).encode("utf-8"))


def _key_id(header: dict[str, Any]) -> str:
    if header.get("alg") != "EdDSA":
        # BAD_SIGNATURE, not MALFORMED: "none" or an HMAC under a public key is a forger's header, not a misreading.
        raise CredentialError("signed by another algorithm than EdDSA", reason=Reason.BAD_SIGNATURE)
    if "crit" in header:
        raise ValueError("extensions are demanded")
    if "kid" not in header:
        raise CredentialError("no key id", reason=Reason.BAD_SIGNATURE)
    return claims.text(header["kid"])


def _read_claims(members: dict[str, Any]) -> Claims:
    return Claims(
        ticket_id=claims.text(members.get("jti")),
        event_id=canonical_event(claims.text(members.get("aud"))),
        valid_from=claims.instant(members.get("nbf")),
        valid_until=claims.instant(members.get("exp")),
        ticket_type_id=claims.text_or_number(members.get("gh_type")),
        party_size=claims.party(members.get("gh_party")),
    )
