"""What is confirmed before anybody is admitted, for every list or for one, and where the other gates are.

Invariant: what is set here works from the next scan on. What the settings file sets is shown, and cannot be changed.
"""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from kiosk.domain.verdicts.confirm_points import PointKind
from kiosk.domain.verdicts.wording import POINT_SENTENCES
from kiosk.ui.kit.areas.reading_order import tab_as_it_lies
from kiosk.ui.kit.complaint import Complaint
from kiosk.ui.kit.drop_down import DropDown
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.look import spread
from kiosk.ui.kit.page import PageContext
from kiosk.ui.kit.supervisor_fields import LONGEST
from kiosk.ui.ports.station_choices import PlaceRules
from kiosk.ui.settings.setting_line import OnOffButton, setting_line
from kiosk.ui.text.sentences import sentence
from kiosk.ui.text.text_direction import isolated
from kiosk.ui.text.verdicts.detail_text import translated
from kiosk.ui.workers.background import Answer

ARROWS: Final = ("", "←", "↖", "↑", "↗", "→", "↘", "↓", "↙")
OWN_LINES: Final = 3
"""Sentences of the organizer's own for one list; whoever needs more has a settings file."""


def point_words() -> dict[PointKind, str]:
    """Return what can be asked for, as people choose it."""
    said = {
        PointKind.TEXTS: QCoreApplication.translate("PointChoice", "Each sentence of the organizer"),
        PointKind.ANSWERS: QCoreApplication.translate("PointChoice", "Each answer that is shown at the gate"),
        PointKind.ADDONS: QCoreApplication.translate("PointChoice", "Each add-on of the ticket"),
    }
    wanted = [kind for kind in PointKind if kind is not PointKind.OWN]
    return {kind: said.get(kind) or translated(POINT_SENTENCES[f"confirm.{kind.value}"]) for kind in wanted}


