"""What a gate with the internet pulled, for gates that have none: withdrawals first, signed by the gate that pulled it.

Invariants: what a gate knows to be newer is never replaced; a gate believes only what another gate of its venue signed
that pulls from the same platform. Rows of records are opaque here: the store knows its tables.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any, Final

from kiosk.domain.roster.bookings import Booking, BookingStatus, Ticket, TicketStatus
from kiosk.domain.roster.codes import CredentialStatus, ReusableMedium, Revocation, SigningKey, TicketCode
from kiosk.domain.roster.records import RosterRecord
from kiosk.domain.venue import plain_json

CLOCK_MARGIN: Final = timedelta(minutes=2)
"""Two gates' clocks, and how long a pull takes: what was pulled elsewhere so shortly before our own last pull may not
be in that."""

Row = Mapping[str, str | int | float | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterChange:
    """One record that a gate pulled.

    Attributes:
        kind: Its table.
        id: Its id.
        at: When the gate pulled it, corrected time.
        gone: The platform has it no more; there is no row.
        row: Its columns as they are stored.
    """

    kind: str
    id: str
    at: datetime
    gone: bool = False
    row: Row = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterNews:
    """What one gate passes on at once.

    Attributes:
        member: The gate that pulled it and signs.
        platform: Address of its platform.
        made_at: When it was put together, corrected time.
        changes: In the order in which they are to be written.
        since: From when on that gate has passed on whatever changed.
        until: With these changes, everything is passed on that the platform had at this instant; None where more waits.
    """

    member: str
    platform: str
    made_at: datetime
    changes: tuple[RosterChange, ...]
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedNews:
    """News of the roster as they are passed on, by whichever gate: who signed them can be told at any time.

    Attributes:
        body: What is signed; see ``write_news``.
        signature: Over the body, base64.
        certificate: The signing gate's, PEM.
    """

    body: str = field(repr=False)
    signature: str = field(repr=False)
    certificate: str = field(repr=False)

    @property
    def id(self) -> str:
        """Return what these news are known by."""
        return sha256(self.body.encode()).hexdigest()[:40]


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownVersion:
    """What is known of a record here.

    Attributes:
        known_at: When it was last learned, or None where nobody noted that.
        changed_at: When the platform changed it, where it says so.
    """

    known_at: datetime | None = None
    changed_at: datetime | None = None


def is_newer(change: RosterChange, changed_at: datetime | None, ours: KnownVersion, whole_at: datetime | None) -> bool:
    """Return whether a change is newer than what is known here.

    Args:
        change: What another gate pulled.
        changed_at: When the platform changed it, where it says so.
        ours: What is known of that record here.
        whole_at: When this laptop's guest list was last up to date by its own pulling, or None.
    """
    # The platform's own clock first: it is one clock.
    if changed_at is not None and ours.changed_at is not None and changed_at != ours.changed_at:
        return changed_at > ours.changed_at
    if ours.known_at is not None and change.at <= ours.known_at:
        return False
    return whole_at is None or change.at > whole_at - CLOCK_MARGIN


def fresh_until(news: RosterNews, whole_at: datetime | None) -> datetime | None:
    """Return the instant to which the guest list is up to date with these news and those before, or None as before.

    Args:
        news: What another gate passed on.
        whole_at: When this laptop's guest list was last up to date, or None where it never was.
    """
    if whole_at is None or news.since is None or news.until is None:
        return None
    # What changed between our last pull and the first of their notes, nobody has told.
    unbroken = whole_at >= news.since + CLOCK_MARGIN
    return news.until if unbroken and news.until > whole_at else None


def withdraws(record: RosterRecord) -> bool:
    """Return whether a record keeps somebody out: such changes are passed on before all others."""
    if isinstance(record, Revocation):
        return True
    if isinstance(record, Ticket):
        return record.status is not TicketStatus.VALID
    if isinstance(record, TicketCode):
        return record.status is not CredentialStatus.ACTIVE
    if isinstance(record, Booking):
        return record.status is not BookingStatus.CONFIRMED
    if isinstance(record, SigningKey):
        return record.revoked_at is not None
    return isinstance(record, ReusableMedium) and not record.active


def write_news(news: RosterNews) -> str:
    """Return news as they are signed."""
    changes = [[one.kind, one.id, one.at.isoformat(), one.gone, dict(one.row)] for one in news.changes]
    told = {"member": news.member, "platform": news.platform, "changes": changes}
    instants = {name: plain_json.plain(getattr(news, name)) for name in ("made_at", "since", "until")}
    return plain_json.dump(told | instants).decode()


def read_news(signed: SignedNews) -> RosterNews:
    """Return what was signed.

    Raises:
        VenueError: It is no news.
    """
    return plain_json.read(signed.body.encode(), _news)


def _news(given: Mapping[str, Any]) -> RosterNews:
    return RosterNews(
        member=plain_json.text(given["member"]),
        platform=plain_json.text(given["platform"]),
        made_at=plain_json.instant(given["made_at"]),
        changes=tuple(_change(*one) for one in given["changes"]),
        since=plain_json.maybe_instant(given.get("since")),
        until=plain_json.maybe_instant(given.get("until")),
    )


def _change(kind: Any, record_id: Any, at: Any, gone: Any, row: Any) -> RosterChange:
    return RosterChange(
        kind=plain_json.text(kind),
        id=plain_json.text(record_id),
        at=plain_json.instant(at),
        gone=plain_json.truth(gone),
        row={plain_json.text(name): _value(value) for name, value in dict(row).items()},
    )


def _value(value: Any) -> str | int | float | None:
    if value is None or isinstance(value, float):
        return value
    return plain_json.text(value) if isinstance(value, str) else plain_json.number(value)
