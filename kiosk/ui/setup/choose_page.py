"""Chooses event, check-in list, gate and mode. What is likely is chosen already; most stewards press one button."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QListView, QPushButton, QVBoxLayout, QWidget

from kiosk.domain.clock.instants import in_zone, zone_of
from kiosk.domain.entries.entry import Direction
from kiosk.domain.staff.rights import Right
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.look import spread
from kiosk.ui.kit.message_panel import MessagePanel
from kiosk.ui.kit.page import Page, PageContext
from kiosk.ui.ports.station_choices import EventChoice, StationChoice
from kiosk.ui.ports.status import GateStatus, SetUpStep
from kiosk.ui.setup.pin_dialog import PinDialog
from kiosk.ui.text.camera_text import MessageText
from kiosk.ui.text.sentences import sentence
from kiosk.ui.text.times import day

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose: its id, None for "no gate in particular", and its name."""

    id: str | None
    name: str


class Options(QAbstractListModel):
    """Things to choose from."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._options: tuple[Option, ...] = ()

    def replace(self, options: Sequence[Option]) -> None:
        """Offer other things."""
        self.beginResetModel()
        self._options = tuple(options)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._options)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a name."""
        if not index.isValid() or not 0 <= index.row() < len(self._options):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._options[index.row()].name
        return None

    def option(self, row: int) -> Option | None:
        """Return what stands in a row."""
        return self._options[row] if 0 <= row < len(self._options) else None

    def row_of(self, wanted: str | None) -> int:
        """Return the row of an id, or the first."""
        return next((row for row, option in enumerate(self._options) if option.id == wanted), 0)


class ChoiceColumn(QWidget):
    """A list with a heading.

    Signals:
        chosen: The selection changed.
    """

    chosen = Signal()

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.options = Options(self)
        self.view = QListView()
        self.view.setModel(self.options)
        self.view.setProperty("kind", "options")
        self.view.setAccessibleName(heading)
        self.view.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        title = label("heading")
        title.setText(heading)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(title)
        column.addWidget(self.view, 1)

    def offer(self, options: Sequence[Option], wanted: str | None) -> None:
        """Offer other things, with one of them chosen."""
        self.options.replace(options)
        self.view.setCurrentIndex(self.options.index(self.options.row_of(wanted)))
        self.chosen.emit()

    @property
    def current(self) -> Option | None:
        """What is chosen."""
        return self.options.option(self.view.currentIndex().row())

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, previous: QModelIndex) -> None:
        del previous
        if current.isValid():
            self.chosen.emit()


