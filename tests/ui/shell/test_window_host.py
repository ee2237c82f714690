"""A window that is built anew in the running program loses nothing."""

import pytest
from PySide6.QtCore import QLocale, Qt
from shiboken6 import isValid

from kiosk.domain.door_sales.actions import DoorActionKind
from kiosk.domain.reason_codes import Reason
from kiosk.ui.devices.devices_page import DevicesPage
from kiosk.ui.door.sell_panel import SellPanel
from kiosk.ui.ports.camera import CameraState
from kiosk.ui.ports.window import WindowSettings
from kiosk.ui.scan.scan_page import ScanPage
from kiosk.ui.shell.main_window import MainWindow
from kiosk.ui.shell.run import make_application
from kiosk.ui.shell.window_host import WindowHost
from kiosk.ui.workers.session import Session
from tests.ui.fakes import make_verdict


@pytest.fixture
def host(qtbot, world):
    application = make_application()
    before = QLocale()
    settings = WindowSettings(language="en", poll_ms=20, auto_return_ms=600_000)
    made = WindowHost(application, Session(world.ports(), settings))
    made.window.open()
    world.scan_input.report(CameraState.LIVE)
    qtbot.waitUntil(lambda: made.window.navigator.current is made.window.page(ScanPage))
    yield made
    made.end()
    QLocale.setDefault(before)
    application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def scan(qtbot, world, host, text: str) -> None:
    with qtbot.waitSignal(host.session.verdict_shown):
        world.scan_input.scan(text)


def headline(window: MainWindow) -> str:
    return window.page(ScanPage).card.headline.text()


def test_a_scan_on_its_way_is_shown_by_the_new_window(qtbot, world, host):
    before = host.window
    shown: list[str] = []
    host.session.verdict_shown.connect(lambda result: shown.append(result.scan.text))
    world.check_in.gate.clear()
    world.scan_input.scan("A", "B")
    host.session.switches.choose_language("de")
    assert host.window is not before
    world.scan_input.scan("C")
    world.check_in.gate.set()
    qtbot.waitUntil(lambda: len(shown) == 3)
    assert world.check_in.asked == ["A", "B", "C"] == shown
    assert world.sounds.played == [world.sounds.played[0]] * 3, "each is heard once"
    assert host.window.page(ScanPage).shows_verdict
    assert headline(host.window) == "Einlass"
    assert host.window.isVisible()
    qtbot.waitUntil(lambda: not isValid(before))


def test_the_keyboard_on_the_screen_has_the_letters_of_the_new_language(qtbot, host):
    edit = host.window.page(ScanPage).entry.edit
    edit.setFocus()
    qtbot.waitUntil(edit.hasFocus)
    host.keyboard.bring_up()
    before = host.window
    assert host.keyboard.keyboard.window() is before
    host.session.switches.choose_language("hi")
    assert isValid(before), "it is there for a moment yet, and its keyboard with it"
    host.keyboard.follow_focus(None, host.window.page(ScanPage).entry.edit)
    host.keyboard.bring_up()
    assert host.keyboard.keyboard.language == "hi"
    assert host.keyboard.keyboard.window() is host.window


def test_threads_presenter_and_scan_input_go_on(qtbot, world, host):
    presenter, threads = host.session.presenter, set(world.status.threads)
    scan(qtbot, world, host, "A")
    deciding = set(world.check_in.threads)
    host.session.switches.choose_language("ar")
    scan(qtbot, world, host, "B")
    reads = world.status.reads
    qtbot.waitUntil(lambda: world.status.reads > reads)
    assert host.window.presenter is presenter
    assert world.check_in.threads == deciding
    assert world.status.threads == threads
    assert world.scan_input.running
    assert host.window.layoutDirection() is Qt.LayoutDirection.RightToLeft


def test_the_verdict_on_the_screen_and_the_last_scans_stay_in_the_new_language(qtbot, world, host):
    world.check_in.verdicts["B"] = make_verdict(Reason.UNPAID)
    scan(qtbot, world, host, "A")
    scan(qtbot, world, host, "B")
    old = headline(host.window)
    played = list(world.sounds.played)
    host.session.switches.choose_language("de")
    page = host.window.page(ScanPage)
    assert page.shows_verdict
    assert headline(host.window) == "Nicht bezahlt" != old
    assert page.side.recent.rowCount() == 2
    assert page.side.recent.index(1).data() == "Guest A"
    assert world.sounds.played == played, "nobody hears it twice"
    page.dismiss()
    host.session.switches.choose_language("en")
    assert not host.window.page(ScanPage).shows_verdict
    assert host.window.page(ScanPage).side.recent.rowCount() == 2


def test_what_was_taken_back_stays_taken_back(qtbot, world, host):
    scan(qtbot, world, host, "A")
    with qtbot.waitSignal(host.session.presenter.taken_back):
        host.session.presenter.take_back("entry of A")
    host.session.switches.choose_language("de")
    page = host.window.page(ScanPage)
    assert not page.side.recent.index(0).data(Qt.ItemDataRole.UserRole + 6), "nothing to take back again"


def test_pages_that_people_opened_are_open_again(qtbot, world, host):
    host.window.navigator.open(host.window.page(DevicesPage))
    host.session.switches.choose_language("de")
    assert host.window.navigator.current is host.window.page(DevicesPage)
    assert host.window.navigator.back()
    assert host.window.navigator.current is host.window.page(ScanPage)


def test_a_sale_on_its_way_is_waited_for(qtbot, world, host):
    world.status.change(door=frozenset(DoorActionKind))
    page = host.window.page(ScanPage)
    panel = page.panels.of(SellPanel)
    qtbot.waitUntil(panel.available)
    page.panels.start(panel)
    qtbot.waitUntil(lambda: bool(panel.offers.rows))
    panel.offers.rows[0].set_number(1)
    panel.methods.buttons[next(iter(panel.methods.buttons))].click()
    world.door.gate.clear()
    panel.send()
    assert panel.busy
    before = host.window
    host.session.switches.choose_language("de")
    assert host.window is before
    with qtbot.waitSignal(host.session.verdict_shown):
        world.door.gate.set()
    assert world.check_in.requests[0].ticket_id == "sale-1"
    qtbot.waitUntil(lambda: host.window is not before)
    again = host.window.page(ScanPage).panels.of(SellPanel)
    assert again.last == panel.last is not None
