"""What a steward does when selling: choosing, taking money, cancelling; and what a supervisor is asked for."""

from dataclasses import replace
from itertools import count

from PySide6.QtCore import Qt

from kiosk.checkin.door_terms import Offer
from kiosk.domain.door_sales.actions import DoorActionKind, PayMethod
from kiosk.domain.door_sales.money import Money
from kiosk.domain.errors import DoorError, SettingsError
from kiosk.domain.reason_codes import Reason
from kiosk.domain.staff.rights import Right
from kiosk.ui.door.sell_panel import SellPanel
from kiosk.ui.scan.scan_page import ScanPage
from kiosk.ui.text.amounts import amount_text
from kiosk.ui.workers.background import Answer
from tests.ui.conftest import opener
from tests.ui.door.steward import ALL, shown

LEFT = Qt.MouseButton.LeftButton


def selling(qtbot, world, opened, door_actions=ALL):
    window = shown(qtbot, world, opened, Reason.OK, door_actions)
    panel = window.page(ScanPage).panels.of(SellPanel)
    qtbot.mouseClick(opener(window, SellPanel), LEFT)
    qtbot.waitUntil(lambda: len(panel.offers.rows) == len(world.door.offered))
    if len(panel.offers.rows) > 1:
        assert not panel.submit.isEnabled(), "nothing is chosen for anybody"
        want(panel, "day")
    return window, panel


def row(panel, kind):
    return next(row for row in panel.offers.rows if row.offer.ticket_type_id == kind)


def want(panel, kind, number=1):
    """Want some of one type and nothing else."""
    panel.offers.clear()
    row(panel, kind).set_number(number)


# -- sales


def test_a_sale_for_three_lets_three_in(qtbot, world, opened):
    window, panel = selling(qtbot, world, opened)
    qtbot.mouseClick(row(panel, "day").count.more, LEFT)
    qtbot.mouseClick(row(panel, "day").count.more, LEFT)
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


def test_several_types_are_one_sale_with_one_total_and_change(qtbot, world, opened):
    world.door.offered = [*world.door.offered, Offer(ticket_type_id="vip", name="VIP", price=Money(9900, "EUR"))]
    window, panel = selling(qtbot, world, opened)
    want(panel, "day", 2)
    qtbot.mouseClick(row(panel, "vip").count.more, LEFT)
    assert panel.total.text() == amount_text(Money(19700, "EUR"))
    assert panel.cash.isHidden()
    qtbot.mouseClick(panel.methods.buttons[PayMethod.CASH], LEFT)
    qtbot.keyClicks(panel.cash.edit, "200")
    assert panel.cash.change.text() == "Change: €3.00"
    with qtbot.waitSignal(window.session.verdict_shown):
        panel.send()
    assert [(sale.ticket_type_id, sale.guests, sale.paid) for sale, _ in world.door.sales] == [
        ("day", 2, Money(9800, "EUR")), ("vip", 1, Money(9900, "EUR")),
    ]  # fmt: skip
    assert world.door.given == [Money(20000, "EUR")]
    assert [request.ticket_id for request in world.check_in.requests] == ["sale-1", "sale-2"]
    assert window.presenter.decisions[-1].group == 3, "guests are counted, not types"
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert "3 guests" in panel.undo.text()
    assert panel.last_change.text() == "Change: €3.00"


def test_what_is_no_amount_is_no_money_in_hand(qtbot, world, opened):
    _, panel = selling(qtbot, world, opened)
    qtbot.mouseClick(panel.methods.buttons[PayMethod.CASH], LEFT)
    qtbot.keyClicks(panel.cash.edit, "a hundred")
    panel.send()
    assert panel.complaint.text.text() == "Type the amount that was paid."
    assert world.door.sales == []
    qtbot.mouseClick(panel.methods.buttons[PayMethod.CARD], LEFT)
    assert panel.cash.isHidden()
    assert panel.cash.edit.text() == "", "what was typed for cash does not follow to the card"


def test_a_choice_stays_while_another_gate_sells(qtbot, world, opened):
    _, panel = selling(qtbot, world, opened)
    want(panel, "day", 2)
    qtbot.mouseClick(panel.methods.buttons[PayMethod.CARD], LEFT)
    chosen = row(panel, "day")
    panel.show_offers(Answer(value=[replace(world.door.offered[0], left=1), *world.door.offered[1:]]))
    assert row(panel, "day") is chosen
    assert chosen.count.number == 2
    assert panel.methods.method is PayMethod.CARD
    panel.show_offers(Answer(value=world.door.offered[:2]))
    assert row(panel, "day").count.number == 2
    assert len(panel.offers.rows) == 2


def test_keys_count(qtbot, world, opened):
    _, panel = selling(qtbot, world, opened)
    qtbot.keyClick(row(panel, "day").count.more, Qt.Key.Key_Plus)
    assert row(panel, "day").count.number == 2
    qtbot.keyClick(row(panel, "day").count.less, Qt.Key.Key_Minus)
    assert row(panel, "day").count.number == 1


def test_what_is_free_asks_for_no_money(qtbot, world, opened):
    window, panel = selling(qtbot, world, opened)
    want(panel, "kid")
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
    want(panel, "kid")
    assert not panel.lines.wanted


def test_nothing_is_chosen_for_anybody_and_what_is_free_stands_last(qtbot, world, opened):
    world.door.offered = [world.door.offered[1], world.door.offered[0]]
    _, panel = selling(qtbot, world, opened)
    panel.start()
    assert panel.offers.lines == []
    assert not panel.submit.isEnabled()
    panel.send()
    assert world.door.sales == []
    assert [one.offer.name for one in panel.offers.rows] == ["Day ticket", "Child"]


def test_what_alone_is_for_sale_is_chosen(qtbot, world, opened):
    world.door.offered = world.door.offered[:1]
    _, panel = selling(qtbot, world, opened)
    panel.start()
    assert [line.guests for line in panel.offers.lines] == [1]


def test_an_open_price_takes_what_is_given_or_nothing(qtbot, world, opened):
    window, panel = selling(qtbot, world, opened)
    want(panel, "give")
    with qtbot.waitSignal(window.session.verdict_shown):
        panel.send()
    assert world.door.sales[-1][0].paid is None
    panel.start()
    want(panel, "give")
    qtbot.keyClicks(row(panel, "give").edit, "7")
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


def test_the_last_receipt_is_printed_when_it_is_asked_for(qtbot, world, opened):
    window, panel = selling(qtbot, world, opened)
    assert panel.receipt.isHidden()
    qtbot.mouseClick(panel.methods.buttons[PayMethod.CARD], LEFT)
    with qtbot.waitSignal(window.session.verdict_shown):
        panel.send()
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.mouseClick(panel.receipt, LEFT)
    qtbot.waitUntil(lambda: world.printing.receipts == ["sale-1"])
    qtbot.waitUntil(panel.receipt.isEnabled)
    world.printing.failure = SettingsError("none", key="printer.not_set")
    qtbot.mouseClick(panel.receipt, LEFT)
    qtbot.waitUntil(lambda: panel.complaint.text.text() == "No printer is set for this.")
    world.printing.has_printers = False
    panel.start()
    assert panel.receipt.isHidden()
