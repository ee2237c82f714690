"""``kiosk pin``: a new supervisor PIN where the old one was forgotten, or where none was chosen at the set-up."""

import sys

import typer

from kiosk.app.kiosk import open_kiosk
from kiosk.app.laptop.account_password import is_administrator, prove_owner
from kiosk.app.laptop.supervisor_pin import SavedPin
from kiosk.cli.terminal import OK, err


def pin(context: typer.Context) -> int:
    """Choose the supervisor PIN anew, without the one before.

    It needs the password of this computer's account, which stewards do not have. Both are asked for, or read from
    standard input, a line each; an administrator (root) is not asked for the password.
    """
    with open_kiosk(context.obj) as kiosk:
        # Asked before the new PIN is: who does not get through should not have typed it.
        if not is_administrator():
            prove_owner(_line("Password of this computer's account"))
        kept = SavedPin(kiosk.database, kiosk.clock.monotonic_ms)
        kept.replace_forgotten(_line("New supervisor PIN", confirm=True).strip())
    err.print("The supervisor PIN of this kiosk is the new one now.")
    return OK


def _line(prompt: str, *, confirm: bool = False) -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    typed: str = typer.prompt(prompt, hide_input=True, confirmation_prompt=confirm, err=True)
    return typed
