"""Where the demos run: folders that begin empty, and ports that are free on this computer."""

import shutil
import socket
from pathlib import Path

_TRIES = 50


def fresh_folders(output: Path, name: str) -> tuple[Path, Path]:
    """Return the folder that is kept from run to run, and an empty one for this run.

    Args:
        output: Where a demo leaves everything.
        name: Name of the run's folder; what an earlier run left in it goes.

    Raises:
        OSError: They cannot be made.
    """
    cache, folder = output / "cache", output / name
    shutil.rmtree(folder, ignore_errors=True)
    for place in (cache, folder):
        place.mkdir(parents=True, exist_ok=True)
    return cache, folder


def free_port() -> int:
    """Return a port of 127.0.0.1 that is free, as is the next one, which a venue's host needs for invited laptops.

    Raises:
        OSError: No two free ports beside each other were found.
    """
    for _ in range(_TRIES):
        with socket.socket() as first, socket.socket() as second:
            first.bind(("127.0.0.1", 0))
            port: int = first.getsockname()[1]
            try:
                second.bind(("127.0.0.1", port + 1))
            except OSError:  # somebody has the next one: the system gives another first one
                continue
            return port
    raise OSError("there are no two free ports beside each other")
