"""How long the way from a picture to its verdict takes, as a table."""

from collections.abc import Mapping

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from kiosk.ui.kit.labels import label
from kiosk.ui.kit.look import spread
from kiosk.ui.workers.latency import Percentiles


class SpeedTable(QWidget):
    """Percentiles of every stage from frame to painted verdict, since the window was opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setColumnStretch(0, 1)
        spread(self.grid, 1.2, down=0.25)
        self._names = {
            "decode": self.tr("Read the code"),
            "decide": self.tr("Decide"),
            "commit": self.tr("Write it down"),
            "paint": self.tr("Show it"),
            "frame_to_painted": self.tr("From picture to verdict"),
        }
        heads = (self.tr("milliseconds"), self.tr("half of them"), self.tr("95 of 100"), self.tr("slowest"))
        self.cells: dict[str, tuple[QLabel, ...]] = {}
        for column, text in enumerate(heads):
            self._cell(0, column, "since").setText(text)
        for row, (stage, name) in enumerate(self._names.items(), start=1):
            self._cell(row, 0, "figure-name").setText(name)
            self.cells[stage] = tuple(self._cell(row, column, "figure") for column in (1, 2, 3))

    def _cell(self, row: int, column: int, role: str) -> QLabel:
        cell = label(role)
        if column:
            cell.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.grid.addWidget(cell, row, column)
        return cell

    def show_percentiles(self, stages: Mapping[str, Percentiles]) -> None:
        """Show how long each stage took."""
        for stage, cells in self.cells.items():
            found = stages.get(stage)
            figures = (found.p50, found.p95, found.worst) if found else (None, None, None)
            for cell, value in zip(cells, figures, strict=True):
                cell.setText("–" if value is None else QLocale().toString(value, "f", 0 if value >= 10 else 1))
