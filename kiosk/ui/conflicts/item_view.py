"""One item in full: both sides of a contradiction beside each other, or what the platform did not take and why."""

from datetime import datetime

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kiosk.domain.reason_codes import Assurance
from kiosk.domain.reports.conflicts import ConflictReport, ConflictSide
from kiosk.domain.reports.inbox import InboxItem
from kiosk.ui.conflicts.inbox_model import who, why
from kiosk.ui.kit.labels import FitLabel, label
from kiosk.ui.kit.look import spread
from kiosk.ui.kit.sections.fact_tile import FactTile
from kiosk.ui.text.amounts import amount_text
from kiosk.ui.text.log_words import assurance_words, delivery_words, seconds_text, verdict_word, wall_time
from kiosk.ui.text.review_words import decision_words, door_action_word, inbox_kind_word, pay_method_word, record_word
from kiosk.ui.text.text_direction import dotted, isolated


class ItemView(QScrollArea):
    """Shows an item.

    Attributes:
        title: Its number and what it is.
        ours: This laptop's side, or what was done.
        theirs: The other side; hidden where there is none.
        history: What people did to it so far.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.title = FitLabel("panel-title", smallest=0.5)
        self.about = label("lead", wrap=True)
        self.ours, self.theirs = FactTile(), FactTile()
        self.history = FactTile()
        body = QFrame()
        body.setProperty("kind", "panel-body")
        sides = QHBoxLayout()
        sides.addWidget(self.ours, 1)
        sides.addWidget(self.theirs, 1)
        spread(sides, 0.6)
        column = QVBoxLayout(body)
        column.addWidget(self.title)
        column.addWidget(self.about)
        column.addLayout(sides)
        column.addWidget(self.history)
        column.addStretch(1)
        spread(column, 0.6, (0.2, 0, 0.4, 0))
        self.setWidget(body)

    def show_item(self, item: InboxItem, now: datetime) -> None:
        """Show an item."""
        what = why(item) if item.conflict else inbox_kind_word(item.kind)
        self.title.set_text(f"{item.number}  {what}")
        numbers = item.ticket_number if who(item) != item.ticket_number else ""
        self.about.setText(dotted(who(item), numbers, wall_time(item.at, item.timezone, now)))
        if item.conflict is not None:
            self._show_sides(item.conflict, item.timezone, now)
        else:
            self.theirs.hide()
            self._show_undelivered(item, now)
        lines = [_record(item, place, now) for place in range(len(item.records))]
        if not lines and item.settled_at is not None:
            lines = [dotted(wall_time(item.settled_at, item.timezone, now), item.settled_note)]
        self.history.show_facts(self.tr("What was done about it"), lines)
        self.history.setVisible(bool(lines))

    def show_several(self, items: tuple[InboxItem, ...]) -> None:
        """Say which items are chosen together."""
        self.title.set_text(self.tr("{count} chosen").format(count=QLocale().toString(len(items))))
        self.about.setText(dotted(*(item.number for item in items[:12]), "…" if len(items) > 12 else ""))
        for tile in (self.ours, self.theirs, self.history):
            tile.hide()

    def _show_sides(self, conflict: ConflictReport, timezone: str, now: datetime) -> None:
        self.ours.show_facts(self.tr("This laptop"), self._side(conflict.ours, timezone, now))
        self.theirs.show_facts(self.tr("The other side"), self._side(conflict.theirs, timezone, now))
        self.ours.show()
        self.theirs.show()

    def _side(self, side: ConflictSide, timezone: str, now: datetime) -> list[str]:
        time = dotted(wall_time(side.at, timezone, now), seconds_text(side.uncertainty_ms)) if side.at else ""
        lines = [time, dotted(side.gate_name, side.device_name)]
        if side.staff:
            lines.append(self.tr("Steward: {name}").format(name=isolated(side.staff)))
        if side.supervisor:
            lines.append(self.tr("Overridden by {name}").format(name=isolated(side.supervisor)))
        if side.assurance:
            agreed = assurance_words()[Assurance(side.assurance)]
            lines.append(self.tr("Agreed then: {who}").format(who=agreed))
        lines.append(delivery_words()[side.delivery])
        if side.what != "entry":
            lines.append(self._elsewhere(side))
        return lines

    def _elsewhere(self, side: ConflictSide) -> str:
        """Return what the platform says became of a ticket, booking or code."""
        words = {
            "ticket": self.tr("The platform changed the ticket"),
            "booking": self.tr("The platform changed the booking"),
            "code": self.tr("The platform withdrew the code"),
            "revocation": self.tr("The platform withdrew the code"),
        }
        return dotted(words.get(side.what, side.what), side.status)

    def _show_undelivered(self, item: InboxItem, now: datetime) -> None:
        lines = [self.tr("The platform says: {words}").format(words=isolated(item.why or "–"))]
        lines.append(self.tr("Tried so far: {count}").format(count=QLocale().toString(item.attempts)))
        action, entry = item.door_action, item.entry
        if action is not None:
            paid = amount_text(action.paid) if action.paid_minor else ""
            lines.insert(0, dotted(door_action_word(action.kind), paid, pay_method_word(action.method)))
            lines.append(dotted(action.staff, action.note))
        if item.held:
            lines.append(self.tr("Entries that wait for it: {count}").format(count=QLocale().toString(item.held)))
        if entry is not None:
            lines.insert(0, dotted(verdict_word(entry), wall_time(entry.corrected_at, item.timezone, now), entry.staff))
        self.ours.show_facts(self.tr("What the platform did not take"), lines)
        self.ours.show()


def _record(item: InboxItem, place: int, now: datetime) -> str:
    record = item.records[place]
    decision = decision_words()[record.decision] if record.decision else ""
    return dotted(
        wall_time(record.at, item.timezone, now), record_word(record.what), record.staff, decision, record.note
    )
