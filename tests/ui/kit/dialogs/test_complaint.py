"""A sentence that tells how long to wait is true at every moment at which it is read."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QDeadlineTimer

from kiosk.ui.kit.agreement.pin_complaint import say_pin_answer
from kiosk.ui.kit.complaint import Complaint
from kiosk.ui.ports.supervision import PinAnswer, PinState
from kiosk.ui.text.wait_text import wait_text
from kiosk.ui.workers.background import Answer

UI = Path(__file__).resolve().parents[4] / "kiosk" / "ui"


@pytest.fixture
def complaint(qtbot, english):
    made = Complaint()
    qtbot.addWidget(made)
    return made


def look_with(complaint: Complaint, left_ms: int) -> str:
    """Return what is said when so much is left; time itself is not waited for."""
    complaint._look.stop()
    complaint.until = QDeadlineTimer(left_ms)
    complaint._on_look()
    return complaint.text.text()


@pytest.mark.parametrize(
    ("wait_s", "said"),
    [
        (0.0, ""),
        (0.2, "Please wait 1 second."),
        (2.5, "Please wait 3 seconds."),
        (90.0, "Please wait 90 seconds."),
        (91.0, "Please wait 2 minutes."),
        (900.0, "Please wait 15 minutes."),
    ],
)
def test_nobody_reckons_in_nine_hundred_seconds(english, wait_s, said):
    assert wait_text(wait_s) == said


def test_it_counts_down_and_what_was_wrong_stays(complaint):
    say_pin_answer(complaint, Answer(value=PinAnswer(state=PinState.WRONG, wait_s=900)))
    assert complaint.text.text() == "This PIN is wrong. Please wait 15 minutes."
    assert complaint._look.isActive()
    assert look_with(complaint, 120_000) == "This PIN is wrong. Please wait 2 minutes."
    assert look_with(complaint, 30_000) == "This PIN is wrong. Please wait 30 seconds."
    assert complaint.accessibleName() == complaint.text.text(), "who hears it is told the same"
    assert look_with(complaint, 0) == "This PIN is wrong."
    assert not complaint._look.isActive()


def test_nothing_is_said_any_more_when_there_was_nothing_but_waiting(complaint):
    say_pin_answer(complaint, Answer(value=PinAnswer(state=PinState.WAIT, wait_s=5)))
    assert look_with(complaint, 4_000) == "Please wait 4 seconds."
    assert look_with(complaint, 0) == ""
    assert complaint.isHidden()


def test_another_sentence_ends_the_counting(complaint):
    say_pin_answer(complaint, Answer(value=PinAnswer(state=PinState.WRONG, wait_s=900)))
    complaint.say("Reason, name and PIN are needed.")
    assert not complaint._look.isActive()
    assert look_with(complaint, 10_000) == "Reason, name and PIN are needed."


def test_no_page_says_it_without_counting():
    """Who makes such a sentence by itself says it once, and it stands there when it is no longer true."""
    makes = re.compile(r"\b(pin_text|sign_in_text|wait_text)\(")
    found = {
        path.relative_to(UI).as_posix()
        for path in UI.rglob("*.py")
        if path.parent.name != "text" and makes.search(path.read_text(encoding="utf-8"))
    }
    # The last says that no PIN is chosen: nobody has to wait for that.
    assert found == {"kit/agreement/pin_complaint.py", "staff/sign_in_page.py", "kit/agreement/pin_readiness.py"}
    assert "say_until" in (UI / "staff" / "sign_in_page.py").read_text(encoding="utf-8")
