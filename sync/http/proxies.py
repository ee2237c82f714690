"""Which proxy leads to a platform, by the environment or the system's settings.

``HTTPS_PROXY``, ``HTTP_PROXY`` and ``ALL_PROXY`` (also in small letters) name proxies, ``NO_PROXY`` hosts that are
spoken to directly: ``*``, names with everything below them, addresses (IPv6 with or without brackets) and networks
(CIDR), each with or without a port. What of ``NO_PROXY`` cannot be understood bypasses nothing.

Invariant: a proxy that cannot be used is named by its variable, and never by what it holds: that may be a password.
"""

import os
from collections.abc import Mapping
from ipaddress import ip_address, ip_network
from urllib.request import getproxies

import httpx

from kiosk.domain.errors import SettingsError

_SCHEMES = frozenset({"http", "https", "socks5", "socks5h"})


def proxy_for(url: httpx.URL, known: Mapping[str, str] | None = None) -> httpx.Proxy | None:
    """Return the proxy that leads to an address, or None.

    Args:
        url: The platform's address.
        known: Proxies by scheme, ``all`` and ``no``; None asks the environment and the system.

    Raises:
        SettingsError: A proxy is named that cannot be used.
    """
    found = getproxies() if known is None else known
    scheme = url.scheme if found.get(url.scheme) else "all"
    text = (found.get(scheme) or "").strip()
    if not text or is_bypassed(url.host, url.port, found.get("no") or ""):
        return None
    name = _variable(scheme)
    try:
        proxy = httpx.URL(text if "://" in text else f"http://{text}")
        host, port = proxy.host, proxy.port
    except (httpx.InvalidURL, ValueError) as error:
        raise _unusable(name, "is no address; in a password, # is written as %23 and @ as %40") from error
    if proxy.scheme not in _SCHEMES:
        raise _unusable(name, f"names a proxy of kind {proxy.scheme}; known: {', '.join(sorted(_SCHEMES))}")
    if not host or " " in text or (port is not None and not 1 <= port <= 65_535):
        raise _unusable(name, "names no host, or a port that there cannot be")
    return httpx.Proxy(proxy)


def is_bypassed(host: str, port: int | None, no_proxy: str) -> bool:
    """Return whether a host is spoken to directly.

    Args:
        host: Name or address.
        port: Port, None for the usual one.
        no_proxy: As the variable ``NO_PROXY`` holds it.
    """
    return any(_covers(entry.strip().lower(), host.lower(), port) for entry in no_proxy.replace(" ", ",").split(","))


def _covers(entry: str, host: str, port: int | None) -> bool:
    if not entry or entry == "*":
        return entry == "*"
    entry, only = _without_port(entry.partition("://")[2] or entry)
    # No port in the address is that of https: plain http is spoken to this computer alone, and that by no proxy.
    if only is not None and only != (port or 443):
        return False
    try:
        return ip_address(host) in ip_network(entry, strict=False)
    except ValueError:  # a name on one of the sides
        name = entry.removeprefix("*").strip(".")
        return bool(name) and (host == name or host.endswith(f".{name}"))


def _without_port(entry: str) -> tuple[str, int | None]:
    """Return an entry without brackets and port, and the port: ``[::1]:80``, ``host:80``, ``::1``."""
    if entry.startswith("["):
        inside, _, rest = entry[1:].partition("]")
        port = rest.removeprefix(":")
        return inside, int(port) if port.isdecimal() and len(port) <= 5 else None
    name, colon, port = entry.rpartition(":")
    if colon and ":" not in name and port.isdecimal() and len(port) <= 5:
        return name, int(port)
    return entry, None


def _variable(scheme: str) -> str:
    """Return the variable that names the proxy, in the spelling in which it is set."""
    name = f"{scheme}_proxy"
    # getproxies() reads small letters before capital ones.
    return next((known for known in (name, name.upper()) if os.environ.get(known)), "this system's settings")


def _unusable(name: str, why: str) -> SettingsError:
    return SettingsError(f"{name} {why}", key="settings.proxy")
