"""The gate's answer, filling the view: sign, word and colour first, then who, then what to do.

The card never shows two verdicts mixed: all its texts are replaced before it is painted.
"""

from typing import Final

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QPushButton, QVBoxLayout, QWidget

from kiosk.domain.reason_table import Tone
from kiosk.ui.kit.areas.scrolling_area import scrolling
from kiosk.ui.kit.icons import Sign
from kiosk.ui.kit.labels import FitLabel, label, set_look
from kiosk.ui.kit.look import Look, spread
from kiosk.ui.kit.picture_view import PictureView
from kiosk.ui.kit.theme import TONES, TOUCH
from kiosk.ui.scan.action_row import ActionRow
from kiosk.ui.scan.name_row import NameRow
from kiosk.ui.scan.party_row import PartyRow
from kiosk.ui.scan.type_line import TypeLine
from kiosk.ui.text.plurals import WAITING, plural
from kiosk.ui.text.text_direction import dotted
from kiosk.ui.text.verdicts.assurance_text import ASSURANCE_SIGNS
from kiosk.ui.text.verdicts.verdict_actions import Action
from kiosk.ui.text.verdicts.verdict_text import VerdictText
from kiosk.ui.workers.guarded import guarded_overrides

MOST_LINES = 3
"""So many texts of the organizer stand in lines of their own; more flow into one paragraph, which takes less room."""

DENSITIES: Final = {"roomy": (2.2, 0.75), "snug": (1.8, 0.6), "dense": (1.2, 0.4), "tight": (0.5, 0.2)}
"""Ways to draw a card's texts closer together, with its margins and the distances between its parts, in units."""

GUEST_STRETCH = 2  # parts of the free room between the guest and what to do


class NoteBox(QFrame):
    """A panel with a sign and lines of text."""

    def __init__(self, kind: str, sign: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("note", kind)
        self.sign = Sign(sign, ems=1.35)
        self.sign.setProperty("role", "note")
        self.lines = label("note", wrap=True)
        row = QHBoxLayout(self)
        row.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.lines, 1, Qt.AlignmentFlag.AlignVCenter)
        spread(row, 0.8, (1.1, 0.7, 1.1, 0.7))

    def show_lines(self, *lines: str) -> None:
        """Show lines, or hide the panel when there are none."""
        text = "\n".join(line for line in lines if line)
        self.lines.setText(text)
        self.setVisible(bool(text))


