"""A refusal stays until somebody dismisses it; whoever is scanned meanwhile waits, in order."""

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.reason_codes import Reason
from kiosk.domain.reason_table import Tone
from kiosk.domain.verdicts.details import PartySize
from kiosk.ui.kit.row_delegate import RowRole
from kiosk.ui.scan.scan_page import ScanPage
from tests.ui.fakes import make_verdict

LONG = 600_000
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot, world, opened):
    """The scan page with a refusal on it."""
    world.check_in.verdicts["bad"] = make_verdict(Reason.REVOKED, name="Guest bad")
    page = opened(auto_return_ms=LONG).page(ScanPage)
    with qtbot.waitSignal(page.context.session.verdict_shown):
        world.scan_input.scan("bad")
    return page


def scan(qtbot, world, page, *texts):
    """Scan, and wait until all of it was decided and put into the list of the last scans."""
    decided: list[str] = []
    page.context.session.presenter.decided.connect(lambda decision: decided.append(decision.request.scan.text))
    world.scan_input.scan(*texts)
    qtbot.waitUntil(lambda: decided == list(texts))


def test_further_scans_are_decided_and_wait_in_order(qtbot, world, page):
    scan(qtbot, world, page, "A", "B")
    assert page.card.guest.text() == "Guest bad"
    assert world.check_in.asked == ["bad", "A", "B"], "what waits is decided already: nothing is lost"
    assert page.card.waiting.text() == "2 waiting"
    assert page.card.waiting.isVisible()
    assert page.side.heading.text() == "Last scans  ·  2 waiting"
    assert world.sounds.played == [Tone.STOP], "a green sound beside a red card would let the wrong guest in"
    assert page.side.recent.index(0).data(RowRole.TITLE) == "Guest B"
    qtbot.keyClick(page.entry.edit, Qt.Key.Key_Return)
    assert page.card.guest.text() == "Guest A"
    assert page.card.waiting.text() == "1 waiting"
    assert world.sounds.played == [Tone.STOP, Tone.ADMIT]
    page._return.timeout.emit()
    assert page.card.guest.text() == "Guest B"
    assert page.card.waiting.isHidden()
    page.dismiss()
    assert not page.shows_verdict
    assert page.side.heading.text() == "Last scans"
    assert page.side.recent.rowCount() == 3, "each scan stands there once"


def test_a_scan_behind_waiting_ones_takes_no_precedence(qtbot, world, page):
    scan(qtbot, world, page, "A", "B")
    page.dismiss()
    scan(qtbot, world, page, "C")
    assert page.card.guest.text() == "Guest A"
    page.dismiss()
    page.dismiss()
    assert page.card.guest.text() == "Guest C"


def test_the_same_code_once_more_replaces_its_refusal(qtbot, world, page):
    world.check_in.verdicts["bad"] = make_verdict(name="Guest bad")
    with qtbot.waitSignal(page.context.session.verdict_shown):
        world.scan_input.scan("bad")
    assert page.card.headline.text() == "Admit"


def test_a_code_that_waits_keeps_its_admission(qtbot, world, page):
    scan(qtbot, world, page, "A")
    world.check_in.verdicts["A"] = make_verdict(Reason.ALREADY_ENTERED, name="Guest A")
    scan(qtbot, world, page, "A")
    assert page.card.waiting.text() == "1 waiting"
    page.dismiss()
    assert page.card.headline.text() == "Admit"


def test_a_code_that_waits_with_a_refusal_gets_its_newer_answer(qtbot, world, page):
    world.check_in.verdicts["A"] = make_verdict(Reason.UNPAID, name="Guest A")
    scan(qtbot, world, page, "A", "B")
    world.check_in.verdicts["A"] = make_verdict(name="Guest A")
    scan(qtbot, world, page, "A")
    page.dismiss()
    assert (page.card.guest.text(), page.card.headline.text()) == ("Guest A", "Admit")


def test_our_own_fault_keeps_nobody_waiting(qtbot, world, opened):
    world.check_in.failures["A"] = RuntimeError("a defect")
    page = opened(auto_return_ms=LONG).page(ScanPage)
    with qtbot.waitSignals([page.context.session.verdict_shown] * 2):
        world.scan_input.scan("A", "B")
    assert page.card.guest.text() == "Guest B"


def test_what_is_pressed_on_the_card_is_answered_before_whoever_waits(qtbot, world, opened):
    world.check_in.verdicts["P"] = make_verdict(Reason.PARTY_SIZE, details=PartySize(3, 5))
    page = opened(auto_return_ms=LONG).page(ScanPage)
    with qtbot.waitSignal(page.context.session.verdict_shown):
        world.scan_input.scan("P")
    scan(qtbot, world, page, "A")
    world.check_in.again = [make_verdict(name="The party")]
    with qtbot.waitSignal(page.context.session.verdict_shown):
        qtbot.mouseClick(page.card.party.buttons[1], LEFT)
    assert page.card.guest.text() == "The party"
    assert page.card.waiting.text() == "1 waiting"
    page._return.timeout.emit()
    assert page.card.guest.text() == "Guest A"


def test_an_admission_that_was_taken_back_while_it_waited_is_not_shown(qtbot, world, page):
    scan(qtbot, world, page, "A", "B")
    page.side.recent_view.undo_asked.emit("entry of A")
    qtbot.waitUntil(lambda: page.card.waiting.text() == "1 waiting")
    page.dismiss()
    assert page.card.guest.text() == "Guest B"


def test_the_time_that_people_took_is_not_the_kiosks(qtbot, page):
    session = page.context.session
    with qtbot.waitSignal(session.presenter.decided):
        page.entry.entered.emit("A")
    with qtbot.waitSignal(session.verdict_shown):
        page.dismiss()
    assert not session.latency.percentiles()
    with qtbot.waitSignal(session.verdict_shown):
        page.entry.entered.emit("B")
    assert session.latency.percentiles()["read_to_painted"].count == 1


def test_people_may_let_the_next_scan_replace_a_refusal(qtbot, world, page):
    page.context.session.switches.toggle_refusals_stay()
    assert world.preferences.kept == {"refusals_stay": False}
    with qtbot.waitSignal(page.context.session.verdict_shown):
        world.scan_input.scan("A")
    assert page.card.guest.text() == "Guest A"
