"""The whole story of one ticket: every scan, what was done at the door, conflicts, and how the platform was told."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kiosk.domain.reports.entry_log import LogRow, StoryDelivery, TicketStory
from kiosk.ui.kit.icons import Sign
from kiosk.ui.kit.labels import FitLabel, label
from kiosk.ui.kit.look import Look, spread
from kiosk.ui.kit.touch.finger_scrolling import finger_area
from kiosk.ui.log.log_columns import marks_of
from kiosk.ui.text.amounts import amount_text
from kiosk.ui.text.log_words import (
    assurance_words,
    delivery_words,
    device_clock,
    direction_words,
    seconds_text,
    sign_of,
    source_words,
    verdict_word,
    wall_time,
)
from kiosk.ui.text.review_words import conflict_word, door_action_word, pay_method_word
from kiosk.ui.text.text_direction import dotted, isolated


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One thing in the story.

    Attributes:
        at: When, for its place.
        time: When, as it is read.
        sign: Name of its sign.
        tone: Name of the theme's colour for that.
        title: What happened.
        lines: What else is known, a line each.
    """

    at: datetime
    time: str
    sign: str
    tone: str
    title: str
    lines: tuple[str, ...] = ()


class HappeningView(QFrame):
    """Shows one thing in the story."""

    def __init__(self, shown: Happening, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "tile")
        self.shown = shown
        self.sign = Sign(ems=1.4)
        self.time = label("since")
        self.time.setText(shown.time)
        self.title = label("figure", wrap=True)
        self.title.setText(shown.title)
        self.details = label("since", wrap=True)
        self.details.setText("\n".join(line for line in shown.lines if line))
        self.details.setVisible(bool(self.details.text()))
        words = QVBoxLayout()
        for widget in (self.title, self.details):
            words.addWidget(widget)
        spread(words, 0.15)
        row = QHBoxLayout(self)
        row.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.time, 0, Qt.AlignmentFlag.AlignTop)
        spread(row, 0.7, (0.8, 0.5, 0.8, 0.5))
        self.setAccessibleName(f"{shown.time}. {shown.title}. {self.details.text()}")

    def take_look(self, look: Look) -> None:
        """Draw the sign in the theme's colour."""
        self.sign.show_sign(self.shown.sign, tint=look.colour(self.shown.tone), paper=look.colour("surface"))


