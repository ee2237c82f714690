"""Which wristbands and cards the guest list asks for, of all events that are loaded."""

from kiosk.domain.roster.events import TicketType
from kiosk.store.base import tables
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.database import Database

_TYPES = (
    f"SELECT {tables.TICKET_TYPES.select_list} FROM ticket_types"  # noqa: S608  # our own names
    " WHERE coalesce(json_extract(settings, '$.media_policy'), '') <> '' ORDER BY name, id"
)
_KINDS = "SELECT DISTINCT kind FROM media WHERE active = 1"


def types_exchanged(database: Database) -> list[TicketType]:
    """Return the ticket types that are exchanged for a wristband or card, by name."""
    with store_errors():
        rows = database.db.conn.execute(_TYPES).fetchall()
    found = (tables.TICKET_TYPES.from_row(row) for row in rows)
    return [one for one in found if one.settings.media_type]


def given_kinds(database: Database) -> frozenset[str]:
    """Return the kinds of those that were handed out and that count."""
    with store_errors():
        return frozenset(row[0] for row in database.db.conn.execute(_KINDS))
