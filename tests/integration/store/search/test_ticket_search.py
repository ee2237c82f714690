"""The index for looking guests up, in a real encrypted database: what is found, and that it keeps in step."""

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.domain.roster.bookings import Booking, BookingStatus, Ticket
from kiosk.domain.roster.events import TicketType
from kiosk.domain.roster.records import RosterRecord, Tombstone
from kiosk.domain.roster.settings import BookingSettings, TicketSettings
from kiosk.domain.text import folding
from kiosk.domain.text.searching import Scope, parse
from kiosk.store.base import tables
from kiosk.store.channel.daemon_housekeeping import make_findable
from kiosk.store.database import Database, open_database
from kiosk.store.roster.full_reading import Sweep
from kiosk.store.roster.roster_writer import roster_transaction
from kiosk.store.roster.sweeping import sweep_steps
from kiosk.store.schema import migrate
from tests.conftest import TEST_KEY
from tests.support.gate.guests import named
from tests.support.gate.small_event import NOW, furnish

EV = (Scope(event_id="ev"),)


def found(database: Database, text: str, *, scopes: tuple[Scope, ...] = EV, limit: int = 50) -> list[str]:
    query = parse(text)
    if query is None:
        return []
    with database.reading() as view:
        return [hit.ticket_id for hit in view.find_tickets(query, scopes, limit=limit).found]


def write(database: Database, *records: RosterRecord) -> None:
    with roster_transaction(database) as tx:
        tx.upsert(records)


def documents(database: Database) -> tuple[int, int]:
    conn = database.db.conn
    counts = [conn.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in ("search_documents", "tickets")]
    return counts[0], counts[1]


@pytest.fixture
def crowd(database: Database) -> Database:
    furnish(
        database,
        *named(1, "Anna Schmidt", booking={"phone": "+49 170 1234567", "email": "anna@firma.example"}),
        *named(2, "Schmidtke, Annabel", seat="Block C 12"),
        *named(3, "Jürgen Müller", number="T-000123"),
        *named(4, "Juergen Mueller", booking={"number": "AB-12-CD"}),
        *named(5, "Łukasz Żółć", booking={"settings": BookingSettings.of({"company": "Ærø Søfart"})}),
        *named(6, "Ann Schmid"),
        *named(7, "", booking={"name": "محمد علي"}, settings=TicketSettings.of({"company": "王小明有限公司"})),
        *named(8, "Anna Schmidt", event_id="other"),
    )
    return database


@pytest.mark.parametrize(
    ("text", "tickets"),
    [
        ("anna schmidt", ["t1", "t2"]),
        ("schmidt anna", ["t1", "t2"]),
        ("SCHM ANN", ["t1", "t2", "t6"]),
        ("ann", ["t6", "t1", "t2"]),  # the whole word first
        ("schmid ann", ["t6", "t1", "t2"]),
        ("müller", ["t3", "t4"]),
        ("mueller", ["t3", "t4"]),
        ("muller jurgen", ["t3", "t4"]),
        ("lukasz zolc", ["t5"]),
        ("aero", ["t5"]),
        ("søfart", ["t5"]),
        ("محمد", ["t7"]),
        ("王小", ["t7"]),
        ("ab12cd", ["t4"]),
        ("t000123", ["t3"]),
        ("block c 12", ["t2"]),
        ("0170 123", ["t1"]),
        ("34567", ["t1"]),
        ("anna@firma.example", ["t1"]),
        ("secret0003", ["t3"]),
        ("SECRET0003XQ", ["t3"]),
        ("secret0003xqz", []),
        ("secret000", ["t1", "t2", "t3", "t4", "t5", "t6", "t7"]),
        ("secre", []),
        ("nobody", []),
    ],
)
def test_who_is_found(crowd: Database, text: str, tickets: list[str]) -> None:
    assert found(crowd, text) == tickets


HOSTILE = [
    '"', "'", '""', 'anna"', '"anna" OR "schmid"', "anna OR nobody", "anna NOT schmidt", "NEAR(anna schmidt)", "*",
    "a*q*", "words:anna", "{words}: anna", "^anna^ nobody", "anna + nobody", "-anna -nobody", "(((((", "anna)",
    "\x00", "an\x00na", "🎉", "🎉 nobody", "%", "_", "'; DROP TABLE tickets; --", "x" * 10_240, "anna " * 2_000,
    "\ud800\udfff", "\\", "rank", "search_words", "NULL", "1' OR '1'='1", "\u202e\u200b", "A" * 64, "é" * 64,
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_texts_find_nobody_by_accident(crowd: Database, text: str) -> None:
    expected = {'anna"': ["t1", "t2"], "anna)": ["t1", "t2"]}
    assert found(crowd, text) == expected.get(text, [])
    assert documents(crowd) == (8, 8)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=60) | st.text(alphabet='anschmidt "*^():+-{}\x00🎉ORNDT', max_size=30))
def test_no_text_raises(crowd: Database, text: str) -> None:
    hits = found(crowd, text)
    assert len(hits) == len(set(hits))


