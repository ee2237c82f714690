"""How many labels are left on the roll: counted down with every badge, so that nobody runs out before a queue.

Invariant: nothing is counted before somebody said how many there are; a count never falls below nothing.
"""

from typing import Final

from kiosk.domain.reports.preflight.judging_printers import FEW_LABELS
from kiosk.store.database import Database
from kiosk.store.laptop.saved_settings import save_setting, saved_setting

_SAVED: Final = "labels_left"


class LabelRoll:
    """The roll in this laptop's label printer."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def left(self) -> int | None:
        """Return how many labels are left, None where nobody counts them."""
        saved = saved_setting(self._database, _SAVED)
        return saved if isinstance(saved, int) else None

    def put_in(self, labels: int | None) -> None:
        """Begin counting down from so many; None: count no more."""
        save_setting(self._database, _SAVED, labels)

    def use(self, labels: int) -> None:
        """Take labels off."""
        left = self.left()
        if left is not None:
            self.put_in(max(left - labels, 0))

    def trouble(self) -> str:
        """Return the key of the sentence that says that few are left, or ""."""
        left = self.left()
        return "printer.few_labels" if left is not None and left <= FEW_LABELS else ""
