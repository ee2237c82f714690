"""What was read has several readings; the roster decides which was meant, in admitting and in refusing."""

import json
from collections.abc import Iterator
from datetime import timedelta

import pytest

from kiosk.app.scanning.code_provenance import CodeProvenance
from kiosk.checkin.check_in import CheckIn, CheckInResult
from kiosk.credentials import Reader
from kiosk.domain.codes.charsets import CodePart
from kiosk.domain.codes.credential import Scan, ScanSource, hash_code
from kiosk.domain.entries.entry import GateTime
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.roster.codes import CredentialStatus, Revocation
from kiosk.domain.verdicts.details import OtherUse
from kiosk.store.database import Database
from tests.bench.codes.link_forms import link_forms, objects
from tests.bench.codes.wrapped_codes import beside_names, wrapped
from tests.support.gate.small_event import NOW, STATION, StillClock, code_for, counting_ids, furnish, guest

SKEWED = GateTime(NOW + timedelta(minutes=9), timedelta(minutes=-9))


@pytest.fixture
def desk(database: Database) -> CheckIn:
    return CheckIn(database, Reader(), StillClock(SKEWED), counting_ids())


def scan(desk: CheckIn, text: str, source: ScanSource = ScanSource.CAMERA, content: bytes = b"") -> CheckInResult:
    parts = (CodePart(content),) if content else ()
    return desk.scan(Scan(text=text, source=source, parts=parts), STATION)


def forms(code: str) -> Iterator[tuple[str, str]]:
    yield from link_forms(code)
    yield from objects(code)
    yield from wrapped(code)


def test_a_guest_comes_in_once_whatever_stands_around_the_code(database: Database, desk: CheckIn) -> None:
    furnish(database, *guest(1), code_for("t1", "K7F3Q2"))
    texts = [text for _, text in forms("K7F3Q2")]
    assert scan(desk, texts[0]).verdict.admitted
    assert {scan(desk, text).verdict.reason for text in texts} == {Reason.ALREADY_ENTERED}


def test_the_entry_carries_the_text_that_the_roster_knows(database: Database, desk: CheckIn) -> None:
    furnish(database, *guest(1), code_for("t1", "K7F3Q2"))
    entry = scan(desk, "https://tickets.example/K7F3Q2").entries[0]
    assert (entry.code, entry.code_hash) == ("K7F3Q2", hash_code("K7F3Q2"))


@pytest.mark.parametrize("status", [CredentialStatus.REVOKED, CredentialStatus.BLOCKED])
def test_a_withdrawn_code_is_withdrawn_whatever_stands_around_it(
    database: Database, desk: CheckIn, status: CredentialStatus
) -> None:
    """Whether the roster still has the code or not."""
    expected = {CredentialStatus.REVOKED: Reason.REVOKED, CredentialStatus.BLOCKED: Reason.BLOCKED}[status]
    furnish(database, Revocation(id="r", event_id="ev", code_hash=hash_code("K7F3Q2"), status=status))
    assert {scan(desk, text).verdict.reason for _, text in forms("K7F3Q2")} == {expected}
    furnish(database, *guest(1), code_for("t1", "K7F3Q2"))
    assert {scan(desk, text).verdict.reason for _, text in forms("K7F3Q2")} == {expected}


def test_the_untouched_text_goes_before_the_cleaned_one(database: Database, desk: CheckIn) -> None:
    furnish(database, *guest(1), code_for("t1", "EXCEL-55"), *guest(2), code_for("t2", "EXCEL\u200b-55"))
    first, second = scan(desk, "EXCEL\u200b-55").verdict, scan(desk, "EXCEL-55").verdict
    assert (first.admitted, second.admitted) == (True, True)
    assert [v.ticket.id for v in (first, second) if v.ticket] == ["t2", "t1"]


def test_several_tickets_in_one_text_are_a_question(database: Database, desk: CheckIn) -> None:
    furnish(database, *guest(1), code_for("t1", "AAAA1111"), *guest(2), code_for("t2", "BBBB2222"))
    verdict = scan(desk, json.dumps({"a": "AAAA1111", "b": "BBBB2222"})).verdict
    assert (verdict.outcome, verdict.reason) == (Outcome.ASK, Reason.AMBIGUOUS)


@pytest.mark.parametrize("charset", ["cp932", "gb18030", "cp1251"])
@pytest.mark.parametrize("source", [ScanSource.CAMERA, ScanSource.HAND_SCANNER])
def test_undeclared_bytes_are_read_as_the_roster_has_them(
    database: Database, desk: CheckIn, charset: str, source: ScanSource
) -> None:
    code = {"cp932": "入場券-12", "gb18030": "门票-12", "cp1251": "Билет-12"}[charset]
    furnish(database, *guest(1), code_for("t1", code))
    content = code.encode(charset)
    assert scan(desk, content.decode("latin-1"), source, content).verdict.admitted
    again = scan(desk, code)
    assert again.verdict.reason is Reason.ALREADY_ENTERED


