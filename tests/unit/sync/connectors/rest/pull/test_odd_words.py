"""Words that platforms leave out, or write otherwise than their documents do: statuses, names, zones, codes."""

import json
from datetime import UTC, datetime

import pytest

from kiosk.domain.roster.bookings import USED_SOMETIME, Ticket, TicketStatus
from kiosk.domain.roster.events import Event, TicketType
from sync.connectors.rest.mapping.conversions import WordTable
from sync.connectors.rest.profile.loading import load_profile
from sync.connectors.rest.profile.pull_rules import Condition, Gone, RecordRule, Source, StreamRule
from sync.connectors.rest.pull.stream_reader import StreamReader

PROFILE = load_profile("eventify")
EVENTS = StreamReader(next(rule for rule in PROFILE.streams if rule.name == "events"), PROFILE.paging)
HARBOUR = StreamRule(
    name="tickets",
    path="/tickets",
    records=[
        RecordRule(
            record="ticket",
            fields={
                "id": "id",
                "event_id": "event",
                "ticket_type_id": "kind",
                "status": Source(path="state", map={"paid": "valid", "void": "cancelled"}),
            },
        ),
        RecordRule(
            record="ticket_code",
            fields={
                "id": "id",
                "event_id": "event",
                "ticket_id": "id",
                "code": "code",
                "code_hash": Source(path="code", convert="sha256"),
            },
        ),
    ],
)
USED_AT = datetime(2027, 6, 21, 18, tzinfo=UTC)
LISTED = {"id": "t", "event": "e", "kind": "k", "state": "paid", "code": "C"}


def harbour(*, fast, **changes):
    return read(StreamReader(HARBOUR, PROFILE.paging, fast=fast), {**LISTED, **changes})


def read(reader, item):
    body = {"items": [item], "deleted": [], "nextUpdatedSince": "1.2", "hasMore": False}
    return reader.read(json.dumps(body).encode())


@pytest.mark.parametrize("fast", [True, False])
@pytest.mark.parametrize("said", [None, "", "lost", 7])
def test_a_ticket_whose_status_is_not_said_is_not_valid(said, fast):
    ticket = next(iter(harbour(state=said, fast=fast).records))
    assert ticket.status is TicketStatus.UNCLEAR


@pytest.mark.parametrize("fast", [True, False])
@pytest.mark.parametrize(("said", "status"), [("PAID", "valid"), (" Void ", "cancelled"), ("paid", "valid")])
def test_a_word_is_known_in_every_case(said, status, fast):
    ticket = next(iter(harbour(state=said, fast=fast).records))
    assert ticket.status.value == status


@pytest.mark.parametrize("fast", [True, False])
def test_a_ticket_without_a_code_is_a_ticket(fast):
    page = harbour(code=None, fast=fast)
    assert [type(record) for record in page.records] == [Ticket]
    assert page.unreadable == []


def test_a_word_of_another_case_is_not_just_any_other():
    table = WordTable({"refused": "refuse", "A": 1, "a": 2, "*": "admit"})
    assert [table[word] for word in ("refused", "REFUSED", "let in", "A", "a")] == ["refuse", "refuse", "admit", 1, 2]


def test_words_that_only_their_case_tells_apart_are_told_apart():
    assert WordTable({"A": 1, "a": 2})["a"] == 2
    with pytest.raises(KeyError):
        WordTable({"A ": 1, "a ": 2})["A"]


@pytest.mark.parametrize(
    ("name", "read", "is_told"),
    [
        ({"en": "Main hall", "de": "Saal"}, "Main hall", False),
        ({"de": "Saal", "pt-BR": "Sala"}, "Saal", False),
        (None, "vip", True),
        (["Main hall", "Saal"], "vip", True),
        ({"id": "Saal"}, "vip", True),
    ],
)
def test_what_has_no_name_that_can_be_read_is_there_all_the_same(name, read, is_told):
    page = read_slots({"_id": "vip", "name": name, "price": 5000})
    types = [record for record in page.records if isinstance(record, TicketType)]
    assert [found.name for found in types] == [read]
    assert bool(page.unread) == is_told


def read_slots(slot):
    return read(EVENTS, {"_id": "demo", "title": "Night", "status": "PUBLISHED", "slots": [slot]})


@pytest.mark.parametrize(
    ("zone", "known", "is_told"),
    [
        ("Europe/Berlin", "Europe/Berlin", False),
        ("europe/berlin", "Europe/Berlin", False),
        ("W. Europe Standard Time", "Europe/Berlin", False),
        ("+05:30", "Asia/Kolkata", False),
        ("UTC-3", "Etc/GMT+3", False),
        ("Mars/Phobos", "UTC", True),
        ("(UTC+01:00) Amsterdam, Berlin, Bern", "Europe/Amsterdam", False),
        ("(UTC+01:00) Atlantis", "UTC", True),
        ("../../etc/passwd", "UTC", True),
    ],
)
def test_zones_in_all_common_forms(zone, known, is_told):
    page = read(EVENTS, {"_id": "demo", "title": "Night", "status": "PUBLISHED", "timezone": zone})
    (event,) = (record for record in page.records if isinstance(record, Event))
    assert event.timezone == known
    assert bool(page.unread) == is_told


