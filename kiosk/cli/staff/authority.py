"""Whether whoever uses a verb may do so: by name and PIN of staff, or as the owner of this computer.

Where this laptop knows no staff, verbs are open as far as they were; only staff themselves are made by the owner.
"""

import math
import sys
from typing import Annotated

import typer

from kiosk.app.kiosk import Kiosk
from kiosk.app.laptop.account_password import is_administrator, prove_owner
from kiosk.app.staff.audit import audit
from kiosk.app.staff.guard import Guard
from kiosk.app.staff.pins import StaffPins
from kiosk.app.staff.two_persons import agree_together
from kiosk.domain.errors import RightError
from kiosk.domain.staff.audit import AuditKind
from kiosk.domain.staff.members import Role, StaffMember
from kiosk.domain.staff.rights import RIGHTS, Right, demand, demand_all
from kiosk.store.staff.members import member_named
from kiosk.ui.ports.supervision import PinState

OWNER = "owner of the laptop"
"""Stands in the audit log for whoever owns the computer, who may read its database anyway."""

AsOption = Annotated[
    str | None, typer.Option("--as", help="Who you are, where this laptop has staff; your PIN is asked for.")
]
WithOption = Annotated[
    str | None, typer.Option("--with", help="Who agrees, for what takes two people; their PIN is asked for.")
]

# Whoever owns the computer counts as an organizer: they can make themselves one (kiosk staff add).
_OWNER_AS_STAFF = StaffMember(id="", name=OWNER, role=Role.ORGANIZER)


def authorise(kiosk: Kiosk, right: Right, name: str | None, second: str | None = None) -> str:
    """Return who does it, for the audit log; "" where this laptop knows no staff.

    Args:
        kiosk: The kiosk.
        right: What is to be done.
        name: Who wants to, or None.
        second: Who agrees, for what takes two people.

    Raises:
        RightError: They may not, nobody said who they are, or nobody else agreed.
        SettingsError: Without staff, for what cannot be undone: the password of this computer's account is wrong.
    """
    if not Guard(kiosk).staffed:
        if RIGHTS[right].pin:
            _prove_owner()
        return ""
    if name is not None:
        first = _by_pin(kiosk, right, name)
    elif is_administrator():
        # Whoever may read everything here anyway would only be slowed down.
        first = _OWNER_AS_STAFF
    else:
        raise RightError("this laptop has staff: who are you?", key="right.say_who")
    if not RIGHTS[right].two:
        return first.name
    if second is None:
        demand_all((first,), right)
    else:
        agree_together(kiosk, right, first, _known(kiosk, second))
    return first.name


def authorise_staff(kiosk: Kiosk, name: str | None) -> str:
    """Return who changes the staff: an organizer by PIN, or the owner by the password of this computer's account.

    Raises:
        RightError: They may not.
        SettingsError: The password is wrong, or this system cannot tell.
    """
    if name is not None:
        return _by_pin(kiosk, Right.STAFF, name).name
    _prove_owner()
    return OWNER


def secret_line(prompt: str, *, confirm: bool = False) -> str:
    """Ask for a secret, or read it from a line of standard input where nobody sits at the terminal."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    typed: str = typer.prompt(prompt, hide_input=True, confirmation_prompt=confirm, err=True)
    return typed


def _prove_owner() -> None:
    if not is_administrator():
        prove_owner(secret_line("Password of this computer's account"))


def _by_pin(kiosk: Kiosk, right: Right, name: str) -> StaffMember:
    member = _known(kiosk, name)
    try:
        demand(member.role, right)
    except RightError:
        audit(kiosk, AuditKind.REFUSED_RIGHT, member.name, right.value)
        raise
    return member


def _known(kiosk: Kiosk, name: str) -> StaffMember:
    """Return whoever has this name and types the PIN that belongs to it."""
    member = member_named(kiosk.database, name)
    if member is None:
        audit(kiosk, AuditKind.WRONG_PIN)
        raise RightError("name and PIN do not belong together", key="right.pin")
    answer = StaffPins(kiosk).check(member, secret_line(f"PIN of {member.name}").strip())
    if answer.state is PinState.WAIT:
        raise RightError(f"too many wrong PINs: try again in {math.ceil(answer.wait_s / 60)} min", key="right.wait")
    if answer.state is not PinState.RIGHT:
        raise RightError("name and PIN do not belong together", key="right.pin")
    return member
