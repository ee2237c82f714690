"""``kiosk venue``: single use over all gates of a venue, without the internet."""

import sys
import time
from datetime import timedelta
from typing import TYPE_CHECKING, Annotated, Any

import segno
import typer
from rich.table import Table

from kiosk.app import venue_setup
from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.service.install import carry_out, plan_installation, start_command
from kiosk.app.service.plan import Program
from kiosk.app.venue import connected_venue, wait_for_venue
from kiosk.cli.ending import stopped_by_signals
from kiosk.cli.staff.authority import AsOption, authorise
from kiosk.cli.terminal import NEGATIVE, OK, cell, err, out, print_json
from kiosk.domain.errors import SettingsError
from kiosk.domain.reports.preflight.of_gates import lines_of
from kiosk.domain.reports.preflight.words import SUBJECTS, english
from kiosk.domain.staff.rights import Right
from kiosk.domain.venue.agreement import SENTENCES, GateReport, clock_difference
from kiosk.domain.venue.epochs import count_of
from kiosk.domain.venue.invitation import InvitationText, split_address
from kiosk.domain.venue.ports import Connection, GateState, VenueState
from kiosk.store.venue.membership import membership

if TYPE_CHECKING:
    from kiosk.venue.host import VenueHost

app = typer.Typer(
    name="venue", help="Single use over all gates of a venue, without the internet.", no_args_is_help=True
)

_LISTEN_S = 2.5
"""Each gate speaks every two seconds."""

_STANDS = {
    Connection.NONE: "no venue is set up",
    Connection.CONNECTING: "looking for the host",
    Connection.CATCHING_UP: "catching up with the other gates",
    Connection.CONNECTED: "connected",
    Connection.LOST: "the host does not answer: this laptop decides alone",
    Connection.DIFFERS: "the host counts otherwise: this laptop decides alone",
    Connection.OLDER_HOST: "this host was taken over from: looking for the new one",
    Connection.REFUSED: "this laptop is not welcome any more: it decides alone",
}
_Address = Annotated[
    list[str] | None,
    typer.Option("--address", help="Where the other gates find this laptop; without it, its own addresses."),
]
_Listen = Annotated[str, typer.Option("--listen", help="Address to listen at; all of this laptop's without it.")]
_Port = Annotated[
    int, typer.Option("--port", min=1024, max=65534, help="Port; the next one is for laptops that were invited.")
]


@app.command("host")
def host(
    context: typer.Context,
    name: Annotated[str, typer.Option("--name", help="The venue's name, when it is made.")] = "Venue",
    address: _Address = None,
    listen: _Listen = "0.0.0.0",  # noqa: S104  # gates are other laptops
    port: _Port = venue_setup.PORT,
    install: Annotated[
        bool,
        typer.Option("--install", help="Start it now and at every log-in, and return; no administrator is needed."),
    ] = False,
    as_name: AsOption = None,
) -> int:
    """Make this laptop the venue's host, and run its ledger until it is stopped."""
    with open_kiosk(context.obj) as kiosk:
        # Only to make one: a host that is started again after a power cut must not wait for somebody's PIN.
        if membership(kiosk.database) is None:
            authorise(kiosk, Right.SETTINGS, as_name)
            venue_setup.found(kiosk, name, _addresses(address, port))
        if install:
            venue_setup.present_host(kiosk)
        else:
            _run(kiosk, listen, port, take_over=False)
    # The database is closed by now: the program that starts is another one, and runs the ledger.
    if install:
        words = ("--listen", listen, "--port", str(port))
        carry_out(plan_installation(Program.VENUE, words))
        err.print(cell(f"Starts at every log-in: {' '.join(start_command(Program.VENUE, words))}"))
    return OK


