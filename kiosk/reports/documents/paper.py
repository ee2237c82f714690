"""The list on paper as a document: a cover, then every guest with a box to tick."""

from datetime import UTC
from typing import Final

from kiosk.domain.clock.instants import zone_of
from kiosk.domain.reports.paper import PaperGuest, PaperList, list_number
from kiosk.reports.document import Cell, Column, Document, Facts, Personal, Table
from kiosk.reports.translatable import Translatable

_MOST_BOXES: Final = 6
"""Larger parties get a line to write a number on."""

_HOW: Final = Translatable(
    "Tick a box for each guest who walks in; [x] came in before this was printed. Afterwards enter the list numbers of"
    " ticked rows by `kiosk paper`, as 123-456-785, or 123-456-785*2 for two guests."
)
_GUESTS: Final = (
    Column(name=Translatable("In"), width=13),
    Column(name=Translatable("List number"), width=12, personal=Personal.TICKET),
    Column(name=Translatable("Guest"), width=26, personal=Personal.GUEST),
    Column(name=Translatable("Ticket"), width=13, personal=Personal.TICKET),
    Column(name=Translatable("Type"), width=14),
    Column(name=Translatable("Seat"), width=14, personal=Personal.SEAT),
)
_MARKS: Final = (
    Column(name=Translatable("Gate"), width=24),
    Column(name=Translatable("Device"), width=20),
    Column(name=Translatable("Last entry, no."), width=12, is_number=True),
    Column(name=Translatable("At"), width=20),
)


def paper_document(found: PaperList) -> Document:
    """Return the list on paper."""
    zone = zone_of(found.timezone) or UTC
    marks: list[list[Cell]] = [[mark.gate_name, mark.device_name, mark.sequence, mark.at] for mark in found.marks]
    pairs: list[tuple[str, Cell]] = [
        (Translatable("Check-in list"), found.list_name),
        (Translatable("Tickets"), len(found.guests)),
        (Translatable("Guests who came in"), sum(guest.came for guest in found.guests)),
        (Translatable("Guest list last known to be whole"), found.roster_at or Translatable("nobody knows")),
    ]
    return Document(
        title=Translatable("Guest list on paper"),
        subtitle=found.event_name,
        made_at=found.made_at,
        zone=zone,
        sections=[
            Facts(title=Translatable("What it rests on"), pairs=pairs),
            Table(key="gates", title=Translatable("Each gate up to"), columns=_MARKS, rows=marks),
            Table(
                key="guests",
                title=Translatable("Guests"),
                columns=_GUESTS,
                rows=[_row(guest) for guest in found.guests],
            ),
        ],
        notes=(_HOW,),
    )


def _row(guest: PaperGuest) -> list[Cell]:
    number = list_number(guest.ticket_id)
    return [_boxes(guest), number, guest.name, guest.ticket_number, guest.type_name, guest.seat]


def _boxes(guest: PaperGuest) -> str:
    if guest.guests > _MOST_BOXES:
        return Translatable("{count} of {total}  ____", count=guest.came, total=guest.guests)
    # More may have come than the booking holds, by an override; there are no boxes for them.
    came = min(guest.came, guest.guests)
    return "[x]" * came + "[ ]" * (guest.guests - came)
