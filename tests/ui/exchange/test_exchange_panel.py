"""From a ticket that is exchanged to the wristband on the guest's wrist, in the window."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.codes.credential import Scan, ScanSource
from kiosk.domain.reason_codes import Reason
from kiosk.domain.roster.events import TicketType
from kiosk.domain.roster.settings import TicketTypeSettings
from kiosk.ui.exchange.exchange_panel import ExchangePanel
from kiosk.ui.scan.scan_page import ScanPage
from kiosk.ui.text.verdicts.verdict_actions import Action, actions_for
from kiosk.ui.text.verdicts.verdict_text import KEYED_CHIP, verdict_text
from tests.ui.fakes import NOW, make_checked_in, make_verdict


def needing(kind: str) -> TicketType:
    return TicketType(
        id="vip", event_id="e1", name="VIP", settings=TicketTypeSettings(media_policy="new", media_type=kind)
    )


NEEDED = make_verdict(Reason.MEDIUM_NEEDED, ticket_type=needing("nfc_uid"))
INVALID = make_verdict(Reason.MEDIUM_INVALID, ticket_type=needing("nfc_uid"))


@pytest.fixture
def page(qtbot, world, opened):
    """The scan page with a guest whose ticket is exchanged."""
    world.check_in.verdicts["A"] = NEEDED
    page = opened(auto_return_ms=600_000).page(ScanPage)
    with qtbot.waitSignal(page.context.session.verdict_shown):
        world.scan_input.scan("A")
    return page


def panel(page: ScanPage) -> ExchangePanel:
    return page.panels.of(ExchangePanel)


def test_the_next_thing_that_is_read_is_the_wristband(qtbot, world, page):
    assert page.picture_area.currentWidget() is panel(page)
    assert panel(page).title.text() == "Ada Lovelace"
    assert "NFC reader" in panel(page).wanted.text()
    world.check_in.verdicts["04A2"] = make_verdict(Reason.UNKNOWN_TICKET)
    with qtbot.waitSignal(page.context.session.verdict_shown) as shown:
        world.scan_input.scan("04A2")
    (request,) = world.check_in.requests
    assert (request.scan.text, request.attempt.medium.text) == ("A", "04A2")
    assert shown.args[0].verdict.admitted
    assert page.panels.open is None
    world.check_in.verdicts["B"] = make_verdict(Reason.REVOKED)
    with qtbot.waitSignal(page.context.session.verdict_shown) as shown:
        world.scan_input.scan("B")
    assert shown.args[0].verdict.reason is Reason.REVOKED, "codes are tickets again"


def test_one_that_cannot_be_given_out_asks_for_another_one(qtbot, world, page):
    world.check_in.again = [INVALID]
    with qtbot.waitSignal(page.context.session.verdict_shown):
        world.scan_input.scan("04A2")
    assert page.picture_area.currentWidget() is panel(page)
    assert "in use" in panel(page).detail.text()
    with qtbot.waitSignal(page.context.session.verdict_shown):
        world.scan_input.scan("04A3")
    assert [request.attempt.medium.text for request in world.check_in.requests] == ["04A2", "04A3"]


def test_a_number_is_typed_where_nothing_reads_it(qtbot, world, page):
    qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Return)
    assert world.check_in.requests == [], "nothing was typed yet"
    panel(page).number.setText(" 04:a2 ")
    with qtbot.waitSignal(page.context.session.verdict_shown):
        qtbot.keyClick(panel(page).number, Qt.Key.Key_Return)
    medium = world.check_in.requests[0].attempt.medium
    assert (medium.text, medium.source) == ("04:a2", ScanSource.MANUAL)


def test_leaving_it_exchanges_nothing(qtbot, world, page):
    panel(page).number.setText("04A2")
    qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Escape)
    assert page.panels.open is None
    assert world.check_in.requests == []
    panel(page).forget()
    panel(page).take_scan(Scan(text="04A2"))
    assert (panel(page).number.text(), world.check_in.requests) == ("", [])


@pytest.mark.parametrize(("kind", "offered"), [("barcode", True), ("nfc_uid", True), ("nfc_mf0aes", False)])
def test_it_is_offered_for_what_a_gate_can_read(kind, offered):
    verdict = make_verdict(Reason.MEDIUM_NEEDED, ticket_type=needing(kind))
    assert (Action.EXCHANGE in actions_for(verdict)) is offered
    assert Action.EXCHANGE not in actions_for(replace(verdict, reason=Reason.MEDIUM_ONLY))


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(("kind", "said"), [("nfc_uid", "Send the guest to the desk."), ("nfc_mf0aes", KEYED_CHIP)])
def test_a_chip_with_keys_is_said_to_be_one(kind, said):
    verdict = make_verdict(Reason.MEDIUM_NEEDED, ticket_type=needing(kind))
    assert verdict_text(make_checked_in(verdict), NOW).hint == said
