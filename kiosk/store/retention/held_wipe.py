"""That everything is still here although two people agreed that it goes: on record, and kept until somebody knows.

Invariants: an order that no longer holds is withdrawn for good, never carried out later when nobody expects it; each
time is one line in the audit log, however often it is looked at.
"""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from kiosk.domain.staff.audit import AuditKind, AuditRecord
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.database import Database
from kiosk.store.laptop.saved_settings import saved_setting
from kiosk.store.recovery.wiping import unsent
from kiosk.store.retention.agreement import ORDER
from kiosk.store.staff.audit_log import add_audit

_NAME: Final = "wipe.held"


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldWipe:
    """Why everything is still here.

    Attributes:
        by: Who agreed that it goes.
        unsent: How much the platform does not have and nobody saved.
        by_platform: It was to go because the platform no longer knows this device; else somebody ordered it here.
    """

    by: str
    unsent: int
    by_platform: bool = False

    @property
    def key(self) -> str:
        """Name of the sentence that people read."""
        return "wipe.unsent" if self.by_platform else "wipe.void"


def held_wipe(database: Database) -> HeldWipe | None:
    """Return why everything is still here, or None where nothing was to go."""
    saved = saved_setting(database, _NAME)
    if not isinstance(saved, dict):
        return None
    return HeldWipe(by=str(saved["by"]), unsent=int(saved["unsent"]), by_platform=bool(saved["by_platform"]))


def withdraw_void_order(database: Database, now: datetime) -> bool:
    """Withdraw the order to delete everything where something came since that nobody saved.

    Args:
        database: The database.
        now: Current instant, corrected.

    Returns:
        Whether there was one that no longer holds.
    """
    # Nearly always there is none, and the sync service asks with every sign of life: no lock for that.
    if saved_setting(database, ORDER) is None:
        return False
    with database.transaction():
        order, waiting = saved_setting(database, ORDER), unsent(database)
        if not isinstance(order, dict) or waiting <= int(order["unsent"]):
            return False
        _save(database, ORDER, None)
        _hold(database, HeldWipe(by=str(order["by"]), unsent=waiting), now)
    return True


def hold_wipe_of_platform(database: Database, by: str, waiting: int, now: datetime) -> None:
    """Note that nothing goes although the platform no longer knows this device: something is not sent.

    Args:
        database: The database.
        by: Who agreed that it goes.
        waiting: How much is not sent.
        now: Current instant, corrected.
    """
    found = held_wipe(database)
    # Asked again and again while it lasts: one line on record is enough.
    if found is None or not found.by_platform:
        with database.transaction():
            _hold(database, HeldWipe(by=by, unsent=waiting, by_platform=True), now)


def release_held_wipe(database: Database, *, by_platform: bool) -> None:
    """Forget it: somebody has read it, or it is over.

    Args:
        database: The database.
        by_platform: Which of both.
    """
    found = held_wipe(database)
    if found is not None and found.by_platform == by_platform:
        with database.transaction():
            _save(database, _NAME, None)


def _hold(database: Database, held: HeldWipe, now: datetime) -> None:
    _save(database, _NAME, {"by": held.by, "unsent": held.unsent, "by_platform": held.by_platform})
    what = f"{held.unsent} items are not sent"
    with store_errors():
        add_audit(database.db.conn, AuditRecord(at=now, kind=AuditKind.NOT_WIPED, who=held.by, what=what))


def _save(database: Database, name: str, value: Any) -> None:
    """Save a setting inside a transaction; ``save_setting`` opens one of its own."""
    with store_errors():
        database.db.conn.execute(
            "INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)", (name, json.dumps(value))
        )
