"""Small things that are kept between two starts of the kiosk: the chosen station and the like."""

import json
from typing import Any

from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.database import Database


def saved_setting(database: Database, name: str) -> Any:
    """Return a kept value (JSON), or None."""
    with store_errors():
        row = database.db.conn.execute("SELECT value FROM settings WHERE name = ?", (name,)).fetchone()
    return None if row is None else json.loads(row[0])


def save_setting(database: Database, name: str, value: Any) -> None:
    """Keep a value (anything JSON can hold)."""
    with database.transaction() as db, store_errors():
        db["settings"].upsert({"name": name, "value": json.dumps(value)}, pk="name")  # type: ignore[union-attr]
