"""The check-in use case over a real database: what is found, what is recorded, what counts afterwards."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from kiosk.checkin.check_in import CheckIn, CheckInResult
from kiosk.checkin.recording import Override
from kiosk.checkin.undo import Undo
from kiosk.credentials.keys import public_bytes
from kiosk.credentials.reader import Reader
from kiosk.credentials.schemes.gatepass import issue
from kiosk.domain.codes.credential import Claims, Credential, Scan, ScanSource, Trust, hash_code
from kiosk.domain.entries.entry import Direction
from kiosk.domain.entries.station import ScannedList
from kiosk.domain.errors import StoreBusyError, UndoError
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.roster.bookings import Booking, BookingStatus, Ticket
from kiosk.domain.roster.codes import KeyAlgorithm, ReusableMedium, Revocation, SigningKey
from kiosk.domain.roster.events import CheckInList, Event, EventDate, Gate, Question, TicketType
from kiosk.domain.roster.settings import EventSettings, TicketSettings, TicketTypeSettings
from kiosk.domain.syncing.delivery import Acknowledgement, Receipt, settle
from kiosk.domain.verdicts.decision import Attempt
from kiosk.domain.verdicts.details import Fault, OtherGate, Overridden, PartySize
from kiosk.store.database import Database
from kiosk.store.outbox.delivery_queue import due_entries, save_deliveries
from tests.support.gate.small_event import (
    EVENT,
    GENERAL,
    MAIN_LIST,
    NOW,
    STATION,
    FixedReader,
    StillClock,
    code_for,
    counting_ids,
    furnish,
    guest,
    plain_check_in,
)

MINUTE = timedelta(minutes=1)
OTHER_EVENT = Event(id="other", name="Morning After")
OTHER_LIST = CheckInList(id="brunch", event_id="other", name="Brunch")
OUT = replace(STATION, direction=Direction.EXIT)
SUPERVISED = Override(supervisor="Sam", note="knows the band")


def scan(desk: CheckIn, code: str = "code-1", **arguments: Any) -> CheckInResult:
    return desk.scan(Scan(text=code), arguments.pop("station", STATION), **arguments)


def other_guest(number: int, code: str) -> list[Any]:
    ticket = Ticket(id=f"o{number}", event_id="other", ticket_type_id="ga")
    return [ticket, replace(code_for(ticket.id, code), event_id="other", id=f"oc{number}")]


def signed(code: str, **claims: Any) -> Credential:
    return Credential(
        scheme="gatepass", code=code, code_hash=hash_code(code), trust=Trust.SIGNED, claims=Claims(**claims)
    )


# -- once, and remembered


def test_a_ticket_is_admitted_once_and_both_scans_are_in_the_log(database: Database) -> None:
    furnish(database, *guest(1))
    desk = plain_check_in(database)
    first, second = scan(desk), scan(desk)
    assert (first.verdict.reason, second.verdict.reason) == (Reason.OK, Reason.ALREADY_ENTERED)
    assert [e.spends for e in (*first.entries, *second.entries)] == [True, False]
    assert second.verdict.prior_entries == first.entries
    assert first.took_ms is not None


def test_a_scan_that_is_repeated_with_its_id_is_the_same_scan(database: Database) -> None:
    furnish(database, *guest(1))
    desk = plain_check_in(database)
    once = Attempt(entry_id="01890000-0000-7000-8000-000000000001")
    first, again = scan(desk, attempt=once), scan(desk, attempt=once)
    assert first.verdict.admitted
    assert again.verdict.admitted
    assert again.entries == first.entries
    refused = Attempt(entry_id="01890000-0000-7000-8000-000000000002")
    assert scan(desk, attempt=refused).entries == scan(desk, attempt=refused).entries


def test_a_signed_ticket_stays_used_after_its_scan_was_uploaded(database: Database) -> None:
    furnish(database)
    desk = CheckIn(database, FixedReader(signed("sold-just-now")), StillClock(), counting_ids())
    assert scan(desk).verdict.admitted
    items = [item for item, _ in due_entries(database, NOW, 10)]
    delivered = [
        settle(item, Receipt(ref_id=item.ref_id, acknowledgement=Acknowledgement.ACCEPTED), now=NOW, jitter=0.0)
        for item in items
    ]
    save_deliveries(database, delivered)
    assert due_entries(database, NOW + 60 * MINUTE, 10) == []
    assert scan(desk).verdict.reason is Reason.ALREADY_ENTERED


def test_a_signed_ticket_stays_used_when_the_roster_catches_up(database: Database) -> None:
    furnish(database)
    desk = CheckIn(database, FixedReader(signed("code-1")), StillClock(), counting_ids())
    assert scan(desk).entries[0].use_key == hash_code("code-1")
    furnish(database, *guest(1))
    assert scan(desk).verdict.reason is Reason.ALREADY_ENTERED
    by_hand = desk.ticket("t1", STATION)
    assert by_hand.verdict.reason is Reason.ALREADY_ENTERED


def test_a_signed_ticket_id_finds_its_ticket_in_its_own_event_only(database: Database) -> None:
    furnish(database, *guest(1), OTHER_EVENT, *other_guest(1, "x"))
    known = CheckIn(database, FixedReader(signed("s", ticket_id="t1", event_id="ev")), StillClock(), counting_ids())
    assert scan(known).entries[0].use_key == "t1"
    claims = signed("s", ticket_id="o1", event_id="ev")
    strange = CheckIn(database, FixedReader(claims), StillClock(), counting_ids_from(1000))
    result = scan(strange)
    assert (result.verdict.ticket, result.entries[0].use_key) == (None, "o1")


def named(ticket_id: str, event_id: str | None = None, nonce: str = "n1") -> Credential:
    claims = Claims(ticket_id=ticket_id, event_id=event_id, nonce=nonce)
    return Credential(scheme="rotating", code=ticket_id, code_hash=hash_code(ticket_id), claims=claims)


@pytest.mark.parametrize(
    ("credential", "reason"),
    [
        (named("t1"), Reason.OK),
        (named("t1", "ev"), Reason.OK),
        (named("t1", "other"), Reason.UNKNOWN_TICKET),
        (named("o1"), Reason.WRONG_EVENT),
        (named("nobody"), Reason.UNKNOWN_TICKET),
    ],
)
def test_a_code_that_only_names_a_ticket_needs_the_roster(
    database: Database, credential: Credential, reason: Reason
) -> None:
    furnish(database, *guest(1), OTHER_EVENT, *other_guest(1, "x"))
    desk = CheckIn(database, FixedReader(credential), StillClock(), counting_ids())
    assert scan(desk).verdict.reason is reason


def test_a_picture_of_a_rotating_code_does_not_admit_again(database: Database) -> None:
    furnish(database, *guest(1), replace(MAIN_LIST, allow_multiple_entries=True))
    ids = counting_ids()
    assert scan(CheckIn(database, FixedReader(named("t1")), StillClock(), ids)).verdict.admitted
    again = scan(CheckIn(database, FixedReader(named("t1")), StillClock(), ids))
    assert again.verdict.reason is Reason.REPLAYED_CODE
    fresh = FixedReader(named("t1", nonce="n2"))
    assert scan(CheckIn(database, fresh, StillClock(), ids)).verdict.admitted


# -- several lists at once


BOTH = replace(STATION, also=(ScannedList("other", "brunch"),))


@pytest.fixture
def two_events(database: Database) -> CheckIn:
    furnish(database, *guest(1), OTHER_EVENT, OTHER_LIST, *other_guest(1, "brunch-1"))
    return plain_check_in(database)


def test_each_ticket_goes_to_its_own_events_list(two_events: CheckIn) -> None:
    here = scan(two_events, "code-1", station=BOTH).entries[0]
    there = scan(two_events, "brunch-1", station=BOTH).entries[0]
    assert (here.event_id, here.list_id, there.event_id, there.list_id) == ("ev", "main", "other", "brunch")


def test_a_ticket_of_an_event_that_is_not_scanned_for(two_events: CheckIn) -> None:
    assert scan(two_events, "brunch-1").verdict.reason is Reason.WRONG_EVENT


def test_a_replaced_code_is_told_so_at_its_own_event(two_events: CheckIn, database: Database) -> None:
    old = Revocation(id="r", event_id="other", code_hash=hash_code("brunch-0"))
    furnish(database, old)
    there = scan(two_events, "brunch-0", station=BOTH)
    assert (there.verdict.reason, there.entries[0].list_id) == (Reason.REVOKED, "brunch")
    assert scan(two_events, "brunch-0").verdict.reason is Reason.UNKNOWN_TICKET


def test_one_code_in_two_events_is_ambiguous(two_events: CheckIn, database: Database) -> None:
    furnish(database, *other_guest(2, "code-1"))
    result = scan(two_events, station=BOTH)
    assert (result.verdict.outcome, result.verdict.reason) == (Outcome.ASK, Reason.AMBIGUOUS)
    assert scan(two_events).verdict.admitted  # scanned for one of them, it is clear


def test_a_signed_ticket_goes_to_the_event_that_signed_it(two_events: CheckIn, database: Database) -> None:
    desk = CheckIn(database, FixedReader(signed("new", event_id="other")), StillClock(), counting_ids())
    assert scan(desk, station=BOTH).entries[0].list_id == "brunch"
    assert scan(desk).verdict.reason is Reason.WRONG_EVENT


# -- add-ons and media


def test_a_main_ticket_stands_for_its_add_on_where_the_list_says_so(database: Database) -> None:
    dinner = Ticket(id="dinner", event_id="ev", ticket_type_id="dinner", booking_id="b1", addon_to="t1")
    hall = replace(MAIN_LIST, id="hall", ticket_type_ids=frozenset({"dinner"}), addon_match=True)
    furnish(database, *guest(1), dinner, TicketType(id="dinner", event_id="ev", name="Dinner"), hall)
    desk = plain_check_in(database)
    at_hall = replace(STATION, list_id="hall")
    assert scan(desk, station=at_hall).entries[0].ticket_id == "dinner"
    assert scan(desk, station=at_hall).verdict.reason is Reason.ALREADY_ENTERED
    assert scan(desk).entries[0].ticket_id == "t1"


@pytest.mark.parametrize(
    ("changes", "source", "reason"),
    [
        ({}, ScanSource.CAMERA, Reason.OK),
        ({"active": False}, ScanSource.CAMERA, Reason.UNKNOWN_TICKET),
        ({"expires_at": NOW}, ScanSource.CAMERA, Reason.UNKNOWN_TICKET),
        ({"ticket_ids": frozenset({"gone"})}, ScanSource.CAMERA, Reason.UNKNOWN_TICKET),
        ({"ticket_ids": frozenset({"o1"})}, ScanSource.CAMERA, Reason.WRONG_EVENT),
        ({"ticket_ids": frozenset({"t1", "t2"})}, ScanSource.CAMERA, Reason.AMBIGUOUS),
        ({}, ScanSource.NFC, Reason.UNKNOWN_TICKET),
        ({"kind": "nfc_uid"}, ScanSource.NFC, Reason.OK),
        ({"kind": "nfc_uid"}, ScanSource.CAMERA, Reason.UNKNOWN_TICKET),
    ],
)
def test_a_wristband_stands_for_its_ticket(
    database: Database, changes: dict[str, Any], source: ScanSource, reason: Reason
) -> None:
    band = ReusableMedium(
        id="m", kind="barcode", code="band", code_hash=hash_code("band"), ticket_ids=frozenset({"t1"})
    )
    furnish(database, *guest(1), *guest(2), OTHER_EVENT, *other_guest(1, "x"), replace(band, **changes))
    result = plain_check_in(database).scan(Scan(text="band", source=source), STATION)
    assert result.verdict.reason is reason


def test_a_type_that_needs_a_wristband_is_sent_to_the_desk_until_it_has_one(database: Database) -> None:
    needs = replace(GENERAL, settings=TicketTypeSettings(media_policy="new", media_type="barcode"))
    enforced = replace(EVENT, settings=EventSettings(reusable_media_usage_enforced=True))
    furnish(database, *guest(1), needs, enforced)
    desk = plain_check_in(database)
    assert scan(desk).verdict.reason is Reason.MEDIUM_NEEDED
    band = ReusableMedium(
        id="m", kind="barcode", code="band", code_hash=hash_code("band"), ticket_ids=frozenset({"t1"})
    )
    furnish(database, needs, enforced, band)
    assert scan(desk).verdict.reason is Reason.MEDIUM_ONLY
    assert scan(desk, "band").verdict.admitted


def test_a_used_ticket_is_used_whatever_it_is_shown_on(database: Database) -> None:
    band = ReusableMedium(
        id="m", kind="barcode", code="band", code_hash=hash_code("band"), ticket_ids=frozenset({"t1"})
    )
    furnish(database, *guest(1), band)
    desk = plain_check_in(database)
    assert scan(desk, "band").verdict.admitted
    assert scan(desk, "code-1").verdict.reason is Reason.ALREADY_ENTERED
    assert desk.ticket("t1", STATION).verdict.reason is Reason.ALREADY_ENTERED


# -- policies that need the database


def test_a_full_list_waits_until_somebody_leaves(database: Database) -> None:
    furnish(database, *guest(1), *guest(2), *guest(3), replace(MAIN_LIST, capacity=2, allow_entry_after_exit=True))
    clock = StillClock()
    desk = plain_check_in(database, clock)
    for code in ("code-1", "code-2"):
        clock.advance(MINUTE)
        assert scan(desk, code).verdict.admitted
    assert scan(desk, "code-3").verdict.reason is Reason.CAPACITY
    clock.advance(MINUTE)
    assert scan(desk, "code-1", station=OUT).verdict.admitted
    assert scan(desk, "code-3").verdict.admitted
    clock.advance(MINUTE)
    assert scan(desk, "code-1").verdict.reason is Reason.CAPACITY


def test_places_are_free_again_after_closing_time_and_after_an_undo(database: Database) -> None:
    closing = NOW + 60 * MINUTE
    furnish(database, *guest(1), *guest(2), *guest(3), replace(MAIN_LIST, capacity=1, exit_all_at=closing))
    clock = StillClock()
    desk = plain_check_in(database, clock)
    admitted = scan(desk, "code-1")
    assert scan(desk, "code-2").verdict.reason is Reason.CAPACITY
    Undo(database, clock, counting_ids_from(1000)).take_back(admitted.entries[0].entry_id, STATION)
    assert scan(desk, "code-2").verdict.admitted
    clock.advance(61 * MINUTE)
    assert scan(desk, "code-3").verdict.admitted


def counting_ids_from(start: int) -> Any:
    ids = counting_ids()
    for _ in range(start):
        ids(NOW)
    return ids


def test_a_wrong_gate_names_the_right_one(database: Database) -> None:
    south = Gate(id="s", event_id="ev", name="South Gate")
    furnish(database, *guest(1, settings=TicketSettings.of({"gates": ["s", "unknown-gate"]})), south)
    verdict = scan(plain_check_in(database)).verdict
    assert (verdict.reason, verdict.details) == (Reason.WRONG_GATE, OtherGate(("South Gate", "unknown-gate")))


def test_rules_see_the_dates_of_a_series(database: Database) -> None:
    rules = {"isAfter": [{"var": "now"}, {"buildTime": ["date_from"]}]}
    friday = EventDate(id="fri", event_id="ev", name="Friday", starts_at=NOW - MINUTE)
    furnish(database, *guest(1, date_id="fri"), *guest(2), friday, replace(MAIN_LIST, rules=rules))
    desk = plain_check_in(database)
    assert scan(desk, "code-1").verdict.admitted
    assert scan(desk, "code-2").verdict.reason is Reason.RULES


def test_questions_stop_at_the_gate_and_their_answers_are_kept(database: Database) -> None:
    asked = Question(id="q", event_id="ev", text="Allergies?", at_check_in=True)
    furnish(database, *guest(1), asked)
    desk = plain_check_in(database)
    first = scan(desk)
    assert (first.verdict.outcome, first.verdict.questions) == (Outcome.ASK, (asked,))
    second = scan(desk, attempt=Attempt(answers={"q": "nuts"}))
    assert (second.verdict.reason, dict(second.entries[0].answers)) == (Reason.OK, {"q": "nuts"})


def test_a_list_of_another_event_is_no_list(database: Database) -> None:
    furnish(database, *guest(1), OTHER_EVENT, OTHER_LIST)
    wrong = replace(STATION, list_id="brunch")
    assert scan(plain_check_in(database), station=wrong).verdict.reason is Reason.ERROR


# -- parties


def test_each_guest_of_a_party_is_an_entry_of_its_own(database: Database) -> None:
    furnish(database, *guest(1, party_size=5))
    desk = plain_check_in(database)
    assert scan(desk).verdict.reason is Reason.PARTY_SIZE
    first = scan(desk, attempt=Attempt(guests=3))
    assert [entry.guest_no for entry in first.entries] == [1, 2, 3]
    assert {entry.scan_id for entry in first.entries} == {first.entries[0].entry_id}
    assert len({entry.entry_id for entry in first.entries}) == 3
    assert scan(desk).verdict.details == PartySize(2, 5)
    rest = scan(desk, attempt=Attempt(guests=2, entry_id="01890000-0000-7000-8000-000000000009"))
    assert rest.verdict.guests == (4, 5)
    repeated = scan(desk, attempt=Attempt(guests=2, entry_id="01890000-0000-7000-8000-000000000009"))
    assert (repeated.verdict.guests, repeated.entries) == ((4, 5), rest.entries)
    assert scan(desk).verdict.reason is Reason.ALREADY_ENTERED


def test_several_codes_of_one_booking_share_its_guests(database: Database) -> None:
    records = guest(1)[1:]
    second = Ticket(id="t1b", event_id="ev", ticket_type_id="ga", booking_id="b1")
    party = Booking(id="b1", event_id="ev", number="N1", status=BookingStatus.CONFIRMED, party_size=2)
    furnish(database, party, *records, second, code_for("t1b", "code-1b"))
    desk = plain_check_in(database)
    assert scan(desk, "code-1", attempt=Attempt(guests=1)).verdict.admitted
    assert scan(desk, "code-1b").verdict.guests == (2,)
    assert scan(desk, "code-1").verdict.reason is Reason.ALREADY_ENTERED


# -- by hand


def test_a_guest_without_a_code_is_checked_in_by_ticket(database: Database) -> None:
    furnish(database, *guest(1), OTHER_EVENT, *other_guest(1, "x"))
    desk = plain_check_in(database)
    result = desk.ticket("t1", STATION, attempt=Attempt(note="forgot the phone"))
    entry = result.entries[0]
    assert result.verdict.admitted
    assert (entry.ticket_id, entry.code, entry.scheme, entry.note) == ("t1", "", "manual", "forgot the phone")
    assert scan(desk).verdict.reason is Reason.ALREADY_ENTERED
    assert desk.ticket("o1", STATION).verdict.reason is Reason.WRONG_EVENT
    assert desk.ticket("nobody", STATION).verdict.reason is Reason.UNKNOWN_TICKET


@pytest.mark.parametrize("by_hand", [False, True])
def test_a_supervisor_overrides_a_refusal(database: Database, by_hand: bool) -> None:
    pending = Booking(id="b1", event_id="ev", number="N1", status=BookingStatus.PENDING_PAYMENT)
    furnish(database, pending, *guest(1)[1:])
    desk = plain_check_in(database)
    assert scan(desk).verdict.reason is Reason.UNPAID
    overridden = desk.override(Scan(text="code-1"), STATION, SUPERVISED) if not by_hand else None
    result = overridden or desk.ticket("t1", STATION, override=SUPERVISED)
    entry = result.entries[0]
    assert (result.verdict.reason, result.verdict.details) == (Reason.OK, Overridden(Reason.UNPAID))
    assert (entry.forced, entry.supervisor, entry.note, entry.spends) == (True, "Sam", "knows the band", True)
    assert scan(desk).verdict.reason is Reason.UNPAID


def test_overriding_a_second_entry_spends_nothing_twice(database: Database) -> None:
    furnish(database, *guest(1))
    desk = plain_check_in(database)
    scan(desk)
    overridden = desk.override(Scan(text="code-1"), STATION, SUPERVISED)
    assert overridden.verdict.admitted
    assert (overridden.entries[0].forced, overridden.entries[0].spends) == (True, False)


def test_there_is_nothing_to_override_where_nothing_is_refused_or_nobody_is_known(database: Database) -> None:
    furnish(database, *guest(1))
    desk = plain_check_in(database)
    assert not desk.override(Scan(text="code-1"), STATION, SUPERVISED).entries[0].forced
    assert desk.override(Scan(text="nobody"), STATION, SUPERVISED).verdict.reason is Reason.UNKNOWN_TICKET


# -- taking back


def test_a_scan_is_taken_back_within_its_grace(database: Database) -> None:
    furnish(database, *guest(1))
    clock = StillClock()
    desk, undo = plain_check_in(database, clock), Undo(database, clock, counting_ids_from(1000))
    first = scan(desk).entries[0]
    clock.advance(5 * MINUTE)
    (taken,) = undo.take_back(first.entry_id, STATION, note="wrong person")
    assert (taken.undoes, taken.spends, taken.note, taken.corrected_at) == (
        first.entry_id,
        False,
        "wrong person",
        NOW + 5 * MINUTE,
    )
    again = scan(desk)
    assert (again.verdict.reason, again.entries[0].generation) == (Reason.OK, 1)
    queued = database.db.conn.execute("SELECT ref_id FROM outbox WHERE state = 'queued' ORDER BY id LIMIT 2")
    assert [row[0] for row in queued.fetchall()] == [first.entry_id, taken.entry_id]
    assert [entry.entry_id for _, entry in due_entries(database, NOW, 10)] == [first.entry_id]  # the undo waits for it


def test_a_party_is_taken_back_as_a_whole(database: Database) -> None:
    furnish(database, *guest(1, party_size=3))
    clock = StillClock()
    desk, undo = plain_check_in(database, clock), Undo(database, clock, counting_ids_from(1000))
    walked = scan(desk, attempt=Attempt(guests=2)).entries
    assert [entry.guest_no for entry in undo.take_back(walked[1].entry_id, STATION)] == [1, 2]
    assert scan(desk).verdict.details == PartySize(3, 3)


def test_what_cannot_be_taken_back(database: Database) -> None:
    furnish(database, *guest(1), *guest(2))
    clock = StillClock()
    desk, undo = plain_check_in(database, clock), Undo(database, clock, counting_ids_from(1000))
    first = scan(desk).entries[0].entry_id
    refused = scan(desk).entries[0].entry_id
    for entry_id, station, key in (
        ("nothing", STATION, "undo.unknown"),
        (refused, STATION, "undo.unknown"),
        (first, replace(STATION, device_id="laptop-2"), "undo.unknown"),
    ):
        with pytest.raises(UndoError) as raised:
            undo.take_back(entry_id, station)
        assert raised.value.key == key
    (taken,) = undo.take_back(first, STATION)
    for entry_id, key in ((first, "undo.done_already"), (taken.entry_id, "undo.unknown")):
        with pytest.raises(UndoError) as raised:
            undo.take_back(entry_id, STATION)
        assert raised.value.key == key
    second = scan(desk, "code-2").entries[0].entry_id
    clock.advance(16 * MINUTE)
    with pytest.raises(UndoError) as raised:
        undo.take_back(second, STATION)
    assert raised.value.key == "undo.too_late"


# -- previews and failures


def test_a_preview_leaves_no_trace(database: Database) -> None:
    furnish(database, *guest(1))
    desk = plain_check_in(database)
    seen = desk.preview(Scan(text="code-1"), STATION)
    assert (seen.verdict.reason, seen.entries) == (Reason.OK, ())
    assert database.db.conn.execute("SELECT count(*) FROM entries").fetchone()[0] == 0


class LaggingStore:
    """A database whose keys were last seen before the first ones came, or before they were withdrawn."""

    def __init__(self, database: Database, last_seen: tuple[SigningKey, ...]) -> None:
        self.reading, self.writing, self._last_seen = database.reading, database.writing, last_seen

    def last_signing_keys(self, event_id: str) -> tuple[SigningKey, ...]:
        return self._last_seen


@pytest.mark.parametrize("seen_before", [True, False])
@pytest.mark.parametrize("withdrawn", [True, False])
def test_a_signature_is_judged_by_the_keys_of_the_very_transaction(
    database: Database, *, seen_before: bool, withdrawn: bool
) -> None:
    private = bytes(range(32))
    key = SigningKey(id="k", key_id="a1", algorithm=KeyAlgorithm.ED25519, material=public_bytes(private))
    furnish(database, *guest(1), replace(key, revoked_at=NOW - timedelta(days=1)) if withdrawn else key)
    store = LaggingStore(database, (key,) if seen_before else ())
    desk = CheckIn(store, Reader(), StillClock(), counting_ids())
    seen = desk.scan(Scan(text=issue(Claims(ticket_id="t1", event_id="ev"), private, "a1")), STATION)
    assert seen.verdict.reason is (Reason.REVOKED if withdrawn else Reason.OK)
    assert seen.credential is not None
    assert seen.credential.trust is (Trust.REFUSED if withdrawn else Trust.SIGNED)
    assert [entry.reason for entry in seen.entries] == [seen.verdict.reason]


def test_a_database_that_is_busy_is_our_fault_and_never_the_guests(database: Database) -> None:
    furnish(database, *guest(1))

    class Busy:
        def last_signing_keys(self, event_id: str) -> Any:
            return database.signing_keys(event_id)

        def reading(self) -> Any:
            return database.reading()

        def writing(self) -> Any:
            raise StoreBusyError("locked")

    result = CheckIn(Busy(), plain_reader(), StillClock(), counting_ids()).scan(Scan(text="code-1"), STATION)
    assert (result.verdict.outcome, result.verdict.reason) == (Outcome.ASK, Reason.ERROR)
    assert result.error is not None
    assert result.verdict.details == Fault("store.busy")


def plain_reader() -> Any:
    return FixedReader(Credential(scheme="opaque", code="code-1", code_hash=hash_code("code-1")))


def test_a_code_that_grows_old_while_the_guest_is_asked_is_judged_by_when_it_was_shown(database: Database):
    read_at: list[Any] = []

    class Noting(FixedReader):
        def read(self, scan: Scan, keys: Any, now: Any) -> Credential:
            read_at.append(now)
            return super().read(scan, keys, now)

    furnish(database, *guest(1))
    reader = Noting(Credential(scheme="opaque", code="code-1", code_hash=hash_code("code-1")))
    desk = CheckIn(database, reader, StillClock(), counting_ids())
    result = scan(desk, attempt=Attempt(shown_at=NOW - 2 * MINUTE))
    scan(desk)
    assert read_at == [NOW - 2 * MINUTE, NOW]
    assert result.entries[0].corrected_at == NOW
