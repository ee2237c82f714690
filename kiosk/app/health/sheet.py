"""The go / no-go sheet as a file."""

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

    write_pdf(preflight_document(sheet), path)
    return path
