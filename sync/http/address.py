"""Which addresses of platforms may be used, and what is wrong with the others.

Invariant: an address that passed makes no library raise later; each that does not is refused with a reason of its own,
and no message holds a password of it.
"""

import re
from ipaddress import ip_address

import httpx

from kiosk.domain.errors import SettingsError

_LONGEST = 2048
_LONGEST_HOST = 253
"""RFC 1035, section 3.1, without the last dot."""
# The underscore is no letter of host names, but names with it are in use and resolve.
_LABEL = re.compile(r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?", re.IGNORECASE)


def is_loopback(host: str) -> bool:
    """Return whether a host name or address means this very computer."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def check_base_url(url: str) -> httpx.URL:
    """Return a base URL that may be used.

    Args:
        url: For instance ``https://tickets.example/v1``.

    Raises:
        SettingsError: Not an http(s) URL, with credentials inside, with a host or port that there cannot be, or
            unencrypted to another computer.
    """
    if len(url) > _LONGEST:
        raise _unusable("is too long")
    try:
        parsed = httpx.URL(url)
        scheme, host, raw_host, port = parsed.scheme, parsed.host, parsed.raw_host.decode("ascii"), parsed.port
    except (httpx.InvalidURL, TypeError, ValueError) as error:  # a name that is no name in IDNA is a ValueError
        raise _unusable("is not a URL") from error
    if scheme not in {"http", "https"} or not host:
        raise _unusable("must be a plain http(s) URL: it begins with https:// and a name")
    # Nor would it be safe there: addresses stand in logs and on the screen.
    if parsed.userinfo:
        raise _unusable("holds credentials, and only the address itself may stand there")
    if parsed.query or parsed.fragment:
        raise _unusable("must be a plain http(s) URL, without ? and #")
    if port is not None and not 1 <= port <= 65_535:
        raise _unusable(f"names port {port}, and ports end at 65535")
    _check_host(raw_host)
    if scheme == "http" and not is_loopback(host):
        raise SettingsError("the platform's address must begin with https://", key="settings.insecure_url")
    return parsed


def _check_host(host: str) -> None:
    """Look at a host in the form in which it goes over the line (RFC 952, RFC 1123, RFC 5891)."""
    if ":" in host or host.startswith("["):
        try:
            address = ip_address(host.strip("[]"))
        except ValueError:
            raise _unusable("holds an IPv6 address that there cannot be") from None
        if "%" in str(address):
            raise _unusable("holds an IPv6 address with a zone, which means something on one computer only")
        return
    name = host.removesuffix(".")
    if len(name) > _LONGEST_HOST or not all(_LABEL.fullmatch(label) for label in name.split(".")):
        raise _unusable("holds a host name that there cannot be")


def _unusable(why: str) -> SettingsError:
    return SettingsError(f"the platform's address {why}", key="settings.bad_url")
