"""``kiosk wipe``: everything of Gatehouse is deleted from this laptop, by two people's word."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from kiosk.app.kiosk import open_kiosk
from kiosk.app.removal.wipe import save_what_waits
from kiosk.cli.staff.authority import AsOption, WithOption, authorise
from kiosk.cli.terminal import OK, cell, err, out
from kiosk.config import Settings
from kiosk.domain.errors import SettingsError
from kiosk.domain.staff.rights import Right
from kiosk.store.base.private_files import is_there
from kiosk.store.recovery.wiping import wipe as wipe_files
from kiosk.store.retention.agreement import save_wipe_agreement


def wipe(
    context: typer.Context,
    export: Annotated[
        Path | None, typer.Option("--export", help="Save this laptop's entries here before, signed (kiosk take-back).")
    ] = None,
    when_revoked: Annotated[
        bool | None,
        typer.Option(
            "--when-revoked/--not-when-revoked",
            help="Agree that the sync service does so once the platform has refused this device for a day; or not.",
        ),
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask once more.")] = False,
    as_name: AsOption = None,
    with_name: WithOption = None,
) -> int:
    """Delete guest lists, entries, backups and keys from this laptop. It is as if it had never been a kiosk.

    Close every window and end the sync service before. What the platform does not have keeps everything from being
    deleted, unless it is saved with --export. The profiles of platforms, settings and what you exported stay.
    """
    settings: Settings = context.obj
    if not is_there(settings.database):
        raise SettingsError("there is nothing to delete: this laptop has no database")
    with open_kiosk(settings, working=False) as kiosk:
        by = authorise(kiosk, Right.WIPE, as_name, with_name)
        both = ", ".join(name for name in (by, with_name) if name) or "no staff"
        if when_revoked is not None:
            save_wipe_agreement(kiosk.database, both if when_revoked else "")
            out.print("Agreed." if when_revoked else "Agreed no more.")
            return OK
        saved = save_what_waits(kiosk, export, by)
        if export is not None:
            out.print(cell(f"Saved: {export} ({saved} items in it are not sent)"))
        if not yes:
            _ask_once_more()
    deleted = wipe_files(settings.database, settings.state_dir, use_keyring=settings.use_keyring)
    for path in deleted:
        out.print(cell(f"Deleted: {path}"))
    left = [path.name for path in sorted(settings.data_dir.iterdir()) if path.suffix not in {".use", ".lock"}]
    if left:
        err.print(cell(f"Left in {settings.data_dir}: {', '.join(left)}"))
    return OK


def _ask_once_more() -> None:
    if not sys.stdin.isatty():
        raise SettingsError("nobody is here to ask: say --yes")
    typer.confirm("Delete guest lists, entries, backups and keys from this laptop for good?", abort=True, err=True)
