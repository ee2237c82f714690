"""``kiosk preflight``: is this laptop ready for the evening? A line for each thing, and a sheet to sign."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from kiosk.app.health.preflight import Preflight
from kiosk.app.health.printers import print_file
from kiosk.app.health.resting_devices import RestingDevices
from kiosk.app.health.sheet import PRINTED, save_sheet
from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.laptop.preferences import SavedPreferences
from kiosk.app.venue import connected_venue, wait_for_venue
from kiosk.cli.terminal import NEGATIVE, OK, cell, err, out, print_json
from kiosk.config import Settings
from kiosk.domain.clock.instants import zone_of
from kiosk.domain.entries.station import Station
from kiosk.domain.errors import SettingsError
from kiosk.domain.reports.preflight.lines import (
    Decision,
    Observation,
    PreflightLine,
    PreflightSheet,
    Readiness,
    Subject,
)
from kiosk.domain.reports.preflight.words import DECISIONS, READINESS, SUBJECTS, decision, english, readiness
from kiosk.store.venue.membership import membership

_MARKS = {
    Readiness.READY: "[green]✓[/]",
    Readiness.UNUSED: "[dim]–[/]",
    Readiness.LOOK: "[yellow]![/]",
    Readiness.FAILS: "[red]✗[/]",
}
_LISTEN_S = 3.0


def preflight(
    context: typer.Context,
    event: Annotated[str | None, typer.Option("--event", help="Event by id or name.")] = None,
    list_name: Annotated[str | None, typer.Option("--list", help="Check-in list by id or name.")] = None,
    gate: Annotated[str | None, typer.Option("--gate", help="Gate by id or name.")] = None,
    by: Annotated[str, typer.Option("--by", help="Who goes through it: stands on the sheet.")] = "",
    hold_up: Annotated[
        float, typer.Option("--hold-up", min=0, help="Seconds to wait for a code that is held up to the camera.")
    ] = 0.0,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Save the go / no-go sheet as this PDF.")
    ] = None,
    print_sheet: Annotated[bool, typer.Option("--print", help="Print the go / no-go sheet.")] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="One JSON line for each thing, then one with the end.")
    ] = False,
) -> int:
    """Look at everything that an evening needs, and say go or no go. Exit code 1: no go."""
    settings: Settings = context.obj
    with _opened(settings, event, list_name, gate) as (checks, devices):
        lines = list(_looked_at(checks, as_json=as_json))
        if hold_up:
            lines = [_held_up(line, devices, hold_up, by) for line in lines]
        sheet = checks.sheet(lines, by)
        if output is not None:
            save_sheet(sheet, output)
        if print_sheet:
            # Beside the data and not for a moment only: some systems print a file after the command has ended.
            print_file(save_sheet(sheet, settings.data_dir / PRINTED))
    _tell(sheet, output, as_json=as_json)
    return NEGATIVE if decision(sheet.lines) is Decision.NO_GO else OK


@contextmanager
def _opened(
    settings: Settings, event: str | None, list_name: str | None, gate: str | None
) -> Iterator[tuple[Preflight, RestingDevices]]:
    with open_kiosk(settings, working=False) as kiosk, connected_venue(kiosk.database, kiosk.clock) as link:
        if wait_for_venue(link, _LISTEN_S) or membership(kiosk.database) is not None:
            # Gates are known by what they say of themselves: one that was silent just now would count as away.
            time.sleep(_LISTEN_S)
        devices = RestingDevices(settings, kiosk.database)
        station = _station(kiosk, event, list_name, gate)
        sounds = SavedPreferences(kiosk).recall("sounds")
        checks = Preflight(
            kiosk, devices, lambda: station, lambda: sounds is not False, lambda: link.state() if link else None
        )
        yield checks, devices


def _station(kiosk: Kiosk, event: str | None, list_name: str | None, gate: str | None) -> Station | None:
    try:
        return kiosk.find_station(event, list_name, gate)
    except SettingsError as error:
        # Whoever names something wants that and nothing else; who names nothing learns of it from the first line.
        if event is not None or list_name is not None:
            raise
        err.print(cell(f"No place: {error}."))
        return None


def _looked_at(checks: Preflight, *, as_json: bool) -> Iterator[PreflightLine]:
    with err.status("Looking …") as status:
        for subject in Subject:
            status.update(f"Looking at: {SUBJECTS[subject]}")
            line = checks.check(subject)
            # At once, as each check ends: one that hangs must not keep the others' answers back.
            if as_json:
                print_json(_record(line))
            yield line


def _held_up(line: PreflightLine, devices: RestingDevices, seconds: float, by: str) -> PreflightLine:
    if line.observed is not Observation.CAMERA_PICTURE:
        return line
    err.print("Hold a code up to the camera …")
    if devices.read_code(seconds):
        return PreflightLine(line.subject, Observation.CAMERA_READ, {"name": line.values["name"]}, by)
    return PreflightLine(line.subject, Observation.CAMERA_NOTHING_READ, {"name": line.values["name"]}, by)


def _record(line: PreflightLine) -> dict[str, str]:
    found, fix = english(line)
    return {
        "subject": line.subject.value,
        "state": readiness(line).value,
        "observed": line.observed.value,
        "found": found,
        "fix": fix,
    }


def _tell(sheet: PreflightSheet, output: Path | None, *, as_json: bool) -> None:
    end = decision(sheet.lines)
    if as_json:
        print_json({"decision": end.value, "place": sheet.place, "checked_by": sheet.checked_by})
        return
    zone = zone_of(sheet.timezone)
    table = Table(box=None, pad_edge=False, show_header=False)
    for line in sheet.lines:
        found, fix = english(line, zone) if zone else english(line)
        words = cell(found)
        if fix:
            words.append_text(cell(f"\n{fix}", style="dim"))
        table.add_row(_MARKS[readiness(line)], SUBJECTS[line.subject], READINESS[readiness(line)], words)
    out.print(table)
    out.print(f"[bold]{DECISIONS[end]}[/]")
    if output is not None:
        out.print(cell(str(output)))
