"""Pages, banners, switches, closing."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.codes.credential import Scan
from kiosk.domain.entries.entry import Direction
from kiosk.domain.errors import SettingsError, StoreBusyError
from kiosk.domain.reason_codes import Assurance
from kiosk.ui.ports.enrolment import EnrolmentOutcome, EnrolmentState
from kiosk.ui.ports.status import GateStatus, SetUpStep
from kiosk.ui.scan.scan_page import ScanPage
from kiosk.ui.scan.side_panel import knows_all_gates
from kiosk.ui.setup.choose_page import ChoosePage
from kiosk.ui.setup.enrol_page import EnrolPage
from kiosk.ui.shell.banners import strips
from kiosk.ui.text.times import time_of_day
from kiosk.ui.text.verdicts.assurance_text import assurance_text
from tests.ui.fakes import NOW, FakeStatus

ONLINE = FakeStatus().now
OFFLINE = replace(ONLINE, online=False, last_pull_at=NOW - timedelta(minutes=48))


def words(status: GateStatus, failed: str = "") -> str:
    return " | ".join(strip.text for strip in strips(status, NOW, failed))


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(("pending", "expected"), [(0, ""), (1, "1 entry to send"), (12, "12 entries to send")])
def test_offline_is_said_calmly_with_what_waits(pending, expected):
    (strip,) = strips(replace(OFFLINE, pending=pending), NOW)
    assert strip.look == "calm"
    assert "Offline. Scanning goes on." in strip.text
    assert expected in strip.text
    assert ("to send" in strip.text) is bool(pending)
    assert "Last contact 48 minutes ago" in strip.text


@pytest.mark.usefixtures("english")
def test_a_printer_that_is_away_is_told():
    (printer,) = strips(replace(ONLINE, print_trouble="printer.away"), NOW)
    assert printer.text.startswith("The printer is away.")


@pytest.mark.usefixtures("english")
def test_nothing_is_said_while_all_is_well():
    assert strips(ONLINE, NOW) == ()
    assert strips(replace(ONLINE, pending=500), NOW) == (), "a queue that is being sent is no news"


@pytest.mark.usefixtures("english")
def test_troubles_are_said_most_important_first():
    status = replace(OFFLINE, daemon_alive=False, pending=1, dead=1, clock_warning="clock.behind")
    said = strips(status, NOW)
    assert [strip.look for strip in said] == ["warn", "warn", "warn"]
    assert "sync service is not running" in said[0].text
    assert "1 entry to send" in said[0].text
    assert "clock is slow" in said[1].text
    assert said[2].text.startswith("1 entry was not accepted")
    assert len(strips(status, NOW, "store.busy")) == 3


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("cause", "expected"),
    [("older", "older than it was. Scans since"), ("copied", "made on another laptop"), ("shared", "Another laptop")],
)
def test_a_database_that_is_not_what_it_was_comes_first(cause, expected):
    since = NOW - timedelta(minutes=90)
    status = replace(OFFLINE, clock_warning="clock.behind", database_warning=f"database.{cause}", missing_since=since)
    said = strips(status, NOW)
    assert said[0].look == "warn"
    assert expected in said[0].text
    assert "{" not in said[0].text
    assert (time_of_day(since, NOW) in said[0].text) is (cause == "older")
    assert "Offline" in said[1].text


@pytest.mark.usefixtures("english")
def test_a_kiosk_that_is_not_enrolled_is_not_offline():
    assert strips(GateStatus(set_up_step=SetUpStep.NOT_ENROLLED), NOW) == ()


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("assurance", "status", "expected"),
    [
        (Assurance.PLATFORM, ONLINE, "The platform agreed"),
        (Assurance.VENUE, OFFLINE, "All gates agreed"),
        (Assurance.LOCAL, ONLINE, "Decided by this laptop  ·  guest list from just now"),
        (Assurance.LOCAL, OFFLINE, "This laptop alone  ·  last contact 48 minutes ago"),
        (Assurance.LOCAL, GateStatus(), "This laptop alone  ·  no contact with the platform yet"),
    ],
)
def test_assurance_is_told_as_it_is(assurance, status, expected):
    assert assurance_text(assurance, status, NOW) == expected


def test_in_a_low_window_what_warns_has_the_room(qtbot, world, opened):
    window = opened()
    world.status.change(daemon_alive=False, notice_key="store.key_in_file")
    qtbot.waitUntil(lambda: len(window.banners.texts()) == 2)
    window.resize(640, 360)
    qtbot.waitUntil(lambda: len(window.banners.texts()) == 1)
    assert "sync service is not running" in window.banners.texts()[0]
    world.status.change(daemon_alive=True)
    qtbot.waitUntil(lambda: len(window.banners.texts()) == 1 and "sync" not in window.banners.texts()[0])


def test_the_status_reaches_the_screen(qtbot, world, opened):
    window = opened()
    assert window.banners.texts() == ()
    assert window.header.event_name.text() == "Open Air"
    assert window.header.mode.text.text() == "Entry"
    assert window.page(ScanPage).side.here.number.text() == "128"
    assert window.page(ScanPage).side.total.detail.text() == "of 2,000"
    assert window.page(ScanPage).side.inside.number.text() == "604"
    world.status.change(online=False, pending=12, direction=Direction.EXIT, inside=None)
    qtbot.waitUntil(lambda: window.banners.texts() != ())
    assert "12 entries to send" in window.banners.texts()[0]
    assert window.header.mode.text.text() == "Exit"
    assert window.header.online.text.text() == "Offline"
    assert window.page(ScanPage).side.inside.isHidden()
    offline = window.page(ScanPage).side.total
    assert offline.detail.text().splitlines() == ["known here", "of 2,000"], "other gates may have let in more"
    assert offline.accessibleName() == "All gates: 612, known here, of 2,000"


@pytest.mark.parametrize(
    ("status", "known"),
    [
        (GateStatus(online=True), True),
        (GateStatus(online=False), False),
        (GateStatus(online=False, gates=3, gates_heard=3, gates_agree=True), True),
        (GateStatus(online=False, gates=3, gates_heard=2), False),
        (GateStatus(online=False, gates=1, gates_heard=1, gates_agree=True), False),
    ],
)
def test_who_hears_of_all_gates_counts_them_all(status, known):
    assert knows_all_gates(status) is known


def test_a_list_called_like_its_event_is_not_said_twice(qtbot, world, opened):
    world.status.change(list_name="Open Air")
    window = opened()
    assert window.header.station.text() == "North gate"


def test_counts_follow_a_decision_at_once(qtbot, world, opened):
    window = opened(poll_ms=600_000)
    world.status.change(admitted_here=129)
    with qtbot.waitSignal(window.session.verdict_shown):
        world.scan_input.scan("A")
    qtbot.waitUntil(lambda: window.page(ScanPage).side.here.number.text() == "129")


def test_a_status_that_cannot_be_read_is_said_and_the_last_one_kept(qtbot, world, opened):
    window = opened()
    world.status.failure = StoreBusyError("locked")
    qtbot.waitUntil(lambda: window.banners.texts() != ())
    assert window.banners.texts()[0].startswith("The database is busy")
    assert window.header.event_name.text() == "Open Air"
    world.status.failure = None
    qtbot.waitUntil(lambda: window.banners.texts() == ())


def test_enrolling_by_text(qtbot, world, opened):
    world.status.change(set_up_step=SetUpStep.NOT_ENROLLED)
    window = opened()
    page = window.page(EnrolPage)
    assert window.navigator.current is page
    page.edit.setText("  GHSETUP:1 ")
    qtbot.mouseClick(page.connect_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: world.enrolment.requests == ["GHSETUP:1"])
    assert page.answer.text() == "Asking the platform …"
    assert not page.connect_button.isEnabled()
    world.enrolment.outcome = EnrolmentOutcome(state=EnrolmentState.FAILED, key="enrol.expired")
    qtbot.waitUntil(lambda: "too old" in page.answer.text())
    assert page.connect_button.isEnabled()
    world.enrolment.outcome = EnrolmentOutcome(state=EnrolmentState.DONE)
    qtbot.mouseClick(page.connect_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.answer.text().startswith("Connected"))
    world.status.change(set_up_step=SetUpStep.CHOOSING)
    qtbot.waitUntil(lambda: window.navigator.current is window.page(ChoosePage))


def test_enrolling_by_camera(qtbot, world, opened):
    world.status.change(set_up_step=SetUpStep.NOT_ENROLLED)
    window = opened()
    qtbot.waitUntil(lambda: window.navigator.current is window.page(EnrolPage))
    world.scan_input.scan("GHSETUP:2")
    qtbot.waitUntil(lambda: world.enrolment.requests == ["GHSETUP:2"])
    world.enrolment.outcome = EnrolmentOutcome(state=EnrolmentState.FAILED, key="enrol.used")
    qtbot.waitUntil(lambda: "used before" in window.page(EnrolPage).answer.text())
    world.scan_input.scan("GHSETUP:2", "GHSETUP:3")
    qtbot.waitUntil(lambda: world.enrolment.requests == ["GHSETUP:2", "GHSETUP:3"])
    assert world.check_in.asked == [], "a set-up code is no ticket"


def test_a_set_up_code_that_is_none_is_refused_with_words(qtbot, world, opened):
    world.status.change(set_up_step=SetUpStep.NOT_ENROLLED)
    world.enrolment.failure = SettingsError("no set-up code", key="enrol.bad_code")
    window = opened()
    window.page(EnrolPage).take_scan(Scan(text="WIFI:S:guest;;"))
    qtbot.waitUntil(lambda: "not a set-up code" in window.page(EnrolPage).answer.text())


def test_switches_are_remembered(qtbot, world, opened):
    window = opened()
    assert not window.page(ScanPage).picture.mirrored
    before = window.header.styleSheet()
    for button in (window.header.theme, window.header.mirror, window.header.fullscreen):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert world.preferences.kept == {"theme": "light", "mirrored": True, "fullscreen": True}
    assert window.header.styleSheet() != before
    assert window.page(ScanPage).picture.mirrored
    assert window.isFullScreen()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()


def test_closing_asks_only_when_it_matters(qtbot, world, opened):
    window = opened()
    world.status.change(pending=3)
    qtbot.waitUntil(lambda: window.presenter.status.pending == 3)
    window.close()
    assert window.isVisible()
    question = window._question
    assert question.isVisible()
    assert "3 entries are not sent yet" in question.informativeText()
    with qtbot.waitSignal(window.session.verdict_shown):
        world.scan_input.scan("A")  # scanning goes on
    keep = question.defaultButton()
    (close,) = (button for button in question.buttons() if button is not keep)
    qtbot.mouseClick(keep, Qt.MouseButton.LeftButton)
    assert window.isVisible()
    assert not question.isVisible()
    window.close()
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.isVisible())
    assert not world.scan_input.running


def test_closing_an_idle_window_is_quiet(qtbot, world, opened):
    window = opened()
    window.close()
    assert not window.isVisible()
    assert not window.session.running


@pytest.mark.parametrize("size", [(1024, 768), (1366, 768), (1920, 1080), (800, 600)])
@pytest.mark.parametrize("wider", [1.0, 1.3])
def test_everything_fits_in_every_size(qtbot, qapp, world, opened, size, wider):
    """Also in a font whose letters are as wide as those of the widest one that systems come with."""
    usual = qapp.font()
    stretched = qapp.font()
    stretched.setStretch(round(100 * wider))
    qapp.setFont(stretched)
    try:
        window = opened()
        window.resize(*size)
        qtbot.waitUntil(lambda: (window.width(), window.height()) == size)
        qtbot.waitUntil(lambda: window.minimumSizeHint().width() <= size[0])  # layouts are laid out anew a turn later
        assert window.minimumSizeHint().height() <= size[1]
    finally:
        qapp.setFont(usual)


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("tickets", "others", "said"), [(6, 2, "6 tickets could not be read"), (0, 3, "3 other records")]
)
def test_what_could_not_be_read_stands_on_the_screen(tickets, others, said):
    (strip,) = strips(replace(ONLINE, unread_tickets=tickets, unread_others=others), NOW)
    assert said in strip.text
    assert strip.look == "warn"