class StoryView(QFrame):
    """Shows a story.

    Attributes:
        happenings: What is shown, in order.

    Signals:
        left: Back to the log.
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self.guest = FitLabel("panel-title", smallest=0.5)
        self.ticket = label("lead", wrap=True)
        self.back = QPushButton(self.tr("Back to the log   Esc"))
        self.back.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.back.clicked.connect(self.left)
        self.area = finger_area()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.happenings: tuple[Happening, ...] = ()
        self.look: Look | None = None
        head = QHBoxLayout()
        head.addWidget(self.guest, 1)
        head.addWidget(self.back)
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addWidget(self.ticket)
        column.addWidget(self.area, 1)
        spread(column, 0.6, (0, 0, 0, 0))

    def take_look(self, look: Look) -> None:
        """Remember the look for what is shown next."""
        self.look = look

    def show_story(self, story: TicketStory, now: datetime) -> None:
        """Show another story."""
        self.happenings = tuple(happenings_of(story, now))
        self.guest.set_text(_guest(story) or self.tr("A code that is in no guest list"))
        self.ticket.setText(_ticket(story))
        self.ticket.setVisible(bool(self.ticket.text()))
        body = QFrame()
        body.setProperty("kind", "panel-body")
        column = QVBoxLayout(body)
        for shown in self.happenings:
            view = HappeningView(shown)
            if self.look is not None:
                view.take_look(self.look)
            column.addWidget(view)
        column.addStretch(1)
        gap = self.look.px(0.5) if self.look is not None else 8
        column.setSpacing(gap)
        column.setContentsMargins(0, 0, gap, 0)
        self.area.setWidget(body)
        self.back.setFocus()


def happenings_of(story: TicketStory, now: datetime) -> Iterator[Happening]:
    """Yield everything that is known of a ticket, in the order in which it happened."""
    deliveries = {one.ref_id: one for one in story.deliveries}
    timezone = next((row.timezone for row in story.rows if row.timezone), "")
    # Scans keep the order in which they happened, which no clock knows better than their devices' sequence.
    scans = [_scan(row, deliveries.get(row.entry.entry_id), now) for row in story.rows]
    others = [*_door_actions(story, deliveries, timezone, now), *_conflicts(story, timezone, now)]
    for other in sorted(others, key=lambda one: one.at):
        place = next((number for number, one in enumerate(scans) if one.at > other.at), len(scans))
        scans.insert(place, other)
    yield from scans


def _guest(story: TicketStory) -> str:
    names = [story.ticket.holder_name if story.ticket else "", story.booking.name if story.booking else ""]
    return next((name for name in (*names, *(row.guest_name for row in story.rows)) if name.strip()), "")


def _ticket(story: TicketStory) -> str:
    row = story.rows[0] if story.rows else None
    number = story.ticket.number if story.ticket else (row.ticket_number if row else "")
    seat = story.ticket.seat if story.ticket else (row.seat if row else "")
    booking = story.booking.number if story.booking else (row.booking_number if row else "")
    return dotted(number, row.type_name if row else "", seat, booking if booking != number else "")


def _scan(row: LogRow, delivery: StoryDelivery | None, now: datetime) -> Happening:
    entry = row.entry
    sign, tone = sign_of(entry)
    title = dotted(verdict_word(entry), marks_of(row))
    where = dotted(direction_words()[entry.direction], row.gate_name or entry.gate_id or "", row.list_name)
    who = dotted(entry.staff, row.device_name or entry.device_id, source_words()[entry.source], entry.scanner)
    sure = QCoreApplication.translate("Story", "Agreed by: {who}").format(
        who=isolated(assurance_words()[entry.assurance])
    )
    clock = QCoreApplication.translate("Story", "The device's own clock: {time}").format(
        time=isolated(device_clock(row))
    )
    times = dotted(clock, seconds_text(entry.uncertainty_ms))
    override = (
        QCoreApplication.translate("Story", "Overridden by: {who}").format(who=dotted(entry.supervisor))
        if entry.forced
        else ""
    )
    lines = (where, who, override, entry.note, sure, times, _delivery(delivery, row.timezone, now))
    time = wall_time(row.place.at, row.timezone, now)
    return Happening(at=row.place.at, time=time, sign=sign, tone=tone, title=title, lines=lines)


def _delivery(delivery: StoryDelivery | None, timezone: str, now: datetime) -> str:
    if delivery is None:
        return ""
    when = wall_time(delivery.delivered_at, timezone, now) if delivery.delivered_at else ""
    return dotted(delivery_words()[delivery.state], when, delivery.last_error)


def _door_actions(
    story: TicketStory, deliveries: dict[str, StoryDelivery], timezone: str, now: datetime
) -> Iterator[Happening]:
    for action in story.door_actions:
        amount = amount_text(action.paid) if action.paid_minor else ""
        yield Happening(
            at=action.made_at,
            time=wall_time(action.made_at, timezone, now),
            sign="pay",
            tone="ask",
            title=dotted(door_action_word(action.kind), amount, pay_method_word(action.method)),
            lines=(
                dotted(action.staff, action.approved_by),
                action.note,
                _delivery(deliveries.get(action.id), timezone, now),
            ),
        )


def _conflicts(story: TicketStory, timezone: str, now: datetime) -> Iterator[Happening]:
    for one in story.conflicts:
        settled = wall_time(one.settled_at, timezone, now) if one.settled_at else ""
        yield Happening(
            at=one.found_at,
            time=wall_time(one.found_at, timezone, now),
            sign="alert",
            tone="caution",
            title=dotted(f"C-{one.id}", conflict_word(one.kind)),
            lines=(dotted(settled, one.settled_note),),
        )
