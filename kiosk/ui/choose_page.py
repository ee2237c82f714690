"""Chooses event, check-in list, gate and mode. What is likely is chosen already; most stewards press one button."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QListView, QPushButton, QVBoxLayout, QWidget

from kiosk.domain.clock.instants import in_zone, zone_of
from kiosk.domain.entries.entry import Direction
from kiosk.ui.labels import label
from kiosk.ui.message_panel import MessagePanel
from kiosk.ui.messages import PanelWords, sentence
from kiosk.ui.ports import EventChoice, Place
from kiosk.ui.words import day

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


class Column(QWidget):
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


class ChoosePage(QWidget):
    """Event, list, gate, mode, and the button to start.

    Signals:
        place_chosen: A Place.
        reload_asked: Read the choices again.
        pin_asked: Choose the supervisor's PIN.
    """

    place_chosen = Signal(object)
    reload_asked = Signal()
    pin_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[EventChoice, ...] = ()
        self._place: Place | None = None
        self.events = Column(self.tr("Event"))
        self.lists = Column(self.tr("Check-in list"))
        self.gates = Column(self.tr("Gate"))
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
        self.pin.clicked.connect(self.pin_asked)
        self.empty.pressed.connect(self.reload_asked)
        self.show_choices((), None)

    def set_unit(self, unit: int) -> None:
        """Set the distances."""
        self.page.setContentsMargins(unit * 3, unit * 2, unit * 3, unit * 2)
        self.page.setSpacing(unit)
        self.columns.setSpacing(round(unit * 1.5))

    @property
    def has_choices(self) -> bool:
        """Whether there is an event to choose."""
        return bool(self._choices)

    @Slot(object, object)
    def show_choices(self, choices: Sequence[EventChoice], place: Place | None) -> None:
        """Offer events; what was chosen last time is chosen again."""
        self._choices, self._place = tuple(choices), place
        options = [Option(choice.event.id, _event_name(choice)) for choice in self._choices]
        self.events.offer(options, place.event_id if place else None)
        if place and place.direction is Direction.EXIT:
            self.exit.setChecked(True)
        for widget in (self.title, self.notice, self.events, self.lists, self.gates, self.start, self.entry, self.exit):
            widget.setVisible(bool(options))
        self.start.setEnabled(bool(options))
        self.notice.setText(self.tr("Choose once; the kiosk remembers it."))
        self.empty.setVisible(not options)
        title = self.tr("Waiting for the guest list")
        text = self.tr("No event has arrived yet. The sync service is loading the guest list.")
        self.empty.show_words(PanelWords(title, text, "calendar"))

    @Slot(str)
    def show_failure(self, key: str) -> None:
        """Say why the choice was not taken; "" is no failure."""
        self.start.setEnabled(bool(self._choices))
        if key:
            self.notice.setText(sentence(key))

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
        self.lists.offer(lists, self._place.list_id if self._place else None)
        self.gates.offer(gates, self._place.gate_id if self._place else None)
        self.start.setEnabled(bool(lists))

    @Slot()
    def _on_start(self) -> None:
        event, chosen_list, gate = self.events.current, self.lists.current, self.gates.current
        if event is None or event.id is None or chosen_list is None or chosen_list.id is None:
            return
        direction = Direction.EXIT if self.exit.isChecked() else Direction.ENTRY
        gate_id = gate.id if gate else None
        self.start.setEnabled(False)
        self.place_chosen.emit(Place(event_id=event.id, list_id=chosen_list.id, gate_id=gate_id, direction=direction))


def _event_name(choice: EventChoice) -> str:
    starts = choice.event.starts_at
    if starts is None:
        return choice.event.name
    return f"{choice.event.name}\n{day(in_zone(starts, zone_of(choice.event.timezone) or UTC).date())}"
