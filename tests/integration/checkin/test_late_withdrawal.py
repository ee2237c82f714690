"""A pass is found again by every name of what was presented: also by one that the roster does not know it by."""

import hashlib
from collections.abc import Callable
from datetime import timedelta

import pytest

from kiosk.checkin.check_in import CheckIn
from kiosk.credentials import Reader
from kiosk.credentials.keys import public_bytes
from kiosk.credentials.schemes import eddsa_jwt, eventify_jwe, gatepass
from kiosk.domain.codes import base45
from kiosk.domain.codes.credential import Claims, Scan, hash_code
from kiosk.domain.entries.entry import Direction, Entry, GateTime
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.roster.codes import CredentialStatus, KeyAlgorithm, Revocation, SigningKey, TicketCode
from kiosk.domain.roster.records import RosterRecord
from kiosk.store.conflicts.conflict_records import ConflictKind, conflicts
from kiosk.store.database import Database
from kiosk.store.log.guests_inside import ListGuests
from kiosk.store.roster.roster_writer import roster_transaction
from tests.support.gate.small_event import NOW, STATION, StillClock, counting_ids, furnish, guest

PRIVATE, SECRET = bytes(range(32)), b"s" * 32
KEY = SigningKey(id="k", key_id="a1", algorithm=KeyAlgorithm.ED25519, material=public_bytes(PRIVATE))
GCM = SigningKey(id="g", key_id="enc", algorithm=KeyAlgorithm.A256GCM, material=SECRET)
EARLIER = NOW - timedelta(hours=1)


@pytest.fixture
def desk(database: Database) -> CheckIn:
    clock = StillClock(GateTime(NOW - timedelta(minutes=7), timedelta(minutes=7)))
    return CheckIn(database, Reader(), clock, counting_ids())


def tagless(ticket_id: str) -> str:
    return gatepass.issue(Claims(ticket_id=ticket_id, event_id="ev"), PRIVATE, "a1")


def tagged(code: str) -> str:
    return "GH1:" + base45.encode(b"\xd2" + base45.decode(code.removeprefix("GH1:")))


def raw_hash(text: str) -> str:
    """Return the hash of a text as it is, as platforms that give hashes alone have it."""
    return hashlib.sha256(text.encode()).hexdigest()


def learn(database: Database, *records: RosterRecord) -> list[ConflictKind]:
    with roster_transaction(database) as tx:
        tx.upsert(records)
        tx.note_conflicts(records, [], NOW)
    database.roster_written()
    return [conflict.kind for conflict in conflicts(database)]


@pytest.mark.parametrize("presented", [tagless("t1"), tagged(tagless("t1"))])
@pytest.mark.parametrize("named", [tagless("t1"), tagged(tagless("t1"))])
@pytest.mark.parametrize("is_code", [False, True])
def test_a_withdrawal_finds_who_was_let_in_unknown(
    database: Database, desk: CheckIn, presented: str, named: str, is_code: bool
) -> None:
    furnish(database, KEY)
    assert desk.scan(Scan(text=presented), STATION).verdict.admitted
    dead = CredentialStatus.REVOKED
    withdrawal: RosterRecord = Revocation(id="r", event_id="ev", code_hash=raw_hash(named), updated_at=EARLIER)
    if is_code:
        withdrawal = TicketCode(
            id="c", event_id="ev", ticket_id="t1", code="", code_hash=raw_hash(named), status=dead, updated_at=EARLIER
        )
    assert learn(database, withdrawal) == [ConflictKind.REVOKED]


def test_a_token_is_found_by_what_was_wrapped(database: Database, desk: CheckIn) -> None:
    furnish(database, KEY, GCM)
    inside = eddsa_jwt.issue(Claims(ticket_id="t1", event_id="ev"), PRIVATE, "a1")
    outside = eventify_jwe.wrap(inside, SECRET, b"n" * 12, "enc")
    assert desk.scan(Scan(text=outside), STATION).verdict.admitted
    withdrawal = Revocation(id="r", event_id="ev", code_hash=raw_hash(inside), updated_at=EARLIER)
    assert learn(database, withdrawal) == [ConflictKind.REVOKED]


