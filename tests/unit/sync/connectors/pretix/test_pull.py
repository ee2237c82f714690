"""Reading from a pretix of paper: pages, cursors, changes in the middle of it, and answers that make no sense."""

import base64
import json
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.domain.errors import DeliveryError, TransientDeliveryError
from kiosk.domain.roster.bookings import Booking, Ticket
from kiosk.domain.roster.codes import Revocation, SigningKey
from kiosk.domain.roster.events import CheckInList, Event, Gate
from kiosk.domain.roster.settings import EventSettings
from sync.connectors.interface.connector import CompleteCollection, CursorExpiredError, Page, Urgency
from sync.connectors.pretix.bodies import EventBody
from sync.connectors.pretix.connector import PretixConnector
from sync.connectors.pretix.events import MAX_EVENTS, REFRESH_S, EventsReader, RefreshInterval, choose
from sync.connectors.pretix.round_robin import PAGES_AT_ONCE
from sync.connectors.pretix.session import ForbiddenError, Session
from sync.http.client import PlatformHttp
from sync.http.http_errors import UnauthorisedError, may_be_the_connection
from sync.transfer.schedule import rank_streams
from tests.support.platforms.fake_pretix import EVENT, START, Asked, FakePretix, Reply, event_body, instant
from tests.unit.sync.connectors.pretix.conftest import Connect, PaperVault, Steady


def read(connector: PretixConnector, name: str, cursor: str | None = None) -> tuple[list[Page], str]:
    """Read a stream to its end."""
    stream = next(stream for stream in connector.streams if stream.name == name)
    pages = []
    while True:
        page = connector.pull(stream, cursor)
        pages.append(page)
        cursor = page.next_cursor
        if not page.more:
            return pages, cursor


def records(pages: list[Page]) -> list[object]:
    return [record for page in pages for record in page.records]


def test_revocations_and_keys_come_first(connect: Connect) -> None:
    streams = connect().streams
    assert [stream.name for stream in streams] == ["events", "withdrawn", "catalogue", "orders", "media"]
    assert set(rank_streams(streams).values()) == {Urgency.FIRST}  # the order is the connector's, also for the engine


def test_every_request_carries_the_token_and_stays_at_home(pretix: FakePretix, connect: Connect) -> None:
    pretix.page_cap = 2
    for number in range(5):
        pretix.put_order(f"A{number}")
    pages, _ = read(connect(), "orders")
    # The links of this server lead elsewhere: only that there is a next page was taken from them.
    assert len([record for record in records(pages) if isinstance(record, Ticket)]) >= 5
    assert {asked.headers["authorization"] for asked in pretix.asked} == {"Device device-token"}
    assert {asked.headers["host"] for asked in pretix.asked} == {pretix.url.removeprefix("http://")}


def test_keys_and_gate_come_with_their_event_and_go_with_it(
    pretix: FakePretix, connect: Connect, steady: Steady
) -> None:
    public = Ed25519PrivateKey.generate().public_key()
    pem = public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    key = base64.b64encode(pem).decode()
    pretix.events["night"]["valid_keys"] = {"pretix_sig1": [key]}
    connector = connect()
    pages, cursor = read(connector, "events")
    assert [type(record).__name__ for record in records(pages)] == ["Event", "Gate", "SigningKey"]
    steady.now += REFRESH_S
    (page,), again = read(connector, "events", cursor)
    assert (page.records, again) == ([], cursor)
    pretix.events["night"]["valid_keys"] = {"pretix_sig1": []}
    (page,), again = read(connector, "events", cursor)
    assert (page.records, again) == ((), cursor)  # it is too early to look again
    steady.now += REFRESH_S
    (page,), cursor = read(connector, "events", cursor)
    assert {whole.kind: whole.ids for whole in page.complete_collections} == {
        Event: ["night"],
        SigningKey: [],
        Gate: ["3"],
    }
    pretix.events.clear()
    steady.now += REFRESH_S
    (page,), _ = read(connector, "events", cursor)
    assert {whole.kind: whole.ids for whole in page.complete_collections} == {Event: [], SigningKey: [], Gate: []}
    assert page.tombstones == ()


