"""Saved filters and columns of the log page, in the settings table.

A filter that an older or newer version wrote, and this one cannot read, is left out of the list and left alone on disk.
"""

import logging
from collections.abc import Sequence
from typing import Any, Final

import msgspec

from kiosk.app.kiosk import Kiosk
from kiosk.store.laptop.saved_settings import save_setting, saved_setting
from kiosk.ui.ports.organizer.pages import SavedFilter

_log = logging.getLogger(__name__)
_FILTERS: Final = "log.filters"
_COLUMNS: Final = "log.columns"


class SavedLogMemory:
    """Implements the window's ``LogMemory``.

    Args:
        kiosk: The kiosk.
    """

    def __init__(self, kiosk: Kiosk) -> None:
        self._database = kiosk.database

    def filters(self) -> Sequence[SavedFilter]:
        """Return the saved filters that this version understands, by their names."""
        found = []
        for name, kept in sorted(self._kept().items(), key=lambda item: (item[0].casefold(), item[0])):
            try:
                found.append(msgspec.convert(kept, SavedFilter))
            except msgspec.ValidationError:
                _log.warning("a saved filter cannot be read by this version: %d characters of name", len(name))
        return tuple(found)

    def save(self, saved: SavedFilter) -> Sequence[SavedFilter]:
        """Keep a filter, in place of one of the same name."""
        save_setting(self._database, _FILTERS, self._kept() | {saved.name: msgspec.to_builtins(saved)})
        return self.filters()

    def forget(self, name: str) -> Sequence[SavedFilter]:
        """Forget a filter."""
        save_setting(self._database, _FILTERS, {key: kept for key, kept in self._kept().items() if key != name})
        return self.filters()

    def columns(self) -> Sequence[str]:
        """Return the names of the columns that were chosen."""
        kept = saved_setting(self._database, _COLUMNS)
        return [name for name in kept if isinstance(name, str)] if isinstance(kept, list) else []

    def keep_columns(self, names: Sequence[str]) -> None:
        """Keep which columns were chosen."""
        save_setting(self._database, _COLUMNS, list(names))

    def _kept(self) -> dict[str, Any]:
        kept = saved_setting(self._database, _FILTERS)
        return kept if isinstance(kept, dict) else {}
