"""Who is inside: what SQL says of a whole list is what the domain says of each of its guests, whatever clocks said."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.codes.credential import hash_code
from kiosk.domain.entries.entry import Direction, Entry
from kiosk.domain.entries.order import guests_inside, people
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.reports.presence import presence
from kiosk.domain.roster.events import CheckInList
from kiosk.store.database import Database, open_database
from kiosk.store.log.guests_inside import _SOME, GUESTS, ListGuests
from kiosk.store.log.shared_numbers import _SHARED
from kiosk.store.roster.roster_writer import roster_transaction
from kiosk.store.views.list_status import list_status
from tests.conftest import TEST_KEY
from tests.support.gate.small_event import NOW, furnish, guest

_runs = itertools.count(1)

PARTY = 2
"""The ticket that is for several guests."""


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    made: Path = tmp_path_factory.mktemp("inside") / "gatehouse.db"
    database = open_database(made, TEST_KEY)
    furnish(database, *guest(1), *guest(2, party_size=2))
    yield database
    database.close()


@dataclass(frozen=True)
class Step:
    """One movement: which device saw it, by what its clock said, of whom; or one that takes an earlier one back."""

    device: str
    ticket: int
    by_code: bool
    guest: int
    direction: Direction
    minutes: int
    takes_back: bool
    arrives_late: bool
    forced: bool = False
    installation: int = 1
    generation: int = 0


@dataclass
class Night:
    """A list of its own in the database, filled step by step."""

    database: Database
    list_id: str
    may_return: bool = True
    takes_all: bool = False
    sequences: dict[str, int] = field(default_factory=dict)
    made: list[Entry] = field(default_factory=list)
    late: list[Entry] = field(default_factory=list)

    def walk(self, step: Step) -> None:
        entry = self._entry(step)
        self.made.append(entry)
        if step.device == "laptop":
            with self.database.writing() as ledger:
                assert ledger.append(entry)
        elif step.arrives_late:
            self.late.append(entry)
        else:
            self.learn([entry])

    def learn(self, entries: list[Entry]) -> None:
        with roster_transaction(self.database) as tx:
            tx.add_remote_entries(entries)

    def _entry(self, step: Step) -> Entry:
        number = self.sequences[step.device] = self.sequences.get(step.device, 0) + 1
        at = NOW + timedelta(minutes=step.minutes)
        mine = [e for e in self.made if e.device_id.startswith(step.device) and not e.undoes]
        undone = {e.undoes for e in self.made}
        target = next((e for e in reversed(mine) if e.entry_id not in undone), None) if step.takes_back else None
        key = hash_code(f"code-{step.ticket}") if step.by_code else f"t{step.ticket}"
        return Entry(
            entry_id=f"{self.list_id}-{step.device}-{number}",
            device_id=f"{step.device}-{self.list_id}",
            sequence=0 if step.device == "uncounted" else number,
            event_id="ev",
            list_id=self.list_id,
            direction=target.direction if target else step.direction,
            outcome=Outcome.ADMIT,
            reason=Reason.OK,
            raw_at=at - timedelta(minutes=7),
            corrected_at=at,
            ticket_id=f"t{step.ticket}",
            use_key=target.use_key if target else key,
            guest_no=target.guest_no if target else step.guest,
            undoes=target.entry_id if target else None,
            forced=step.forced,
            generation=step.generation,
            installation=1 if step.device == "laptop" else step.installation,
        )


steps = st.builds(
    Step,
    device=st.sampled_from(["laptop", "laptop", "north", "south", "uncounted"]),
    ticket=st.integers(1, 2),
    by_code=st.booleans(),
    guest=st.integers(1, 2),
    direction=st.sampled_from(list(Direction)),
    minutes=st.integers(-60, 60),
    generation=st.integers(0, 1),
    takes_back=st.booleans().flatmap(lambda yes: st.booleans() if yes else st.just(False)),
    arrives_late=st.booleans(),
    forced=st.sampled_from([False, False, False, True]),
    installation=st.sampled_from([1, 1, -1, 2, 0]),
)


def by_the_domain(night: Night, cleared_at: datetime | None) -> tuple[int, int]:
    inside = came = 0
    with night.database.reading() as view:
        for ticket in (1, 2):
            entries = view.entries_for([f"t{ticket}", hash_code(f"code-{ticket}")], list_id=night.list_id)
            party = ticket == PARTY and not night.takes_all
            inside += len(guests_inside(entries, party=party, may_return=night.may_return, cleared_at=cleared_at))
            those = people(entries, may_return=night.may_return, apart=party)
            came += sum(any(p.entry.direction is Direction.ENTRY for p in one.moves) for one in those)
    return inside, came


def by_sql(night: Night, cleared_at: datetime | None) -> tuple[int, int]:
    with night.database.reading() as view:
        return view.inside(night.list_id, since=cleared_at), view.came(night.list_id)


def read_anew(night: Night) -> tuple[int, int]:
    guests = ListGuests(night.list_id)
    guests.catch_up(night.database.db.conn)
    return guests.inside(), guests.came()


@settings(max_examples=150, deadline=None)
@given(
    walks=st.lists(steps, max_size=14),
    cleared=st.none() | st.integers(-60, 60),
    rules=st.tuples(st.booleans(), st.booleans()),
)
def test_sql_and_the_domain_agree(
    crowd: Database, walks: list[Step], cleared: int | None, rules: tuple[bool, bool]
) -> None:
    may_return, takes_all = rules
    night = Night(crowd, f"list-{next(_runs)}", may_return, takes_all)
    furnish(
        crowd,
        CheckInList(
            id=night.list_id,
            event_id="ev",
            name="Night",
            allow_entry_after_exit=may_return,
            allow_multiple_entries=takes_all,
        ),
    )
    cleared_at = None if cleared is None else NOW + timedelta(minutes=cleared)
    for walk in walks:
        night.walk(walk)
        assert by_sql(night, cleared_at) == by_the_domain(night, cleared_at)
    night.learn(night.late[::-1])
    assert by_sql(night, cleared_at) == by_the_domain(night, cleared_at)
    assert by_sql(night, None) == by_the_domain(night, None) == read_anew(night)
    with crowd.reading() as view:
        walked = presence(view.movements(night.list_id).movements())
    assert (walked.curve[-1].guests if walked.curve else 0) == by_sql(night, None)[0]
    status = list_status(crowd, night.list_id, NOW)
    assert status is not None
    assert status.inside == by_sql(night, None)[0]
    assert status.guests_came == by_sql(night, None)[1]


def test_a_transaction_that_is_undone_leaves_no_count(database: Database) -> None:
    furnish(database, *guest(1))
    night = Night(database, "main")
    walk = Step("laptop", 1, False, 1, Direction.ENTRY, 0, False, False)
    with pytest.raises(ZeroDivisionError), database.writing() as ledger:
        assert ledger.append(night._entry(walk))
        assert ledger.inside("main") == 1
        raise ZeroDivisionError
    assert by_sql(night, None) == (0, 0)
    night.walk(walk)
    assert by_sql(night, None) == (1, 1)


@pytest.mark.parametrize("query", [f"WITH {GUESTS} SELECT count(*) FROM guests", _SOME])
def test_whoever_is_renamed_is_found_by_an_index(database: Database, query: str) -> None:
    """Looking through all of them for each entry took minutes where a whole roster was issued anew."""
    wanted = {"list_id": "main", "calls": "[]"}
    plan = [row[3] for row in database.db.conn.execute(f"EXPLAIN QUERY PLAN {query}", wanted)]
    assert "MATERIALIZE called" in plan
    assert [step for step in plan if "LEFT-JOIN" in step] == []
    entries_by_position = "SEARCH e USING INTEGER PRIMARY KEY (rowid=?)"
    assert plan.index(entries_by_position) == plan.index("SCAN n") + 1


def test_a_walk_in_is_one_guest_under_both_of_its_names(database: Database) -> None:
    furnish(database, *guest(1), *guest(2))
    night = Night(database, "main")
    night.walk(Step("laptop", 7, False, 1, Direction.ENTRY, 0, False, False))
    night.walk(Step("laptop", 7, False, 2, Direction.ENTRY, 0, False, False))
    night.walk(Step("laptop", 8, False, 2, Direction.ENTRY, 0, False, False))
    assert by_sql(night, None) == (3, 3)
    taken = [("t1", "t7", 1), ("t2", "t7", 2), ("t3", "t8", 0)]
    database.db.conn.executemany("INSERT INTO door_tickets VALUES (?, ?, ?)", taken)
    night.walk(Step("north", 2, False, 1, Direction.EXIT, 5, False, False))
    night.walk(Step("north", 3, False, 2, Direction.EXIT, 5, False, False))
    assert by_sql(night, None) == (1, 3) == read_anew(night)


def test_who_may_share_a_number_is_found_by_the_indexes(database: Database) -> None:
    """For each ticket of a party, all entries were looked through: minutes where a festival had a million."""
    plan = [row[3] for row in database.db.conn.execute(f"EXPLAIN QUERY PLAN {_SHARED}", ("main",))]
    assert len([step for step in plan if step.startswith("SEARCH e USING INDEX entries_")]) == 2
    exits = [step for step in plan if step.startswith("SEARCH x")]
    assert exits
    assert all("entries_use (use_key=? AND list_id=?" in step for step in exits)
