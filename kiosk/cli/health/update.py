"""``kiosk update``: says whether there is a new version, and installs it when a supervisor says so and nobody comes."""

from typing import Annotated, Final

import typer

from kiosk import __version__
from kiosk.app.kiosk import open_kiosk
from kiosk.app.laptop.new_versions import (
    UpdateWay,
    install,
    is_packaged,
    system_command,
    update_way,
    waiting_version,
)
from kiosk.app.staff.audit import audit
from kiosk.cli.staff.authority import AsOption, authorise
from kiosk.cli.terminal import OK, out
from kiosk.domain.sentences import explained, sentence_of
from kiosk.domain.staff.audit import AuditKind
from kiosk.domain.staff.rights import Right

_HOW: Final = {UpdateWay.INSTALLER: ": kiosk update --install", UpdateWay.SYSTEM: "", UpdateWay.NONE: ""}


def update(
    context: typer.Context,
    start: Annotated[bool, typer.Option("--install", help="Install it now; never during an event.")] = False,
    as_name: AsOption = None,
) -> int:
    """Say whether a new version was found; where it comes from is asked by: kiosk-sync update."""
    with open_kiosk(context.obj, working=start) as kiosk:
        if not start:
            found = waiting_version(kiosk.database)
            way = update_way(kiosk.settings.update_root, packaged=is_packaged())
            waiting = f"version {found.version} waits{_HOW[way]}" if found else "no newer one is known"
            out.print(f"This is version {__version__}; {waiting}.")
            if way is UpdateWay.NONE:
                out.print(explained("update.no_keys"))
            elif way is UpdateWay.SYSTEM:
                out.print(f"{sentence_of('update.by_system')} {system_command()}".rstrip())
            return OK
        by = authorise(kiosk, Right.UPDATE, as_name)
        installed = install(kiosk.database, kiosk.clock.now().corrected)
        audit(kiosk, AuditKind.SETTINGS, by, f"installation of version {installed.version}")
    out.print(f"The installer of version {installed.version} was started. Close the window of Gatehouse now.")
    return OK