@app.command("take-over")
def take_over(
    context: typer.Context,
    address: _Address = None,
    listen: _Listen = "0.0.0.0",  # noqa: S104  # gates are other laptops
    port: _Port = venue_setup.PORT,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    as_name: AsOption = None,
) -> int:
    """Make this laptop the host in another one's place: it was invited as a standby, and the host is gone."""
    with open_kiosk(context.obj) as kiosk:
        authorise(kiosk, Right.SETTINGS, as_name)
        if not yes:
            err.print("While the old host still runs where this laptop cannot reach it, there are two ledgers then:")
            err.print("gates on either side admit what the other side has admitted, and it is listed when they meet.")
            typer.confirm("Is the old host off, or out of reach of all gates?", abort=True, err=True)
        venue_setup.prepare_take_over(kiosk, _addresses(address, port))
        _run(kiosk, listen, port, take_over=True)
    return OK


@app.command("invite")
def invite(
    context: typer.Context,
    standby: Annotated[
        bool, typer.Option("--standby", help="Whoever joins by it can become host; it gets the authority's key.")
    ] = False,
    minutes: Annotated[int, typer.Option("--minutes", min=1, max=1440, help="For how long it can be used.")] = 15,
    as_name: AsOption = None,
) -> int:
    """Show an invitation for one more gate, on the laptop where the host runs."""
    with open_kiosk(context.obj, working=False) as kiosk:
        authorise(kiosk, Right.SETTINGS, as_name)
        invitation = venue_setup.invite(kiosk, standby=standby, holds=timedelta(minutes=minutes))
    _show(invitation)
    return OK


@app.command("join")
def join(
    context: typer.Context,
    invitation: Annotated[str, typer.Argument(help="The line that the host shows; - reads it from standard input.")],
    name: Annotated[str, typer.Option("--name", help="Name of this gate for people.")] = "",
    as_name: AsOption = None,
) -> int:
    """Make this laptop a gate of the venue that an invitation names."""
    text = sys.stdin.readline() if invitation == "-" else invitation
    with open_kiosk(context.obj) as kiosk:
        authorise(kiosk, Right.SETTINGS, as_name)
        made = venue_setup.join(kiosk, text, name)
    out.print(cell(f"This laptop is a gate of {made.venue_name} now."))
    return OK


@app.command("status")
def status(
    context: typer.Context,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON line.")] = False,
) -> int:
    """Show how this laptop and the other gates stand. Exit code 1: not every gate is heard, or they do not agree."""
    with open_kiosk(context.obj, working=False) as kiosk:
        made = venue_setup.present_membership(kiosk)
        with connected_venue(kiosk.database, kiosk.clock) as link:
            wait_for_venue(link, _LISTEN_S)
            # Gates are known by what they say of themselves; a shorter look would call those absent that were silent
            # just now.
            time.sleep(_LISTEN_S)
            state = link.state() if link is not None else VenueState()
    if as_json:
        print_json(_line(made.venue_name, state))
    else:
        _print_state(made.venue_name, state)
    return OK if state.whole else NEGATIVE


@app.command("leave")
def leave(context: typer.Context, as_name: AsOption = None) -> int:
    """Forget the venue and its keys on this laptop; entries stay."""
    with open_kiosk(context.obj) as kiosk:
        authorise(kiosk, Right.SETTINGS, as_name)
        was_member = venue_setup.leave(kiosk)
    out.print("This laptop is alone now." if was_member else "This laptop belonged to no venue.")
    return OK if was_member else NEGATIVE


@app.command("revoke")
def revoke(
    context: typer.Context,
    gate: Annotated[str, typer.Argument(help="Its name, device or member.")],
    as_name: AsOption = None,
) -> int:
    """Shut a gate out, on the laptop where the host runs: a laptop that was lost."""
    with open_kiosk(context.obj) as kiosk:
        authorise(kiosk, Right.SETTINGS, as_name)
        member = venue_setup.revoke(kiosk, gate)
    out.print(cell(f"{member.name} is shut out. Entries that it told of stay."))
    return OK


