"""The check-in use case over a real database: what is found, what is recorded, what counts afterwards."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from kiosk.checkin.check_in import CheckIn
from kiosk.checkin.recording import Override
from kiosk.credentials.keys import public_bytes
from kiosk.credentials.reader import Reader
from kiosk.credentials.schemes.gatepass import issue
from kiosk.domain.codes.credential import Claims, Credential, Scan, Trust, hash_code
from kiosk.domain.errors import StoreBusyError
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.roster.bookings import Booking, BookingStatus
from kiosk.domain.roster.codes import KeyAlgorithm, SigningKey
from kiosk.domain.roster.events import Event
from kiosk.domain.syncing.delivery import Acknowledgement, Receipt, settle
from kiosk.domain.verdicts.decision import Attempt
from kiosk.domain.verdicts.details import Fault, OtherEvent, Overridden
from kiosk.store.database import Database
from kiosk.store.outbox.delivery_queue import due_entries, save_deliveries
from tests.support.gate.check_in_steps import counting_ids_from, other_guest, scan, signed
from tests.support.gate.small_event import (
    MAIN_LIST,
    NOW,
    STATION,
    FixedReader,
    StillClock,
    counting_ids,
    furnish,
    guest,
    plain_check_in,
)

MINUTE = timedelta(minutes=1)


OTHER_EVENT = Event(id="other", name="Morning After")


SUPERVISED = Override(supervisor="Sam", note="knows the band")


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


# -- by hand


def test_a_guest_without_a_code_is_checked_in_by_ticket(database: Database) -> None:
    furnish(database, *guest(1), OTHER_EVENT, *other_guest(1, "x"))
    desk = plain_check_in(database)
    result = desk.ticket("t1", STATION, attempt=Attempt(note="forgot the phone"))
    entry = result.entries[0]
    assert result.verdict.admitted
    assert (entry.ticket_id, entry.code, entry.scheme, entry.note) == ("t1", "", "manual", "forgot the phone")
    assert scan(desk).verdict.reason is Reason.ALREADY_ENTERED
    elsewhere = desk.ticket("o1", STATION).verdict
    assert (elsewhere.reason, elsewhere.details) == (
        Reason.WRONG_EVENT,
        OtherEvent((OTHER_EVENT.name,), OTHER_EVENT.id),
    )
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
        self.count_ahead = database.count_ahead

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

        def count_ahead(self, list_ids: Iterable[str]) -> None:
            database.count_ahead(list_ids)

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
