"""What a steward does at the door: taking payment, approving, selling; and who does not even see it."""

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.door_sales.actions import DoorActionKind, PayMethod
from kiosk.domain.door_sales.money import Money
from kiosk.domain.entries.entry import Direction
from kiosk.domain.reason_codes import Reason
from kiosk.ui.door.approval_panel import ApprovalPanel
from kiosk.ui.door.pay_panel import PayPanel
from kiosk.ui.door.sell_panel import SellPanel
from kiosk.ui.scan.scan_page import ScanPage
from kiosk.ui.text.amounts import amount_text, typed_amount
from kiosk.ui.text.verdicts.verdict_actions import Action
from kiosk.ui.workers.background import Answer
from tests.ui.conftest import opener, speaking
from tests.ui.door.steward import ALL, shown

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def language(request, qapp):
    yield from speaking(request.param)


def button(window, action):
    return window.page(ScanPage).card.action_row.buttons[action]


# -- rights


@pytest.mark.parametrize("reason", [Reason.UNPAID, Reason.UNAPPROVED])
def test_whoever_may_not_does_not_see_it(qtbot, world, opened, reason):
    window = shown(qtbot, world, opened, reason, frozenset())
    assert button(window, Action.TAKE_PAYMENT).isHidden()
    assert button(window, Action.APPROVE).isHidden()
    assert opener(window, SellPanel).isHidden()
    window.page(ScanPage).panels.start(window.page(ScanPage).panels.of(SellPanel))
    assert window.page(ScanPage).panels.open is None
    assert "desk" in window.page(ScanPage).card.hint.lines.text()


def test_what_may_be_done_follows_the_status(qtbot, world, opened):
    window = shown(qtbot, world, opened, Reason.OK, frozenset({DoorActionKind.PAYMENT}))
    assert opener(window, SellPanel).isHidden()
    world.status.change(door=ALL)
    qtbot.waitUntil(lambda: not opener(window, SellPanel).isHidden())
    world.status.change(door=frozenset(), direction=Direction.EXIT)
    qtbot.waitUntil(opener(window, SellPanel).isHidden)


# -- payments


def test_a_payment_lets_the_guest_in(qtbot, world, opened):
    window = shown(qtbot, world, opened)
    panel = window.page(ScanPage).panels.of(PayPanel)
    assert "here" in window.page(ScanPage).card.hint.lines.text()
    qtbot.mouseClick(button(window, Action.TAKE_PAYMENT), LEFT)
    qtbot.waitUntil(panel.submit.isEnabled)
    assert panel.amount.text() == amount_text(Money(4900, "EUR"))
    panel.send()
    assert panel.complaint.text.text() == "Cash or card?"
    qtbot.mouseClick(panel.methods.buttons[PayMethod.CARD], LEFT)
    with qtbot.waitSignal(window.session.verdict_shown) as decided:
        qtbot.keyClick(panel, Qt.Key.Key_Return)
    assert world.door.payments == [("t1", Money(4900, "EUR"), PayMethod.CARD)]
    assert decided.args[0].verdict.admitted
    assert world.check_in.requests[0].scan.text == "A", "the very same code is decided again"
    assert window.page(ScanPage).panels.open is None


def test_an_amount_that_nobody_knows_is_typed(qtbot, world, opened):
    world.door.due = None
    window = shown(qtbot, world, opened)
    panel = window.page(ScanPage).panels.of(PayPanel)
    qtbot.mouseClick(button(window, Action.TAKE_PAYMENT), LEFT)
    qtbot.waitUntil(panel.submit.isEnabled)
    qtbot.mouseClick(panel.methods.buttons[PayMethod.CASH], LEFT)
    panel.send()
    assert panel.complaint.text.text() == "Type the amount that was paid."
    qtbot.keyClicks(panel.edit, "12,50")
    with qtbot.waitSignal(window.session.verdict_shown):
        panel.send()
    assert world.door.payments == [("t1", Money(1250, "EUR"), PayMethod.CASH)]


def test_nothing_is_awaited_any_more(qtbot, world, opened):
    world.door.unpaid = False
    window = shown(qtbot, world, opened)
    panel = window.page(ScanPage).panels.of(PayPanel)
    qtbot.mouseClick(button(window, Action.TAKE_PAYMENT), LEFT)
    qtbot.waitUntil(lambda: bool(panel.complaint.text.text()))
    assert panel.complaint.text.text() == "No payment is awaited for this ticket."
    panel.send()
    assert world.door.payments == []


