"""Answers of pretix that make no sense, are denied, or never end, and what they must not spoil."""

import json
from datetime import timedelta

import pytest

from kiosk.domain.errors import DeliveryError, TransientDeliveryError
from kiosk.domain.roster.bookings import Booking, Ticket
from kiosk.domain.roster.events import Event
from sync.connectors.interface.connector import CursorExpiredError, Page
from sync.connectors.pretix.events import REFRESH_S
from sync.connectors.pretix.round_robin import PAGES_AT_ONCE
from sync.connectors.pretix.session import ForbiddenError
from sync.http.http_errors import UnauthorisedError, may_be_the_connection
from tests.support.platforms.fake_pretix import START, Asked, FakePretix, Reply, event_body, instant
from tests.support.platforms.pretix_reading import read, records
from tests.unit.sync.connectors.pretix.conftest import Connect, Steady


@pytest.mark.parametrize("status", [500, 403, 404])
@pytest.mark.parametrize("part", ["settings", "questions", "orders", "revokedsecrets"])
def test_one_events_broken_list_keeps_no_other_events_from_being_read(
    pretix: FakePretix, connect: Connect, steady: Steady, part: str, status: int
) -> None:
    pretix.events["day"] = event_body("day")
    broken = f"/events/day/{part}/"
    pretix.fault = lambda asked: Reply(status, {"detail": "GUEST NAME"}) if asked.path.endswith(broken) else None
    pretix.put_order("A")
    connector = connect()
    got: dict[str, list[Page]] = {}
    for stream in connector.streams:
        got[stream.name], _ = read(connector, stream.name)
    reported = {f"{name}/{part}" for name, pages in got.items() for page in pages for part in page.broken}
    if (part, status) != ("settings", 403):  # these may be forbidden: then there are none
        assert len(reported) == 1, reported
        assert "day" in reported.pop()
    assert any(isinstance(record, Ticket) for record in records(got["orders"]))
    assert {"night", "day"} <= {record.id for record in records(got["events"]) if isinstance(record, Event)}
    assert "GUEST" not in str([page.broken for pages in got.values() for page in pages])
    pretix.fault = lambda _asked: None
    steady.now += 3600
    for stream in connector.streams:
        pages, _ = read(connector, stream.name, got[stream.name][-1].next_cursor)
        assert not pages[-1].broken


@pytest.mark.parametrize("status", [500, 403, 401, 404, 200])
@pytest.mark.parametrize("part", ["settings", "questions", "orders", "revokedsecrets"])
def test_a_page_in_place_of_one_events_list_keeps_no_other_events_from_being_read(
    pretix: FakePretix, connect: Connect, part: str, status: int
) -> None:
    """Many servers answer what they fail at with a page, and whoever stands before them refuses with one."""
    pretix.events["day"] = event_body("day")
    broken = f"/events/day/{part}/"
    pretix.fault = lambda asked: Reply(status, b"<html>GUEST NAME</html>") if asked.path.endswith(broken) else None
    pretix.put_order("A")
    connector = connect()
    got = {stream.name: read(connector, stream.name)[0] for stream in connector.streams}
    reported = {f"{name}/{part}" for name, pages in got.items() for page in pages for part in page.broken}
    assert len(reported) == 1, reported
    assert "day" in reported.pop()
    assert any(isinstance(record, Ticket) for record in records(got["orders"]))
    assert {"night", "day"} <= {record.id for record in records(got["events"]) if isinstance(record, Event)}


@pytest.mark.parametrize("status", [500, 403, 401, 404, 200])
@pytest.mark.parametrize("name", ["events", "withdrawn", "catalogue", "orders"])
def test_pages_in_place_of_everything_are_nobodys_word(
    pretix: FakePretix, connect: Connect, steady: Steady, name: str, status: int
) -> None:
    pretix.events["day"] = event_body("day")
    connector = connect()
    cursors = {stream.name: read(connector, stream.name)[1] for stream in connector.streams}
    pretix.fault = lambda _asked: Reply(status, b"<html>welcome</html>")
    for _ in range(2):
        steady.now += 3600
        with pytest.raises(TransientDeliveryError) as caught:
            read(connector, name, cursors[name])
        assert may_be_the_connection(caught.value)
    pretix.fault = lambda _asked: None
    steady.now += 3600
    pages, _ = read(connector, name, cursors[name])
    assert not pages[-1].broken, "nothing was blamed on any event"


def test_an_item_that_makes_no_sense_hides_no_other_and_takes_none_away(
    pretix: FakePretix, connect: Connect, steady: Steady
) -> None:
    pretix.lists["items"] = [{"id": 1, "name": "A"}, {"id": 2, "name": "B"}]
    connector = connect()
    _, cursor = read(connector, "catalogue")
    pretix.lists["items"][0] = {"id": "a secret", "name": "A"}
    steady.now += REFRESH_S
    pages, _ = read(connector, "catalogue", cursor)
    (unreadable,) = [words for page in pages for words in page.unreadable]
    assert "id cannot be read" in unreadable
    assert [(one.kind, one.ref) for page in pages for one in page.unread] == [("ticket_type", "a secret")]
    assert "a secret" not in unreadable
    assert [gone for page in pages for gone in (*page.tombstones, *page.complete_collections)] == []


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"<html>", b'{"results": 3}', b'{"results": [{}' + b"[" * 2000])
def test_an_answer_that_makes_no_sense_is_worth_another_try(pretix: FakePretix, connect: Connect, body: bytes) -> None:
    connector = connect()
    read(connector, "events")
    pretix.fault = lambda _asked: Reply(200, body)
    with pytest.raises(TransientDeliveryError) as caught:
        read(connector, "orders")
    assert caught.value.key == ("delivery.captive_portal" if body.startswith(b"<") else "delivery.unreadable")


