"""Which new versions there are, proved by The Update Framework (theupdateframework.io), and their files.

A repository has ``metadata`` and ``targets``. One target, ``releases.json``, lists the versions:

    {"releases": [{"version": "0.3.0", "files": {"windows": "gatehouse-0.3.0-x64.msi", "macos": "…"}}]}

A system without a file is served by its own packages (apt): there it is only told that there is a version.

Invariants: nothing is believed that is not signed by the keys which came with the program, or those that these named;
nothing old is taken for new (metadata that was replaced, metadata that expired, a version that is not above ours); a
file has its name here only once it is whole and its hash is right.
"""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from tuf.api.exceptions import DownloadError, RepositoryError
from tuf.ngclient.config import UpdaterConfig
from tuf.ngclient.fetcher import FetcherInterface
from tuf.ngclient.updater import Updater

from kiosk.domain.errors import GatehouseError, UpdateError
from kiosk.domain.text.versions import is_newer
from sync.updates.sources import ROOT_URL

LIST: Final = "releases.json"
_LIST_BYTES: Final = 1 << 20
_MOST_BYTES: Final = 1 << 30
"""No release is larger: a list that says otherwise must not fill the disk."""
_FILE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")


@dataclass(frozen=True, slots=True)
class Release:
    """A version that is newer than this one.

    Attributes:
        version: Its number.
        file: Name of its file for this system; "" where the system's own packages bring it.
    """

    version: str
    file: str = ""


class ReleaseFeed:
    """One source of releases."""

    def __init__(self, source: FetcherInterface, place: Path, root: bytes) -> None:
        """Take a source; nothing is read yet.

        Args:
            source: Where releases come from.
            place: Folder in which what was proved is kept, from one time to the next.
            root: The keys that came with the program: metadata of the role ``root``.
        """
        self._source = source
        self._place = place
        self._root = root
        self._updater: Updater | None = None

    def newest(self, running: str, system: str) -> Release | None:
        """Return the newest release, or None where there is none above the running version.

        Args:
            running: The version that runs.
            system: ``windows``, ``macos`` or ``linux``.

        Raises:
            UpdateError: What the source gives is not genuine, out of date or incomplete.
            PlatformAwayError: A server does not answer.
        """
        with _as_ours():
            listed = self._bring(LIST, _LIST_BYTES).read_bytes()
        newest: Release | None = None
        for release in _read(listed, system):
            if is_newer(release.version, newest.version if newest else running):
                newest = release
        return newest

    def bring(self, release: Release) -> Path:
        """Fetch the file of a release, whole and proved.

        Raises:
            UpdateError: It is not what was signed, or not whole.
            PlatformAwayError: A server does not answer.
        """
        with _as_ours():
            return self._bring(release.file, _MOST_BYTES)

    def _bring(self, name: str, most_bytes: int) -> Path:
        updater = self._refreshed()
        found = updater.get_targetinfo(name)
        if found is None:
            raise UpdateError(f"the repository has no {name}", key="update.refused")
        if found.length > most_bytes:
            raise UpdateError(f"{name} is larger than any release", key="update.refused")
        path = self._place / "files" / name
        if updater.find_cached_target(found, str(path)) is None:
            # Under another name until it is whole: a power cut must not leave half a file under the right one.
            part = path.with_name(f"{name}.part")
            updater.download_target(found, str(part))
            part.replace(path)
        return path

    def _refreshed(self) -> Updater:
        if self._updater is None:
            metadata, files = self._place / "metadata", self._place / "files"
            for folder in (metadata, files):
                folder.mkdir(parents=True, exist_ok=True)
            updater = Updater(
                metadata_dir=str(metadata),
                metadata_base_url=f"{ROOT_URL}metadata/",
                target_dir=str(files),
                target_base_url=f"{ROOT_URL}targets/",
                fetcher=self._source,
                config=UpdaterConfig(app_user_agent="gatehouse"),
                bootstrap=self._root,
            )
            updater.refresh()
            self._updater = updater
        return self._updater


@contextmanager
def _as_ours() -> Iterator[None]:
    try:
        yield
    except RepositoryError as error:
        raise UpdateError(f"{type(error).__name__}: {error}", key="update.refused") from error
    except DownloadError as error:
        ours = error.__cause__
        if isinstance(ours, GatehouseError):
            raise ours from error
        raise UpdateError(f"{type(error).__name__}: {error}", key="update.incomplete") from error
    except OSError as error:
        raise UpdateError(f"{type(error).__name__}", key="update.incomplete") from error


def _read(listed: bytes, system: str) -> list[Release]:
    try:
        return [_release(one, system) for one in json.loads(listed)["releases"]]
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise UpdateError(
            f"the list of releases cannot be read: {type(error).__name__}", key="update.refused"
        ) from error


def _release(given: Any, system: str) -> Release:
    version, file = given["version"], given["files"].get(system, "")
    if not isinstance(version, str) or not isinstance(file, str) or (file and not _FILE.fullmatch(file)):
        raise TypeError
    return Release(version, file)
