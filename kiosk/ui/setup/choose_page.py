"""Chooses event, check-in list, gate and mode. What is on now stands first.

Invariants: nothing is chosen that nobody chose, unless there is no other choice; before scanning begins, one sentence
says what was chosen. While this page lies over the scan page, scanning goes on: whoever is scanned brings it back.
"""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from kiosk.domain.codes.credential import Scan
from kiosk.domain.entries.entry import Direction
from kiosk.domain.entries.station import ScannedList
from kiosk.domain.roster.standing import Standing
from kiosk.domain.staff.rights import Right
from kiosk.ui.kit.flow_layout import FlowLayout, FoldingRow
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.look import spread
from kiosk.ui.kit.message_panel import MessagePanel
from kiosk.ui.kit.page import Page
from kiosk.ui.kit.sections.choice_button import ChoiceButton
from kiosk.ui.ports.station_choices import EventChoice, ListFigures, StationChoice
from kiosk.ui.ports.status import GateStatus, SetUpStep
from kiosk.ui.setup.choice_column import ChoiceColumn, ChosenSoFar, Option, Picked
from kiosk.ui.setup.choice_text import direction_text, event_dates, event_detail, figures_text, further_lists
from kiosk.ui.setup.pin_dialog import PinDialog
from kiosk.ui.text.camera_text import MessageText
from kiosk.ui.text.own_language import shown_name
from kiosk.ui.text.sentences import sentence
from kiosk.ui.text.text_direction import dotted
from kiosk.ui.workers.background import Answer
from kiosk.ui.workers.guarded import guarded_overrides

_DOWN = frozenset({Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter})


