"""What the scan page shows of the camera: the newest frame, why there is none, and aiming while a refusal stays."""

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.codes.credential import Scan
from kiosk.domain.reason_codes import Reason
from kiosk.ui.look_up.look_up_panel import LookUpPanel
from kiosk.ui.ports.camera import CameraState
from kiosk.ui.scan.scan_page import ScanPage
from tests.ui.fakes import make_picture, make_verdict

LONG = 600_000


def test_only_the_newest_frame_is_shown(qtbot, world, opened):
    window = opened()
    pictures = [make_picture(64, 48) for _ in range(30)]
    for picture in pictures:
        world.scan_input.on_frame(picture)  # the window has no chance to draw in between
    qtbot.waitUntil(lambda: window.page(ScanPage).picture.picture is pictures[-1])


def test_the_verdict_comes_before_the_picture_that_it_was_read_in(qtbot, world, opened):
    window, order = opened(), []
    window.presenter._patience.setInterval(LONG)
    window.presenter.picture_ready.connect(lambda _: order.append("picture"))
    window.session.verdict_shown.connect(lambda _: order.append("verdict"))
    world.check_in.gate.clear()
    world.scan_input.on_scan(Scan(text="A"))
    world.scan_input.on_frame(make_picture(64, 48))
    reads = world.status.reads
    qtbot.waitUntil(lambda: world.status.reads > reads + 1)
    assert not world.scan_input.verdicts_shown
    world.check_in.gate.set()
    qtbot.waitUntil(lambda: len(order) == 2)
    assert order == ["verdict", "picture"]
    assert world.scan_input.verdicts_shown == 1


def test_pictures_go_on_while_a_decision_takes_long(qtbot, world, opened):
    window = opened()
    window.presenter._patience.setInterval(1)
    world.check_in.gate.clear()
    world.scan_input.on_scan(Scan(text="A"))
    picture = make_picture(64, 48)
    world.scan_input.on_frame(picture)
    qtbot.waitUntil(lambda: window.page(ScanPage).picture.picture is picture)
    world.check_in.gate.set()


@pytest.mark.parametrize(
    ("state", "title", "retry"),
    [
        (CameraState.MISSING, "No camera found", True),
        (CameraState.BUSY, "Camera is in use", True),
        (CameraState.UNPLUGGED, "Camera was unplugged", True),
        (CameraState.STARTING, "Starting the camera", False),
        (CameraState.OFF, "Ready for the hand scanner", True),
    ],
)
def test_camera_messages_take_the_place_of_the_picture(qtbot, world, opened, state, title, retry):
    window = opened()
    page = window.page(ScanPage)
    world.scan_input.show(make_picture(64, 48))
    qtbot.waitUntil(lambda: page.picture.picture is not None)
    world.scan_input.report(state)
    qtbot.waitUntil(lambda: page.picture_area.currentWidget() is page.message)
    assert page.message.title.text() == title
    assert page.message.button.isVisible() is retry
    assert page.picture.picture is None, "an old picture must not look live"
    if retry:
        qtbot.mouseClick(page.message.button, Qt.MouseButton.LeftButton)
        assert world.scan_input.retries == 1
    world.scan_input.report(CameraState.LIVE)
    qtbot.waitUntil(lambda: page.picture_area.currentWidget() is page.picture)


def test_a_camera_message_does_not_push_a_verdict_aside(qtbot, world, opened):
    world.check_in.verdicts["A"] = make_verdict(Reason.UNPAID)
    window = opened()
    with qtbot.waitSignal(window.session.verdict_shown):
        world.scan_input.scan("A")
    world.scan_input.report(CameraState.UNPLUGGED)
    qtbot.waitUntil(lambda: window.presenter.camera.state is CameraState.UNPLUGGED)
    assert window.page(ScanPage).shows_verdict
    window.page(ScanPage).dismiss()
    assert window.page(ScanPage).picture_area.currentWidget() is window.page(ScanPage).message


def test_the_next_guest_can_aim_while_a_refusal_stays(qtbot, world, opened):
    world.check_in.verdicts["no"] = make_verdict(Reason.UNPAID)
    window = opened(auto_return_ms=LONG)
    page = window.page(ScanPage)
    first, later = make_picture(64, 48), make_picture(64, 48)
    world.scan_input.show(first)
    qtbot.waitUntil(lambda: page.picture.picture is first)
    with qtbot.waitSignal(window.session.verdict_shown):
        world.scan_input.scan("A")
    assert not page.card.small_picture.isVisible(), "an admission is gone in a moment"
    with qtbot.waitSignal(window.session.verdict_shown):
        world.scan_input.scan("no")
    small = page.card.small_picture
    assert small.isVisible()
    assert small.picture is first
    world.scan_input.show(later)
    qtbot.waitUntil(lambda: small.picture is later)
    window.header.mirror.click()
    assert small.mirrored
    kept = [other.picture for other in page.picture_area.small_pictures if other is not small]
    assert set(kept) == {None}, "a frame is large: of the small pictures only the one that is seen has one"
    world.scan_input.report(CameraState.UNPLUGGED)
    qtbot.waitUntil(lambda: not small.isVisible())
    assert small.picture is None


def test_a_panel_has_the_newest_frame_as_soon_as_it_is_open(qtbot, world, opened):
    page = opened(auto_return_ms=LONG).page(ScanPage)
    picture = make_picture(64, 48)
    world.scan_input.show(picture)
    qtbot.waitUntil(lambda: page.picture.picture is picture)
    panel = page.panels.of(LookUpPanel)
    page.panels.start(panel)
    assert panel.small_picture.picture is picture
    page.panels.close()
    assert panel.small_picture.picture is None, "and keeps none behind the picture"
