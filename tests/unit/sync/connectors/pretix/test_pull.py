"""Reading from a pretix of paper: pages, cursors, changes in the middle of it, and answers that make no sense."""

import base64
import json
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from kiosk.domain.roster.bookings import Ticket
from kiosk.domain.roster.codes import Revocation, SigningKey
from kiosk.domain.roster.events import CheckInList, Event, Gate
from kiosk.domain.roster.settings import EventSettings
from sync.connectors.interface.connector import CompleteCollection, Urgency
from sync.connectors.pretix.bodies import EventBody
from sync.connectors.pretix.connector import PretixConnector
from sync.connectors.pretix.events import MAX_EVENTS, REFRESH_S, EventsReader, RefreshInterval, choose
from sync.connectors.pretix.session import Session
from sync.http.client import PlatformHttp
from sync.transfer.schedule import rank_streams
from tests.support.platforms.fake_pretix import EVENT, START, Asked, FakePretix, Reply, event_body, instant
from tests.support.platforms.pretix_reading import read, records
from tests.unit.sync.connectors.pretix.conftest import Connect, PaperVault, Steady


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


def test_badge_layouts_come_with_their_event_and_keep_nothing_else_back(
    pretix: FakePretix, connect: Connect, steady: Steady
) -> None:
    crew = {"id": 3, "name": "Crew", "default": True, "layout": [{"type": "textarea"}], "background": "https://x/b.pdf"}
    pretix.lists["badgelayouts"] = [crew | {"item_assignments": [{"item": 12}]}, {"id": 4, "item_assignments": []}]
    pretix.lists["badgeitems"] = [{"id": 1, "item": 12, "layout": 3}, {"id": 2, "item": 13, "layout": None}]
    connector = connect()

    def kept(cursor: str | None = None) -> object:
        pages, _ = read(connector, "events", cursor)
        return next(record.settings.others for record in records(pages) if isinstance(record, Event))

    first = {"name": "Crew", "default": True, "items": ["12"], "layout": [{"type": "textarea"}]}
    second = {"name": "", "default": False, "items": [], "layout": None}
    drawn = {"badges": {"layouts": [first, second], "none": ["13"]}}
    assert kept() == drawn
    # While they cannot be had, what was known stays; they are not asked for with every look.
    pretix.fault = lambda asked: Reply(500) if "/badge" in asked.path else None
    asked_before = sum("/badge" in asked.path for asked in pretix.asked)
    assert kept() == drawn
    assert sum("/badge" in asked.path for asked in pretix.asked) == asked_before
    steady.now += 301
    assert kept() == drawn
    pretix.fault = lambda asked: Reply(403, {"detail": "No."}) if "/badge" in asked.path else None
    assert kept() == {}
    steady.now += 301
    pretix.fault = lambda asked: Reply(404, {"detail": "Not found."}) if "/badge" in asked.path else None
    assert kept() == {}


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


def test_what_is_not_asked_for_cannot_leak(pretix: FakePretix, connect: Connect) -> None:
    read(connect(), "orders")
    (asked,) = [asked for asked in pretix.asked if asked.path.endswith("/orders/")]
    assert "payments" in asked.query["exclude"]
    assert "positions.secret" in asked.query["include"]
    assert not {"payments", "refunds", "invoice_address", "positions"} & set(asked.query["include"])


# -- orders, with changes at any moment


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
