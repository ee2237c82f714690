"""``kiosk pin``: a new supervisor PIN where the old one was forgotten."""

import sys

import typer

from kiosk.app.kiosk import open_kiosk
from kiosk.app.pin import KeptPin
from kiosk.cli.terminal import OK, err


def pin(context: typer.Context) -> int:
    """Choose the supervisor PIN anew, without the one before; it is asked for, or read from standard input.

    Stewards have the window only: whoever has this computer's account and a terminal sets it up.
    """
    with open_kiosk(context.obj) as kiosk:
        kept = KeptPin(kiosk.database, kiosk.clock.monotonic_ms)
        kept.replace_forgotten(_asked() if sys.stdin.isatty() else sys.stdin.readline().strip())
    err.print("The supervisor PIN of this kiosk is the new one now.")
    return OK


def _asked() -> str:
    new: str = typer.prompt("New supervisor PIN", hide_input=True, confirmation_prompt=True, err=True)
    return new.strip()
