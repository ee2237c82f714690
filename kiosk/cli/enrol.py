"""``kiosk enrol`` and ``kiosk events``."""

import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.laptop.daemon import daemon_beat, sync_command
from kiosk.app.laptop.enrolment import enrolment_outcome, request_enrolment
from kiosk.cli.staff.authority import AsOption, authorise
from kiosk.cli.terminal import FAILED, NEGATIVE, OK, cell, err, out, print_json, say_failure
from kiosk.config import Settings
from kiosk.domain.clock.instants import in_zone, zone_of
from kiosk.domain.errors import SettingsError
from kiosk.domain.roster.events import Event
from kiosk.domain.sentences import explained
from kiosk.domain.staff.rights import Right
from kiosk.named_files import open_named, why_unread
from kiosk.store.channel.sync_state import self_device
from kiosk.store.views.list_counts import roster_size
from kiosk.store.views.list_status import list_status
from kiosk.store.views.station_choices import check_in_lists, events, gates
from kiosk.ui.ports.enrolment import EnrolmentOutcome, EnrolmentState

_POLL_S = 0.2
_MOST = 65_536
"""No set-up code is longer, in characters."""


def enrol(
    context: typer.Context,
    setup_code: Annotated[
        str,
        typer.Argument(
            help="A file that holds the set-up code, or - for standard input; without it, the code is asked for."
            " The code itself can stand here, too, where everybody on this computer can read it.",
            metavar="[FILE]",
        ),
    ] = "",
    wait_s: Annotated[float, typer.Option("--wait", help="Seconds to wait for the platform's answer.", min=1)] = 60,
    as_name: AsOption = None,
) -> int:
    """Make this laptop known to the platform by a set-up code, which is asked for and not shown.

    The sync daemon redeems the code; when it is not running, it is started once for that.
    """
    settings: Settings = context.obj
    # Open all the while: the daemon is another program, and writes its answer into the same database.
    with open_kiosk(settings) as kiosk:
        authorise(kiosk, Right.ENROL, as_name)
        number = request_enrolment(kiosk, _text(setup_code))
        _, alive = daemon_beat(kiosk.database, datetime.now(UTC))
        # A daemon that runs notices the request by itself; a second one would be locked out.
        if not alive:
            _run_sync_once(settings)
        outcome = _wait(kiosk, number, wait_s)
        if outcome.state is EnrolmentState.DONE:
            device = self_device(kiosk.database)
            out.print(cell(f"Enrolled as {device.name if device else 'this device'}."))
            return OK
    if outcome.state is EnrolmentState.FAILED:
        say_failure(f"{explained(outcome.key)} ({outcome.detail or outcome.key})")
    else:
        say_failure("No answer yet; the request stays and is redeemed when kiosk-sync runs.")
    return FAILED


def _text(given: str) -> str:
    if given == "-" or (not given and not sys.stdin.isatty()):
        # PowerShell puts a mark in front of what it pipes, which would make it no JSON.
        return sys.stdin.read(_MOST).removeprefix("\ufeff").strip()
    if not given:
        asked: str = typer.prompt("Set-up code (not shown)", hide_input=True, err=True)
        return asked.strip()
    if not given.lstrip().startswith("{"):
        path = Path(given)
        try:
            if path.exists():
                # Windows' editor puts a mark in front of a text, which would make it no JSON.
                with open_named(path) as file:
                    return file.read(_MOST).decode("utf-8-sig").strip()
        except (OSError, ValueError) as error:
            words = f"the set-up code cannot be read: {why_unread(error)}"
            raise SettingsError(words, key="settings.setup_code") from error
    # Said, but not refused: it stands in the history already.
    err.print("A set-up code in a command line can be read by everybody on this computer, and stays in its history.")
    err.print("Next time give a file, or nothing at all: it is asked for then.")
    return given


def _run_sync_once(settings: Settings) -> None:
    # The folder is named: the daemon reads the environment and files, not the options of this command line.
    command = [*sync_command(), "once", "--data-dir", str(settings.data_dir)]
    with err.status("Talking with the platform …"):
        subprocess.run(command, check=False, stdout=subprocess.DEVNULL)  # noqa: S603  # our own program


def _wait(kiosk: Kiosk, number: int, wait_s: float) -> EnrolmentOutcome:
    until = time.monotonic() + wait_s
    with err.status("Waiting for the platform's answer …"):
        while (outcome := enrolment_outcome(kiosk, number)).state is EnrolmentState.OPEN and time.monotonic() < until:
            time.sleep(_POLL_S)
    return outcome


def list_events(
    context: typer.Context,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON line per event.")] = False,
) -> int:
    """List the events of the roster with their check-in lists and gates."""
    with open_kiosk(context.obj, working=False) as kiosk:
        database = kiosk.database
        found = events(database)
        table = Table("Event", "Id", "Begins", "Tickets", "Lists", "Came", "Gates", box=None, pad_edge=False)
        for event in found:
            lists, doors = check_in_lists(database, event.id), gates(database, event.id)
            size = roster_size(database, event.id)
            now = kiosk.clock.now().corrected
            stand = [s for one in lists if (s := list_status(database, one.id, now)) is not None]
            if as_json:
                print_json(
                    {
                        "id": event.id,
                        "name": event.name,
                        "starts_at": event.starts_at.isoformat() if event.starts_at else None,
                        "status": event.status.value,
                        "tickets": size,
                        "lists": [{"id": found.id, "name": found.name} for found in lists],
                        "gates": [{"id": door.id, "name": door.name} for door in doors],
                        "guests": [
                            {
                                "list": s.list_id,
                                "expected": s.guests_expected,
                                "came": s.guests_came,
                                "inside": s.guests_inside,
                            }
                            for s in stand
                        ],
                    }
                )
            table.add_row(
                cell(event.name),
                cell(event.id),
                _begins(event),
                f"{size:,}",
                cell("\n".join(f"{found.id} ({found.name})" for found in lists)),
                "\n".join(f"{s.guests_came:,} of {s.guests_expected:,}, {s.guests_inside:,} inside" for s in stand),
                cell("\n".join(f"{door.id} ({door.name})" for door in doors)),
            )
    if not found:
        err.print("The roster is empty. Enrol first (kiosk enrol), then let kiosk-sync run.")
        return NEGATIVE
    if not as_json:
        out.print(table)
    return OK


def _begins(event: Event) -> str:
    """Return when an event begins, by the clocks on its walls."""
    if event.starts_at is None:
        return "–"
    local = in_zone(event.starts_at, zone_of(event.timezone) or UTC)
    return f"{local:%Y-%m-%d %H:%M} {local.tzname()}"
