"""``kiosk staff``: who may sign in at this laptop, when they work, their PINs and badges."""

import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Annotated

import segno
import typer
from rich.table import Table

from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.staff.staff_list import StaffList
from kiosk.cli.instants import at_event, typed_instant
from kiosk.cli.staff.authority import AsOption, WithOption, authorise, authorise_staff, secret_line
from kiosk.cli.terminal import NEGATIVE, OK, cell, err, out, print_json
from kiosk.domain.clock.instants import zone_of
from kiosk.domain.errors import SettingsError
from kiosk.domain.staff.members import Role, Shift, StaffMember
from kiosk.domain.staff.rights import Right
from kiosk.domain.text.printing import printable
from kiosk.store.laptop.saved_settings import saved_setting
from kiosk.store.staff.assignments import platform_shifts, platform_staff
from kiosk.store.staff.members import shifts_of, staff
from kiosk.store.views.station_choices import events

app = typer.Typer(
    name="staff",
    help="Who may sign in at this laptop. An organizer's PIN (--as) or the password of this computer's account is"
    " asked for.",
    no_args_is_help=True,
)

_Name = Annotated[str, typer.Argument(help="Name as it is to stand in the log.")]
_From = Annotated[str | None, typer.Option("--from", help="Beginning of the shift, such as 2026-11-20T18:00.")]
_Until = Annotated[str | None, typer.Option("--until", help="Its end. Without an offset by the event's clocks.")]
_Place = Annotated[str, typer.Option("--place", help="Where, in your words.")]


@app.command("add")
def add(
    context: typer.Context,
    name: _Name,
    role: Annotated[Role, typer.Option("--role", help="What they may do: docs/rights.md.")] = Role.STEWARD,
    starts: _From = None,
    ends: _Until = None,
    place: _Place = "",
    pin: Annotated[bool, typer.Option("--pin/--no-pin", help="Ask for a PIN, or leave it at a badge.")] = True,
    as_name: AsOption = None,
) -> int:
    """Add somebody. The first one is an organizer: from then on whoever uses this laptop has to sign in."""
    with open_kiosk(context.obj) as kiosk:
        changing = StaffList(kiosk, authorise_staff(kiosk, as_name))
        shift = _shift(kiosk, starts, ends)
        # Asked before anything is written: an organizer without a PIN could let nobody in.
        chosen = secret_line(f"New PIN of {name}", confirm=True).strip() if pin else ""
        member = changing.add(name, role, chosen if pin else None)
        if shift is not None:
            changing.add_shift(member, *shift, place)
    err.print(cell(f"{member.name} may sign in as {role.value}."))
    return OK


@app.command("pin")
def pin(context: typer.Context, name: _Name, as_name: AsOption = None) -> int:
    """Give somebody another PIN; whoever waits after wrong ones waits no more."""
    with open_kiosk(context.obj) as kiosk:
        changing = StaffList(kiosk, authorise_staff(kiosk, as_name))
        member = changing.find(name)
        changing.set_pin(member, secret_line(f"New PIN of {member.name}", confirm=True).strip())
    err.print(cell(f"The PIN of {member.name} is the new one now."))
    return OK


@app.command("role")
def role(
    context: typer.Context,
    name: _Name,
    new: Annotated[Role, typer.Argument(metavar="ROLE", help="What they may do: docs/rights.md.")],
    as_name: AsOption = None,
) -> int:
    """Let somebody be something else: steward, supervisor, organizer or technician."""
    with open_kiosk(context.obj) as kiosk:
        changing = StaffList(kiosk, authorise_staff(kiosk, as_name))
        member = changing.find(name)
        changing.set_role(member, new)
    err.print(cell(f"{member.name} is {new.value} now."))
    return OK


@app.command("shift")
def shift(
    context: typer.Context,
    name: _Name,
    starts: Annotated[str, typer.Option("--from", help="Beginning, such as 2026-11-20T18:00.")],
    ends: _Until = None,
    place: _Place = "",
    remove: Annotated[bool, typer.Option("--remove", help="Forget the shift that begins then.")] = False,
    as_name: AsOption = None,
) -> int:
    """Write down when somebody works; outside of it a supervisor has to agree when they sign in."""
    with open_kiosk(context.obj) as kiosk:
        changing = StaffList(kiosk, authorise_staff(kiosk, as_name))
        member, begins = changing.find(name), _instant(kiosk, starts)
        if remove:
            changing.remove_shift(member, begins)
        else:
            if ends is None:
                raise SettingsError("a shift needs both --from and --until", key="staff.shift")
            changing.add_shift(member, begins, _instant(kiosk, ends), place)
    return OK


@app.command("list")
def list_staff(
    context: typer.Context,
    everybody: Annotated[bool, typer.Option("--all", help="Also those who left.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON line per person.")] = False,
) -> int:
    """List the staff. Exit code 1: there are none."""
    with open_kiosk(context.obj, working=False) as kiosk:
        found = [
            (member, shifts_of(kiosk.database, member.id)) for member in staff(kiosk.database, active=not everybody)
        ]
    table = Table("name", "role", "PIN", "shifts (UTC)")
    for member, shifts in found:
        if as_json:
            print_json(
                {
                    "name": member.name,
                    "role": member.role.value,
                    "active": member.active,
                    "pin": member.has_pin,
                    "shifts": [_shift_line(one) for one in shifts],
                }
            )
        table.add_row(cell(member.name), _role(member), "yes" if member.has_pin else "no", cell(_said(shifts)))
    if not as_json and found:
        out.print(table)
    elif not found:
        err.print("There are no staff here: anybody may scan. kiosk staff add NAME --role organizer")
    return OK if found else NEGATIVE


