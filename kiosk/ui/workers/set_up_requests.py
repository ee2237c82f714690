"""The window's way to a set-up: a code of the platform's, the place to work at, and what can be chosen.

What is asked here is written down at once and answered later, by another process: an enrolment is the daemon's work. So
its outcome is looked for with each reading of the status, until there is one; a code that is asked for meanwhile takes
its place.
"""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.ui.ports.enrolment import EnrolmentOutcome, EnrolmentState
from kiosk.ui.ports.station_choices import EventChoice, StationChoice
from kiosk.ui.ports.window import Ports
from kiosk.ui.workers.background import Answer, Background
from kiosk.ui.workers.offered_places import offered_places


class SetUpRequests(QObject):
    """Asks for what a kiosk needs before the first scan, and for another place to work at.

    Signals:
        choices_read: A tuple of EventChoice, and the StationChoice or None.
        choices_failed: Key of the failure to read them.
        station_settled: Key of the failure to choose, or "".
        enrolment_settled: An EnrolmentState and a key.
    """

    choices_read = Signal(object, object)
    choices_failed = Signal(str)
    station_settled = Signal(str)
    enrolment_settled = Signal(object, str)

    def __init__(
        self, ports: Ports, reading: Background, look_again: Callable[[], None], parent: QObject | None = None
    ) -> None:
        """Plug in.

        Args:
            ports: What is asked.
            reading: The thread for the status and the set-up.
            look_again: Reads the status now: something was done that it tells.
            parent: Owns this.
        """
        super().__init__(parent)
        self._ports, self._reading, self._look_again = ports, reading, look_again
        self._enrolment: int | None = None

    def look_for_outcome(self) -> None:
        """Read the outcome of an enrolment, where one is under way."""
        if self._enrolment is not None:
            enrolment, number = self._ports.enrolment, self._enrolment
            self._reading.ask(lambda: enrolment.enrolment_outcome(number), self._on_outcome, replaces="outcome")

    @Slot(str)
    def request_enrolment(self, text: str) -> None:
        """Leave a request to enrol."""
        enrolment = self._ports.enrolment
        self._reading.ask(lambda: enrolment.request_enrolment(text), self._on_requested)

    def _on_requested(self, answer: Answer[int]) -> None:
        self._enrolment = answer.value
        if answer.value is None:
            self.enrolment_settled.emit(EnrolmentState.FAILED, answer.key)
        else:
            self._look_again()

    def _on_outcome(self, answer: Answer[EnrolmentOutcome]) -> None:
        outcome = answer.value or EnrolmentOutcome(state=EnrolmentState.FAILED, key=answer.key)
        if self._enrolment is not None and outcome.state is not EnrolmentState.OPEN:
            self._enrolment = None
            self.enrolment_settled.emit(outcome.state, outcome.key)

    @Slot()
    def read_choices(self) -> None:
        """Ask for what can be chosen."""
        choices = self._ports.station_choices
        self._reading.ask(lambda: offered_places(choices), self._on_choices, replaces="choices")

    def _on_choices(self, answer: Answer[tuple[Sequence[EventChoice], StationChoice | None]]) -> None:
        if answer.value is None:
            self.choices_failed.emit(answer.key)
        else:
            self.choices_read.emit(*answer.value)

    @Slot(object)
    def choose(self, station: StationChoice) -> None:
        """Work at another station."""
        self._reading.ask(partial(self._ports.station_choices.choose, station), self._on_settled)

    @Slot()
    def begin_before_loaded(self) -> None:
        """Scan although the guest list is not complete."""
        self._reading.ask(self._ports.station_choices.begin_before_loaded, self._on_settled)

    def _on_settled(self, answer: Answer[None]) -> None:
        self.station_settled.emit(answer.key)
        self._look_again()
