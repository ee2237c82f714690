"""The platform's staff: whom it names for which shifts. The daemon writes them, with the rest of the roster."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.domain.roster.staffing import Role
from kiosk.domain.staff.members import Shift
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.compiled.micros import from_micros
from kiosk.store.database import Database

# Of several roles the one of the first shift: what somebody is here, an organizer may choose otherwise.
_PEOPLE = (
    "SELECT a.person_id, a.name, a.role, EXISTS (SELECT 1 FROM staff s WHERE s.id = a.person_id AND s.active)"
    " FROM staff_assignments a WHERE a.id = (SELECT b.id FROM staff_assignments b WHERE b.person_id = a.person_id"
    " ORDER BY b.starts_at, b.id LIMIT 1) ORDER BY a.name, a.person_id"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlatformPerson:
    """Somebody whom the platform names as staff.

    Attributes:
        id: Platform's id.
        name: Name.
        role: What they are at the event.
        known: Whether they may sign in here.
    """

    id: str
    name: str
    role: Role
    known: bool


def platform_staff(database: Database) -> Sequence[PlatformPerson]:
    """Return whom the platform names, by name."""
    with store_errors():
        rows = database.db.conn.execute(_PEOPLE).fetchall()
    return [PlatformPerson(id=row[0], name=row[1], role=Role(row[2]), known=bool(row[3])) for row in rows]


def platform_shifts(database: Database, person_id: str) -> Sequence[Shift]:
    """Return when somebody works by the word of the platform, in order."""
    with store_errors():
        rows = database.db.conn.execute(
            "SELECT starts_at, ends_at, event_id, place FROM staff_assignments"
            " WHERE person_id = ? AND starts_at IS NOT NULL AND ends_at IS NOT NULL ORDER BY starts_at",
            (person_id,),
        ).fetchall()
    return [
        Shift(
            staff_id=person_id,
            starts_at=from_micros(row[0]),
            ends_at=from_micros(row[1]),
            event_id=row[2],
            place=row[3],
        )
        for row in rows
    ]