def test_places_narrow_what_is_found(crowd: Database) -> None:
    write(
        crowd, TicketType(id="vip", event_id="ev", name="VIP"), *named(9, "Anna V", ticket_type_id="vip", date_id="d")
    )
    vip, day = Scope(event_id="ev", ticket_type_ids=frozenset({"vip"})), Scope(event_id="ev", date_id="d")
    assert found(crowd, "anna", scopes=(vip,)) == ["t9"]
    assert found(crowd, "anna", scopes=(day,)) == ["t9"]
    assert found(crowd, "anna", scopes=(Scope(event_id="ev", ticket_type_ids=frozenset()),)) == []
    assert found(crowd, "anna", scopes=(vip, Scope(event_id="other"))) == ["t8", "t9"]
    assert found(crowd, "anna", scopes=()) == []


def test_pages_hold_everybody_once_and_in_order(database: Database) -> None:
    names = ["Kim", "Kimberly", "Kimi Kim", "Kimo"]
    furnish(database, *[record for n in range(60) for record in named(n, f"{names[n % 4]} Nr{n}")])
    query = parse("kim")
    assert query is not None
    seen: list[str] = []
    after = ""
    with database.reading() as view:
        everything = [hit.ticket_id for hit in view.find_tickets(query, EV, limit=1000).found]
        for _ in range(100):
            page = view.find_tickets(query, EV, after=after, limit=7)
            assert len(page.found) <= 7
            seen += [hit.ticket_id for hit in page.found]
            after = page.next
            if not after:
                break
        assert view.find_tickets(query, EV, after="nonsense", limit=3) == view.find_tickets(query, EV, limit=3)
    assert seen == everything
    assert len(set(seen)) == len(seen) == 60
    whole = {f"t{n}" for n in range(60) if n % 4 in (0, 2)}
    assert set(seen[:30]) == whole


def test_pages_stay_in_place_while_the_roster_changes(database: Database) -> None:
    furnish(database, *[record for n in range(10) for record in named(n, f"Kim Nr{n}")])
    query = parse("kim")
    assert query is not None
    with database.reading() as view:
        first = view.find_tickets(query, EV, limit=4)
    with roster_transaction(database) as tx:
        tx.remove([Tombstone(kind=Ticket, id="t0"), Tombstone(kind=Ticket, id="t5")])
    with database.reading() as view:
        rest = view.find_tickets(query, EV, after=first.next, limit=50)
    assert [hit.ticket_id for hit in rest.found] == ["t4", "t6", "t7", "t8", "t9"]


# -- keeping in step


def test_a_renamed_guest_is_found_by_the_new_name_only(crowd: Database) -> None:
    write(crowd, *named(1, "Berta Braun"))
    assert found(crowd, "berta") == ["t1"]
    assert "t1" not in found(crowd, "anna")
    assert documents(crowd) == (8, 8)


def test_a_changed_booking_is_felt_by_all_its_tickets(crowd: Database) -> None:
    second = Ticket(id="t1b", event_id="ev", ticket_type_id="ga", booking_id="b1", holder_name="Carl")
    write(crowd, second)
    assert found(crowd, "n1") == ["t1", "t1b"]
    write(crowd, Booking(id="b1", event_id="ev", number="NEW7", status=BookingStatus.CONFIRMED, name="Dora"))
    assert found(crowd, "new7 dora") == ["t1", "t1b"]
    assert found(crowd, "n1") == []
    with roster_transaction(crowd) as tx:
        tx.remove([Tombstone(kind=Booking, id="b1")])
    assert found(crowd, "dora") == []
    assert found(crowd, "carl") == ["t1b"]


def test_a_ticket_may_come_before_its_booking(database: Database) -> None:
    booking, ticket, _ = named(1, "", booking={"name": "Late Booker"})
    furnish(database, ticket)
    assert found(database, "late") == []
    write(database, booking)
    assert found(database, "late booker") == ["t1"]


def test_a_removed_ticket_is_gone_and_may_come_back(crowd: Database) -> None:
    with roster_transaction(crowd) as tx:
        tx.remove([Tombstone(kind=Ticket, id="t1"), Tombstone(kind=Ticket, id="never there")])
    assert found(crowd, "anna") == ["t2"]
    assert documents(crowd) == (7, 7)
    with roster_transaction(crowd) as tx:
        tx.remove([Tombstone(kind=Ticket, id="t2")])
        tx.upsert(named(2, "Back Again"))
        tx.upsert(named(20, "Here And Gone"))
        tx.remove([Tombstone(kind=Ticket, id="t20")])
    assert found(crowd, "back") == ["t2"]
    assert found(crowd, "here") == []
    assert documents(crowd) == (7, 7)


def test_a_resync_takes_what_the_platform_no_longer_has(crowd: Database) -> None:
    kept = named(3, "Jürgen Müller")
    with roster_transaction(crowd) as tx:
        tx.upsert(kept)
        tx.mark_seen(kept)
        sweep = Sweep(kinds=[Ticket, Booking])
        tx.take_away(sweep_steps(crowd, sweep), sweep, NOW)
    assert found(crowd, "mu") == ["t3"]
    assert found(crowd, "ann") == []
    assert documents(crowd) == (1, 1)


