"""From JSON to records: what is understood, what is unreadable, and what is no page at all."""

import base64
import json
from datetime import UTC, datetime

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.errors import TransientDeliveryError
from kiosk.domain.roster.bookings import Booking, BookingStatus, Ticket
from kiosk.domain.roster.codes import CredentialStatus, SigningKey, TicketCode
from kiosk.domain.roster.events import TicketType
from kiosk.domain.roster.records import Tombstone
from sync.connectors.rest.profile.loading import load_profile
from sync.connectors.rest.pull.stream_reader import StreamReader

PROFILE = load_profile("eventify")
READERS = {rule.name: StreamReader(rule, PROFILE.paging) for rule in PROFILE.streams}
BOOKING = {
    "_id": "b1",
    "eventId": "demo",
    "slotId": "ga",
    "userId": "u",
    "status": "APPROVED",
    "reference": "EV-1",
    "user": {"name": "Ana Lima", "email": "ana@example.test"},
    "createdAt": "2027-01-01T10:00:00.000Z",
    "updatedAt": "2027-01-02T10:00:00+02:00",
    "somethingNew": {"deeply": ["nested", 1]},
}
CODE = {"_id": "c1", "eventId": "demo", "bookingId": "b1", "qrPayload": "GH1:X", "status": "ACTIVE"}


def read(stream, *items, **envelope):
    body = {"items": items, "deleted": [], "nextUpdatedSince": "1.2", "hasMore": False, **envelope}
    return READERS[stream].read(json.dumps(body).encode())


def test_a_booking_is_a_booking_and_a_ticket():
    page = read("bookings", BOOKING)
    booking, ticket = page.records
    assert isinstance(booking, Booking)
    assert isinstance(ticket, Ticket)
    assert (booking.id, booking.number, booking.name, booking.email) == ("b1", "EV-1", "Ana Lima", "ana@example.test")
    assert booking.created_at == datetime(2027, 1, 1, 10, tzinfo=UTC)
    assert booking.updated_at == datetime(2027, 1, 2, 8, tzinfo=UTC)
    assert (ticket.id, ticket.booking_id, ticket.ticket_type_id, ticket.holder_name) == ("b1", "b1", "ga", "Ana Lima")
    assert (page.next_cursor, page.more, page.unreadable) == ("1.2", False, [])


@pytest.mark.parametrize("absent", ["reference", "user", "createdAt", "updatedAt"])
@pytest.mark.parametrize("null", [True, False])
def test_what_may_be_absent(absent, null):
    item = {name: value for name, value in BOOKING.items() if name != absent}
    if null:
        item[absent] = None  # type: ignore[assignment]
    page = read("bookings", item)
    assert not page.unreadable
    booking = page.records[0]
    assert isinstance(booking, Booking)
    assert booking.number == ("b1" if absent == "reference" else "EV-1")
    assert booking.name == ("" if absent == "user" else "Ana Lima")


@pytest.mark.parametrize(
    "change",
    [
        {"_id": None},
        {"eventId": None},
        {"_id": ["x"]},
        {"slotId": {}},
        "Ana Lima",
    ],
)
def test_one_unreadable_item_hides_no_other_and_is_told_without_its_contents(change):
    good = {**BOOKING, "_id": "b2", "user": {"name": "Bea Cruz", "email": "bea@example.test"}}
    page = read("bookings", {**BOOKING, **change} if isinstance(change, dict) else change, good)
    assert [record.id for record in page.records] == ["b2", "b2"]
    assert len(page.unreadable) == 1
    assert "bookings" in page.unreadable[0]
    assert not [secret for secret in ("Ana", "example.test", "CONFUSED", "yesterday") if secret in page.unreadable[0]]


@pytest.mark.parametrize("said", [{"status": "CONFUSED"}, {"status": ""}, {"status": None}, {}])
def test_a_status_that_nobody_knows_is_neither_fine_nor_the_end(said):
    without = {name: value for name, value in BOOKING.items() if name != "status"}
    page = read("bookings", {**without, **said})
    booking, ticket = page.records
    assert (booking.status, ticket.booking_id) == (BookingStatus.UNCLEAR, booking.id)
    assert [(one.kind, one.ref, one.field) for one in page.unread] == [("ticket", "b1", "status")]
    assert not page.unreadable
    (code,) = read("qr_codes", {**CODE, "status": "PAUSED"}).records
    assert code.status is CredentialStatus.UNCLEAR


def test_whatever_stands_in_a_list_of_withdrawn_codes_is_withdrawn():
    listed = {"_id": "r1", "eventId": "demo", "bookingId": "b1", "reason": "SOMETHING NEW"}
    (withdrawal,) = read("revocations", listed).records
    assert withdrawal.status is CredentialStatus.INVALID


