"""One look for a new version, and what comes of it: its file fetched and proved, and a word to the window.

Invariant: what cannot be proved or fetched changes nothing that was found before.
"""

import sys
from collections.abc import Callable
from contextlib import closing
from hashlib import file_digest
from pathlib import Path
from typing import Final

from kiosk import __version__
from kiosk.config import Settings
from kiosk.domain.errors import SettingsError, UpdateError
from kiosk.named_files import read_named, why_unread
from kiosk.store.database import Database
from kiosk.store.laptop.new_versions import NewVersion, new_version, release_keys, save_new_version
from sync.http.downloads import FileServer
from sync.updates.release_feed import Release, ReleaseFeed
from sync.updates.sources import FolderSource, ServerSource

_SYSTEMS: Final = {"win32": "windows", "darwin": "macos"}
FOLDER: Final = "updates"
"""In the data folder: what was proved, and the installer."""


def trusted_root(settings: Settings) -> bytes:
    """Return the keys that releases must be signed by: those of the settings, else those that came with the program.

    Raises:
        UpdateError: There are none: whoever built this program keeps no releases.
        SettingsError: The file that the settings name cannot be read.
    """
    keys = release_keys(settings.update_root)
    if keys is None:
        raise UpdateError("this program came without keys of releases", key="update.no_keys")
    try:
        return read_named(keys) if isinstance(keys, Path) else keys.read_bytes()
    except OSError as error:
        raise SettingsError(f"update_root cannot be read: {why_unread(error)}") from error


def look_for_update(
    database: Database,
    settings: Settings,
    source: str,
    *,
    running: str = __version__,
    system: str = _SYSTEMS.get(sys.platform, "linux"),
    stopping: Callable[[], bool] = lambda: False,
) -> NewVersion | None:
    """Look for a new version, fetch it and note it for the window.

    Args:
        database: The open database.
        settings: Settings.
        source: An address that begins with ``https://``, or a folder.
        running: The version that runs.
        system: ``windows``, ``macos`` or ``linux``.
        stopping: Whether this program is about to end: then nothing more is fetched.

    Returns:
        The version, or None where there is none above the running one.

    Raises:
        UpdateError: What the source gives is not genuine, out of date or incomplete.
        PlatformAwayError: A server does not answer.
        SettingsError: Source or keys cannot be used.
    """
    place, root = settings.data_dir / FOLDER, trusted_root(settings)
    if "://" not in source:
        return _note(database, ReleaseFeed(FolderSource(Path(source)), place, root), place, running, system)
    with closing(FileServer(source, settings.ca_file, stopping)) as server:
        return _note(database, ReleaseFeed(ServerSource(server), place, root), place, running, system)


def _note(database: Database, feed: ReleaseFeed, place: Path, running: str, system: str) -> NewVersion | None:
    release = feed.newest(running, system)
    found = None if release is None else _fetched(feed, release)
    if found != new_version(database):
        save_new_version(database, found)
    _forget_others(place, found)
    return found


def _fetched(feed: ReleaseFeed, release: Release) -> NewVersion:
    if not release.file:
        return NewVersion(release.version)
    path = feed.bring(release)
    with path.open("rb") as file:
        return NewVersion(release.version, path, file_digest(file, "sha256").hexdigest())


def _forget_others(place: Path, found: NewVersion | None) -> None:
    """Remove the installers of versions that are past: each is a hundred megabytes."""
    for path in (place / "files").iterdir():
        if path.suffix != ".json" and path != (found.file if found else None):
            path.unlink(missing_ok=True)
