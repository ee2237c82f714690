"""Which events are on: what stewards are shown first when they choose where a kiosk stands."""

from datetime import UTC, datetime, timedelta
from enum import IntEnum

from kiosk.domain.clock.instants import earlier, in_zone, later, zone_of
from kiosk.domain.roster.events import Event

DOORS_BEFORE = timedelta(hours=3)
"""So long before an event begins people set kiosks up for it, where the platform does not say when doors open."""
USUAL_LENGTH = timedelta(hours=8)
"""So long an event counts as on that has no end."""


class Standing(IntEnum):
    """How an event stands to the present, in the order in which events are shown."""

    ON_NOW = 0
    TODAY = 1
    TO_COME = 2
    UNDATED = 3
    OVER = 4


def standing(event: Event, now: datetime) -> Standing:
    """Return how an event stands to an instant; days are those of its own clocks."""
    if event.starts_at is None:
        over = event.ends_at is not None and event.ends_at <= now
        return Standing.OVER if over else Standing.UNDATED
    if (event.ends_at or later(event.starts_at, USUAL_LENGTH)) <= now:
        return Standing.OVER
    opens = min(event.admission_at or event.starts_at, earlier(event.starts_at, DOORS_BEFORE))
    if opens <= now:
        return Standing.ON_NOW
    zone = zone_of(event.timezone) or UTC
    same_day = in_zone(event.starts_at, zone).date() == in_zone(now, zone).date()
    return Standing.TODAY if same_day else Standing.TO_COME


def order(event: Event, now: datetime) -> tuple[int, float, str]:
    """Return what events are sorted by: what is on, what comes soonest, and what is over last, latest first."""
    stands = standing(event, now)
    at = event.starts_at or event.ends_at
    distance = 0.0 if at is None else (at - now).total_seconds()
    # Of what is on, what began last: one that goes on for a week is rarely what doors open for tonight.
    return (stands, -distance if stands in {Standing.ON_NOW, Standing.OVER} else distance, event.name)
