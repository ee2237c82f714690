"""Says that there is nobody whose PIN could be right before anything is filled in, not after."""

from typing import Protocol

from kiosk.ui.kit.complaint import Complaint
from kiosk.ui.ports.supervision import PinAnswer, PinState, Supervision
from kiosk.ui.text.pin_text import pin_text
from kiosk.ui.workers.background import Answer, Background


class LetFill(Protocol):
    """Lets a form be filled in, or not."""

    def __call__(self, *, ready: bool) -> None:
        """Let it, where somebody's PIN could be right."""
        ...


class PinReadiness:
    """Asks for a form that wants a PIN, and lets it be filled in or not."""

    def __init__(
        self,
        supervision: Supervision | None,
        background: Background,
        complaint: Complaint,
        let_fill: LetFill,
    ) -> None:
        """Take what is asked and who is told.

        Args:
            supervision: Knows the PINs; None where nobody is asked for one.
            background: Where it is asked.
            complaint: Where the form says what is the matter.
            let_fill: Told whether the form may be filled in.
        """
        self._supervision = supervision
        self._background = background
        self._complaint = complaint
        self._let_fill = let_fill

    def ask(self) -> None:
        """Ask anew; until the answer is there the form may be filled in."""
        supervision = self._supervision
        self._let_fill(ready=True)
        if supervision is not None:
            self._background.ask(supervision.ready, self.show, replaces="ready")

    def show(self, answer: Answer[bool]) -> None:
        """Show whether a PIN could be right; where that could not be read, the PIN itself will tell."""
        ready = answer.value is not False
        self._let_fill(ready=ready)
        if not ready:
            self._complaint.say(pin_text(PinAnswer(state=PinState.NOT_CHOSEN), ""))
