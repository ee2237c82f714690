"""Fetches one small file from an address that a platform named: a logo, say.

It may lie anywhere, so it is asked for as by a stranger: without the platform's token, and with bounds of its own.

Invariants: HTTPS with verified certificates alone, plain HTTP only where the platform itself is this computer; no
redirect is followed; nothing in this laptop's own network is asked but the platform; no more is read than may come.
"""

from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from typing import Final

import httpx

from kiosk.domain.errors import DeliveryError, PermanentDeliveryError, PlatformAwayError, SettingsError
from sync.http.address import check_base_url, is_loopback
from sync.http.deadline import Deadline
from sync.http.proxies import proxy_for
from sync.http.tls import PinnedContext, trusted_context

LONGEST: Final = 2048


@dataclass(frozen=True, slots=True, kw_only=True)
class FileBounds:
    """How much of this laptop a file may use.

    Attributes:
        most_bytes: Its size, unpacked.
        total_s: Seconds for the whole request; the daemon's end may have to wait for it.
        read_s: Seconds between two pieces.
    """

    most_bytes: int
    total_s: float = 8.0
    read_s: float = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class FileTrust:
    """Whom the connection trusts.

    Attributes:
        platform: The platform's own address.
        ca_file: PEM bundle of further authorities, or None.
        pinned_sha256: Fingerprint of the platform's own certificate, or "": it counts for its host alone.
    """

    platform: str
    ca_file: Path | None = None
    pinned_sha256: str = ""


def fetch_file(address: str, bounds: FileBounds, trust: FileTrust) -> bytes:
    """Fetch a file.

    Args:
        address: Where it lies; without a host, on the platform.
        bounds: How much of this laptop it may use.
        trust: Whom the connection trusts.

    Raises:
        PlatformAwayError: Nobody answered, or not to the end: worth another try.
        PermanentDeliveryError: It may not be asked for, is not there, or is too large.
    """
    url = _checked(address, trust)
    own = url.host == httpx.URL(trust.platform).host
    deadline = Deadline(bounds.total_s)
    try:
        pinned = bool(trust.pinned_sha256) and own
        client = httpx.Client(
            verify=PinnedContext.of(trust.pinned_sha256) if pinned else trusted_context(trust.ca_file),
            timeout=bounds.read_s,
            follow_redirects=False,
            proxy=None if is_loopback(url.host) or pinned else proxy_for(url),
            trust_env=False,
            headers={"User-Agent": "gatehouse-sync", "Accept": "image/*"},
        )
        with client, deadline.over():
            request = client.build_request("GET", url)
            request.extensions["trace"] = deadline.note
            return _read(client, request, bounds)
    except (httpx.HTTPError, httpx.StreamError, httpx.InvalidURL, OSError) as error:
        # By its kind alone: what it says may hold the address, and that a token.
        raise PlatformAwayError(f"the file could not be fetched: {type(error).__name__}") from None
    except SettingsError as error:
        raise PermanentDeliveryError(f"the file cannot be asked for: {error}") from None
    finally:
        deadline.close()


def _checked(address: str, trust: FileTrust) -> httpx.URL:
    """Return an address that may be asked."""
    if len(address) > LONGEST:
        raise PermanentDeliveryError("the file's address is too long")
    try:
        home = check_base_url(trust.platform)
        url = home.join(address)
        check_base_url(str(url.copy_with(query=None, fragment=None)))
    except (httpx.InvalidURL, TypeError, ValueError, SettingsError) as error:
        raise PermanentDeliveryError(f"the file's address cannot be used: {type(error).__name__}") from None
    if url.host != home.host and _is_near(url.host):
        # A platform has no business with this network's printers and routers.
        raise PermanentDeliveryError("the file's address lies in this laptop's own network")
    return url


def _is_near(host: str) -> bool:
    if is_loopback(host):
        return True
    try:
        return not ip_address(host.strip("[]")).is_global
    except ValueError:
        return False


def _read(client: httpx.Client, request: httpx.Request, bounds: FileBounds) -> bytes:
    response = client.send(request, stream=True)
    try:
        if response.status_code != httpx.codes.OK:
            raise _refused(response.status_code)
        body = bytearray()
        for piece in response.iter_bytes():
            body += piece
            if len(body) > bounds.most_bytes:
                raise PermanentDeliveryError("the file is too large")
        return bytes(body)
    finally:
        response.close()


def _refused(status: int) -> DeliveryError:
    words = f"the file was answered with {status}"
    # A redirect is none of ours to follow, and what is not there is not there tomorrow either.
    is_away = status >= httpx.codes.INTERNAL_SERVER_ERROR or status == httpx.codes.TOO_MANY_REQUESTS
    return PlatformAwayError(words) if is_away else PermanentDeliveryError(words)
