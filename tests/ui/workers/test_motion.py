"""Less motion: by a switch or as the system was told; carets, lists that roll out and bars of work stand."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QProgressBar

import kiosk.ui
from kiosk.ui.kit.look import Look
from kiosk.ui.kit.motion.busy_bar import BusyBar
from kiosk.ui.log_transfer.code_show import EACH_MS, STILL_EACH_MS, CodeShow
from kiosk.ui.ports.window import WindowSettings
from kiosk.ui.workers.motion import Motion
from kiosk.ui.workers.session import Session
from kiosk.ui.workers.switches import Switches

LOOK = Look(theme="dark", unit=10)
ROLLING = Qt.UIEffect.UI_AnimateCombo


@pytest.fixture
def moving(qapp):
    """An application in which carets blink and lists roll out."""
    effects = (Qt.UIEffect.UI_General, ROLLING)  # without the first, there are no others
    flash_ms, before = qapp.cursorFlashTime(), [qapp.isEffectEnabled(effect) for effect in effects]
    qapp.setCursorFlashTime(1000)
    for effect in effects:
        qapp.setEffectEnabled(effect, True)
    assert qapp.isEffectEnabled(ROLLING)
    yield qapp
    qapp.setCursorFlashTime(flash_ms)
    for effect, enabled in zip(effects, before, strict=True):
        qapp.setEffectEnabled(effect, enabled)


def stands() -> bool:
    return QApplication.cursorFlashTime() == 0 and not QApplication.isEffectEnabled(ROLLING)


def test_the_switch_stops_what_moves_and_the_end_gives_it_back(world, moving):
    session = Session(world.ports(), WindowSettings())
    motion = Motion(moving, session)
    assert not stands()
    session.switches.toggle_less_motion()
    assert stands()
    session.switches.toggle_less_motion()
    assert moving.cursorFlashTime() == 1000
    assert moving.isEffectEnabled(ROLLING)
    session.switches.toggle_less_motion()
    motion.restore()
    assert moving.cursorFlashTime() == 1000
    assert moving.isEffectEnabled(ROLLING)


def test_the_system_is_asked_once_the_window_shows_something(qtbot, world, moving):
    asked: list[bool] = []

    def less() -> bool:
        asked.append(True)
        return True

    ports = replace(world.ports(), wants_less_motion=less)
    session = Session(ports, WindowSettings(poll_ms=20))
    motion = Motion(moving, session)
    session.start()
    try:
        qtbot.waitUntil(stands)
        assert asked == [True]
        assert session.switches.less_motion
        assert "less_motion" not in world.preferences.kept  # the system may be told otherwise tomorrow
    finally:
        session.stop()
        motion.restore()


@pytest.mark.parametrize(("chosen", "expected"), [(None, True), (False, False), (True, True)])
def test_what_was_chosen_here_goes_before_the_systems_wish(world, chosen, expected):
    switches = Switches(WindowSettings(less_motion=chosen), world.preferences)
    switches.follow_system_motion(less=True)
    assert switches.less_motion is expected
    switches.toggle_less_motion()
    switches.follow_system_motion(less=expected)
    assert switches.less_motion is not expected
    assert world.preferences.kept["less_motion"] is not expected


def test_bars_of_work_stand_and_codes_change_seldom(qtbot):
    bar, show = BusyBar(), CodeShow()
    qtbot.addWidget(bar)
    qtbot.addWidget(show)
    assert bar.moves
    for still, each in ((True, STILL_EACH_MS), (False, EACH_MS)):
        bar.take_look(LOOK._replace(still=still))
        show.take_look(LOOK._replace(still=still))
        assert bar.moves is not still
        assert show._next.interval() == each


def test_no_bar_of_a_still_window_moves(qtbot, opened):
    window = opened(less_motion=True)
    assert window.appearance.look.still
    moving = [bar for bar in window.findChildren(QProgressBar) if bar.minimum() == bar.maximum()]
    assert moving == []


def test_nothing_else_in_the_window_is_made_to_move():
    """Whoever adds an animation sees here that it must stand where ``Look.still`` says so."""
    kinds = re.compile(
        r"Q\w*Animation\b|QTimeLine|QMovie|QScroller\b|QGraphicsOpacityEffect|setAnimated\(|setRange\(0, 0\)"
    )
    found = {
        path.name for path in Path(kiosk.ui.__file__).parent.rglob("*.py") if kinds.search(path.read_text("utf-8"))
    }
    assert found == {"busy_bar.py", "finger_scrolling.py"}
