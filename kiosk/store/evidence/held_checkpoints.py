"""Where checkpoints of other laptops are kept: a small setting, one record for each of their logs."""

from collections.abc import Mapping
from typing import Final

from kiosk.domain.evidence.holding import HeldLog
from kiosk.store.database import Database
from kiosk.store.laptop.saved_settings import save_setting, saved_setting

_SETTING: Final = "held_checkpoints"


def held_logs(database: Database) -> Mapping[str, HeldLog]:
    """Return what is held, by the origin of the log."""
    found = saved_setting(database, _SETTING) or {}
    return {origin: HeldLog(one["key"], tuple(one["notes"])) for origin, one in found.items()}


def save_held_logs(database: Database, held: Mapping[str, HeldLog]) -> None:
    """Keep what is held."""
    save_setting(
        database, _SETTING, {origin: {"key": one.key, "notes": list(one.notes)} for origin, one in held.items()}
    )
