"""Confirm before admit over a real database: nothing is written as admitted, and nothing claimed, before the yes."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.checkin.check_in import CheckIn
from kiosk.checkin.recording import Override
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.roster.bookings import Ticket, TicketStatus
from kiosk.domain.roster.events import TicketType
from kiosk.domain.roster.settings import CheckInListSettings, TicketTypeSettings
from kiosk.domain.verdicts.confirm_points import by_list
from kiosk.domain.verdicts.scan_facts import Attempt
from kiosk.domain.verdicts.verdict import Verdict
from kiosk.store.database import Database
from tests.support.gate.check_in_steps import scan
from tests.support.gate.small_event import (
    GENERAL,
    MAIN_LIST,
    STATION,
    PlainReader,
    StillClock,
    counting_ids,
    furnish,
    guest,
    plain_check_in,
)
from tests.support.venue.gates import Gate, open_gates

LOOKED_AT = replace(MAIN_LIST, settings=CheckInListSettings.of({"policy": {"confirm": ["identity", "addons"]}}))


def yes(verdict: Verdict) -> Attempt:
    return Attempt(confirmed=frozenset(point.key for point in verdict.to_confirm))


def no(verdict: Verdict) -> Attempt:
    return Attempt(denied=verdict.to_confirm[0].key)


@pytest.fixture
def desk(database: Database) -> CheckIn:
    furnish(database, *guest(1), *guest(2), LOOKED_AT)
    return plain_check_in(database)


def test_the_guest_is_inside_after_the_yes_and_not_before(desk: CheckIn) -> None:
    asked = scan(desk)
    assert (asked.verdict.outcome, asked.verdict.reason) == (Outcome.ASK, Reason.CONFIRM)
    assert [entry.outcome for entry in asked.entries] == [Outcome.ASK]
    # Whatever ends the program now, the guest may still come in: whoever asks once more is asked once more.
    again = scan(desk)
    assert again.verdict.reason is Reason.CONFIRM
    let_in = scan(desk, attempt=yes(again.verdict))
    assert (let_in.verdict.reason, let_in.entries[0].spends) == (Reason.OK, True)
    assert scan(desk).verdict.reason is Reason.ALREADY_ENTERED


def test_a_no_is_logged_with_the_point_and_leaves_the_ticket_unused(desk: CheckIn) -> None:
    refused = scan(desk, attempt=no(scan(desk).verdict))
    (entry,) = refused.entries
    assert (entry.outcome, entry.reason) == (Outcome.REFUSE, Reason.NOT_CONFIRMED)
    assert entry.note == "The name is that of the identity document"
    assert scan(desk, attempt=yes(refused.verdict)).verdict.admitted


def test_a_supervisor_may_let_in_whom_the_steward_could_not_confirm(desk: CheckIn) -> None:
    said = no(desk.ticket("t2", STATION).verdict)
    word = Override(supervisor="Kim", note="I know her")
    let_in = desk.ticket("t2", STATION, attempt=said, override=word)
    assert (let_in.verdict.admitted, let_in.entries[0].forced, let_in.entries[0].note) == (True, True, "I know her")


def test_add_ons_are_points_where_they_still_stand(desk: CheckIn, database: Database) -> None:
    parking = replace(GENERAL, id="p", name="Parking", is_admission=False)
    spare = Ticket(id="p1", event_id="ev", ticket_type_id="p", booking_id="b1", addon_to="t1")
    gone = replace(spare, id="p3", status=TicketStatus.CANCELLED)
    furnish(database, parking, spare, replace(spare, id="p2"), gone, LOOKED_AT)
    assert [point.text for point in scan(desk).verdict.to_confirm] == ["", "2 × Parking"]


def test_a_type_and_this_kiosk_ask_on_top_and_a_preview_says_so(database: Database) -> None:
    proof = TicketType(
        id="ga", event_id="ev", name="Student", settings=TicketTypeSettings.of({"confirm": ["Student card"]})
    )
    furnish(database, *guest(1), proof)
    setting = by_list(("Main entrance = photo", "elsewhere = age"))
    desk = CheckIn(database, PlainReader(), StillClock(), counting_ids(), confirm=setting)
    details = scan(desk).verdict.details.as_json()
    assert details == {"confirm": "own,photo", "points": "Student card\nThe photo shows this guest"}
    assert desk.ticket("t1", STATION).verdict.details.as_json() == details


@pytest.fixture
def gates(tmp_path: Path) -> Iterator[list[Gate]]:
    with open_gates(tmp_path, 2, [*guest(1), LOOKED_AT]) as opened:
        yield opened


def test_nothing_is_claimed_while_somebody_reads_and_one_gate_alone_admits(gates: list[Gate]) -> None:
    first, second = gates
    here, there = first.scan("code-1").verdict, second.scan("code-1").verdict
    assert here.reason is there.reason is Reason.CONFIRM
    assert not first.venue.asked, "a claim would keep the guest out elsewhere while a steward reads"
    assert first.scan("code-1", confirmed=yes(here).confirmed).verdict.admitted
    late = second.scan("code-1", confirmed=yes(there).confirmed)
    assert late.verdict.reason is Reason.ALREADY_ENTERED
