"""Where the demos run: folders that begin empty, and ports that are free on this computer."""

import secrets
import shutil
import socket
from pathlib import Path

_TRIES = 50
_PORTS = range(20_000, 32_000, 2)


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

    It lies below those that systems give to outgoing connections (from 32768 on). Among those, a gate that looks for a
    host that is away may be given the host's own port: it would be connected to itself, and the host could not return.

    Raises:
        OSError: No two free ports beside each other were found.
    """
    for _ in range(_TRIES):
        # Of the system's own chance: programs that are seeded alike, as tests are, would all try the same ports.
        port = secrets.choice(_PORTS)
        with socket.socket() as first, socket.socket() as second:
            try:
                first.bind(("127.0.0.1", port))
                second.bind(("127.0.0.1", port + 1))
            except OSError:  # somebody has one of them
                continue
            return port
    raise OSError("there are no two free ports beside each other")
