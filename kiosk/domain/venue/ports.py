"""What checking in needs of a venue, and what a venue needs of this laptop. Tests have fakes that implement them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Final, Protocol

from kiosk.domain.entries.entry import Entry
from kiosk.domain.venue.agreement import Disagreement, GateReport
from kiosk.domain.venue.breaker import CLAIM_LIMIT_MS
from kiosk.domain.venue.claims import Claim
from kiosk.domain.venue.notes import Note
from kiosk.domain.venue.passing_on import RosterChange, SignedNews

HOST_NAME: Final = "venue.gatehouse.internal"
"""The name in the certificate of every host of a venue, whatever its address is."""


class Connection(StrEnum):
    """How this laptop stands with its venue."""

    NONE = "none"  # no venue is set up here
    CONNECTING = "connecting"
    CATCHING_UP = "catching_up"  # reading what the other gates did meanwhile
    CONNECTED = "connected"
    LOST = "lost"
    DIFFERS = "differs"  # reached, but it counts otherwise
    OLDER_HOST = "older_host"  # another laptop has taken over from this host
    REFUSED = "refused"  # this laptop's certificate is not welcome any more


@dataclass(frozen=True, slots=True, kw_only=True)
class GateState:
    """What is known of one gate of the venue.

    Attributes:
        member: Its name in the ledger.
        name: Name for people.
        report: What it said last, or None before it said anything.
        heard_at: When that was, by our corrected time.
        present: It was heard lately.
        differs: What it differs in.
    """

    member: str
    name: str
    report: GateReport | None = None
    heard_at: datetime | None = None
    present: bool = False
    differs: tuple[Disagreement, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class VenueState:
    """How this laptop stands with its venue, for the screen and for ``kiosk venue status``.

    Attributes:
        connection: See ``Connection``.
        since: Corrected time since when.
        epoch: Epoch of the ledger.
        gates: All gates of the venue, this one included.
        differs: What this laptop and the host differ in.
        told: Everything in this laptop's log is in the venue's stream.
        last_error: Key of what went wrong last, or "".
    """

    connection: Connection = Connection.NONE
    since: datetime | None = None
    epoch: int = 0
    gates: tuple[GateState, ...] = ()
    differs: tuple[Disagreement, ...] = ()
    told: bool = False
    last_error: str = ""

    @property
    def present(self) -> int:
        """How many gates are heard, this one included."""
        return sum(1 for gate in self.gates if gate.present)

    @property
    def whole(self) -> bool:
        """Whether every gate is heard, and all agree."""
        all_well = all(gate.present and not gate.differs for gate in self.gates)
        return self.connection is Connection.CONNECTED and all_well


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimAnswer:
    """What the venue says to claims.

    Attributes:
        answered: It answered all of them in time. If not, this laptop decides alone.
        granted: Those that this scan has now.
        taken: Those that others had before, each as its holder made it.
    """

    answered: bool
    granted: tuple[Claim, ...] = ()
    taken: tuple[Claim, ...] = ()


NO_ANSWER: Final = ClaimAnswer(answered=False)


class Venue(Protocol):
    """The other gates, as checking in sees them. Nothing here raises or waits for longer than ``CLAIM_LIMIT_MS``."""

    def claim(self, claims: Sequence[Claim], *, within_ms: float = CLAIM_LIMIT_MS) -> ClaimAnswer:
        """Ask for uses; a use that the same scan has already is granted again.

        Args:
            claims: What is asked for; the answer to nothing says whether the venue is heard at all.
            within_ms: The answer is wanted within so many milliseconds; no longer than ``CLAIM_LIMIT_MS``.
        """
        ...

    def release(self, claims: Sequence[Claim]) -> None:
        """Give granted claims back whose scan came to nothing; in the background."""
        ...

    def committed(self) -> None:
        """Take note that this laptop's log has grown: the other gates are told at once."""
        ...

    def state(self) -> VenueState:
        """Return how this laptop stands with the venue."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """An entry as the venue passes it on.

    Attributes:
        number: Its place in the venue's stream.
        entry: The entry.
        told_by: Member that published it; another one than its own device passes on what an absent gate had said.
    """

    number: int
    entry: Entry
    told_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unpublished:
    """An entry of this laptop's log that the venue does not have yet.

    Attributes:
        position: Its position in the log.
        entry: The entry.
    """

    position: int
    entry: Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far this laptop and the venue know each other, within one epoch of the ledger.

    Attributes:
        epoch: The epoch.
        received: Place in the venue's stream up to which everything is in this laptop's log.
        published: Position in this laptop's log up to which everything is in the venue's stream.
    """

    epoch: int
    received: int = 0
    published: int = 0


