"""Says what became of a PIN beside where it is typed, and how long to wait before the next one."""

from dataclasses import replace

from kiosk.ui.kit.complaint import Complaint
from kiosk.ui.ports.supervision import PinAnswer
from kiosk.ui.text.pin_text import pin_text
from kiosk.ui.workers.background import Answer


def say_pin_answer(complaint: Complaint, answer: Answer[PinAnswer]) -> None:
    """Say why a PIN was not accepted, nothing where it was.

    Args:
        complaint: Where it is said.
        answer: What became of the PIN.
    """
    found, key = answer.value, answer.key
    if found is None:
        complaint.say(pin_text(None, key))
        return
    complaint.say_until(found.wait_s, lambda left_s: pin_text(replace(found, wait_s=left_s), key))
