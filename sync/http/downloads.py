"""Files from a web server in pieces: releases of the program, which prove themselves by their signatures.

Invariants: certificates are verified, plain HTTP is spoken to this computer only, redirects are not followed: as with a
platform (``client``). Nothing is kept here; who reads decides how much is too much.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import httpx

from kiosk.domain.errors import PlatformAwayError, UpdateError
from sync.http.address import check_base_url, is_loopback
from sync.http.proxies import proxy_for
from sync.http.tls import trusted_context

_PIECE_BYTES: Final = 1 << 20
_CONNECT_S: Final = 10.0
_READ_S: Final = 30.0


class NoSuchFileError(UpdateError):
    """The server has no such file, or does not give it.

    Attributes:
        status: HTTP status.
    """

    def __init__(self, message: str, *, status: int) -> None:
        super().__init__(message)
        self.status = status


class FileServer:
    """A folder of a web server."""

    def __init__(self, address: str, ca_file: Path | None = None, stopping: Callable[[], bool] = lambda: False) -> None:
        """Prepare a connection; nothing is sent yet.

        Args:
            address: Address of the folder.
            ca_file: PEM bundle of further authorities.
            stopping: Whether this program is about to end: nothing more is read then.

        Raises:
            SettingsError: The address cannot be used.
        """
        url = check_base_url(address.rstrip("/"))
        self._base = str(url)
        self._stopping = stopping
        self._client = httpx.Client(
            verify=trusted_context(ca_file),
            timeout=httpx.Timeout(_READ_S, connect=_CONNECT_S),
            follow_redirects=False,
            proxy=None if is_loopback(url.host) else proxy_for(url),
            trust_env=False,
            # Packed on the way, a file would have another length than the one that was signed.
            headers={"User-Agent": "gatehouse-sync", "Accept-Encoding": "identity"},
        )

    def close(self) -> None:
        """Close the connection."""
        self._client.close()

    def pieces(self, path: str) -> Iterator[bytes]:
        """Yield a file.

        Args:
            path: Path below the folder.

        Raises:
            NoSuchFileError: The server does not give it.
            PlatformAwayError: The server does not answer, or stopped in the middle.
        """
        try:
            with self._client.stream("GET", f"{self._base}/{path}") as answer:
                if answer.status_code != httpx.codes.OK:
                    raise NoSuchFileError(f"{path}: status {answer.status_code}", status=answer.status_code)
                for piece in answer.iter_raw(_PIECE_BYTES):
                    if self._stopping():
                        raise PlatformAwayError(f"{path}: this program ends", key="update.unreachable")
                    yield piece
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise PlatformAwayError(f"{path}: {type(error).__name__}", key="update.unreachable") from error
