"""The go / no-go sheet as a file."""

from dataclasses import replace
from pathlib import Path
from typing import Final

from kiosk.domain.reports.preflight.lines import PreflightSheet
from kiosk.reports.documents.preflight import preflight_document

PRINTED: Final = "preflight.pdf"
"""Name of the file that is printed, in the folder of the data."""


def save_sheet(sheet: PreflightSheet, path: Path) -> Path:
    """Write the sheet as PDF.

    Args:
        sheet: The sheet.
        path: The file.

    Returns:
        The file.

    Raises:
        ReportError: It cannot be written.
    """
    from kiosk.reports.pdf.pdf_file import write_pdf  # noqa: PLC0415  # Qt loads only where a page is drawn
    from kiosk.reports.spoken import language_of  # noqa: PLC0415  # likewise

    write_pdf(replace(preflight_document(sheet), language=language_of(sheet.language)), path)
    return path
