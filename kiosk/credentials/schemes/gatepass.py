"""The gate pass: a signed ticket in a small QR code that any gate can check without network and without roster.

A CWT (RFC 8392) in COSE_Sign1 (RFC 9052) with EdDSA over Ed25519 (RFC 9053 §2.2), written in base45 (RFC 9285) behind
``GH1:`` so that the QR code stays in alphanumeric mode. docs/credentials.md describes it for issuers.

Invariants: only what the signature covers is believed: algorithm and key id come from the protected header, unprotected
headers are ignored. Raw passes have at most ``MAX_BYTES`` bytes, written or read: 220 characters, which QR version 8
holds at error correction M. A pass is judged by its signature before its claims are looked at. Instants are carried
here, and judged by the decision.
"""

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

import cbor2

from kiosk.credentials import cbor, claims
from kiosk.credentials.keys import bound, named, sign, signer
from kiosk.credentials.schemes.scheme import Opened
from kiosk.domain.codes import base45, envelope
from kiosk.domain.codes.credential import Claims, Medium, Trust, canonical_event
from kiosk.domain.codes.spelling import PREFIX
from kiosk.domain.errors import CredentialError
from kiosk.domain.reason_codes import Reason
from kiosk.domain.roster.codes import KeyAlgorithm, SigningKey

MAX_BYTES = 144
_MAX_BODY = MAX_BYTES // 2 * 3  # base45 writes two bytes as three characters

_ALGORITHM, _CRITICAL, _KEY_ID = 1, 2, 4  # COSE header parameters
_EDDSA = -8
_AUDIENCE, _EXPIRES, _NOT_BEFORE, _TICKET_ID = 3, 4, 5, 7  # CWT claims
_GATE = -65537  # private: [ticket type, party size, medium]
_MEDIA = {1: Medium.LIVE, 2: Medium.PRINTED}
_MEDIUM_NUMBERS = {medium: number for number, medium in _MEDIA.items()}


class GatePass:
    """Scheme of the plain gate pass."""

    name = "gatepass"

    def open(self, code: str, keys: Sequence[SigningKey], now: datetime) -> Opened | None:
        """Verify a pass; see ``Scheme.open``.

        A pass that counts only together with its rotating part is refused as STALE_CODE. That it asks for one is
        believed of every pass, also where its signature cannot be checked: it takes something away, and gives nothing.
        """
        if not code.startswith(PREFIX):
            return None
        body = code.removeprefix(PREFIX)
        try:
            claimed = verify(body, keys, now)
        except CredentialError as error:
            return refused(error, live_only=asks_to_be_live(body))
        if claimed.medium is Medium.LIVE:
            return not_live(claimed, "the rotating part is missing")
        return Opened(claims=claimed)


def refused(error: CredentialError, *, live_only: bool) -> Opened:
    """Return a pass that was found wanting.

    Args:
        error: What is wrong.
        live_only: Whether it asks to be shown live, and was not.
    """
    return Opened(claims=None, trust=Trust.REFUSED, refusal=error.reason, note=str(error), live_only=live_only)


def not_live(claimed: Claims, note: str, code: str | None = None) -> Opened:
    """Return a genuine pass that counts only when it is shown live, and was not.

    Args:
        claimed: What it says; so a supervisor knows whose pass it is.
        note: Technical words on what is missing.
        code: The plain pass; None where it was shown so.
    """
    return Opened(claims=claimed, trust=Trust.REFUSED, refusal=Reason.STALE_CODE, note=note, live_only=True, code=code)


def asks_to_be_live(body: str) -> bool:
    """Whether what stands after the prefix says that it counts only when shown live, whoever wrote that."""
    try:
        members = cbor.read(envelope.read(base45.decode(body))[1])
    except ValueError:
        return False
    gate = members.get(_GATE) if isinstance(members, dict) else None
    return isinstance(gate, list) and len(gate) > 2 and gate[2] == _MEDIUM_NUMBERS[Medium.LIVE]


