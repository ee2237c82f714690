"""Who belongs to a venue, and what lets a gate in: its membership, the authority and the register of the host."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Protocol

HOST_NAME: Final = "venue.gatehouse.internal"
"""The name in the certificate of every host of a venue, whatever its address is."""


class VenueSigner(Protocol):
    """Signs as a gate, and says who signed."""

    def sign(self, text: str, key: str) -> str:
        """Return the signature over a text by a gate's private key (PEM), base64."""
        ...

    def signer(self, text: str, signature: str, certificate: str, authority: str) -> str:
        """Return the member that signed a text.

        Raises:
            VenueError: Nobody of this venue did.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """What makes this laptop a gate of a venue. Certificates and keys are PEM.

    Attributes:
        venue_id: The venue.
        venue_name: Its name for people.
        member: This laptop's name in the ledger.
        name: This laptop's name for people.
        addresses: Where hosts may be, "HOST:PORT"; the likeliest first.
        authority: Certificate of the venue's authority.
        certificate: This laptop's certificate.
        key: Its private key.
        authority_key: The authority's private key, or "" on a laptop that cannot become host.
        epoch: The highest epoch that was met.
        is_host: This laptop runs the ledger.
    """

    venue_id: str
    venue_name: str
    member: str
    name: str
    addresses: tuple[str, ...]
    authority: str = field(repr=False)
    certificate: str = field(repr=False)
    key: str = field(repr=False)
    authority_key: str = field(default="", repr=False)
    epoch: int = 0
    is_host: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A gate that may speak in the venue.

    Attributes:
        member: Its name in the ledger.
        device_id: Its device.
        name: Name for people.
        joined_at: When, by the host's clock.
        revoked: It may not speak any more.
        standby: It holds the authority's key and can become host.
        addresses: Where it can be reached as a host.
    """

    member: str
    device_id: str
    name: str
    joined_at: datetime
    revoked: bool = False
    standby: bool = False
    addresses: tuple[str, ...] = ()


class VenueAuthority(Protocol):
    """The venue's own small certificate authority. Everything is PEM text."""

    def new_authority(self, venue_id: str, now: datetime) -> tuple[str, str]:
        """Return a new authority's certificate and private key."""
        ...

    def new_key(self, member: str) -> tuple[str, str]:
        """Return a new private key and a request to sign it for a member."""
        ...

    def sign(self, authority: str, authority_key: str, request: str, member: str, now: datetime) -> str:
        """Return a gate's certificate.

        Raises:
            VenueError: The request is not one, or does not prove that its sender has the key.
        """
        ...

    def host_certificate(self, authority: str, authority_key: str, now: datetime) -> tuple[str, str]:
        """Return a certificate for a host's server and its private key."""
        ...


class VenueRegister(Protocol):
    """Who may speak in the venue, as its host keeps it. Anything may raise ``StoreError``."""

    def members(self) -> Sequence[Member]:
        """Return the gates, revoked ones included."""
        ...

    def add(self, member: Member) -> None:
        """Add a gate, or replace what is known of it."""
        ...

    def is_inviting(self) -> bool:
        """Return whether any invitation can still be used."""
        ...

    def use_invitation(self, token: str) -> bool | None:
        """Use an invitation up.

        Returns:
            Whether whoever joins by it can become host; None where it is not valid (any more).
        """
        ...

    def note_epoch(self, epoch: int, *, is_host: bool) -> None:
        """Keep the highest epoch that was met, and whether this laptop runs its ledger."""
        ...
