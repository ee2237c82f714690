"""The list on paper: written again each minute while a window is open, on whichever page people are.

Invariants: the folder is remembered before anything is written into it, by those who may decide that; one that was
remembered, or that a file names, is written to from the start on, without anybody signed in.
"""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.ui.ports.organizer.pages import PaperDesk
from kiosk.ui.workers.background import Answer, Background

AGAIN_MS: Final = 60_000
"""Time between two lists, ms."""


class PaperList(QObject):
    """Keeps the list in a folder.

    Args:
        desk: Writes it; None where there is none.
        background: The thread for it.
        folder: Where it is kept from the start on; None for nowhere.
        now: Current instant, UTC.

    Attributes:
        folder: Where it is kept; None for nowhere.
        last: The last file and when it was written; None before there was one.
        trouble: Name of the sentence about what is in the way, "" for nothing.
        missed: Likewise, of the last list that was to be written: what is in the folder grows old.

    Signals:
        told: Something of this is different.
    """

    told = Signal()

    def __init__(
        self,
        desk: PaperDesk | None,
        background: Background,
        folder: Path | None,
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.folder = folder
        self.last: tuple[Path, datetime] | None = None
        self.trouble = self.missed = ""
        self._desk = desk
        self._background = background
        self._now = now
        self._again = QTimer(self)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self.write)

    def start(self) -> None:
        """Begin; the first list comes a minute later, when the window is up."""
        if self.folder is not None:
            self._again.start()

    def stop(self) -> None:
        """End with the window; the folder stays remembered."""
        self._again.stop()

    @property
    def goes_on(self) -> bool:
        """Whether there will be another list."""
        return self._again.isActive()

    def keep_in(self, folder: Path | None) -> None:
        """Write the list into a folder from now on, also after the next start; None: into none."""
        desk = self._desk
        if desk is not None:
            self._background.ask(lambda: desk.keep_in(folder), partial(self._on_kept, folder))

    def _on_kept(self, folder: Path | None, answer: Answer[None]) -> None:
        self.trouble = answer.key
        if answer.error is None:
            self.folder, self.last, self.missed = folder, None, ""
            if folder is None:
                self._again.stop()
            else:
                self._again.start()
                self.write()
        self.told.emit()

    @Slot()
    def write(self) -> None:
        """Write the list; where nothing changed, it stays as it is."""
        desk, folder = self._desk, self.folder
        if desk is not None and folder is not None:
            self._background.ask(lambda: desk.print_into(folder), self._on_written, replaces="print")

    def _on_written(self, answer: Answer[Path | None]) -> None:
        # It goes on whatever is in the way: sticks that were pulled out come back. Where nothing had changed since, the
        # list is there and still true.
        self.trouble = self.missed = answer.key
        if answer.value is not None:
            self.last = (answer.value, self._now())
        self.told.emit()
