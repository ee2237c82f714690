"""What waits for people, or waited, as a document.

Contradictions with both sides of each in one row, and what the platform did not take; each with what was decided about
it, and by whom.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from kiosk.domain.reason_codes import Assurance
from kiosk.domain.reports.conflicts import ConflictReport, ConflictSide
from kiosk.domain.reports.inbox import Decision, InboxItem, InboxKind, RecordKind
from kiosk.reports.document import Cell, Column, Document, Personal, Table
from kiosk.reports.documents.frame import Frame
from kiosk.reports.documents.shown_values import ASSURANCES, SIDES, STATES, shown
from kiosk.reports.translatable import Translatable

_KINDS = {
    "admitted_twice": Translatable("admitted twice"),
    "admitted_revoked": Translatable("admitted although withdrawn"),
    "admitted_cancelled": Translatable("admitted although cancelled"),
}
_DECISIONS: Final[Mapping[Decision, str]] = {
    Decision.NONE: "",
    Decision.LET_STAND: Translatable("it stands as it is"),
    Decision.WRONGLY_ADMITTED: Translatable("was let in wrongly"),
    Decision.DONE_BY_HAND: Translatable("put right on the platform by hand"),
    Decision.NOT_NEEDED: Translatable("not needed any more"),
}


def _side_columns(*names: Translatable) -> tuple[Column, ...]:
    at, uncertainty, where, by, agreed = names
    return (
        # In two lines on paper: without its day, an instant of the night or of the morning after would mislead.
        Column(name=at, width=20, wraps=True),
        Column(name=uncertainty, width=11, is_number=True),
        Column(name=where, width=17, wraps=True),
        Column(name=by, width=12, personal=Personal.STAFF, wraps=True),
        Column(name=agreed, width=15, wraps=True),
    )


# Each whole: other languages do not put them together from "here" and "by".
_HERE = _side_columns(
    Translatable("Here at"),
    Translatable("Here ± ms"),
    Translatable("Here where"),
    Translatable("Here by"),
    Translatable("Here agreed by"),
)
_THERE = _side_columns(
    Translatable("There at"),
    Translatable("There ± ms"),
    Translatable("There where"),
    Translatable("There by"),
    Translatable("There agreed by"),
)
_SETTLED = (
    Column(name=Translatable("Settled"), width=20, wraps=True),
    Column(name=Translatable("Decision"), width=16, wraps=True),
    Column(name=Translatable("Settled by"), width=14, personal=Personal.STAFF, wraps=True),
    Column(name=Translatable("Words"), width=22, personal=Personal.WORDS, wraps=True),
)


def conflicts_document(frame: Frame, found: Sequence[InboxItem]) -> Document:
    """Return what waits for people, or waited, as a document."""
    return Document(
        title=Translatable("Conflicts"),
        subtitle=frame.event_name,
        made_at=frame.now,
        zone=frame.zone,
        sections=conflicts_sections(found),
        notes=frame.notes,
    )


def conflicts_sections(found: Sequence[InboxItem]) -> list[Table]:
    """Return a table of contradictions, and one of what the platform did not take where there is any."""
    others = [item for item in found if item.conflict is None]
    # Most evenings have none, and one table is one file as CSV.
    return [_conflicts(found), *([_not_taken(others)] if others else [])]


def _conflicts(found: Sequence[InboxItem]) -> Table:
    columns = (
        Column(name=Translatable("No."), width=7),
        Column(name=Translatable("Conflict"), width=19, wraps=True),
        Column(name=Translatable("Ticket"), width=18, personal=Personal.TICKET),
        Column(name=Translatable("Guest"), width=22, personal=Personal.GUEST, wraps=True),
        *_HERE,
        *_THERE,
        Column(name=Translatable("Found"), width=20, wraps=True),
        *_SETTLED,
    )
    rows = [_row(item, item.conflict) for item in found if item.conflict is not None]
    return Table(key="conflicts", title=Translatable("Conflicts"), columns=columns, rows=rows)


def _row(item: InboxItem, one: ConflictReport) -> list[Cell]:
    return [
        one.id,
        _KINDS.get(one.kind, one.kind),
        one.ticket_number,
        one.guest_name,
        *_side(one.ours),
        *_side(one.theirs),
        one.found_at,
        *_settled(item),
    ]


def _side(side: ConflictSide) -> list[Cell]:
    where = " · ".join(part for part in (side.gate_name, side.device_name) if part)
    if side.what != "entry":
        where = Translatable("{what} {status}", what=shown(SIDES, side.what), status=shown(STATES, side.status))
    # Only the platform knows of that entry, and did not say from where it has it.
    elif not where:
        where = Translatable("known to the platform")
    assurance = ASSURANCES[Assurance(side.assurance)] if side.assurance else ""
    return [side.at, side.uncertainty_ms, where, side.staff, assurance]


def _not_taken(found: Sequence[InboxItem]) -> Table:
    columns = (
        # A door action is called by the number on its receipt, by which the guest can be found.
        Column(name=Translatable("No."), width=16, personal=Personal.BOOKING),
        Column(name=Translatable("What"), width=16),
        Column(name=Translatable("Time"), width=20),
        Column(name=Translatable("Ticket"), width=14, personal=Personal.TICKET),
        Column(name=Translatable("Guest"), width=22, personal=Personal.GUEST),
        # The platform's own: it may quote whatever it was sent.
        Column(name=Translatable("Why"), width=26, personal=Personal.WORDS, wraps=True),
        Column(name=Translatable("Tries"), width=9, is_number=True),
        Column(name=Translatable("Entries that wait for it"), width=8, is_number=True),
        *_SETTLED,
    )
    return Table(
        key="not-taken", title=Translatable("What the platform did not take"), columns=columns, rows=map(_item, found)
    )


def _item(item: InboxItem) -> list[Cell]:
    return [
        item.number,
        Translatable("door sale") if item.kind is InboxKind.DOOR_ACTION else Translatable("entry"),
        item.at,
        item.ticket_number,
        item.door_action.holder_name if item.door_action is not None else "",
        item.why,
        item.attempts,
        item.held or None,
        *_settled(item),
    ]


def _settled(item: InboxItem) -> list[Cell]:
    """Return when an item was settled, how, by whom and with which words; nothing of one that is open (again)."""
    if item.settled_at is None:
        return [None, "", "", ""]
    # By instant and words, and not the last one: of two gates that decide at once, one decision counts.
    made = (one for one in reversed(item.records) if one.what is RecordKind.SETTLED)
    found = next((one for one in made if (one.at, one.note) == (item.settled_at, item.settled_note)), None)
    how: list[Cell] = [_DECISIONS[found.decision], found.staff] if found is not None else ["", ""]
    return [item.settled_at, *how, item.settled_note]