class GateLines(QWidget):
    """The lines.

    Attributes:
        place: For which list the points below it are asked.
        points: Buttons that are on or off, by point.
        own: Lines for sentences of one's own.
        ways: By gate, the arrow and the words.
    """

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._port = context.session.ports.place_rules
        self._background = context.session.background("settings")
        self._rules = PlaceRules()
        self.place = DropDown()
        self.points: dict[PointKind, OnOffButton] = {}
        self.own = tuple(QLineEdit() for _ in range(OWN_LINES))
        self.ways: dict[str, tuple[DropDown, QLineEdit]] = {}
        self._gate_lines: list[QFrame] = []
        self.complaint = Complaint()
        self.fixed = label("muted", wrap=True)
        self._gates, self._column = QVBoxLayout(), QVBoxLayout(self)
        self._heading = label("heading")
        self._build()
        self.complaint.say("")

    def _build(self) -> None:
        title = label("heading")
        title.setText(self.tr("Confirm before anybody is admitted"))
        self._heading.setText(self.tr("Where the gates are, for guests who came to another one"))
        self.fixed.setText(self.tr("Set by the settings file; only the file changes it"))
        self._column.addWidget(title)
        self.fixed.hide()  # until it is known
        self._column.addWidget(self.fixed)
        self._column.addWidget(setting_line(self.tr("For"), self.place))
        for kind, text in point_words().items():
            button = self.points[kind] = OnOffButton()
            button.clicked.connect(self._on_points)
            self._column.addWidget(setting_line(text, button))
        for line in self.own:
            line.setMaxLength(LONGEST)
            line.setAccessibleName(self.tr("What else is to be confirmed"))
            line.setPlaceholderText(self.tr("What else is to be confirmed"))
            line.editingFinished.connect(self._on_points)
            self._context.watch.guard(line)
            self._column.addWidget(line)
        self._column.addWidget(self._heading)
        self._column.addLayout(self._gates)
        self._column.addWidget(self.complaint)
        self.place.activated.connect(self._show_points)
        spread(self._column, 0.4, (0, 0, 0, 0))
        spread(self._gates, 0.4)

    def read(self) -> None:
        """Read what is in force, and which lists and gates there are by now."""
        port = self._port
        self.setVisible(port is not None)
        if port is not None:
            self._background.ask(port.rules, self.show_rules, replaces="rules")

    def show_rules(self, answer: Answer[PlaceRules]) -> None:
        """Show what is in force."""
        if answer.value is None:
            self.complaint.say(sentence(answer.key))
            return
        self._rules = rules = answer.value
        chosen = self.place.currentData()
        self.place.clear()
        self.place.addItem(self.tr("Every list"), "")
        for list_id, name in rules.lists:
            self.place.addItem(isolated(name), list_id)
        self.place.setCurrentIndex(max(self.place.findData(chosen), 0))
        fixed = "confirm" in rules.fixed
        self.fixed.setVisible(fixed)
        for part in (*self.points.values(), *self.own):
            part.setEnabled(not fixed)
        self._show_points()
        self._show_gates(rules)

    def _words(self) -> Sequence[str]:
        """Return what is asked for on the list that is chosen; a file may name it instead of giving its id."""
        place = str(self.place.currentData() or "")
        name = dict(self._rules.lists).get(place, "")
        return self._rules.confirm.get(place) or self._rules.confirm.get(name) or ()

    @Slot()
    def _show_points(self) -> None:
        words = self._words()
        for kind, button in self.points.items():
            button.show_on(on=kind.value in words)
        known = {kind.value for kind in self.points}
        own = [word for word in words if word not in known]
        for number, line in enumerate(self.own):
            line.setText(own[number] if number < len(own) else "")

    @Slot()
    def _on_points(self) -> None:
        """Keep what is ticked and written; what is as it was is not kept once more."""
        known = {kind.value for kind in self.points}
        ticked = [kind.value for kind, button in self.points.items() if button.isChecked()]
        own = [line.text().strip() for line in self.own if line.text().strip()]
        # What a platform or a profile wrote into the list is nothing to lose: more than has lines here stays.
        beyond = [word for word in self._words() if word not in known][OWN_LINES:]
        words = tuple(dict.fromkeys((*ticked, *own, *beyond)))
        for button in self.points.values():
            button.show_on(on=button.isChecked())
        port, place = self._port, str(self.place.currentData() or "")
        if port is None or words == tuple(self._words()):
            return
        self._rules = self._rules.confirming(place, words)
        self._background.ask(lambda: port.keep_confirm(place, words), self._on_kept)

    def _show_gates(self, rules: PlaceRules) -> None:
        names = tuple(dict.fromkeys((*rules.gates, *rules.ways)))
        self._heading.setVisible(bool(names))
        if names != tuple(self.ways):
            self._build_gates(names)
        fixed = "gate_ways" in rules.fixed
        for gate, (arrow, words) in self.ways.items():
            said = rules.ways.get(gate, "")
            pointed = said[:1] if said[:1] in ARROWS else ""
            arrow.setCurrentIndex(ARROWS.index(pointed))
            words.setText(said.removeprefix(pointed).strip())
            arrow.setEnabled(not fixed)
            words.setEnabled(not fixed)

    def _build_gates(self, names: Sequence[str]) -> None:
        for line in self._gate_lines:
            self._gates.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._gate_lines, self.ways = [], {}
        for gate in names:
            arrow, words = DropDown(), QLineEdit()
            for sign in ARROWS:
                arrow.addItem(sign or self.tr("No arrow"))
            words.setMaxLength(LONGEST)
            words.setPlaceholderText(self.tr("Such as: along the fence, 3 minutes"))
            self._context.watch.guard(words)
            self.ways[gate] = (arrow, words)
            self._gate_lines.append(setting_line(isolated(gate), arrow, words, wide=words))
            self._gates.addWidget(self._gate_lines[-1])
            arrow.activated.connect(partial(self._on_way, gate))
            words.editingFinished.connect(partial(self._on_way, gate))
        tab_as_it_lies(self)

    def _on_way(self, gate: str, row: int = 0) -> None:
        del row
        arrow, words = self.ways[gate]
        said = f"{ARROWS[arrow.currentIndex()]} {words.text().strip()}".strip()
        port = self._port
        if port is None or said == self._rules.ways.get(gate, ""):
            return
        self._rules = self._rules.pointing(gate, said)
        self._background.ask(lambda: port.keep_way(gate, said), self._on_kept)

    def _on_kept(self, answer: Answer[None]) -> None:
        """Say what was not kept, and show what is in force instead."""
        self.complaint.say(sentence(answer.key) if answer.error is not None else "")
        if answer.error is not None:
            self.read()
