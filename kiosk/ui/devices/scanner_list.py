"""The hand scanners of this laptop, as a list."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kiosk.ui.devices.scanner_notes import notes_text
from kiosk.ui.kit.areas.reading_order import tab_as_it_lies
from kiosk.ui.kit.labels import label
from kiosk.ui.ports.devices import ScannerRow


class ScannerList(QWidget):
    """The hand scanners by name, with what was learned about each.

    Signals:
        forget_asked: Name of a scanner to forget.
    """

    forget_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[ScannerRow, ...] | None = None
        self._lines: list[QWidget] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.show_scanners(())

    def show_scanners(self, rows: Sequence[ScannerRow]) -> None:
        """Show them, unless nothing changed."""
        if tuple(rows) == self._shown:
            return
        self._shown = tuple(rows)
        for line in self._lines:
            self.column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [self._line(row) for row in rows] or [self._nothing()]
        for line in self._lines:
            self.column.addWidget(line)
        tab_as_it_lies(self)

    def _nothing(self) -> QWidget:
        empty = label("empty", wrap=True)
        empty.setText(
            self.tr(
                "Scanners that type like a keyboard work without set-up. Set one up only if its codes arrive wrong."
            )
        )
        return empty

    def _line(self, row: ScannerRow) -> QWidget:
        line = QFrame()
        line.setProperty("kind", "tile")
        name, notes = label("device"), label("since", wrap=True)
        name.setText(row.name)
        notes.setText(notes_text(row.notes) if row.typing else self._serial(row))
        words = QVBoxLayout()
        words.addWidget(name)
        words.addWidget(notes)
        across = QHBoxLayout(line)
        across.addLayout(words, 1)
        if row.typing:
            forget = QPushButton(self.tr("Forget"))
            forget.setAccessibleName(self.tr("Forget {name}").format(name=row.name))
            forget.setProperty("name", row.name)
            forget.clicked.connect(self._on_forget)
            across.addWidget(forget)
        return line

    def _serial(self, row: ScannerRow) -> str:
        return self.tr("Serial, connected.") if row.connected else self.tr("Serial, not connected.")

    @Slot()
    def _on_forget(self) -> None:
        self.forget_asked.emit(str(self.sender().property("name")))