def test_the_ticket_that_comes_under_another_spelling_is_spent(database: Database, desk: CheckIn) -> None:
    furnish(database, KEY)
    code = tagless("signed-id")
    assert desk.scan(Scan(text=code), STATION).verdict.admitted
    booking, ticket, _ = guest(1)
    guests = ListGuests("main")
    guests.catch_up(database.db.conn)
    raw = TicketCode(id="c", event_id="ev", ticket_id="t1", code="", code_hash=raw_hash(code))
    assert learn(database, booking, ticket, raw) == []
    assert desk.ticket("t1", STATION).verdict.reason is Reason.ALREADY_ENTERED
    assert desk.scan(Scan(text=tagged(code)), STATION).verdict.reason is Reason.ALREADY_ENTERED
    anew = ListGuests("main")
    for counted in (guests, anew):
        counted.catch_up(database.db.conn)
        assert (counted.inside(), counted.came()) == (1, 1)


def test_a_code_that_the_roster_knows_costs_no_further_names(database: Database, desk: CheckIn) -> None:
    code = tagless("t1")
    known = TicketCode(id="c", event_id="ev", ticket_id="t1", code="", code_hash=raw_hash(code))
    furnish(database, KEY, *guest(1)[:2], known)
    assert desk.scan(Scan(text=code), STATION).verdict.admitted
    assert database.db.conn.execute("SELECT count(*) FROM code_spellings").fetchone() == (0,)


# -- a pass that names an id under which its ticket is not known any more


@pytest.mark.parametrize("listed", [raw_hash, hash_code])
@pytest.mark.parametrize("reported", ["", raw_hash(tagless("old")), hash_code(tagless("old"))])
def test_a_pass_with_a_former_id_is_spent_by_that_id_too(
    database: Database, desk: CheckIn, listed: Callable[[str], str], reported: str
) -> None:
    code = TicketCode(id="c", event_id="ev", ticket_id="t1", code="", code_hash=listed(tagless("old")))
    furnish(database, KEY, *guest(1)[:2], code)
    report(database, ticket_id="old", code_hash=reported)
    for text in (tagless("old"), tagged(tagless("old"))):
        assert desk.scan(Scan(text=text), STATION).verdict.reason is Reason.ALREADY_ENTERED


@pytest.mark.parametrize("listed", [raw_hash, hash_code])
def test_what_another_gate_did_under_a_former_id_is_a_double(
    database: Database, desk: CheckIn, listed: Callable[[str], str]
) -> None:
    code = TicketCode(id="c", event_id="ev", ticket_id="t1", code="", code_hash=listed(tagless("old")))
    furnish(database, KEY, *guest(1)[:2], code)
    counted = ListGuests("main")
    counted.catch_up(database.db.conn)
    assert desk.scan(Scan(text=tagless("old")), STATION).verdict.ticket == guest(1)[1]
    report(database, ticket_id="old")
    assert [conflict.kind for conflict in conflicts(database)] == [ConflictKind.TWICE]
    counted.catch_up(database.db.conn)
    assert (counted.inside(), counted.came()) == (1, 1)


def test_an_id_that_another_ticket_has_is_no_name_of_this_one(database: Database, desk: CheckIn) -> None:
    code = TicketCode(id="c", event_id="ev", ticket_id="t1", code="", code_hash=raw_hash(tagless("t2")))
    furnish(database, KEY, *guest(1)[:2], *guest(2), code)
    report(database, ticket_id="t2")
    assert desk.scan(Scan(text=tagless("t2")), STATION).verdict.admitted
    assert conflicts(database) == []


def report(database: Database, *, ticket_id: str, code_hash: str = "") -> None:
    """Another gate let somebody in by this ticket an hour ago."""
    entry = Entry(
        entry_id=f"north-{ticket_id}",
        device_id="north",
        sequence=1,
        event_id="ev",
        list_id="main",
        direction=Direction.ENTRY,
        outcome=Outcome.ADMIT,
        reason=Reason.OK,
        raw_at=EARLIER - timedelta(minutes=3),
        corrected_at=EARLIER,
        ticket_id=ticket_id,
        use_key=ticket_id,
        code_hash=code_hash,
    )
    with roster_transaction(database) as tx:
        tx.add_remote_entries([entry])
        tx.note_conflicts([], [entry], NOW)
    database.roster_written()