def verify(body: str, keys: Sequence[SigningKey], now: datetime) -> Claims:
    """Decode and verify what stands after the prefix.

    Raises:
        CredentialError: MALFORMED, BAD_SIGNATURE or REVOKED.
    """
    try:
        protected, payload, signature = envelope.read(_decode(body))
        key_id = _key_id(protected)
    except ValueError as error:
        raise CredentialError(f"not a gate pass: {error}", reason=Reason.MALFORMED) from None
    candidates = named(keys, KeyAlgorithm.ED25519, key_id)
    key = signer(candidates, envelope.covered(protected, payload), signature, now)
    try:
        claimed = _read_claims(cbor.read(payload), key_id)
    except ValueError as error:
        raise CredentialError(f"gate pass with wrong claims: {error}", reason=Reason.MALFORMED) from None
    return bound(claimed, key)


def issue(claimed: Claims, private_key: bytes, key_id: str) -> str:
    """Write and sign a gate pass.

    Args:
        claimed: ``ticket_id`` and ``event_id`` are required; validity, ticket type, party size and medium are
            written when they are set. Other claims have no place in a pass.
        private_key: 32 raw private bytes of an Ed25519 key.
        key_id: Name of the key, as the roster's ``SigningKey.key_id`` has it.

    Returns:
        Text for the QR code, at most 220 characters of its alphanumeric alphabet.

    Raises:
        CredentialError: A claim cannot be written, or the pass would have more than 144 bytes.
    """
    try:
        protected = cbor2.dumps({_ALGORITHM: _EDDSA, _KEY_ID: claims.text(key_id).encode()}, canonical=True)
        payload = cbor2.dumps(_write_claims(claimed), canonical=True)
        signature = sign(private_key, envelope.covered(protected, payload))
    except ValueError as error:
        raise CredentialError(f"cannot be issued: {error}", reason=Reason.MALFORMED) from None
    raw: bytes = cbor2.dumps([protected, {}, payload, signature])  # untagged: RFC 9052 §2 leaves it to the context
    if len(raw) > MAX_BYTES:
        raise CredentialError(
            f"cannot be issued: {len(raw)} bytes, {MAX_BYTES} fit: shorten ids or the key id", reason=Reason.MALFORMED
        )
    return PREFIX + base45.encode(raw)


def _decode(body: str) -> bytes:
    if len(body) > _MAX_BODY:
        raise ValueError("too long")
    return base45.decode(body)


@lru_cache(maxsize=64)  # all passes of a key begin with the same header
def _key_id(protected: bytes) -> str:
    header = cbor.read(protected)
    if not isinstance(header, dict) or header.get(_ALGORITHM) != _EDDSA or _CRITICAL in header:
        raise ValueError("algorithm is not EdDSA, or extensions are demanded")
    key_id = header.get(_KEY_ID)
    if not isinstance(key_id, bytes):
        raise ValueError("no key id in the protected header")
    return claims.text(key_id.decode("utf-8"))


def _read_claims(members: Any, key_id: str) -> Claims:
    if not isinstance(members, dict):
        raise ValueError("claims are not a map")
    gate = members.get(_GATE, [])
    if not isinstance(gate, list) or len(gate) > 3:
        raise ValueError("the gate's claim is not a short array")
    ticket_type, party, medium = (*gate, None, None, None)[:3]
    return Claims(
        ticket_id=claims.unpack_ticket_id(members.get(_TICKET_ID)),
        event_id=canonical_event(claims.text(members.get(_AUDIENCE))),
        valid_from=claims.instant(members.get(_NOT_BEFORE)),
        valid_until=claims.instant(members.get(_EXPIRES)),
        ticket_type_id=claims.text_or_number(ticket_type),
        party_size=claims.party(party),
        medium=_medium(medium),
        key_id=key_id,
    )


def _medium(number: Any) -> Medium | None:
    if number is None:
        return None
    if not isinstance(number, int) or number not in _MEDIA:
        raise ValueError("unknown medium")
    return _MEDIA[number]


def _write_claims(claimed: Claims) -> dict[int, Any]:
    medium = None if claimed.medium is None else _MEDIUM_NUMBERS[claimed.medium]
    gate = [claims.number_if_shorter(claimed.ticket_type_id), claims.party(claimed.party_size), medium]
    while gate and gate[-1] is None:
        gate.pop()
    members = {
        _TICKET_ID: claims.pack_ticket_id(claimed.ticket_id or ""),
        _AUDIENCE: claims.short_event(claims.text(claimed.event_id)),
        _EXPIRES: claims.seconds(claimed.valid_until),
        _NOT_BEFORE: claims.seconds(claimed.valid_from),
        _GATE: gate or None,
    }
    return {label: value for label, value in members.items() if value is not None}
