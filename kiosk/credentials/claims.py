"""Typed reading and writing of single claims, shared by the schemes.

Invariants: a claim of the wrong type raises ValueError, never becomes a default; texts are printable, valid UTF-8 and
at most ``MAX_TEXT`` characters; instants are whole seconds since 1970 in UTC up to the year 9999; a bool is no number.
"""

import re
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from kiosk.credentials.encoding import write_base64url
from kiosk.domain.bounds import MAX_PARTY
from kiosk.domain.codes.credential import canonical_event

MAX_TEXT = 255
_LAST_SECOND = 253_402_300_799  # 9999-12-31T23:59:59Z

_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_OBJECT_ID = re.compile(r"[0-9a-f]{24}")
_UUID_MARK, _OBJECT_ID_MARK = b"\x01", b"\x02"


def text(value: Any) -> str:
    """Return a non-empty text claim.

    Raises:
        ValueError: It is something else.
    """
    if not isinstance(value, str) or not 0 < len(value) <= MAX_TEXT or not value.isprintable():
        raise ValueError("not a short printable text")
    return value


def text_or_number(value: Any) -> str | None:
    """Return an id that platforms write as text or as a number; None stays None.

    Raises:
        ValueError: It is something else.
    """
    if value is None:
        return None
    # ``type`` and not ``isinstance``, here and below: True is an int in Python, and no id.
    return str(value) if type(value) is int and abs(value) < 1 << 64 else text(value)


def number_if_shorter(identifier: str | None) -> str | int | None:
    """Return an id of decimal digits as the number that reads back as the same text; others as they are.

    Raises:
        ValueError: Neither None nor a short printable text.
    """
    if identifier is None:
        return None
    digits = identifier.isascii() and identifier.isdecimal() and len(identifier) < 20
    # Leading zeros are part of an id: "007" as a number would come back as "7".
    return int(identifier) if digits and str(int(identifier)) == identifier else text(identifier)


def short_event(event_id: str) -> str:
    """Return an event id as it is written into passes: canonical UUIDs as 22 characters of base64url."""
    if not _UUID.fullmatch(event_id):
        return event_id
    short = write_base64url(UUID(event_id).bytes)
    # Only where the way back is the same: an id that merely looks like a UUID stays as it is.
    return short if canonical_event(short) == event_id else event_id


def instant(value: Any) -> datetime | None:
    """Return the UTC instant of a number of whole seconds; None stays None.

    Raises:
        ValueError: It is something else, or out of range.
    """
    if value is None:
        return None
    if type(value) is not int or not 0 <= value <= _LAST_SECOND:
        raise ValueError("not a number of seconds")
    return datetime.fromtimestamp(value, UTC)


def seconds(value: datetime | None) -> int | None:
    """Return an instant as whole seconds since 1970; None stays None.

    Raises:
        ValueError: It has no time zone or a fraction of a second, or lies out of range.
    """
    if value is None:
        return None
    if value.tzinfo is None or value.microsecond or not 0 <= value.timestamp() <= _LAST_SECOND:
        raise ValueError("not a whole second with a time zone")
    return int(value.timestamp())


def party(value: Any) -> int | None:
    """Return the number of guests; None stays None.

    Raises:
        ValueError: It is something else, or not between 1 and 1,000.
    """
    if value is None:
        return None
    if type(value) is not int or not 1 <= value <= MAX_PARTY:
        raise ValueError("not a number of guests")
    return value


def milliseconds(value: int) -> datetime:
    """Return the UTC instant of a number of milliseconds since 1970.

    Raises:
        ValueError: Out of range.
    """
    if not 0 <= value <= _LAST_SECOND * 1000:
        raise ValueError("not a number of milliseconds")
    whole, rest = divmod(value, 1000)
    return datetime.fromtimestamp(whole, UTC).replace(microsecond=rest * 1000)


def pack_ticket_id(ticket_id: str) -> bytes:
    """Return a ticket id in as few bytes as possible.

    Canonical UUIDs become 01 and their 16 bytes, ids of 24 lower-case hexadecimal digits 02 and their 12 bytes, all
    others their UTF-8 text, whose first byte is 20 (hexadecimal) or more.

    Raises:
        ValueError: Empty, too long or not printable.
    """
    if _UUID.fullmatch(ticket_id):
        return _UUID_MARK + bytes.fromhex(ticket_id.replace("-", ""))
    if _OBJECT_ID.fullmatch(ticket_id):
        return _OBJECT_ID_MARK + bytes.fromhex(ticket_id)
    return text(ticket_id).encode("utf-8")


def unpack_ticket_id(packed: Any) -> str:
    """Return the ticket id that ``pack_ticket_id`` packed.

    Raises:
        ValueError: Not such bytes.
    """
    if not isinstance(packed, bytes):
        raise ValueError("ticket id is not a byte string")
    if packed[:1] == _UUID_MARK and len(packed) == 17:
        digits = packed[1:].hex()
        return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))
    if packed[:1] == _OBJECT_ID_MARK and len(packed) == 13:
        return packed[1:].hex()
    return text(packed.decode("utf-8"))
