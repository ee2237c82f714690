"""A plan and the plain mapping come to the same, whatever a platform sends."""

import json
from functools import lru_cache
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.domain.bounds import MAX_PARTY
from kiosk.domain.errors import TransientDeliveryError
from kiosk.domain.roster.bookings import Booking, Ticket
from kiosk.store.roster.roster_rows import RosterRows, as_rows
from sync.connectors.rest.json_paths import put
from sync.connectors.rest.profile.loading import load_profile, parse_profile, profile_names
from sync.connectors.rest.profile.pull_rules import Condition, Source, StreamRule
from sync.connectors.rest.pull.stream_reader import StreamReader

HOSTILE = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(min_value=-(2**70), max_value=2**70),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=8),
    st.sampled_from(["", "\x00", "'; DROP TABLE tickets; --", "{0}", "c1", "\u202e", "2027-01-01", "true", "\ud800"]),
    st.lists(st.text(max_size=3), max_size=2),
    st.dictionaries(st.sampled_from(["name", "id", "x"]), st.text(max_size=3), max_size=2),
)
COMMON = st.sampled_from(
    ["a", "b", 7, "2027-01-01T10:00:00.123456+02:00", "1969-12-31T23:59:59.9Z", "9999-12-31T23:59:59-12:00", "QUFB"]
)


def paths_of(fields: dict[str, str | Source]) -> dict[str, list[str]]:
    """Return every path that a mapping reads, with the words that it knows there."""
    found: dict[str, list[str]] = {}
    for given_source in fields.values():
        source = Source(path=given_source) if isinstance(given_source, str) else given_source
        plain = [source.path, source.otherwise, *(source.join or []), *(source.object or {}).values()]
        for path in plain:
            if path is not None:
                found.setdefault(path, []).extend(source.map or {})
        tests = [(c.path, c.equals) for c in [*source.only, *(also for over in source.unless for also in over.also)]]
        for path, equals in [*((over.path, over.equals) for over in source.unless), *tests]:
            found.setdefault(path, []).extend(_said(equals))
    return found


def _said(*words: str | None) -> list[Any]:
    return [{"true": True, "false": False}.get(word, word) for word in words if word is not None]


def _conditions(conditions: list[Condition]) -> dict[str, list[Any]]:
    return {c.path: _said(c.equals, c.differs) for c in conditions}


def items_of(rule: StreamRule) -> st.SearchStrategy[dict[str, Any]]:
    """Return items of a stream, most of them nearly right."""
    own: dict[str, list[Any]] = {gone.path: _said(gone.equals) for gone in rule.gone}
    own |= {gone.id: [] for gone in rule.gone}
    inner: dict[str, dict[str, list[Any]]] = {}
    for record in rule.records:
        for path, words in {**_conditions(record.only), **paths_of(record.fields)}.items():
            outward = record.each is None or path.startswith("^")
            place = own if outward else inner.setdefault(record.each or "", {})
            place.setdefault(path.removeprefix("^"), []).extend(words)
    lists = {name: st.lists(_objects(paths), max_size=3) for name, paths in inner.items()}
    return st.builds(lambda item, parts: {**item, **parts}, _objects(own), st.fixed_dictionaries({}, optional=lists))


def _objects(paths: dict[str, list[Any]]) -> st.SearchStrategy[dict[str, Any]]:
    values = {
        path: st.one_of(*([st.sampled_from(words)] * 8 if words else [COMMON] * 8), COMMON, HOSTILE)
        for path, words in paths.items()
    }
    return st.fixed_dictionaries({}, optional=values).map(_nested)


def _nested(flat: dict[str, Any]) -> dict[str, Any]:
    item: dict[str, Any] = {}
    for path, value in flat.items():
        first = path.split(".")[0]
        if "." not in path or isinstance(item.get(first, {}), dict):
            put(item, path, value)
    return item


