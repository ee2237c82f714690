"""The entry log: whatever is asked for, the answer is what a plain walk over all entries finds."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.codes.credential import ScanSource, hash_code
from kiosk.domain.entries.entry import Direction, Entry
from kiosk.domain.entries.order import in_order
from kiosk.domain.reason_codes import Assurance, Outcome, Reason
from kiosk.domain.reports.entry_log import DeliveryState, LogRow, newest_first
from kiosk.domain.reports.log_filter import EVERYTHING, LogFilter
from kiosk.domain.roster.bookings import Booking, Ticket
from kiosk.domain.text.folding import fold
from kiosk.domain.text.searching import document
from kiosk.store.database import Database, open_database
from kiosk.store.reports.entry_log import StoredEntryLog
from kiosk.store.roster.roster_writer import roster_transaction
from tests.conftest import TEST_KEY
from tests.support.gate.evening import DOORS, HERE, Evening, write_log

WORDS = ["", "mull", "an", "de la", "شر", "शर्मा", "t0000", "bk 00001", "row 3", "nobody at all", "code-12", "x7", "7"]


@dataclass
class Plain:
    """The whole evening in plain lists."""

    entries: list[Entry]
    tickets: dict[str, Ticket]
    bookings: dict[str, Booking]

    def takes(self, wanted: LogFilter, entry: Entry) -> bool:
        ticket = self.tickets.get(entry.ticket_id or "")
        undone = {e.undoes for e in self.entries if e.undoes}
        return all(
            (
                wanted.since is None or entry.corrected_at >= wanted.since,
                wanted.until is None or entry.corrected_at < wanted.until,
                not wanted.gate_ids or (entry.gate_id or "") in wanted.gate_ids,
                not wanted.device_ids or entry.device_id in wanted.device_ids,
                not wanted.staff or entry.staff in wanted.staff,
                not wanted.list_ids or entry.list_id in wanted.list_ids,
                not wanted.event_ids or entry.event_id in wanted.event_ids,
                not wanted.ticket_type_ids or (ticket.ticket_type_id if ticket else "") in wanted.ticket_type_ids,
                not wanted.directions or entry.direction in wanted.directions,
                not wanted.outcomes or entry.outcome in wanted.outcomes,
                not wanted.reasons or entry.reason in wanted.reasons,
                not wanted.assurances or entry.assurance in wanted.assurances,
                not wanted.sources or entry.source in wanted.sources,
                wanted.forced is None or entry.forced == wanted.forced,
                wanted.undone is None or (entry.entry_id in undone) == wanted.undone,
                not wanted.text or self.is_called(wanted.text, entry, ticket),
            )
        )

    def is_called(self, text: str, entry: Entry, ticket: Ticket | None) -> bool:
        if entry.code_hash == hash_code(text):
            return True
        if ticket is None:
            return False
        if len(text) >= 6 and " " not in text and f"code-{ticket.id[1:]}".startswith(text):
            return True
        booking = self.bookings[ticket.booking_id or ""]
        words = document([ticket.holder_name, booking.name], [booking.number, ticket.number, ticket.seat]).split()
        return all(any(word.startswith(typed) for word in words) for typed in fold(text).split())

    def wanted(self, wanted: LogFilter) -> list[tuple[object, int]]:
        kept = [(e.corrected_at, place) for place, e in enumerate(self.entries, 1) if self.takes(wanted, e)]
        return sorted(kept, reverse=True)


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Database, StoredEntryLog, Plain]]:
    database = open_database(tmp_path_factory.mktemp("evening") / "gatehouse.db", TEST_KEY)
    made = Evening(guests=400, seed=3)
    entries = made.fill(database)
    records = [record for page in made.roster() for record in page]
    tickets = {record.id: record for record in records if isinstance(record, Ticket)}
    bookings = {record.id: record for record in records if isinstance(record, Booking)}
    yield database, StoredEntryLog(database), Plain(entries, tickets, bookings)
    database.close()


def some(values: list[str]) -> st.SearchStrategy[frozenset[str]]:
    return st.just(frozenset()) | st.frozensets(st.sampled_from(values), min_size=1, max_size=3)


instants = st.none() | st.integers(-30, 200).map(lambda minute: DOORS + timedelta(minutes=minute))
filters = st.builds(
    LogFilter,
    since=instants,
    until=instants,
    gate_ids=some(["gate-1", "gate-2", "gate-8", "", "no such gate"]),
    device_ids=some(["laptop-1", "laptop-2", "laptop-8"]),
    staff=some(["Robin", "Kim", "Noor", ""]),
    list_ids=some(["main", "lounge"]),
    event_ids=some(["fest", "other"]),
    ticket_type_ids=some(["vip", "seated", "standing", ""]),
    directions=st.frozensets(st.sampled_from(list(Direction)), max_size=1),
    outcomes=st.frozensets(st.sampled_from([Outcome.ADMIT, Outcome.REFUSE]), max_size=1),
    reasons=st.just(frozenset()) | st.frozensets(st.sampled_from([Reason.OK, Reason.UNPAID, Reason.ALREADY_ENTERED])),
    assurances=st.frozensets(st.sampled_from(list(Assurance)), max_size=2),
    sources=st.frozensets(st.sampled_from(list(ScanSource)), max_size=2),
    forced=st.sampled_from([None, None, True, False]),
    undone=st.sampled_from([None, None, True, False]),
    text=st.just("") | st.sampled_from(WORDS),
)


def placed(rows: list[LogRow]) -> list[tuple[object, int]]:
    return [(row.place.at, row.place.position) for row in rows]


@settings(max_examples=250)
@given(wanted=filters, limit=st.integers(1, 90))
def test_pages_hold_what_a_plain_walk_finds(
    evening: tuple[Database, StoredEntryLog, Plain], wanted: LogFilter, limit: int
) -> None:
    _, log, plain = evening
    expected = plain.wanted(wanted)
    found: list[LogRow] = []
    page = log.page(wanted, limit=limit)
    found += page.rows
    while page.next is not None and len(found) < 400:
        page = log.page(wanted, after=page.next, limit=limit)
        assert page.rows
        found += page.rows
    assert placed(found) == expected[: len(found)]
    assert log.count(wanted) == len(expected)
    if page.next is None:
        assert len(found) == len(expected)


def test_filters_of_this_evening_find_something_and_not_everything(
    evening: tuple[Database, StoredEntryLog, Plain],
) -> None:
    _, log, plain = evening
    for wanted in (
        LogFilter(undone=True),
        LogFilter(forced=True),
        LogFilter(ticket_type_ids={""}),
        LogFilter(text="mull an"),
        LogFilter(text="code-12"),
        LogFilter(assurances={Assurance.LOCAL}),
        LogFilter(directions={Direction.EXIT}),
    ):
        assert 0 < log.count(wanted) < len(plain.entries), wanted


def test_all_rows_come_oldest_first_whatever_was_learned_late(
    evening: tuple[Database, StoredEntryLog, Plain],
) -> None:
    _, log, plain = evening
    rows = list(log.rows(EVERYTHING))
    assert placed(rows) == plain.wanted(EVERYTHING)[::-1]
    assert rows == newest_first(rows)[::-1]
    assert [row.entry for row in rows] != plain.entries  # two gates were cut off for a while


def test_rows_bear_the_names_that_people_use(evening: tuple[Database, StoredEntryLog, Plain]) -> None:
    _, log, plain = evening
    undone = {e.undoes for e in plain.entries if e.undoes}
    seen = set()
    for row in log.rows(EVERYTHING):
        ticket = plain.tickets.get(row.entry.ticket_id or "")
        assert row.guest_name == (ticket.holder_name if ticket else "")
        assert row.ticket_number == (ticket.number if ticket else "")
        assert row.seat == (ticket.seat if ticket else "")
        assert row.type_name == (
            ticket.ticket_type_id.upper()
            if ticket and ticket.ticket_type_id == "vip"
            else ticket.ticket_type_id.capitalize()
            if ticket
            else ""
        )
        assert row.gate_name == (row.entry.gate_id or "").replace("gate-", "Gate ")
        assert (row.list_name, row.event_name, row.timezone) == ("Main entrance", "Monsoon Nights", "Asia/Kolkata")
        assert row.device_name == ("Front desk" if row.entry.device_id == HERE else "")
        assert row.undone == (row.entry.entry_id in undone)
        assert row.delivery is (DeliveryState.DELIVERED if row.entry.device_id == HERE else DeliveryState.NONE)
        seen.add((row.undone, bool(row.conflicts)))
    assert {flag for flag, _ in seen} == {True, False}


def test_the_log_is_followed_while_it_grows(tmp_path: Path) -> None:
    database = open_database(tmp_path / "gatehouse.db", TEST_KEY)
    made = Evening(guests=120, seed=5)
    entries = made.entries()
    half = len(entries) // 2
    with roster_transaction(database) as tx:
        tx.upsert(made.event())
    log = StoredEntryLog(database)
    assert log.page(EVERYTHING).rows == ()
    write_log(database, entries[:half])
    typed = LogFilter(ticket_type_ids={"vip"})
    assert (log.count(EVERYTHING), log.count(typed)) == (half, 0)
    for page in made.roster():  # the tickets of those who are in come later
        with roster_transaction(database) as tx:
            tx.upsert(page)
    write_log(database, entries[half:])
    numbers = [int(e.ticket_id[1:]) for e in entries if e.ticket_id]
    assert log.count(EVERYTHING) == len(entries)
    assert log.count(typed) == sum(number % 15 == 0 for number in numbers) > 0
    undone = {e.undoes for e in entries if e.undoes}
    assert log.count(LogFilter(undone=True)) == len(undone)
    changed = replace(_ticket(database, "t15"), ticket_type_id="standing")
    with roster_transaction(database) as tx:
        tx.upsert([changed])
    assert log.count(typed) == sum(number % 15 == 0 and number != 15 for number in numbers)
    database.close()


def test_all_who_ask_on_one_thread_share_one_copy(tmp_path: Path) -> None:
    database = open_database(tmp_path / "gatehouse.db", TEST_KEY)
    made = Evening(guests=90, seed=5)
    with roster_transaction(database) as tx:
        tx.upsert(made.event())
        for page in made.roster():
            tx.upsert(page)
    entries = made.entries()
    askers = [StoredEntryLog(database), StoredEntryLog(database)]
    by_type = LogFilter(ticket_type_ids={"vip", "seated", "standing", ""})
    for number, entry in enumerate(entries[:40], 1):
        write_log(database, [entry])
        asker = askers[number % 2]
        assert (asker.count(EVERYTHING), asker.count(by_type if number % 3 else EVERYTHING)) == (number, number)
    assert StoredEntryLog(database).count(by_type) == 40
    database.close()
    assert askers[0].count(by_type) == 40  # on another connection, from the beginning
    database.close()


def _ticket(database: Database, ticket_id: str) -> Ticket:
    with database.reading() as view:
        found = view.ticket(ticket_id)
    assert found is not None
    return found


def test_choices_are_what_the_log_holds(evening: tuple[Database, StoredEntryLog, Plain]) -> None:
    _, log, plain = evening
    choices = log.choices()
    assert [ref for ref, _ in choices.gates] == [f"gate-{n}" for n in range(1, 9)]
    assert ("laptop-1", "Front desk") in choices.devices
    assert {name for name, _ in choices.staff} == {e.staff for e in plain.entries} - {""}
    assert [name for _, name in choices.ticket_types] == ["Seated", "Standing", "VIP"]
    assert (choices.lists, choices.events) == ((("main", "Main entrance"),), (("fest", "Monsoon Nights"),))


def test_the_story_of_a_ticket_is_every_scan_of_it_in_order(
    evening: tuple[Database, StoredEntryLog, Plain],
) -> None:
    database, log, plain = evening
    conflicted = {row[0] for row in database.db.conn.execute("SELECT entry_id FROM entry_notes")}
    assert conflicted
    for number in range(400):
        own = [e for e in plain.entries if e.ticket_id == f"t{number}"]
        story = log.story(f"t{number}")
        assert [row.entry for row in story.rows] == [placed.entry for placed in in_order(own)]
        assert story.ticket == plain.tickets[f"t{number}"]
        assert story.booking == plain.bookings[f"b{number}"]
        here = {e.entry_id for e in own if e.device_id == HERE}
        assert {delivery.ref_id for delivery in story.deliveries} == here
        assert {conflict.entry_id for conflict in story.conflicts} == conflicted & here


def test_a_code_that_nobody_knows_has_a_story_too(evening: tuple[Database, StoredEntryLog, Plain]) -> None:
    _, log, plain = evening
    refused = next(e for e in plain.entries if e.reason is Reason.UNKNOWN_TICKET)
    story = log.story(refused.code_hash)
    assert story.ticket is None
    assert [row.entry.entry_id for row in story.rows] == [refused.entry_id]


def test_a_code_that_stands_for_two_tickets_tells_each_ones_story_apart(database: Database) -> None:
    made = Evening(guests=2)
    with roster_transaction(database) as tx:
        tx.upsert(made.event())
        for page in made.roster():
            tx.upsert(page)
    one, two = (
        replace(entry, code_hash=hash_code("wristband")) for entry in (_admission("t0", 1), _admission("t1", 2))
    )
    write_log(database, [one, two])
    log = StoredEntryLog(database)
    assert [row.entry.ticket_id for row in log.story("t0").rows] == ["t0"]
    assert [row.entry.ticket_id for row in log.story(hash_code("wristband")).rows] == ["t0", "t1"]


def test_a_walk_in_keeps_its_name_when_the_platform_gives_it_another(database: Database) -> None:
    made = Evening(guests=2)
    with roster_transaction(database) as tx:
        tx.upsert(made.event())
        for page in made.roster():
            tx.upsert(page)
    write_log(database, [_admission("walk-in", 1), replace(_admission("walk-in", 2), guest_no=2)])
    database.db.conn.execute("INSERT INTO door_tickets VALUES ('t0', 'walk-in', 1), ('t1', 'walk-in', 2)")
    log = StoredEntryLog(database)
    assert [row.ticket_number for row in log.rows(EVERYTHING)] == ["T000000", "T000001"]
    assert log.count(LogFilter(ticket_type_ids={"vip"})) == 1
    assert log.count(LogFilter(text="T000001")) == 1


def _admission(ticket_id: str, number: int) -> Entry:
    at = DOORS + timedelta(minutes=number)
    return Entry(
        entry_id=f"e{number}",
        device_id=HERE,
        sequence=number,
        event_id="fest",
        list_id="main",
        direction=Direction.ENTRY,
        outcome=Outcome.ADMIT,
        reason=Reason.OK,
        raw_at=at - timedelta(minutes=9),
        corrected_at=at,
        ticket_id=ticket_id,
        use_key=ticket_id,
        guest_no=1,
    )
