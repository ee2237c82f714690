"""Saving what the attendance page shows: the picture as PNG, the numbers as CSV.

Invariant: what is saved is what was on the screen when somebody chose where.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from kiosk.ui.attendance.charts import Chart
from kiosk.ui.kit.labels import label
from kiosk.ui.ports.organizer.pages import AttendanceBoard
from kiosk.ui.text.sentences import sentence
from kiosk.ui.text.text_direction import isolated
from kiosk.ui.workers.background import Answer, Background

if TYPE_CHECKING:
    from kiosk.ui.attendance.plot import Plot


class ChartSaving(QObject):
    """The two buttons, and what became of the last press.

    Attributes:
        picture: Saves the picture.
        numbers: Saves the numbers.
        said: What became of it.
    """

    def __init__(
        self,
        board: AttendanceBoard | None,
        background: Background,
        shown: "Callable[[], tuple[Chart | None, Plot | None]]",
        parent: QWidget,
    ) -> None:
        """Make the buttons; who shows them gives them a place.

        Args:
            board: Writes the numbers.
            background: The thread in which it does so.
            shown: Returns what is shown, and what it is drawn on.
            parent: The page.
        """
        super().__init__(parent)
        self._page, self._board, self._background, self._shown = parent, board, background, shown
        self.picture = QPushButton(QCoreApplication.translate("AttendancePage", "Save as PNG"))
        self.numbers = QPushButton(QCoreApplication.translate("AttendancePage", "Save as CSV"))
        for button in (self.picture, self.numbers):
            button.setProperty("role", "choice")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.said = label("since", wrap=True)
        self.said.hide()
        self.picture.clicked.connect(self._on_picture)
        self.numbers.clicked.connect(self._on_numbers)

    @Slot()
    def _on_picture(self) -> None:
        self._ask_where(".png", self.write_picture)

    @Slot()
    def _on_numbers(self) -> None:
        self._ask_where(".csv", self.write_numbers)

    def _ask_where(self, suffix: str, then: Callable[[str], None]) -> None:
        view, _ = self._shown()
        if view is None:
            return
        beginning = str(Path.home() / f"{view.title}{suffix}")
        dialog = QFileDialog(self._page, QCoreApplication.translate("AttendancePage", "Save"), beginning)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(then)
        dialog.open()

    @Slot(str)
    def write_picture(self, path: str) -> None:
        """Write what is drawn as a picture."""
        _, plot = self._shown()
        done = plot is not None and plot.picture().save(path, "PNG")
        trouble = QCoreApplication.translate("AttendancePage", "The picture could not be saved there.")
        self._say(path if done else "", trouble)

    @Slot(str)
    def write_numbers(self, path: str) -> None:
        """Write the numbers as CSV."""
        board, (view, _) = self._board, self._shown()
        if board is not None and view is not None:
            call = partial(board.save_table, Path(path), view.title, view.headings, view.rows)
            self._background.ask(call, partial(self._show_saved, path))

    def _show_saved(self, path: str, answer: Answer[None]) -> None:
        self._say("" if answer.error else path, sentence(answer.key) if answer.error else "")

    def _say(self, path: str, trouble: str) -> None:
        saved = QCoreApplication.translate("AttendancePage", "Saved as {path}")
        self.said.setText(saved.format(path=isolated(path)) if path else trouble)
        self.said.show()
