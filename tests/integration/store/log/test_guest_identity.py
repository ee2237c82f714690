"""Who is inside, when names change while guests walk: SQL, the domain, the status of a list and the screen agree.

Three people: one ticket of a booking, the other ticket of it, and a walk-in of two that the platform makes two tickets
of. Codes are replaced, tickets are issued anew under other ids, and devices go on using the names that they know.
"""

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kiosk.domain.codes.credential import hash_code
from kiosk.domain.entries.entry import Direction, Entry
from kiosk.domain.entries.guest_numbers import UseIdentity, number_guests
from kiosk.domain.entries.order import guests_inside, people
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.roster.bookings import Booking, BookingStatus, Ticket
from kiosk.domain.roster.events import CheckInList
from kiosk.domain.roster.records import Tombstone
from kiosk.store.database import Database, open_database
from kiosk.store.log.guests_inside import ListGuests
from kiosk.store.roster.roster_writer import roster_transaction
from kiosk.store.views.list_status import list_status
from tests.conftest import TEST_KEY
from tests.support.gate.small_event import NOW, code_for, furnish

_runs = itertools.count(1)

PARTY = 1
"""The person whose ticket is for two."""


def came_in(entries: Iterable[Entry], *, party: bool) -> int:
    """Return how many people came in by a ticket: never more than one by a number of a ticket for one."""
    those = people(entries, may_return=False, apart=party)
    return sum(any(p.entry.direction is Direction.ENTRY for p in one.moves) for one in those)


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    made: Path = tmp_path_factory.mktemp("names") / "gatehouse.db"
    database = open_database(made, TEST_KEY)
    furnish(database)
    yield database
    database.close()


@dataclass(frozen=True)
class Walk:
    """A movement: by which device, of whom, by which of the person's names so far."""

    device: str
    person: int
    name: int
    guest: int
    direction: Direction
    minutes: int


@dataclass(frozen=True)
class Change:
    """The platform changes a name: a new code, a ticket made anew (with its code or not), tickets of a walk-in."""

    kind: str
    person: int


@dataclass(frozen=True)
class TakeBack:
    """A movement is taken back, as a platform gives it that has numbers of guests or has none: then all are the first.

    The latest is 0, the one before it 1, and so on.
    """

    ago: int
    numbered: bool


walks = st.builds(
    Walk,
    device=st.sampled_from(["laptop", "laptop", "north", "south"]),
    person=st.integers(0, 2),
    name=st.integers(0, 5),
    guest=st.integers(1, 2),
    direction=st.sampled_from(list(Direction)),
    minutes=st.integers(-60, 60),
)
undos = st.builds(TakeBack, ago=st.integers(0, 3), numbered=st.booleans())
changes = st.builds(Change, kind=st.sampled_from(["code", "anew", "anew, same code", "sold"]), person=st.integers(0, 1))


