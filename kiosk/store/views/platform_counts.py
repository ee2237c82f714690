"""What the platform counts itself, beside what lies here: a guest list that lacks somebody shows before the doors open.

A platform that tells no counts in what it publishes has no rows here; nothing is made up for it. Ours may be ahead by
what was sold or cancelled at the door and has not been sent yet, or behind until the next reading.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from kiosk.domain.reports.platform_counts import CountKind, PlatformCount
from kiosk.domain.roster.events import CheckInList
from kiosk.store.base import tables
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.compiled.micros import to_micros
from kiosk.store.database import Database
from kiosk.store.views.list_status import list_status

# Whoever reads this minds tonight and what comes; of last year's events nothing is missing any more.
_OVER_FOR = timedelta(days=1)
_EVENTS = """
SELECT id, name FROM events WHERE coalesce(ends_at, starts_at, :since) >= :since
ORDER BY coalesce(starts_at, :since), id
"""
_SOLD = """
SELECT y.name, y.settings ->> 'sold',
       (SELECT count(*) FROM tickets AS t LEFT JOIN bookings AS b ON b.id = t.booking_id
        WHERE t.ticket_type_id = y.id AND t.event_id = y.event_id AND t.status NOT IN ('cancelled', 'refunded')
          AND coalesce(b.status, '') NOT IN ('cancelled', 'refunded', 'rejected', 'waitlisted'))
FROM ticket_types AS y WHERE y.event_id = ? AND json_type(y.settings, '$.sold') = 'integer' ORDER BY y.name, y.id
"""
_LISTS = f"SELECT {tables.CHECK_IN_LISTS.select_list} FROM check_in_lists WHERE event_id = ? ORDER BY name, id"  # noqa: S608


def platform_counts(database: Database, now: datetime) -> list[PlatformCount]:
    """Return what the platform counts of events that are not over. Reads all of their tickets: not for every frame.

    Raises:
        StoreError: The database cannot be read.
    """
    conn = database.db.conn
    with store_errors():
        events = conn.execute(_EVENTS, {"since": to_micros(now - _OVER_FOR)}).fetchall()
    return [count for event_id, name in events for count in _of_event(database, conn, event_id, name or event_id, now)]


def _of_event(database: Database, conn: Any, event_id: str, event_name: str, now: datetime) -> Iterator[PlatformCount]:
    with store_errors():
        sold = conn.execute(_SOLD, (event_id,)).fetchall()
        lists = [tables.CHECK_IN_LISTS.from_row(row) for row in conn.execute(_LISTS, (event_id,))]
    for name, there, here in sold:
        yield PlatformCount(kind=CountKind.SOLD, event_name=event_name, name=name, there=there, here=here)
    for one in lists:
        yield from _of_list(database, one, event_name, now)


def _of_list(database: Database, one: CheckInList, event_name: str, now: datetime) -> Iterator[PlatformCount]:
    told = ((CountKind.ON_LIST, one.settings.tickets), (CountKind.CAME, one.settings.checked_in))
    if all(there is None for _, there in told):
        return
    status = list_status(database, one.id, now)
    if status is None:  # it went while we looked
        return
    ours = {CountKind.ON_LIST: status.total, CountKind.CAME: status.checked_in}
    for kind, there in told:
        if there is not None:
            yield PlatformCount(kind=kind, event_name=event_name, name=one.name, there=there, here=ours[kind])
