"""How one value of the platform's becomes one of ours, by the type of our field.

Whatever stands in a profile itself is text, also numbers and truth values; ``from_text`` reads that.
"""

import base64
import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from functools import lru_cache
from typing import Any

from kiosk.domain.bounds import MAX_PARTY
from kiosk.domain.codes.credential import hash_code
from kiosk.domain.errors import SettingsError
from kiosk.domain.roster.bookings import Booking, BookingStatus, Ticket, TicketStatus
from kiosk.domain.roster.codes import CredentialStatus, TicketCode
from kiosk.domain.roster.events import Event
from kiosk.domain.roster.settings import RosterSettings
from sync.connectors.reading.instants import NO_DATE, read_instant
from sync.connectors.reading.plain_values import read_bool
from sync.connectors.reading.used_marks import read_used_mark
from sync.connectors.reading.zone_names import iana_name
from sync.connectors.rest.mapping.shapes import CLOCK_OFFSET, COUNT, GUESTS, INTEGER, TEXT, TEXTS, TIME, UNTIL, USED_AT
from sync.connectors.rest.profile.pull_rules import Source


@dataclass(frozen=True, slots=True)
class Kind:
    """How a field of ours is filled.

    Attributes:
        json: The JSON type to ask for.
        convert: What makes the value of it.
        members: All values by their words, where there is a list of them.
        is_ready: What the decoder made is the value already.
        unclear: What a word means that is not in a profile's map, where that is a value of its own.
    """

    json: Any
    convert: Callable[[Any], Any]
    members: Mapping[str, Any] | None = None
    is_ready: bool = False
    unclear: Any = None


def text_of(value: Any) -> str:
    """Return a text, or a number as one."""
    return value if type(value) is str else str(value)


def flag(value: Any) -> bool:
    """Return a truth value, whichever way it is written.

    Raises:
        ValueError: It is none.
    """
    found = read_bool(value)
    if found is None:
        raise ValueError("not a truth value")
    return found


def zone_text(value: Any) -> str:
    """Return the IANA name of a time zone.

    Raises:
        ValueError: It is none.
    """
    found = iana_name(str(value))
    if found is None:
        raise ValueError("not a time zone")
    return found


def instant(value: Any) -> datetime | None:
    """Return an instant that the decoder made, or that a text holds (in UTC where the text names no zone).

    Raises:
        ValueError: The text holds none.
    """
    return value if isinstance(value, datetime) else read_instant(value, UTC)


def used_mark(value: Any) -> datetime | None:
    """Return when a ticket was used, by what the decoder made or by what a text says (as ``instant``).

    Raises:
        ValueError: The text is no mark.
    """
    return value if isinstance(value, datetime) else read_used_mark(value, UTC)


def _whole(low: int, high: int) -> Callable[[Any], int]:
    def convert(value: Any) -> int:
        number = int(value)
        if number < low:
            raise ValueError("too small")
        # Too many becomes as many as can be; too few is nothing that could be meant.
        return min(number, high)

    return convert


def _base64(text: str) -> bytes:
    """Read base64 or base64url (RFC 4648), padded or not."""
    # Platforms mix both alphabets, with and without padding; keys are compared by their bytes, so one reading serves
    # all.
    plain = text.rstrip("=").translate(str.maketrans("-_", "+/"))
    return base64.b64decode(plain + "=" * (-len(plain) % 4), validate=True)


ANY_OTHER = "*"
"""Stands in a profile's ``map`` for every word that is not in it."""


class WordTable(dict[str, Any]):
    """What each of a platform's words means, in whatever case it is written; ``ANY_OTHER`` stands for all others.

    Frameworks print one and the same value as PAID, Paid and paid. A word of another case that fell under ``ANY_OTHER``
    would mean something else altogether: a refusal an admission, a way out a way in.
    """

    def __init__(self, words: Mapping[str, Any]) -> None:
        super().__init__(words)
        self._folded: dict[str, Any] = {}
        for word, meaning in words.items():
            # Two words that differ by their case alone are told apart by it.
            folded = _in_one_case(word)
            self._folded[folded] = meaning if folded not in self._folded else _AMBIGUOUS

    def __missing__(self, word: str) -> Any:
        """Return what a word means that does not stand there as it is.

        Raises:
            KeyError: Nobody knows it.
        """
        found = self._folded.get(_in_one_case(word), _AMBIGUOUS)
        if found is not _AMBIGUOUS:
            return found
        if ANY_OTHER not in self:
            raise KeyError
        return self[ANY_OTHER]


_AMBIGUOUS = object()


@lru_cache(maxsize=1024)  # a platform has few words, and says them a million times
def _in_one_case(word: str) -> str:
    return word.strip().casefold()


def one_case(word: str | None) -> str | None:
    """Return a word as it is compared: without its case, and without blanks around it."""
    return None if word is None else _in_one_case(word)


