"""What no well-behaved sandbox says."""

from datetime import UTC, datetime
from typing import cast

import msgspec
import pytest

from kiosk.domain.errors import TransientDeliveryError
from kiosk.domain.roster.bookings import Ticket
from sync.connectors.tickettoken import connector as tickettoken
from sync.connectors.tickettoken.connector import TicketTokenConnector
from sync.http.client import Answer, Call, PlatformHttp

NOW = datetime(2026, 11, 20, 18, 0, tzinfo=UTC)


class Tokens:
    def load(self):
        return {"token": "t"}

    def save(self, secrets):
        raise AssertionError("nothing is to be renewed")


class Endless:
    """Promises another page of revoked tickets for ever."""

    def __init__(self):
        self.asked = 0

    def send(self, call: Call, *, token: str = "") -> Answer:
        assert token == "t"
        body: object = {"events": []}
        if call.path == "/offline/revocations":
            self.asked += 1
            body = {"revocations": [], "next": str(self.asked), "more": True}
        return Answer(status=200, headers={}, body=msgspec.json.encode(body))


def test_a_list_of_revoked_tickets_without_end_is_not_read_for_ever(monkeypatch):
    monkeypatch.setattr(tickettoken, "MOST_PAGES", 7)
    platform = Endless()
    connector = TicketTokenConnector(cast("PlatformHttp", platform), Tokens(), wall=lambda: NOW)
    (manifests,) = [stream for stream in connector.streams if stream.name == "manifests"]
    with pytest.raises(TransientDeliveryError) as caught:
        connector.pull(manifests, None)
    assert caught.value.key == "delivery.too_large"
    assert platform.asked == 7


class Mixed:
    """Gives one and the same manifest for every event, as a cache may that knows no queries."""

    def send(self, call: Call, *, token: str = "") -> Answer:
        body: object = {"revocations": [], "next": "1", "more": False}
        if call.path == "/events":
            body = {"events": [{"id": "e1", "name": "One"}, {"id": "e2", "name": "Two"}]}
        if call.path.startswith("/offline/manifest/"):
            spent = {"generated_at": NOW, "expires_at": NOW, "tickets": {"t": {"ticket_number": "1"}}}
            body = {"success": True, "manifest": {"event_id": "e1", **spent}}
        return Answer(status=200, headers={}, body=msgspec.json.encode(body))


def test_the_manifest_of_another_event_is_none():
    connector = TicketTokenConnector(cast("PlatformHttp", Mixed()), Tokens(), wall=lambda: NOW)
    (manifests,) = [stream for stream in connector.streams if stream.name == "manifests"]
    page = connector.pull(manifests, None)
    (ticket,) = [record for record in page.records if isinstance(record, Ticket)]
    assert ticket.event_id == "e1"
    assert list(page.broken) == ["e2"]