@app.command("prove")
def prove(
    context: typer.Context,
    right: Annotated[Right, typer.Argument(help="For what: docs/rights.md.")],
    as_name: AsOption = None,
    with_name: WithOption = None,
) -> int:
    """Prove who you are, and print the name that is on record; for programs that ask before they do something."""
    with open_kiosk(context.obj, working=False) as kiosk:
        name = authorise(kiosk, right, as_name, with_name)
    # As it is where a program reads it: it goes on record by the name that stands here.
    shown = printable(name) if sys.stdout.isatty() else name
    sys.stdout.buffer.write(f"{shown}\n".encode())
    sys.stdout.flush()
    return OK


@app.command("platform")
def platform(
    context: typer.Context,
    add: Annotated[
        bool, typer.Option("--add", help="Let everybody of them sign in here, once they have a badge or PIN.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON line per person.")] = False,
    as_name: AsOption = None,
) -> int:
    """List the platform's staff and their shifts; --add lets them and other gates' staff in here. Exit code 1: none."""
    with open_kiosk(context.obj) as kiosk:
        if add:
            added, taken = StaffList(kiosk, authorise_staff(kiosk, as_name)).add_of_platform()
            err.print(cell(f"Added: {', '.join(one.name for one in added) or 'nobody'}."))
            if taken:
                err.print(cell(f"Somebody of this name is here already: {', '.join(taken)}."))
        found = [(person, platform_shifts(kiosk.database, person.id)) for person in platform_staff(kiosk.database)]
    table = Table("name", "role", "here", "shifts (UTC)")
    for person, shifts in found:
        if as_json:
            print_json(
                {
                    "name": person.name,
                    "role": person.role.value,
                    "here": person.known,
                    "shifts": [_shift_line(one) for one in shifts],
                }
            )
        table.add_row(cell(person.name), person.role.value, "yes" if person.known else "no", cell(_said(shifts)))
    if not as_json and found:
        out.print(table)
    elif not found:
        err.print("The platform names no staff.")
    return OK if found else NEGATIVE


@app.command("remove")
def remove(context: typer.Context, name: _Name, as_name: AsOption = None) -> int:
    """Let somebody sign in no more, neither by PIN nor by badge; the log keeps their name."""
    with open_kiosk(context.obj) as kiosk:
        changing = StaffList(kiosk, authorise_staff(kiosk, as_name))
        member = changing.find(name)
        changing.remove(member)
    err.print(cell(f"{member.name} cannot sign in any more."))
    return OK


@app.command("badge")
def badge(
    context: typer.Context,
    name: _Name,
    output: Annotated[
        str | None, typer.Option("--output", "-o", help="Write the code into a file: .svg, .png or .pdf.")
    ] = None,
    revoke: Annotated[bool, typer.Option("--revoke", help="Make none: let those before count no more.")] = False,
    as_name: AsOption = None,
) -> int:
    """Make a badge whose code signs somebody in; badges made for them before count no more."""
    with open_kiosk(context.obj) as kiosk:
        changing = StaffList(kiosk, authorise_staff(kiosk, as_name))
        member = changing.find(name)
        if revoke:
            err.print(f"Badges that count no more: {changing.revoke_badges(member)}")
            return OK
        text = changing.make_badge(member)
    code = segno.make(text, error="m", micro=False)
    if output is not None:
        code.save(output, scale=8)
        err.print(cell(output))
        return OK
    if out.is_terminal:
        code.terminal(compact=True)
    sys.stdout.write(text + "\n")
    sys.stdout.flush()
    return OK


def _shift_line(shift: Shift) -> dict[str, str]:
    return {"from": shift.starts_at.isoformat(), "until": shift.ends_at.isoformat(), "place": shift.place}


def _said(shifts: Sequence[Shift]) -> str:
    return "; ".join(f"{one.starts_at:%Y-%m-%d %H:%M} – {one.ends_at:%H:%M} {one.place}".strip() for one in shifts)


def _role(member: StaffMember) -> str:
    return member.role.value if member.active else f"{member.role.value} (left)"


def _shift(kiosk: Kiosk, starts: str | None, ends: str | None) -> tuple[datetime, datetime] | None:
    if starts is None and ends is None:
        return None
    if starts is None or ends is None:
        raise SettingsError("a shift needs both --from and --until", key="staff.shift")
    return _instant(kiosk, starts), _instant(kiosk, ends)


def _instant(kiosk: Kiosk, text: str) -> datetime:
    """Read an instant; without an offset it is what the clocks at the event show."""
    instant, zone = typed_instant(text, "a shift", key="staff.shift"), None
    if instant.tzinfo is None:
        chosen: dict[str, str] = saved_setting(kiosk.database, "station") or {}
        found = list(events(kiosk.database))
        zones = [event.timezone for event in found if event.id == chosen.get("event_id") or len(found) == 1]
        zone = zone_of(zones[0]) if zones else None
    return at_event(instant, zone or UTC)
