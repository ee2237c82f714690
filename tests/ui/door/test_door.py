"""What a steward does at the door: taking payment, approving, selling; and who does not even see it."""

from itertools import count

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.door_sales.actions import DoorActionKind, PayMethod
from kiosk.domain.door_sales.money import Money
from kiosk.domain.entries.entry import Direction
from kiosk.domain.errors import DoorError
from kiosk.domain.reason_codes import Reason
from kiosk.domain.staff.rights import Right
from kiosk.ui.door.approval_panel import ApprovalPanel
from kiosk.ui.door.pay_panel import PayPanel
from kiosk.ui.door.sell_panel import SellPanel
from kiosk.ui.scan.scan_page import ScanPage
from kiosk.ui.text.amounts import amount_text, typed_amount
from kiosk.ui.text.verdict_actions import Action
from tests.ui.conftest import opener, speaking
from tests.ui.fakes import make_verdict

ALL = frozenset(DoorActionKind)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def language(request, qapp):
    yield from speaking(request.param)


def shown(qtbot, world, opened, reason=Reason.UNPAID, door_actions=ALL, **status):
    """Return the window with a verdict on a guest's ticket."""
    world.status.change(door=door_actions, **status)
    world.check_in.verdicts["A"] = make_verdict(reason)
    window = opened(auto_return_ms=600_000)
    with qtbot.waitSignal(window.session.verdict_shown):
        world.scan_input.scan("A")
    steady = count(0.0, 200.0)
    for panel in window.page(ScanPage).panels.panels:
        panel.watch.clock_ms = lambda: next(steady)
    return window


def button(window, action):
    return window.page(ScanPage).card.action_row.buttons[action]


def selling(qtbot, world, opened, door_actions=ALL):
    window = shown(qtbot, world, opened, Reason.OK, door_actions)
    panel = window.page(ScanPage).panels.of(SellPanel)
    qtbot.mouseClick(opener(window, SellPanel), LEFT)
    qtbot.waitUntil(lambda: panel.offers.count() == len(world.door.offered))
    panel.offers.setCurrentRow(0)
    return window, panel


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


# -- sales


def test_a_sale_for_three_lets_three_in(qtbot, world, opened):
    window, panel = selling(qtbot, world, opened)
    qtbot.mouseClick(panel.guests.more, LEFT)
    qtbot.mouseClick(panel.guests.more, LEFT)
    assert panel.total.text() == amount_text(Money(14700, "EUR"))
    qtbot.keyClicks(panel.name, "Wanda")
    panel.send()
    assert panel.complaint.text.text() == "How is it paid?"
    qtbot.mouseClick(panel.methods.buttons[PayMethod.CASH], LEFT)
    with qtbot.waitSignal(window.session.verdict_shown) as decided:
        panel.send()
    ((sale, supervisor),) = world.door.sales
    assert (sale.guests, sale.name, sale.paid, sale.method, supervisor) == (
        3, "Wanda", Money(14700, "EUR"), PayMethod.CASH, "",
    )  # fmt: skip
    (request,) = world.check_in.requests
    assert (request.ticket_id, request.attempt.guests) == ("sale-1", 3)
    assert decided.args[0].verdict.admitted


def test_what_is_free_asks_for_no_money(qtbot, world, opened):
    window, panel = selling(qtbot, world, opened)
    panel.offers.setCurrentRow(2)
    assert panel.methods.isHidden()
    assert panel.total.text() == "Free of charge"
    panel.send()
    assert "name and PIN are needed" in panel.complaint.text.text(), "nobody gives away what costs nothing alone"
    panel.lines.name.setText("Kim")
    panel.lines.pin.setText("2468")
    with qtbot.waitSignal(window.session.verdict_shown):
        panel.send()
    ((sale, supervisor),) = world.door.sales
    assert (sale.paid, supervisor) == (None, "Kim")


def test_who_may_give_types_away_is_asked_for_no_pin(qtbot, world, opened):
    window, panel = selling(qtbot, world, opened)
    world.status.change(rights=frozenset(Right))
    qtbot.waitUntil(lambda: window.presenter.status.rights is not None)
    panel.offers.setCurrentRow(2)
    assert not panel.lines.wanted


def test_nothing_is_chosen_for_anybody_and_what_is_free_stands_last(qtbot, world, opened):
    world.door.offered = [world.door.offered[1], world.door.offered[0]]
    _, panel = selling(qtbot, world, opened)
    panel.start()
    assert panel.offer is None
    assert not panel.submit.isEnabled()
    panel.send()
    assert world.door.sales == []
    assert [panel.offers.item(row).text().split("\n")[0] for row in range(2)] == ["Day ticket", "Child"]


