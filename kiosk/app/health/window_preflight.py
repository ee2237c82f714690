"""The window's preflight: the same checks as ``kiosk preflight``, and the sheet saved or printed."""

from collections.abc import Sequence
from pathlib import Path

from kiosk.app.health.preflight import Preflight
from kiosk.app.health.printers import Run, print_file, run_command
from kiosk.app.health.sheet import PRINTED, save_sheet
from kiosk.domain.clock.instants import zone_of
from kiosk.domain.reports.preflight.lines import PreflightLine, PreflightSheet, Subject


class WindowPreflight:
    """Implements the window's ``PreflightPort``.

    Args:
        checks: The checks.
        documents: Where saved sheets go.
        data_dir: Where the sheet lies that is printed.
        run: Runs the commands of the printing system.
    """

    def __init__(self, checks: Preflight, documents: Path, data_dir: Path, run: Run = run_command) -> None:
        self._checks = checks
        self._documents = documents
        self._data_dir = data_dir
        self._run = run

    def check(self, subject: Subject) -> PreflightLine:
        """Look at one thing."""
        return self._checks.check(subject)

    def save(self, lines: Sequence[PreflightLine], checked_by: str) -> str:
        """Save the sheet.

        Raises:
            ReportError: It cannot be written.
        """
        sheet = self._checks.sheet(lines, checked_by)
        # Not everybody has this folder; where it cannot be made, the sheet lies beside the data.
        folder = self._documents if self._documents.is_dir() else self._data_dir
        return str(save_sheet(sheet, folder / _name(sheet)))

    def print_out(self, lines: Sequence[PreflightLine], checked_by: str) -> None:
        """Print the sheet.

        Raises:
            ReportError: It cannot be written.
            PrintingError: There is no printer, or it did not take it.
        """
        sheet = self._checks.sheet(lines, checked_by)
        # Beside the data and not for a moment only: some systems print a file after the command has ended.
        print_file(save_sheet(sheet, self._data_dir / PRINTED), self._run)


def _name(sheet: PreflightSheet) -> str:
    made = sheet.made_at.astimezone(zone_of(sheet.timezone) if sheet.timezone else None)
    return f"preflight-{made:%Y-%m-%d-%H%M}.pdf"
