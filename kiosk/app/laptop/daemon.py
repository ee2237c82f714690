"""The sync daemon as the kiosk sees it: a program beside this one, and a heartbeat in the database."""

import shutil
import sys
from datetime import datetime
from pathlib import Path

from kiosk.store.channel.sync_state import Heartbeat, heartbeat
from kiosk.store.database import Database


def sync_command() -> list[str]:
    """Return how ``kiosk-sync`` is started: the program beside a frozen one, else this Python's module."""
    if getattr(sys, "frozen", False):
        # Beside this program and not on the PATH: both have to know the same schema of the database.
        suffix = ".exe" if sys.platform == "win32" else ""
        return [str(Path(sys.executable).with_name(f"kiosk-sync{suffix}"))]
    return [sys.executable, "-m", "sync"]


def daemon_beat(database: Database, now: datetime) -> tuple[Heartbeat | None, bool]:
    """Return the daemon's last heartbeat and whether it is alive.

    Args:
        database: The database.
        now: The laptop's own time, which is also the daemon's.
    """
    beat = heartbeat(database)
    return beat, beat is not None and beat.is_alive(now)


def free_bytes(folder: Path) -> int:
    """Return how much space is left where the database lies."""
    return shutil.disk_usage(folder).free