@pytest.mark.parametrize("fast", [True, False])
@pytest.mark.parametrize(
    ("said", "is_used"), [("in", True), ("IN", True), (" In ", True), ("out", False), (None, False)]
)
def test_a_condition_knows_its_word_in_every_case(said, is_used, fast):
    used_at = Source(path="at", only=[Condition(path="came", equals="in")])
    mark = RecordRule(record="ticket", fields={**HARBOUR.records[0].fields, "platform_used_at": used_at})
    ended = Gone(path="came", equals="Gone", id="id")
    rule = StreamRule(name="tickets", path="/tickets", records=[mark], gone=[ended], deletes=["ticket"])
    reader = StreamReader(rule, PROFILE.paging, fast=fast)
    item = {**LISTED, "came": said, "at": "2027-06-21T18:00:00Z"}
    (ticket,) = read(reader, item).records
    assert (ticket.platform_used_at is not None) == is_used
    assert [one.id for one in read(reader, {**item, "came": "gone"}).tombstones] == ["t"]


@pytest.mark.parametrize("fast", [True, False])
@pytest.mark.parametrize(
    ("said", "used"),
    [
        (True, USED_SOMETIME),
        (1, USED_SOMETIME),
        (3, USED_SOMETIME),
        ("yes", USED_SOMETIME),
        ("2", USED_SOMETIME),
        ("1970-01-01T00:00:00Z", USED_SOMETIME),
        ("2027-06-21T18:00:00Z", USED_AT),
        (USED_AT.timestamp(), USED_AT),
        (False, None),
        (0, None),
        ("no", None),
        ("", None),
        (None, None),
        ("0001-01-01T00:00:00Z", None),
    ],
)
def test_a_used_mark_need_not_say_when(said, used, fast):
    page = read(marked_by(Source(path="used"), fast=fast), {**LISTED, "used": said})
    assert [ticket.platform_used_at for ticket in page.records] == [used]
    assert not page.unread


@pytest.mark.parametrize("fast", [True, False])
@pytest.mark.parametrize("said", ["perhaps", -1, [], {"a": 1}])
def test_what_is_no_used_mark_is_told(said, fast):
    page = read(marked_by("used", fast=fast), {**LISTED, "used": said})
    assert (len(page.records), bool(page.unread)) == (0, True)


@pytest.mark.parametrize("fast", [True, False])
@pytest.mark.parametrize("said", [None, "", "0000-00-00 00:00:00", "yesterday"])
@pytest.mark.parametrize(("came", "used"), [("in", USED_SOMETIME), ("out", None)])
def test_a_default_says_that_a_ticket_was_used_where_its_time_is_none(came, used, said, fast):
    mark = Source(path="at", only=[Condition(path="came", equals="in")], default="true")
    (ticket,) = read(marked_by(mark, fast=fast), {**LISTED, "at": said, "came": came}).records
    assert ticket.platform_used_at == used


@pytest.mark.parametrize("fast", [True, False])
def test_words_of_a_map_say_that_a_ticket_was_used(fast):
    mark = Source(path="came", map={"USED": "true", "OPEN": "false"})
    marks = [read(marked_by(mark, fast=fast), {**LISTED, "came": word}).records[0] for word in ("used", "open")]
    assert [ticket.platform_used_at for ticket in marks] == [USED_SOMETIME, None]


def marked_by(mark, *, fast):
    record = RecordRule(record="ticket", fields={**HARBOUR.records[0].fields, "platform_used_at": mark})
    return StreamReader(StreamRule(name="tickets", path="/tickets", records=[record]), PROFILE.paging, fast=fast)


@pytest.mark.parametrize("fast", [True, False])
@pytest.mark.parametrize(
    ("profile", "item"),
    [
        (
            "eventfulhq",
            {
                "ticket_id": "t",
                "event_id": "e",
                "ticket_type_id": "k",
                "status": "active",
                "check_in_status": "checked_in",
            },
        ),
        ("events_activities", {"id": "t", "eventId": "e", "numberOfGuests": 1, "attended": 1}),
    ],
)
def test_no_profile_needs_a_time_to_know_that_a_ticket_was_used(profile, item, fast):
    records = [r for stream in load_profile(profile).streams for r in stream.records if "platform_used_at" in r.fields]
    reader = StreamReader(StreamRule(name="t", path="/t", records=records), PROFILE.paging, fast=fast)
    assert [ticket.platform_used_at for ticket in read(reader, item).records] == [USED_SOMETIME]
