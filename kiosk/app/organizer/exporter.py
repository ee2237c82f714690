"""Files for organizers, written for the window by the same code as ``kiosk export``, in a process of its own."""

from collections.abc import Sequence
from pathlib import Path

from kiosk.app.kiosk import Kiosk
from kiosk.app.reports.export import ExportRequest, FileFormat, Subject
from kiosk.app.reports.export_process import export_apart
from kiosk.store.views.station_choices import events
from kiosk.ui.ports.organizer.take_home import ExportWatch, ExportWish


class ReportExporter:
    """Implements the window's ``Exporter``.

    Args:
        kiosk: The kiosk.
    """

    def __init__(self, kiosk: Kiosk) -> None:
        self._kiosk = kiosk

    def events(self) -> Sequence[tuple[str, str]]:
        """Return what can be written about, the station's event first."""
        saved = self._kiosk.saved_station()
        here = saved.event_id if saved is not None else ""
        found = sorted(events(self._kiosk.database), key=lambda event: (event.id != here, event.name.casefold()))
        return [(event.id, event.name) for event in found]

    def export(self, wish: ExportWish, watch: ExportWatch) -> Sequence[Path]:
        """Write a file; see ``Exporter.export``."""
        request = ExportRequest(
            subject=Subject(wish.subject.value),
            file_format=FileFormat(wish.kind.value),
            path=wish.path,
            event=wish.event_id or None,
            wanted=wish.wanted,
            anonymous=wish.anonymous,
            columns=("all",) if wish.every_column else (),
            language=wish.language,
        )
        return export_apart(self._kiosk, request, watch.tell, watch.is_off).paths
