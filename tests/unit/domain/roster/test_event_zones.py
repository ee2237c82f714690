"""In which zone people read an instant."""

from datetime import UTC, datetime

import pytest

from kiosk.domain.roster.event_zones import EventZones
from kiosk.domain.roster.events import Event

NOW = datetime(2026, 11, 20, 19, 30, tzinfo=UTC)
BERLIN, INDIA, NOWHERE = (
    Event(id=zone, name="", timezone=zone) for zone in ("Europe/Berlin", "Asia/Kolkata", "no such zone")
)
LAPTOP = NOW.astimezone().tzname()


def test_an_event_that_is_known_has_its_own() -> None:
    assert EventZones([BERLIN, INDIA]).at_event(NOW, INDIA.id).tzname() == "IST"


@pytest.mark.parametrize(
    ("events", "zone"), [([INDIA, NOWHERE], "IST"), ([BERLIN, INDIA], LAPTOP), ([NOWHERE], LAPTOP), ([], LAPTOP)]
)
def test_otherwise_the_one_that_all_events_share_or_the_laptops(events: list[Event], zone: str) -> None:
    assert EventZones(events).at_house(NOW).tzname() == zone
    assert EventZones(events).at_event(NOW, None).tzname() == zone
