"""The program around the window: starting, ending by signals, sounds, Qt's messages."""

import logging
import os
import signal
import threading
import wave
from importlib.resources import as_file, files

import pytest
from PySide6.QtCore import QTimer, QtMsgType, qWarning

from assets.sounds.make_sounds import KINDS, SOUNDS, write
from kiosk.domain.reason_table import Tone
from kiosk.ui.ports.window import SOUND_KINDS, WindowSettings
from kiosk.ui.shell.main_window import MainWindow
from kiosk.ui.shell.qt_log import level_of, take_messages
from kiosk.ui.shell.run import run_window
from kiosk.ui.shell.verdict_sounds import NoSounds, SoundsSoon, make_sounds
from tests.ui.fake_gate import FakeSounds

SETTINGS = WindowSettings(language="en", poll_ms=20, auto_return_ms=40)


def test_the_window_runs_until_it_is_told_to_end_from_any_thread(qapp, world):
    shown: list[str] = []

    def on_ready(window: MainWindow) -> None:
        def seen(checked_in) -> None:
            shown.append(checked_in.scan.text)
            threading.Thread(target=window.ending.emit).start()

        window.session.verdict_shown.connect(seen)
        world.scan_input.scan("A")

    assert run_window(world.ports(), SETTINGS, on_ready=on_ready) == 0
    assert shown == ["A"]
    assert not world.scan_input.running


@pytest.mark.parametrize("is_running", [True, False], ids=["running", "opening"])
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_signals_close_the_window_without_a_question(qapp, world, number, is_running):
    world.status.change(pending=7)
    before = signal.getsignal(number)

    def on_ready(window: MainWindow) -> None:
        if is_running:
            QTimer.singleShot(0, window, lambda: os.kill(os.getpid(), number))
        else:
            os.kill(os.getpid(), number)

    assert run_window(world.ports(), SETTINGS, on_ready=on_ready) == 0
    assert not world.scan_input.running
    assert signal.getsignal(number) is before


def test_a_feed_that_fails_to_start_ends_cleanly(qtbot, qapp, world):
    def start(on_scan, on_frame, on_state) -> None:
        raise RuntimeError("defect")

    world.scan_input.start = start
    with pytest.raises(RuntimeError, match="defect"):
        run_window(world.ports(), SETTINGS)
    reads = world.status.reads
    qtbot.waitUntil(lambda: not qapp.topLevelWidgets() or not any(w.isVisible() for w in qapp.topLevelWidgets()))
    assert world.status.reads == reads, "the threads have ended"


@pytest.mark.parametrize(
    ("kind", "category", "message", "level"),
    [
        (QtMsgType.QtDebugMsg, "default", "x", logging.DEBUG),
        (QtMsgType.QtWarningMsg, "default", "x", logging.WARNING),
        (QtMsgType.QtCriticalMsg, "qt.core", "x", logging.ERROR),
        (QtMsgType.QtWarningMsg, "qt.multimedia.ffmpeg", "x", logging.DEBUG),
        (QtMsgType.QtWarningMsg, "default", "PulseAudioService: failed", logging.DEBUG),
    ],
)
def test_qt_s_messages_have_fitting_levels(kind, category, message, level):
    assert level_of(kind, category, message) == level


def test_qt_s_messages_go_to_the_log(qapp, caplog):
    give_back = take_messages()
    try:
        qWarning("something odd")
    finally:
        give_back()
    assert ("kiosk.ui.shell.qt_log", logging.WARNING, "default: something odd") in caplog.record_tuples


def test_sounds_are_what_their_maker_makes(tmp_path):
    write(tmp_path)
    assert set(SOUNDS) == {tone.value for tone in Tone}
    made = set()
    for name in (f"{sound}{kind}" for sound in SOUNDS for kind in KINDS):
        with as_file(files("assets") / "sounds" / f"{name}.wav") as path:
            assert path.read_bytes() == (tmp_path / f"{name}.wav").read_bytes()
            with wave.open(str(path)) as sound:
                assert (sound.getnchannels(), sound.getsampwidth(), sound.getframerate()) == (1, 2, 44_100)
                assert 0.1 < sound.getnframes() / sound.getframerate() < 0.8
                made.add(sound.readframes(sound.getnframes()))
    assert len(made) == len(Tone) * len(KINDS)
    assert set(KINDS) == {f"-{kind}" if kind else "" for kind in SOUND_KINDS}


def test_there_is_a_chime_on_every_computer(qapp, caplog):
    give_back = take_messages()  # what Qt says of missing sound servers is no failure of this test
    try:
        sounds = make_sounds()
        for tone in Tone:
            for kind in SOUND_KINDS:
                sounds.play(tone, 50, kind)
    finally:
        give_back()


def test_no_start_waits_for_sounds_and_no_verdict_goes_without(qtbot, monkeypatch):
    made: list[FakeSounds] = []

    def make(parent: object) -> FakeSounds:
        made.append(FakeSounds())
        return made[-1]

    monkeypatch.setattr("kiosk.ui.shell.verdict_sounds.make_sounds", make)
    monkeypatch.setattr("kiosk.ui.shell.verdict_sounds.SOON_MS", 0)
    soon, at_once = SoundsSoon(), SoundsSoon()
    assert made == []
    at_once.play(Tone.STOP)
    assert [sounds.played for sounds in made] == [[Tone.STOP]]
    qtbot.waitUntil(lambda: len(made) == 2)
    soon.play(Tone.ADMIT)
    assert [sounds.played for sounds in made] == [[Tone.STOP], [Tone.ADMIT]]


def test_without_qt_multimedia_there_is_silence(monkeypatch, caplog):
    def absent(name: str) -> None:
        raise ImportError("libpulse.so.0: cannot open shared object file", name="PySide6.QtMultimedia")

    monkeypatch.setattr("kiosk.ui.shell.verdict_sounds.late_module", absent)
    assert isinstance(make_sounds(), NoSounds)
    assert "no sounds" in caplog.text
