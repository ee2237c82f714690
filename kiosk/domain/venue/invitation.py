"""An invitation to a venue as one line of text: read aloud by nobody, scanned by a camera or pasted.

It names where the host listens for those who were invited, the fingerprint of the venue's authority, so that nobody
else can answer in its place, and a secret that can be used once.
"""

from dataclasses import dataclass, field
from hashlib import sha256
from urllib.parse import parse_qs, urlencode, urlsplit

from kiosk.domain.errors import VenueError

_SCHEME = "gatehouse-venue"
_VERSION = "1"


@dataclass(frozen=True, slots=True)
class InvitationText:
    """What an invitation says.

    Attributes:
        addresses: Where the host listens, "HOST:PORT"; several where it has several networks.
        fingerprint: SHA-256 of the authority's certificate (PEM), hexadecimal.
        token: The secret.
    """

    addresses: tuple[str, ...]
    fingerprint: str
    token: str = field(repr=False)

    def __str__(self) -> str:
        query = urlencode({"at": ",".join(self.addresses), "ca": self.fingerprint, "t": self.token}, safe=",:[]")
        return f"{_SCHEME}:{_VERSION}?{query}"


def fingerprint_of(authority: str) -> str:
    """Return what names an authority's certificate."""
    return sha256(authority.encode()).hexdigest()


def read_invitation(text: str) -> InvitationText:
    """Return what an invitation says.

    Raises:
        VenueError: The text is no invitation, or one for another version.
    """
    try:
        parts = urlsplit(text.strip())
        said = parse_qs(parts.query, strict_parsing=True)
        addresses = tuple(said["at"][0].split(","))
        for address in addresses:
            split_address(address)
        found = InvitationText(addresses, said["ca"][0], said["t"][0])
    except (ValueError, KeyError) as error:
        raise VenueError("this is no invitation to a venue", key="venue.bad_invitation") from error
    if parts.scheme != _SCHEME or parts.path != _VERSION:
        raise VenueError("this is no invitation to a venue, or one of another version", key="venue.bad_invitation")
    return found


def split_address(address: str) -> tuple[str, int]:
    """Return host and port of "HOST:PORT" ("[HOST]:PORT" for IPv6).

    Raises:
        ValueError: It is none.
    """
    host, _, port = address.rpartition(":")
    if not host or not (port.isascii() and port.isdecimal()) or not 0 < int(port) < 1 << 16:
        raise ValueError("no address")
    return host.removeprefix("[").removesuffix("]"), int(port)
