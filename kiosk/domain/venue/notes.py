"""What the others are to know of one gate besides entries: marks, settled contradictions, staff, roster news, badges.

Invariants: notes are only ever added, so the gates may learn of them in any order and more than once. Of several
decisions about one contradiction that one counts which was made with most of the others in view (``turn``); no clock is
asked, because laptops' clocks differ by minutes. Two that were made at once are put in order by their ids, the same at
every gate. Only which desk prints a badge goes by the order of the venue's stream itself: one note of it is the first.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any, Final

from kiosk.domain.bounds import LONGEST_NOTE
from kiosk.domain.entries.flags import LONGEST_REASON, Flag
from kiosk.domain.errors import VenueError
from kiosk.domain.venue import plain_json
from kiosk.domain.venue.badge_requests import BadgeCode, BadgeRequest, BadgeTaken
from kiosk.domain.venue.passing_on import SignedNews
from kiosk.domain.venue.staff_notes import StaffNote, staff_note

LONGEST_WORDS: Final = LONGEST_NOTE
"""Characters of what people wrote on settling something; others' text is shown on this gate's screen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """A contradiction was settled by a person, or opened again.

    Attributes:
        id: Unique id.
        kind: Which contradiction; a word of ``ConflictKind``.
        first: One side's id: the sides are named in the order of their ids, whichever gate looks at it.
        second: The other side's id.
        turn: The how manieth decision about it this is, as far as was known where it was made; from 1.
        at: When, corrected time.
        settled: It was settled; False where it was opened again.
        note: The person's words.
        decision: What was decided besides the words; a word of ``Decision``, or "".
        staff: Who, or "".
    """

    id: str
    kind: str
    first: str
    second: str
    turn: int
    at: datetime
    settled: bool
    note: str = ""
    decision: str = ""
    staff: str = ""


Note = Flag | Settlement | SignedNews | StaffNote | BadgeRequest | BadgeTaken | BadgeCode


def note_name(note: Note) -> str:
    """Return what a note is known by in the whole venue."""
    return f"{_WORDS[type(note)]}:{note.id}"


def write_note(note: Note) -> bytes:
    """Return a note for the other gates."""
    if isinstance(note, Settlement):
        note = replace(note, note=note.note[:LONGEST_WORDS])  # one that is too long for a message would hold up all
    told = {field.name: plain_json.plain(getattr(note, field.name)) for field in fields(note)}
    return plain_json.dump({"what": _WORDS[type(note)], **told})


def read_note(payload: bytes) -> Note:
    """Return a note of another gate.

    Raises:
        VenueError: It is none that this version knows.
    """
    return plain_json.read(payload, _note)


def _note(given: Mapping[str, Any]) -> Note:
    make = _READERS.get(plain_json.text(given["what"]))
    if make is None:
        raise VenueError("a note of a newer version", key="venue.unreadable")
    return make(given)


def _flag(given: Mapping[str, Any]) -> Flag:
    return Flag(
        **_texts(given, "id", "ticket_id", "event_id", "staff", "device_id"),
        reason=plain_json.text(given["reason"])[:LONGEST_REASON],
        made_at=plain_json.instant(given["made_at"]),
        removes=plain_json.maybe_text(given.get("removes")),
    )


def _settlement(given: Mapping[str, Any]) -> Settlement:
    return Settlement(
        **_texts(given, "id", "kind", "first", "second", "decision", "staff"),
        turn=plain_json.number(given["turn"]),
        at=plain_json.instant(given["at"]),
        settled=plain_json.truth(given["settled"]),
        note=plain_json.text(given["note"])[:LONGEST_WORDS],
    )


def _badge(given: Mapping[str, Any]) -> BadgeRequest:
    return BadgeRequest(
        **_texts(given, "id", "ticket_id", "event_id", "desk", "staff", "device_id"),
        made_at=plain_json.instant(given["made_at"]),
    )


def _badge_taken(given: Mapping[str, Any]) -> BadgeTaken:
    return BadgeTaken(**_texts(given, "id", "event_id", "device_id"))


def _badge_code(given: Mapping[str, Any]) -> BadgeCode:
    return BadgeCode(
        **_texts(given, "id", "ticket_id", "event_id", "code_hash"), made_at=plain_json.instant(given["made_at"])
    )


def _signed(given: Mapping[str, Any]) -> SignedNews:
    return SignedNews(**_texts(given, "body", "signature", "certificate"))


def _texts(given: Mapping[str, Any], *names: str) -> dict[str, Any]:
    return {name: plain_json.text(given[name]) for name in names}


_WORDS: Final[Mapping[type[Note], str]] = {
    Flag: "flag",
    Settlement: "settlement",
    SignedNews: "news",
    StaffNote: "staff",
    BadgeRequest: "badge",
    BadgeTaken: "badge_taken",
    BadgeCode: "badge_code",
}
_READERS: Final[Mapping[str, Callable[[Mapping[str, Any]], Note]]] = {
    "flag": _flag,
    "settlement": _settlement,
    "news": _signed,
    "staff": staff_note,
    "badge": _badge,
    "badge_taken": _badge_taken,
    "badge_code": _badge_code,
}
