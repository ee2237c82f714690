"""How a check-in list stands: tickets it expects, who came, who is inside, by ticket type and variation.

What counts: tickets that the list takes (type, date) and that are good for entry as far as they go: not cancelled,
refunded, withdrawn or transferred, of a booking that is confirmed or may come in unpaid; pending ones where the list
includes them. Entries of all devices count, those that were taken back do not. Tickets and those checked in are counted
by ticket, those inside by guest: a party of five may be one ticket.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from kiosk.domain.policy import last_clearing
from kiosk.domain.roster import CheckInList, TicketType
from kiosk.store import layouts
from kiosk.store.codec import to_micros
from kiosk.store.database import Database
from kiosk.store.faults import store_errors
from kiosk.store.snapshot import Snapshot

_COUNTS = """
WITH moves AS (
    SELECT coalesce(
               e.ticket_id, (SELECT min(c.ticket_id) FROM credentials AS c WHERE c.code_hash = e.code_hash)
           ) AS ticket_id,
           max(CASE e.direction WHEN 'entry' THEN e.corrected_at END) AS came,
           max(CASE e.direction WHEN 'exit' THEN e.corrected_at END) AS went
    FROM entries AS e
    WHERE e.list_id = :list_id AND e.outcome = 'admit' AND e.use_key <> '' AND e.undoes IS NULL
      AND NOT EXISTS (
          SELECT 1 FROM entries AS u WHERE u.undoes = e.entry_id AND u.undoes IS NOT NULL AND u.is_local > 0
      )
      AND NOT EXISTS (SELECT 1 FROM entries AS u WHERE u.entry_id = e.entry_id || ':taken-back')
    GROUP BY 1, e.guest_no
), guests AS (
    SELECT ticket_id, max(came IS NOT NULL) AS came,
           sum(came IS NOT NULL AND (went IS NULL OR went < came) AND came >= :cleared) AS inside
    FROM moves GROUP BY ticket_id
)
SELECT t.ticket_type_id, t.variation_id, count(*),
       count(CASE WHEN g.came OR (g.ticket_id IS NULL AND t.platform_used_at IS NOT NULL) THEN 1 END),
       coalesce(sum(g.inside), 0)
FROM tickets AS t
LEFT JOIN bookings AS b ON b.id = t.booking_id
LEFT JOIN guests AS g ON g.ticket_id = t.id
WHERE t.event_id = :event_id
  AND (:types IS NULL OR t.ticket_type_id IN (SELECT value FROM json_each(:types)))
  AND (:date_id IS NULL OR t.date_id = :date_id)
  AND t.status IN ('valid', 'reserved', 'blocked')
  AND ((coalesce(b.status, 'confirmed') = 'confirmed' AND (t.status <> 'reserved' OR :pending))
       OR (b.status IN ('pending_payment', 'pending_approval') AND (b.valid_if_pending OR :pending)))
GROUP BY t.ticket_type_id, t.variation_id
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class VariationStatus:
    """One variation of a ticket type.

    Attributes:
        variation_id: The variation.
        name: Its name.
        total: Tickets expected.
        checked_in: Tickets whose guest, or one of whose party, came in.
        inside: Guests inside.
    """

    variation_id: str
    name: str
    total: int = 0
    checked_in: int = 0
    inside: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeStatus:
    """One ticket type, all its variations together.

    Attributes:
        ticket_type_id: The type.
        name: Its name.
        is_admission: False for merchandise, parking and the like.
        total: Tickets expected.
        checked_in: Tickets whose guest, or one of whose party, came in.
        inside: Guests inside.
        variations: Its variations, none where it has none.
    """

    ticket_type_id: str
    name: str
    is_admission: bool = True
    total: int = 0
    checked_in: int = 0
    inside: int = 0
    variations: tuple[VariationStatus, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ListStatus:
    """A check-in list.

    Attributes:
        list_id: The list.
        name: Its name.
        types: The types that it takes, also those without any ticket, in the order of their names.
    """

    list_id: str
    name: str
    types: tuple[TypeStatus, ...]

    @property
    def total(self) -> int:
        """Tickets expected."""
        return sum(one.total for one in self.types)

    @property
    def checked_in(self) -> int:
        """Tickets whose guest, or one of whose party, came in."""
        return sum(one.checked_in for one in self.types)

    @property
    def inside(self) -> int:
        """Guests inside."""
        return sum(one.inside for one in self.types)


def list_status(database: Database, list_id: str, now: datetime) -> ListStatus | None:
    """Return how a list stands, or None for a list that the roster does not hold.

    Reads every ticket of the event: some tenths of a second for 100,000, so for a page of its own, not for every frame.

    Args:
        database: The database.
        list_id: The list.
        now: Corrected instant, for lists whose guests count as gone at a closing time.

    Raises:
        StoreError: The database cannot be read.
    """
    with database.reading() as view:
        found = view.check_in_list(list_id)
        if found is None:
            return None
        types = [kind for kind in _ticket_types(database, found.event_id) if _takes(found, kind)]
        with store_errors():
            rows = database.db.conn.execute(_COUNTS, _arguments(view, found, now)).fetchall()
    counted = [_type(kind, [row[1:] for row in rows if row[0] == kind.id]) for kind in types]
    return ListStatus(list_id=found.id, name=found.name, types=tuple(counted))


def _ticket_types(database: Database, event_id: str) -> list[TicketType]:
    layout = layouts.TICKET_TYPES
    with store_errors():
        rows = database.db.conn.execute(
            f"SELECT {layout.select_list} FROM ticket_types WHERE event_id = ?"  # noqa: S608  # our own names
            " ORDER BY name, length(id), id",
            (event_id,),
        ).fetchall()
    return [layout.from_row(row) for row in rows]


def _takes(check_in_list: CheckInList, kind: TicketType) -> bool:
    return check_in_list.ticket_type_ids is None or kind.id in check_in_list.ticket_type_ids


def _arguments(view: Snapshot, found: CheckInList, now: datetime) -> dict[str, Any]:
    event = view.event(found.event_id)
    cleared = last_clearing(found.exit_all_at, now, event.timezone if event else "UTC")
    return {
        "list_id": found.id,
        "event_id": found.event_id,
        "types": None if found.ticket_type_ids is None else json.dumps(sorted(found.ticket_type_ids)),
        "date_id": found.date_id,
        "pending": found.include_pending,
        "cleared": -(1 << 62) if cleared is None else to_micros(cleared),
    }


def _type(kind: TicketType, rows: Sequence[Sequence[Any]]) -> TypeStatus:
    by_variation = {row[0]: row[1:] for row in rows}
    sums = [sum(column) for column in zip(*by_variation.values(), strict=True)] or [0, 0, 0]
    variations = [(ref, name, by_variation.get(ref, (0, 0, 0))) for ref, name in kind.variations.items()]
    return TypeStatus(
        ticket_type_id=kind.id,
        name=kind.name,
        is_admission=kind.is_admission,
        total=sums[0],
        checked_in=sums[1],
        inside=sums[2],
        variations=tuple(
            VariationStatus(variation_id=ref, name=name, total=count[0], checked_in=count[1], inside=count[2])
            for ref, name, count in variations
        ),
    )
