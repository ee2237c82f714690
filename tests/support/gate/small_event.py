"""A small roster, a clock that stands still, a reader of opaque codes: enough of a gate to test with."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count

from kiosk.checkin.check_in import CheckIn
from kiosk.domain.codes.credential import Credential, Scan, hash_code
from kiosk.domain.entries.entry import GateTime, uuid7
from kiosk.domain.entries.station import Station
from kiosk.domain.roster.bookings import Booking, BookingStatus, Ticket
from kiosk.domain.roster.codes import SigningKey, TicketCode
from kiosk.domain.roster.events import CheckInList, Event, Gate, TicketType
from kiosk.domain.roster.records import RosterRecord
from kiosk.store.database import Database
from kiosk.store.roster.roster_writer import roster_transaction

NOW = datetime(2026, 11, 20, 19, 0, tzinfo=UTC)
FAST = timedelta(minutes=13)
"""So far the laptop's clock is ahead of the true time, which it was compared with."""
EVENT = Event(id="ev", name="Night of Lights", timezone="Europe/Berlin")
MAIN_LIST = CheckInList(id="main", event_id="ev", name="Main entrance")
GATE = Gate(id="a", event_id="ev", name="Gate A")
GENERAL = TicketType(id="ga", event_id="ev", name="General admission")
STATION = Station(device_id="laptop-1", event_id="ev", list_id="main", gate_id="a", staff="Robin")


def gate_time(corrected: datetime) -> GateTime:
    """Return what a laptop whose clock is fast knows at an instant."""
    return GateTime(corrected + FAST, -FAST, timedelta(seconds=2))


@dataclass
class StillClock:
    """Implements ``ports.Clock``: stands still until told to move."""

    at: GateTime = field(default_factory=lambda: gate_time(NOW))
    ticks: float = 0.0

    def now(self) -> GateTime:
        """Return the set time."""
        return self.at

    def monotonic_ms(self) -> float:
        """Return one more than last time."""
        self.ticks += 1.0
        return self.ticks

    def advance(self, by: timedelta) -> None:
        """Move on."""
        self.at = GateTime(self.at.raw + by, self.at.offset, self.at.uncertainty)


class PlainReader:
    """Implements ``ports.CredentialReader``: every text is an opaque code."""

    def read(self, scan: Scan, keys: Sequence[SigningKey], now: datetime) -> Credential:
        """Return an unsigned credential."""
        return Credential(scheme="opaque", code=scan.text, code_hash=hash_code(scan.text))


@dataclass
class FixedReader:
    """Implements ``ports.CredentialReader``: always the same credential."""

    credential: Credential

    def read(self, scan: Scan, keys: Sequence[SigningKey], now: datetime) -> Credential:
        """Return it."""
        return self.credential


def counting_ids() -> "CountingIds":
    """Return a maker of distinct ids."""
    return CountingIds()


class CountingIds:
    """Makes valid UUIDv7 ids that differ by a counter."""

    def __init__(self) -> None:
        self._numbers = count(1)

    def __call__(self, at: datetime) -> str:
        """Return the next id."""
        return uuid7(at, next(self._numbers).to_bytes(10, "big"))


def guest(number: int, **fields: object) -> list[RosterRecord]:
    """Return a confirmed booking with one ticket and its code ``code-<number>``."""
    booking = Booking(id=f"b{number}", event_id="ev", number=f"N{number}", status=BookingStatus.CONFIRMED)
    ticket = Ticket(
        id=f"t{number}",
        event_id="ev",
        ticket_type_id="ga",
        booking_id=booking.id,
        holder_name=f"Guest {number}",
        **fields,  # type: ignore[arg-type]
    )
    return [booking, ticket, code_for(ticket.id, f"code-{number}")]


def code_for(ticket_id: str, text: str, **fields: object) -> TicketCode:
    """Return the roster's row for a code."""
    return TicketCode(
        id=f"c-{text}",
        event_id="ev",
        ticket_id=ticket_id,
        code=text,
        code_hash=hash_code(text),
        **fields,  # type: ignore[arg-type]
    )


def furnish(database: Database, *records: RosterRecord) -> None:
    """Write the event, its list, gate and type, and further records."""
    with roster_transaction(database) as tx:
        tx.upsert([EVENT, MAIN_LIST, GATE, GENERAL, *records])


def plain_check_in(database: Database, clock: StillClock | None = None) -> CheckIn:
    """Return the use case over a real database, for opaque codes."""
    return CheckIn(database, PlainReader(), clock or StillClock(), counting_ids())
