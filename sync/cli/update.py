"""``kiosk-sync update``: looks for a new version now, on the server of the settings or on a USB stick."""

from contextlib import closing
from pathlib import Path
from typing import Annotated

import typer

from kiosk.config import load_settings
from kiosk.domain.errors import SettingsError
from sync.cli.exit_codes import errors_as_sentences
from sync.daemon.opening import open_store
from sync.system.terminal import print_line


def update(
    source: Annotated[
        Path | None, typer.Option("--from", help="Folder with releases, on a USB stick say, instead of the server.")
    ] = None,
    data_dir: Annotated[
        Path | None, typer.Option("--data-dir", help="Folder of the database instead of the usual one.")
    ] = None,
) -> None:
    """Look for a new version, prove it and keep it until somebody installs it; nothing is installed here."""
    from sync.updates.checking import look_for_update  # noqa: PLC0415  # no other verb need wait for what proves it

    with errors_as_sentences():
        settings = load_settings(**({"data_dir": data_dir} if data_dir else {}))
        place = str(source) if source is not None else settings.updates
        if not place:
            raise SettingsError("nobody said where new versions come from: set updates, or give --from FOLDER")
        with closing(open_store(settings).database) as database:
            found = look_for_update(database, settings, place)
    if found is None:
        print_line("This is the newest version.")
    elif found.file is None:
        print_line(f"Version {found.version} is there: the system's own updates bring it.")
    else:
        print_line(f"Version {found.version} is here. To install it when no event is on: kiosk update --install")