def test_a_transaction_that_fails_leaves_the_index_as_it_was(crowd: Database) -> None:
    def half() -> None:
        with roster_transaction(crowd) as tx:
            tx.upsert(named(1, "Berta Braun"))
            raise RuntimeError("power cut")

    with pytest.raises(RuntimeError):
        half()
    assert found(crowd, "berta") == []
    assert found(crowd, "anna schmidt") == ["t1", "t2"]


def test_what_comes_again_unchanged_is_not_written_again(crowd: Database) -> None:
    conn = crowd.db.conn
    with roster_transaction(crowd) as tx:
        tx.upsert(named(2, "Schmidtke, Annabel", seat="Block C 12"))
        before = conn.total_changes
        tx.index()
        assert conn.total_changes == before


def test_many_changes_in_any_order_leave_the_index_in_step(database: Database) -> None:
    """Against a model: after random transactions a search finds exactly who has the name now."""
    rng = random.Random(5)
    names = ["Alfa", "Bravo", "Charlie", "Delta"]
    furnish(database)
    model: dict[int, str] = {}
    for _ in range(60):
        with roster_transaction(database) as tx:
            for _ in range(rng.randrange(1, 8)):
                number = rng.randrange(12)
                if rng.random() < 0.3:
                    tx.remove([Tombstone(kind=Ticket, id=f"t{number}")])
                    model.pop(number, None)
                else:
                    model[number] = rng.choice(names)
                    tx.upsert(named(number, model[number]))
        for name in names:
            assert set(found(database, name)) == {f"t{n}" for n, has in model.items() if has == name}


# -- making it anew


def test_an_older_database_is_indexed_when_it_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    database = open_database(path, TEST_KEY)
    furnish(database, *named(1, "Anna Schmidt"), *named(2, "Jürgen Müller"))
    conn = database.db.conn
    conn.execute("INSERT INTO search_words (search_words) VALUES ('delete-all')")
    conn.execute("DELETE FROM search_documents")
    conn.execute("DELETE FROM search_state")
    assert found(database, "anna") == []
    database.close()
    again = open_database(path, TEST_KEY)
    assert found(again, "anna") == ["t1"]
    assert found(again, "mull") == ["t2"]
    again.close()


def test_a_database_of_schema_4_loses_its_old_index_and_gets_the_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "g.db"
    known = migrate.migrations()
    with monkeypatch.context() as then:
        then.setattr(migrate, "migrations", lambda: [step for step in known if step[0] <= 4])
        then.setattr("kiosk.store.database.bring_up_to_date", lambda db: None)
        old = open_database(path, TEST_KEY)
        with old.transaction() as db:
            for record in named(1, "Anna Schmidt"):
                mapping = tables.ROSTER[type(record)]
                db.conn.execute(mapping.upsert, mapping.to_row(record))
        old.close()
    database = open_database(path, TEST_KEY)
    assert found(database, "schm an") == ["t1"]
    present = {row[0] for row in database.db.conn.execute("SELECT name FROM sqlite_master")}
    assert not {name for name in present if name.startswith(("ticket_words", "ticket_search"))}
    database.close()


def test_what_a_first_snapshot_left_for_later_is_found_later(database: Database) -> None:
    furnish(database, *named(1, "Anna Early"))
    with roster_transaction(database, searchable=False) as tx:
        tx.upsert(named(2, "Anna Late"))
        tx.remove([Tombstone(kind=Ticket, id="t1")])
    assert found(database, "anna") == []
    assert make_findable(database, 0, 10) is None
    assert found(database, "anna") == ["t2"]


def test_another_folding_makes_the_index_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "g.db"
    database = open_database(path, TEST_KEY)
    furnish(database, *named(1, "Anna Schmidt"))
    database.db.conn.execute("UPDATE search_documents SET digest = x'00'")
    database.close()
    open_database(path, TEST_KEY).close()
    monkeypatch.setattr(folding, "VERSION", folding.VERSION + 1)
    again = open_database(path, TEST_KEY)
    assert found(again, "anna") == ["t1"]
    assert again.db.conn.execute("SELECT count(*) FROM search_documents WHERE digest = x'00'").fetchone()[0] == 0
    assert again.db.conn.execute("SELECT folding FROM search_state").fetchone()[0] == folding.VERSION
    again.close()


def test_document_numbers_survive_a_vacuum(crowd: Database) -> None:
    with roster_transaction(crowd) as tx:
        tx.remove([Tombstone(kind=Ticket, id="t1"), Tombstone(kind=Ticket, id="t4")])
    crowd.db.conn.execute("VACUUM")
    assert found(crowd, "muller") == ["t3"]
    assert found(crowd, "lukasz") == ["t5"]
    assert crowd.check() == []


def test_the_file_holds_no_name_in_the_clear(tmp_path: Path) -> None:
    database = open_database(tmp_path / "g.db", TEST_KEY)
    furnish(database, *named(1, "Wolfeschlegelsteinhausen"))
    database.close()
    for file in tmp_path.iterdir():
        assert b"wolfeschlegel" not in file.read_bytes().lower()
