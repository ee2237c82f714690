"""Where checkpoints of other laptops are kept, and their cosignatures under ours: small settings, by log.

Invariants: of each that cosigned, its newest is kept; one that came late never takes the place of a newer one.
"""

from collections.abc import Mapping
from typing import Final

from kiosk.domain.evidence.holding import HeldLog
from kiosk.store.database import Database
from kiosk.store.laptop.saved_settings import save_setting, saved_setting

_SETTING: Final = "held_checkpoints"
_COSIGNED: Final = "cosignatures"


def held_logs(database: Database) -> Mapping[str, HeldLog]:
    """Return what is held, by the origin of the log."""
    found = saved_setting(database, _SETTING) or {}
    return {
        origin: HeldLog(one["key"], tuple(one["notes"]), one.get("cosigned", ""), one.get("doubt", ""))
        for origin, one in found.items()
    }


def save_held_logs(database: Database, held: Mapping[str, HeldLog]) -> None:
    """Keep what is held."""
    records = {
        origin: {"key": one.key, "notes": list(one.notes), "cosigned": one.cosigned, "doubt": one.doubt}
        for origin, one in held.items()
    }
    save_setting(database, _SETTING, records)


def cosignatures(database: Database) -> dict[str, dict[str, str]]:
    """Return notes of this laptop's logs with others' cosignatures: by the log's origin, by the cosigner's key."""
    found: dict[str, dict[str, str]] = saved_setting(database, _COSIGNED) or {}
    return found


def save_cosignatures(database: Database, found: Mapping[str, Mapping[str, str]]) -> None:
    """Keep others' cosignatures."""
    save_setting(database, _COSIGNED, found)
