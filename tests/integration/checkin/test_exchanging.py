"""A ticket is exchanged for a wristband at the gate, offline: real database, one transaction with the admission."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from kiosk.checkin.check_in import CheckIn, CheckInResult
from kiosk.checkin.recording import Override
from kiosk.checkin.undo import Undo
from kiosk.domain.codes.credential import Scan, ScanSource, hash_code
from kiosk.domain.reason_codes import Reason
from kiosk.domain.roster.codes import ReusableMedium
from kiosk.domain.roster.settings import EventSettings, TicketTypeSettings
from kiosk.domain.venue.wire import read_entry, write_entry
from kiosk.domain.verdicts.decision import Attempt
from kiosk.store.database import Database
from tests.support.gate.small_event import (
    EVENT,
    GENERAL,
    NOW,
    STATION,
    StillClock,
    furnish,
    guest,
    plain_check_in,
)
from tests.support.venue.gates import DeviceIds

CHIP = "04A22B1C5D6E80"
TOUCH = Scan(text=CHIP, source=ScanSource.NFC)
BAND = ReusableMedium(id="m", kind="nfc_uid", code=CHIP, code_hash=hash_code(CHIP))
ENFORCED = replace(EVENT, settings=EventSettings(reusable_media_usage_enforced=True))


def exchanged(policy: str = "reuse_or_new") -> Any:
    return replace(GENERAL, settings=TicketTypeSettings(media_policy=policy, media_type="nfc_uid"))


@pytest.fixture
def desk(database: Database) -> CheckIn:
    furnish(database, *guest(1), *guest(2), exchanged(), ENFORCED)
    return plain_check_in(database)


def give(desk: CheckIn, code: str, medium: Scan = TOUCH) -> CheckInResult:
    return desk.scan(Scan(text=code), STATION, attempt=Attempt(medium=medium))


def test_guest_and_wristband_come_in_together_and_the_wristband_alone_counts_then(desk: CheckIn) -> None:
    assert desk.scan(Scan(text="code-1"), STATION).verdict.reason is Reason.MEDIUM_NEEDED
    came = give(desk, "code-1")
    assert came.verdict.admitted
    assert [(entry.medium, entry.ticket_id) for entry in came.entries] == [(f"nfc_uid:{CHIP}", "t1")]
    assert desk.scan(TOUCH, STATION).verdict.reason is Reason.ALREADY_ENTERED, "its single use is the ticket's"
    assert desk.scan(Scan(text="code-1"), STATION).verdict.reason is Reason.MEDIUM_ONLY
    assert desk.scan(replace(TOUCH, source=ScanSource.CAMERA), STATION).verdict.reason is Reason.UNKNOWN_TICKET


def test_whoever_was_looked_up_gets_one_as_well(desk: CheckIn) -> None:
    came = desk.ticket("t1", STATION, attempt=Attempt(medium=TOUCH))
    assert came.verdict.admitted
    assert came.entries[0].medium_hash == hash_code(CHIP)


def test_a_wristband_on_a_wrist_is_not_given_out_again(desk: CheckIn) -> None:
    give(desk, "code-1")
    again = give(desk, "code-2")
    assert (again.verdict.reason, again.entries[0].medium) == (Reason.MEDIUM_INVALID, "")
    assert give(desk, "code-2", Scan(text="code-1", source=ScanSource.MANUAL)).verdict.reason is Reason.MEDIUM_INVALID
    other = Scan(text="04FFFFFF5D6E80", source=ScanSource.NFC)
    assert give(desk, "code-2", other).verdict.admitted


def test_a_scan_that_is_taken_back_takes_the_exchange_back(desk: CheckIn, database: Database) -> None:
    came = give(desk, "code-1")
    Undo(database, StillClock(), DeviceIds(9)).take_back(came.entries[0].entry_id, STATION)
    assert desk.scan(TOUCH, STATION).verdict.reason is Reason.UNKNOWN_TICKET
    assert desk.scan(Scan(text="code-1"), STATION).verdict.reason is Reason.MEDIUM_NEEDED
    assert give(desk, "code-2").verdict.admitted, "it may go to the next guest"


def test_what_the_platform_says_of_the_wristband_later_goes_before(desk: CheckIn, database: Database) -> None:
    give(desk, "code-1")
    linked = replace(BAND, ticket_ids=frozenset({"t1"}), updated_at=NOW + timedelta(minutes=1))
    furnish(database, exchanged(), ENFORCED, linked)
    assert desk.scan(TOUCH, STATION).verdict.reason is Reason.ALREADY_ENTERED
    furnish(database, exchanged(), ENFORCED, replace(linked, active=False))
    assert desk.scan(TOUCH, STATION).verdict.reason is Reason.UNKNOWN_TICKET, "withdrawn"
    furnish(database, exchanged(), ENFORCED, replace(linked, ticket_ids=frozenset({"t2"})))
    assert desk.scan(TOUCH, STATION).verdict.admitted, "given to the other guest at the organizer's desk"
    assert desk.scan(Scan(text="code-1"), STATION).verdict.reason is Reason.MEDIUM_NEEDED


def test_a_supervisors_word_lets_in_without_a_wristband(desk: CheckIn) -> None:
    wrong = Attempt(medium=replace(TOUCH, source=ScanSource.CAMERA))
    came = desk.override(Scan(text="code-1"), STATION, Override(supervisor="Sara"), attempt=wrong)
    assert came.verdict.admitted
    assert came.entries[0].medium == ""


def test_types_that_need_none_are_given_none(database: Database) -> None:
    furnish(database, *guest(1), GENERAL)
    came = give(plain_check_in(database), "code-1")
    assert came.verdict.admitted
    assert (came.entries[0].medium, came.entries[0].medium_hash) == ("", "")


def test_other_gates_know_the_wristband_by_the_entry(desk: CheckIn) -> None:
    (entry,) = give(desk, "code-1").entries
    told = read_entry(write_entry(entry))
    assert (told.medium, told.medium_hash) == (entry.medium, entry.medium_hash)
