"""What stewards read about a decision, at this door: on the card, and in the list of the last scans.

Invariant: both say the same of a guest, in the same language, with the gates' names as they are known by now.
"""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from kiosk.domain.verdicts.verdict import Verdict
from kiosk.ui.kit.page import PageContext
from kiosk.ui.kit.panel_host import PanelHost
from kiosk.ui.scan.side_panel import SidePanel
from kiosk.ui.scan.station_switch import StationSwitch
from kiosk.ui.text.hidden_names import without_name
from kiosk.ui.text.text_direction import dotted
from kiosk.ui.text.verdicts.verdict_actions import Action
from kiosk.ui.text.verdicts.verdict_text import VerdictText, at_this_door, of_group, verdict_text
from kiosk.ui.workers.presenter import Decision


class DecisionTexts(QObject):
    """Puts decisions into words.

    Signals:
        changed: They are other words from now on: names are hidden, or shown again.
    """

    changed = Signal()

    def __init__(self, context: PageContext, panels: PanelHost, places: StationSwitch, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._panels, self._places = context, panels, places
        self._switches = context.session.switches
        self._hides_names = self._switches.hide_names
        self._switches.changed.connect(self._on_switched)
        shortcut = QShortcut(QKeySequence("F8"), page)
        shortcut.setWhatsThis(self.tr("Guests' names as initials, and back"))
        shortcut.activated.connect(self._switches.toggle_hide_names)

    def of(self, decision: Decision) -> VerdictText:
        """Return a decision as it is read, with what can be done about it here."""
        text = verdict_text(decision.result, self._context.on_the_walls(decision.at), self._places.gate_names)
        text = self._with_list(text, decision)
        text = without_name(text) if self._switches.hide_names else text
        # Whether there is another event to go to depends on the ticket, and not on the panel that asks for its list.
        offered = (self._panels.offered - {Action.SWITCH}) | self._places.offered(decision.result.verdict)
        return at_this_door(of_group(text, decision.group), offered)

    def of_verdict(self, verdict: Verdict) -> VerdictText | None:
        """Return a verdict in the words of now; None where it is not one of the last decisions any more."""
        known = self._context.session.presenter.decisions
        decision = next((one for one in known if one.result.verdict is verdict), None)
        return self.of(decision) if decision is not None else None

    def _with_list(self, text: VerdictText, decision: Decision) -> VerdictText:
        """Say by which list a ticket was judged, where this kiosk scans for several; the ticket has chosen it."""
        status, entries = self._context.session.presenter.status, decision.result.entries
        if not status.further or not entries or decision.result.verdict.ticket is None:
            return text
        list_id = entries[0].list_id
        name = next((one.name for one in status.further if one.list_id == list_id), status.list_name)
        return replace(text, place=dotted(text.place, name), kind=dotted(text.kind, name))

    def remember_all(self, decisions: Iterable[Decision], undone: Iterable[str], side: SidePanel) -> None:
        """Put the last scans into their list anew, oldest first."""
        side.recent.clear()
        for decision in decisions:
            self.remember(decision, side)
        for entry_id in undone:
            side.recent.mark_undone(entry_id)

    def remember(self, decision: Decision, side: SidePanel) -> None:
        """Put a scan into the list of the last ones, each guest of a group by name."""
        at = self._context.on_the_walls(decision.at)
        side.recent.add(self.of(replace(decision, group=1)), at, decision.undoable)

    @Slot()
    def _on_switched(self) -> None:
        if self._hides_names != self._switches.hide_names:
            self._hides_names = self._switches.hide_names
            self.changed.emit()
