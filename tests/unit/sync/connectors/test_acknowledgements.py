"""Only an answer that says more than the request did is an acknowledgement: for each platform, each kind, each liar.

Whoever stands in a platform's place (a captive portal, a health check, a proxy that sends requests back, a cache with
another one's answer) must neither take an entry off this laptop's hands nor make it be given up.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from importlib import resources
from typing import Any

import pytest

from kiosk.domain.door_sales.actions import DoorAction, DoorActionKind, PayMethod
from kiosk.domain.entries.entry import Direction, Entry
from kiosk.domain.errors import SettingsError, TransientDeliveryError
from kiosk.domain.reason_codes import Reason
from kiosk.domain.syncing.delivery import Acknowledgement, OutboxItem, Receipt
from sync.connectors.interface.connector import Connector, TakesBookings
from sync.connectors.registry import connect as connect_to
from sync.connectors.rest.preview import MemoryVault
from sync.connectors.rest.profile.loading import load_profile, parse_profile, profile_names
from sync.connectors.rest.push.acknowledgements import acknowledges
from sync.connectors.tickettoken.connector import TicketTokenConnector
from sync.http.client import PlatformHttp
from tests.support.gate import entries
from tests.support.platforms.fake_pretix import Asked, FakePretix, Reply
from tests.support.platforms.scripted_platform import ScriptedPlatform, open_scripted_platform
from tests.unit.sync.connectors.pretix import conftest as paper_pretix

paper, pretix, steady, connect = (
    paper_pretix.paper,
    paper_pretix.pretix,
    paper_pretix.steady,
    paper_pretix.connect,
)

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
OTHER = "01970000-0000-7000-8000-00000000ffff"
STAYS = {Acknowledgement.LATER, Acknowledgement.HELD}

Lie = Callable[[Any], object]
"""Makes an answer of the request's body; bytes are given as they are."""


def _renamed(body: Any) -> Any:
    """Return a request as if it were another item's."""
    ids = {"id", "clientId", "client_sale_id", "client_scan_id", "entryId", "nonce", "code", "entry_id"}
    if isinstance(body, dict):
        return {name: OTHER if name in ids else _renamed(value) for name, value in body.items()}
    return [_renamed(one) for one in body] if isinstance(body, list) else body


LIES: dict[str, Lie] = {
    "the request": lambda body: body,
    "the request, and ok": lambda body: {**body, "ok": True, "success": "true"},
    "the request in an envelope": lambda body: {"data": body, "json": body, "headers": {}, "url": "https://x.example/"},
    "the request in a list of results": lambda body: {"results": [body]},
    "what was sent as results": lambda body: {
        "results": next((value for value in body.values() if isinstance(value, list)), [body])
    },
    "nothing": lambda _body: b"",
    "an empty object": lambda _body: {},
    "an empty list": lambda _body: [],
    "null": lambda _body: b"null",
    "ok": lambda _body: {"ok": True},
    "a health check": lambda _body: {"status": "ok"},
    "a success": lambda _body: {"success": True, "data": {}},
    "a page": lambda _body: b"<html><body>Log in to the Wi-Fi</body></html>",
    "a portal": lambda _body: {"user-portal-url": "https://portal.example/", "captive": True},
    "another's": lambda body: {"data": _renamed(body), "created_at": "2026-11-20T12:00:00Z", **_renamed(body)},
    "cut off": lambda body: json.dumps({"data": body, "success": True, "status": "ok"}).encode()[:-9],
}

LOOKED_UP = {"code_hash": "", "code": ""}
KINDS: dict[str, Callable[[str], Entry]] = {
    "admission": lambda ticket: entries.admission(ticket, code="c", code_hash="h"),
    "looked up": lambda ticket: entries.admission(ticket, **LOOKED_UP),
    "exit": lambda ticket: entries.admission(ticket, direction=Direction.EXIT, code="c"),
    "undo": lambda ticket: entries.admission(ticket, undoes=OTHER, code="c"),
    "refusal": lambda ticket: entries.refusal(Reason.UNPAID, ticket_id=ticket, code="c"),
    "unknown": lambda _ticket: entries.refusal(Reason.UNKNOWN_TICKET, code="c", code_hash="h"),
    "exchange": lambda ticket: entries.admission(ticket, code="c", medium="nfc_uid:04A2", medium_hash="h"),
    "exchange, looked up": lambda ticket: entries.admission(
        ticket, **LOOKED_UP, medium="nfc_uid:04A2", medium_hash="h"
    ),
    "exchange taken back": lambda ticket: entries.admission(
        ticket, undoes=OTHER, code="c", medium="nfc_uid:04A2", medium_hash="h"
    ),
}
PREFIXES = {"eventfulhq": "rsvp:", "events_activities": "participant:"}