def test_a_cursor_of_another_version_means_to_begin_anew(connect: Connect) -> None:
    connector = connect()
    for name in ("withdrawn", "catalogue", "orders", "media"):
        with pytest.raises(CursorExpiredError):
            read(connector, name, "page-7")


def test_denied_and_forbidden_are_not_the_same(pretix: FakePretix, connect: Connect) -> None:
    connector = connect()
    read(connector, "events")
    pretix.fault = lambda _asked: Reply(401, {"detail": "Device access has been revoked."})
    with pytest.raises(UnauthorisedError) as denied:
        read(connector, "orders")
    assert denied.value.key == "delivery.unauthorised"
    pretix.fault = lambda _asked: Reply(403, {"detail": "Request denied by device security profile."})
    with pytest.raises(ForbiddenError) as forbidden:
        read(connector, "orders")
    assert forbidden.value.key == "delivery.refused"


@pytest.mark.parametrize("status", [403, 404])
def test_media_are_left_out_where_there_are_none(pretix: FakePretix, connect: Connect, status: int) -> None:
    pretix.fault = lambda asked: Reply(status, {"detail": "No."}) if "reusablemedia" in asked.path else None
    connector = connect()
    (page,), cursor = read(connector, "media")
    assert records([page]) == []
    pretix.asked.clear()
    read(connector, "media", cursor)
    assert pretix.asked == []


def test_a_busy_server_says_when_to_come_back(pretix: FakePretix, connect: Connect) -> None:
    connector = connect()
    pretix.fault = lambda _asked: Reply(429, {}, {"Retry-After": "17"})
    with pytest.raises(TransientDeliveryError) as caught:
        read(connector, "orders")
    assert caught.value.retry_after_s == 17


def test_a_list_that_became_shorter_between_two_pages_ends_there(pretix: FakePretix, connect: Connect) -> None:
    pretix.page_cap = 2
    pretix.lists["reusablemedia"] = [{"id": n, "identifier": f"m{n}", "updated": instant(START)} for n in range(4)]
    connector = connect()
    stream = next(stream for stream in connector.streams if stream.name == "media")
    first = connector.pull(stream, None)
    assert first.more
    pretix.lists["reusablemedia"] = pretix.lists["reusablemedia"][:2]
    last = connector.pull(stream, first.next_cursor)
    assert not last.more
    assert json.loads(last.next_cursor)["states"]["media"]["since"] == "2026-11-20T18:00:00Z"


@pytest.mark.parametrize(("name", "path"), [("events", "/events/"), ("catalogue", "/items/")])
def test_a_list_without_end_is_not_read_for_ever(
    pretix: FakePretix, connect: Connect, monkeypatch: pytest.MonkeyPatch, name: str, path: str
) -> None:
    connector = connect()
    if name != "events":
        read(connector, "events")
    monkeypatch.setattr("sync.connectors.pretix.session.MOST_PAGES", 7)
    asked: list[int] = []

    def endless(call: Asked) -> Reply | None:
        if not call.path.endswith(path):
            return None
        asked.append(len(asked) + 1)
        return Reply(200, {"results": [], "next": f"https://elsewhere.test/?page={len(asked) + 1}"})

    pretix.fault = endless
    if name == "events":
        with pytest.raises(TransientDeliveryError) as caught:
            read(connector, name)
        assert caught.value.key == "delivery.too_large"
    else:  # the event's other lists are read
        pages, _ = read(connector, name)
        assert list(pages[-1].broken) == ["night/items"]
    assert len(asked) == 7


def test_one_events_list_without_end_keeps_no_other_events_from_being_read(
    pretix: FakePretix, connect: Connect
) -> None:
    pretix.events = {"a-first": {**event_body("a-first"), "date_from": instant(START)}, "night": event_body("night")}
    pretix.put_order("A")
    asked: list[int] = []

    def endless(call: Asked) -> Reply | None:
        if not call.path.endswith("/events/a-first/orders/"):
            return None
        asked.append(1)
        at = instant(START + timedelta(seconds=len(asked)))
        order = {"code": f"X{len(asked)}", "status": "p", "datetime": at, "last_modified": at, "positions": []}
        return Reply(200, {"results": [order], "next": "https://elsewhere.test/?page=2"})

    pretix.fault = endless
    connector = connect()
    stream = next(stream for stream in connector.streams if stream.name == "orders")
    cursor, found = None, set()
    for _ in range(PAGES_AT_ONCE + 3):
        page = connector.pull(stream, cursor)
        found |= {record.event_id for record in page.records if isinstance(record, Booking)}
        cursor = page.next_cursor
    assert found == {"a-first", "night"}


# -- orders, with changes at any moment


def test_errors_name_no_query(pretix: FakePretix, connect: Connect) -> None:
    pretix.fault = lambda asked: Reply(500, b"secret") if asked.path.endswith("/orders/") else None
    with pytest.raises(DeliveryError) as caught:
        read(connect(), "orders")
    assert str(caught.value) == "GET /api/v1/organizers/venue/events/night/orders/ was answered with 500"
