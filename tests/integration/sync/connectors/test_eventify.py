"""The connector of Eventify against the sandbox, which knows nothing of it: a mapping error shows here."""

import pytest

from kiosk.domain.codes.credential import hash_code
from kiosk.domain.entries.entry import Direction
from kiosk.domain.errors import PermanentDeliveryError, TransientDeliveryError
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.roster.bookings import Booking, BookingStatus, Ticket
from kiosk.domain.roster.codes import CredentialStatus, Revocation, SigningKey, TicketCode
from kiosk.domain.roster.events import CheckInList, Event, TicketType
from kiosk.domain.roster.records import Tombstone
from sync.connectors.interface.connector import CursorExpiredError
from sync.connectors.registry import open_connector
from tests.support.platforms.eventify_calls import Vault, enrol, pull_all


@pytest.fixture
def vault():
    return Vault()


@pytest.fixture
def connector(platform, vault):
    enrolment = enrol(platform, vault)
    opened = open_connector("eventify", platform.url, vault, device_id=enrolment.device_id)
    yield opened
    opened.close()


def of(found, kind):
    return {record.id: record for record in found if isinstance(record, kind)}


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