def read(reader: StreamReader, body: bytes) -> Any:
    """Return what a page comes to, in a form that tells True from 1."""
    try:
        page = reader.read(body)
    except TransientDeliveryError as error:
        return str(error)
    rows = [(table.mapping.table, repr(row)) for table in as_rows(list(page.records)).tables for row in table.rows()]
    return rows, page.tombstones, page.unreadable, page.unread, page.next_cursor, page.more


STREAMS = [
    pytest.param(name, rule.name, id=f"{name}-{rule.name}")
    for name in profile_names()
    for rule in load_profile(name).streams
    if rule.records
]


@lru_cache
def both(profile_name: str, stream: str) -> tuple[StreamRule, StreamReader, StreamReader]:
    profile = load_profile(profile_name)
    rule = next(rule for rule in profile.streams if rule.name == stream)
    return rule, StreamReader(rule, profile.paging), StreamReader(rule, profile.paging, fast=False)


def page_of(profile_name: str, items: list[Any]) -> bytes:
    paging = load_profile(profile_name).paging
    body: dict[str, Any] = {}
    put(body, paging.items, items)
    answers = {paging.next_cursor: "1", paging.more: False, paging.page: 1, paging.pages: 1}
    for path, value in {**answers, paging.clock: "2027-01-01T00:00:00Z"}.items():
        if path is not None:
            put(body, path, value)
    return json.dumps(body).encode()


@pytest.mark.parametrize(("profile_name", "stream"), STREAMS)
@given(data=st.data())
def test_a_plan_makes_the_rows_of_the_records(profile_name: str, stream: str, data: st.DataObject) -> None:
    rule, fast, plain = both(profile_name, stream)
    body = page_of(profile_name, data.draw(st.lists(items_of(rule), max_size=4)))
    assert read(fast, body) == read(plain, body)


RICH = """
schema = 1
name = "rich"
title = "Rich"
[enrol]
path = "/x"
answer = { device_id = "id", token = "token" }
[paging]
items = "items"
size_param = "limit"
size = 10
cursor_param = "after"
next_cursor = "next"
more = "more"
[[streams]]
name = "all"
path = "/all"
deletes = ["ticket"]
gone = [{ path = "gone.since", id = "id" }, { path = "left", equals = "5", id = "id" }]
[[streams.records]]
record = "ticket"
only = [{ path = "kind", differs = "code" }, { path = "id" }]
fields.id = "id"
fields.event_id = { path = "event.id", otherwise = "event_id" }
fields.ticket_type_id = { path = "type", pattern = "type=([a-z]+)", otherwise = "type_id", default = "ga" }
fields.number = { join = ["first", "last.name"] }
fields.zones = "zones"
fields.texts = "texts"
fields.attention = { path = "look", default = "false", only = [{ path = "kind", equals = "vip" }] }
fields.party_size = { path = "guests", default = "1" }
fields.valid_from = { path = "from", otherwise = "event.starts" }
fields.settings = { object = { "a.b" = "extra", c = "event.extra" } }
[streams.records.fields.status]
path = "state"
map = { on = "valid", off = "cancelled" }
default = "blocked"
unless = [
    { path = "void", value = "revoked" },
    { path = "left", equals = "3", value = "refunded", also = [{ path = "kind", differs = "vip" }] },
]
[[streams.records]]
record = "ticket_code"
each = "codes"
only = [{ path = "text" }]
fields.id = { path = "text", convert = "sha256" }
fields.event_id = "^event_id"
fields.ticket_id = "^id"
fields.code = "text"
fields.code_hash = { path = "text", convert = "sha256" }
fields.status = "status"
[[streams.records]]
record = "signing_key"
only = [{ path = "key" }]
fields.id = "id"
fields.key_id = { path = "kid", default = "" }
fields.algorithm = { path = "algorithm", default = "ed25519" }
fields.material = { path = "key", convert = "base64" }
[push]
path = "/push"
batch_size = 1
lists = ["entries"]
results = "results"
ref = "ref"
status = "status"
[[push.forms]]
place = "entries"
when = {}
fields = { ref = "entry_id" }
"""
RICH_PROFILE = parse_profile(RICH, source="rich.toml")
RICH_RULE = RICH_PROFILE.streams[0]
RICH_FAST = StreamReader(RICH_RULE, RICH_PROFILE.paging)
RICH_PLAIN = StreamReader(RICH_RULE, RICH_PROFILE.paging, fast=False)
GOOD = {"id": "t1", "event_id": "e", "type": "type=vip", "state": "on", "codes": [{"text": "A", "status": "active"}]}


