"""A platform that has less than before, or says other times, and what is kept of it here."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from kiosk.domain.roster.bookings import Ticket
from kiosk.domain.roster.events import CheckInList, Event, EventDate
from kiosk.domain.roster.records import RosterRecord
from kiosk.store.roster.doubted_changes import doubts
from sync.connectors.interface.connector import Stream
from sync.transfer.engine import Engine
from sync.transfer.local_store import LocalStore
from tests.support.platforms.memory_platform import MemoryPlatform

NOW = datetime(2027, 6, 21, 20, 0, tzinfo=UTC)
EVENTS = Stream(name="events", kinds=(Event, EventDate, CheckInList))
TICKETS = Stream(name="tickets", kinds=(Ticket,))
MANIFESTS = Stream(name="manifests", kinds=(Ticket,), missing_is_revoked=True)
HOUR = timedelta(hours=1)


class Time:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


def event(event_id: str = "night", starts: timedelta = HOUR, ends: timedelta = 5 * HOUR) -> Event:
    return Event(id=event_id, name="A night", starts_at=NOW + starts, ends_at=NOW + ends)


def tickets(count: int, event_id: str = "night") -> list[RosterRecord]:
    return [Ticket(id=f"{event_id}-{number}", event_id=event_id, ticket_type_id="ga") for number in range(count)]


def kept(store: LocalStore, table: str = "tickets") -> int:
    return int(store.database.db.conn.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def subjects(store: LocalStore) -> list[str]:
    return [doubt.subject for doubt in doubts(store.database)]


def gives_anew(side: MemoryPlatform, stream: Stream, records: Sequence[RosterRecord]) -> None:
    """Forget the cursors, as a platform does that was restored, and have this."""
    side.hold(stream, records)
    side.oldest_cursor = 2**31


def pull(engine: Engine, side: MemoryPlatform) -> None:
    """Pull twice: what expired in the first run is read in the second."""
    engine.run_once()
    side.oldest_cursor = 0
    engine.run_once()
