"""The venue's page: made, joined, invited to, looked at, left."""

import threading
from dataclasses import replace

from PySide6.QtCore import Qt

from kiosk.domain.codes.credential import Scan, ScanSource
from kiosk.domain.errors import VenueError
from kiosk.domain.venue.ports import Connection
from kiosk.ui.ports.venue import Ledger
from kiosk.ui.scan.scan_page import ScanPage
from kiosk.ui.text.text_direction import dotted
from kiosk.ui.venue.venue_page import VenuePage
from tests.ui.conftest import page_button
from tests.ui.fake_venue import FIVE, INVITATION, TROUBLED, host_of

LEFT = Qt.MouseButton.LeftButton


def page_of(qtbot, opened):
    window = opened()
    qtbot.mouseClick(page_button(window, VenuePage), LEFT)
    page = window.page(VenuePage)
    assert window.navigator.current is page
    qtbot.waitUntil(lambda: bool(page._port.threads))
    return page


def of_host(qtbot, opened, world, gates=FIVE):
    world.venue.seen = host_of(gates)
    page = page_of(qtbot, opened)
    qtbot.waitUntil(lambda: len(page.rows) == len(gates))
    return page


def test_a_laptop_makes_a_venue_and_is_its_host(qtbot, world, opened):
    page = page_of(qtbot, opened)
    qtbot.waitUntil(lambda: page.beginning.name.text() == "Kiosk 1")
    page.beginning.name.setText("Town hall")
    qtbot.mouseClick(page.beginning.found, LEFT)
    qtbot.waitUntil(lambda: page.title.text() == "Town hall")
    assert world.venue.asked == [("found", "Town hall")]
    assert threading.get_ident() not in world.venue.threads
    assert page.views.currentWidget() is page.gates
    assert not page.invite.isHidden()


def test_the_code_of_another_laptop_held_to_the_camera_joins_its_venue(qtbot, world, opened):
    page = page_of(qtbot, opened)
    world.scan_input.scan(INVITATION)
    qtbot.waitUntil(lambda: page.views.currentWidget() is page.gates)
    assert world.venue.asked == [("join", INVITATION)]
    assert page.stands.text() == dotted("5 of 5 gates", "All gates agree before anybody is let in.")
    assert page.invite.isHidden()
    assert all(row.shut_out.isHidden() for row in page.rows.values())


def test_an_invitation_that_does_not_work_says_why_and_is_not_tried_again_by_itself(qtbot, world, opened):
    world.venue.failure = VenueError("used", key="venue.invitation_used")
    page = page_of(qtbot, opened)
    for _ in range(3):
        page.take_scan(Scan(text=INVITATION, source=ScanSource.CAMERA))
    qtbot.waitUntil(lambda: "is too old" in page.notice.text())
    assert world.venue.asked == [("join", INVITATION)]
    page.beginning.invitation.setText(" other ")
    qtbot.mouseClick(page.beginning.join, LEFT)
    qtbot.waitUntil(lambda: world.venue.asked[1:] == [("join", "other")])


def test_the_host_shows_invitations(qtbot, world, opened):
    page = of_host(qtbot, opened, world)
    qtbot.mouseClick(page.invite, LEFT)
    qtbot.waitUntil(lambda: page.views.currentWidget() is page.invitation)
    assert page.invitation.line.text() == INVITATION
    page.invitation.standby.setChecked(True)
    qtbot.waitUntil(lambda: world.venue.asked == [("invite", False), ("invite", True)])
    qtbot.keyClick(page.window(), Qt.Key.Key_Escape)
    assert page.views.currentWidget() is page.gates
    assert page.invitation.line.text() == ""


