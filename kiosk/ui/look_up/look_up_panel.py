"""Finds a guest by name, number, address or phone as somebody types, and checks the guest in without a code.

Results always belong to the text that stands in the line: an answer to an older text is thrown away, and Enter checks
nobody in before the answer to this text is there.
"""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QLocale, QModelIndex, QObject, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QLineEdit, QListView, QPushButton, QStyle, QStyleOptionViewItem, QWidget

from kiosk.domain.codes.credential import Scan, ScanSource
from kiosk.domain.reason_codes import Reason
from kiosk.domain.reason_table import REASONS, Tone
from kiosk.domain.verdicts.verdict import Verdict
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.look import Look
from kiosk.ui.kit.page import PageContext
from kiosk.ui.kit.panel import Opener, Panel
from kiosk.ui.kit.row_delegate import Index, RecentDelegate, RowRole
from kiosk.ui.kit.theme import THEMES, TOUCH
from kiosk.ui.kit.touch.finger_scrolling import scroll_by_finger
from kiosk.ui.ports.check_in_request import CheckInRequest
from kiosk.ui.ports.look_up import MOST_GUESTS, GuestRow
from kiosk.ui.text.guest_lines import GuestLine, told_apart
from kiosk.ui.text.sentences import sentence
from kiosk.ui.text.text_direction import dotted
from kiosk.ui.text.times import time_of_day
from kiosk.ui.text.verdicts.detail_text import translated
from kiosk.ui.text.verdicts.verdict_actions import Action
from kiosk.ui.text.verdicts.verdict_text import VerdictText
from kiosk.ui.workers.background import Answer
from kiosk.ui.workers.guarded import guarded_overrides

PAUSE_MS = 120  # after a key, before it is searched
LEAST_LETTERS = 2
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 5, Qt.Key.Key_PageUp: -5}