def test_by_a_clock_that_was_never_measured_no_event_is_gone(
    pretix: FakePretix, connect: Connect, steady: Steady
) -> None:
    _, cursor = read(connect(), "events")
    http = PlatformHttp(pretix.url)
    unsure = EventsReader(
        Session(http, PaperVault()), lambda: START + timedelta(days=4), RefreshInterval(0, steady), lambda: False
    )
    pretix.events.clear()
    page = unsure.read(cursor)
    assert page.complete_collections == ()
    assert page.tombstones == ()
    http.close()


@pytest.mark.parametrize("days", [4, -400])
def test_events_are_chosen_by_the_servers_time_where_the_laptops_is_wrong(pretix: FakePretix, days: int) -> None:
    pretix.events = {
        "night": event_body("night"),
        "wrong": {**event_body("wrong"), "date_from": instant(START + timedelta(days=days))},
    }
    pretix.fault = _by_time(pretix)
    http = PlatformHttp(pretix.url, wall=lambda: START + timedelta(days=days))
    connector = PretixConnector(http, PaperVault())
    page = connector.pull(connector.streams[0], None)
    assert "night" in {record.id for record in page.records if isinstance(record, Event)}
    assert http.knows_time
    connector.close()


def _by_time(pretix: FakePretix) -> Callable[[Asked], Reply | None]:
    """Return a server that leaves out what ended before ``ends_after``, as pretix does."""

    def answer(asked: Asked) -> Reply | None:
        if not asked.path.endswith("/events/") or "ends_after" not in asked.query:
            return None
        since = datetime.fromisoformat(asked.query["ends_after"][0])
        found = [body for body in pretix.events.values() if datetime.fromisoformat(body["date_from"]) >= since]
        return Reply(200, {"results": found, "next": None})

    return answer


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


def test_first_readings_say_how_much_there_is(pretix: FakePretix, connect: Connect) -> None:
    for number in range(130):
        pretix.put_order(f"A{number}")
    for name in ("orders", "catalogue", "withdrawn"):
        pages, _cursor = read(connect(), name)
        total = next(page.total for page in pages if page.total is not None)
        assert total == sum(page.progress for page in pages) == (130 if name == "orders" else 0)
    assert len([page for page in read(connect(), "orders")[0] if page.total == 130]) >= 3
    connector = connect()
    assert all(page.total is None for page in read(connector, "orders", read(connector, "orders")[1])[0])


def test_how_much_there_is_of_several_events_is_known_when_each_has_said_so(
    pretix: FakePretix, connect: Connect
) -> None:
    pretix.events["day"] = event_body("day")
    for number in range(60):
        pretix.put_order(f"A{number}")
    orders = {"code": "Z", "status": "p", "datetime": instant(START), "last_modified": instant(START)}
    pages_of_day = Reply(200, {"results": [orders] * 7, "next": None, "count": 7})
    pretix.fault = lambda asked: pages_of_day if asked.path.endswith("/day/orders/") else None
    pages, _ = read(connect(), "orders")
    totals = [page.total for page in pages]
    assert set(totals) == {None, 67}
    assert totals == sorted(totals, key=lambda total: total is not None)
    assert sum(page.progress for page in pages) == 67


@pytest.mark.parametrize("count", [None, -1, "many", 2**70, True, []])
def test_a_number_of_items_that_is_none_spoils_nothing(pretix: FakePretix, connect: Connect, count: object) -> None:
    body = {"results": [], "next": None, "count": count}
    pretix.fault = lambda asked: Reply(200, body) if asked.path.endswith("/orders/") else None
    (page,), _ = read(connect(), "orders")
    assert (page.total, list(page.unreadable)) == (None, [])


def test_settings_come_with_their_event_where_they_may_be_seen(pretix: FakePretix, connect: Connect) -> None:
    pretix.settings = {"reusable_media_usage_enforced": True, "mail_text_order_paid": "nobody needs this here"}

    def kept() -> object:
        pages, _ = read(connect(), "events")
        return next(record.settings for record in records(pages) if isinstance(record, Event))

    assert kept() == EventSettings(reusable_media_usage_enforced=True)
    pretix.fault = lambda asked: Reply(403, {"detail": "No."}) if asked.path.endswith("/settings/") else None
    assert kept() == EventSettings()


def test_a_key_that_is_none_is_told_and_takes_nothing_away(pretix: FakePretix, connect: Connect) -> None:
    pretix.events["night"]["valid_keys"] = {"pretix_sig1": ["bm8ga2V5"]}
    (page,), _ = read(connect(), "events", json.dumps({"known": ["key:night:old"]}))
    assert page.unreadable == ["keys: a signing key is not a PEM in Base64"]
    assert (page.tombstones, page.complete_collections) == ((), ())


