"""What is said about a supervisor's PIN."""

from PySide6.QtCore import QCoreApplication

from kiosk.ui.ports.supervision import PinAnswer, PinState
from kiosk.ui.text.sentences import sentence
from kiosk.ui.text.wait_text import wait_text


def pin_text(answer: PinAnswer | None, key: str) -> str:
    """Return what is wrong with a PIN, "" where nothing is.

    Args:
        answer: What became of it, or None for a failure.
        key: Name of the failure.
    """
    if answer is None:
        return sentence(key)
    if answer.state is PinState.RIGHT:
        return ""
    if answer.state is PinState.NOT_CHOSEN:
        return QCoreApplication.translate(
            "Pin", "No supervisor PIN is chosen yet. Whoever set this kiosk up chooses it."
        )
    if answer.state is PinState.NOT_ALLOWED:
        return sentence(answer.key)
    if answer.state is PinState.SET_UP_ONLY:
        return first_pin_text()
    wrong = QCoreApplication.translate("Pin", "This PIN is wrong.") if answer.state is PinState.WRONG else ""
    return " ".join(part for part in (wrong, wait_text(answer.wait_s)) if part)


def first_pin_text() -> str:
    """Return who may choose the first PIN, and how."""
    return QCoreApplication.translate(
        "Pin",
        "No supervisor PIN is chosen yet. Whoever sets this kiosk up chooses it, right after the set-up code, or later"
        " in a terminal of this computer: kiosk pin",
    )
