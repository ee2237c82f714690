"""Pages that come twice, or lead nowhere, while orders are read for the first time: none of them may be missed."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, cast

import pytest

from kiosk.domain.errors import TransientDeliveryError
from sync.connectors.pretix.bodies import OrderBody
from sync.connectors.pretix.events import EventsReader, RefreshInterval
from sync.connectors.pretix.listings import read_listing
from sync.connectors.pretix.orders import Orders, Progress
from sync.connectors.pretix.session import InvalidPageError, Session
from sync.http.client import Answer

AT = datetime(2026, 11, 20, 18, 0, tzinfo=UTC)


@dataclass
class NoSuchPage:
    """A server whose list has become shorter than the page that is asked for."""

    def event_path(self, slug: str) -> str:
        return f"/organizers/o/events/{slug}"

    def page(self, path: str, _kind: type, **_how: Any) -> Any:
        raise InvalidPageError(path)


def test_a_page_past_the_end_of_a_first_reading_goes_on_by_the_instant() -> None:
    orders = Orders(cast("Session", NoSuchPage()), cast("EventsReader", None), RefreshInterval(30, lambda: 0))
    turn = orders._look("night", Progress(created=AT, coming=AT, page=3))
    assert not turn.finished, "orders behind the instant would never be read"
    assert turn.state == Progress(created=AT, coming=AT, page=1)


def test_a_server_that_promises_a_page_for_ever_is_not_asked_for_ever() -> None:
    now = [0.0]
    orders = Orders(cast("Session", NoSuchPage()), cast("EventsReader", None), RefreshInterval(30, lambda: now[0]))
    state = Progress(created=AT, coming=AT, page=2)
    assert not orders._look("night", state).finished
    with pytest.raises(TransientDeliveryError) as caught:
        orders._look("night", state)
    assert caught.value.key == "delivery.unreadable"
    now[0] = 30
    assert orders._look("night", state).state.page == 1, "later it may have come to its senses"


@pytest.mark.parametrize(("link", "fits"), [("x?page=4", True), ("x", True), ("x?page=3", False), ("x?page=2", False)])
def test_a_page_that_was_not_asked_for_is_not_taken(link: str, fits: bool) -> None:
    answer = Answer(status=200, headers={}, body=f'{{"results": [], "next": "https://p.example/{link}"}}'.encode())
    if fits:
        assert read_listing("/orders/", OrderBody, answer, 3).more
        return
    with pytest.raises(TransientDeliveryError) as caught:
        read_listing("/orders/", OrderBody, answer, 3)
    assert caught.value.key == "delivery.unreadable"
