"""Where a guest was when another language was chosen, for the page in that language; nothing of it is on the disk."""

from dataclasses import dataclass

from kiosk.ui.kit.forms.filled_in import Filled
from kiosk.ui.workers.presenter import Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOff:
    """What a page that is built anew goes on from.

    Attributes:
        decision: What the guest was reading, or None where nobody had scanned anything.
        filled: What had been answered so far.
        focus: Which of the questions' parts had the focus, by their order; -1: none.
        calling: Whether somebody had called for help.
    """

    decision: Decision | None
    filled: Filled
    focus: int
    calling: bool
