"""The settings and the database of this laptop, as the verbs of ``kiosk-sync`` open them."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import typer

from kiosk.config import Settings, load_settings, unknown_settings
from kiosk.store.base.private_files import is_there
from sync.cli.exit_codes import NOT_ENROLLED, print_error
from sync.daemon.opening import open_store
from sync.transfer.local_store import LocalStore


@contextmanager
def existing_store(data_dir: Path | None) -> Iterator[LocalStore]:
    """Open the database only to look at it, or to note what somebody decided; it has to be there.

    Raises:
        StoreError: It cannot be opened, or looked for.
        Exit: There is none.
    """
    settings = read_settings(data_dir, None)
    if not is_there(settings.database):
        print_error("There is no database yet: the kiosk was never started here.")
        raise typer.Exit(NOT_ENROLLED)
    # Only looked at: the mark by which an older copy is noticed stays where it is.
    store = open_store(settings, working=False)
    try:
        yield store
    finally:
        store.database.close()


def read_settings(data_dir: Path | None, interval: float | None) -> Settings:
    """Return the settings with what was given on the command line, and name those that nobody knows."""
    # Only what was given goes on: None would otherwise overrule the environment and the file.
    given: dict[str, Any] = {"data_dir": data_dir, "sync_interval_s": interval}
    settings = load_settings(**{name: value for name, value in given.items() if value is not None})
    for unknown in unknown_settings():
        print_error(f"There is no setting {unknown}.")
    return settings
