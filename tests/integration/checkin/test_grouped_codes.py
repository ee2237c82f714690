"""Codes that are printed in groups and typed without them, and the reverse: one guest, one use, one withdrawal."""

from dataclasses import replace

import pytest

from kiosk.checkin.check_in import CheckIn
from kiosk.checkin.guest_search import GuestSearch
from kiosk.credentials import Reader
from kiosk.domain.codes.credential import Scan, ScanSource, hash_code
from kiosk.domain.codes.separators import SEPARATORS, joined
from kiosk.domain.entries.entry import Direction
from kiosk.domain.reason_codes import Reason
from kiosk.domain.roster.codes import CredentialStatus, ReusableMedium, Revocation, TicketCode
from kiosk.store.database import Database
from kiosk.store.roster.roster_writer import roster_transaction
from tests.support.gate.small_event import NOW, STATION, StillClock, code_for, counting_ids, furnish, guest
from tests.support.gate.withdrawn import reason, revoked, scan

DEAD = CredentialStatus.REVOKED
CAMERA, HAND, TYPED = ScanSource.CAMERA, ScanSource.HAND_SCANNER, ScanSource.MANUAL


@pytest.fixture
def desk(database: Database) -> CheckIn:
    return CheckIn(database, Reader(), StillClock(), counting_ids())


@pytest.mark.parametrize("source", [CAMERA, HAND, TYPED])
@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("AB 12 CD", "AB12CD"),
        ("AB12CD", "AB 12 CD"),
        ("AB-12-CD", "AB12CD"),
        ("AB-12-CD", "AB 12 CD"),
        ("AB 12 CD", "AB-12-CD"),
        ("AB\u00a012\u00a0CD", "AB12CD"),
        ("1234 5678", "https://tickets.example/t/12345678"),
        ("12345678", "https://tickets.example/t/1234-5678"),
    ],
)
def test_a_guest_comes_in_once_with_groups_and_without(
    database: Database, desk: CheckIn, stored: str, shown: str, source: ScanSource
) -> None:
    furnish(database, *guest(1), code_for("t1", stored))
    first = scan(desk, shown, source)
    assert (first.verdict.reason, first.verdict.ticket and first.verdict.ticket.id) == (Reason.OK, "t1")
    assert (first.entries[0].code, first.entries[0].code_hash) == (stored, hash_code(stored))  # as the platform has it
    assert reason(desk, stored, CAMERA) is reason(desk, shown, source) is Reason.ALREADY_ENTERED


@pytest.mark.parametrize("stored", ["AB 12 CD", "AB-12-CD", "AB12CD"])
@pytest.mark.parametrize("typed", ["ab12cd", "ab 12 cd", "ab-12-cd", "Ab12Cd "])
def test_whoever_types_need_not_mind_capitals_either(
    database: Database, desk: CheckIn, stored: str, typed: str
) -> None:
    furnish(database, *guest(1), code_for("t1", stored))
    assert reason(desk, typed, TYPED) is Reason.OK


@pytest.mark.parametrize("status", [CredentialStatus.REVOKED, CredentialStatus.BLOCKED])
@pytest.mark.parametrize(
    ("stored", "withdrawn"), [("AB 12 CD", "AB 12 CD"), ("AB 12 CD", "AB12CD"), ("AB12CD", "AB12CD")]
)
def test_a_code_that_is_withdrawn_by_its_hash_is_withdrawn_with_groups_and_without(
    database: Database, desk: CheckIn, stored: str, withdrawn: str, status: CredentialStatus
) -> None:
    furnish(database, *guest(1), code_for("t1", stored), revoked(hash_code(withdrawn), status))
    expected = Reason.REVOKED if status is CredentialStatus.REVOKED else Reason.BLOCKED
    shown = [(text, source) for text in ("AB 12 CD", "AB12CD", "AB-12-CD") for source in (CAMERA, HAND, TYPED)]
    assert {reason(desk, text, source) for text, source in (*shown, ("ab12cd", TYPED))} == {expected}


