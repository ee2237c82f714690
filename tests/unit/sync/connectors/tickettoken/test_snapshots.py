from datetime import UTC, datetime, timedelta

import pytest

from kiosk.domain.roster.bookings import Ticket
from sync.connectors.interface.connector import CursorExpiredError
from sync.connectors.tickettoken import snapshots
from sync.connectors.tickettoken.snapshots import Snapshot, SnapshotStream

NOW = datetime(2026, 11, 20, 19, 0, tzinfo=UTC)


def ticket(number, **fields):
    return Ticket(id=f"{number:03}", event_id="e", ticket_type_id="ga", zones=frozenset({"GA", "VIP"}), **fields)


class Source:
    """What a platform has at the moment, and how often it was asked."""

    def __init__(self, *records):
        self.records = list(records)
        self.asked = 0
        self.now = NOW
        self.broken = {}

    def fetch(self):
        self.asked += 1
        return Snapshot(list(self.records), self.now + timedelta(minutes=10), 100, broken=self.broken)

    def stream(self):
        return SnapshotStream("tickets", (Ticket,), self.fetch, lambda: self.now)


def read_all(stream, cursor=None):
    found = []
    while True:
        page = stream.pull(cursor)
        found += page.records
        cursor = page.next_cursor
        if not page.more:
            return found, cursor


def test_a_whole_comes_in_chunks(monkeypatch):
    monkeypatch.setattr(snapshots, "CHUNK", 3)
    source = Source(*(ticket(n) for n in range(8)))
    found, _ = read_all(source.stream())
    assert found == source.records
    assert source.asked == 1


def test_nothing_is_asked_before_its_time():
    source = Source(ticket(1))
    stream = source.stream()
    _, cursor = read_all(stream)
    assert read_all(stream, cursor) == ([], cursor)
    assert source.asked == 1


def test_what_did_not_change_gives_nothing_also_to_another_process():
    source = Source(ticket(1), ticket(2))
    _, cursor = read_all(source.stream())
    source.now += timedelta(minutes=11)
    found, after = read_all(source.stream(), cursor)
    assert found == []
    assert after != cursor, "it is renewed later from now on"
    assert source.asked == 2


def test_what_changed_is_read_anew_without_asking_twice():
    source = Source(ticket(1), ticket(2))
    stream = source.stream()
    _, cursor = read_all(stream)
    source.now += timedelta(minutes=11)
    source.records.pop()
    with pytest.raises(CursorExpiredError):
        stream.pull(cursor)
    assert read_all(stream)[0] == [ticket(1)]
    assert source.asked == 2


def test_an_earlier_reading_is_never_mixed_with_a_later_one(monkeypatch):
    monkeypatch.setattr(snapshots, "CHUNK", 1)
    source = Source(ticket(1), ticket(2), ticket(3))
    half = source.stream().pull(None)
    assert half.more
    with pytest.raises(CursorExpiredError):
        source.stream().pull(half.next_cursor)


def test_an_empty_whole_ends_at_once():
    found, cursor = read_all(Source().stream())
    assert found == []
    assert cursor.startswith("done|")


def lacking(*records):
    """Return a platform whose policies for one event cannot be had."""
    source = Source(*records)
    source.broken = {"e2": "HTTP 500"}
    return source


def test_what_was_lacking_is_told_until_it_is_there():
    source = lacking(ticket(1))
    stream = source.stream()
    page = stream.pull(None)
    assert (page.next_cursor.partition("|")[0], page.broken) == ("lack", source.broken)
    again = stream.pull(page.next_cursor)
    assert (again.next_cursor, again.broken, source.asked) == (page.next_cursor, {"e2": "HTTP 500"}, 1)
    source.broken = {}
    source.now += timedelta(minutes=11)
    healed = stream.pull(page.next_cursor)
    assert (healed.next_cursor.partition("|")[0], healed.broken, list(healed.records)) == ("done", {}, [])


def test_another_process_asks_at_once_what_is_lacking():
    """Only the cursor is kept, and it does not say what was lacking."""
    source = lacking(ticket(1))
    cursor = source.stream().pull(None).next_cursor
    page = source.stream().pull(cursor)
    assert (source.asked, page.broken) == (2, {"e2": "HTTP 500"})


def test_what_heals_with_other_content_is_read_anew():
    source = lacking(ticket(1))
    stream = source.stream()
    cursor = stream.pull(None).next_cursor
    source.broken, source.records = {}, [ticket(1), ticket(2)]
    source.now += timedelta(minutes=11)
    with pytest.raises(CursorExpiredError):
        stream.pull(cursor)
    assert read_all(stream)[0] == [ticket(1), ticket(2)]


@pytest.mark.parametrize("source", [Source(ticket(1)), lacking(ticket(1))])
@pytest.mark.parametrize(
    ("goes_back", "asked"),
    [
        (timedelta(seconds=1), 1),
        (timedelta(minutes=1), 1),
        (timedelta(minutes=1, seconds=1), 2),
        (timedelta(days=9), 2),
    ],
)
def test_a_time_that_is_still_being_measured_asks_for_nothing_anew(source, goes_back, asked):
    """It may go back by a minute. What lies further ahead was written by a wrong clock, and is not waited for."""
    source.now, source.asked = NOW, 0
    stream = source.stream()
    _, cursor = read_all(stream)
    source.now -= goes_back
    read_all(stream, cursor)
    assert source.asked == asked
