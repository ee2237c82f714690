"""Pictures of the window at an admission and at a refusal, for the demo and for documents."""

from pathlib import Path

from PySide6.QtCore import QObject, Slot

from kiosk.ui.main_window import MainWindow
from kiosk.ui.ports import CheckedIn


class VerdictSnapshots(QObject):
    """Saves the first admission and the first refusal that the window shows as PNG files.

    Attributes:
        saved: Paths by name ("admitted", "refused").
    """

    def __init__(self, window: MainWindow, folder: Path) -> None:
        super().__init__(window)
        self._window = window
        self._folder = folder
        self.saved: dict[str, Path] = {}
        window.verdict_shown.connect(self.take)

    @Slot(object)
    def take(self, checked_in: CheckedIn) -> None:
        """Save the window as it is, if there is no picture of this kind yet."""
        name = "admitted" if checked_in.verdict.admitted else "refused"
        if name in self.saved:
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._folder / f"scan-page-{name}.png"
        if self._window.grab().save(str(path)):
            self.saved[name] = path
