"""Withdrawn, blocked, live or blank: what was presented is judged under every name that it has, over a database."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from kiosk.app.scanning.code_provenance import CodeProvenance
from kiosk.checkin.check_in import CheckIn
from kiosk.checkin.guest_search import GuestSearch
from kiosk.credentials import Reader
from kiosk.credentials.schemes import eddsa_jwt, eventify_jwe
from kiosk.domain.codes.credential import Claims, Scan, ScanSource, hash_code
from kiosk.domain.entries.entry import GateTime
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.roster.codes import CredentialStatus, KeyAlgorithm, ReusableMedium, SigningKey, TicketCode
from kiosk.domain.roster.records import RosterRecord
from kiosk.store.database import Database
from kiosk.store.roster.roster_writer import roster_transaction
from tests.support.gate.small_event import NOW, STATION, StillClock, code_for, counting_ids, furnish, guest
from tests.support.gate.withdrawn import KEY, PRIVATE, SECRET, as_stored, issued, reason, revoked, scan, spellings

GCM = SigningKey(id="g", key_id="enc", algorithm=KeyAlgorithm.A256GCM, material=SECRET)


SKEWED = GateTime(NOW - timedelta(minutes=7), timedelta(minutes=7))


@pytest.fixture
def desk(database: Database) -> CheckIn:
    return CheckIn(database, Reader(), StillClock(SKEWED), counting_ids())


STATUSES = {
    CredentialStatus.REVOKED: Reason.REVOKED,
    CredentialStatus.TRANSFERRED: Reason.TRANSFERRED,
    CredentialStatus.BLOCKED: Reason.BLOCKED,
}


# -- one pass in many envelopes


@pytest.mark.parametrize("status", STATUSES)
@pytest.mark.parametrize("number", range(6))
def test_a_withdrawn_pass_is_withdrawn_in_every_spelling(
    database: Database, desk: CheckIn, status: CredentialStatus, number: int
) -> None:
    """However it was issued, and whether the roster knows the ticket by now or not."""
    texts = spellings(issued())
    furnish(database, KEY, revoked(hash_code(texts[number]), status))
    assert {reason(desk, text) for text in texts} == {STATUSES[status]}
    furnish(database, *guest(1))
    assert {reason(desk, text) for text in texts} == {STATUSES[status]}


@pytest.mark.parametrize("number", [0, 1])
def test_a_withdrawal_that_is_known_by_the_hash_of_the_issued_text_holds(
    database: Database, desk: CheckIn, number: int
) -> None:
    texts = spellings(issued())
    furnish(database, KEY, *guest(1), revoked(as_stored(texts[number])))
    assert {reason(desk, text) for text in texts} == {Reason.REVOKED}


@pytest.mark.parametrize("status", STATUSES)
@pytest.mark.parametrize("name", [hash_code, as_stored])
def test_a_code_that_was_replaced_is_dead_in_every_spelling(
    database: Database, desk: CheckIn, status: CredentialStatus, name: Any
) -> None:
    texts = spellings(issued())
    old = TicketCode(id="old", event_id="ev", ticket_id="t1", code="", code_hash=name(texts[1]), status=status)
    furnish(database, KEY, *guest(1), old)
    assert {reason(desk, text) for text in texts} == {STATUSES[status]}
    newer = issued(ticket_type_id="ga")
    assert reason(desk, newer) is Reason.OK


def test_one_pass_in_two_spellings_is_one_use(database: Database, desk: CheckIn) -> None:
    furnish(database, KEY)
    first = scan(desk, spellings(issued())[0])
    assert first.verdict.admitted
    for text in spellings(issued()):
        again = scan(desk, text)
        assert again.verdict.reason is Reason.ALREADY_ENTERED
        assert again.entries[0].code_hash == first.entries[0].code_hash


def test_a_withdrawal_that_comes_later_finds_the_entry_of_another_spelling(database: Database, desk: CheckIn) -> None:
    furnish(database, KEY, *guest(1))
    assert scan(desk, spellings(issued())[4]).verdict.admitted
    assert (
        conflicts_after(database, revoked(hash_code(spellings(issued())[1]), updated_at=NOW - timedelta(hours=1))) == 1
    )


@pytest.mark.parametrize("number", [0, 1])
def test_it_does_so_where_the_platform_gives_hashes_alone(database: Database, desk: CheckIn, number: int) -> None:
    texts = spellings(issued())
    name = as_stored(texts[number])
    furnish(database, KEY, *guest(1)[:2], TicketCode(id="c", event_id="ev", ticket_id="t1", code="", code_hash=name))
    assert scan(desk, texts[4]).verdict.admitted
    assert conflicts_after(database, revoked(name, updated_at=NOW - timedelta(hours=1))) == 1


def conflicts_after(database: Database, record: RosterRecord) -> int:
    with roster_transaction(database) as tx:
        tx.upsert([record])
        return tx.note_conflicts([record], [], NOW)


READINGS = [
    ("abc-def-1", ScanSource.MANUAL),
    ("ABC-DEF-1", ScanSource.MANUAL),
    (" abc- DEF -1 ", ScanSource.MANUAL),
    ("abc-def-1", ScanSource.HAND_SCANNER),
    ("https://tickets.example/t/ABC-DEF-1", ScanSource.CAMERA),
    ("https://tickets.example/ABC-DEF-1", ScanSource.CAMERA),
    ("\ufeffABC-\u200bDEF-1\r\n", ScanSource.CAMERA),
    ("https://tickets.example/t-ABC-DEF-1", ScanSource.CAMERA),
    ("ABC-DEF-1@tickets.example", ScanSource.HAND_SCANNER),
    ("[)>\x1e06\x1dSABC-DEF-1\x1e\x04", ScanSource.CAMERA),
    ("010401234567890121ABC-DEF-1", ScanSource.CAMERA),
]


# -- codes that nobody signed, in other readings


@pytest.mark.parametrize(("text", "source"), READINGS)
@pytest.mark.parametrize("status", STATUSES)
def test_a_withdrawal_by_hash_holds_for_every_reading(
    database: Database, desk: CheckIn, text: str, source: ScanSource, status: CredentialStatus
) -> None:
    code = code_for("t1", "ABC-DEF-1")
    furnish(database, *guest(1)[:2], code)
    assert scan(desk, text, source).verdict.admitted  # otherwise this would prove nothing
    furnish(database, *guest(2)[:2], replace(code, ticket_id="t2"), revoked(code.code_hash, status))
    assert reason(desk, text, source) is STATUSES[status]
    with roster_transaction(database) as tx:  # the ticket is gone, its withdrawal is not
        tx._conn.execute("DELETE FROM credentials")
    assert reason(desk, text, source) is STATUSES[status]


def test_a_withdrawn_link_is_withdrawn_though_its_end_is_known(database: Database, desk: CheckIn) -> None:
    link = "https://tickets.example/t/ABC-DEF-1"
    furnish(database, *guest(1)[:2], code_for("t1", "ABC-DEF-1"), revoked(hash_code(link)))
    assert reason(desk, link) is Reason.REVOKED
    assert reason(desk, "ABC-DEF-1") is Reason.OK


@pytest.mark.parametrize(("text", "source"), READINGS)
def test_a_medium_is_found_in_every_reading(database: Database, desk: CheckIn, text: str, source: ScanSource) -> None:
    name = hash_code("ABC-DEF-1")
    band = ReusableMedium(id="m", kind="barcode", code="ABC-DEF-1", code_hash=name, ticket_ids=frozenset({"t1"}))
    furnish(database, *guest(1), band)
    if source is ScanSource.CAMERA:
        assert CodeProvenance(database)(text)
    admitted = scan(desk, text, source)
    assert admitted.verdict.ticket is not None
    assert admitted.verdict.admitted
    assert (admitted.entries[0].code, admitted.entries[0].code_hash) == ("ABC-DEF-1", name)
    furnish(database, revoked(name))
    assert reason(desk, text, source) is Reason.REVOKED


def test_an_entry_names_the_code_as_its_platform_does(database: Database, desk: CheckIn) -> None:
    """So that it is taken there, and a later withdrawal finds it."""
    code = code_for("t1", "ABC-DEF-1")
    furnish(database, *guest(1)[:2], code)
    (entry,) = scan(desk, "abc-def-1", ScanSource.MANUAL).entries
    assert (entry.code, entry.code_hash) == ("ABC-DEF-1", code.code_hash)
    assert conflicts_after(database, revoked(code.code_hash, updated_at=NOW - timedelta(hours=1))) == 1


def test_a_code_half_in_capitals_is_not_guessed(database: Database, desk: CheckIn) -> None:
    furnish(database, *guest(1)[:2], *guest(2)[:2], code_for("t1", "ABC-1"), code_for("t2", "abc-1"))
    unclear = scan(desk, "Abc-1", ScanSource.MANUAL)
    assert (unclear.verdict.outcome, unclear.verdict.reason) == (Outcome.ASK, Reason.AMBIGUOUS)
    exact = scan(desk, "abc-1", ScanSource.MANUAL)
    assert exact.verdict.ticket is not None
    assert exact.verdict.ticket.id == "t2"


# -- without a code


def test_a_guest_whose_code_is_blocked_is_blocked_without_it(database: Database, desk: CheckIn) -> None:
    furnish(database, *guest(1), revoked(hash_code("code-1"), CredentialStatus.BLOCKED))
    assert desk.ticket("t1", STATION).verdict.reason is Reason.BLOCKED
    (found,) = GuestSearch(database, StillClock(SKEWED)).find("Guest 1", STATION).guests
    assert found.objection is Reason.BLOCKED
    furnish(database, code_for("t1", "another"))
    (found,) = GuestSearch(database, StillClock(SKEWED)).find("Guest 1", STATION).guests
    assert found.objection is None
    assert desk.ticket("t1", STATION).verdict.admitted


def test_a_code_that_was_replaced_says_nothing_against_a_guest_without_it(database: Database, desk: CheckIn) -> None:
    furnish(database, *guest(1), revoked(hash_code("code-1")))
    assert desk.ticket("t1", STATION).verdict.admitted


# -- tokens that can be wrapped anew


@pytest.mark.parametrize("status", STATUSES)
def test_a_token_that_is_wrapped_anew_is_as_dead_as_its_code(
    database: Database, desk: CheckIn, status: CredentialStatus
) -> None:
    token = eddsa_jwt.issue(Claims(ticket_id="t1", event_id="ev"), PRIVATE, "a1")
    issued_as, anew = (eventify_jwe.wrap(token, SECRET, bytes([n]) * 12, "enc") for n in (1, 2))
    code = code_for("t1", issued_as)
    furnish(database, KEY, GCM, *guest(1)[:2], code)
    assert {desk.preview(Scan(text=text), STATION).verdict.reason for text in (issued_as, anew, token)} == {Reason.OK}
    furnish(database, replace(code, status=status))
    assert {reason(desk, text) for text in (issued_as, anew, token)} == {STATUSES[status]}
    furnish(database, code, revoked(hash_code(issued_as), status))
    assert {reason(desk, text) for text in (issued_as, anew, token)} == {STATUSES[status]}
    furnish(database, code_for("t1", "another"))  # handed out since
    assert reason(desk, issued_as) is STATUSES[status]
    assert reason(desk, anew) is Reason.OK
    assert reason(desk, token) is Reason.ALREADY_ENTERED