def test_a_page_full_of_rubbish_does_not_fill_the_log():
    page = read("bookings", *[{"_id": None}] * 500)
    assert len(page.unreadable) == 500
    assert sum(len(words) for words in page.unreadable) < 10_000


def test_half_an_emoji_in_a_name_holds_nobody_up():
    person = {"name": "Ana \ud83d", "email": "\ude00@example.test"}
    page = read("bookings", {**BOOKING, "user": person}, {**BOOKING, "_id": "b2", "user": {"name": "Bea \U0001f600"}})
    assert not page.unreadable
    names = {record.id: record.name for record in page.records if isinstance(record, Booking)}
    assert names == {"b1": "Ana \ufffd", "b2": "Bea \U0001f600"}


def test_numbers_as_ids_are_texts():
    page = read("bookings", {**BOOKING, "_id": 17, "eventId": 4})
    assert [(record.id, record.event_id) for record in page.records if isinstance(record, Booking)] == [("17", "4")]


def test_cancelled_wins_over_the_status():
    page = read("bookings", {**BOOKING, "cancelledAt": "2027-01-01T00:00:00Z"})
    booking = page.records[0]
    assert isinstance(booking, Booking)
    assert booking.status is BookingStatus.CANCELLED


def test_an_unknown_reason_of_an_invalid_code_is_still_invalid():
    (code,) = read("qr_codes", {**CODE, "status": "INVALID", "invalidReason": "SOMETHING_NEW"}).records
    assert isinstance(code, TicketCode)
    assert code.status.value == "invalid"


def test_slots_belong_to_their_event():
    slots = [{"_id": "s1", "name": "VIP"}, {"_id": "s2", "name": "GA"}]
    event = {"_id": "e", "title": "T", "status": "PUBLISHED", "slots": slots}
    page = read("events", event)
    assert [(t.id, t.event_id, t.name) for t in page.records if isinstance(t, TicketType)] == [
        ("s1", "e", "VIP"),
        ("s2", "e", "GA"),
    ]
    assert not read("events", {**event, "slots": None}).unreadable
    assert read("events", {**event, "slots": [{"name": "no id"}]}).unreadable


@pytest.mark.parametrize("encode", [base64.b64encode, base64.urlsafe_b64encode])
def test_keys_in_both_alphabets_padded_or_not(encode):
    material = bytes(range(224, 256))
    for text in (encode(material).decode(), encode(material).decode().rstrip("=")):
        item = {"_id": "k", "keyId": "k1", "algorithm": "Ed25519", "publicKey": text}
        (key,) = read("signing_keys", item).records
        assert isinstance(key, SigningKey)
        assert key.material == material
        assert key.event_id is None
    unreadable = {"_id": "k", "keyId": "k1", "algorithm": "Ed25519", "publicKey": "!!"}
    assert read("signing_keys", unreadable).unreadable
    assert read("signing_keys", {**unreadable, "algorithm": "RSA"}).unreadable


def test_own_entries_come_back_like_all_others():
    log = {"_id": "1", "qrId": "c", "scannedBy": "o", "scannedAt": "2027-01-01T00:00:00Z", "result": "SUCCESS"}
    theirs = {**log, "deviceId": "other", "eventId": "demo", "entryId": "e1", "bookingId": "b1"}
    page = read("entry_logs", {**theirs, "deviceId": "me"}, theirs, {**theirs, "result": "DUPLICATE_ENTRY"})
    assert [(e.device_id, e.spends, e.outcome.value) for e in page.entries] == [
        ("me", True, "admit"),
        ("other", True, "admit"),
        ("other", False, "refuse"),
    ]


def test_a_published_record_without_anything_chosen_is_an_entry_as_well():
    log = {"_id": "1", "qrId": "c", "scannedBy": "o", "scannedAt": "2027-01-01T00:00:00Z", "result": "SUCCESS"}
    (entry,) = read("entry_logs", {**log, "eventId": "demo"}).entries
    assert (entry.entry_id, entry.device_id, entry.list_id, entry.spends) == ("1", "o", "demo", False)


