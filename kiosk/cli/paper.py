"""``kiosk paper-list`` and ``kiosk paper``: the guest list on paper, and the way back from it."""

import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC
from pathlib import Path
from typing import Annotated

import typer

from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.laptop.paper_folder import paper_folder
from kiosk.app.reports.paper import PaperPrinter, Tick, enter_ticks
from kiosk.app.staff.audit import audit
from kiosk.cli.instants import at_event, typed_instant
from kiosk.cli.staff.authority import AsOption, authorise
from kiosk.cli.terminal import NEGATIVE, OK, cell, err, out
from kiosk.domain.clock.instants import earlier, zone_of
from kiosk.domain.entries.entry import GateTime
from kiosk.domain.errors import GatehouseError, SettingsError
from kiosk.domain.reason_table import REASONS
from kiosk.domain.staff.audit import AuditKind
from kiosk.domain.staff.rights import Right


def paper_list(
    context: typer.Context,
    folder: Annotated[
        Path | None,
        typer.Argument(help="Folder, of a stick for instance, that the list is written into; else the window's."),
    ] = None,
    event: Annotated[str | None, typer.Option("--event", help="Event by id or name.")] = None,
    list_name: Annotated[str | None, typer.Option("--list", help="Check-in list by id or name.")] = None,
    every: Annotated[float, typer.Option("--every", min=1, help="Seconds between two lists.")] = 60.0,
    once: Annotated[bool, typer.Option("--once", help="Write one list and end.")] = False,
    as_name: AsOption = None,
) -> int:
    """Keep a printable guest list in a folder, with who is in: for the moment in which nothing else works."""
    with open_kiosk(context.obj, working=False) as kiosk:
        audit(kiosk, AuditKind.EXPORT, authorise(kiosk, Right.EXPORT, as_name), "guest list")
        folder = folder or paper_folder(kiosk)
        if folder is None:
            raise SettingsError("name a folder for the list: none is set or was chosen in the window")
        printer = PaperPrinter(kiosk, kiosk.find_station(event, list_name, None))
        if once:
            out.print(cell(str(printer.print_into(folder))))
            return OK
        trouble = ""
        # The next list is made whether or not the last one could be written: sticks come back.
        while True:  # until somebody ends it
            trouble = _print(printer, folder, trouble)
            time.sleep(every)


def _print(printer: PaperPrinter, folder: Path, before: str) -> str:
    """Write the list; a stick that was pulled out is told once, and written to again when it is back."""
    try:
        path = printer.print_into(folder)
    except GatehouseError as error:
        if str(error) != before:
            err.print(cell(f"No list on paper: {error}."))
        return str(error)
    # Only after trouble: a list that is written each minute is no news.
    if path is not None and before:
        err.print(cell(f"{path} is written again."))
    return ""


def paper(
    context: typer.Context,
    numbers: Annotated[
        list[str],
        typer.Argument(help='List numbers that were ticked, "*2" behind one for two guests; "-" reads lines.'),
    ],
    event: Annotated[str | None, typer.Option("--event", help="Event by id or name.")] = None,
    list_name: Annotated[str | None, typer.Option("--list", help="Check-in list by id or name.")] = None,
    gate: Annotated[str | None, typer.Option("--gate", help="Gate by id or name: where they walked in.")] = None,
    at: Annotated[
        str | None, typer.Option("--at", help="When they walked in, such as 2026-11-20T19:30 by the event's clocks.")
    ] = None,
    as_name: AsOption = None,
) -> int:
    """Enter what was ticked on paper. Exit code 1: not everybody was admitted."""
    with open_kiosk(context.obj) as kiosk:
        by = authorise(kiosk, Right.SCAN, as_name)
        station = replace(kiosk.find_station(event, list_name, gate), staff=by)
        moment = _moment(kiosk, station.event_id, at)
        # Each row is committed and shown before the next one is read, so that a row typed wrongly spoils no other.
        ticks = list(_shown(enter_ticks(kiosk, station, _typed(numbers), moment)))
    admitted = sum(tick.result is not None and tick.result.verdict.admitted for tick in ticks)
    return OK if admitted == len(ticks) else NEGATIVE


def _typed(numbers: list[str]) -> Iterator[str]:
    for number in numbers:
        if number == "-":
            yield from (line.strip() for line in sys.stdin if line.strip())
        else:
            yield number


def _shown(ticks: Iterator[Tick]) -> Iterator[Tick]:
    for tick in ticks:
        if tick.result is None:
            said = tick.trouble
        else:
            verdict = tick.result.verdict
            said = "admitted" if verdict.admitted else f"not admitted: {REASONS[verdict.reason].word}"
        out.print(cell(f"{tick.text}  {said}"))
        yield tick


def _moment(kiosk: Kiosk, event_id: str, at: str | None) -> GateTime | None:
    if at is None:
        return None
    instant = typed_instant(at, "--at")
    zone = UTC if instant.tzinfo is not None else zone_of(kiosk.find_event(event_id).timezone) or UTC
    instant, now = at_event(instant, zone), kiosk.clock.now()
    if instant > now.corrected:
        # Everybody who is scanned until then would stand before them in the order of guests.
        raise SettingsError(f"--at {at} is not over yet: nobody walked in then")
    return GateTime(earlier(instant, now.offset), now.offset)
