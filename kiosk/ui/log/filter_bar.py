"""Everything that the log can be narrowed by. What nobody chose does not narrow."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from kiosk.domain.reports.entry_log import LogChoices
from kiosk.domain.reports.log_filter import LogFilter
from kiosk.ui.kit.drop_down import DropDown
from kiosk.ui.kit.flow_layout import FlowLayout
from kiosk.ui.kit.look import Look, spread
from kiosk.ui.kit.sections.choice_button import ChoiceButton
from kiosk.ui.kit.sections.wall_time_edit import WallTimeEdit
from kiosk.ui.log.spans import BETWEEN, span_of, span_words
from kiosk.ui.ports.organizer.pages import SavedFilter
from kiosk.ui.text.log_words import assurance_words, direction_words, outcome_words, reason_words, source_words
from kiosk.ui.text.text_direction import dotted

TYPING_MS: Final = 180
"""After so long without a key somebody has typed what they look for."""

_SETS: Final = (
    "gate_ids", "outcomes", "reasons", "staff", "event_ids", "list_ids", "ticket_type_ids", "device_ids",
    "directions", "assurances", "sources",
)  # fmt: skip
_YES_OR_NO: Final = ("forced", "undone")
_FIRST: Final = ("gate_ids", "outcomes", "reasons", "staff")
"""What is asked for most; the rest comes out with a button."""


class FilterBar(QWidget):
    """Chooses a filter.

    Args:
        now: Tells the current instant in the event's zone.

    Attributes:
        search: Words.
        choices: The buttons by the names of the filter's fields.

    Signals:
        changed: Something else is asked for.
    """

    changed = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self.search = QLineEdit()
        self.span = DropDown()
        self.since, self.until = WallTimeEdit(), WallTimeEdit()
        self.choices = {name: ChoiceButton(title, self.tr("Any")) for name, title in self._titles().items()}
        self.more = QPushButton(self.tr("More filters"))
        self.clear = QPushButton(self.tr("Clear"))
        self.extra = QWidget()
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(TYPING_MS)
        self._build()
        self._connect()
        self._offer_fixed()
        self._show_between()

    def take_look(self, look: Look) -> None:
        """Give the line for words room for its hint."""
        hint = self.search.fontMetrics().horizontalAdvance(self.search.placeholderText())
        # With the sign that clears it, which lies beside the words.
        self.search.setMinimumWidth(max(look.px(15), hint + look.px(3.5)))

    def _titles(self) -> Mapping[str, str]:
        return {
            "gate_ids": self.tr("Gate"),
            "outcomes": self.tr("Answer"),
            "reasons": self.tr("Verdict"),
            "staff": self.tr("Steward"),
            "event_ids": self.tr("Event"),
            "list_ids": self.tr("List"),
            "ticket_type_ids": self.tr("Ticket type"),
            "device_ids": self.tr("Device"),
            "directions": self.tr("Way"),
            "assurances": self.tr("Agreed by"),
            "sources": self.tr("Read by"),
            "forced": self.tr("Overridden"),
            "undone": self.tr("Taken back"),
        }

    def _build(self) -> None:
        self.search.setPlaceholderText(self.tr("Name, number or code"))
        self.search.setAccessibleName(self.tr("Search in the log"))
        # Qt's own cross in the line is a third of what a finger meets; "Clear" beside it takes everything away.
        self.span.setAccessibleName(self.tr("Span of time"))
        for name, text in span_words():
            self.span.addItem(text, name)
        for edit, words in ((self.since, self.tr("From")), (self.until, self.tr("To"))):
            edit.setAccessibleName(words)
        for button in (self.more, self.clear):
            button.setFocusPolicy(self.choices["gate_ids"].focusPolicy())
            button.setProperty("role", "quiet-text")
        self.more.setCheckable(True)
        first, second = FlowLayout(), FlowLayout(self.extra)
        self.between = QWidget()
        times = QHBoxLayout(self.between)
        times.addWidget(self.since)
        times.addWidget(self.until)
        spread(times, 0.4, (0, 0, 0, 0))
        for widget in (self.search, self.span, self.between, *(self.choices[n] for n in _FIRST), self.more, self.clear):
            first.addWidget(widget)
        for name, button in self.choices.items():
            if name not in _FIRST:
                second.addWidget(button)
        spread(first, 0.4)
        spread(second, 0.4, (0, 0, 0, 0))
        column = QVBoxLayout(self)
        column.addLayout(first)
        column.addWidget(self.extra)
        spread(column, 0.4, (0, 0, 0, 0))
        self.extra.hide()
        self.choices["event_ids"].hide()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._typed.start)
        self._typed.timeout.connect(self.changed)
        self.span.activated.connect(self._on_span)
        self.since.dateTimeChanged.connect(self._typed.start)
        self.until.dateTimeChanged.connect(self._typed.start)
        for button in self.choices.values():
            button.changed.connect(self.changed)
        self.more.toggled.connect(self.extra.setVisible)
        self.clear.clicked.connect(self._on_clear)

    def _offer_fixed(self) -> None:
        fixed: dict[str, Mapping[Any, str]] = {
            "outcomes": outcome_words(),
            "reasons": dict(sorted(reason_words().items(), key=lambda item: item[1].casefold())),
            "directions": direction_words(),
            "assurances": assurance_words(),
            "sources": source_words(),
            "forced": {True: self.tr("Only these"), False: self.tr("Without these")},
            "undone": {True: self.tr("Only these"), False: self.tr("Without these")},
        }
        for name, words in fixed.items():
            self.choices[name].offer(tuple(words.items()))

    def offer(self, choices: LogChoices) -> None:
        """Offer what the log holds."""
        nobody, nowhere = self.tr("Nobody named"), self.tr("No gate")
        self.choices["event_ids"].offer(choices.events)
        # Of one event alone there is nothing to choose, unless a saved filter says another one.
        self.choices["event_ids"].setVisible(len(choices.events) > 1 or bool(self.choices["event_ids"].chosen))
        self.choices["gate_ids"].offer((*told_apart(choices.gates, choices.homes), ("", nowhere)))
        self.choices["staff"].offer((*choices.staff, ("", nobody)))
        self.choices["list_ids"].offer(told_apart(choices.lists, choices.homes))
        types = told_apart(choices.ticket_types, choices.homes)
        self.choices["ticket_type_ids"].offer((*types, ("", self.tr("Not in the guest list"))))
        self.choices["device_ids"].offer(choices.devices)

    def wanted(self, now: datetime) -> LogFilter:
        """Return the filter that is asked for now.

        Args:
            now: Current instant in the event's zone.
        """
        since, until = span_of(str(self.span.currentData()), now)
        if self.span.currentData() == BETWEEN:
            # An hour that the clocks show twice is wanted from its first to its second end.
            since, until = self.since.time_in(now.tzinfo), self.until.time_in(now.tzinfo).replace(fold=1)
        fields: dict[str, Any] = {name: self.choices[name].chosen for name in _SETS}
        for name in _YES_OR_NO:
            chosen = self.choices[name].chosen
            fields[name] = next(iter(chosen)) if len(chosen) == 1 else None
        return LogFilter(since=since, until=until, text=self.search.text().strip(), **fields)

    def saved(self, name: str, now: datetime) -> SavedFilter:
        """Return the filter under a name; a span that moves with the clock keeps its name and no instants."""
        span = str(self.span.currentData())
        wanted = self.wanted(now)
        if span != BETWEEN:
            fields = {field: getattr(wanted, field) for field in (*_SETS, *_YES_OR_NO, "text")}
            wanted = LogFilter(**fields)
        return SavedFilter(name=name, wanted=wanted, span=span)

    def show_filter(self, saved: SavedFilter, now: datetime) -> None:
        """Ask for what was saved."""
        wanted = saved.wanted
        self.search.setText(wanted.text)
        self.span.setCurrentIndex(max(0, self.span.findData(saved.span)))
        for edit, instant in ((self.since, wanted.since), (self.until, wanted.until)):
            if instant is not None:
                edit.show_time(instant.astimezone(now.tzinfo))
        for name in _SETS:
            self.choices[name].choose(frozenset(getattr(wanted, name)))
        for name in _YES_OR_NO:
            value = getattr(wanted, name)
            self.choices[name].choose(frozenset() if value is None else frozenset({value}))
        hidden = any(self.choices[name].chosen for name in self.choices if name not in _FIRST)
        self.more.setChecked(self.more.isChecked() or hidden)
        self._show_between()
        self._typed.stop()
        self.changed.emit()

    def _show_between(self) -> None:
        self.between.setVisible(self.span.currentData() == BETWEEN)

    @Slot(int)
    def _on_span(self, _index: int) -> None:
        if self.span.currentData() == BETWEEN and not self.between.isVisibleTo(self):
            # By the clocks at the event: an organizer's own laptop may stand in another zone, or be set wrongly.
            now = self._now()
            self.since.show_time(now.replace(hour=0, minute=0, second=0))
            self.until.show_time(now)
        self._show_between()
        self.changed.emit()

    @Slot()
    def _on_clear(self) -> None:
        self.show_filter(SavedFilter(name=""), self._now())


def told_apart(named: Sequence[tuple[str, str]], homes: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Return things with their names, those of one name with their events: each night has its "Main entrance".

    Args:
        named: As (id, name).
        homes: Names of their events, by id.
    """
    often = Counter(name for _, name in named)
    return tuple((ref, dotted(name, homes.get(ref, "")) if often[name] > 1 else name) for ref, name in named)
