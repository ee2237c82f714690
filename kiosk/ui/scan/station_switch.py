"""Gates by name, and from a ticket of another event to that event in one press.

Where the other event has several lists, a panel asks for one of them first. The gate goes along where the other event
has one of the same name. What was scanned is decided again as soon as the kiosk works there.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.domain.verdicts.details import OtherEvent
from kiosk.domain.verdicts.verdict import Verdict
from kiosk.ui.kit.panel_host import PanelHost
from kiosk.ui.ports.check_in_request import CheckInRequest
from kiosk.ui.ports.station_choices import EventChoice, StationChoice
from kiosk.ui.scan.list_panel import ListPanel
from kiosk.ui.text.own_language import shown_name
from kiosk.ui.text.verdicts.verdict_actions import Action
from kiosk.ui.workers.presenter import Presenter


class StationSwitch(QObject):
    """Knows where else this kiosk may work, and takes it there.

    Attributes:
        choices: Where a kiosk can work.
        gate_names: Names of gates by id, for verdicts that speak of another gate.

    Signals:
        failed: Key of the failure to work there.
    """

    failed = Signal(str)

    def __init__(self, presenter: Presenter, panels: PanelHost, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.gate_names: Mapping[str, str] = {}
        self._presenter = presenter
        self.choices: Sequence[EventChoice] = ()
        self._waiting: CheckInRequest | None = None
        presenter.set_up.choices_read.connect(self._on_choices)
        presenter.set_up.station_settled.connect(self._on_settled)
        for panel in panels.panels:  # it has no parts yet, and does not need them for this
            if isinstance(panel, ListPanel):
                panel.places = self.places_for
                panel.chosen.connect(self.start)

    def offered(self, verdict: Verdict) -> frozenset[Action]:
        """Return the action, where a verdict names an event that the kiosk can be switched to."""
        return frozenset({Action.SWITCH} if self.places_for(verdict) else ())

    def takes(self, action: Action, request: CheckInRequest, verdict: Verdict) -> bool:
        """Switch where that was pressed and nothing is left to choose; return whether it was done."""
        places = self.places_for(verdict) if action is Action.SWITCH else ()
        if len(places) != 1:
            return False
        self.start(request, places[0][1])
        return True

    @Slot(object, object)
    def start(self, request: CheckInRequest, station: StationChoice) -> None:
        """Work at a place, then decide about whoever is for it."""
        self._waiting = request
        self._presenter.set_up.choose(station)

    def places_for(self, verdict: Verdict) -> Sequence[tuple[str, StationChoice]]:
        """Return where this kiosk could work for the event of a ticket, by the names of its lists."""
        details = verdict.details
        event_id = details.event_id if isinstance(details, OtherEvent) else ""
        choice = next((c for c in self.choices if c.event.id == event_id), None)
        if choice is None:
            return ()
        direction, here = self._presenter.status.direction, self._presenter.status.gate_name
        gate = next((gate.id for gate in choice.gates if gate.name == here), None)
        return [
            (shown_name(one), StationChoice(event_id=event_id, list_id=one.id, gate_id=gate, direction=direction))
            for one in choice.lists
        ]

    @Slot(object, object)
    def _on_choices(self, choices: Sequence[EventChoice], station: StationChoice | None) -> None:
        del station
        self.know(choices)

    def know(self, choices: Sequence[EventChoice]) -> None:
        """Take note of where a kiosk can work."""
        self.choices = choices
        self.gate_names = {gate.id: gate.name for choice in choices for gate in choice.gates}

    @Slot(str)
    def _on_settled(self, key: str) -> None:
        request, self._waiting = self._waiting, None
        if request is None:
            return
        if key:
            self.failed.emit(key)
        else:
            self._presenter.reconsider(request)
