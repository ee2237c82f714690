"""What waits for people, or waited, as a document.

Contradictions with both sides of each in one row, and what the platform did not take; each with what was decided about
it, and by whom.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from kiosk.domain.reports.conflicts import ConflictReport, ConflictSide
from kiosk.domain.reports.inbox import Decision, InboxItem, InboxKind, RecordKind
from kiosk.reports.document import Cell, Column, Document, Personal, Table
from kiosk.reports.documents.frame import Frame

_KINDS = {
    "admitted_twice": "admitted twice",
    "admitted_revoked": "admitted although withdrawn",
    "admitted_cancelled": "admitted although cancelled",
}
_DECISIONS: Final[Mapping[Decision, str]] = {
    Decision.NONE: "",
    Decision.LET_STAND: "it stands as it is",
    Decision.WRONGLY_ADMITTED: "was let in wrongly",
    Decision.DONE_BY_HAND: "put right on the platform by hand",
    Decision.NOT_NEEDED: "not needed any more",
}
_SIDE = (
    # In two lines on paper: without its day, an instant of the night or of the morning after would mislead.
    Column(name="at", width=20, wraps=True),
    Column(name="± ms", width=11, is_number=True),
    Column(name="where", width=17, wraps=True),
    Column(name="by", width=12, personal=Personal.STAFF, wraps=True),
    Column(name="agreed by", width=15),
)
_SETTLED = (
    Column(name="Settled", width=20, wraps=True),
    Column(name="Decision", width=16, wraps=True),
    Column(name="Settled by", width=14, personal=Personal.STAFF, wraps=True),
    Column(name="Words", width=22, personal=Personal.WORDS, wraps=True),
)


def conflicts_document(frame: Frame, found: Sequence[InboxItem]) -> Document:
    """Return what waits for people, or waited, as a document."""
    return Document(
        title="Conflicts",
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
    sides = [replace(column, name=f"{side} {column.name}") for side in ("Here", "There") for column in _SIDE]
    columns = (
        Column(name="No.", width=7),
        Column(name="Conflict", width=16, wraps=True),
        Column(name="Ticket", width=18, personal=Personal.TICKET),
        Column(name="Guest", width=22, personal=Personal.GUEST, wraps=True),
        *sides,
        Column(name="Found", width=20, wraps=True),
        *_SETTLED,
    )
    rows = [_row(item, item.conflict) for item in found if item.conflict is not None]
    return Table(key="conflicts", title="Conflicts", columns=columns, rows=rows)


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
        where = f"{side.what} {side.status}".strip()
    # Only the platform knows of that entry, and did not say from where it has it.
    elif not where:
        where = "known to the platform"
    return [side.at, side.uncertainty_ms, where, side.staff, side.assurance]


def _not_taken(found: Sequence[InboxItem]) -> Table:
    columns = (
        # A door action is called by the number on its receipt, by which the guest can be found.
        Column(name="No.", width=12, personal=Personal.BOOKING),
        Column(name="What", width=16),
        Column(name="Time", width=20),
        Column(name="Ticket", width=14, personal=Personal.TICKET),
        Column(name="Guest", width=22, personal=Personal.GUEST),
        # The platform's own: it may quote whatever it was sent.
        Column(name="Why", width=26, personal=Personal.WORDS, wraps=True),
        Column(name="Tries", width=6, is_number=True),
        Column(name="Entries that wait for it", width=8, is_number=True),
        *_SETTLED,
    )
    return Table(key="not-taken", title="What the platform did not take", columns=columns, rows=map(_item, found))


def _item(item: InboxItem) -> list[Cell]:
    return [
        item.number,
        "door sale" if item.kind is InboxKind.DOOR_ACTION else "entry",
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