@guarded_overrides
class FoundGuests(QAbstractListModel):
    """Guests that a search found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[GuestRow, ...] = ()
        self._told: Sequence[GuestLine] = ()

    def replace(self, rows: Sequence[GuestRow]) -> None:
        """Show other guests."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self._told = told_apart(self._rows)
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
        title, detail = self._told[index.row()]
        state, tone, sign = _state(row)
        spoken = ", ".join(part for part in (title, detail, state) if part)
        by_role: dict[int, Any] = {
            Qt.ItemDataRole.DisplayRole: title,
            Qt.ItemDataRole.ToolTipRole: spoken,
            Qt.ItemDataRole.AccessibleTextRole: spoken,
            RowRole.TONE: tone,
            RowRole.SIGN: sign,
            RowRole.TITLE: title,
            RowRole.DETAIL: detail,
            RowRole.TIME: state,
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


@guarded_overrides
class GuestDelegate(RecentDelegate):
    """Paints a guest as the last scans are painted, with the chosen one on a ground of its own."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a height that a finger meets."""
        del index
        line = option.fontMetrics.height()
        return QSize(line * 10, max(round(line * 2.9), TOUCH))

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


@guarded_overrides
class LookUpPanel(Panel):
    """A line and what it finds."""

    sign_name = "search"
    verdict_actions = frozenset({Action.LOOK_UP})
    restarts = True

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._look_up = context.session.ports.look_up

    def make_parts(self) -> None:
        """Make what it shows."""
        self._background = self.context.session.background("look-up")
        self.submit.setText(self.tr("Check in   ⏎"))
        self.details = QPushButton(self.tr("Details"))
        self.details.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.details.setAutoDefault(True)
        self.details.clicked.connect(self._on_details)
        self.details.setVisible(self.context.session.ports.guest_details is not None)
        self.buttons.removeWidget(self.submit)
        self.buttons.addWidget(self.details)
        self.buttons.addWidget(self.submit)  # last, as everywhere: it is what Enter does
        self.edit = QLineEdit()
        self.edit.setAccessibleName(self.tr("Name, booking number, e-mail or phone"))
        self.edit.setPlaceholderText(self.tr("Name, booking number, e-mail or phone"))
        self.edit.setMaxLength(200)
        self.guests = FoundGuests(self)
        self.view = QListView()
        self.delegate = GuestDelegate(self.view)
        self.notice = label("lead", wrap=True)
        self._answered = ""
        self._all = 0  # guests whom the text means; 0: not counted
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
        scroll_by_finger(self.view)
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

    def take_look(self, look: Look) -> None:
        """Paint the guests in the theme's colours."""
        self.delegate.theme = look.theme
        self.view.viewport().update()

    def opener(self) -> Opener:
        """Return the button that opens the search."""
        find = QKeySequence.StandardKey.Find
        return Opener(self.tr("Find guest"), self.tr("Look a guest up by name (Ctrl+F)"), find)

    def available(self) -> bool:
        """Whether guests can be searched."""
        return self._look_up is not None

    def ask(self, action: Action, request: CheckInRequest, verdict: Verdict, text: VerdictText) -> bool:
        """Search for the guest whose code is not known."""
        del action, request, verdict, text
        return self.start()

    def start(self) -> bool:
        """Begin anew, or go on with what was typed: the whole text is marked, so that typing replaces it."""
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit.selectAll()
        return True

    def take_focus(self) -> None:
        """Put the cursor into the line."""
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_found(self, text: str, answer: Answer[Sequence[GuestRow]]) -> None:
        """Show what a text found, unless another one stands in the line by now.

        Args:
            text: What was looked for.
            answer: Guests.
        """
        if text != self.edit.text().strip():
            return
        rows = answer.value or ()
        self._answered, self._all = text, 0
        self.guests.replace(rows)
        if len(rows) == 1:
            self.view.setCurrentIndex(self.guests.index(0))
        self._show_notice(answer.key)
        look_up = self._look_up
        if len(rows) >= MOST_GUESTS and look_up is not None:
            # Behind the list: whoever stands in it already need not wait until the others are counted.
            self._background.ask(lambda: look_up.count(text), partial(self.show_count, text), replaces="count")

    def show_count(self, text: str, answer: Answer[int]) -> None:
        """Say how many guests there are in all, unless another text stands in the line by now."""
        if text == self._answered and answer.value is not None:
            self._all = answer.value
            self._show_notice()

    @Slot()
    def send(self) -> None:
        """Check the chosen guest in; where nobody is chosen yet, choose the first."""
        guest = self.guests.guest(self.view.currentIndex().row())
        if self._answered != self.edit.text().strip():
            return
        if guest is None:
            self.view.setCurrentIndex(self.guests.index(0))
            return
        self.request_ready.emit(CheckInRequest(scan=Scan(text="", source=ScanSource.MANUAL), ticket_id=guest.ticket_id))

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
            said = self.tr("No guest found. Try fewer letters, or another word.")
        elif self._answered == text and self.guests.rowCount() >= MOST_GUESTS:
            said = self._first_of_all()
        self.notice.setText(said)
        self.notice.setVisible(bool(said))
        self.view.setVisible(self.guests.rowCount() > 0)
        self.body.setStretch(self.body.count() - 1, 0 if self.guests.rowCount() else 1)
        self._let_choose(chosen=self.view.currentIndex().isValid())

    def _first_of_all(self) -> str:
        locale = QLocale()
        count, everybody = locale.toString(MOST_GUESTS), locale.toString(self._all)
        if self._all > MOST_GUESTS:
            said = self.tr("The first {count} of {all} guests. Type on, and there are fewer.")
        elif self._all:
            return ""  # these are all of them
        else:
            said = self.tr("The first {count} guests. Type on, and there are fewer.")
        return said.format(count=count, all=everybody)

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
        look_up, text = self._look_up, self.edit.text().strip()
        if look_up is not None:
            self._background.ask(lambda: look_up.find(text), partial(self.show_found, text), replaces="search")

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, previous: QModelIndex) -> None:
        del previous
        self._let_choose(chosen=current.isValid())

    def _let_choose(self, *, chosen: bool) -> None:
        self.submit.setEnabled(chosen)
        self.details.setEnabled(chosen)

    @Slot()
    def _on_details(self) -> None:
        guest = self.guests.guest(self.view.currentIndex().row())
        if guest is not None and self._answered == self.edit.text().strip():
            self.details_asked.emit(guest.ticket_id)