@guarded_overrides
class ChoosePage(Page):
    """Event, list, gate, mode, and the button to start."""

    due_at = frozenset({SetUpStep.CHOOSING})
    openable_at = frozenset({SetUpStep.LOADING, SetUpStep.SCANNING})
    button_sign = "list"
    needs = Right.CHANGE_PLACE

    def make_parts(self) -> None:
        """Make what it shows."""
        self._presenter = self.context.session.presenter
        self._counting = self.context.session.background("list figures")
        self.pin_dialog = PinDialog(self.context, self)
        self._choices: tuple[EventChoice, ...] = ()
        self._station: StationChoice | None = None
        self._shown: tuple[object, ...] = ()
        self._event_id = ""
        self._further_chosen: tuple[ScannedList, ...] = ()
        self._again: ChosenSoFar | None = None
        self._focus_is_due = True
        self.filter = QLineEdit()
        self.context.watch.guard(self.filter)
        self.events = ChoiceColumn(self.tr("Event"))
        self.lists = ChoiceColumn(self.tr("Check-in list"))
        self.gates = ChoiceColumn(self.tr("Gate"))
        self.entry, self.exit = QPushButton(self.tr("Entry")), QPushButton(self.tr("Exit"))
        self.further = ChoiceButton(self.tr("Further lists"), self.tr("No further list"))
        self.start, self.back = QPushButton(self.tr("Start scanning")), QPushButton(self.tr("Back   Esc"))
        self.pin = QPushButton(self.tr("Supervisor PIN …"))
        self.title, self.notice = label("title"), label("lead", wrap=True)
        self.empty = MessagePanel(self.tr("Look again"))
        self._build()
        self._connect()
        self.show_choices((), None)

    def _build(self) -> None:
        self.title.setText(self.tr("Where does this kiosk stand?"))
        self.filter.setPlaceholderText(self.tr("Find an event: name or date"))
        self.filter.setAccessibleName(self.tr("Find an event"))
        self.filter.installEventFilter(self)
        mode, modes = QButtonGroup(self), QHBoxLayout()
        modes.setSpacing(0)
        for button, end in ((self.entry, "start"), (self.exit, "end")):
            button.setCheckable(True)
            button.setProperty("segment", end)
            mode.addButton(button)
            modes.addWidget(button)
        self.entry.setChecked(True)
        self.start.setProperty("role", "primary")
        self.start.setDefault(True)
        self.columns = QHBoxLayout()
        for column, share in ((self.events, 4), (self.lists, 4), (self.gates, 3)):
            self.columns.addWidget(column, share)
        head, foot, ends = FoldingRow(), FoldingRow(), FlowLayout(at_end=True)
        head.addWidget(self.title, 3)
        head.addWidget(self.filter, 2)
        for button in (self.further, self.back, self.pin, self.start):
            ends.addWidget(button)
        modes.addStretch(1)
        foot.addLayout(modes, 1)
        foot.addLayout(ends, 2)
        for row, distance in ((head, 1), (foot, 1), (ends, 0.6)):
            spread(row, distance)
        self.page = QVBoxLayout(self)
        self.page.addLayout(head)
        self.page.addLayout(self.columns, 1)
        self.page.addWidget(self.notice)
        self.page.addLayout(foot)
        self.page.addWidget(self.empty, 1)
        spread(self.page, 0.8, (3, 1.6, 3, 1.6))
        spread(self.columns, 1.5)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._offer_events)
        self.events.chosen.connect(self._on_event)
        for column in (self.lists, self.gates):
            column.chosen.connect(self._sum_up)
        self.events.settled.connect(partial(self.lists.setFocus, Qt.FocusReason.TabFocusReason))
        self.lists.settled.connect(partial(self.gates.setFocus, Qt.FocusReason.TabFocusReason))
        self.gates.settled.connect(partial(self.start.setFocus, Qt.FocusReason.TabFocusReason))
        self.exit.toggled.connect(self._sum_up)
        self.further.changed.connect(self._on_further)
        self.start.clicked.connect(self._on_start)
        self.back.clicked.connect(self.left)
        self.pin.clicked.connect(self.pin_dialog.ask_which)
        self.pin.setVisible(self.pin_dialog.available)
        self.empty.pressed.connect(self._presenter.set_up.read_choices)
        self._presenter.set_up.choices_read.connect(self.show_choices)
        self._presenter.set_up.station_settled.connect(self._on_settled)
        self._presenter.decided.connect(self._on_decided)

    def button_text(self) -> str:
        """Return what the button that opens it is for."""
        return self.tr("Change event, list, gate or mode")

    def page_shown(self) -> None:
        """Offer what can be chosen by now."""
        self._shown = ()
        if self._presenter.status.set_up_step in self.openable_at:
            # It stands somewhere: what was chosen here and never begun with is nobody's choice now.
            self._event_id, self._station = "", None
            for column in (self.events, self.lists, self.gates):
                column.let_go()
        self._focus_is_due = True
        self.filter.clear()
        self._presenter.set_up.read_choices()

    def show_status(self, status: GateStatus, now: datetime) -> None:
        """Look again for what can be chosen: it comes bit by bit while a guest list is loaded for the first time."""
        del now
        self.takes_scans = status.set_up_step is SetUpStep.SCANNING
        self.back.setVisible(status.set_up_step in self.openable_at)
        if self.isVisible():
            self._presenter.set_up.read_choices()

    def carried(self) -> object:
        """Return what is chosen so far; while it is closed, nothing is half chosen."""
        if not self.isVisible():
            return None
        picked = (self._meant, self.lists.picked, self.gates.picked)
        return ChosenSoFar(
            filter=self.filter.text(), picked=picked, exit=self.exit.isChecked(), further=self._further_chosen
        )

    def take_over(self, carried: object) -> None:
        """Choose the same again as soon as there is anything to choose from."""
        if isinstance(carried, ChosenSoFar):
            self._again = carried
            self.filter.setText(carried.filter)

    def take_scan(self, scan: Scan) -> None:
        """Have a code decided that a hand scanner typed, where scanning goes on behind."""
        if self.takes_scans:
            self._presenter.take(scan)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from the filter to the events by Down or Enter, so that hands stay on the keys."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _DOWN:
            self.events.view.setFocus(Qt.FocusReason.TabFocusReason)
            if not self.events.view.currentIndex().isValid():
                self.events.view.setCurrentIndex(self.events.options.index(0))
            return True
        return super().eventFilter(watched, event)

    @Slot(object, object)
    def show_choices(self, choices: Sequence[EventChoice], station: StationChoice | None) -> None:
        """Offer events. Nothing is chosen for anybody but where this kiosk stands already, and what is the only one."""
        # The roster is read again while somebody chooses: what he chose by then stays chosen.
        if self._shown == (tuple(choices), station):
            return
        moved = station != self._station
        self._choices, self._station, self._shown = tuple(choices), station, (tuple(choices), station)
        if station is not None and moved:
            (self.exit if station.direction is Direction.EXIT else self.entry).setChecked(True)
            self._further_chosen = station.also
            self.further.choose(frozenset(station.also))
        there = bool(self._choices)
        shown = (self.title, self.notice, self.events, self.lists, self.gates, self.start, self.entry, self.exit)
        for widget in shown:
            widget.setVisible(there)
        self.filter.setVisible(len(self._choices) > 1)
        self.empty.setVisible(not there)
        title = self.tr("Waiting for the guest list")
        text = self.tr("No event has arrived yet. The sync service is loading the guest list.")
        self.empty.show_text(MessageText(title, text, "calendar"))
        again = self._again
        if again is not None and there:
            (self.exit if again.exit else self.entry).setChecked(True)
            self._further_chosen = again.further
            self.further.choose(frozenset(again.further))
        self._offer_events()
        if there:
            self._again = None
        self._take_focus()

    def _take_focus(self) -> None:
        """Let the keys work from the first moment; later on the focus is where somebody put it."""
        if self._focus_is_due and self._choices and self.isVisible():
            self._focus_is_due = False
            first = self.filter if len(self._choices) > 1 else self.lists.view
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _offer_events(self) -> None:
        words, now = self.filter.text().casefold().split(), self.context.session.ports.now()
        options = [
            Option(choice.event.id, shown_name(choice.event), event_detail(choice, now), event_dates(choice))
            for choice in self._choices
        ]
        fitting = [option for option in options if option.fits(words)]
        here = Picked(self._station.event_id) if self._station else None
        before = self._again.picked[0] if self._again else None
        self.events.offer(fitting, self._meant or before or here)

    @property
    def _meant(self) -> Picked | None:
        """The event that somebody chose, if only by choosing one of its lists or gates."""
        event = self.events.current
        is_meant = self.events.picked or self.lists.picked or self.gates.picked
        return Picked(event.id) if event is not None and is_meant else None

    @Slot()
    def _on_event(self) -> None:
        chosen = self.events.current
        choice = next((one for one in self._choices if chosen and one.event.id == chosen.id), None)
        if choice is None:
            self.lists.offer(())
            self.gates.offer(())
            self._sum_up()
            return
        wanted = self._wanted(choice.event.id)
        gates = [Option(None, self.tr("Any gate")), *(Option(gate.id, gate.name) for gate in choice.gates)]
        lists = [Option(entry.id, shown_name(entry)) for entry in choice.lists]
        self.lists.offer(lists, wanted[0])
        self.gates.offer(gates, wanted[1])
        # Counting reads every ticket: not for what is long over.
        if choice.standing is not Standing.OVER:
            port = self.context.session.ports.station_choices
            for entry in choice.lists:
                self._counting.ask(partial(port.figures, entry.id), self.show_figures, replaces=entry.id)
        self._sum_up()

    def _wanted(self, event_id: str) -> tuple[Picked | None, Picked | None]:
        """Return which list and gate of an event are chosen: by somebody a moment ago, or as the kiosk stands."""
        if event_id == self._event_id:
            return self.lists.picked, self.gates.picked
        self._event_id = event_id
        if self._again is not None and self._again.picked[0] == Picked(event_id):
            return self._again.picked[1:]
        station = self._station
        if station is None or station.event_id != event_id:
            return None, None
        return Picked(station.list_id), Picked(station.gate_id)

    def show_figures(self, answer: Answer[ListFigures]) -> None:
        """Say how full a list is; where it could not be counted, nothing is said."""
        if answer.value is not None:
            self.lists.options.note(answer.value.list_id, figures_text(answer.value))

    @property
    def chosen(self) -> StationChoice | None:
        """What is chosen, once everything is."""
        event, entries, gate = self.events.current, self.lists.current, self.gates.current
        if event is None or event.id is None or entries is None or entries.id is None or gate is None:
            return None
        direction = Direction.EXIT if self.exit.isChecked() else Direction.ENTRY
        offered = {place for place, _ in self._further_options()}
        also = tuple(place for place in self._further_chosen if place in offered)
        return StationChoice(event_id=event.id, list_id=entries.id, gate_id=gate.id, direction=direction, also=also)

    def _further_options(self) -> list[tuple[ScannedList, str]]:
        """Return the lists that one scanner may take as well, with their names."""
        event, entries = self.events.current, self.lists.current
        return further_lists(self._choices, event.id if event else None, entries.id if entries else None)

    @Slot()
    def _on_further(self) -> None:
        """Keep the order in which they were ticked: of two lists that take a ticket, the earlier one is asked."""
        chosen = self.further.chosen
        before = tuple(place for place in self._further_chosen if place in chosen)
        newest = tuple(place for place, _ in self._further_options() if place in chosen and place not in before)
        self._further_chosen = before + newest
        self._sum_up()

    @Slot()
    def _sum_up(self) -> None:
        """Say in one sentence what is chosen, or what is still to be."""
        options = self._further_options()
        self.further.offer(options)
        self.further.setVisible(bool(options) and self.events.current is not None)
        chosen = self.chosen
        self.start.setEnabled(chosen is not None)
        if chosen is not None:
            names = [column.current.name for column in (self.events, self.lists, self.gates) if column.current]
            called = dict(self._further_options())
            more = [called[place] for place in chosen.also]
            self.notice.setText(dotted(*dict.fromkeys(names), direction_text(chosen.direction), *more))
        elif self._choices and not self.events.options.rowCount():
            self.notice.setText(self.tr("No event is called like that."))
        elif self.events.current is None:
            self.notice.setText(self.tr("Choose an event."))
        elif self.lists.current is None:
            missing = self.tr("Choose a check-in list.")
            none = self.tr("This event has no check-in list yet. Ask the organizer to make one.")
            self.notice.setText(missing if self.lists.options.rowCount() else none)
        else:
            self.notice.setText(self.tr("Choose a gate."))

    @Slot(str)
    def _on_settled(self, key: str) -> None:
        """Say why the choice was not taken; "" is no failure."""
        self.start.setEnabled(self.chosen is not None)
        if key:
            self.notice.setText(sentence(key))
        else:
            self.left.emit()

    @Slot(object)
    def _on_decided(self, decision: object) -> None:
        """Make way for a verdict: nobody may be let in, or sent away, unseen."""
        del decision
        if self.isVisible():
            self.left.emit()

    @Slot()
    def _on_start(self) -> None:
        if (chosen := self.chosen) is not None:
            self.start.setEnabled(False)
            self._presenter.set_up.choose(chosen)
