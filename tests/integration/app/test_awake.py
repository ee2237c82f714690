"""What keeps the laptop awake runs as long as the window does, and not longer."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.app.health.doctor import awake
from kiosk.app.health.findings import Health
from kiosk.app.laptop.awake import command_for, kept_awake
from kiosk.config import Settings

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="systemd-inhibit is Linux's")

STAND_IN = """#!/bin/sh
echo "$@" > "$STAND_IN_FOLDER/asked"
while [ "${1#--}" != "$1" ]; do shift; done
"$@"
echo over > "$STAND_IN_FOLDER/over"
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a program by the name of systemd-inhibit that writes down what it is asked, and when it ended."""
    program = tmp_path / "systemd-inhibit"
    program.write_text(STAND_IN, encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("STAND_IN_FOLDER", str(tmp_path))
    return tmp_path


def test_sleep_blanking_and_a_closed_lid_are_held_off_while_the_window_is_open(folder: Path) -> None:
    with kept_awake() as held:
        assert held
        assert not (folder / "over").exists()
    said = " ".join(command_for("linux"))
    assert "idle:sleep:handle-lid-switch" in said
    assert "--mode=block" in said


def test_a_program_that_is_killed_holds_nothing_any_more(folder: Path) -> None:
    """Our end closes the pipe, however we end; the program behind it ends by that alone."""
    script = (
        "import os, sys\n"
        "from kiosk.app.laptop.awake import kept_awake\n"
        "with kept_awake():\n"
        "    print('held', flush=True)\n"
        "    sys.stdin.readline()\n"
        "    os.kill(os.getpid(), 9)\n"
    )
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-c", script], stdin=pipe, stdout=pipe, text=True) as program:
        assert program.stdout is not None
        assert program.stdin is not None
        assert program.stdout.readline() == "held\n"
        program.stdin.write("\n")
        program.stdin.flush()
        assert program.wait() == -9
    _wait_for(folder / "over")


def _wait_for(path: Path) -> None:
    subprocess.run(["sh", "-c", f'until [ -e "{path}" ]; do sleep 0.05; done'], check=True)


def test_where_nothing_is_wanted_or_there_nothing_runs(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with kept_awake(wanted=False) as held:
        assert not held
    monkeypatch.setenv("PATH", str(folder / "nowhere"))
    with kept_awake() as held:
        assert not held
    assert not (folder / "asked").exists()


@pytest.mark.parametrize(
    ("system", "there", "health", "said"),
    [
        ("linux", True, Health.GOOD, "holds sleep and a closed lid off"),
        ("linux", False, Health.WARNING, "systemd-inhibit is not installed"),
        ("freebsd14", True, Health.WARNING, "nothing here keeps"),
        ("win32", True, Health.GOOD, "Windows is asked"),
    ],
)
def test_the_doctor_says_what_keeps_this_laptop_awake(
    folder: Path, monkeypatch: pytest.MonkeyPatch, system: str, there: bool, health: Health, said: str
) -> None:
    if not there:
        monkeypatch.setenv("PATH", str(folder / "nowhere"))
    found = awake(Settings(), system)
    assert (found.health, said in found.words) == (health, True), found.words
    assert awake(Settings(stay_awake=False), system).health is Health.WARNING
    assert not (folder / "asked").exists(), "nothing is held by looking"


def test_a_program_that_cannot_be_started_keeps_nobody_from_working(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_args: object, **_options: object) -> None:
        raise PermissionError("not allowed")

    monkeypatch.setattr("kiosk.app.laptop.awake.subprocess.Popen", refused)
    with kept_awake() as held:
        assert not held


def test_each_system_has_its_own_way() -> None:
    assert command_for("darwin") == ("caffeinate", "-dims", "-w", str(os.getpid()))
    assert command_for("win32") == ()
