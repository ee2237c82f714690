"""One program of a laptop runs the venue's ledger: the window, a terminal, or the service.

A second one would take the first one's server for what a killed program left behind, and end it. The lock ends with the
process, however that ends; its file is never deleted.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import lock_descriptor

from kiosk.domain.errors import VenueError


@contextmanager
def only_host(folder: Path) -> Iterator[None]:
    """Be the only program that runs a ledger in a folder.

    Args:
        folder: Where the server keeps its files; it is made.

    Raises:
        VenueError: Another program runs it, or the folder cannot be used.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with (folder / "host.lock").open("ab") as file:
            if not lock_descriptor(file.fileno(), blocking=False):
                raise VenueError("another program of this laptop runs the ledger", key="venue.runs_already")
            yield
    except OSError as error:
        words = f"the ledger's folder cannot be used: {type(error).__name__}"
        raise VenueError(words, key="venue.no_server") from error