class ChoosePage(Page):
    """Event, list, gate, mode, and the button to start."""

    due_at = frozenset({SetUpStep.CHOOSING})
    openable_at = frozenset({SetUpStep.LOADING, SetUpStep.SCANNING})
    button_sign = "list"
    needs = Right.CHANGE_PLACE

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._presenter = context.session.presenter
        self.pin_dialog = PinDialog(context, self)
        self._choices: tuple[EventChoice, ...] = ()
        self._station: StationChoice | None = None
        self.events = ChoiceColumn(self.tr("Event"))
        self.lists = ChoiceColumn(self.tr("Check-in list"))
        self.gates = ChoiceColumn(self.tr("Gate"))
        self.entry = QPushButton(self.tr("Entry"))
        self.exit = QPushButton(self.tr("Exit"))
        self.start = QPushButton(self.tr("Start scanning"))
        self.pin = QPushButton(self.tr("Supervisor PIN …"))
        self.title = label("title")
        self.notice = label("lead", wrap=True)
        self.empty = MessagePanel(self.tr("Look again"))
        self._build()

    def _build(self) -> None:
        self.title.setText(self.tr("Where does this kiosk stand?"))
        mode = QButtonGroup(self)
        modes = QHBoxLayout()
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
        foot = QHBoxLayout()
        foot.addLayout(modes)
        foot.addStretch(1)
        foot.addWidget(self.pin)
        foot.addWidget(self.start)
        self.page = QVBoxLayout(self)
        self.page.addWidget(self.title)
        self.page.addWidget(self.notice)
        self.page.addLayout(self.columns, 1)
        self.page.addLayout(foot)
        self.page.addWidget(self.empty, 1)
        self.events.chosen.connect(self._on_event)
        self.start.clicked.connect(self._on_start)
        self.pin.clicked.connect(self.pin_dialog.ask_which)
        self.pin.setVisible(self.pin_dialog.available)
        self.empty.pressed.connect(self._presenter.read_choices)
        self._presenter.choices_read.connect(self.show_choices)
        self._presenter.station_settled.connect(self._on_settled)
        spread(self.page, 1, (3, 2, 3, 2))
        spread(self.columns, 1.5)
        self.show_choices((), None)

    def button_text(self) -> str:
        """Return what the button that opens it is for."""
        return self.tr("Change event, list, gate or mode")

    def page_shown(self) -> None:
        """Offer what can be chosen by now."""
        self._presenter.read_choices()

    def show_status(self, status: GateStatus, now: datetime) -> None:
        """Look again for events as long as there is none."""
        del status, now
        if self.isVisible() and not self._choices:
            self._presenter.read_choices()

    @Slot(object, object)
    def show_choices(self, choices: Sequence[EventChoice], station: StationChoice | None) -> None:
        """Offer events; what was chosen last time is chosen again."""
        self._choices, self._station = tuple(choices), station
        options = [Option(choice.event.id, _event_name(choice)) for choice in self._choices]
        self.events.offer(options, station.event_id if station else None)
        if station and station.direction is Direction.EXIT:
            self.exit.setChecked(True)
        for widget in (self.title, self.notice, self.events, self.lists, self.gates, self.start, self.entry, self.exit):
            widget.setVisible(bool(options))
        self.start.setEnabled(bool(options))
        self.notice.setText(self.tr("Choose once; the kiosk remembers it."))
        self.empty.setVisible(not options)
        title = self.tr("Waiting for the guest list")
        text = self.tr("No event has arrived yet. The sync service is loading the guest list.")
        self.empty.show_text(MessageText(title, text, "calendar"))

    @Slot(str)
    def _on_settled(self, key: str) -> None:
        """Say why the choice was not taken; "" is no failure."""
        self.start.setEnabled(bool(self._choices))
        if key:
            self.notice.setText(sentence(key))
        else:
            self.left.emit()

    @Slot()
    def _on_event(self) -> None:
        row = self.events.view.currentIndex().row()
        if not 0 <= row < len(self._choices):
            self.lists.offer((), None)
            self.gates.offer((), None)
            return
        choice = self._choices[row]
        lists = [Option(entry.id, entry.name) for entry in choice.lists]
        gates = [Option(None, self.tr("Any gate")), *(Option(gate.id, gate.name) for gate in choice.gates)]
        self.lists.offer(lists, self._station.list_id if self._station else None)
        self.gates.offer(gates, self._station.gate_id if self._station else None)
        self.start.setEnabled(bool(lists))

    @Slot()
    def _on_start(self) -> None:
        event, chosen_list, gate = self.events.current, self.lists.current, self.gates.current
        if event is None or event.id is None or chosen_list is None or chosen_list.id is None:
            return
        direction = Direction.EXIT if self.exit.isChecked() else Direction.ENTRY
        gate_id = gate.id if gate else None
        self.start.setEnabled(False)
        self._presenter.choose(
            StationChoice(event_id=event.id, list_id=chosen_list.id, gate_id=gate_id, direction=direction)
        )


def _event_name(choice: EventChoice) -> str:
    starts = choice.event.starts_at
    if starts is None:
        return choice.event.name
    return f"{choice.event.name}\n{day(in_zone(starts, zone_of(choice.event.timezone) or UTC).date())}"
