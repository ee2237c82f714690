"""Look-ups and the status of lists as the field's strongest offline checker has them, judged by ours."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from kiosk.checkin.guest_search import GuestSearch
from kiosk.checkin.guest_standing import FoundGuest
from kiosk.domain.codes.credential import hash_code
from kiosk.domain.entries.station import ScannedList, Station
from kiosk.domain.reason_codes import Reason
from kiosk.store.views.list_status import list_status
from tests.support.gate.pretix_gate import ANY_TIME, PretixGate
from tests.support.gate.small_event import StillClock
from tests.support.vectors import read_vectors, reason_to_skip

FILE = "libpretixsync_offline_scenarios.json"
VECTORS: dict[str, Any] = read_vectors(FILE)
SEARCHES: list[dict[str, Any]] = VECTORS.get("searches", [])
STATUSES: list[dict[str, Any]] = VECTORS.get("status", [])
QUERIES = [(search, query) for search in SEARCHES for query in search["queries"]]

pytestmark = pytest.mark.skipif(not SEARCHES, reason=reason_to_skip(FILE))


@pytest.fixture(scope="module")
def gate(tmp_path_factory: pytest.TempPathFactory):
    folder: Path = tmp_path_factory.mktemp("searches")
    opened = PretixGate(VECTORS["worlds"]["main"], folder)
    yield opened
    opened.close()


def secrets(gate: PretixGate, guest: FoundGuest) -> list[str]:
    with gate.database.reading() as view:
        return [code.code for code in view.codes_of_ticket(guest.ticket.id)]


def status(guest: FoundGuest) -> str:
    return {None: "PAID", Reason.UNPAID: "PENDING", Reason.UNAPPROVED: "PENDING"}.get(guest.objection, "CANCELED")


def seen(gate: PretixGate, guest: FoundGuest, expected: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is to be seen of the fields that are expected."""
    fields = {
        "ticket": guest.type_name,
        "variation": guest.variation_name or None,
        "attendee_name": guest.ticket.holder_name or None,
        "secret": secrets(gate, guest)[0],
        "isRedeemed": guest.entered > 0,
        "status": status(guest),
        "isRequireAttention": guest.attention,
    }
    return {name: fields[name] for name in expected}


@pytest.mark.parametrize(("search", "query"), QUERIES, ids=lambda part: str(part.get("query", part.get("id"))))
def test_search(search: dict[str, Any], query: dict[str, Any], gate: PretixGate):
    places = [ScannedList(event, str(number)) for event, number in search["lists"].items()]
    station = Station(device_id="kiosk", event_id=places[0].event_id, list_id=places[0].list_id, also=tuple(places[1:]))
    guests = GuestSearch(gate.database, StillClock()).find(query["query"], station).guests
    assert len(guests) == query["expect_count"]
    for place, name in enumerate(("expect_first", "expect_second")):
        if name in query:
            assert seen(gate, guests[place], query[name]) == query[name]
    for secret in query.get("expect_secrets_once", ()):
        assert sum(secret in secrets(gate, guest) for guest in guests) == 1, hash_code(secret)


@pytest.mark.parametrize("case", STATUSES, ids=lambda case: str(case["id"]))
def test_status(case: dict[str, Any], gate: PretixGate):
    found = list_status(gate.database, str(case["list"]), ANY_TIME)
    assert found is not None
    types = sorted(found.types, key=lambda kind: int(kind.ticket_type_id))
    first = types[0]
    assert {
        "eventName": found.name,
        "totalTickets": found.total,
        "alreadyScanned": found.checked_in,
        "items_count": len(types),
        "item0": {
            "id": int(first.ticket_type_id),
            "total": first.total,
            "checkins": first.checked_in,
            "isAdmission": first.is_admission,
            "variations": len(first.variations),
        },
    } == case["expect"]


def test_every_query_and_status_is_judged():
    assert (len(SEARCHES), len(QUERIES), len(STATUSES)) == (3, 11, 1)