def test_nothing_that_the_roster_does_not_know_is_a_ticket(database: Database, desk: CheckIn) -> None:
    furnish(database, *guest(1), code_for("t1", "K7F3Q2"))
    assert scan(desk, "https://tickets.example/menu").verdict.reason is Reason.MALFORMED
    assert scan(desk, "https://tickets.example/t/K7F3Q3").verdict.reason is Reason.UNKNOWN_TICKET
    assert scan(desk, "WIFI:T:WPA;S:Guest;;").verdict.reason is Reason.MALFORMED


def test_the_scanner_is_told_at_once_that_the_roster_knows_a_reading(database: Database) -> None:
    furnish(database, *guest(1), code_for("t1", "K7F3Q2"))
    assert CodeProvenance(database)("https://tickets.example/K7F3Q2")
    assert not CodeProvenance(database)("https://tickets.example/K7F3Q3")


@pytest.mark.parametrize("status", [CredentialStatus.REVOKED, CredentialStatus.BLOCKED])
def test_a_withdrawn_code_is_a_ticket_s_all_the_same(database: Database, status: CredentialStatus) -> None:
    """So that the link beside it on the sheet is not what is answered."""
    furnish(database, Revocation(id="r", event_id="ev", code_hash=hash_code("K7F3Q2"), status=status))
    assert CodeProvenance(database)("https://tickets.example/K7F3Q2")


def test_the_scanner_hands_on_the_bytes_that_the_roster_is_asked_for(database: Database) -> None:
    furnish(database, *guest(1), code_for("t1", "Билет-7"))
    assert not CodeProvenance(database)("ﾛ芑-7")
    assert CodeProvenance(database)("ﾛ芑-7", (CodePart("Билет-7".encode("cp1251")),))


@pytest.mark.parametrize("source", [ScanSource.CAMERA, ScanSource.HAND_SCANNER, ScanSource.MANUAL])
def test_a_code_beside_a_name_or_a_number_admits_its_guest_once(
    database: Database, desk: CheckIn, source: ScanSource
) -> None:
    furnish(database, *guest(1), code_for("t1", "K7F3Q2"))
    texts = [text for _, text in beside_names("K7F3Q2")]
    assert scan(desk, texts[0], source).verdict.admitted
    assert {scan(desk, text, source).verdict.reason for text in texts} == {Reason.ALREADY_ENTERED}


@pytest.mark.parametrize("status", [CredentialStatus.REVOKED, CredentialStatus.BLOCKED])
def test_a_withdrawn_code_is_withdrawn_beside_a_name_as_well(
    database: Database, desk: CheckIn, status: CredentialStatus
) -> None:
    expected = {CredentialStatus.REVOKED: Reason.REVOKED, CredentialStatus.BLOCKED: Reason.BLOCKED}[status]
    furnish(database, Revocation(id="r", event_id="ev", code_hash=hash_code("K7F3Q2"), status=status))
    assert {scan(desk, text).verdict.reason for _, text in beside_names("K7F3Q2")} == {expected}


def test_a_code_that_is_known_as_a_whole_is_never_asked_about_by_a_piece_of_it(
    database: Database, desk: CheckIn
) -> None:
    """Neither is its guest turned away where the piece is withdrawn, nor let in by the piece where itself is."""
    furnish(database, *guest(1), code_for("t1", "9_K7F3Q2_2"), *guest(2), code_for("t2", "K7F3Q2"))
    gone = Revocation(id="r", event_id="ev", code_hash=hash_code("K7F3Q2"), status=CredentialStatus.REVOKED)
    furnish(database, gone)
    verdict = scan(desk, "9_K7F3Q2_2").verdict
    assert (verdict.admitted, verdict.ticket and verdict.ticket.id) == (True, "t1")
    furnish(database, *guest(3), code_for("t3", "ZZ99ZZ"))
    withdrawn = Revocation(id="r2", event_id="ev", code_hash=hash_code("9_ZZ99ZZ_2"), status=CredentialStatus.REVOKED)
    furnish(database, withdrawn)
    assert scan(desk, "9_ZZ99ZZ_2").verdict.reason is Reason.REVOKED


def test_the_camera_knows_a_code_beside_a_name_for_a_ticket(database: Database) -> None:
    furnish(database, *guest(1), code_for("t1", "K7F3Q2"))
    vouches = CodeProvenance(database)
    assert [text for _, text in beside_names("K7F3Q2") if not vouches(text)] == []
    assert not vouches("9_K7F3Q3_2")


def test_an_authenticators_code_says_so_and_leaves_its_secret_nowhere(database: Database, desk: CheckIn) -> None:
    furnish(database, *guest(1))
    result = scan(desk, "otpauth://totp/Ada?secret=JBSWY3DPEHPK3PXP&issuer=Gala")
    assert (result.verdict.reason, result.verdict.details) == (Reason.MALFORMED, OtherUse("authenticator"))
    assert "JBSWY3DP" not in result.entries[0].code