@dataclass
class Evening:
    """A list, a booking and a walk-in of its own in the database, changed step by step."""

    database: Database
    list_id: str
    names: list[list[str]] = field(default_factory=list)
    tickets: list[str] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)
    sold: bool = False
    sequences: dict[str, int] = field(default_factory=dict)
    walked: list[Entry] = field(default_factory=list)
    fresh: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def begin(self) -> None:
        booking = Booking(id=self._own("b"), event_id="ev", number="N", status=BookingStatus.CONFIRMED)
        self._write(CheckInList(id=self.list_id, event_id="ev", name="Evening"), booking)
        for person in (0, 1):
            self.tickets.append("")
            self.codes.append("")
            self.names.append([])
            self._issue(person, code=self._own(f"code{person}"))
        door = self._own("door")
        self._write(Booking(id=door, event_id="ev", number="D", status=BookingStatus.CONFIRMED, party_size=1))
        self._write(Ticket(id=door, event_id="ev", ticket_type_id="ga", booking_id=door, party_size=2))
        self.names.append([door])

    def take(self, step: Walk | Change | TakeBack) -> None:
        if isinstance(step, Walk):
            self._walk(step)
        elif isinstance(step, TakeBack):
            self._take_back(step)
        elif step.kind == "sold":
            self._sell()
        elif step.kind == "code":
            self._new_code(step.person)
        else:
            old, kept = self.tickets[step.person], "same" in step.kind
            self._write(gone=[Tombstone(kind=Ticket, id=old)])
            self._issue(step.person, code=self.codes[step.person] if kept else self._own("code"))

    def by_the_domain(self) -> tuple[int, int]:
        inside = came = 0
        with self.database.reading() as view:
            for name in (*self.tickets, *self._guests_of_walk_in()):
                identity = UseIdentity(key=name, ticket_id=name)
                entries = number_guests(view.sightings(identity, list_id=self.list_id), name).entries
                party = name in {self.tickets[PARTY], self._own("door")}
                inside += len(guests_inside(entries, party=party, may_return=False))
                came += came_in(entries, party=party)
        return inside, came

    def by_sql(self) -> tuple[int, int]:
        with self.database.reading() as view:
            return view.inside(self.list_id), view.came(self.list_id)

    def read_anew(self) -> tuple[int, int]:
        guests = ListGuests(self.list_id)
        guests.catch_up(self.database.db.conn)
        return guests.inside(), guests.came()

    def _guests_of_walk_in(self) -> list[str]:
        return [self._own("sold1"), self._own("sold2")] if self.sold else [self._own("door")]

    def _walk(self, step: Walk) -> None:
        number = self.sequences[step.device] = self.sequences.get(step.device, 0) + 1
        known = self.names[step.person]
        name = known[step.name % len(known)]
        guest = step.guest if name == self._own("door") or step.person == PARTY else 1
        by_code = len(name) == 64
        at = NOW + timedelta(minutes=step.minutes)
        entry = Entry(
            entry_id=f"{self.list_id}-{step.device}-{number}",
            device_id=f"{step.device}-{self.list_id}",
            sequence=number,
            event_id="ev",
            list_id=self.list_id,
            direction=step.direction,
            outcome=Outcome.ADMIT,
            reason=Reason.OK,
            raw_at=at - timedelta(minutes=7),
            corrected_at=at,
            ticket_id=None if by_code else name,
            code_hash=name if by_code else "",
            use_key=name,
            guest_no=guest,
        )
        if step.device == "laptop":
            with self.database.writing() as ledger:
                assert ledger.append(entry)
        else:
            self._learn(entry)
        self.walked.append(entry)

    def _take_back(self, step: TakeBack) -> None:
        if step.ago >= len(self.walked):
            return
        entry = self.walked.pop(-1 - step.ago)
        self.sequences[entry.device_id] = number = self.sequences.get(entry.device_id, 0) + 1
        self._learn(
            replace(
                entry,
                entry_id=f"{entry.entry_id}-undo",
                device_id=f"elsewhere-{self.list_id}",
                sequence=number,
                undoes=entry.entry_id,
                guest_no=entry.guest_no if step.numbered else 1,
            )
        )

    def _learn(self, entry: Entry) -> None:
        with roster_transaction(self.database) as tx:
            tx.add_remote_entries([entry])
        self.database.roster_written()

    def _issue(self, person: int, *, code: str) -> None:
        name = self._own(f"t{person}.{next(self.fresh)}")
        place = {"booking_id": self._own("b"), "number": str(person + 1)}
        self.tickets[person] = name
        size = 2 if person == PARTY else 1
        self._write(Ticket(id=name, event_id="ev", ticket_type_id="ga", party_size=size, **place))  # type: ignore[arg-type]
        self.names[person].append(name)
        self._give(person, code)

    def _new_code(self, person: int) -> None:
        self._give(person, self._own("code"))

    def _give(self, person: int, code: str) -> None:
        text = code if code in self.codes else f"{code}.{next(self.fresh)}"
        self._write(replace(code_for(self.tickets[person], text), id=self._own(f"c{person}")))
        self.codes[person] = text
        if hash_code(text) not in self.names[person]:
            self.names[person].append(hash_code(text))

    def _sell(self) -> None:
        if self.sold:
            return
        self.sold, door = True, self._own("door")
        theirs = self._guests_of_walk_in()
        self._write(
            *(Ticket(id=one, event_id="ev", ticket_type_id="ga", booking_id=door, number=one) for one in theirs),
            gone=[Tombstone(kind=Ticket, id=door)],
        )
        with self.database.transaction() as db:
            rows = [(one, door, number) for number, one in enumerate(theirs, 1)]
            db.conn.executemany("INSERT INTO door_tickets VALUES (?, ?, ?)", rows)
        self.database.roster_written()
        self.names[2] += theirs

    def _own(self, name: str) -> str:
        return f"{self.list_id}-{name}"

    def _write(self, *records: object, gone: list[Tombstone] | None = None) -> None:
        with roster_transaction(self.database) as tx:
            tx.upsert(records)  # type: ignore[arg-type]
            tx.remove(gone or [])
        self.database.roster_written()


@settings(max_examples=120, deadline=None)
@example(steps=[Walk("laptop", PARTY, 0, 2, Direction.ENTRY, 0), TakeBack(0, numbered=False)])
@given(steps=st.lists(st.one_of(walks, walks, walks, changes, undos), max_size=14))
def test_sql_and_the_domain_agree_whatever_guests_are_called(
    hall: Database, steps: list[Walk | Change | TakeBack]
) -> None:
    evening = Evening(hall, f"evening-{next(_runs)}")
    evening.begin()
    for step in steps:
        evening.take(step)
        assert evening.by_sql() == evening.by_the_domain()
    assert evening.by_sql() == evening.read_anew()
    status = list_status(hall, evening.list_id, NOW)
    assert status is not None
    assert (status.inside, status.guests_came) == evening.by_sql()


def test_a_ticket_that_was_made_anew_counts_as_come(database: Database) -> None:
    furnish(database)
    evening = Evening(database, "evening")
    evening.begin()
    evening.take(Walk("laptop", 0, 0, 1, Direction.ENTRY, 0))
    evening.take(Change("anew", 0))
    status = list_status(database, "evening", NOW)
    assert status is not None
    assert (status.checked_in, status.inside, status.guests_came) == (1, 1, 1)
    evening.take(Walk("north", 0, 2, 1, Direction.EXIT, 5))
    assert evening.by_sql() == evening.by_the_domain() == (0, 1)


def test_whoever_was_taken_back_is_none_of_those_who_shared_a_number(database: Database) -> None:
    """The undo bears another number than the scan, and the guest who came by that number since left and came again."""
    furnish(database)
    evening = Evening(database, "evening")
    evening.begin()
    with roster_transaction(database) as tx:
        tx.upsert([CheckInList(id="evening", event_id="ev", name="Evening", allow_entry_after_exit=True)])
    ways = [Direction.ENTRY, Direction.ENTRY, Direction.EXIT, Direction.EXIT, Direction.ENTRY]
    for minutes, way in enumerate(ways):
        evening.take(Walk("laptop", PARTY, 0, 2, way, minutes))
    evening.take(TakeBack(4, numbered=False))
    assert evening.by_sql() == evening.read_anew() == (1, 1)
    assert evening.by_the_domain()[0] == 1
