"""A new version of the program: told to whoever works here, installed when a supervisor says so and nobody comes.

Invariants: nothing is installed while doors are open or somebody is on shift, and nothing that is not byte for byte
what the release's keys signed. The installer runs on its own; nothing of this laptop's data is touched by it.
"""

import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from hashlib import file_digest
from hmac import compare_digest
from pathlib import Path
from typing import Final

from kiosk import __version__
from kiosk.app.laptop.daemon import daemon_beat
from kiosk.domain.errors import UpdateError
from kiosk.domain.staff.members import on_shift
from kiosk.domain.text.versions import is_newer
from kiosk.store.channel.sync_state import NO_DAEMON
from kiosk.store.database import Database
from kiosk.store.laptop.new_versions import (
    NewVersion,
    may_be_event,
    new_version,
    note_installer_started,
    release_keys,
)
from kiosk.store.staff.members import shifts_of, staff

Start = Callable[[Sequence[str]], None]
"""Starts a program that goes on when we end."""

_INSTALLERS: Final[dict[str, tuple[str, ...]]] = {
    # Asks Windows for an administrator by itself, shows how far it is, and closes nothing without asking.
    "win32": ("msiexec", "/i", "{file}", "/passive"),
    # The disk image opens; the app is moved by hand, as macOS has it.
    "darwin": ("open", "{file}"),
}

_SYSTEM_COMMANDS: Final[tuple[tuple[str, str], ...]] = (
    ("apt", "sudo apt update && sudo apt install gatehouse"),
    ("dnf", "sudo dnf upgrade gatehouse"),
    ("zypper", "sudo zypper update gatehouse"),
)
"""What brings a new version where the system's own packages do, by the program that this system has."""


class UpdateWay(StrEnum):
    """How a new version comes onto this laptop."""

    INSTALLER = "installer"
    """This program fetches and proves an installer, and hands over to it."""
    SYSTEM = "system"
    """The system's own packages bring it."""
    NONE = "none"
    """Not by itself: this build knows no keys of releases, or runs from a source tree."""


def is_packaged() -> bool:
    """Return whether this program was installed as a package: no installer replaces a source tree."""
    return bool(getattr(sys, "frozen", False))


def update_way(named_keys: Path | None, *, packaged: bool, system: str = sys.platform) -> UpdateWay:
    """Return how a new version comes onto this laptop.

    Args:
        named_keys: The file of keys that the settings name.
        packaged: Whether this program was installed as a package.
        system: As ``sys.platform`` has it.
    """
    if not packaged:
        return UpdateWay.NONE
    if system not in _INSTALLERS:
        return UpdateWay.SYSTEM
    return UpdateWay.NONE if release_keys(named_keys) is None else UpdateWay.INSTALLER


def system_command(which: Callable[[str], str | None] = shutil.which) -> str:
    """Return what to type where the system's own packages bring the new version, or "" where none is known."""
    return next((command for program, command in _SYSTEM_COMMANDS if which(program) is not None), "")


def waiting_version(database: Database, running: str = __version__) -> NewVersion | None:
    """Return a version that is newer than the one that runs, or None."""
    found = new_version(database)
    return found if found is not None and is_newer(found.version, running) else None


def version_notice(database: Database) -> str | None:
    """Return the key of the sentence by which the window says that there is a new version, or None."""
    return "update.waits" if waiting_version(database) is not None else None


def is_event_on(database: Database, now: datetime) -> bool:
    """Return whether guests come, or somebody of the staff is on shift.

    Args:
        database: The open database.
        now: Current instant, corrected.
    """
    if may_be_event(database, now):
        return True
    # Who has no shifts at all may work at any time: that says nothing of now.
    return any(on_shift(shifts, now) for one in staff(database) if (shifts := shifts_of(database, one.id)))


def install(
    database: Database,
    now: datetime,
    *,
    running: str = __version__,
    system: str = sys.platform,
    packaged: bool | None = None,
    start: Start | None = None,
) -> NewVersion:
    """Start the installer of the new version; whoever calls ends this program then.

    Args:
        database: The open database.
        now: Current instant, corrected.
        running: The version that runs.
        system: As ``sys.platform`` has it.
        packaged: Whether this program was installed as a package; None: as it is.
        start: Starts the installer.

    Raises:
        UpdateError: There is none, an event is on, the file is not what was signed, or the system's own packages bring
            it.
    """
    found = waiting_version(database, running)
    if found is None:
        raise UpdateError("no new version is known", key="update.none")
    if is_event_on(database, now):
        raise UpdateError("an event is on", key="update.event_on")
    if not (is_packaged() if packaged is None else packaged):
        # An installer would put a second Gatehouse beside this one, which would stay as it is.
        raise UpdateError("this program runs from its source", key="update.no_keys")
    command = _INSTALLERS.get(system)
    if found.file is None or command is None:
        raise UpdateError("the system's own packages bring it", key="update.by_system")
    _prove(found.file, found.sha256)
    (start or _start)([part.replace("{file}", str(found.file)) for part in command])
    # No system exchanges a program that runs: the sync service sees this with its next beat, and ends.
    beat, alive = daemon_beat(database, datetime.now(UTC))
    note_installer_started(database, beat.pid if beat is not None and alive else NO_DAEMON)
    return found


def _prove(file: Path, sha256: str) -> None:
    try:
        with file.open("rb") as opened:
            digest = file_digest(opened, "sha256").hexdigest()
    except OSError as error:
        raise UpdateError(f"the installer cannot be read: {type(error).__name__}", key="update.incomplete") from error
    if not compare_digest(digest, sha256):
        raise UpdateError("the installer is not what was signed", key="update.refused")


def _start(command: Sequence[str]) -> None:
    try:
        subprocess.Popen(list(command), stdin=subprocess.DEVNULL, start_new_session=True)  # noqa: S603  # our own
    except OSError as error:
        raise UpdateError(f"the installer cannot be started: {type(error).__name__}", key="update.failed") from error
