"""What nobody needs yet is not made: a gate starts with one page, and has the others when they are opened."""

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent

from kiosk.domain.door_sales.actions import DoorActionKind
from kiosk.domain.reason_codes import Reason
from kiosk.ui.devices.devices_page import DevicesPage
from kiosk.ui.door.sell_panel import SellPanel
from kiosk.ui.kit.page import Page
from kiosk.ui.kit.panel import Panel
from kiosk.ui.look_up.look_up_panel import LookUpPanel
from kiosk.ui.organizer.organizer_page import OrganizerPage
from kiosk.ui.override.override_panel import OverridePanel
from kiosk.ui.ports.camera import CameraState
from kiosk.ui.ports.status import SetUpStep
from kiosk.ui.ports.window import WindowSettings
from kiosk.ui.scan.scan_page import ScanPage
from kiosk.ui.self_service.guest_page import SelfServicePage
from kiosk.ui.settings.settings_page import SettingsPage
from kiosk.ui.shell import pages
from kiosk.ui.shell.main_window import MainWindow
from kiosk.ui.shell.run import make_application
from kiosk.ui.shell.window_host import WindowHost
from kiosk.ui.workers.session import Session
from tests.ui.conftest import opener
from tests.ui.fakes import make_verdict


def complete_pages(window: MainWindow) -> list[type]:
    return [type(page) for page in window.navigator.complete]


def test_a_kiosk_that_scans_starts_with_the_parts_of_one_page(opened):
    window = opened()
    assert complete_pages(window) == [ScanPage]
    panels = window.page(ScanPage).panels.panels
    assert panels
    assert not any(panel.is_complete for panel in panels)
    # Their threads would each hold a connection to the database.
    assert {"log", "attendance", "devices", "preflight"} & set(window.session._backgrounds) == set()
    assert all(button.accessibleName() for button in window.header.openers.values())
    assert all(button.text() for button in window.page(ScanPage).openers.values())


def test_every_page_and_panel_waits_for_its_parts():
    # Whoever makes them with the page itself makes every start wait, and nothing else would tell.
    kinds: tuple[type[Page], ...] = (*pages.PAGES, *pages.SECTIONS, OrganizerPage, SelfServicePage)
    for kind in kinds:
        assert kind.make_parts is not Page.make_parts, kind
    for panel in pages.PANELS:
        assert panel.make_parts is not Panel.make_parts, panel


def test_what_has_no_parts_yet_takes_any_size(qtbot, opened):
    """Pages lie in the window before they have parts; an error of theirs could end the program (see guarded.py)."""
    window = opened()
    organizer = window.page(OrganizerPage)
    organizer.complete()
    late = [*window.navigator.pages, *window.page(ScanPage).panels.panels, *organizer.sections]
    waiting = [one for one in late if not one.is_complete]
    assert len(waiting) > 20
    for one in waiting:
        for width, height in ((1200, 900), (200, 100)):
            size = QSize(width, height)
            QCoreApplication.sendEvent(one, QResizeEvent(size, one.size()))  # what fails is reported, and fails this
            one.sizeHint(), one.minimumSizeHint(), one.heightForWidth(width)
            one.grab(QRect(0, 0, 20, 20))
    assert not any(one.is_complete for one in waiting)


@pytest.mark.parametrize("step", sorted(set(SetUpStep) - {SetUpStep.SCANNING}))
def test_at_every_step_only_the_page_that_is_due_has_parts_beside_it(world, opened, step):
    world.status.change(set_up_step=step)
    window = opened()
    assert set(complete_pages(window)) == {ScanPage, type(window.navigator.current)}


def test_a_page_that_is_opened_late_knows_how_things_stand(qtbot, world, opened):
    world.status.change(staff="Sam")
    window = opened()
    for page in window.header.openers:
        window.navigator.open_on_top(page)
        assert page.is_complete
        assert page is window.navigator.current
        window.navigator.leave(page)
    devices = window.page(DevicesPage)
    assert devices.picture_area.live, "the camera was live before there was a place for its picture"
    world.scan_input.report(CameraState.UNPLUGGED)
    qtbot.waitUntil(lambda: not devices.picture_area.live)


def test_tabs_have_their_parts_when_they_are_in_front(opened):
    window = opened()
    organizer = window.page(OrganizerPage)
    window.navigator.open_on_top(organizer)
    assert [section.is_complete for section in organizer.sections] == [True] + [False] * (len(organizer.sections) - 1)
    for section in organizer.sections:
        organizer.open_section(section)
        assert section.is_complete
        assert organizer.current is section


def test_a_badge_in_the_header_leads_to_a_page_that_had_no_parts(opened):
    window = opened()
    window.header.online.pressed.emit()
    organizer = window.page(OrganizerPage)
    assert window.navigator.current is organizer
    assert organizer.current is not None
    assert organizer.current.is_about("sync")


def test_a_panel_has_its_parts_when_it_is_asked_for(qtbot, world, opened):
    world.status.change(door=frozenset(DoorActionKind))
    world.check_in.verdicts["A"] = make_verdict(Reason.ALREADY_ENTERED)
    window = opened(auto_return_ms=600_000)
    panels = window.page(ScanPage).panels
    with qtbot.waitSignal(window.session.verdict_shown):
        world.scan_input.scan("A")
    assert not any(panel.is_complete for panel in panels.panels), "what can be done is known without parts"
    qtbot.mouseClick(opener(window, LookUpPanel), Qt.MouseButton.LeftButton)
    assert panels.open is panels.of(LookUpPanel)
    made = {type(panel) for panel in panels.panels if panel.is_complete}
    assert OverridePanel not in made
    assert SellPanel not in made


@pytest.fixture
def host(qtbot, world):
    application, before = make_application(), QLocale()
    made = WindowHost(application, Session(world.ports(), WindowSettings(language="en", auto_return_ms=600_000)))
    made.window.open()
    world.scan_input.report(CameraState.LIVE)
    qtbot.waitUntil(lambda: made.window.navigator.current is not None)
    yield made
    made.end()
    QLocale.setDefault(before)
    application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_another_language_makes_no_page_that_nobody_looks_at(host):
    before = host.window
    for page in before.header.openers:
        before.navigator.open_on_top(page)
    before.navigator.show_due()
    before.navigator.open_on_top(before.page(SettingsPage))
    host.session.switches.choose_language("de")
    # The log says what it was narrowed to, and what says something needs its parts.
    assert set(complete_pages(host.window)) <= {ScanPage, SettingsPage, OrganizerPage}
    assert host.window.navigator.current is host.window.page(SettingsPage)
    sections = host.window.page(OrganizerPage).sections
    assert sum(section.is_complete for section in sections) == 1