def test_events_are_chosen_by_their_nearness() -> None:
    def body(slug: str, days: float) -> EventBody:
        return EventBody(slug=slug, date_from=START + timedelta(days=days))

    plain = [body("past", -2), body("soon", 1), body("later", 20), body("far", 40)]
    assert choose(plain, [body("series", -300)], START) == ["soon", "past", "later", "series"]
    assert choose(plain[3:], [], START) == ["far"]
    assert choose([], [], START) == []
    assert len(choose([body(f"e{n}", n / 100) for n in range(2 * MAX_EVENTS)], [], START)) == MAX_EVENTS


def test_withdrawn_codes_come_once_and_blocks_end(pretix: FakePretix, connect: Connect) -> None:
    pretix.page_cap = 2
    pretix.lists["revokedsecrets"] = [
        {"id": n, "secret": f"old-{n}", "created": instant(START + timedelta(seconds=n // 2))} for n in range(5)
    ]
    pretix.lists["blockedsecrets"] = [{"id": 9, "secret": "held", "updated": instant(START), "blocked": True}]
    connector = connect()
    pages, cursor = read(connector, "withdrawn")
    ids = [record.id for record in records(pages) if isinstance(record, Revocation)]
    assert sorted(ids) == ["night:blocked:9", *(f"night:revoked:{n}" for n in range(5))]
    pages, again = read(connector, "withdrawn", cursor)
    assert (records(pages), again) == ([], cursor)
    pretix.lists["blockedsecrets"][0].update(blocked=False, updated=instant(START + timedelta(minutes=1)))
    # Of the same instant as the newest that is known: it must not be taken for known.
    pretix.lists["revokedsecrets"].append({"id": 7, "secret": "x", "created": instant(START + timedelta(seconds=2))})
    pages, cursor = read(connector, "withdrawn", cursor)
    assert [record.id for record in records(pages) if isinstance(record, Revocation)] == ["night:revoked:7"]
    assert [gone.id for page in pages for gone in page.tombstones] == ["night:blocked:9"]
    pages, again = read(connector, "withdrawn", cursor)
    assert (records(pages), again) == ([], cursor)


def test_lists_are_asked_for_conditionally_and_vanish_by_tombstones(
    pretix: FakePretix, connect: Connect, steady: Steady
) -> None:
    pretix.lists["checkinlists"] = [{"id": 1, "name": "Main"}, {"id": 2, "name": "VIP"}]
    pretix.lists["items"] = [{"id": n, "name": f"Item {n}"} for n in range(3)]
    pretix.modified["items"] = START - timedelta(minutes=5)
    pretix.page_cap = 2
    connector = connect()
    pages, cursor = read(connector, "catalogue")
    assert len(records(pages)) == 5
    pretix.lists["checkinlists"].pop()
    steady.now += REFRESH_S
    pretix.asked.clear()
    pages, cursor = read(connector, "catalogue", cursor)
    assert [whole for page in pages for whole in page.complete_collections] == [
        CompleteCollection(kind=CheckInList, event_id="night", ids=["1"])
    ]
    items = [asked for asked in pretix.asked if asked.path == f"{EVENT}/items/"]
    assert [asked.headers.get("if-modified-since") for asked in items] == ["Fri, 20 Nov 2026 17:55:00 GMT"]
    pages, again = read(connect(), "catalogue", cursor)  # also after a restart
    assert (records(pages), again) == ([], cursor)


def test_a_list_that_changed_in_this_very_second_is_read_again_in_full(
    pretix: FakePretix, connect: Connect, steady: Steady
) -> None:
    pretix.lists["items"] = [{"id": 1, "name": "Old"}]
    pretix.modified["items"] = pretix.now
    connector = connect()
    _, cursor = read(connector, "catalogue")
    pretix.lists["items"][0]["name"] = "New"
    steady.now += REFRESH_S
    pages, _ = read(connector, "catalogue", cursor)
    assert [getattr(record, "name", "") for record in records(pages)] == ["New"]


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


def test_what_is_not_asked_for_cannot_leak(pretix: FakePretix, connect: Connect) -> None:
    read(connect(), "orders")
    (asked,) = [asked for asked in pretix.asked if asked.path.endswith("/orders/")]
    assert "payments" in asked.query["exclude"]
    assert "positions.secret" in asked.query["include"]
    assert not {"payments", "refunds", "invoice_address", "positions"} & set(asked.query["include"])


# -- orders, with changes at any moment

STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("put"), st.integers(0, 12), st.floats(0, 4.9)),  # a transaction may have been under way
        st.tuples(st.just("pull"), st.just(0), st.just(0.0)),
        st.tuples(st.just("restart"), st.just(0), st.just(0.0)),
        st.tuples(st.just("wait"), st.just(0), st.floats(0, 20)),
    ),
    max_size=40,
)


