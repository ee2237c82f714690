"""``kiosk find``: guests by name, e-mail address, phone, number of booking or ticket, seat, or beginning of a code."""

from typing import Annotated, Any

import typer
from rich.table import Table

from kiosk.app.kiosk import open_kiosk
from kiosk.checkin.guest_standing import FoundGuest
from kiosk.cli.staff.authority import AsOption, authorise
from kiosk.cli.terminal import NEGATIVE, OK, cell, err, out, print_json
from kiosk.domain.staff.rights import Right

LIMIT = 25


def find(
    context: typer.Context,
    words: Annotated[
        list[str], typer.Argument(help="Beginnings of words, in any order; accents and capitals do not matter.")
    ],
    event: Annotated[str | None, typer.Option("--event", help="Event by id or name.")] = None,
    list_name: Annotated[str | None, typer.Option("--list", help="Check-in list by id or name.")] = None,
    everywhere: Annotated[
        bool, typer.Option("--everywhere", help="Also tickets that the check-in list does not take.")
    ] = False,
    limit: Annotated[int, typer.Option("--limit", min=1, max=1000, help="Show so many.")] = LIMIT,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON line per guest.")] = False,
    as_name: AsOption = None,
) -> int:
    """Look guests up. Exit code 1: nobody was found."""
    with open_kiosk(context.obj, working=False) as kiosk:
        authorise(kiosk, Right.LOOK_UP, as_name)
        station = kiosk.find_station(event, list_name, None)
        page = kiosk.guest_search.find(" ".join(words), station, everywhere=everywhere, limit=limit)
    if as_json:
        for guest in page.guests:
            print_json(_line(guest))
    elif page.guests:
        out.print(_table(page.guests))
    else:
        # Standard error, so that a script that reads the JSON lines reads nothing else.
        err.print("Nobody was found." if everywhere else "Nobody was found. Try --everywhere for other lists' tickets.")
    if page.next:
        err.print(f"There are more than {limit}: type more of the name, or raise --limit.")
    return OK if page.guests else NEGATIVE


def _line(guest: FoundGuest) -> dict[str, Any]:
    ticket = guest.ticket
    return {
        "ticket": ticket.id,
        "name": guest.name,
        "type": guest.type_name,
        "variation": guest.variation_name,
        "booking": guest.booking_number,
        "number": ticket.number,
        "seat": ticket.seat,
        "event": guest.scanned_list.event_id,
        "list": guest.scanned_list.list_id,
        "status": guest.objection.value if guest.objection else "ok",
        "party_size": guest.party_size,
        "entered": guest.entered,
        "inside": guest.inside,
        "entered_at": guest.entered_at.isoformat() if guest.entered_at else None,
        "attention": guest.attention,
    }


def _table(guests: tuple[FoundGuest, ...]) -> Table:
    table = Table("Name", "Ticket type", "Booking", "Seat", "Status", "In", box=None, pad_edge=False)
    for guest in guests:
        kind = " · ".join(part for part in (guest.type_name, guest.variation_name) if part)
        cells = (
            guest.name,
            kind,
            guest.booking_number or guest.ticket.number,
            guest.ticket.seat,
            _status(guest),
            _in(guest),
        )
        table.add_row(*(cell(text) for text in cells))
    return table


def _status(guest: FoundGuest) -> str:
    status = guest.objection.value if guest.objection else "ok"
    return f"{status} (attention)" if guest.attention else status


def _in(guest: FoundGuest) -> str:
    if not guest.entered:
        return "no"
    entered_at = guest.entered_on_the_wall
    since = f" {entered_at:%Y-%m-%d %H:%M} {entered_at.tzname()}" if entered_at else ""
    count = f"{guest.entered} of {guest.party_size}" if guest.party_size > 1 else "yes"
    return f"{count},{since}" if since else count
