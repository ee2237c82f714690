"""Contradictions as a document, both sides of each in one row."""

from collections.abc import Sequence
from dataclasses import replace

from kiosk.domain.reports.conflicts import ConflictReport, ConflictSide
from kiosk.reports.document import Cell, Column, Document, Personal, Table
from kiosk.reports.documents.frame import Frame

_KINDS = {
    "admitted_twice": "admitted twice",
    "admitted_revoked": "admitted although withdrawn",
    "admitted_cancelled": "admitted although cancelled",
}
_SIDE = (
    Column(name="at", width=20),
    Column(name="± ms", width=7, is_number=True),
    Column(name="where", width=18),
    Column(name="by", width=12, personal=Personal.STAFF),
    Column(name="agreed by", width=10),
)


def conflicts_document(frame: Frame, found: Sequence[ConflictReport]) -> Document:
    """Return contradictions as a document."""
    return Document(
        title="Conflicts",
        subtitle=frame.event_name,
        made_at=frame.now,
        zone=frame.zone,
        sections=[conflicts_table(found)],
        notes=frame.notes,
    )


def conflicts_table(found: Sequence[ConflictReport]) -> Table:
    """Return contradictions as a table."""
    sides = [replace(column, name=f"{side} {column.name}") for side in ("Here", "There") for column in _SIDE]
    columns = (
        Column(name="No.", width=6),
        Column(name="Conflict", width=22),
        Column(name="Ticket", width=14, personal=Personal.TICKET),
        Column(name="Guest", width=22, personal=Personal.GUEST),
        *sides,
        Column(name="Found", width=20),
        Column(name="Settled", width=20),
        Column(name="Words", width=26, personal=Personal.WORDS),
    )
    return Table(key="conflicts", title="Conflicts", columns=columns, rows=[_row(one) for one in found])


def _row(one: ConflictReport) -> list[Cell]:
    return [
        one.id,
        _KINDS.get(one.kind, one.kind),
        one.ticket_number,
        one.guest_name,
        *_side(one.ours),
        *_side(one.theirs),
        one.found_at,
        one.settled_at,
        one.settled_note,
    ]


def _side(side: ConflictSide) -> list[Cell]:
    where = " · ".join(part for part in (side.gate_name, side.device_name) if part)
    if side.what != "entry":
        where = f"{side.what} {side.status}".strip()
    # Only the platform knows of that entry, and did not say from where it has it.
    elif not where:
        where = "known to the platform"
    return [side.at, side.uncertainty_ms, where, side.staff, side.assurance]
