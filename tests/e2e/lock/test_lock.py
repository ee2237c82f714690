"""The locked kiosk against real key events: an X server, a window that fills its screen, keys pressed on the server."""

import ctypes.util
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

SERVER = shutil.which("Xvfb")
pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or SERVER is None or ctypes.util.find_library("Xtst") is None,
    reason="real keys want an X server: apt-get install xvfb libxtst6",
)


@pytest.fixture(scope="module")
def found() -> Iterator[dict[str, Any]]:
    """What was so in the window while keys were pressed."""
    command = [str(SERVER), "-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        try:
            assert server.stdout is not None
            screen = f":{server.stdout.readline().strip()}"
            environment = {**os.environ, "DISPLAY": screen, "QT_QPA_PLATFORM": "xcb"}
            environment.pop("WAYLAND_DISPLAY", None)
            done = subprocess.run(
                [sys.executable, "-m", "tests.e2e.lock.locked_window"],
                env=environment,
                capture_output=True,
                text=True,
                check=False,
            )
            assert done.returncode == 0, done.stderr
            yield json.loads(done.stdout.splitlines()[-1])
        finally:
            server.terminate()


def test_whoever_may_not_leave_does_not_by_any_key(found: dict[str, Any]) -> None:
    assert found["steward"]["filled"] == {"Escape": True, "F11": True, "Alt+F4": True}
    assert "supervisor" in found["steward"]["said"], "the refusal says who may"


def test_the_keys_do_arrive(found: dict[str, Any]) -> None:
    assert found["supervisor"] is True


def test_the_rest_of_a_pin_is_neither_shown_nor_taken_for_a_code(found: dict[str, Any]) -> None:
    assert found["rest"] == {"line": "", "asked": ["A"]}
