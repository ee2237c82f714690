"""pretix's signed ticket secrets, version 1 (``pretix_sig1``).

Written backwards: base64 of the byte 01, the lengths of payload and signature (two bytes each, big-endian), a protobuf
payload and an Ed25519 signature over it. The payload names ticket type, variation, date of a series and validity; there
is no key id, no event and no ticket id. So every key of the roster that has no key id is tried, the event is the one
whose key fits, and the ticket is known by its code.

Invariants: one signature has exactly one text (canonical base64, nothing after the signature), as single use of an
unknown ticket is counted by its text. A text that does not verify stays opaque: pretix's own rule is that the roster
comes first, and any base64 may be somebody's opaque code.
"""

import re
from collections.abc import Sequence
from datetime import datetime

from kiosk.credentials import claims
from kiosk.credentials.encoding import read_base64
from kiosk.credentials.keys import SIGNATURE_BYTES, of_algorithm, signer
from kiosk.credentials.schemes.scheme import Opened
from kiosk.domain.codes.credential import Claims
from kiosk.domain.errors import CredentialError
from kiosk.domain.roster.codes import KeyAlgorithm, SigningKey

_SHAPE = re.compile(r"=?=?[A-Za-z0-9+/]{90,1000}QA")  # ends, read backwards, in the base64 of bytes 01 00
_VERSION = 1
_SEED, _ITEM, _VARIATION, _DATE, _VALID_FROM, _VALID_UNTIL = range(1, 7)
_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5  # protobuf's wire types


class PretixSig1:
    """Scheme of pretix's signed secrets."""

    name = "pretix_sig1"

    def open(self, code: str, keys: Sequence[SigningKey], now: datetime) -> Opened | None:
        """Verify a secret; see ``Scheme.open``. What does not verify is None: the roster may know it all the same."""
        # Keys with an id belong to other schemes: their signatures are made over other bytes.
        candidates = [key for key in of_algorithm(keys, KeyAlgorithm.ED25519) if not key.key_id]
        if not candidates or not _SHAPE.fullmatch(code):
            return None
        try:
            payload, signature = _parts(read_base64(code[::-1]))
            key = signer(candidates, payload, signature, now)
            return Opened(claims=_read_claims(payload, key))
        except (ValueError, CredentialError):
            return None


def _parts(raw: bytes) -> tuple[bytes, bytes]:
    """Return payload and signature."""
    start = 5 + int.from_bytes(raw[1:3], "big")
    signature = raw[start:]
    if raw[0] != _VERSION or int.from_bytes(raw[3:5], "big") != SIGNATURE_BYTES or len(signature) != SIGNATURE_BYTES:
        raise ValueError("not a signed secret")
    return raw[5:start], signature


def _read_claims(payload: bytes, key: SigningKey) -> Claims:
    fields = _fields(payload)
    item, variation, date = (fields.get(number, 0) for number in (_ITEM, _VARIATION, _DATE))
    # pretix numbers items from 1; protobuf leaves a zero out, so none at all reads as 0.
    if not item:
        raise ValueError("no ticket type")
    return Claims(
        event_id=key.event_id,
        ticket_type_id=str(item),
        variation_id=str(variation) if variation else None,
        date_id=str(date) if date else None,
        # 0 is protobuf's "not set", not the year 1970.
        valid_from=claims.instant(fields.get(_VALID_FROM) or None),
        valid_until=claims.instant(fields.get(_VALID_UNTIL) or None),
    )


def _fields(payload: bytes) -> dict[int, int]:
    """Return the numbers of a protobuf message; strings and unknown fields are stepped over.

    Raises:
        ValueError: Not a message.
    """
    numbers: dict[int, int] = {}
    at = 0
    while at < len(payload):
        tag, at = _varint(payload, at)
        field, wire = tag >> 3, tag & 7
        if wire == _VARINT:
            numbers[field], at = _varint(payload, at)
        elif wire == _BYTES:
            length, at = _varint(payload, at)
            at += length
        elif wire in {_FIXED64, _FIXED32}:
            at += 8 if wire == _FIXED64 else 4
        else:
            raise ValueError("unknown wire type")
    if at != len(payload):
        raise ValueError("message is cut off")
    return numbers


def _varint(raw: bytes, at: int) -> tuple[int, int]:
    value = 0
    # Ten bytes hold 64 bits, the most that protobuf allows.
    for shift in range(0, 70, 7):
        if at >= len(raw):
            raise ValueError("number is cut off")
        value |= (raw[at] & 0x7F) << shift
        at += 1
        if raw[at - 1] < 0x80:
            return value, at
    raise ValueError("number is too long")