def test_two_presses_are_one_payment_and_the_panel_waits_for_it(qtbot, world, opened):
    world.door.gate.clear()
    window = shown(qtbot, world, opened)
    panel = window.page(ScanPage).panels.of(PayPanel)
    qtbot.mouseClick(button(window, Action.TAKE_PAYMENT), LEFT)
    qtbot.waitUntil(panel.submit.isEnabled)
    qtbot.mouseClick(panel.methods.buttons[PayMethod.CASH], LEFT)
    panel.send()
    panel.send()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.page(ScanPage).panels.open is panel
    with qtbot.waitSignal(window.session.verdict_shown):
        world.door.gate.set()
    assert len(world.door.payments) == 1
    assert world.door.threads.isdisjoint(world.check_in.threads), "scanning never waits for the door"


# -- approvals


def test_an_approval_without_any_pin_says_so_before_anything_is_filled_in(qtbot, world, opened):
    window = shown(qtbot, world, opened, Reason.UNAPPROVED)
    world.supervision.pin = None
    window.page(ScanPage).card.action_row.buttons[Action.APPROVE].click()
    panel = window.page(ScanPage).panels.of(ApprovalPanel)
    qtbot.waitUntil(lambda: not panel.submit.isEnabled())
    assert not panel.deny.isEnabled()
    assert panel.complaint.isVisible()
    panel.readiness.show(Answer(value=True))
    assert panel.submit.isEnabled()
    assert panel.beside.pad.isVisible()
    panel.beside.pad.digits[7].click()
    assert panel.lines.pin.text() == "7"


def test_an_approval_wants_a_supervisor(qtbot, world, opened):
    window = shown(qtbot, world, opened, Reason.UNAPPROVED)
    panel = window.page(ScanPage).panels.of(ApprovalPanel)
    qtbot.mouseClick(button(window, Action.APPROVE), LEFT)
    panel.send()
    assert panel.complaint.text.text() == "A supervisor's name and PIN are needed."
    panel.lines.name.setText("Kim")
    panel.lines.pin.setText("1111")
    panel.send()
    qtbot.waitUntil(lambda: "wrong" in panel.complaint.text.text())
    assert world.door.decisions == []
    panel.note.setText("on the band's list")
    panel.lines.pin.setText("٢٤٦٨")
    with qtbot.waitSignal(window.session.verdict_shown):
        panel.send()
    assert world.door.decisions == [("t1", True, "Kim", "on the band's list")]


def test_a_steward_may_refuse_where_no_supervisor_is_wanted(qtbot, world, opened):
    window = shown(qtbot, world, opened, Reason.UNAPPROVED, approval_needs_supervisor=False)
    panel = window.page(ScanPage).panels.of(ApprovalPanel)
    qtbot.mouseClick(button(window, Action.APPROVE), LEFT)
    assert panel.lines.isHidden()
    with qtbot.waitSignal(window.session.verdict_shown):
        qtbot.mouseClick(panel.deny, LEFT)
    assert world.door.decisions == [("t1", False, "", "")]


# -- amounts


@pytest.mark.parametrize(
    ("language", "euros", "yen", "francs", "bare"),
    [
        ("en", "€1,234.56", "¥500", "CHF\u00a05.00", "5.00"),
        ("de", "1.234,56\u00a0€", "500\u00a0¥", "5,00\u00a0CHF", "5,00"),
        ("fr", "1\u202f234,56\u00a0€", "500\u00a0¥", "5,00\u00a0CHF", "5,00"),
        ("hi", "€1,234.56", "¥500", "CHF\u00a05.00", "5.00"),
    ],
    indirect=["language"],
)
def test_amounts_are_written_as_people_read_them(language, euros, yen, francs, bare):
    assert amount_text(Money(123456, "EUR")) == euros
    assert amount_text(Money(500, "JPY")) == yen
    assert amount_text(Money(500, "CHF")) == francs
    assert amount_text(Money(500)) == bare


@pytest.mark.parametrize(
    ("typed", "minor"),
    [("12", 1200), (" 12,5 ", 1250), ("١٢٫٥٠", 1250), ("", None), ("zwölf", None), ("1.234,5", None)],
)
def test_amounts_are_read_as_people_type_them(typed, minor):
    assert typed_amount(typed, "EUR") == (None if minor is None else Money(minor, "EUR"))
