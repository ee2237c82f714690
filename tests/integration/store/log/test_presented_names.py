"""What guests presented who were let in: told by the entry's own text, or written beside it, and found either way."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.checkin.check_in import CheckIn
from kiosk.credentials import Reader
from kiosk.credentials.keys import public_bytes
from kiosk.credentials.schemes import gatepass
from kiosk.domain.codes import base45
from kiosk.domain.codes.credential import Claims, Scan
from kiosk.domain.roster.codes import KeyAlgorithm, Revocation, SigningKey
from kiosk.store.database import Database
from kiosk.store.log.presented_names import NOT_ASKED, Presented
from kiosk.store.roster.roster_writer import roster_transaction
from sync.connectors.interface.connector import Page, Stream
from sync.transfer.local_store import LocalStore
from sync.transfer.page_writing import StreamState
from tests.support.gate.small_event import NOW, STATION, StillClock, code_for, counting_ids, furnish, guest
from tests.support.gate.withdrawn import as_stored

PRIVATE = bytes(range(32))
KEY = SigningKey(id="k", key_id="a1", algorithm=KeyAlgorithm.ED25519, material=public_bytes(PRIVATE))
EARLIER = NOW - timedelta(hours=1)
REVOCATIONS = Stream(name="revocations", kinds=(Revocation,))

PASS = gatepass.issue(Claims(ticket_id="t1", event_id="ev"), PRIVATE, "a1")
TAGGED = "GH1:" + base45.encode(b"\xd2" + base45.decode(PASS.removeprefix("GH1:")))
LINK = "https://tickets.example/t/code-1?seat=12"
UUID = "7f3a9c2e-1111-4222-8333-444455556666"
TOLD = [
    (PASS, PASS),
    (TAGGED, PASS),
    ("AB 12 CD", "AB12CD"),
    ("AB 12 CD", "ab 12 cd"),
    (UUID, UUID.upper()),
    (UUID, UUID.replace("-", "")),
]
BESIDE = [(LINK, LINK), (LINK, "12")]


@pytest.fixture
def desk(database: Database) -> CheckIn:
    codes = [
        code_for("t1", "AB 12 CD"),
        replace(code_for("t1", "code-1"), id="c2"),
        replace(code_for("t1", UUID), id="c3"),
    ]
    furnish(database, KEY, *guest(1)[:2], *codes)
    return CheckIn(database, Reader(), StillClock(), counting_ids())


def let_in(desk: CheckIn, text: str) -> None:
    assert desk.scan(Scan(text=text), STATION).verdict.admitted


def withdrawn(text: str) -> Revocation:
    """Return a withdrawal as a platform writes it that gives the hash of a text as it is."""
    return Revocation(id="r", event_id="ev", code_hash=as_stored(text), updated_at=EARLIER)


def lines(database: Database) -> int:
    return int(database.db.conn.execute("SELECT count(*) FROM presented_names").fetchone()[0])


def conflicts(database: Database) -> int:
    return int(database.db.conn.execute("SELECT count(*) FROM entry_notes").fetchone()[0])


def note(database: Database, record: Revocation, presented: Presented) -> int:
    with roster_transaction(database, presented=presented) as tx:
        tx.upsert([record])
        return tx.note_conflicts([record], [], NOW)


@pytest.mark.parametrize("text", sorted({text for text, _ in TOLD}))
def test_what_the_text_of_an_entry_tells_is_not_written_beside_it(database: Database, desk: CheckIn, text: str) -> None:
    let_in(desk, text)
    assert lines(database) == 0


def test_what_it_does_not_tell_is_written(database: Database, desk: CheckIn) -> None:
    let_in(desk, LINK)
    assert lines(database) == 1


@pytest.mark.parametrize(("text", "named"), TOLD + BESIDE)
def test_a_page_with_a_withdrawal_finds_who_was_let_in_by_any_reading(
    database: Database, desk: CheckIn, text: str, named: str
) -> None:
    let_in(desk, text)
    page = Page(records=[withdrawn(named)], next_cursor="1", more=False)
    LocalStore(database).take_page(REVOCATIONS, page, StreamState(cursor="0"), NOW)
    assert conflicts(database) == 1


@pytest.mark.parametrize(("text", "named"), TOLD + BESIDE)
def test_so_does_one_that_was_not_asked_for_before(database: Database, desk: CheckIn, text: str, named: str) -> None:
    let_in(desk, text)
    assert note(database, withdrawn(named), NOT_ASKED) == 1


@pytest.mark.parametrize(("text", "named"), TOLD + BESIDE)
def test_a_guest_who_comes_between_the_question_and_the_lock_is_found(
    database: Database, desk: CheckIn, text: str, named: str
) -> None:
    record = withdrawn(named)
    asked = database.presented.named(database.db.conn, {record.code_hash or ""})
    let_in(desk, text)
    assert note(database, record, asked) == 1


def test_each_withdrawal_is_asked_of_all_who_came_since(database: Database, desk: CheckIn) -> None:
    """The log is followed: who came after the first question is found by the second one, and nobody twice."""
    conn = database.db.conn
    assert database.presented.named(conn, {as_stored(PASS)}).entries == []
    let_in(desk, PASS)
    found = [database.presented.named(conn, {as_stored(text)}).entries for text in (PASS, PASS, "another one")]
    assert [len(one) for one in found] == [1, 1, 0]


def test_what_the_roster_knows_is_found_by_it(database: Database, desk: CheckIn) -> None:
    let_in(desk, PASS)
    furnish(database, replace(code_for("t1", ""), id="c4", code_hash=as_stored(PASS)))
    asked = database.presented.named(database.db.conn, {as_stored(PASS)})
    assert asked == Presented((), 1)


def test_nobody_is_found_who_was_turned_away_or_went_out(database: Database, desk: CheckIn) -> None:
    furnish(database, Revocation(id="x", event_id="ev", ticket_id="t1"))
    assert not desk.scan(Scan(text=PASS), STATION).verdict.admitted
    assert database.presented.named(database.db.conn, {as_stored(PASS)}) == Presented([], 1)
