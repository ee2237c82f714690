"""What each operating system tells about motion; what it does not tell is no wish."""

import stat
import sys

import pytest

from kiosk.app.laptop.system_motion import linux_wants_less, mac_wants_less, wants_less_motion, windows_wants_less


@pytest.mark.parametrize(("animated", "less"), [(False, True), (True, False), (None, False)])
def test_windows(animated, less):
    assert windows_wants_less(animated) is less


@pytest.mark.parametrize(("said", "less"), [("1", True), ("0", False), ("", False)])
def test_macos(said, less):
    assert mac_wants_less(lambda command: said) is less


@pytest.mark.parametrize(("said", "less"), [("false", True), ("true", False), ("", False)])
def test_gnome(tmp_path, said, less):
    assert linux_wants_less(lambda command: said, tmp_path / "none") is less


@pytest.mark.parametrize(
    ("text", "less"),
    [
        ("[KDE]\nAnimationDurationFactor=0\n", True),
        ("[KDE]\nAnimationDurationFactor=0.5\n", False),
        ("[KDE]\nAnimationDurationFactor=fast\n", False),
        ("[General]\nname=%x\n", False),
        ("no file of settings", False),
    ],
)
def test_kde(tmp_path, text, less):
    file = tmp_path / "kdeglobals"
    file.write_text(text)
    assert linux_wants_less(lambda command: "", file) is less


def test_a_system_without_the_program_has_no_wish(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert not wants_less_motion()


def test_the_program_is_asked(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "platform", "linux")
    program = tmp_path / "gsettings"
    program.write_text("#!/bin/sh\necho false\n")
    program.chmod(program.stat().st_mode | stat.S_IEXEC)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    assert wants_less_motion()
