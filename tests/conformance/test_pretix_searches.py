"""The searches and the counts of the field's strongest offline checker, made with our store."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.entry import standing
from kiosk.domain.guests import Guest
from kiosk.domain.roster import BookingStatus
from kiosk.domain.station import Place
from kiosk.store.attendance import attendance
from kiosk.store.search import find_guests
from tests.support.pretix_gate import PretixGate
from tests.support.vectors import read_vectors, reason_to_skip

FILE = "libpretixsync_offline_scenarios.json"
VECTORS: dict[str, Any] = read_vectors(FILE)
QUERIES = [(s["lists"], q) for s in VECTORS.get("searches", []) for q in s["queries"]]

pytestmark = pytest.mark.skipif(not VECTORS, reason=reason_to_skip(FILE))
STATUSES = {
    BookingStatus.CONFIRMED: "PAID",
    BookingStatus.PENDING_PAYMENT: "PENDING",
    BookingStatus.PENDING_APPROVAL: "PENDING",
    BookingStatus.CANCELLED: "CANCELED",
}


@pytest.fixture
def gate(tmp_path: Path) -> Iterator[PretixGate]:
    opened = PretixGate(VECTORS["worlds"]["main"], tmp_path)
    yield opened
    opened.close()


def secrets_of(gate: PretixGate, guests: list[Guest]) -> list[str]:
    with gate.database.reading() as view:
        return [view.codes_of_ticket(guest.ticket.id)[0].code for guest in guests]


def seen(guest: Guest, secret: str) -> dict[str, Any]:
    kind, booking, ticket = guest.ticket_type, guest.booking, guest.ticket
    assert kind is not None
    assert booking is not None
    return {
        "ticket": kind.name,
        "variation": kind.variations.get(ticket.variation_id or ""),
        "attendee_name": ticket.holder_name,
        "secret": secret,
        "isRedeemed": bool(standing(guest.entries)),
        "status": STATUSES[booking.status],
        "isRequireAttention": kind.attention or booking.attention or ticket.attention,
    }


def fits(found: Mapping[str, Any], wanted: Mapping[str, Any]) -> bool:
    return {name: found[name] for name in wanted} == wanted


@pytest.mark.parametrize(("lists", "query"), QUERIES, ids=[query["query"] for _, query in QUERIES])
def test_search(lists: dict[str, int], query: dict[str, Any], gate: PretixGate):
    places = [Place(event, str(list_id)) for event, list_id in lists.items()]
    guests = find_guests(gate.database, query["query"], places)
    assert len(guests) == query["expect_count"]
    secrets = secrets_of(gate, guests)
    for position, key in enumerate(("expect_first", "expect_second")):
        if key in query:
            assert fits(seen(guests[position], secrets[position]), query[key])
    for secret in query.get("expect_secrets_once", ()):
        assert secrets.count(secret) == 1


@pytest.mark.parametrize("case", VECTORS.get("status", []), ids=lambda case: str(case["id"]))
def test_status(case: dict[str, Any], gate: PretixGate):
    with gate.database.reading() as view:
        found = view.check_in_list(str(case["list"]))
    assert found is not None
    counted = attendance(gate.database, found)
    wanted = dict(case["expect"])
    first = counted.types[0]
    assert counted.name == wanted["eventName"]
    assert (counted.share.total, counted.share.came) == (wanted["totalTickets"], wanted["alreadyScanned"])
    assert len(counted.types) == wanted["items_count"]
    assert wanted["item0"] == {
        "id": int(first.type_id),
        "total": first.share.total,
        "checkins": first.share.came,
        "isAdmission": first.is_admission,
        "variations": len(first.variations),
    }
