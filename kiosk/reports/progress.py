"""How far writing is, and how it is called off."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final, TypeVar

from kiosk.reports.errors import ReportCancelledError

R = TypeVar("R")

_EVERY: Final = 500
"""Rows between two looks: some milliseconds."""


class Progress:
    """Counts rows, and ends the work where somebody called it off.

    Args:
        told: Called with the number of rows so far, now and then and in the thread that writes.
        cancelled: Asked now and then whether to stop.
    """

    def __init__(self, told: Callable[[int], None] | None = None, cancelled: Callable[[], bool] | None = None) -> None:
        self._told = told
        self._cancelled = cancelled
        self.rows = 0

    def over(self, rows: Iterable[R]) -> Iterator[R]:
        """Yield rows and count them.

        Raises:
            ReportCancelledError: Somebody called it off.
        """
        for row in rows:
            yield row
            self.rows += 1
            if self.rows % _EVERY == 0:
                self._look()
        # Once more at the end: a short report is told, too, and one that was called off in its last rows is not kept.
        self._look()

    def _look(self) -> None:
        if self._told is not None:
            self._told(self.rows)
        if self._cancelled is not None and self._cancelled():
            raise ReportCancelledError("the report was called off")