class Copy:
    """What a kiosk has of the orders."""

    def __init__(self, pretix: FakePretix) -> None:
        self.pretix = pretix
        self.cursor: str | None = None
        self.orders: dict[str, datetime | None] = {}
        self.connector = self._connect()

    def _connect(self) -> PretixConnector:
        return PretixConnector(PlatformHttp(self.pretix.url), PaperVault(), wall=lambda: START)

    def restart(self) -> None:
        self.connector.close()
        self.connector = self._connect()

    def pull(self) -> bool:
        stream = next(stream for stream in self.connector.streams if stream.name == "orders")
        page = self.connector.pull(stream, self.cursor)
        for record in page.records:
            if isinstance(record, Booking):
                self.orders[record.number] = record.updated_at
        self.cursor = page.next_cursor
        return page.more


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=st.integers(0, 9), same_instant=st.booleans(), steps=STEPS)
def test_no_order_is_ever_missed(
    pretix: FakePretix, before: int, same_instant: bool, steps: list[tuple[str, int, float]]
) -> None:
    pretix.orders.clear()
    pretix.page_cap = 2
    for number in range(before):
        pretix.put_order(f"A{number}", ordered=START if same_instant else None)
    copy = Copy(pretix)
    try:
        for what, number, seconds in steps:
            if what == "put":
                pretix.tick(0.01)
                pretix.put_order(f"A{number}", modified=pretix.now - timedelta(seconds=seconds))
            elif what == "pull":
                copy.pull()
            elif what == "restart":
                copy.restart()
            else:
                pretix.tick(seconds)
        while copy.pull():
            pass
        while copy.pull():
            pass
        wanted = {code: datetime.fromisoformat(body["last_modified"]) for code, body in pretix.orders.items()}
        assert copy.orders == wanted
        pretix.tick(60)
        for _ in range(3):
            while copy.pull():
                pass
        quiet = copy.cursor
        pretix.asked.clear()
        assert not copy.pull()
        assert copy.cursor == quiet
        assert len([asked for asked in pretix.asked if asked.path.endswith("/orders/")]) == 1
    finally:
        copy.connector.close()


def test_own_scans_come_back_and_all_are_complete(pretix: FakePretix, connect: Connect) -> None:
    pretix.put_order("A1")
    scan = {"id": 1, "datetime": instant(START), "list": 5, "type": "entry", "device_id": 7}
    pretix.orders["A1"]["positions"][0]["checkins"] = [scan, {**scan, "id": 2, "device_id": 8}]
    (page,), _ = read(connect(), "orders")
    assert [(entry.entry_id, entry.device_id) for entry in page.entries] == [
        ("pretix:1:1", "pretix:7"),
        ("pretix:1:2", "pretix:8"),
    ]
    assert page.complete == ["1"]


def test_several_events_are_read_one_after_the_other(pretix: FakePretix, connect: Connect) -> None:
    pretix.events["day"] = event_body("day")

    def only_night(asked: Asked) -> Reply | None:
        if asked.path.endswith("/day/orders/"):
            return Reply(200, {"count": 0, "next": None, "results": []}, {"X-Page-Generated": instant(pretix.now)})
        return None

    pretix.fault = only_night
    pretix.put_order("A1")
    pages, cursor = read(connect(), "orders")
    assert len(records(pages)) == 3
    assert set(json.loads(cursor)["states"]) == {"day", "night"}
    assert "done" not in json.loads(cursor)


def test_errors_name_no_query(pretix: FakePretix, connect: Connect) -> None:
    pretix.fault = lambda asked: Reply(500, b"secret") if asked.path.endswith("/orders/") else None
    with pytest.raises(DeliveryError) as caught:
        read(connect(), "orders")
    assert str(caught.value) == "GET /api/v1/organizers/venue/events/night/orders/ was answered with 500"
