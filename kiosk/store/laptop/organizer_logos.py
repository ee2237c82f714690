"""Logos of organizers: as the daemon fetched them, which alone writes these settings, and as one was chosen here.

Invariant: what is kept was looked at and may be drawn; that an address gave nothing is kept as well, so that it is not
asked at every turn.
"""

import json
from base64 import b64decode, b64encode
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Final

from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.database import Database
from kiosk.store.laptop.saved_settings import save_setting, saved_setting

_BEGIN: Final = "organizer_logo."
_CHOSEN: Final = "brand_logo"
_NAMED: Final = (
    "SELECT DISTINCT json_extract(settings, '$.branding.logo_url') AS address FROM events"
    " WHERE typeof(address) = 'text' AND address <> '' ORDER BY address LIMIT ?"
)


@dataclass(frozen=True, slots=True)
class KeptLogo:
    """What an address gave.

    Attributes:
        content: The file; b"" where it gave none that may be drawn.
        fetched_at: When it was asked.
    """

    content: bytes
    fetched_at: datetime


def named_logos(database: Database, most: int) -> list[str]:
    """Return the addresses of logos that events name, so many at most."""
    with store_errors():
        rows = database.db.conn.execute(_NAMED, (most,)).fetchall()
    return [row[0] for row in rows]


def kept_logo(database: Database, address: str) -> KeptLogo | None:
    """Return what an address gave, None where it was never asked."""
    found = saved_setting(database, _name_of(address))
    if found is None:
        return None
    return KeptLogo(b64decode(found["content"]), datetime.fromisoformat(found["fetched_at"]))


def keep_logo(database: Database, address: str, logo: KeptLogo) -> None:
    """Keep what an address gave."""
    kept = {"content": b64encode(logo.content).decode("ascii"), "fetched_at": logo.fetched_at.isoformat()}
    save_setting(database, _name_of(address), kept)


def forget_other_logos(database: Database, addresses: Collection[str]) -> None:
    """Forget what no event names any more."""
    names = json.dumps([_name_of(address) for address in addresses])
    where = "name LIKE ? AND name NOT IN (SELECT value FROM json_each(?))"
    with store_errors():
        old = database.db.conn.execute(f"SELECT 1 FROM settings WHERE {where}", (f"{_BEGIN}%", names)).fetchone()  # noqa: S608  # our own words
    # Only where there is something to forget: every commit wakes the window.
    if old is not None:
        with database.transaction() as db, store_errors():
            db.conn.execute(f"DELETE FROM settings WHERE {where}", (f"{_BEGIN}%", names))  # noqa: S608  # as above


def chosen_logo(database: Database) -> bytes:
    """Return the file that people chose in the window, b"" for none."""
    return b64decode(saved_setting(database, _CHOSEN) or "")


def choose_logo(database: Database, content: bytes) -> None:
    """Keep the file that people chose; b"" for none any more."""
    save_setting(database, _CHOSEN, b64encode(content).decode("ascii"))


def _name_of(address: str) -> str:
    return _BEGIN + sha256(address.encode()).hexdigest()
