"""The preflight as the window asks for it. Called from one worker thread."""

from collections.abc import Sequence
from typing import Protocol

from kiosk.domain.reports.preflight.lines import PreflightLine, Subject


class PreflightPort(Protocol):
    """Looks at what an evening needs, and makes the go / no-go sheet."""

    def check(self, subject: Subject) -> PreflightLine:
        """Look at one thing; whatever is broken becomes a line."""
        ...

    def save(self, lines: Sequence[PreflightLine], checked_by: str) -> str:
        """Save the sheet where this user's documents are.

        Returns:
            The file's path.

        Raises:
            GatehouseError: It cannot be written.
        """
        ...

    def print_out(self, lines: Sequence[PreflightLine], checked_by: str) -> None:
        """Print the sheet.

        Raises:
            GatehouseError: There is no printer, or it did not take it.
        """
        ...
