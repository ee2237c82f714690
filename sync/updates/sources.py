"""Where new versions come from: a web server, or a folder such as a USB stick. What either says is believed by nobody.

The checks are the same for both: they are made of what was read, not of where (``release_feed``).
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from tuf.api.exceptions import DownloadHTTPError
from tuf.ngclient.fetcher import FetcherInterface

from kiosk.domain.errors import UpdateError
from kiosk.named_files import open_named
from sync.http.downloads import FileServer, NoSuchFileError

ROOT_URL: Final = "releases:///"
"""What stands before every path that is asked for; where that lies is the source's own business."""
_PIECE_BYTES: Final = 1 << 20
_NOT_FOUND: Final = 404


class FolderSource(FetcherInterface):
    """A folder on this computer."""

    def __init__(self, folder: Path) -> None:
        """Take a folder.

        Raises:
            UpdateError: There is none.
        """
        if not folder.is_dir():
            raise UpdateError(f"{folder} is no folder", key="update.unreachable")
        self._folder = folder.resolve()

    def _fetch(self, url: str) -> Iterator[bytes]:
        path = (self._folder / _path_of(url)).resolve()
        # A link on a stick, or a name with dots, must not have other files of this computer read.
        if not path.is_relative_to(self._folder) or not path.is_file():
            raise DownloadHTTPError(f"{url} is not there", _NOT_FOUND)
        with open_named(path) as file:
            while piece := file.read(_PIECE_BYTES):
                yield piece


class ServerSource(FetcherInterface):
    """A web server."""

    def __init__(self, server: FileServer) -> None:
        """Take a server."""
        self._server = server

    def _fetch(self, url: str) -> Iterator[bytes]:
        try:
            yield from self._server.pieces(_path_of(url))
        except NoSuchFileError as error:
            raise DownloadHTTPError(str(error), error.status) from error


def _path_of(url: str) -> str:
    return unquote(urlsplit(url).path).lstrip("/")
