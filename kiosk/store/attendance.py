"""How many tickets a list expects, and how many of them came: in all, by type, by variation."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kiosk.domain.roster import CheckInList
from kiosk.store.database import Database
from kiosk.store.faults import store_errors


@dataclass(frozen=True, slots=True)
class Share:
    """Tickets expected and tickets that came."""

    total: int = 0
    came: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeAttendance:
    """One ticket type on one list.

    Attributes:
        type_id: The type.
        name: Its name for people.
        is_admission: False for merchandise and the like.
        share: All its tickets.
        variations: Its tickets by variation id; empty where the type has none.
    """

    type_id: str
    name: str
    is_admission: bool
    share: Share
    variations: Mapping[str, Share] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """One list.

    Attributes:
        name: The list's name.
        share: All its tickets.
        types: By type, in the order of their ids.
    """

    name: str
    share: Share
    types: tuple[TypeAttendance, ...]


# Counted are valid tickets of bookings that the list lets in; "came" is one admission that still stands.
_COUNTS = """
SELECT t.ticket_type_id, t.variation_id, count(*), sum(EXISTS (
    SELECT 1 FROM entries AS e
    WHERE e.use_key = t.id AND e.list_id = ?1 AND e.outcome = 'admit' AND e.use_key <> ''
      AND e.direction = 'entry' AND e.undoes IS NULL
      AND NOT EXISTS (
          SELECT 1 FROM entries AS u WHERE u.undoes = e.entry_id AND u.undoes IS NOT NULL AND u.is_local = 1
      )
))
FROM tickets AS t
LEFT JOIN bookings AS b ON b.id = t.booking_id
WHERE t.event_id = ?2
  AND t.status NOT IN ('cancelled', 'refunded', 'transferred', 'revoked')
  AND (b.id IS NULL OR b.status = 'confirmed'
       OR (b.status IN ('pending_payment', 'pending_approval') AND (?3 OR b.valid_if_pending)))
  AND (?4 IS NULL OR t.date_id = ?4)
GROUP BY t.ticket_type_id, t.variation_id
"""


def attendance(database: Database, check_in_list: CheckInList) -> Attendance:
    """Count a list's tickets. Reads all of them: not for every frame.

    Args:
        database: The database.
        check_in_list: The list.
    """
    listed = check_in_list
    with store_errors():
        conn = database.db.conn
        rows = conn.execute(
            _COUNTS, (listed.id, listed.event_id, int(listed.include_pending), listed.date_id)
        ).fetchall()
        names = conn.execute(
            "SELECT id, name, is_admission, variations FROM ticket_types WHERE event_id = ? ORDER BY length(id), id",
            (listed.event_id,),
        ).fetchall()
    types = [
        _by_type(row, [counted for counted in rows if counted[0] == row[0]])
        for row in names
        if listed.ticket_type_ids is None or row[0] in listed.ticket_type_ids
    ]
    return Attendance(name=listed.name, share=_sum(kind.share for kind in types), types=tuple(types))


def _by_type(row: tuple[str, str, int, str], counted: list[tuple[str, str | None, int, int]]) -> TypeAttendance:
    type_id, name, is_admission, variations = row
    shares = {variation: Share(total, came) for _, variation, total, came in counted}
    return TypeAttendance(
        type_id=type_id,
        name=name,
        is_admission=bool(is_admission),
        share=_sum(shares.values()),
        variations={variation: shares.get(variation, Share()) for variation in json.loads(variations)},
    )


def _sum(shares: Iterable[Share]) -> Share:
    known = list(shares)
    return Share(sum(share.total for share in known), sum(share.came for share in known))
