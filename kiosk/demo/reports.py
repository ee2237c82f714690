"""What the demo leaves for organizers: the evening's closing report and its entry log."""

from pathlib import Path

from kiosk.app.kiosk import Kiosk
from kiosk.app.reports.export import ExportRequest, FileFormat, Subject, export

CLOSING_REPORT = "closing-report.pdf"
ENTRY_LOG = "entry-log.xlsx"


def leave_reports(kiosk: Kiosk, output: Path) -> tuple[Path, ...]:
    """Write both files.

    Args:
        kiosk: The kiosk that scanned.
        output: Folder.

    Raises:
        ReportError: A file cannot be written.
    """
    wanted = ((Subject.REPORT, FileFormat.PDF, CLOSING_REPORT), (Subject.LOG, FileFormat.XLSX, ENTRY_LOG))
    # By the way that "kiosk export" goes: the demo proves that one, too.
    requests = [ExportRequest(subject=subject, file_format=form, path=output / name) for subject, form, name in wanted]
    return tuple(path for request in requests for path in export(kiosk, request).paths)
