"""Counts that are kept of a list follow every change of names, and look at nobody else for it.

Tickets, codes, bookings and walk-ins change in every way that the tables allow, also in ways that no platform would.
Whoever looks after each step, or only now and then, counts what is counted when everything is read anew.
"""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.codes.credential import hash_code
from kiosk.domain.entries.entry import Direction, Entry
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.store.database import Database, open_database
from kiosk.store.log.changed_names import names_changed_since
from kiosk.store.log.guest_identity import guests_anew
from kiosk.store.log.guests_inside import ListGuests, TicketGuests
from kiosk.store.log.list_movements import ListMovements
from kiosk.store.roster.roster_writer import roster_transaction
from tests.conftest import TEST_KEY
from tests.support.gate.small_event import NOW, code_for, furnish, guest

_runs = itertools.count(1)


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    made: Path = tmp_path_factory.mktemp("changed") / "gatehouse.db"
    database = open_database(made, TEST_KEY)
    yield database
    database.close()


@dataclass(frozen=True)
class Step:
    """One change, or a guest who walks; what the numbers mean depends on the kind."""

    kind: str
    which: int
    other: int
    number: int


kinds = ["walk", "walk", "walk", "ticket", "ticket", "no ticket", "code", "no code", "sold", "unsold", "spelling"]
steps = st.builds(
    Step,
    kind=st.sampled_from(kinds),
    which=st.integers(0, 3),
    other=st.integers(0, 5),
    number=st.integers(0, 11),
)


