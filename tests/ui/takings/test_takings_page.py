"""A steward ends a shift: what should be there, what is, and what became of the difference."""

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.door_sales.actions import DoorAction, DoorActionKind, PayMethod
from kiosk.domain.errors import DoorError
from kiosk.ui.takings.takings_page import TakingsPage
from kiosk.ui.text.amounts import signed_amount_text
from tests.ui.fake_records import NOW

LEFT = Qt.MouseButton.LeftButton


def sold(number, minor, method=PayMethod.CASH, **more):
    return DoorAction(
        id=f"a{number}", kind=DoorActionKind.WALK_IN, event_id="e1", made_at=NOW, ticket_type_id="day", staff="Kim",
        paid_minor=minor, currency="EUR", method=method, **more,
    )  # fmt: skip


@pytest.fixture
def page(qtbot, world, opened):
    world.takings.actions = [sold(1, 4900), sold(2, 9800, party_size=2), sold(3, 4900, PayMethod.CARD)]
    world.status.change(door=frozenset(DoorActionKind))
    window = opened()
    page = window.page(TakingsPage)
    window.navigator.open(page)
    qtbot.waitUntil(lambda: len(page.rows) == 2)
    return page


def test_the_difference_is_told_while_it_is_typed(page):
    cash = page.rows[0]
    assert "€147.00" in cash.facts.text()
    cash.opening.setText("100")
    assert "€247.00" in cash.facts.text()
    cash.counted.setText("245,50")
    assert "−€1.50" in cash.difference.text()
    assert page.rows[1].kept.parent() is None, "nothing stays in a card terminal"


def test_totals_by_type_and_by_steward(page):
    assert [(row[0], row[1], "196.00" in row[2]) for row in page.types.rows] == [("Day ticket", 4, True)]
    assert [row[:2] for row in page.people.rows] == [("Kim", "Card"), ("Kim", "Cash")]


def test_money_ends_below_money_and_is_never_cut(page):
    """In the largest letters a name of a ticket gives way, and not what was taken."""
    for table in page.tables:
        model, head = table.model(), table.horizontalHeader()
        assert model.data(model.index(0, 2), Qt.ItemDataRole.TextAlignmentRole) == Qt.AlignmentFlag.AlignRight
        assert model.data(model.index(0, 0), Qt.ItemDataRole.TextAlignmentRole) is None
        table.resize(260, 300)
        assert table.columnWidth(2) >= table.sizeHintForColumn(2)
        assert head.length() <= table.viewport().width() or table.columnWidth(0) == head.minimumSectionSize()


def test_a_shift_ends_with_a_count(qtbot, world, page):
    qtbot.mouseClick(page.count, LEFT)
    assert page.notice.text() == "Please count every way of paying."
    assert world.takings.counts == []
    cash, card = page.rows
    for edit, text in ((cash.opening, "100"), (cash.counted, "247"), (cash.kept, "100"), (card.counted, "49")):
        edit.setText(text)
    page.note.setText("quiet evening")
    qtbot.mouseClick(page.count, LEFT)
    qtbot.waitUntil(lambda: "Counted." in page.notice.text())
    (made,) = world.takings.counts
    assert [(one.difference_minor, one.kept_minor, one.note) for one in made] == [
        (0, 10_000, "quiet evening"), (0, 0, "quiet evening"),
    ]  # fmt: skip
    qtbot.waitUntil(lambda: len(page.rows) == 1)
    assert page.rows[0].opening.text() == "100.00", "the next shift begins with what stayed"
    assert page.rows[0].counted.text() == ""
    assert page.since.text().startswith("Last counted")


def test_what_was_sold_meanwhile_is_counted_again(qtbot, world, page):
    for row, text in zip(page.rows, ("147", "49"), strict=True):
        row.counted.setText(text)
    world.takings.failure = DoorError("moved", key="door.till_moved")
    qtbot.mouseClick(page.count, LEFT)
    qtbot.waitUntil(lambda: bool(page.notice.text()))
    assert page.notice.text() == "Something was sold meanwhile. Please count again."
    assert page.rows[0].counted.text() == "147", "what was typed stays"


def test_a_sale_meanwhile_takes_nothing_back_that_somebody_wrote(qtbot, world, page):
    cash = page.rows[0]
    cash.opening.setText("80")
    cash.counted.setText("227")
    world.takings.actions = [*world.takings.actions, sold(4, 4900)]
    page.read()
    qtbot.waitUntil(lambda: page.rows[0] is not cash)
    again = page.rows[0]
    assert (again.opening.text(), again.counted.text()) == ("80", "227"), "the start was corrected by hand"
    assert "€276.00" in again.facts.text()


def test_only_where_money_is_taken(world, opened):
    window = opened()
    page = window.page(TakingsPage)
    assert page.available()
    assert not page.offered(window.presenter.status)


def test_amounts_below_nothing(qapp):
    below, above = signed_amount_text(-150, "CHF"), signed_amount_text(150, "CHF", plus=True)
    assert ("−" in below, "+" in above) == (True, True)
    assert not {"−", "+"} & set(signed_amount_text(0, "CHF", plus=True))
