"""Reads the status, and does everything else that may wait, in a thread of its own.

Invariant: a failure of a port becomes a value; no exception is lost in a thread.
"""

from PySide6.QtCore import QTimer, Signal, Slot

from kiosk.ui.ports.enrolment import EnrolmentState
from kiosk.ui.ports.station_choices import StationChoice
from kiosk.ui.ports.window import Ports
from kiosk.ui.workers.background import Worker, asked, key_of


class StatusWorker(Worker):
    """Reads the status and does everything else that may wait, in a thread of its own.

    Signals:
        status_read: A GateStatus.
        status_failed: Key of the failure.
        choices_read: A sequence of EventChoice, and the Place or None.
        station_settled: Key of the failure to choose, "" when it was chosen.
        enrolment_settled: An EnrolmentState, and the key of the failure or "".
    """

    status_read = Signal(object)
    status_failed = Signal(str)
    choices_read = Signal(object, object)
    station_settled = Signal(str)
    enrolment_settled = Signal(object, str)

    def __init__(self, ports: Ports, poll_ms: int) -> None:
        super().__init__()
        self._ports = ports
        self._poll_ms = poll_ms
        self._timer: QTimer | None = None
        self._request: int | None = None

    @Slot()
    def begin(self) -> None:
        """Read now, and from now on at intervals."""
        self._timer = QTimer(self)
        self._timer.setInterval(self._poll_ms)
        self._timer.timeout.connect(self.poll)
        self._timer.start()
        self.poll()

    @Slot()
    def poll(self) -> None:
        """Read the status, and the outcome of an enrolment that is under way."""
        status, error = asked(self._ports.status.status)
        if status is None:
            self.status_failed.emit(key_of(error))
        else:
            self.status_read.emit(status)
        self._watch_enrolment()

    @Slot(str)
    def request_enrolment(self, text: str) -> None:
        """Leave a request to enrol."""
        self._request, error = asked(lambda: self._ports.enrolment.request_enrolment(text))
        if self._request is None:
            self.enrolment_settled.emit(EnrolmentState.FAILED, key_of(error))
        else:
            self.poll()

    @Slot()
    def read_choices(self) -> None:
        """Read what can be chosen."""
        choices, error = asked(self._ports.station_choices.choices)
        station, _ = asked(self._ports.station_choices.station)
        if choices is None:
            self.status_failed.emit(key_of(error))
        else:
            self.choices_read.emit(tuple(choices), station)

    @Slot(object)
    def choose(self, station: StationChoice) -> None:
        """Work for another place."""
        _, error = asked(lambda: self._ports.station_choices.choose(station))
        self.station_settled.emit(key_of(error))
        self.poll()

    @Slot()
    def begin_before_loaded(self) -> None:
        """Scan although the guest list is not complete."""
        _, error = asked(self._ports.station_choices.begin_before_loaded)
        self.station_settled.emit(key_of(error))
        self.poll()

    def clear_up(self) -> None:
        """Stop asking."""
        if self._timer is not None:
            self._timer.stop()

    def _watch_enrolment(self) -> None:
        request = self._request
        if request is None:
            return
        outcome, error = asked(lambda: self._ports.enrolment.enrolment_outcome(request))
        if outcome is None:
            self._request = None
            self.enrolment_settled.emit(EnrolmentState.FAILED, key_of(error))
        elif outcome.state is not EnrolmentState.OPEN:
            self._request = None
            self.enrolment_settled.emit(outcome.state, outcome.key)