class Roster:
    """Tables in which everything has names of its own, so that one database serves all examples."""

    def __init__(self, database: Database, prefix: str) -> None:
        self.database = database
        self.list_id = prefix
        self._made = itertools.count(1)

    def take(self, step: Step) -> None:
        if step.kind == "walk":
            self._walk(step)
            return
        with self.database.transaction() as db:
            _CHANGES[step.kind](self, db.conn, step)
        self.database.roster_written()

    def ticket(self, number: int) -> str:
        return f"{self.list_id}-t{number % 4}"

    def code(self, number: int) -> str:
        return hash_code(f"{self.list_id}-code{number % 4}")

    def booking(self, number: int) -> str | None:
        return f"{self.list_id}-b{number % 3}" if number % 3 else None

    def put_ticket(self, conn: Any, step: Step) -> None:
        status = ("valid", "cancelled")[step.number % 2]
        number, seat = ("", "1", "2")[step.number % 3], ("", "A")[step.number // 6]
        conn.execute(
            "INSERT INTO tickets (id, event_id, ticket_type_id, booking_id, status, number, seat)"
            " VALUES (?, 'ev', 'ga', ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET booking_id = excluded.booking_id,"
            " status = excluded.status, number = excluded.number, seat = excluded.seat",
            (self.ticket(step.which), self.booking(step.other), status, number, seat),
        )

    def drop_ticket(self, conn: Any, step: Step) -> None:
        conn.execute("DELETE FROM tickets WHERE id = ?", (self.ticket(step.which),))

    def put_code(self, conn: Any, step: Step) -> None:
        conn.execute(
            "INSERT INTO credentials (id, event_id, ticket_id, code_hash) VALUES (?, 'ev', ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET ticket_id = excluded.ticket_id, code_hash = excluded.code_hash",
            (f"{self.list_id}-c{step.which}", self.ticket(step.other), self.code(step.number)),
        )

    def drop_code(self, conn: Any, step: Step) -> None:
        conn.execute("DELETE FROM credentials WHERE id = ?", (f"{self.list_id}-c{step.which}",))

    def sell(self, conn: Any, step: Step) -> None:
        sold = (self.ticket(step.which), self.ticket(step.other), step.number % 3)
        conn.execute("INSERT OR IGNORE INTO door_tickets VALUES (?, ?, ?)", sold)

    def take_back(self, conn: Any, step: Step) -> None:
        conn.execute("DELETE FROM door_tickets WHERE ticket_id = ?", (self.ticket(step.which),))

    def spell(self, conn: Any, step: Step) -> None:
        spelled = (self.code(step.which), self.code(step.other))
        conn.execute("INSERT OR IGNORE INTO code_spellings VALUES (?, ?)", spelled)

    def _walk(self, step: Step) -> None:
        keys = (self.ticket(step.which), self.code(step.which), f"booking:{self.booking(1 + step.which % 2)}")
        number = next(self._made)
        at = NOW + timedelta(minutes=number)
        entry = Entry(
            entry_id=f"{self.list_id}-{number}",
            device_id=f"gate-{self.list_id}",
            sequence=number,
            event_id="ev",
            list_id=self.list_id,
            direction=(Direction.ENTRY, Direction.ENTRY, Direction.EXIT)[step.number % 3],
            outcome=Outcome.ADMIT,
            reason=Reason.OK,
            raw_at=at - timedelta(minutes=7),
            corrected_at=at,
            ticket_id=self.ticket(step.other) if step.other < 4 else None,
            code_hash=self.code(step.other) if step.number % 2 else "",
            use_key=keys[step.number % 3 if step.number > 5 else 0],
            guest_no=1 + step.number % 2,
        )
        with roster_transaction(self.database) as tx:
            tx.add_remote_entries([entry])
        self.database.roster_written()


_CHANGES = {
    "ticket": Roster.put_ticket,
    "no ticket": Roster.drop_ticket,
    "code": Roster.put_code,
    "no code": Roster.drop_code,
    "sold": Roster.sell,
    "unsold": Roster.take_back,
    "spelling": Roster.spell,
}


Counts = tuple[int, int, dict[str, TicketGuests]]


def counts(guests: ListGuests, database: Database) -> Counts:
    guests.catch_up(database.db.conn)
    return guests.inside(), guests.came(), guests.by_ticket()


def walked(moves: ListMovements) -> list[tuple[tuple[str, int], list[tuple[Direction, datetime]]]]:
    """Each guest's movements in their order, whatever the order of the guests."""
    found: dict[tuple[str, int], list[tuple[Direction, datetime]]] = {}
    for move in moves.movements():
        found.setdefault(move.guest, []).append((move.direction, move.at))
    return sorted(found.items())


@settings(max_examples=300, deadline=None)
@given(taken=st.lists(st.tuples(steps, st.booleans()), max_size=24))
def test_what_is_kept_is_what_is_counted_anew(hall: Database, taken: list[tuple[Step, bool]]) -> None:
    roster = Roster(hall, f"list{next(_runs)}")
    always, sometimes = ListGuests(roster.list_id), ListMovements(roster.list_id)
    counts(sometimes, hall)
    for step, looks in taken:
        roster.take(step)
        anew = counts(ListGuests(roster.list_id), hall)
        assert counts(always, hall) == anew
        if looks:
            assert counts(sometimes, hall) == anew
    moves = ListMovements(roster.list_id)
    assert counts(sometimes, hall) == counts(moves, hall) == counts(ListGuests(roster.list_id), hall)
    assert walked(sometimes) == walked(moves)


def test_a_new_name_is_followed_without_looking_at_other_guests(database: Database) -> None:
    roster = Roster(database, "list")
    for which in range(3):
        roster.take(Step("ticket", which, which, 0))
        roster.take(Step("code", which, which, which))
        roster.take(Step("walk", which, which, 0))
    before = database.db.conn.execute("SELECT times FROM names_changed").fetchone()[0]
    newest = database.db.conn.execute("SELECT max(position) FROM entries").fetchone()[0]
    roster.take(Step("code", 1, 1, 3))
    renamed = names_changed_since(database.db.conn, before)
    assert renamed == {roster.ticket(1)}
    anew = guests_anew(database.db.conn, roster.list_id, newest, renamed)
    assert [entry_guest.guest for entry_guest in anew.entry_guests] == [roster.ticket(1)]


def test_whoever_is_too_far_behind_reads_everything(database: Database) -> None:
    roster = Roster(database, "list")
    roster.take(Step("ticket", 1, 0, 0))
    roster.take(Step("walk", 1, 1, 0))
    guests = ListGuests(roster.list_id)
    assert counts(guests, database)[:2] == (1, 1)
    for _ in range(2):
        roster.take(Step("no ticket", 1, 0, 0))
        roster.take(Step("ticket", 1, 0, 0))
    database.db.conn.execute("DELETE FROM changed_names WHERE times = (SELECT min(times) FROM changed_names)")
    roster.take(Step("sold", 1, 2, 0))
    assert names_changed_since(database.db.conn, 0) is None
    assert counts(guests, database)[:2] == (1, 1)


def test_the_log_of_changes_does_not_grow_for_ever(database: Database) -> None:
    conn = database.db.conn
    conn.execute("INSERT INTO tickets (id, event_id, ticket_type_id, booking_id) VALUES ('t', 'ev', 'ga', 'b')")
    with database.transaction() as db:
        for number in range(4_050):
            db.conn.execute("UPDATE tickets SET booking_id = ? WHERE id = 't'", (f"b{number}",))
    kept, oldest = conn.execute("SELECT count(DISTINCT times), min(times) FROM changed_names").fetchone()
    assert kept <= 4_000
    assert names_changed_since(conn, oldest - 2) is None
    assert names_changed_since(conn, oldest - 1) == {"t"}


def test_a_name_that_comes_and_goes_stops_no_page(database: Database) -> None:
    """What an upsert fires goes by the upsert's own policy on conflicts, whatever the trigger says."""
    first, second = code_for("t1", "first"), replace(code_for("t1", "second"), id=code_for("t1", "first").id)
    for code in (first, second, first, second, first):
        furnish(database, code)
    for size in (5, 2, 4, 2, 5, 2):
        furnish(database, *guest(1, party_size=size, updated_at=NOW))
    kept = database.db.conn.execute("SELECT holder, size FROM former_sizes").fetchall()
    assert kept == [("t1", 5)]


def test_a_ticket_that_becomes_a_party_is_counted_anew(database: Database) -> None:
    """What two gates let in by one number is one guest of a ticket for one, and two of a party."""
    furnish(database, *guest(1))
    conn = database.db.conn
    times = conn.execute("SELECT times FROM names_changed").fetchone()[0]
    furnish(database, *guest(1, party_size=2, updated_at=NOW))
    assert names_changed_since(conn, times) == {"t1"}
    times = conn.execute("SELECT times FROM names_changed").fetchone()[0]
    furnish(database, *guest(1, party_size=3, updated_at=NOW))
    assert names_changed_since(conn, times) == set()


def test_no_trigger_trusts_a_policy_on_conflicts_of_its_own(database: Database) -> None:
    rows = database.db.conn.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    assert rows
    assert [name for name, sql in rows if " OR IGNORE " in sql or " OR REPLACE " in sql] == []
