"""Confirm before admit in the window: yes to all, point by point, no; and whoever is scanned meanwhile."""

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.reason_table import Tone
from kiosk.domain.roster.events import Question, QuestionKind
from kiosk.domain.verdicts.confirm_points import ConfirmPoint, PointKind
from kiosk.domain.verdicts.details import ToConfirm, Unconfirmed
from kiosk.ui.confirm.confirm_panel import ConfirmPanel
from kiosk.ui.scan.scan_page import ScanPage
from kiosk.ui.text.verdicts.verdict_actions import Action
from tests.ui.fakes import make_verdict

LEFT = Qt.MouseButton.LeftButton
IDENTITY = ConfirmPoint(PointKind.IDENTITY)
BORN = ConfirmPoint(PointKind.ANSWERS, "Born on", "born", "1990-12-31")
BAND = ConfirmPoint(PointKind.OWN, "Blue wristband & badge")
POINTS = (IDENTITY, BORN, BAND)
QUESTION = Question(id="born", event_id="e1", text="Born on", kind=QuestionKind.DATE)
ASKED = make_verdict(
    Reason.CONFIRM,
    outcome=Outcome.ASK,
    details=ToConfirm(POINTS),
    to_confirm=POINTS,
    shown_questions=(QUESTION,),
    shown_answers={"born": "1990-12-31"},
)
REFUSED = make_verdict(Reason.NOT_CONFIRMED, details=Unconfirmed(IDENTITY), to_confirm=POINTS)


@pytest.fixture
def asked(qtbot, world, opened):
    """The scan page with the points of a guest on it, as somebody finds it who has read them."""
    world.check_in.verdicts["A"] = ASKED
    page = opened(auto_return_ms=600_000).page(ScanPage)
    with qtbot.waitSignal(page.context.session.verdict_shown):
        world.scan_input.scan("A")
    panel(page).read_from_ms = 0.0
    return page


def panel(page: ScanPage) -> ConfirmPanel:
    return page.panels.of(ConfirmPanel)


def test_the_points_are_put_at_once_and_read_as_people_write_them(world, asked):
    assert asked.picture_area.currentWidget() is panel(asked)
    assert world.sounds.played == [Tone.ASK], "nothing may sound like an admission"
    assert panel(asked).title.text() == "Ada Lovelace"
    texts = [line.text.text() for line in panel(asked).points]
    assert texts == ["The name is that of the identity document", "Born on: 12/31/90", "Blue wristband & badge"]
    assert world.check_in.requests == []


def test_enter_says_yes_to_every_point(qtbot, world, asked):
    with qtbot.waitSignal(asked.context.session.verdict_shown) as shown:
        qtbot.keyClick(asked.window().focusWidget(), Qt.Key.Key_Return)
    (request,) = world.check_in.requests
    assert request.attempt.confirmed == {point.key for point in POINTS}
    assert shown.args[0].verdict.admitted
    assert asked.panels.open is None


def test_the_last_tick_admits_and_an_earlier_one_does_not(qtbot, world, asked):
    first, second, third = panel(asked).points
    qtbot.mouseClick(first.text, LEFT)
    qtbot.mouseClick(second.yes, LEFT)
    qtbot.mouseClick(second.yes, LEFT)
    qtbot.mouseClick(third.yes, LEFT)
    assert first.yes.isChecked()
    assert world.check_in.requests == []
    with qtbot.waitSignal(asked.context.session.verdict_shown):
        qtbot.mouseClick(second.yes, LEFT)
    assert len(world.check_in.requests) == 1


def test_a_no_is_sent_with_its_point_and_can_be_gone_through_again(qtbot, world, asked):
    world.check_in.again = [REFUSED]
    with qtbot.waitSignal(asked.context.session.verdict_shown):
        qtbot.mouseClick(panel(asked).points[0].no, LEFT)
    assert (world.check_in.requests[0].attempt.denied, world.check_in.requests[0].attempt.confirmed) == (
        IDENTITY.key,
        frozenset(),
    )
    assert asked.card.headline.text() == "Not confirmed"
    assert asked.card.sentence.text() == "This could not be confirmed: The name is that of the identity document."
    qtbot.mouseClick(asked.card.action_row.buttons[Action.CONFIRM], LEFT)
    panel(asked).read_from_ms = 0.0
    with qtbot.waitSignal(asked.context.session.verdict_shown):
        panel(asked).send()
    assert world.check_in.requests[1].attempt.denied == ""


def test_leaving_admits_nobody_and_refuses_nobody(qtbot, world, asked):
    qtbot.mouseClick(panel(asked).back, LEFT)
    assert asked.panels.open is None
    assert world.check_in.requests == []


def test_an_enter_that_was_meant_for_the_guest_before_confirms_nothing(qtbot, world, asked):
    panel(asked).read_from_ms = panel(asked).context.session.ports.clock_ms() + 3_600_000
    qtbot.keyClick(asked.window().focusWidget(), Qt.Key.Key_Return)
    assert world.check_in.requests == []
    assert asked.panels.open is panel(asked)


def test_what_has_not_been_in_sight_is_shown_before_it_is_confirmed(qtbot, world, asked):
    asked.window().resize(640, 360)
    bar = panel(asked).area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    panel(asked).send()
    assert bar.value() > 0
    assert world.check_in.requests == []
    bar.setValue(bar.maximum())
    with qtbot.waitSignal(asked.context.session.verdict_shown):
        panel(asked).send()


def test_whoever_is_scanned_meanwhile_waits_and_the_same_code_changes_nothing(qtbot, world, asked):
    decided: list[str] = []
    asked.context.session.presenter.decided.connect(lambda decision: decided.append(decision.request.scan.text))
    world.scan_input.scan("A", "B")
    qtbot.waitUntil(lambda: decided == ["A", "B"])
    assert asked.picture_area.currentWidget() is panel(asked), "nothing may change under the fingers"
    assert asked.side.heading.text() == "Last scans  ·  1 waiting"
    panel(asked).points[0].yes.click()
    with qtbot.waitSignal(asked.context.session.verdict_shown):
        panel(asked).send()
    assert asked.card.guest.text() == "Ada Lovelace"
    asked.dismiss()
    assert asked.card.guest.text() == "Guest B"


def test_a_panel_that_is_left_lets_the_next_one_come(qtbot, world, asked):
    with qtbot.waitSignal(asked.context.session.presenter.decided):
        world.scan_input.scan("B")
    qtbot.mouseClick(panel(asked).back, LEFT)
    assert asked.card.guest.text() == "Guest B"