@given(items=st.lists(items_of(RICH_RULE), max_size=4))
@example(items=[GOOD, {**GOOD, "id": None}, {**GOOD, "id": "t2", "codes": [{"text": "B", "status": "sold"}]}])
@example(items=[{**GOOD, "zones": ["b", "a"], "texts": ["x"], "extra": {"deep": [1, None]}, "left": 3}])
@example(items=[{**GOOD, "key": "QUFB", "kid": 7}, {**GOOD, "key": "!"}, {**GOOD, "gone": {"since": 1}}])
def test_every_feature_of_a_profile_means_the_same_in_a_plan(items: list[Any]) -> None:
    body = json.dumps({"items": items, "next": "1", "more": False}).encode()
    assert read(RICH_FAST, body) == read(RICH_PLAIN, body)


def test_records_are_made_when_they_are_looked_at() -> None:
    _, fast, plain = both("eventify", "bookings")
    item = {"_id": "b1", "eventId": "e", "slotId": "ga", "status": "APPROVED", "updatedAt": "2027-01-01T10:00:00+02:00"}
    body = page_of("eventify", [item, {**item, "_id": "b2"}])
    records = fast.read(body).records
    assert isinstance(records, RosterRows)
    assert list(records) == plain.read(body).records
    assert [type(record) for record in records] == [Booking, Booking, Ticket, Ticket]
    assert [records[0], *records[1:3], records[-1]] == list(records)
    assert [list(records[: n + 1]) + list(records[n + 1 :]) for n in range(5)] == [list(records)] * 5
    with pytest.raises(IndexError):
        records[4]


def test_what_stands_for_nothing_is_of_the_column_s_kind() -> None:
    body = json.dumps({"items": [{**GOOD, "codes": []}], "next": "1", "more": False}).encode()
    (table,) = as_rows(RICH_FAST.read(body).records).tables
    (row,) = table.rows()
    known = dict(zip(table.mapping.columns, row, strict=True))
    assert (known["party_size"], known["status"], known["ticket_type_id"]) == (1, "valid", "vip")
    assert known["attention"] == 0


def test_one_odd_item_leaves_the_others_to_the_plan() -> None:
    _, fast, _ = both("eventify", "bookings")
    good = {"_id": "b1", "eventId": "e", "slotId": "ga", "status": "APPROVED"}
    page = fast.read(page_of("eventify", [good, {**good, "eventId": None}, {**good, "_id": "b3"}]))
    assert [record.id for record in page.records] == ["b1", "b3", "b1", "b3"]
    assert page.unreadable == ["bookings: Booking.event_id is nothing known"]


def test_what_the_database_cannot_hold_is_an_odd_item() -> None:
    _, fast, _ = both("events_activities", "bookings")
    good = {
        "id": "b1", "eventId": "e", "bookingNumber": "1", "status": "CONFIRMED", "checkInCode": "A",
        "numberOfGuests": 2, "createdAt": "2027-01-01T00:00:00Z", "updatedAt": "2027-01-01T00:00:00Z",
    }  # fmt: skip
    page = fast.read(page_of("events_activities", [{**good, "numberOfGuests": 2**63}, good]))
    bookings = [record for record in page.records if isinstance(record, Booking)]
    assert [booking.party_size for booking in bookings] == [MAX_PARTY, 2]
    assert [(one.ref, one.field) for one in page.unread] == [("b1", "numberOfGuests")]
