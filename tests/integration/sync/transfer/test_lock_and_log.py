"""Nothing that grows with the log is read with the write lock held: a guest waits as long at midnight as at six."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.codes.credential import Scan, hash_code
from kiosk.domain.entries.entry import Entry
from kiosk.domain.roster.bookings import Booking, BookingStatus, Ticket
from kiosk.domain.roster.codes import Revocation, TicketCode
from kiosk.domain.roster.events import Event
from kiosk.domain.roster.records import RosterRecord
from kiosk.domain.syncing.delivery import DeliveryState
from kiosk.domain.venue.passing_on import RosterChange, RosterNews, SignedNews, write_news
from kiosk.store.base.write_lock import ENTRIES_AT_ONCE
from kiosk.store.channel.daemon_housekeeping import make_queue_due
from kiosk.store.channel.sync_state import Device, save_self_device
from kiosk.store.outbox.delivery_queue import due_entries, save_deliveries
from kiosk.store.venue.membership import save_membership
from kiosk.store.venue.venue_log import StoredVenueLog
from kiosk.store.venue.venue_notes import StoredVenueNotes
from sync.connectors.interface.connector import Page, Stream
from sync.transfer.local_store import LocalStore
from sync.transfer.page_writing import StreamState
from tests.conftest import TEST_KEY
from tests.support.counting_database import CountingDatabase
from tests.support.gate.entries import admission, write
from tests.support.gate.small_event import EVENT, MAIN_LIST, NOW, STATION, StillClock, furnish, plain_check_in
from tests.support.venue.partitioned_venue import member_of

LIST = Stream(name="list", kinds=(Event, Booking, Ticket, TicketCode, Revocation))
SMALL, LARGE = 200, 1600
"""Entries in the log; each has its guest in the roster."""


def open_evening(folder: Path, size: int) -> CountingDatabase:
    """Return a database in which so many came in here, half of what is written of that delivered."""
    database = CountingDatabase(folder / f"{size}.db", TEST_KEY)
    save_self_device(database, Device(id="kiosk-1", name="", platform="p", profile="p", base_url="https://p"))
    save_membership(database, member_of(0))
    furnish(database, *(one for number in range(size) for one in guest(number)))
    write(database, *(came(number) for number in range(size)))
    deliver(database, size // 2)
    return database


def guest(number: int) -> tuple[RosterRecord, ...]:
    code = f"code-{number}"
    return (
        Booking(id=f"b{number}", event_id="ev", number="", status=BookingStatus.CONFIRMED),
        Ticket(id=f"t{number}", event_id="ev", ticket_type_id="ga", booking_id=f"b{number}"),
        TicketCode(id=f"c{number}", event_id="ev", ticket_id=f"t{number}", code=code, code_hash=hash_code(code)),
    )


def came(number: int, device_id: str = "kiosk-1", **changes: str) -> Entry:
    code = f"code-{number}"
    entry = admission(f"t{number}", event_id="ev", list_id="main", device_id=device_id, sequence=number + 1)
    return replace(entry, code=code, code_hash=hash_code(code), booking_id=f"b{number}", **changes)  # type: ignore[arg-type]


def deliver(database: CountingDatabase, count: int) -> None:
    due = [item for item, _ in due_entries(database, NOW, count)]
    done = [replace(item, state=DeliveryState.DELIVERED, delivered_at=NOW) for item in due]
    save_deliveries(database, done, now=NOW)


def take(database: CountingDatabase, *records: RosterRecord, entries: tuple[Entry, ...] = ()) -> None:
    page = Page(records=records, entries=entries, next_cursor="next", more=False)
    LocalStore(database).take_page(LIST, page, StreamState(cursor="last"), NOW)


def withdraw(database: CountingDatabase) -> None:
    """By hashes that nobody here knows: each is compared with all that guests may have presented."""
    take(database, *(Revocation(id=f"r{n}", event_id="ev", code_hash=hash_code(f"https://x/{n}")) for n in range(5)))


def be_told(database: CountingDatabase) -> None:
    """By another gate, likewise."""
    row = {"event_id": "ev", "code_hash": hash_code("https://x/99"), "ticket_id": None, "status": "revoked"}
    change = RosterChange(kind="revocations", id="r99", at=NOW, gone=False, row=row)
    news = RosterNews(member="m0", platform="https://p", made_at=NOW, changes=(change,))
    signed = SignedNews(body=write_news(news), signature="s", certificate="c")
    assert StoredVenueNotes(database, StillClock()).take([signed], up_to=1) == 1


def change(database: CountingDatabase) -> None:
    take(database, *(replace(one, holder_name="Ann") for n in range(5) for one in guest(n) if isinstance(one, Ticket)))


def cancel(database: CountingDatabase) -> None:
    """A booking whose guest is inside: a conflict."""
    take(database, *(replace(one, status=BookingStatus.CANCELLED) for one in guest(3) if isinstance(one, Booking)))


def hear_of_platform(database: CountingDatabase) -> None:
    others = tuple(came(n, "gate-2", entry_id=f"theirs-{n}") for n in range(ENTRIES_AT_ONCE))
    take(database, entries=others)


def hear_of_gate(database: CountingDatabase) -> None:
    others = [came(n, "gate-2", entry_id=f"theirs-{n}") for n in range(ENTRIES_AT_ONCE)]
    StoredVenueLog(database, "kiosk-1", StillClock()).take_carried(others)


def send(database: CountingDatabase) -> None:
    deliver(database, ENTRIES_AT_ONCE)


def read_anew(database: CountingDatabase) -> None:
    """Unchanged, save for five guests who are gone."""
    store = LocalStore(database)
    state = store.begin_resync(LIST, NOW)
    rows = database.db.conn.execute("SELECT count(*) FROM tickets").fetchone()[0]
    records = [one for number in range(5, rows) for one in guest(number)]
    store.take_page(LIST, Page(records=[EVENT, *records], next_cursor="end", more=False), state, NOW)


def let_in(database: CountingDatabase) -> None:
    """The first guest of a list with a limit after the start of the program."""
    furnish(database, replace(MAIN_LIST, capacity=10_000), *guest(99_999))
    database.holds.clear()
    result = plain_check_in(database).scan(Scan(text="code-99999"), STATION)
    assert result.verdict.admitted


def send_again(database: CountingDatabase) -> None:
    with database.transaction() as db:
        db.conn.execute("UPDATE outbox SET next_attempt_at = 1 WHERE state = 'queued'")
    database.holds.clear()
    assert make_queue_due(database) > ENTRIES_AT_ONCE


def lose_ledger(database: CountingDatabase) -> None:
    """The host's files were put back from a copy."""
    StoredVenueLog(database, "kiosk-1", StillClock()).begin_epoch(7)
    with database.transaction() as db:
        db.conn.execute(
            "INSERT OR REPLACE INTO venue_entries (entry_id, epoch)"
            " SELECT entry_id, (SELECT epoch FROM venue) FROM entries"
        )
    database.holds.clear()
    StoredVenueLog(database, "kiosk-1", StillClock()).forget_ledger()
    assert database.db.conn.execute("SELECT count(*) FROM venue_entries WHERE epoch > 0").fetchone() == (0,)


JOBS: list[Callable[[CountingDatabase], None]] = [
    withdraw,
    be_told,
    change,
    cancel,
    hear_of_platform,
    hear_of_gate,
    send,
    read_anew,
    let_in,
    send_again,
    lose_ledger,
]


@pytest.fixture(scope="module")
def evenings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[CountingDatabase, CountingDatabase]]:
    folder = tmp_path_factory.mktemp("evenings")
    small, large = (open_evening(folder, size) for size in (SMALL, LARGE))
    yield small, large
    small.close()
    large.close()


@pytest.mark.parametrize("job", JOBS, ids=lambda job: job.__name__)
def test_what_a_job_does_with_the_lock_does_not_grow_with_the_log(
    evenings: tuple[CountingDatabase, CountingDatabase], job: Callable[[CountingDatabase], None]
) -> None:
    most = []
    for database in evenings:
        database.holds.clear()
        job(database)
        most.append(database.most_steps)
    small, large = most
    assert large <= 1.5 * small + 10, f"{small} hundred steps with {SMALL} entries, {large} with {LARGE}"