def test_every_gate_says_how_it_stands_and_who_is_missing_comes_first(qtbot, world, opened):
    page = of_host(qtbot, opened, world, TROUBLED)
    order = [page.gates.column.itemAt(place).widget().member for place in range(6)]
    assert order == ["m4", "m3", "m6", "m5", "m1", "m2"]
    assert page.rows["m1"].name.text() == dotted("North gate", "this laptop")
    assert page.rows["m2"].stands.text() == dotted(
        "Heard", "guest list: 7 minutes ago", "no internet", "12 to send", "battery 54 %"
    )
    assert page.rows["m4"].stands.text() == dotted("Not heard", "3 to send")
    assert page.rows["m6"].stands.text() == "Not heard yet"
    assert "other rules of the same check-in list" in page.rows["m3"].remarks.text()
    assert page.rows["m2"].remarks.text() == (
        "Disk: Only 0.3 GiB are free. Sync service: It does not run: nothing is sent or fetched."
    )
    assert page.rows["m5"].remarks.text() == "Its clock is 5 min behind: set it right."
    assert "guest list not complete" in page.rows["m5"].accessibleName()
    world.venue.seen = host_of(FIVE)
    qtbot.waitUntil(lambda: set(page.rows) == {gate.member for gate in FIVE})


def test_what_cannot_be_taken_back_is_done_at_the_second_press(qtbot, world, opened):
    page = of_host(qtbot, opened, world)
    qtbot.mouseClick(page.rows["m2"].shut_out, LEFT)
    assert page.rows["m2"].shut_out.text() == "Really shut out"
    assert "cut off at once" in page.notice.text()
    qtbot.mouseClick(page.leave, LEFT)  # somebody thought better of it: this begins anew
    assert page.leave.text() == "Really leave it"
    assert world.venue.asked == []
    qtbot.mouseClick(page.rows["m2"].shut_out, LEFT)
    qtbot.mouseClick(page.rows["m2"].shut_out, LEFT)
    qtbot.waitUntil(lambda: world.venue.asked == [("shut out", "m2")])
    qtbot.waitUntil(lambda: not page._waiting)
    qtbot.mouseClick(page.leave, LEFT)
    qtbot.mouseClick(page.leave, LEFT)
    qtbot.waitUntil(lambda: page.views.currentWidget() is page.beginning)
    assert world.venue.asked[1:] == [("leave", None)]


def test_a_standby_takes_over(qtbot, world, opened):
    lost = replace(host_of(FIVE, Connection.LOST), is_host=False, can_take_over=True, ledger=Ledger.NONE)
    world.venue.seen = lost
    page = page_of(qtbot, opened)
    qtbot.waitUntil(lambda: not page.become_host.isHidden())
    assert "The host does not answer" in page.stands.text()
    qtbot.mouseClick(page.become_host, LEFT)
    assert "Is the old host off" in page.notice.text()
    qtbot.mouseClick(page.become_host, LEFT)
    qtbot.waitUntil(lambda: world.venue.asked == [("take over", None)])


def test_a_ledger_that_does_not_run_says_why(qtbot, world, opened):
    world.venue.seen = replace(host_of(FIVE), ledger=Ledger.FAILED, error_key="venue.no_server")
    page = page_of(qtbot, opened)
    qtbot.waitUntil(lambda: "The ledger does not start." in page.notice.text())
    assert "as long as this window is open" not in page.stands.text()
    world.venue.seen = host_of(FIVE)
    qtbot.waitUntil(lambda: page.notice.text() == "")
    assert "as long as this window is open" in page.stands.text()


def test_the_header_counts_the_gates_and_leads_to_the_page(qtbot, world, opened):
    world.status.now = replace(world.status.now, gates=5, gates_heard=5, gates_agree=True)
    window = opened()
    badge = window.header.venue
    qtbot.waitUntil(lambda: badge.text.text() == "5 of 5 gates")
    assert badge.property("look") == "good"
    world.status.now = replace(world.status.now, gates_heard=4, gates_agree=False)
    qtbot.waitUntil(lambda: badge.text.text() == "4 of 5 gates")
    assert badge.property("look") == "warn"
    qtbot.mouseClick(badge, LEFT)
    assert window.navigator.current is window.page(VenuePage)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.navigator.current is window.page(ScanPage)


def test_without_a_venue_the_header_says_nothing_of_gates(opened):
    assert opened().header.venue.isHidden()