def door(kind: DoorActionKind, booking: str = "b1") -> DoorAction:
    """Return an action with everything that such a one can say."""
    return DoorAction(
        id="01970000-0000-7000-8000-000000000001", kind=kind, event_id="e1", made_at=NOON, device_id="d",
        booking_id=None if kind is DoorActionKind.WALK_IN else booking, ticket_type_id="5", paid_minor=2300,
        due_minor=2300, currency="EUR", method=PayMethod.CASH, holder_name="Wanda", staff="Robin", note="why",
        approved_by="Sam",
    )  # fmt: skip


def stays(push: Callable[[], list[Receipt]]) -> bool:
    """Return whether what was sent is sent again later."""
    try:
        receipts = push()
    except TransientDeliveryError:
        return True
    return all(receipt.acknowledgement in STAYS for receipt in receipts)


def push_entry(connector: Connector, entry: Entry) -> list[Receipt]:
    return list(connector.push([(OutboxItem(id=1, kind="entry", ref_id=entry.entry_id), entry)]))


def push_action(connector: Connector, action: DoorAction) -> list[Receipt]:
    assert isinstance(connector, TakesBookings)
    return list(connector.push_bookings([(OutboxItem(id=1, kind="booking", ref_id=action.id), action)]))


def of_pretix(kind: str) -> Entry:
    return replace(KINDS[kind]("101"), event_id="night", list_id="3")


@pytest.fixture(scope="module")
def desk() -> Iterator[ScriptedPlatform]:
    with open_scripted_platform() as made:
        yield made


def rest(name: str, url: str) -> Connector:
    if name == "tickettoken":
        return TicketTokenConnector(PlatformHttp(url), MemoryVault({"token": "t"}))
    return connect_to(load_profile(name), url, MemoryVault({"token": "t"}))


@pytest.mark.parametrize("status", [200, 201])
@pytest.mark.parametrize("name", [*profile_names(), "tickettoken"])
def test_no_liar_takes_an_entry_or_an_action(desk: ScriptedPlatform, name: str, status: int) -> None:
    connector = rest(name, desk.url)
    tickets = ["7", *([PREFIXES[name] + "7"] if name in PREFIXES else [])]
    actions = connector.door_actions if isinstance(connector, TakesBookings) else frozenset[DoorActionKind]()
    believed = []
    for said, lie in LIES.items():
        desk.answers = partial(_lie_with, status, lie)
        for ticket in tickets:
            entries_of = {kind: make(ticket) for kind, make in KINDS.items()}
            believed += [
                f"{kind} {ticket}: {said}"
                for kind, entry in entries_of.items()
                if not stays(partial(push_entry, connector, entry))
            ]
        believed += [
            f"{kind}: {said}"
            for kind in sorted(actions or ())
            if not stays(partial(push_action, connector, door(kind)))
        ]
    connector.close()
    assert believed == []


def _lie_with(status: int, lie: Lie, body: dict[str, Any]) -> tuple[int, object]:
    return status, lie(body)


@pytest.mark.parametrize("kind", KINDS)
def test_no_liar_takes_an_entry_for_pretix(pretix: FakePretix, connect: paper_pretix.Connect, kind: str) -> None:
    connector, believed = connect(), []
    for said, lie in LIES.items():
        pretix.fault = partial(_lie, lie)
        if not stays(partial(push_entry, connector, of_pretix(kind))):
            believed.append(said)
    assert believed == []


