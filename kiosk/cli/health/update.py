"""``kiosk update``: says whether there is a new version, and installs it when a supervisor says so and nobody comes."""

from typing import Annotated

import typer

from kiosk import __version__
from kiosk.app.kiosk import open_kiosk
from kiosk.app.laptop.new_versions import install, waiting_version
from kiosk.app.staff.audit import audit
from kiosk.cli.staff.authority import AsOption, authorise
from kiosk.cli.terminal import OK, out
from kiosk.domain.staff.audit import AuditKind
from kiosk.domain.staff.rights import Right


def update(
    context: typer.Context,
    start: Annotated[bool, typer.Option("--install", help="Install it now; never during an event.")] = False,
    as_name: AsOption = None,
) -> int:
    """Say whether a new version was found; where it comes from is asked by: kiosk-sync update."""
    with open_kiosk(context.obj, working=start) as kiosk:
        if not start:
            found = waiting_version(kiosk.database)
            waiting = f"version {found.version} waits: kiosk update --install" if found else "no newer one is known"
            out.print(f"This is version {__version__}; {waiting}.")
            return OK
        by = authorise(kiosk, Right.UPDATE, as_name)
        installed = install(kiosk.database, kiosk.clock.now().corrected)
        audit(kiosk, AuditKind.SETTINGS, by, f"installation of version {installed.version}")
    out.print(f"The installer of version {installed.version} was started. Close the window of Gatehouse now.")
    return OK
