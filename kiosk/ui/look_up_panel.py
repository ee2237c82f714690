"""Finds a guest by name, number, address or phone as somebody types, and checks the guest in without a code.

Results always belong to the text that stands in the line: an answer to an older text is thrown away, and Enter checks
nobody in before the answer to this text is there.
"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QListView, QStyle, QStyleOptionViewItem, QWidget

from kiosk.domain.codes.credential import Scan, ScanSource
from kiosk.domain.reason_codes import Reason
from kiosk.domain.reason_table import REASONS, Tone
from kiosk.ui.case import Case
from kiosk.ui.counter_ports import GuestRow
from kiosk.ui.direction import dotted
from kiosk.ui.labels import label
from kiosk.ui.messages import sentence
from kiosk.ui.panel import Panel
from kiosk.ui.recent import Index, RecentDelegate, Role
from kiosk.ui.scanner_watch import ScannerWatch
from kiosk.ui.theme import THEMES
from kiosk.ui.words import time_of_day, translated

PAUSE_MS = 120  # after a key, before it is searched
LEAST_LETTERS = 2
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 5, Qt.Key.Key_PageUp: -5}


class FoundGuests(QAbstractListModel):
    """Guests that a search found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[GuestRow, ...] = ()

    def replace(self, rows: Sequence[GuestRow]) -> None:
        """Show other guests."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def guest(self, row: int) -> GuestRow | None:
        """Return what stands in a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return one aspect of a guest."""
        row = self.guest(index.row()) if index.isValid() else None
        if row is None:
            return None
        title = row.name or row.booking or row.kind
        detail = dotted(*(part for part in (row.kind, row.booking) if part != title))
        state, tone, sign = _state(row)
        spoken = ", ".join(part for part in (title, detail, state) if part)
        by_role: dict[int, Any] = {
            Qt.ItemDataRole.DisplayRole: title,
            Qt.ItemDataRole.ToolTipRole: spoken,
            Qt.ItemDataRole.AccessibleTextRole: spoken,
            Role.TONE: tone,
            Role.SIGN: sign,
            Role.TITLE: title,
            Role.DETAIL: detail,
            Role.TIME: state,
        }
        return by_role.get(role)


def _state(row: GuestRow) -> tuple[str, str, str]:
    """What speaks against a guest, with the colour and the sign of it."""
    if row.obstacle is not None:
        tone = REASONS[row.obstacle].tone
        return translated(REASONS[row.obstacle].word), tone.value, f"tone-{tone.value}"
    if row.entered_at is not None:
        word = translated(REASONS[Reason.ALREADY_ENTERED].word)
        since = time_of_day(row.entered_at, row.entered_at)  # it comes in the event's zone
        return dotted(word, since), Tone.CAUTION.value, f"tone-{Tone.CAUTION.value}"
    return "", "muted", "people"


class GuestDelegate(RecentDelegate):
    """Paints a guest as the last scans are painted, with the chosen one on a ground of its own."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a height that a finger meets."""
        del index
        line = option.fontMetrics.height()
        return QSize(line * 10, round(line * 2.9))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one guest."""
        colours = THEMES[self.theme]
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(colours["raised"]))
            bar = option.rect.adjusted(0, 0, 0, 0)
            bar.setWidth(max(option.fontMetrics.height() // 5, 3))
            painter.fillRect(QStyle.visualRect(option.direction, option.rect, bar), QColor(colours["accent"]))
        inner = QStyleOptionViewItem(option)
        margin = round(option.fontMetrics.height() * 0.6)
        inner.rect = option.rect.adjusted(margin, 0, -margin, 0)
        super().paint(painter, inner, index)


class LookUpPanel(Panel):
    """A line and what it finds.

    Signals:
        searched: A text to be looked for.
        guest_chosen: A Case for the guest who was found.
    """

    searched = Signal(str)
    guest_chosen = Signal(object)

    def __init__(self, watch: ScannerWatch, parent: QWidget | None = None) -> None:
        super().__init__("search", watch, parent)
        self.submit.setText(self.tr("Check in   ⏎"))
        self.edit = QLineEdit()
        self.edit.setAccessibleName(self.tr("Name, booking number, e-mail or phone"))
        self.edit.setPlaceholderText(self.tr("Name, booking number, e-mail or phone"))
        self.edit.setMaxLength(200)
        self.guests = FoundGuests(self)
        self.view = QListView()
        self.delegate = GuestDelegate(self.view)
        self.notice = label("lead", wrap=True)
        self._answered = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._lay_out()

    def _lay_out(self) -> None:
        self.view.setModel(self.guests)
        self.view.setItemDelegate(self.delegate)
        self.view.setProperty("kind", "guests")
        self.view.setAccessibleName(self.tr("Guests found"))
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setUniformItemSizes(True)
        self.body.addWidget(self.edit)
        self.body.addWidget(self.notice)
        self.body.addWidget(self.view, 1)
        self.body.addStretch(0)
        self.show_head(self.tr("Look a guest up"), "", None)
        self.edit.installEventFilter(self)
        self.watch.guard(self.edit)
        self.edit.textChanged.connect(self._on_text)
        self._timer.timeout.connect(self._on_pause)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.view.doubleClicked.connect(self.send)
        self._show_notice()

    def start(self) -> None:
        """Begin anew, or go on with what was typed: the whole text is marked, so that typing replaces it."""
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit.selectAll()

    def take_focus(self) -> None:
        """Put the cursor into the line."""
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str, object, str)
    def show_found(self, text: str, rows: Sequence[GuestRow], key: str) -> None:
        """Show what a text found, unless another one stands in the line by now.

        Args:
            text: What was looked for.
            rows: Guests.
            key: Name of the failure, or "".
        """
        if text != self.edit.text().strip():
            return
        self._answered = text
        self.guests.replace(rows)
        if len(rows) == 1:
            self.view.setCurrentIndex(self.guests.index(0))
        self._show_notice(key)

    @Slot()
    def send(self) -> None:
        """Check the chosen guest in; where nobody is chosen yet, choose the first."""
        guest = self.guests.guest(self.view.currentIndex().row())
        if self._answered != self.edit.text().strip():
            return
        if guest is None:
            self.view.setCurrentIndex(self.guests.index(0))
            return
        self.guest_chosen.emit(Case(scan=Scan(text="", source=ScanSource.MANUAL), ticket_id=guest.ticket_id))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk through the guests while the cursor stays in the line; the area around would scroll instead."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or not self.guests.rowCount():
            return super().eventFilter(watched, event)
        row = self.view.currentIndex().row() + step
        self.view.setCurrentIndex(self.guests.index(max(0, min(row, self.guests.rowCount() - 1))))
        return True

    def _show_notice(self, key: str = "") -> None:
        text = self.edit.text().strip()
        said = ""
        if key:
            said = sentence(key)
        elif len(text) < LEAST_LETTERS:
            said = self.tr("Beginnings of words are enough, in any order. Accents do not matter.")
        elif self._answered == text and not self.guests.rowCount():
            said = self.tr("Nobody is called so. Try fewer letters, or another word.")
        self.notice.setText(said)
        self.notice.setVisible(bool(said))
        self.view.setVisible(self.guests.rowCount() > 0)
        self.body.setStretch(self.body.count() - 1, 0 if self.guests.rowCount() else 1)
        self.submit.setEnabled(self.view.currentIndex().isValid())

    @Slot(str)
    def _on_text(self, text: str) -> None:
        if len(text.strip()) < LEAST_LETTERS:
            self._timer.stop()
            self._answered = ""
            self.guests.replace(())
            self._show_notice()
        else:
            self._timer.start()

    @Slot()
    def _on_pause(self) -> None:
        self.searched.emit(self.edit.text().strip())

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, previous: QModelIndex) -> None:
        del previous
        self.submit.setEnabled(current.isValid())