@pytest.mark.parametrize("kind", DoorActionKind)
def test_no_liar_takes_an_action_for_pretix(
    pretix: FakePretix, connect: paper_pretix.Connect, kind: DoorActionKind
) -> None:
    connector, believed = connect(), []
    order = {"code": "ABC", "status": "n", "total": "23.00", "positions": [], "payments": [], "require_approval": True}
    for said, lie in LIES.items():
        pretix.fault = partial(_lie, lie, order=order)
        if not stays(partial(push_action, connector, door(kind, "night/ABC"))):
            believed.append(said)
    assert believed == []


@pytest.mark.parametrize("taken", ["redeem", "annul"])
def test_no_liar_says_that_a_wristband_was_written_or_given_back(
    pretix: FakePretix, connect: paper_pretix.Connect, taken: str
) -> None:
    """pretix takes the scan; of the wristband something else speaks."""
    connector, believed = connect(), []
    linked = [101] if taken == "annul" else []
    entry = of_pretix("exchange taken back" if taken == "annul" else "exchange, looked up")
    for said, lie in LIES.items():
        for at in ("lookup", "PATCH"):

            def answer(asked: Asked, lie: Lie = lie, at: str = at) -> Reply | None:
                if asked.path.endswith("/annul/"):
                    return Reply(400, ["Cannot annul an unsuccessful checkin"])
                if asked.path.endswith("/lookup/") and at == "PATCH":
                    return Reply(200, {"result": {"id": 5, "linked_orderpositions": linked}})
                return _lie(lie, asked) if "reusablemedia" in asked.path else None

            pretix.fault = answer
            if any(
                receipt.acknowledgement not in {*STAYS, Acknowledgement.REJECTED}
                for receipt in _told(lambda: push_entry(connector, entry))
            ):
                believed.append(f"{at}: {said}")
    assert believed == []


def _told(push: Callable[[], list[Receipt]]) -> list[Receipt]:
    try:
        return push()
    except TransientDeliveryError:
        return []


def _lie(lie: Lie, asked: Asked, *, order: object = None) -> Reply | None:
    """Lie about everything that is sent; what is only read is told as it is."""
    if asked.method == "GET":
        return Reply(200, order) if order is not None and asked.path.endswith("/orders/ABC/") else None
    return Reply(200, lie(asked.body))


SENT = {"id": "a", "kind": "exit", "note": None}


@pytest.mark.parametrize(
    ("answer", "ref", "says", "is_one"),
    [
        ({"id": "a"}, "id", "", True),  # a short answer
        ({"id": "a", "kind": "exit"}, "id", "", False),
        ({"id": "a", "kind": "exit", "note": None, "ok": True, "errors": []}, "id", "", False),
        ({"id": "a", "kind": "exit", "created_at": "2026"}, "id", "", True),
        ({"id": "a", "kind": "exit", "number": 0}, "id", "", True),
        ({"data": {"id": "a"}}, "data.id", "", True),
        ({"data": {**SENT}, "ok": True}, "data.id", "", False),
        ({"data": {**SENT}, "ok": True}, "data.id", "ok", False),
        ({"data": {"id": "a"}, "ok": True}, "data.id", "ok", True),
        ({"data": {"id": "a"}, "ok": False}, "data.id", "ok", False),
        ({"data": {"id": "a"}}, "data.id", "ok", False),
        ({"id": "a", "tickets": []}, "id", "tickets", False),
        ({"id": "a", "tickets": ["t"]}, "id", "tickets", True),
        ({"id": "b", "tickets": ["t"]}, "id", "tickets", False),
        (["a"], "id", "", False),
    ],
)
def test_what_acknowledges(answer: object, ref: str, says: str, is_one: bool) -> None:
    assert acknowledges(answer, SENT, "a", ref=ref, says=says) is is_one


def test_a_profile_cannot_take_for_an_acknowledgement_what_it_sends_itself() -> None:
    text = resources.files("sync.connectors.profiles").joinpath("bilten.toml").read_text(encoding="utf-8")
    with pytest.raises(SettingsError, match=r"says: 'data\.event_id' stands in the request as well"):
        parse_profile(text.replace('says = "success"', 'says = "data.event_id"'), source="own.toml")
