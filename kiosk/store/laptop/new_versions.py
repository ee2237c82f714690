"""The new version that the sync service found, for the window and for whoever installs it: a small setting.

Invariant: the sync programs alone write it; what it names was proved when it was written, and is proved again before it
is installed, because a file on a disk can be changed in between.

Beside it stands that an installer was started, until a window opens again: the sync service makes way for it.
"""

from dataclasses import dataclass
from datetime import datetime
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final

from kiosk.store.channel.daemon_housekeeping import are_doors_open
from kiosk.store.channel.sync_state import self_device
from kiosk.store.database import Database
from kiosk.store.laptop.saved_settings import save_setting, saved_setting

_SETTING: Final = "new_version"
_STARTED: Final = "update_started"


@dataclass(frozen=True, slots=True)
class NewVersion:
    """A version that can be installed.

    Attributes:
        version: Its number.
        file: Its installer on this laptop; None where the system's own packages bring it.
        sha256: Hash of the installer, in hex digits.
    """

    version: str
    file: Path | None = None
    sha256: str = ""


def new_version(database: Database) -> NewVersion | None:
    """Return the version that was found last, or None."""
    found = saved_setting(database, _SETTING)
    if not found:
        return None
    return NewVersion(found["version"], Path(found["file"]) if found["file"] else None, found["sha256"])


def save_new_version(database: Database, found: NewVersion | None) -> None:
    """Keep a version that was found, or that there is none."""
    if found is None:
        save_setting(database, _SETTING, None)
        return
    file = "" if found.file is None else str(found.file)
    save_setting(database, _SETTING, {"version": found.version, "file": file, "sha256": found.sha256})


def note_installer_started(database: Database, service_pid: int) -> None:
    """Keep that an installer was started, and which sync service ran then.

    Args:
        database: The database.
        service_pid: Its process id; NO_DAEMON where none ran.
    """
    save_setting(database, _STARTED, service_pid)


def installer_started(database: Database) -> int | None:
    """Return the process id of the sync service that ran when an installer was started; None: none was started."""
    found = saved_setting(database, _STARTED)
    return found if isinstance(found, int) else None


def forget_installer(database: Database) -> None:
    """Take note that whatever was started is over."""
    save_setting(database, _STARTED, None)


def release_keys(named: Path | None) -> Path | Traversable | None:
    """Return the file of the keys that new versions must be signed by; None: this build takes no updates by itself.

    Args:
        named: The file that the settings name; it takes the place of the one that came with the program.
    """
    if named is not None:
        return named
    # A release puts it there (docs/release.md); whoever builds from a source tree without one has nobody to trust.
    shipped = resources.files("assets").joinpath("update-root.json")
    return shipped if shipped.is_file() else None


def may_be_event(database: Database, now: datetime) -> bool:
    """Return whether guests may come to this laptop now.

    Args:
        database: The database.
        now: Current instant, corrected.
    """
    # A laptop that is set up and knows no event yet may be at one; one that was never set up admits nobody.
    return self_device(database) is not None and are_doors_open(database, now)