@pytest.mark.parametrize(
    ("stored", "text", "shown", "withdrawn"),
    [
        ("AB12CD", "", "AB 12 CD", "AB 12 CD"),
        ("AB12CD", "", "AB 12 CD", "AB-12-CD"),
        ("AB12CD", "", "AB12CD", "AB12CD"),
        ("AB12CD", "", "ab12cd", "ab12cd"),
        ("AB12CD", "AB12CD", "https://tickets.example/t/AB12CD", "https://tickets.example/t/AB12CD"),
        ("AB 12 CD", "AB 12 CD", "AB 12 CD", "AB12CD"),
        ("AB 12 CD", "AB 12 CD", "AB12CD", "AB12CD"),
        ("AB 12 CD", "AB 12 CD", "AB-12-CD", "AB-12-CD"),
    ],
)
@pytest.mark.parametrize("status", [CredentialStatus.REVOKED, CredentialStatus.BLOCKED])
def test_whatever_hash_would_have_kept_a_guest_out_is_a_conflict_when_it_comes_later(
    database: Database, desk: CheckIn, stored: str, text: str, shown: str, withdrawn: str, status: CredentialStatus
) -> None:
    booking, ticket, _ = guest(1)
    furnish(database, booking, ticket, replace(code_for("t1", stored), code=text))
    assert scan(desk, shown, TYPED).verdict.admitted
    assert conflicts_after(database, revoked(hash_code("another"), status)) == 0
    assert conflicts_after(database, revoked(hash_code(withdrawn), status)) == 1
    assert reason(desk, shown, TYPED) in {Reason.REVOKED, Reason.BLOCKED}  # as it is for the next one


def conflicts_after(database: Database, record: Revocation) -> int:
    with roster_transaction(database) as tx:
        tx.upsert([record])
        return tx.note_conflicts([record], [], NOW)


def test_who_was_let_out_or_turned_away_is_no_conflict(database: Database, desk: CheckIn) -> None:
    furnish(database, *guest(1), code_for("t1", "AB 12 CD"), *guest(2), code_for("t2", "EF 34 GH", status=DEAD))
    assert desk.scan(Scan(text="AB12CD"), replace(STATION, direction=Direction.EXIT)).verdict.admitted
    assert reason(desk, "EF34GH") is Reason.REVOKED
    assert [conflicts_after(database, revoked(hash_code(text))) for text in ("AB12CD", "EF34GH")] == [0, 0]


def test_a_blocked_guest_is_blocked_where_they_are_looked_up_too(database: Database, desk: CheckIn) -> None:
    booking, ticket, _ = guest(1)
    furnish(
        database, booking, ticket, code_for("t1", "AB 12 CD"), revoked(hash_code("AB12CD"), CredentialStatus.BLOCKED)
    )
    assert desk.ticket("t1", STATION).verdict.reason is Reason.BLOCKED


def test_other_groups_are_another_code(database: Database, desk: CheckIn) -> None:
    """A-1-23 and A-12-3 may be two seats; of A123 nobody can say which of both it is."""
    furnish(database, *guest(1), *guest(2), code_for("t1", "A-12-3"))
    assert reason(desk, "A-1-23") is Reason.UNKNOWN_TICKET
    furnish(database, code_for("t2", "A-1-23"))
    assert scan(desk, "A-1-23").entries[0].ticket_id == "t2"
    assert reason(desk, "A123", TYPED) is Reason.AMBIGUOUS


def test_what_was_read_goes_before_what_may_be_meant(database: Database, desk: CheckIn) -> None:
    furnish(database, *guest(1), *guest(2), code_for("t1", "AB 12"), code_for("t2", "AB12"))
    assert [scan(desk, text).entries[0].ticket_id for text in ("AB12", "AB 12")] == ["t2", "t1"]


def test_a_wristband_is_known_by_its_number_in_groups(database: Database, desk: CheckIn) -> None:
    band = ReusableMedium(
        id="m", kind="barcode", code="04 55 91", code_hash=hash_code("04 55 91"), ticket_ids=frozenset({"t1"})
    )
    furnish(database, *guest(1), band)
    assert scan(desk, "045591", HAND).entries[0].ticket_id == "t1"
    assert reason(desk, "04 55 91", HAND) is Reason.ALREADY_ENTERED


def test_a_guest_is_found_by_a_code_in_groups(database: Database) -> None:
    furnish(database, *guest(1), code_for("t1", "AB 12 CD"))
    desk = GuestSearch(database, StillClock(), reader=Reader())
    assert [found.ticket.id for found in desk.find("ab12cd", STATION).guests] == ["t1"]


def test_the_roster_joins_codes_as_scans_are_joined(database: Database) -> None:
    codes = [f"A{one}{number}" for number, one in enumerate((*SEPARATORS, "_", "/", "é", ""))]
    codes += ["- ", "x" * 30 + " y", "x" * 31 + " y", "8a3f0c6e-4b0c-4e55-9f5b-2f6a0d7c1e22"]
    furnish(database, *guest(1), *(code_for("t1", code) for code in codes))
    rows = database.db.conn.execute("SELECT code, joined FROM credentials WHERE code <> 'code-1'").fetchall()
    assert dict(rows) == {code: joined(code) or None for code in codes}


def test_a_code_in_groups_that_is_replaced_admits_no_more(database: Database, desk: CheckIn) -> None:
    code: TicketCode = code_for("t1", "AB 12 CD", status=CredentialStatus.TRANSFERRED)
    furnish(database, *guest(1), code)
    assert reason(desk, "AB12CD", TYPED) is Reason.TRANSFERRED