@guarded_overrides
class VerdictCard(QFrame):
    """Shows verdicts of one tone. Each tone has a card of its own: dressing a card anew takes longer than filling it.

    Signals:
        dismissed: Somebody asked for the live picture.
    """

    dismissed = Signal()

    def __init__(self, tone: Tone, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("verdict")
        self.setProperty("tone", tone.value)
        self.setProperty("density", next(iter(DENSITIES)))
        self.sign = Sign(ems=1.0)
        self.sign.setProperty("role", "tone")
        self._pressed_at: QPoint | None = None
        self._waiting_count = 0
        self.headline = FitLabel("headline", max_lines=1)
        self.sentence = label("sentence", wrap=True)
        self.guest = FitLabel("guest", max_lines=2)
        self.type_line = TypeLine()
        self.kind = label("kind", wrap=True)
        self.attention = NoteBox("attention", "eye")
        self.hint = NoteBox("hint", "next")
        self.party = PartyRow()
        self.names = NameRow()
        self.history = NoteBox("history", "history")
        self.small_picture = PictureView(small=True)
        self.small_picture.hide()
        self.action_row = ActionRow()
        self.assurance_sign = Sign("laptop", ems=1.15)
        self.assurance = FitLabel("assurance", max_lines=3, smallest=0.8)
        self.waiting = label("waiting")
        self.waiting.hide()
        self.dismiss = QPushButton()
        self._shown_text: VerdictText | None = None
        self._unit = 1
        self.sign.show_sign(f"tone-{tone.value}", tint=TONES[tone].ink, paper=TONES[tone].ground)
        self._build()

    def _build(self) -> None:
        self.dismiss.setText(self.tr("Next guest   ⏎"))
        self.dismiss.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.dismiss.setProperty("role", "dismiss")
        self.dismiss.clicked.connect(self._on_dismiss)
        self.assurance_sign.setProperty("role", "assurance")
        titles = QVBoxLayout()
        titles.addWidget(self.headline)
        titles.addWidget(self.sentence)
        head = QHBoxLayout()
        head.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(titles, 1)
        corner = QVBoxLayout()
        corner.addWidget(self.small_picture, 0, Qt.AlignmentFlag.AlignTop)
        corner.addWidget(self.waiting, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignTrailing)
        corner.addStretch(1)
        head.addLayout(corner)
        foot = QHBoxLayout()
        foot.addWidget(self.assurance_sign)
        foot.addWidget(self.assurance, 1)
        for action in (Action.DETAILS, Action.OVERRIDE, Action.UNDO):
            foot.addWidget(self.action_row.buttons[action])
        foot.addWidget(self.dismiss)
        inside = QWidget()
        column = QVBoxLayout(inside)
        # Qt's own margins would put all of it a little beside what lies in the foot.
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addStretch(1)
        column.addWidget(self.guest)
        column.addWidget(self.type_line)
        column.addWidget(self.kind)
        self._below_guest = column.count()
        column.addStretch(GUEST_STRETCH)
        for note in (self.attention, self.history, self.hint):
            column.addWidget(note)
        self._below_notes = column.count()
        column.addStretch(3)
        # Names may need several lines: more than the smallest windows have for what stays in sight.
        column.addWidget(self.names)
        self._column = column
        self._frame = QVBoxLayout(self)
        self._frame.addWidget(scrolling(inside), 1)
        # What is to be pressed stays in sight where the rest is scrolled.
        self._foot = QVBoxLayout()
        for row in (self.party, self.action_row):
            self._foot.addWidget(row)
        self._foot.addLayout(foot)
        self._frame.addLayout(self._foot)
        spread(titles, 0.1)
        spread(corner, 0.4)
        spread(head, 1.8)
        spread(foot, 0.6)
        spread(self.names.row, 0.75)
        spread(self.party.row, 0.75)
        spread(self.action_row.row, 0.75)

    def show_text(self, text: VerdictText, assurance: str) -> None:
        """Replace everything on the card.

        Args:
            text: The verdict as it is read.
            assurance: Who agreed, as a sentence.
        """
        self._shown_text = text
        self.headline.set_text(text.headline)
        self._fill(self.sentence, text.sentence)
        self.guest.set_text(text.guest)
        self.guest.setVisible(bool(text.guest))
        self.type_line.show_type(text.type_name, text.type_id)
        self._fill(self.kind, text.place)
        self._column.setStretch(self._below_guest, GUEST_STRETCH if text.guest or text.kind else 0)
        look = self.tr("Look closely") if text.attention else ""
        self.attention.sign.show_sign("eye" if text.attention else "note")
        self.attention.show_lines(look, *_in_lines(text.texts))
        self.history.show_lines(*text.history)
        self.hint.show_lines(text.hint)
        self.names.offer(text.party_guests, text.party_came)
        self.party.offer(0 if text.party_guests else text.party)
        self.action_row.offer(text.actions)
        pressed = not (self.party.isHidden() and self.names.isHidden() and self.action_row.isHidden())
        self._column.setStretch(self._below_notes, 0 if pressed else 3)
        self.assurance.set_text(assurance)
        self.assurance_sign.show_sign(ASSURANCE_SIGNS[text.assurance])
        self._fit()
        self.setAccessibleName(text.spoken)

    def show_waiting(self, count: int) -> None:
        """Say how many further scans wait until this one is dismissed."""
        text = plural(WAITING, count) if count else ""
        if count > self._waiting_count and self.isVisible():
            # Nothing sounds while a refusal stays: whoever does not see the chip would not know of the next guest.
            _announce(self, text, QAccessible.AnnouncementPoliteness.Polite)
        self._waiting_count = count
        self._fill(self.waiting, text)

    def hasHeightForWidth(self) -> bool:
        """Return False: a card takes the room it is given and fits its texts into it, so nobody need ask."""
        return False

    def sizeHint(self) -> QSize:
        """Return a modest area in proportion to the font."""
        em = self.fontMetrics().height()
        return QSize(em * 24, em * 16)

    def minimumSizeHint(self) -> QSize:
        """Return the same: the window's least size never follows a guest's name."""
        return self.sizeHint()

    def take_look(self, look: Look) -> None:
        """Follow the size of the letters."""
        self._unit = look.unit
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep everything readable in the new size."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Draw closer together what would not fit otherwise: nothing on the card may be cut off."""
        if self._shown_text is None:
            # Each density styles four score widgets anew. A card that joins its window has neither words nor a size
            # worth speaking of: it tried them all, and held a window that had just come up for a tenth of a second.
            return
        for density, (margin, gap) in DENSITIES.items():
            set_look(self, "density", density)
            around, between = round(margin * self._unit), round(gap * self._unit)
            self._frame.setContentsMargins(around, around, around, around)
            self._frame.setSpacing(between)
            self._column.setSpacing(between)
            self._foot.setSpacing(between)
            _measure_anew(self._column)
            room = self.height() - 2 * around - between - self._foot_height(self.width() - 2 * around)
            if self._column.minimumHeightForWidth(self.width() - 2 * around) <= room:
                return
        # In the smallest windows what lies between the verdict's word and the buttons is scrolled.

    def _foot_height(self, width: int) -> int:
        self._foot.invalidate()
        return (
            self._foot.minimumHeightForWidth(width)
            if self._foot.hasHeightForWidth()
            else self._foot.minimumSize().height()
        )

    def announce(self, through: QWidget | None = None) -> None:
        """Let screen readers say the verdict, before anything else they are saying.

        Args:
            through: The widget that is on the screen, where it is not this one.
        """
        if self._shown_text is None:
            return
        _announce(through or self, self._shown_text.spoken, QAccessible.AnnouncementPoliteness.Assertive)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Wait for the release: a finger that scrolls presses first, too."""
        self._pressed_at = event.globalPosition().toPoint()
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Dismiss by a click or a tap anywhere, and not by a finger that moved on."""
        event.accept()
        began, self._pressed_at = self._pressed_at, None
        way = (event.globalPosition().toPoint() - began).manhattanLength() if began is not None else 0
        if began is not None and way < TOUCH // 2:
            self.dismissed.emit()

    @Slot()
    def _on_dismiss(self) -> None:
        self.dismissed.emit()

    @staticmethod
    def _fill(target: QLabel, text: str) -> None:
        target.setText(text)
        target.setVisible(bool(text))


def _measure_anew(layout: QLayout) -> None:
    """Let everything within a layout be measured in its new fonts: inner layouts keep what they measured before."""
    for number in range(layout.count()):
        item = layout.itemAt(number)
        inner, widget = (item.layout(), item.widget()) if item is not None else (None, None)
        if widget is not None:
            inner = widget.layout()
            widget.updateGeometry()
        if inner is not None:
            _measure_anew(inner)
    layout.invalidate()


def _announce(through: QWidget, text: str, politeness: QAccessible.AnnouncementPoliteness) -> None:
    event = QAccessibleAnnouncementEvent(through, text)
    event.setPoliteness(politeness)
    QAccessible.updateAccessibility(event)


def _in_lines(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Return texts in few lines, none left out: what a steward compares with a passport may be the last of them."""
    return texts if len(texts) <= MOST_LINES else (dotted(*texts),)
