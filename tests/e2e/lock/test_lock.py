"""The locked kiosk against real key events: an X server, a window that fills its screen, keys pressed on the server."""

import ctypes.util
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

SERVER, MANAGER = shutil.which("Xvfb"), shutil.which("openbox")
pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or SERVER is None or ctypes.util.find_library("Xtst") is None,
    reason="real keys want an X server: apt-get install xvfb libxtst6",
)


@contextmanager
def screen() -> Iterator[dict[str, str]]:
    """Run an X server; yields the environment of programs on it."""
    command = [str(SERVER), "-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        try:
            assert server.stdout is not None
            name = f":{server.stdout.readline().strip()}"
            environment = {**os.environ, "DISPLAY": name, "QT_QPA_PLATFORM": "xcb"}
            environment.pop("WAYLAND_DISPLAY", None)
            yield environment
        finally:
            server.terminate()


def played(environment: dict[str, str], *arguments: str) -> dict[str, Any]:
    """Return what was so in the window while keys were pressed."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.e2e.lock.locked_window", *arguments],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


@pytest.fixture(scope="module")
def found() -> Iterator[dict[str, Any]]:
    """What was so without a window manager."""
    with screen() as environment:
        yield played(environment)


def test_whoever_may_not_leave_does_not_by_any_key(found: dict[str, Any]) -> None:
    assert found["steward"]["filled"] == {"Escape": True, "F11": True, "Alt+F4": True}
    assert "supervisor" in found["steward"]["said"], "the refusal says who may"


def test_the_keys_do_arrive(found: dict[str, Any]) -> None:
    assert found["supervisor"] is True


def test_the_rest_of_a_pin_is_neither_shown_nor_taken_for_a_code(found: dict[str, Any]) -> None:
    assert found["rest"] == {"line": "", "asked": ["A"]}


@pytest.mark.skipif(MANAGER is None, reason="a window manager's own keys want one: apt-get install openbox")
def test_a_window_managers_own_keys_take_the_screen_for_a_moment_only() -> None:
    with screen() as environment, subprocess.Popen([str(MANAGER)], env=environment, stderr=subprocess.DEVNULL) as ours:
        try:
            found = played(environment, "managed")
        finally:
            ours.terminate()
    kept = dict.fromkeys(("Escape", "F11", "Alt+F4", "Super+d"), True)
    assert found["steward"] == kept
    assert found["alone"] == {"stayed": kept, "asked": []}, "and the rest of a PIN is no guest's code"
