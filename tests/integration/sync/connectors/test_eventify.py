"""The connector of Eventify against the sandbox, which knows nothing of it: a mapping error shows here."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest

from kiosk.domain.codes.credential import hash_code
from kiosk.domain.entries.entry import Direction
from kiosk.domain.errors import PermanentDeliveryError, TransientDeliveryError
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.roster.bookings import Booking, BookingStatus, Ticket
from kiosk.domain.roster.codes import CredentialStatus, Revocation, SigningKey, TicketCode
from kiosk.domain.roster.events import CheckInList, Event, TicketType
from kiosk.domain.roster.records import Tombstone
from kiosk.domain.syncing.delivery import Acknowledgement, OutboxItem
from sync.connectors.interface.connector import CursorExpiredError
from sync.connectors.interface.setup_code import read_setup_code
from sync.connectors.registry import open_connector
from tests.support.gate.entries import admission, refusal


class Vault:
    """Implements ``TokenVault`` in memory."""

    def __init__(self):
        self.secrets = {}
        self.saved = 0

    def load(self):
        return self.secrets

    def save(self, secrets):
        self.secrets, self.saved = dict(secrets), self.saved + 1


@pytest.fixture
def vault():
    return Vault()


@pytest.fixture
def connector(platform, vault):
    enrolment = enrol(platform, vault)
    opened = open_connector("eventify", platform.url, vault, device_id=enrolment.device_id)
    yield opened
    opened.close()


def enrol(platform, vault, /, **fields):
    fresh = open_connector("eventify", platform.url, vault)
    setup = read_setup_code(fields or {"setup_code": "", **platform.setup_code(), "device_name": "Gate A"})
    try:
        enrolment = fresh.enrol(setup)
    finally:
        fresh.close()
    vault.secrets = dict(enrolment.secrets)
    return enrolment


def pull_all(connector, cursors=None):
    found, next_cursors = [], {}
    for stream in connector.streams:
        cursor = (cursors or {}).get(stream.name)
        while True:
            page = connector.pull(stream, cursor)
            assert not page.unreadable
            found += [*page.records, *page.entries, *page.tombstones]
            cursor = page.next_cursor
            if not page.more:
                break
        next_cursors[stream.name] = cursor
    return found, next_cursors


def of(found, kind):
    return {record.id: record for record in found if isinstance(record, kind)}


def push(connector, *entries):
    outbox_entries = [(OutboxItem(id=n, kind="entry", ref_id=e.entry_id), e) for n, e in enumerate(entries)]
    receipts = connector.push(outbox_entries)
    assert [receipt.ref_id for receipt in receipts] == [entry.entry_id for entry in entries]
    return [receipt.acknowledgement for receipt in receipts]


# -- enrolment


def test_enrolling_with_a_set_up_code(platform, vault):
    enrolment = enrol(platform, vault)
    assert enrolment.device_id
    assert enrolment.device_name == "Gate A"
    assert {"token", "refresh_token", "expires_at"} <= set(enrolment.secrets)
    assert enrolment.settings["organizer_id"]
    assert enrolment.secrets["token"] not in repr(enrolment)


def test_a_set_up_code_works_once(platform, vault):
    code = platform.setup_code()
    enrol(platform, vault, **code)
    with pytest.raises(PermanentDeliveryError):
        enrol(platform, vault, **code)


def test_enrolling_with_an_account(platform, vault):
    assert enrol(platform, vault, url=platform.url, **platform.handout["organizer"]).device_id
    with pytest.raises(PermanentDeliveryError) as caught:
        enrol(platform, vault, url=platform.url, email="organizer@example.test", password="wrong")
    assert caught.value.key == "delivery.unauthorised"
    assert "wrong" not in str(caught.value)


# -- the roster


def test_revocations_and_keys_come_first(connector):
    assert [stream.name for stream in connector.streams][:3] == ["revocations", "signing_keys", "entry_logs"]


def test_the_roster(connector, platform):
    found, _ = pull_all(connector)
    assert set(of(found, Event)) == {"demo", "afterhours"}
    event = of(found, Event)["demo"]
    assert event.name == "Midsummer Night Festival"
    assert event.timezone == "Europe/Lisbon"
    assert event.starts_at is not None
    assert event.ends_at is not None
    assert {t.name for t in of(found, TicketType).values() if t.event_id == "demo"} == {
        "General Admission",
        "VIP",
        "Student",
        "Crew",
    }
    assert of(found, CheckInList)["demo"].event_id == "demo"
    assert of(found, CheckInList)["demo"].ticket_type_ids is None
    assert len(of(found, Booking)) == len(of(found, Ticket)) == 160
    assert set(of(found, Booking)) == set(of(found, Ticket))
    keys = of(found, SigningKey)
    assert len(keys["demo-1"].material) == 32
    assert keys["demo-1"].revoked_at is None
    assert keys["demo-0"].revoked_at is not None


def test_a_good_ticket(connector, platform):
    found, _ = pull_all(connector)
    guest = platform.guests("good")[0]
    ticket, booking = of(found, Ticket)[guest["ticket_id"]], of(found, Booking)[guest["ticket_id"]]
    assert booking.status is BookingStatus.CONFIRMED
    assert booking.number.startswith("EV-")
    assert ticket.number == booking.number
    assert ticket.booking_id == ticket.id
    assert ticket.holder_name == booking.name
    assert " " in ticket.holder_name
    assert ticket.holder_email.endswith("@example.test")
    assert ticket.platform_used_at is None
    (code,) = [c for c in of(found, TicketCode).values() if c.ticket_id == ticket.id]
    assert code.code_hash == hash_code(guest["code"])
    assert code.code == "", "nobody types a signed code, so its text is not kept"
    assert code.status is CredentialStatus.ACTIVE
    assert code.id != ticket.id


@pytest.mark.parametrize(
    ("category", "booking_status", "code_status"),
    [
        ("unpaid", BookingStatus.PENDING_PAYMENT, CredentialStatus.ACTIVE),
        ("unapproved", BookingStatus.PENDING_APPROVAL, CredentialStatus.ACTIVE),
        ("rejected", BookingStatus.REJECTED, CredentialStatus.ACTIVE),
        ("cancelled", BookingStatus.CANCELLED, CredentialStatus.ACTIVE),
        ("transferred", BookingStatus.CONFIRMED, CredentialStatus.TRANSFERRED),
        ("replacement", BookingStatus.CONFIRMED, CredentialStatus.ACTIVE),
        ("revoked", BookingStatus.CONFIRMED, CredentialStatus.REVOKED),
        ("blocked", BookingStatus.CONFIRMED, CredentialStatus.BLOCKED),
        ("used_before", BookingStatus.CONFIRMED, CredentialStatus.ACTIVE),
    ],
)
def test_every_state(connector, platform, category, booking_status, code_status):
    found, _ = pull_all(connector)
    guest = platform.guests(category)[0]
    assert of(found, Booking)[guest["ticket_id"]].status is booking_status
    codes = {c.code_hash: c for c in of(found, TicketCode).values()}
    hashed = hash_code(guest["code"])
    assert codes[hashed].status is code_status
    named = {r.code_hash: r.status for r in of(found, Revocation).values()}
    assert named.get(hashed) == (None if code_status is CredentialStatus.ACTIVE else code_status)
    assert all(r.ticket_id is None for r in of(found, Revocation).values())


def test_another_gates_entries_come_along(connector, platform):
    found, _ = pull_all(connector)
    guest = platform.guests("used_before")[0]
    (entry,) = [e for e in found if getattr(e, "ticket_id", "") == guest["ticket_id"] and hasattr(e, "outcome")]
    assert (entry.outcome, entry.reason, entry.direction) == (Outcome.ADMIT, Reason.OK, Direction.ENTRY)
    assert entry.spends
    assert entry.use_key == guest["ticket_id"]
    assert entry.list_id == "demo"


def test_a_second_pull_brings_changes_only(connector, platform):
    _, cursors = pull_all(connector)
    assert pull_all(connector, cursors)[0] == []
    guest = platform.guests("good")[0]
    token = platform.organizer_token()
    assert platform.talk("POST", "/v1/qr/scan", {"qrData": guest["code"]}, token)["status"] == "VALID"
    found, _ = pull_all(connector, cursors)
    assert of(found, Booking)[guest["ticket_id"]].status is BookingStatus.CONFIRMED
    assert [entry.ticket_id for entry in found if hasattr(entry, "outcome")] == [guest["ticket_id"]]


def test_deletions_are_tombstones(connector, platform):
    _, cursors = pull_all(connector)
    guest = platform.guests("good")[0]
    platform.talk("DELETE", f"/v1/bookings/{guest['ticket_id']}", token=platform.organizer_token())
    found, _ = pull_all(connector, cursors)
    revoked = of(found, Revocation).values()
    assert [r.code_hash for r in revoked] == [hash_code(guest["code"])]
    assert {(t.kind, t.id == guest["ticket_id"]) for t in found if isinstance(t, Tombstone)} == {
        (Booking, True),
        (Ticket, True),
        (TicketCode, False),
    }


def test_an_approval_at_the_desk_issues_a_code(connector, platform):
    _, cursors = pull_all(connector)
    guest = platform.guests("unapproved")[0]
    token = platform.organizer_token()
    applicants = platform.talk("GET", "/v1/approvals/demo/applicants", token=token)
    assert guest["ticket_id"] in [applicant["bookingId"] for applicant in applicants]
    decided = platform.talk("POST", f"/v1/approvals/{guest['ticket_id']}/decide", {"action": "APPROVE"}, token)
    assert decided == {"status": "APPROVED"}
    found, _ = pull_all(connector, cursors)
    assert of(found, Booking)[guest["ticket_id"]].status is BookingStatus.CONFIRMED
    (code,) = of(found, TicketCode).values()
    assert (code.ticket_id, code.status) == (guest["ticket_id"], CredentialStatus.ACTIVE)


def test_an_expired_cursor_says_so(connector, platform):
    _, cursors = pull_all(connector)
    platform.fault("expire_cursors")
    bookings = next(stream for stream in connector.streams if stream.name == "bookings")
    with pytest.raises(CursorExpiredError):
        connector.pull(bookings, cursors["bookings"])
    assert connector.pull(bookings, None).records


def test_a_bare_instant_is_a_cursor_too(connector, platform):
    bookings = next(stream for stream in connector.streams if stream.name == "bookings")
    assert connector.pull(bookings, "2000-01-01T00:00:00.000Z").records
    assert not connector.pull(bookings, "2100-01-01T00:00:00.000Z").records


@pytest.mark.parametrize("clean", [True, False])
def test_half_an_answer_is_worth_another_try(connector, platform, clean):
    platform.fault("truncate", path="/bookings", times=1, clean=clean)
    bookings = next(stream for stream in connector.streams if stream.name == "bookings")
    with pytest.raises(TransientDeliveryError):
        connector.pull(bookings, None)
    assert connector.pull(bookings, None).records


# -- entries


def test_an_admission(connector, platform):
    guest = platform.guests("good")[0]
    entry = admission(guest["ticket_id"], gate_id="north", staff="steward-7")
    assert push(connector, entry) == [Acknowledgement.ACCEPTED]
    (log,) = [log for log in platform.state()["entryLogs"] if log["entryId"] == entry.entry_id]
    assert log["result"] == "SUCCESS"
    assert log["bookingId"] == guest["ticket_id"]
    assert log["scannedBy"] == "steward-7"
    assert datetime.fromisoformat(log["scannedAt"]) == entry.corrected_at
    assert log["qrId"]
    assert log["undoneBy"] is None


def test_a_second_delivery_changes_nothing(connector, platform):
    entry = admission(platform.guests("good")[0]["ticket_id"])
    assert push(connector, entry) == [Acknowledgement.ACCEPTED]
    assert push(connector, entry) == [Acknowledgement.DUPLICATE]
    assert [log["entryId"] for log in platform.state()["entryLogs"]].count(entry.entry_id) == 1


def test_refusals_are_never_faked(connector, platform):
    guest = platform.guests("good")[0]
    again = refusal(Reason.ALREADY_ENTERED, ticket_id=guest["ticket_id"], booking_id=guest["ticket_id"])
    forged = refusal(Reason.BAD_SIGNATURE, code="GH1:FORGED", code_hash="ab" * 32)
    assert push(connector, again, forged) == [Acknowledgement.ACCEPTED] * 2
    state = platform.state()
    (log,) = [log for log in state["entryLogs"] if log["entryId"] == again.entry_id]
    assert log["result"] == "DUPLICATE_ENTRY"
    (other,) = state["otherScans"]
    assert (other["entryId"], other["kind"], other["reason"]) == (forged.entry_id, "REFUSAL", "bad_signature")


def test_an_exit_and_an_undo(connector, platform):
    guest = platform.guests("good")[0]
    entry = admission(guest["ticket_id"])
    leaving = admission(guest["ticket_id"], direction=Direction.EXIT, spends=False)
    undo = admission(guest["ticket_id"], undoes=entry.entry_id, spends=False)
    assert push(connector, entry, leaving, undo) == [Acknowledgement.ACCEPTED] * 3
    state = platform.state()
    assert {scan["kind"] for scan in state["otherScans"]} == {"EXIT", "UNDO"}
    (log,) = [log for log in state["entryLogs"] if log["entryId"] == entry.entry_id]
    assert log["undoneBy"] == undo.entry_id


def test_an_undo_whose_entry_did_not_arrive_yet_waits(connector, platform):
    entry = admission(platform.guests("good")[0]["ticket_id"])
    undo = admission(entry.ticket_id or "", undoes=entry.entry_id, spends=False)
    assert push(connector, undo) == [Acknowledgement.LATER]
    assert push(connector, entry, undo) == [Acknowledgement.ACCEPTED] * 2


def test_one_bad_item_does_not_spoil_the_batch(connector, platform):
    good = [admission(guest["ticket_id"]) for guest in platform.guests("good")[:3]]
    bad = admission("no-such-booking")
    receipts = push(connector, good[0], bad, *good[1:])
    assert receipts == [Acknowledgement.ACCEPTED, Acknowledgement.REJECTED, *[Acknowledgement.ACCEPTED] * 2]


def test_what_all_devices_did_comes_back(connector, platform, vault):
    guest, other_guest = platform.guests("good")[:2]
    entry = admission(guest["ticket_id"], gate_id="north")
    gone = admission(guest["ticket_id"], direction=Direction.EXIT, spends=False)
    kept = admission(other_guest["ticket_id"], entry_id="x", sequence=99)
    undo = admission(other_guest["ticket_id"], undoes="x", spends=False)
    push(connector, entry, gone, kept, undo)
    own = {e.entry_id: e for e in pull_all(connector)[0] if hasattr(e, "outcome")}
    assert own[entry.entry_id].sequence == entry.sequence

    second = enrol(platform, Vault(), **platform.setup_code())
    theirs = Vault()
    theirs.secrets = dict(second.secrets)
    other = open_connector("eventify", platform.url, theirs, device_id=second.device_id)
    seen = {e.entry_id: e for e in pull_all(other)[0] if hasattr(e, "outcome")}
    other.close()
    came = seen[entry.entry_id]
    assert (came.gate_id, came.list_id, came.raw_at, came.spends) == ("north", "demo", entry.raw_at, True)
    assert (came.sequence, came.corrected_at) == (entry.sequence, entry.corrected_at)
    assert came.raw_at != came.corrected_at
    assert seen[gone.entry_id].direction is Direction.EXIT
    assert not seen[gone.entry_id].spends
    assert seen[undo.entry_id].undoes == "x"
    assert seen[undo.entry_id].outcome is Outcome.ADMIT


def test_acknowledgements_that_come_twice(connector, platform):
    platform.fault("repeat_ack", times=1)
    entries = [admission(guest["ticket_id"]) for guest in platform.guests("good")[:3]]
    assert push(connector, *entries) == [Acknowledgement.ACCEPTED] * 3


def test_an_acknowledgement_that_nobody_understands_is_asked_again(connector, platform):
    platform.fault("lie", times=1)
    entry = admission(platform.guests("good")[0]["ticket_id"])
    assert push(connector, entry) == [Acknowledgement.LATER]
    assert push(connector, entry) == [Acknowledgement.DUPLICATE]


def test_a_batch_that_is_refused_as_a_whole_is_halved(connector, platform):
    entries = [admission(guest["ticket_id"]) for guest in platform.guests("good")[:5]]
    platform.fault("status", path="/entry-logs/batch", status=413, times=2)
    assert push(connector, *entries) == [Acknowledgement.ACCEPTED] * 5
    platform.fault("status", path="/entry-logs/batch", status=422, times=1)
    assert push(connector, admission(platform.guests("good")[6]["ticket_id"])) == [Acknowledgement.REJECTED]


def test_a_missing_endpoint_blames_no_item(connector, platform):
    platform.fault("status", path="/entry-logs/batch", status=404, times=1)
    with pytest.raises(PermanentDeliveryError):
        push(connector, admission(platform.guests("good")[0]["ticket_id"]))


# -- tokens


def test_a_token_that_ended_is_renewed_once(connector, platform, vault):
    platform.fault("revoke_tokens")
    before = dict(vault.secrets)
    pull_all(connector)
    assert vault.saved == 1
    assert vault.secrets["token"] != before["token"]
    assert vault.secrets["refresh_token"] != before["refresh_token"]


def test_a_token_is_renewed_before_it_ends(connector, platform, vault):
    vault.secrets["expires_at"] = datetime.now(UTC).isoformat()
    pull_all(connector)
    assert vault.saved == 1


@pytest.mark.parametrize("ended", ["refused", "by the clock"])
def test_threads_that_find_the_token_ended_renew_it_once(connector, platform, vault, ended):
    if ended == "refused":
        platform.fault("revoke_tokens")
    else:
        vault.secrets["expires_at"] = datetime.now(UTC).isoformat()
    stream, threads = connector.streams[0], 6
    together = threading.Barrier(threads)

    def read(_number):
        together.wait()
        return list(connector.pull(stream, None).records)

    with ThreadPoolExecutor(threads) as pool:
        read_by_each = list(pool.map(read, range(threads)))
    assert read_by_each[0]
    assert all(records == read_by_each[0] for records in read_by_each)
    assert vault.saved == 1, "one renews, the others take its result"


def test_an_answer_lost_while_renewing_locks_nobody_out(connector, platform, vault):
    platform.fault("revoke_tokens")
    platform.fault("drop", path="/auth/refresh", times=1)
    with pytest.raises(TransientDeliveryError):
        pull_all(connector)
    assert vault.saved == 0
    pull_all(connector)
    assert vault.saved == 1


def test_a_device_that_was_struck_off_is_told_so(connector, platform, vault):
    platform.fault("revoke_devices")
    with pytest.raises(PermanentDeliveryError) as caught:
        pull_all(connector)
    assert caught.value.key == "delivery.unauthorised"


def test_refused_by_refresh_as_well(connector, platform, vault):
    platform.fault("revoke_tokens", refresh=True)
    with pytest.raises(PermanentDeliveryError) as caught:
        pull_all(connector)
    assert caught.value.key == "delivery.unauthorised"
    assert vault.saved == 0