def test_what_alone_is_for_sale_is_chosen(qtbot, world, opened):
    world.door.offered = world.door.offered[:1]
    _, panel = selling(qtbot, world, opened)
    panel.start()
    assert panel.offer is not None


def test_an_open_price_takes_what_is_given_or_nothing(qtbot, world, opened):
    window, panel = selling(qtbot, world, opened)
    panel.offers.setCurrentRow(1)
    with qtbot.waitSignal(window.session.verdict_shown):
        panel.send()
    assert world.door.sales[-1][0].paid is None
    panel.start()
    panel.offers.setCurrentRow(1)
    panel.edit.setText("7")
    qtbot.mouseClick(panel.methods.buttons[PayMethod.CARD], LEFT)
    with qtbot.waitSignal(window.session.verdict_shown):
        panel.send()
    assert world.door.sales[-1][0].paid == Money(700, "EUR")


def test_paying_later_is_offered_where_it_can_be_paid_here(qtbot, world, opened):
    _, panel = selling(qtbot, world, opened, frozenset({DoorActionKind.WALK_IN}))
    assert panel.methods.buttons[PayMethod.NONE].isHidden()


def test_what_is_sold_out_needs_a_supervisor(qtbot, world, opened):
    world.door.failures = [DoorError("none left", key="door.sold_out", overridable=True)]
    window, panel = selling(qtbot, world, opened)
    qtbot.mouseClick(panel.methods.buttons[PayMethod.CASH], LEFT)
    panel.send()
    qtbot.waitUntil(lambda: panel.lines.wanted)
    assert panel.complaint.text.text().startswith("Sold out.")
    panel.lines.name.setText("Kim")
    panel.lines.pin.setText("2468")
    with qtbot.waitSignal(window.session.verdict_shown):
        panel.send()
    assert world.door.sales[0][1] == "Kim"


def test_what_cannot_be_overridden_asks_for_nobody(qtbot, world, opened):
    world.door.failures = [DoorError("other", key="door.other_amount")]
    _, panel = selling(qtbot, world, opened)
    qtbot.mouseClick(panel.methods.buttons[PayMethod.CASH], LEFT)
    panel.send()
    qtbot.waitUntil(lambda: bool(panel.complaint.text.text()))
    assert not panel.lines.wanted
    assert not panel.busy


def test_the_last_sale_can_be_cancelled_while_nobody_is_in(qtbot, world, opened):
    window, panel = selling(qtbot, world, opened)
    qtbot.mouseClick(panel.methods.buttons[PayMethod.CASH], LEFT)
    with qtbot.waitSignal(window.session.verdict_shown):
        panel.send()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert window.page(ScanPage).panels.open is panel
    assert "1 guest" in panel.undo.text()
    world.door.failures = [DoorError("in", key="door.admitted_already")]
    qtbot.mouseClick(panel.undo, LEFT)
    qtbot.waitUntil(lambda: "Undo that scan first" in panel.complaint.text.text())
    qtbot.mouseClick(panel.undo, LEFT)
    qtbot.waitUntil(panel.undo.isHidden)
    assert world.door.cancelled == ["sale-1"]
    assert window.page(ScanPage).panels.open is panel


def test_nothing_is_for_sale(qtbot, world, opened):
    world.door.offered = []
    window = shown(qtbot, world, opened, Reason.OK)
    panel = window.page(ScanPage).panels.of(SellPanel)
    qtbot.mouseClick(opener(window, SellPanel), LEFT)
    qtbot.waitUntil(lambda: bool(panel.complaint.text.text()))
    assert panel.complaint.text.text() == "Nothing is for sale at this door."
    panel.send()
    assert world.door.sales == []


def test_a_hand_scanner_in_the_sale_is_a_scan(qtbot, world, opened):
    window, panel = selling(qtbot, world, opened)
    fast = count(0.0, 5.0)
    panel.watch.clock_ms = lambda: next(fast)
    with qtbot.waitSignal(window.session.verdict_shown):
        qtbot.keyClicks(panel.name, "WEIS-0042-CODE")
        qtbot.keyClick(panel.name, Qt.Key.Key_Return)
    assert world.check_in.asked[-1] == "WEIS-0042-CODE"
    assert window.page(ScanPage).panels.open is panel


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
