"""What is confirmed before anybody is admitted at this kiosk, and where the other gates are.

Invariant: what the settings file or the environment says goes before what was chosen in the window, as a whole: nobody
has to guess which half of a rule came from where.
"""

from collections.abc import Mapping
from typing import Any, Final

from kiosk.config import Settings
from kiosk.domain.verdicts.confirm_points import ConfirmByList, by_list
from kiosk.store.database import Database
from kiosk.store.laptop.saved_settings import save_setting, saved_setting

CONFIRM: Final = "confirm"
GATE_WAYS: Final = "gate_ways"
"""Names of both, as settings and as what is kept."""


def fixed_rules(settings: Settings) -> frozenset[str]:
    """Return which of both a file sets, or the environment."""
    return frozenset({CONFIRM, GATE_WAYS}) & settings.model_fields_set


def confirm_in_force(settings: Settings, database: Database) -> ConfirmByList:
    """Return what is confirmed, by list."""
    if CONFIRM in settings.model_fields_set:
        return by_list(settings.confirm)
    return {name: tuple(words) for name, words in _kept(database, CONFIRM).items()}


def ways_in_force(settings: Settings, database: Database) -> dict[str, str]:
    """Return where gates are, by their names."""
    return settings.ways_by_gate if GATE_WAYS in settings.model_fields_set else dict(_kept(database, GATE_WAYS))


def keep(database: Database, name: str, rules: Mapping[str, Any]) -> None:
    """Keep one of both for good; a place about which nothing is said any more is left out."""
    save_setting(database, name, {place: said for place, said in rules.items() if said})


def _kept(database: Database, name: str) -> dict[str, Any]:
    found = saved_setting(database, name)
    return found if isinstance(found, dict) else {}
