"""A collection for each event by itself: every one is read, in one stream, and what is over is left alone."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.domain.errors import TransientDeliveryError
from sync.connectors.interface.connector import CursorExpiredError, FetchedPage
from sync.connectors.rest.profile.loading import load_profile
from sync.connectors.rest.pull.per_event import PerEventReading
from sync.connectors.rest.pull.stream_reader import StreamReader
from sync.http.http_errors import RefusedError

NOW = datetime(2027, 6, 21, 20, 0, tzinfo=UTC)
PROFILE = load_profile("eventfulhq")
READERS = {rule.name: StreamReader(rule, PROFILE.paging) for rule in PROFILE.streams}


class Side:
    """A platform's events and guest lists; it counts what it is asked for."""

    def __init__(self) -> None:
        self.events: list[dict[str, object]] = [event("now"), event("past", ends=-timedelta(days=40))]
        self.lists = {"now": [["a"], ["b"]], "past": [["old"]]}
        self.asked: list[tuple[str, str | None]] = []
        self.refusal: int | None = None

    def fetch(self, reader: StreamReader, cursor: str | None, event_id: str = "") -> FetchedPage:
        if not event_id:
            nodes, self.events = self.events, []
            return reader.open(page(nodes, "e"), cursor)
        self.asked.append((event_id, cursor))
        if self.refusal is not None:
            raise RefusedError("no", status=self.refusal)
        pages = self.lists[event_id]
        number = int(cursor or 0)
        nodes = [guest(name, event_id) for name in (pages[number] if number < len(pages) else [])]
        following = min(number + 1, len(pages))
        return reader.open(page(nodes, str(following), more=following < len(pages)), cursor)


def event(name: str, ends: timedelta = timedelta(hours=4), *, gone: bool = False) -> dict[str, object]:
    end = (NOW + ends).isoformat()
    return {"event_edition_id": name, "edition_title": name, "end_datetime": end, "is_deleted": gone, "status": "draft"}


def guest(name: str, event_id: str) -> dict[str, object]:
    return {"rsvp_id": name, "event_id": event_id, "invitation_code": f"INV-{name}", "status": "invited"}


def page(nodes: list[dict[str, object]], cursor: str, *, more: bool = False) -> bytes:
    return json.dumps({"nodes": nodes, "page_info": {"end_cursor": cursor, "has_next_page": more}}).encode()


@pytest.fixture
def side() -> Side:
    return Side()


@pytest.fixture
def anew(side: Side) -> Callable[[], PerEventReading]:
    """What reads, as after a restart."""
    return lambda: PerEventReading(READERS["rsvps"], READERS["events"], side.fetch, lambda: NOW)


def run(anew: Callable[[], PerEventReading], cursor: str | None) -> tuple[list[str], str]:
    """Read until nothing waits, each page by a reading of its own."""
    ids: list[str] = []
    while True:
        found = anew().fetch(cursor).read()
        ids += [record.id for record in found.records]
        cursor = found.next_cursor
        if not found.more:
            return ids, cursor


def test_every_list_is_read_once_and_what_is_over_is_left_alone_afterwards(side, anew):
    ids, cursor = run(anew, None)
    assert ids == [f"rsvp:{name}" for name in ("a", "a", "b", "b", "old", "old")], "ticket and code of each"
    side.asked.clear()
    side.lists["now"].append(["c"])
    ids, cursor = run(anew, cursor)
    assert set(ids) == {"rsvp:c"}
    assert {event_id for event_id, _ in side.asked} == {"now"}


def test_each_page_of_events_is_asked_for_by_itself_and_leads_to_every_list(side, anew):
    """A list of events without end would keep everything else waiting, entries among it."""
    pages = [[event("now")], [event("past", ends=-timedelta(days=40))], []]
    asked = []

    def fetch(reader: StreamReader, cursor: str | None, event_id: str = "") -> FetchedPage:
        if event_id:
            return Side.fetch(side, reader, cursor, event_id)
        asked.append(cursor)
        return reader.open(page(pages.pop(0), f"e{len(asked)}", more=bool(pages)), cursor)

    side.fetch = fetch
    found = anew().fetch(None).read()
    assert (found.more, list(found.records), asked) == (True, [], [None])
    ids, _ = run(anew, found.next_cursor)
    assert asked == [None, "e1", "e2"]
    assert set(ids) == {"rsvp:a", "rsvp:b", "rsvp:old"}, "the whole reading is a first one, over all pages of events"


def test_a_new_event_is_read_from_its_beginning_and_one_that_is_gone_no_more(side, anew):
    _, cursor = run(anew, None)
    side.events = [event("new"), event("now", gone=True)]
    side.lists["new"] = [["n"]]
    side.asked.clear()
    ids, _ = run(anew, cursor)
    assert set(ids) == {"rsvp:n"}
    assert side.asked == [("new", None)]


def test_an_event_without_a_list_is_none_and_any_other_refusal_is_told(side, anew):
    side.refusal = 404
    assert run(anew, None)[0] == []
    side.refusal, side.events = 500, [event("now")]
    with pytest.raises(RefusedError):
        anew().fetch(None)


def test_nothing_waits_where_there_are_no_events(side, anew):
    side.events = []
    found = anew().fetch(None).read()
    assert (list(found.records), found.more) == ([], False)


def test_a_cursor_of_another_style_begins_anew(anew):
    with pytest.raises(CursorExpiredError):
        anew().fetch("7.12")


def test_an_answer_that_is_no_page_is_not_taken_for_an_empty_list(side, anew):
    side.fetch = lambda reader, cursor, event_id="": reader.open(b"<html>", cursor)
    with pytest.raises(TransientDeliveryError):
        anew().fetch(None)
