"""Platforms that write a field in another way: over real HTTP into a real database, and what people are told."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from kiosk.app.health.doctor import _roster
from kiosk.app.health.findings import Health
from kiosk.domain.bounds import MAX_PARTY
from kiosk.domain.roster.bookings import Ticket
from kiosk.store.roster.unreadable_records import UnreadableCount, unreadable_counts
from sync.cli.status import read_status
from sync.cli.status_text import show_status
from sync.connectors.registry import ConnectionSettings, open_connector
from sync.transfer.engine import Engine
from sync.transfer.local_store import LocalStore
from tests.support.platforms.scripted_server import ScriptedServer, answer

NOW = datetime(2026, 11, 20, 8, tzinfo=UTC)
TICKET = {"_id": "b1", "eventId": "e1", "slotId": "ga", "status": "APPROVED", "updatedAt": "2026-11-01T10:00:00Z"}
EVENT = {"_id": "e1", "title": "Gala", "status": "PUBLISHED", "timezone": "Europe/Berlin", "slots": []}
UNREAD = {**TICKET, "_id": "b2", "status": {"code": "APPROVED"}}


class Vault:
    def load(self) -> dict[str, str]:
        return {"token": "t"}

    def save(self, secrets: Any) -> None:
        raise AssertionError(secrets)


def page(*items: Any, cursor: str = "1.1") -> bytes:
    body = {"items": items, "deleted": [], "nextUpdatedSince": cursor, "hasMore": False}
    return answer(200, json.dumps(body).encode())


@contextmanager
def platform(store: LocalStore, *pages: bytes, profile: str = "eventify") -> Iterator[Engine]:
    with ScriptedServer(pages) as wire:
        connection_settings = ConnectionSettings(zone_of=store.zone_of)
        connector = open_connector(profile, wire.url, Vault(), device_id="me", connection_settings=connection_settings)
        yield Engine(store=store, connector=connector, wall=lambda: NOW)
        connector.close()


def pull(store: LocalStore, *bodies: Any, stream: str = "bookings") -> None:
    with platform(store, page(*bodies, cursor=f"{len(bodies)}.{id(bodies)}")) as engine:
        outcome = engine.run_once(push=False, streams=[stream])
    assert outcome.pull is not None
    assert outcome.pull.failure is None


def ticket(store: LocalStore, ticket_id: str = "b1") -> Ticket | None:
    with store.database.reading() as view:
        return view.ticket(ticket_id)


TEN_IN_BERLIN = datetime(2026, 11, 20, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("field", "odd", "read"),
    [
        ("valid_from", {"validFrom": "2026-11-20 10:00:00"}, TEN_IN_BERLIN),
        ("valid_from", {"validFrom": "2026-11-20T10:00:00"}, TEN_IN_BERLIN),
        ("valid_from", {"validFrom": "0000-00-00 00:00:00"}, None),
        ("valid_from", {"validFrom": "0001-01-01T00:00:00Z"}, None),
        ("valid_from", {"validFrom": 1795165200}, datetime(2026, 11, 20, 9, tzinfo=UTC)),
        ("valid_from", {"validFrom": 1795165200000}, datetime(2026, 11, 20, 9, tzinfo=UTC)),
        ("valid_from", {"validFrom": "tomorrow"}, None),
        ("valid_from", {"validFrom": {"at": "10:00"}}, None),
        ("valid_until", {"validUntil": "2026-11-20"}, datetime(2026, 11, 20, 23, tzinfo=UTC)),
        ("holder_name", {"user": {"name": {"first": "Ana"}}}, ""),
        ("holder_name", {"user": "Ana"}, ""),
        ("number", {"reference": 12345}, "12345"),
        ("number", {"reference": 2**63 + 9}, str(2**63 + 9)),
        ("status", {"cancelledAt": "0000-00-00 00:00:00"}, "valid"),
        ("status", {"cancelledAt": False}, "valid"),
        ("status", {"cancelledAt": ""}, "valid"),
        ("status", {"cancelledAt": "null"}, "valid"),
        ("status", {"cancelledAt": "Nan"}, "cancelled"),
        ("valid_from", {"validFrom": {"$date": "2026-11-20T09:00:00Z"}}, TEN_IN_BERLIN),
        ("status", {"cancelledAt": "yesterday"}, "cancelled"),
        ("status", {"cancelledAt": 1795165200}, "cancelled"),
    ],
)
def test_one_odd_field_leaves_a_ticket_a_ticket(store: LocalStore, field: str, odd: Any, read: Any) -> None:
    pull(store, EVENT, stream="events")
    pull(store, {**TICKET, **odd})
    found = ticket(store)
    assert found is not None
    assert getattr(found, field) == read


def test_what_cannot_be_read_is_told_until_it_can(store: LocalStore) -> None:
    pull(store, EVENT, stream="events")
    pull(store, TICKET, UNREAD, {**UNREAD, "_id": "b3"})
    expected = UnreadableCount(stream="bookings", kind="ticket", event_id="e1", field="", count=2)
    assert unreadable_counts(store.database) == [expected]
    assert expected.is_ticket
    status = read_status(store.database, NOW)
    assert status.values["unread"] == [
        {"stream": "bookings", "kind": "ticket", "event_id": "e1", "field": None, "count": 2}
    ]
    assert "2 tickets of event e1 could not be read" in shown(status)
    finding = _roster(store.database)
    assert (finding.health, "2 records" in finding.words) == (Health.WARNING, True)
    pull(store, {**TICKET, "_id": "b2"})
    assert [count.count for count in unreadable_counts(store.database)] == [1]
    pull(store, {**TICKET, "_id": "b3"})
    assert unreadable_counts(store.database) == []
    assert _roster(store.database).health is Health.GOOD
    assert ticket(store, "b3") is not None


def test_a_lost_field_is_counted_and_the_ticket_stands(store: LocalStore) -> None:
    pull(store, EVENT, stream="events")
    pull(store, {**TICKET, "validFrom": "soon"})
    (count,) = unreadable_counts(store.database)
    assert (count.kind, count.field, count.count, count.is_ticket) == ("ticket", "validFrom", 1, False)
    assert "1 ticket of event e1 without validFrom, which could not be read" in shown(read_status(store.database, NOW))
    assert _roster(store.database).health is Health.GOOD


def test_what_a_resync_no_longer_brings_is_told_no_longer(store: LocalStore) -> None:
    pull(store, {"odd": "without any id"}, TICKET)
    assert [count.count for count in unreadable_counts(store.database)] == [1]
    with platform(store, page(TICKET)) as engine:
        (stream,) = [one for one in engine.connector.streams if one.name == "bookings"]
        store.begin_resync(stream, NOW + timedelta(seconds=1))
        Engine(store=store, connector=engine.connector, wall=lambda: NOW + timedelta(seconds=2)).run_once(
            push=False, streams=["bookings"]
        )
    assert unreadable_counts(store.database) == []


@pytest.mark.parametrize(
    ("said", "read"), [(30_000_000, MAX_PARTY), ("3", 3), (0, 1), (-1, 1), (True, 1), (2.0, 2), ("many", 1)]
)
def test_a_party_is_bounded(store: LocalStore, said: Any, read: int) -> None:
    item = {
        "id": "b1", "eventId": "e", "bookingNumber": "1", "status": "CONFIRMED", "checkInCode": "A",
        "numberOfGuests": said, "createdAt": "2027-01-01T00:00:00Z", "updatedAt": "2027-01-01T00:00:00Z",
    }  # fmt: skip
    from tests.unit.sync.connectors.rest.mapping.test_plans import page_of  # noqa: PLC0415  # the shape of that platform's pages

    with platform(store, answer(200, page_of("events_activities", [item])), profile="events_activities") as engine:
        engine.run_once(push=False, streams=["bookings"])
    found = ticket(store)
    assert found is not None
    assert found.party_size == read


@pytest.mark.parametrize(
    ("stream", "item"),
    [
        ("bookings", {**TICKET, "status": ["APPROVED"]}),
        ("bookings", {**TICKET, "slotId": {}}),
        ("signing_keys", {"_id": "k", "keyId": "1", "algorithm": "Ed25519", "publicKey": "QUFB", "revokedAt": "gone"}),
    ],
)
def test_what_decides_is_never_nothing(store: LocalStore, stream: str, item: dict[str, Any]) -> None:
    pull(store, item, stream=stream)
    assert [(one.stream, one.count) for one in unreadable_counts(store.database)] == [(stream, 1)]
    assert ticket(store) is None
    assert store.database.db["signing_keys"].count == 0


def shown(status: Any) -> str:
    from rich.console import Console  # noqa: PLC0415

    console = Console(width=200)
    with console.capture() as captured:
        show_status(status, console, NOW)
    return captured.get()