class VenueLog(Protocol):
    """This laptop's log, as the connection to the venue sees it."""

    def progress(self) -> Progress:
        """Return how far both know each other."""
        ...

    def begin_epoch(self, epoch: int) -> None:
        """Begin with another ledger: everything is received and published anew, which changes nothing known."""
        ...

    def take(self, received: Sequence[Received], *, up_to: int) -> int:
        """Write other gates' entries and how far the stream was read, in one transaction.

        Args:
            received: Entries in the stream's order; known ones change nothing.
            up_to: The stream was read up to here, what could not be understood included.

        Returns:
            How many were new.

        Raises:
            StoreError: Nothing was written.
        """
        ...

    def unpublished(self, after: int, limit: int) -> Sequence[Unpublished]:
        """Return what the venue does not have yet, in the log's order.

        Args:
            after: Only what is behind this position.
            limit: At most so many.
        """
        ...

    def decided_alone(self) -> Sequence[Unpublished]:
        """Return this laptop's admissions that spend a ticket and to which the venue did not agree."""
        ...

    def note_published(self, position: int) -> None:
        """Keep that everything up to a position is in the venue's stream."""
        ...

    def has_scan(self, scan_id: str) -> bool:
        """Return whether a scan stands in this log: a claim of ours without it came to nothing."""
        ...


class VenueNotes(Protocol):
    """What people noted here and at other gates, as the connection to the venue sees it."""

    def received(self) -> int:
        """Return the place in the venue's stream of notes up to which everything is here."""
        ...

    def unpublished(self, limit: int) -> Sequence[Note]:
        """Return notes that the venue's stream does not hold yet, as far as is known here; at most so many."""
        ...

    def note_published(self, notes: Sequence[Note]) -> None:
        """Keep that the venue's stream holds some notes."""
        ...

    def take(self, notes: Sequence[Note], *, up_to: int) -> int:
        """Write notes of the venue and how far its stream was read, in one transaction.

        Args:
            notes: In the stream's order; known ones change nothing.
            up_to: The stream was read up to here, what could not be understood included.

        Returns:
            How many were new.

        Raises:
            StoreError: Nothing was written.
        """
        ...


class VenueRoster(Protocol):
    """What this laptop pulled and other gates have to hear of. Anything may raise ``StoreError``."""

    def waiting(self, limit: int) -> Sequence[RosterChange]:
        """Return what this laptop pulled and no gate has passed on yet, withdrawals first; at most so many."""
        ...

    def keep(self, signed: SignedNews, changes: Sequence[RosterChange], now: datetime) -> None:
        """Keep news that this laptop signed, to be told; what is in them waits no more."""
        ...

    def whole(self) -> tuple[datetime, datetime] | None:
        """Return from when on everything was noted that changed, and when all was pulled last; None for neither.

        To be asked before ``waiting``: what was pulled by then is among that.
        """
        ...

    def leave_out(self, changes: Sequence[RosterChange], now: datetime) -> None:
        """Pass some changes on to nobody; each gate hears of them by its own internet."""
        ...


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


class VenueDeliveries(Protocol):
    """What the platform has of this laptop's log, and what goes up for others. Anything may raise ``StoreError``."""

    def waiting(self, limit: int) -> Sequence[str]:
        """Return ids of entries that wait for the platform and that any gate could deliver, the first ones first."""
        ...

    def delivered(self, entry_ids: Sequence[str]) -> Sequence[str]:
        """Return which of these entries the platform has, as far as is known here."""
        ...

    def deliver(self, entry_ids: Sequence[str]) -> int:
        """Have the daemon of this laptop deliver other gates' entries; returns how many of them are new to it."""
        ...

    def note_delivered(self, entry_ids: Sequence[str]) -> int:
        """Take note that the platform has entries that waited here; returns how many did."""
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
