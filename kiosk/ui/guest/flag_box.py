"""The marks on a guest: why, by whom, since when; a line for another one, with the usual reasons to press."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from kiosk.domain.entries.flags import LONGEST_REASON, Flag
from kiosk.ui.kit.flow_layout import FlowLayout
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.look import spread
from kiosk.ui.kit.scanner_keys.scanner_watch import ScannerWatch
from kiosk.ui.text.text_direction import dotted, isolated
from kiosk.ui.text.times import time_of_day
from kiosk.ui.workers.guarded import guarded_overrides


def usual_reasons() -> tuple[str, ...]:
    """Return what guests are usually marked for."""
    return (
        QCoreApplication.translate("Flags", "Check the identity"),
        QCoreApplication.translate("Flags", "Was sent away"),
        QCoreApplication.translate("Flags", "Call a supervisor"),
        QCoreApplication.translate("Flags", "Something to pick up"),
    )


class StandingFlag(QWidget):
    """One mark, with the button that takes it away.

    Signals:
        removed: Id of the mark.
    """

    removed = Signal(str)

    def __init__(self, flag: Flag, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.flag = flag
        text = label("figure", wrap=True)
        text.setText(dotted(isolated(flag.reason), isolated(flag.staff), time_of_day(flag.made_at, now)))
        self.text = text
        self.remove = QPushButton(self.tr("Take away"))
        self.remove.setAccessibleName(self.tr("Take away: {reason}").format(reason=flag.reason))
        self.remove.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.remove.setAutoDefault(True)
        self.remove.clicked.connect(self._on_remove)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(text, 1)
        row.addWidget(self.remove)
        spread(row, 0.6)

    @Slot()
    def _on_remove(self) -> None:
        self.removed.emit(self.flag.id)


@guarded_overrides
class ReasonEdit(QLineEdit):
    """A line whose Enter is its own: in the panel around it, Enter would check the guest in."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()


class FlagBox(QFrame):
    """Marks that stand, and a form for another one.

    Signals:
        wanted: Somebody marks the guest, and why.
        removed: Id of a mark that is to be taken away.
    """

    wanted = Signal(str)
    removed = Signal(str)

    def __init__(self, watch: ScannerWatch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.standing: tuple[StandingFlag, ...] = ()
        heading = label("question")
        heading.setText(self.tr("Mark this guest for whoever scans next"))
        self.reason = ReasonEdit()
        self.reason.setMaxLength(LONGEST_REASON)
        self.reason.setPlaceholderText(self.tr("Why? Everybody at the gates reads it."))
        self.reason.setAccessibleName(self.tr("Why is this guest marked?"))
        watch.guard(self.reason)
        self.mark = QPushButton(self.tr("Mark"))
        self.mark.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.mark.setAutoDefault(True)
        self.mark.setEnabled(False)
        self.chips = FlowLayout()
        for text in usual_reasons():
            chip = QPushButton(text)
            chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            chip.setAutoDefault(True)
            chip.clicked.connect(self._on_chip)
            self.chips.addWidget(chip)
        line = QHBoxLayout()
        line.addWidget(self.reason, 1)
        line.addWidget(self.mark)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(heading)
        self.column.addLayout(line)
        self.column.addLayout(self.chips)
        spread(self.column, 0.5)
        spread(line, 0.6)
        spread(self.chips, 0.5)
        self.reason.textChanged.connect(self._on_text)
        self.reason.returnPressed.connect(self._on_mark)
        self.mark.clicked.connect(self._on_mark)

    def show_flags(self, flags: Sequence[Flag], now: datetime) -> None:
        """Show the marks of another guest, and an empty line."""
        for shown in self.standing:
            self.column.removeWidget(shown)
            shown.hide()  # it is gone with the next turn of the event loop only
            shown.deleteLater()
        self.standing = tuple(StandingFlag(flag, now) for flag in flags)
        for place, shown in enumerate(self.standing):
            shown.removed.connect(self.removed)
            self.column.insertWidget(place, shown)
        self.reason.clear()

    @Slot(str)
    def _on_text(self, text: str) -> None:
        self.mark.setEnabled(bool(text.strip()))

    @Slot()
    def _on_chip(self) -> None:
        chip = self.sender()
        if isinstance(chip, QPushButton):
            self.reason.setText(chip.text())
            self.mark.setFocus()

    @Slot()
    def _on_mark(self) -> None:
        reason = self.reason.text().strip()
        if reason:
            self.wanted.emit(reason)
