"""Odd fields of pretix and TicketToken: what is read, and what is told."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from kiosk.domain.errors import TransientDeliveryError
from kiosk.domain.roster.bookings import TicketStatus
from sync.connectors.pretix.bodies import CheckInListBody, OrderBody
from sync.connectors.pretix.listings import read_listing
from sync.connectors.pretix.order_mapping import order
from sync.connectors.reading.unreadable_items import UnreadableItems
from sync.connectors.reading.zones import Zones
from sync.connectors.tickettoken import bodies
from sync.connectors.tickettoken.mapping import list_of
from sync.http.client import Answer

ZONES = Zones(lambda _event_id: "Europe/Berlin")
TEN_IN_BERLIN = datetime(2026, 11, 20, 9, tzinfo=UTC)
POSITION = {"id": 1, "item": 2, "secret": "s", "positionid": 1}
PATH = "/organizers/o/events/gala/orders/"


def listing(kind: Any, *items: Any, path: str = PATH) -> Any:
    body = json.dumps({"results": items, "next": None}).encode()
    return read_listing(path, kind, Answer(status=200, headers={}, body=body), 1, ZONES)


def an_order(**position: Any) -> dict[str, Any]:
    return {"code": "ABC", "status": "p", "positions": [{**POSITION, **position}, {**POSITION, "id": 9}]}


@pytest.mark.parametrize(
    ("field", "odd", "read"),
    [
        ("valid_from", "2026-11-20 10:00:00", TEN_IN_BERLIN),
        ("valid_from", "2026-11-20T10:00:00", TEN_IN_BERLIN),
        ("valid_from", "0000-00-00 00:00:00", None),
        ("attendee_name", {"given": "Ana"}, None),
        ("attendee_name", 7, "7"),
        ("id", 2**63 + 9, 2**63 + 9),
        ("id", "12", 12),
        ("canceled", "no", False),
        ("seat", [], None),
        ("addon_to", "none", None),
    ],
)
def test_an_odd_field_of_a_position_leaves_it_a_ticket(field: str, odd: Any, read: Any) -> None:
    (body,) = listing(OrderBody, an_order(**{field: odd})).items
    found = body.positions[0]
    assert (getattr(found.seat, "name", None) or None if field == "seat" else getattr(found, field)) == read
    assert len(order(body, "gala").tickets) == 2


@pytest.mark.parametrize("odd", [{"canceled": "perhaps"}, {"checkins": [{"list": 1}]}, {"secret": None}, {"item": {}}])
def test_a_position_that_cannot_be_read_hides_no_other_and_is_told(odd: dict[str, Any]) -> None:
    found = listing(OrderBody, an_order(**odd))
    (body,) = found.items
    assert [position.id for position in body.positions] == [9]
    assert [(one.kind, one.ref, one.event_id) for one in found.unread] == [("ticket", "1", "gala")]
    assert found.unreadable


def test_an_order_that_cannot_be_read_is_told_by_the_id_of_its_booking() -> None:
    found = listing(OrderBody, {"code": "ABC", "status": {}}, an_order())
    assert [body.code for body in found.items] == ["ABC"]
    assert [(one.kind, one.ref) for one in found.unread] == [("booking", "gala/ABC")]


def test_a_list_whose_products_cannot_be_read_does_not_take_all() -> None:
    found = listing(CheckInListBody, {"id": 1, "all_products": False, "limit_products": "some"})
    assert (list(found.items), len(found.unread)) == ([], 1)


def test_a_check_in_with_a_long_number_is_an_entry() -> None:
    scan = {"datetime": "2026-11-20T10:00:00", "list": 1, "id": 2**70}
    (body,) = listing(OrderBody, an_order(checkins=[scan])).items
    (found,) = order(body, "gala").entries
    assert (found.corrected_at, found.sequence) == (TEN_IN_BERLIN, 2**63 - 1)
    assert body.positions[0].id == 1
    assert order(body, "gala").tickets[0].status is TicketStatus.VALID


MANIFEST = {"event_id": "e", "generated_at": "2026-11-20 10:00:00", "expires_at": 1795180000}


def manifest(tickets: Any) -> tuple[Any, UnreadableItems]:
    unreadable_items = UnreadableItems()
    body = json.dumps({"manifest": {**MANIFEST, "tickets": tickets}}).encode()
    return bodies.read(bodies.ManifestAnswer, body, "manifest", unreadable_items, ZONES).manifest, unreadable_items


def test_a_manifest_with_odd_tickets() -> None:
    found, unreadable_items = manifest(
        {
            "a": {"ticket_number": 7, "scan_count": "1", "last_scanned_at": "2026-11-20 10:00:00"},
            "b": {"scan_count": "some"},
            "c": "text",
            "d": {"ticket_number": {}},
        }
    )
    assert found.generated_at == TEN_IN_BERLIN
    assert (found.tickets["a"].ticket_number, found.tickets["a"].scan_count) == ("7", 1)
    assert found.tickets["a"].last_scanned_at == TEN_IN_BERLIN
    assert set(found.tickets) == {"a", "d"}
    assert {(one.kind, one.ref) for one in unreadable_items.unread if not one.field} == {
        ("ticket", "b"),
        ("ticket", "c"),
    }


def test_what_is_no_manifest_is_worth_another_try() -> None:
    with pytest.raises(TransientDeliveryError):
        manifest("text")


def test_numbers_of_a_policy_are_bounded() -> None:
    row = bodies.EventRow(id="e", name="E")
    config = {"enabled": "yes", "cooldown_minutes": 1e300, "max_reentries": "3"}
    policies = [bodies.Policy(policy_type="REENTRY", config=config)]
    policy = list_of(row, policies).settings.policy.said()
    assert (policy["cooldown_minutes"], policy["max_entries"]) == (366 * 24 * 60, 4)


def test_a_key_whose_end_cannot_be_read_is_no_key() -> None:
    good = {"id": "a", "algorithm": "HMAC-SHA256", "secret": "QUFB"}
    body = json.dumps({"keys": [good, {**good, "id": "b", "revoked_at": "gone"}, {**good, "id": "c", "secret": "!"}]})
    unreadable_items = UnreadableItems()
    assert [key.id for key in bodies.read(bodies.Keys, body.encode(), "keys", unreadable_items).keys] == ["a"]
    assert {one.ref for one in unreadable_items.unread} == {"b", "c"}
