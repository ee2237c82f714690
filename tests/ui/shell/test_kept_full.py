"""What a window manager does to the locked window is undone; whoever may leave is let go."""

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.staff.rights import Right, refusal_key
from kiosk.ui.text.sentences import sentence

TAKEN = {
    "out of the full screen": Qt.WindowState.WindowNoState,
    "aside": Qt.WindowState.WindowFullScreen | Qt.WindowState.WindowMinimized,
    "into a frame": Qt.WindowState.WindowMaximized,
}


@pytest.mark.parametrize("state", TAKEN.values(), ids=TAKEN)
def test_a_steward_has_the_whole_screen_again(qtbot, world, opened, state):
    world.status.change(staff="Stew", rights=frozenset({Right.SCAN}))
    window = opened(fullscreen=True)
    assert window.isFullScreen()
    window.setWindowState(state)
    qtbot.waitUntil(lambda: window.isFullScreen() and not window.isMinimized())
    assert window.lock.refusal == sentence(refusal_key(Right.LEAVE))


def test_guests_who_are_alone_have_it_too_and_read_no_refusal(qtbot, opened):
    window = opened(self_service=True, fullscreen=True)
    window.setWindowState(Qt.WindowState.WindowNoState)
    qtbot.waitUntil(window.isFullScreen)
    assert window.lock.refusal == ""


@pytest.mark.parametrize("rights", [None, frozenset(Right)], ids=["no staff", "who may leave"])
def test_nobody_else_is_held(qtbot, world, opened, rights):
    world.status.change(staff="", rights=rights)
    window = opened(fullscreen=True)
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.kept_full._rest.stop()
    window.kept_full._fill()
    assert not window.isFullScreen()
