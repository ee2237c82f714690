"""Which ticket has a wristband is asked by ticket, and follows every page, removal and change of one."""

from dataclasses import replace

from kiosk.domain.codes.credential import hash_code
from kiosk.domain.roster.codes import ReusableMedium
from kiosk.domain.roster.records import Tombstone
from kiosk.store.database import Database
from kiosk.store.roster.roster_writer import roster_transaction

BAND = ReusableMedium(
    id="m", kind="barcode", code="band", code_hash=hash_code("band"), ticket_ids=frozenset({"t1", 'T"2'})
)
CARD = replace(BAND, id="n", code="card", code_hash=hash_code("card"), ticket_ids=frozenset({"t1"}))


def holders(database: Database, *tickets: str) -> set[str]:
    with database.reading() as view:
        return {one for one in tickets if view.has_medium(one)}


def write(database: Database, *bands: ReusableMedium) -> None:
    with roster_transaction(database) as tx:
        tx.upsert(bands)


def test_a_ticket_has_a_wristband_as_long_as_one_names_it(database: Database) -> None:
    asked = ("t1", 'T"2', "t3", "t")
    write(database, BAND, CARD)
    assert holders(database, *asked) == {"t1", 'T"2'}
    write(database, replace(BAND, ticket_ids=frozenset({"t3"})))
    assert holders(database, *asked) == {"t1", "t3"}, "the card stands for the first one still"
    with roster_transaction(database) as tx:
        tx.remove([Tombstone(kind=ReusableMedium, id="n"), Tombstone(kind=ReusableMedium, id="m")])
    assert holders(database, *asked) == set()


def test_no_medium_is_read_to_know_it(database: Database) -> None:
    conn = database.db.conn
    asked: list[str] = []
    with database.reading() as view:
        conn.set_trace_callback(asked.append)
        view.has_medium("t1")
        conn.set_trace_callback(None)
    (question,) = (one for one in asked if "media_tickets" in one)
    plan = [row[3] for row in conn.execute(f"EXPLAIN QUERY PLAN {question}")]
    assert any(step.startswith("SEARCH media_tickets USING PRIMARY KEY") for step in plan), plan
    assert not any("media " in step and step.startswith("SCAN media") for step in plan), plan
