"""Gates by name, and from a ticket of another event to that event in one press.

The switch is offered where nothing is left to choose: the event has one list. The gate goes along where the other event
has one of the same name. What was scanned is decided again as soon as the kiosk works there.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.domain.verdicts.details import OtherEvent
from kiosk.domain.verdicts.verdict import Verdict
from kiosk.ui.ports.check_in_request import CheckInRequest
from kiosk.ui.ports.station_choices import EventChoice, StationChoice
from kiosk.ui.text.verdicts.verdict_actions import Action
from kiosk.ui.workers.presenter import Presenter


class StationSwitch(QObject):
    """Knows where else this kiosk may work, and takes it there.

    Attributes:
        gate_names: Names of gates by id, for verdicts that speak of another gate.

    Signals:
        failed: Key of the failure to work there.
    """

    failed = Signal(str)

    def __init__(self, presenter: Presenter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.gate_names: Mapping[str, str] = {}
        self._presenter = presenter
        self._choices: Sequence[EventChoice] = ()
        self._waiting: CheckInRequest | None = None
        presenter.choices_read.connect(self._on_choices)
        presenter.station_settled.connect(self._on_settled)

    def offered(self, verdict: Verdict) -> frozenset[Action]:
        """Return the action, where a verdict names an event that the kiosk can be switched to."""
        return frozenset({Action.SWITCH} if self._station_for(verdict) is not None else ())

    def start(self, request: CheckInRequest, verdict: Verdict) -> None:
        """Work for the event of a ticket, then decide about it."""
        station = self._station_for(verdict)
        if station is not None:
            self._waiting = request
            self._presenter.choose(station)

    def _station_for(self, verdict: Verdict) -> StationChoice | None:
        details = verdict.details
        event_id = details.event_id if isinstance(details, OtherEvent) else ""
        choice = next((c for c in self._choices if c.event.id == event_id), None)
        if choice is None or len(choice.lists) != 1:
            return None
        status = self._presenter.status
        gate = next((gate.id for gate in choice.gates if gate.name == status.gate_name), None)
        return StationChoice(event_id=event_id, list_id=choice.lists[0].id, gate_id=gate, direction=status.direction)

    @Slot(object, object)
    def _on_choices(self, choices: Sequence[EventChoice], station: StationChoice | None) -> None:
        del station
        self._choices = choices
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