class UnknownWordError(ValueError):
    """The platform says something that a profile's ``map`` does not know."""


_CONVERSIONS: Mapping[str, Callable[[str], Any]] = {
    "sha256": hash_code,
    "base64": _base64,
    "hex": bytes.fromhex,
}


_WHOLE_NUMBERS: Mapping[str, Kind] = {
    "party_size": Kind(GUESTS, _whole(1, MAX_PARTY), is_ready=True),
    "guest_no": Kind(GUESTS, _whole(1, MAX_PARTY), is_ready=True),
    "capacity": Kind(COUNT, _whole(0, 2**31 - 1), is_ready=True),
    "generation": Kind(COUNT, _whole(0, 2**31 - 1), is_ready=True),
    "offset_ms": Kind(CLOCK_OFFSET, _whole(-(10**12), 10**12), is_ready=True),
}
"""Fields of ours that count something, or that times are reckoned with: each has bounds of its own."""

_ENDS = frozenset({"valid_until", "ends_at", "not_after", "exit_all_at"})
"""Fields of ours that say until when something is good."""


_ASKED_ABOUT: Mapping[type, StrEnum] = {
    Booking: BookingStatus.UNCLEAR,
    Ticket: TicketStatus.UNCLEAR,
    TicketCode: CredentialStatus.UNCLEAR,
}
"""Records whose status may be one that nobody here knows: then a person is asked. Whatever stands in a list of
withdrawn codes, for whatever reason, is withdrawn."""


def kind_of(annotation: Any, name: str = "", record: type | None = None) -> Kind:
    """Return how a field is filled.

    Args:
        annotation: Its type.
        name: Its name, by which some have bounds.
        record: What it is a field of.
    """
    if record is Event and name == "timezone":
        return Kind(TEXT, zone_text)
    if record is Ticket and name == "platform_used_at":
        return Kind(USED_AT, used_mark, is_ready=True)
    unclear = _ASKED_ABOUT.get(record) if record is not None and name == "status" else None
    return replace(_kind_of(annotation, name), unclear=unclear)


def _kind_of(annotation: Any, name: str) -> Kind:
    if isinstance(annotation, types.UnionType):
        # "X | None": that nothing may stand there is told by the field's default.
        annotation = next(part for part in typing.get_args(annotation) if part is not type(None))
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        members = WordTable({member.value: member for member in annotation})
        return Kind(str, members.__getitem__, members)
    origin = typing.get_origin(annotation)
    if origin in {tuple, frozenset}:
        return Kind(TEXTS, origin)
    simple: dict[Any, Kind] = {
        str: Kind(TEXT, text_of),
        int: _WHOLE_NUMBERS.get(name) or Kind(INTEGER, _whole(-(2**63), 2**63 - 1), is_ready=True),
        bool: Kind(bool, flag, is_ready=True),
        datetime: Kind(UNTIL if name in _ENDS else TIME, instant, is_ready=True),
        bytes: Kind(str, str.encode),
    }
    if annotation in simple:
        return simple[annotation]
    if isinstance(annotation, type) and issubclass(annotation, RosterSettings):
        return Kind(dict[str, Any], annotation.of)
    return Kind(dict[str, Any], dict)


def profile_text(value: Any) -> str | None:
    """Return a JSON value as profiles spell it."""
    if value is None:
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    # Some platforms write whole numbers as 3.0; a profile says 3.
    if type(value) is float and value == value // 1:
        return str(int(value))
    return str(value)


def bool_profile_text(value: Any) -> str | None:
    """Return a JSON value as profiles spell it, for comparing it with ``true`` and ``false``."""
    found = read_bool(value)
    return profile_text(value) if found is None else profile_text(found)


def is_set(value: Any) -> bool:
    """Return whether something stands there: no empty text or list, no ``false``, no 0, no date that means none."""
    if not value:
        return False
    return not (isinstance(value, str) and (not value.strip() or NO_DATE.fullmatch(value.strip())))


def from_text(kind: Kind, text: str) -> Any:
    """Make a value of a constant in a profile, which is always text there."""
    try:
        return kind.convert(text)
    except (ValueError, KeyError) as error:
        known = f"; known: {', '.join(kind.members)}" if kind.members else ""
        raise SettingsError(f"{text!r} is not a value of this field{known}", key="settings.profile") from error


def reading(source: Source, kind: Kind) -> tuple[Any, Callable[[Any], Any]]:
    """Return the JSON type to ask for, and what makes our value of it."""
    # A conversion reads what the platform wrote, letter by letter: a code that looks like a number stays a text.
    if source.convert is not None:
        return str, _CONVERSIONS[source.convert]
    if source.pattern is not None:  # what it finds is text, whatever the field is
        return str, kind.convert
    return str if source.map is not None else kind.json, kind.convert
