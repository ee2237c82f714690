"""pretix's orders: bookings, tickets, codes, and other devices' entries."""

from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
import pytest

from kiosk.domain.codes.credential import hash_code
from kiosk.domain.entries.entry import Direction
from kiosk.domain.reason_codes import Outcome
from kiosk.domain.roster.bookings import BookingStatus, TicketStatus
from sync.connectors.pretix import bodies, order_mapping

AT = datetime(2026, 7, 23, 12, 0, tzinfo=UTC)
POSITION: dict[str, Any] = {"id": 7, "positionid": 2, "item": 1, "secret": "s3cret"}


def order(position: dict[str, Any] | None = None, own_device: int | None = None, **fields: Any) -> Any:
    raw = {"code": "ABC", "status": "p", "positions": [{**POSITION, **(position or {})}], **fields}
    return order_mapping.order(msgspec.convert(raw, bodies.OrderBody), "demo", own_device)


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"status": "p"}, BookingStatus.CONFIRMED),
        ({"status": "p", "require_approval": True}, BookingStatus.CONFIRMED),
        ({"status": "n"}, BookingStatus.PENDING_PAYMENT),
        ({"status": "n", "require_approval": True}, BookingStatus.PENDING_APPROVAL),
        ({"status": "e"}, BookingStatus.CANCELLED),
        ({"status": "c"}, BookingStatus.CANCELLED),
    ],
)
def test_states_of_orders(fields: dict[str, Any], status: BookingStatus):
    assert order(**fields).booking.status is status


@pytest.mark.parametrize(("status", "word"), [("something new", "something new"), ("", "?"), ("P", "P")])
def test_a_status_that_nobody_knows_is_said_and_is_no_cancellation(status: str, word: str):
    booking = order(status=status).booking
    assert booking.status is not BookingStatus.CANCELLED
    assert booking.settings.unknown_status == word


def test_an_order_is_a_booking():
    booking = order(
        email="a@example.org",
        phone="+49 1",
        valid_if_pending=True,
        checkin_attention=True,
        checkin_text=" Look ",
        invoice_address={"name": "Ann", "company": "Ltd"},
        datetime=AT.isoformat(),
        last_modified=AT.isoformat(),
        testmode=True,
    ).booking
    assert (booking.id, booking.number, booking.name) == ("demo/ABC", "ABC", "Ann")
    assert (booking.email, booking.phone, booking.valid_if_pending) == ("a@example.org", "+49 1", True)
    assert (booking.attention, booking.texts, booking.created_at, booking.updated_at) == (True, ("Look",), AT, AT)
    assert booking.settings.said() == {"testmode": True, "company": "Ltd"}


def test_an_order_may_say_little():
    records = order()
    assert (records.booking.name, records.booking.email, records.booking.valid_if_pending) == ("", "", False)
    assert records.booking.settings.said() == {}
    assert order(status="e").booking.settings.said() == {"expired": True}
    assert records.records() == [records.booking, *records.tickets, *records.codes]


def test_a_position_is_a_ticket_with_its_code():
    records = order(
        {
            "variation": 3,
            "subevent": 14,
            "attendee_name": "Ann",
            "attendee_email": "ann@example.org",
            "addon_to": 6,
            "seat": {"name": "Row 3, Seat 4"},
            "company": "Ltd",
            "valid_from": AT.isoformat(),
            "valid_until": AT.isoformat(),
        }
    )
    (ticket,), (code,) = records.tickets, records.codes
    assert (ticket.id, ticket.event_id, ticket.booking_id, ticket.number) == ("7", "demo", "demo/ABC", "ABC-2")
    assert (ticket.ticket_type_id, ticket.variation_id, ticket.date_id, ticket.addon_to) == ("1", "3", "14", "6")
    assert (ticket.holder_name, ticket.holder_email, ticket.seat) == ("Ann", "ann@example.org", "Row 3, Seat 4")
    assert (ticket.valid_from, ticket.valid_until) == (AT, AT + timedelta(microseconds=1))
    assert ticket.settings.said() == {"company": "Ltd"}
    assert (code.ticket_id, code.code, code.code_hash) == ("7", "s3cret", hash_code("s3cret"))


@pytest.mark.parametrize(
    ("position", "status"),
    [
        ({}, TicketStatus.VALID),
        ({"blocked": None}, TicketStatus.VALID),
        ({"blocked": []}, TicketStatus.VALID),
        ({"blocked": ["admin"]}, TicketStatus.BLOCKED),
        ({"canceled": True, "blocked": ["admin"]}, TicketStatus.CANCELLED),
    ],
)
def test_states_of_positions(position: dict[str, Any], status: TicketStatus):
    assert order(position).tickets[0].status is status


def test_answers_to_choices_are_their_options():
    answers = [{"question": 1, "answer": "Red, Blue", "options": [11, 12]}, {"question": 2, "answer": "vegan"}]
    assert order({"answers": answers}).tickets[0].settings.answers == {"1": "11,12", "2": "vegan"}


def checkin(**fields: Any) -> dict[str, Any]:
    return {"id": 5, "datetime": AT.isoformat(), "list": 3, **fields}


def test_scans_of_others_are_entries():
    scans = [
        checkin(device_id=2, gate=4),
        checkin(id=6, type="exit", device=9),
        checkin(id=7, auto_checked_in=True, type="exit"),
    ]
    entered, left, automatic = order({"checkins": scans}).entries
    assert (entered.entry_id, entered.device_id, entered.gate_id) == ("pretix:7:5", "pretix:2", "4")
    assert (entered.list_id, entered.use_key, entered.ticket_id, entered.booking_id) == ("3", "7", "7", "demo/ABC")
    assert (entered.direction, entered.outcome, entered.corrected_at) == (Direction.ENTRY, Outcome.ADMIT, AT)
    assert (left.direction, left.device_id, left.gate_id) == (Direction.EXIT, "pretix:9", None)
    assert (automatic.direction, automatic.device_id) == (Direction.EXIT, "pretix")


def test_this_devices_own_scans_come_back_without_the_servers_numbers():
    scans = [checkin(device_id=2), checkin(id=6, device_id=3), checkin(id=7)]
    found = order({"checkins": scans}, own_device=2).entries
    assert [(entry.device_id, entry.sequence) for entry in found] == [("pretix:2", 0), ("pretix:3", 6), ("pretix", 7)]


def test_a_row_number_of_an_older_server_is_not_taken_for_this_devices_number():
    scans = [checkin(device=2), checkin(id=6, device=3)]
    assert [e.device_id for e in order({"checkins": scans}, own_device=2).entries] == ["pretix:row-2", "pretix:3"]


def test_scans_without_an_id_are_told_apart_by_what_they_are():
    scans = [{"datetime": AT.isoformat(), "list": 3}, {"datetime": AT.isoformat(), "list": 4}]
    ids = [entry.entry_id for entry in order({"checkins": scans}).entries]
    assert len(set(ids)) == 2
    assert [entry.entry_id for entry in order({"checkins": scans}).entries] == ids


@pytest.mark.parametrize(
    ("said", "sold_as"),
    [({"gatehouse": "d-1"}, "d-1"), ({"gatehouse": 7}, None), ({"other": "x"}, None), (None, None), ("text", None)],
)
def test_an_order_gives_back_the_walk_in_that_it_was_sold_as(said: Any, sold_as: str | None):
    (made,) = order(api_meta=said).tickets
    assert made.settings.sold_as == (sold_as or "")
