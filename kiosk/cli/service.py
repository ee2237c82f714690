"""``kiosk install-service``: the sync daemon, and the window if wanted, start at every log-in."""

from typing import Annotated

import typer

from kiosk.app.service.install import carry_out, plan_installation, plan_removal, start_command
from kiosk.app.service.plan import Program
from kiosk.cli.terminal import OK, cell, err


def install_service(
    window: Annotated[
        bool, typer.Option("--window", help="Also open the window in full screen: for a laptop that does nothing else.")
    ] = False,
    remove: Annotated[bool, typer.Option("--remove", help="Stop what was started, and start it no more.")] = False,
) -> int:
    """Start the sync daemon now and at every log-in of this user. Needs no administrator.

    Calling it again does no harm: it puts right what was moved or changed since.
    """
    # All are removed, also what was never installed: removing what is not there does no harm.
    installed = (Program.SYNC, Program.WINDOW) if window else (Program.SYNC,)
    for program in Program if remove else installed:
        if remove:
            carry_out(plan_removal(program))
        else:
            carry_out(plan_installation(program))
            err.print(cell(f"Starts at every log-in: {' '.join(start_command(program))}"))
    if remove:
        err.print("Nothing of Gatehouse starts at log-in any more. Entries that wait are sent by: kiosk-sync once")
    return OK