def test_tombstones_name_every_kind_that_goes():
    page = read("bookings", deleted=["b9"])
    assert page.tombstones == [Tombstone(kind=Booking, id="b9"), Tombstone(kind=Ticket, id="b9")]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b"{}",
        b'{"items": [], "nextUpdatedSince": "1"',
        b'{"items": {"a": 1}, "nextUpdatedSince": "1", "hasMore": false}',
        b'{"items": 0, "nextUpdatedSince": "1", "hasMore": false}',
        b'{"items": null, "error": "busy", "nextUpdatedSince": "1", "hasMore": false}',
        b'{"nextUpdatedSince": "1", "hasMore": false}',
        b'{"items": [], "nextUpdatedSince": {}, "hasMore": false}',
        b'{"items": [], "nextUpdatedSince": "1", "hasMore": "perhaps"}',
        b"<html>Welcome to the venue's Wi-Fi</html>",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"items": ' + b"[" * 100_000,
    ],
)
def test_what_is_no_page_is_worth_another_try(body):
    with pytest.raises(TransientDeliveryError) as caught:
        READERS["bookings"].read(body)
    assert caught.value.key == "delivery.unreadable"
    assert "Wi-Fi" not in str(caught.value)


@pytest.mark.parametrize("empty", [b"[]", b"null", b"{}"])
def test_an_empty_list_is_one_in_every_language(empty):
    page = READERS["bookings"].read(b'{"items": ' + empty + b', "nextUpdatedSince": "1", "hasMore": false}')
    assert (len(page.records), page.more, page.unreadable) == (0, False, [])


def test_a_list_with_gaps_is_an_object_in_php():
    items = {"3": BOOKING, "7": {**BOOKING, "_id": "b2"}}
    body = json.dumps({"items": items, "nextUpdatedSince": "1", "hasMore": False}).encode()
    page = READERS["bookings"].read(body)
    assert sorted(record.id for record in page.records if isinstance(record, Booking)) == ["b1", "b2"]
    assert page.given == 2


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(sorted(BOOKING)), inner, max_size=6),
    max_leaves=12,
)


@given(st.lists(JSON, max_size=5), st.sampled_from(sorted(READERS)))
def test_no_item_of_any_shape_breaks_a_page(items, stream):
    page = read(stream, *items)
    assert len(page.unreadable) <= len(items)


@given(st.binary(max_size=300))
def test_no_bytes_raise_anything_else(body):
    with pytest.raises(TransientDeliveryError):
        READERS["bookings"].read(body)


def test_numbers_of_a_profile_are_numbers():
    """A profile writes everything as text, also what stands for nothing and what a pattern finds."""
    activities = load_profile("events_activities")
    rule = next(rule for rule in activities.streams if rule.name == "check_ins")
    item = {
        "id": "c", "eventId": "e", "bookingId": "b", "checkInAt": "2027-01-01T00:00:00Z", "checkInCode": "X",
        "checkInMethod": "QR_CODE", "deviceInfo": "device=other;guest=2", "createdAt": "2027-01-01T00:00:00Z",
    }  # fmt: skip
    meta = {"page": 1, "totalPages": 1, "generatedAt": "2027-01-01T00:00:00Z"}
    page = StreamReader(rule, activities.paging).read(json.dumps({"data": [item], "meta": meta}).encode())
    (entry,) = page.entries
    assert (repr(entry.guest_no), repr(entry.sequence), repr(entry.generation)) == ("2", "0", "0")


@pytest.mark.parametrize(
    ("reported", "total"),
    [(120, 120), (0, 0), ("120", 120), (None, None), (-1, None), (2**70, None), ("many", None), ([1], None)],
)
def test_a_platform_may_say_how_many_items_there_are(reported, total):
    paging = msgspec.structs.replace(PROFILE.paging, total="meta.total")
    reader = StreamReader(PROFILE.streams[0], paging)
    body = {"items": [], "deleted": [], "nextUpdatedSince": "1.2", "hasMore": False, "meta": {"total": reported}}
    for answer in (body, {**body, "meta": {}}, {**body, "meta": None}):
        page = reader.read(json.dumps(answer).encode(), "me")
        assert (page.total, list(page.unreadable)) == (total if answer is body else None, [])


def test_what_cannot_be_read_counts_on_the_way_to_the_total():
    page = read("bookings", BOOKING, {"_id": []})
    assert (len(page.unreadable), page.given, page.progress) == (1, 2, 2)


def test_the_number_of_pages_tells_how_much_there_is():
    activities = load_profile("events_activities")
    reader = StreamReader(activities.streams[0], activities.paging)

    def page(number, pages, items):
        meta = {"page": number, "totalPages": pages, "generatedAt": "2027-01-01T00:00:00Z"}
        body = json.dumps({"data": [{"id": str(one)} for one in range(items)], "meta": meta}).encode()
        return reader.read(body, None if number == 1 else f"|{number}|2027-01-01T00:00:00+00:00")

    assert page(1, 4, 50).total == 200
    assert page(3, 4, 50).total == 200
    assert page(4, 4, 7).total is None, "the last page's size says nothing of the others"
    assert page(1, 1, 7).total is None