def _run(kiosk: Kiosk, listen: str, port: int, *, take_over: bool) -> None:
    made = venue_setup.present_membership(kiosk)

    def ready(running: "VenueHost") -> None:
        out.print(cell(f"{made.venue_name}: this laptop is the host (ledger {count_of(running.epoch)})."))
        out.print("Invite gates with: kiosk venue invite. End with Ctrl-C; gates go on alone then.")
        sys.stdout.flush()

    # Not KeyboardInterrupt: the server has to be stopped in order, and nothing may break into that.
    with stopped_by_signals() as stopping:
        venue_setup.host(kiosk, listen, port, stopping, take_over=take_over, on_ready=ready)


def _addresses(given: list[str] | None, port: int) -> list[str]:
    if given is None:
        return venue_setup.listening_at(port)
    return [_whole_address(one, port) for one in given]


def _whole_address(given: str, port: int) -> str:
    try:
        split_address(given)
    except ValueError:
        pass
    else:
        return given
    if not given or " " in given:
        raise SettingsError(f"--address wants a host, or HOST:PORT, not {given!r}")
    return f"[{given}]:{port}" if ":" in given else f"{given}:{port}"


def _show(invitation: InvitationText) -> None:
    text = str(invitation)
    if out.is_terminal:
        segno.make(text, error="m").terminal(compact=True)
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def _line(venue_name: str, state: VenueState) -> dict[str, Any]:
    return {
        "venue": venue_name,
        "connection": state.connection.value,
        "ledger": count_of(state.epoch),
        "present": state.present,
        "gates": [_gate_line(gate) for gate in state.gates],
        "differs": [what.value for what in state.differs],
        "last_error": state.last_error,
    }


def _gate_line(gate: GateState) -> dict[str, Any]:
    report = gate.report
    line: dict[str, Any] = {"name": gate.name, "member": gate.member, "present": gate.present}
    if report is not None:
        line |= {
            "device": report.device_id,
            "gate": report.gate_id,
            "version": report.version,
            "roster_complete": report.roster_complete,
            "roster_at": None if report.roster_at is None else report.roster_at.isoformat(),
            "clock_uncertainty_ms": report.uncertainty_ms,
            "waiting": report.waiting,
            "online": report.online,
            "battery": report.battery,
            "troubles": dict(report.troubles),
            "differs": [what.value for what in gate.differs],
        }
    return line


def _print_state(venue_name: str, state: VenueState) -> None:
    out.print(cell(f"{venue_name}: {_STANDS[state.connection]}; {state.present} of {len(state.gates)} gates."))
    for what in state.differs:
        out.print(f"The host: {SENTENCES[what]}")
    table = Table("Gate", "Heard", "Guest list", "Waiting", "Platform", "Battery", "Remarks", box=None, pad_edge=False)
    for gate in state.gates:
        table.add_row(*(cell(text) for text in _row(gate)))
    out.print(table)


def _list_age(report: GateReport) -> str:
    if not report.roster_complete or report.roster_at is None:
        return "not complete" if not report.roster_complete else ""
    minutes = round((report.corrected_at - report.roster_at).total_seconds() / 60)
    return f"{max(0, minutes)} min old"


def _row(gate: GateState) -> tuple[str, ...]:
    report = gate.report
    if report is None or gate.heard_at is None:
        return gate.name, "no", "", "", "", "", ""
    remarks = [SENTENCES[what] for what in gate.differs]
    remarks += [f"{SUBJECTS[line.subject]}: {english(line)[0]}" for line in lines_of(report)]
    ahead = clock_difference(report, gate.heard_at)
    if ahead is not None:
        minutes = round(ahead.total_seconds() / 60)
        remarks.append(f"Its clock is {abs(minutes)} minutes {'ahead' if minutes > 0 else 'behind'}.")
    return (
        gate.name,
        "yes" if gate.present else "no",
        _list_age(report),
        str(report.waiting),
        "reached" if report.online else "not reached",
        "" if report.battery is None else f"{report.battery} %",
        " ".join(remarks),
    )
