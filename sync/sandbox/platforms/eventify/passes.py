"""Gate passes as the sandbox platform issues them, written from the standards and apart from whoever reads them.

A pass is the text ``GH1:`` + base45 (RFC 9285) of a COSE_Sign1 (RFC 9052, tag 18) over CWT claims (RFC 8392), signed
with Ed25519 (RFC 8032). Protected header: 1 (alg) = -8 (EdDSA), 4 (kid). Claims: 7 (cti) ticket, 3 (aud) event,
5 (nbf) and 4 (exp) in whole seconds, -65537 [ticket type, party size]. At most MAX_PASS_BYTES raw bytes, so that the QR
code keeps to version 8 at error correction M.
"""

import base64
import re
import uuid
from dataclasses import dataclass
from datetime import datetime

import base45
import cbor2
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

PREFIX = "GH1:"
MAX_PASS_BYTES = 144

_EDDSA = -8
_CTI, _AUD, _EXP, _NBF = 7, 3, 4, 5
_GATEHOUSE = -65537
_SIGN1_TAG = 18
_OBJECT_ID = re.compile(r"[0-9a-f]{24}")


@dataclass(frozen=True, slots=True, kw_only=True)
class PassClaims:
    """What a pass says.

    Attributes:
        ticket_id: The ticket; Eventify's is the booking's id.
        event_id: The event.
        ticket_type_id: The slot.
        not_before: First instant of validity.
        expires: First instant after it.
        party_size: Guests it admits.
    """

    ticket_id: str
    event_id: str
    ticket_type_id: str
    not_before: datetime
    expires: datetime
    party_size: int = 1


class PassSigner:
    """Issues passes with one key.

    Args:
        seed: The 32 private bytes.
        key_id: The ``kid``.
    """

    def __init__(self, seed: bytes, key_id: str) -> None:
        self._key = Ed25519PrivateKey.from_private_bytes(seed)
        self._protected = cbor2.dumps({1: _EDDSA, 4: key_id.encode()})
        # Everything in the Sig_structure (RFC 9052, section 4.4) but the payload is the same for every pass.
        self._to_be_signed = cbor2.dumps(["Signature1", self._protected, b""])

    @property
    def public_key(self) -> bytes:
        """Return the 32 public bytes."""
        return self._key.public_key().public_bytes_raw()

    def issue(self, claims: PassClaims) -> str:
        """Return the text of a pass.

        Raises:
            ValueError: The ids are too long for MAX_PASS_BYTES.
        """
        payload = cbor2.dumps(
            {
                _AUD: _event_text(claims.event_id),
                _EXP: int(claims.expires.timestamp()),
                _NBF: int(claims.not_before.timestamp()),
                _CTI: _ticket_bytes(claims.ticket_id),
                _GATEHOUSE: [claims.ticket_type_id, claims.party_size],
            }
        )
        # An array of four begins like an array of three, but for its first byte.
        signed = b"\x84" + self._to_be_signed[1:] + cbor2.dumps(payload)
        message = cbor2.CBORTag(_SIGN1_TAG, [self._protected, {}, payload, self._key.sign(signed)])
        raw = cbor2.dumps(message)
        if len(raw) > MAX_PASS_BYTES:
            raise ValueError(f"the pass has {len(raw)} bytes, {MAX_PASS_BYTES} are allowed")
        return PREFIX + str(base45.b45encode(raw), "ascii")


def _event_text(event_id: str) -> str:
    number = _as_uuid(event_id)
    return event_id if number is None else base64.urlsafe_b64encode(number.bytes).rstrip(b"=").decode("ascii")


def _ticket_bytes(ticket_id: str) -> bytes:
    number = _as_uuid(ticket_id)
    if number is not None:
        return b"\x01" + number.bytes
    if _OBJECT_ID.fullmatch(ticket_id):
        return b"\x02" + bytes.fromhex(ticket_id)
    return ticket_id.encode()


def _as_uuid(text: str) -> uuid.UUID | None:
    """Return the UUID of a canonical text; other spellings are plain ids, or they would not come back the same."""
    try:
        number = uuid.UUID(text)
    except ValueError:
        return None
    return number if str(number) == text else None
