"""A verdict is announced: heard on the real bus that screen readers listen to, from a window in another process."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from ctypes.util import find_library
from pathlib import Path

import pytest

LAUNCHERS = (Path("/usr/libexec/at-spi-bus-launcher"), Path("/usr/lib/at-spi2-core/at-spi-bus-launcher"))
REGISTRY, EVENTS = "org.a11y.atspi.Registry", "org.a11y.atspi.Event.Object"
LONG_S = 60.0
"""Until a test gives up; a quiet laptop needs two seconds."""


def missing() -> str:
    """Return what this computer lacks for it, or ""."""
    if sys.platform != "linux":
        return "AT-SPI is Linux's"
    tools = [tool for tool in ("Xvfb", "dbus-daemon", "dbus-send") if shutil.which(tool) is None]
    if tools:
        return f"not installed: {', '.join(tools)}"
    if find_library("xcb-cursor") is None:
        return "not installed: libxcb-cursor0, without which Qt shows no windows under X"
    return "" if any(path.exists() for path in LAUNCHERS) else "not installed: at-spi2-core"


pytestmark = pytest.mark.skipif(bool(missing()), reason=missing())


class Started:
    """Processes that end with the test."""

    def __init__(self) -> None:
        self._stack = ExitStack()

    def start(self, *command: str, environment: dict[str, str]) -> "subprocess.Popen[str]":
        process = subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self._stack.callback(self._end, process)
        return process

    @staticmethod
    def _end(process: "subprocess.Popen[str]") -> None:
        process.terminate()
        process.wait(timeout=LONG_S)
        # Not ``communicate``: what the bus has started holds the same pipes, and ends after the bus.
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                pipe.close()

    def close(self) -> None:
        self._stack.close()


@pytest.fixture
def started() -> Iterator[Started]:
    made = Started()
    yield made
    made.close()


@pytest.fixture
def desktop(started: Started, tmp_path: Path) -> dict[str, str]:
    """The environment of a session with a screen, a bus, and a second one for screen readers."""
    environment = {
        **os.environ,
        "XDG_RUNTIME_DIR": str(tmp_path),
        "XDG_CACHE_HOME": str(tmp_path),
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }
    screen = started.start("Xvfb", "-displayfd", "1", "-screen", "0", "1366x768x24", environment=environment)
    assert screen.stdout is not None
    environment["DISPLAY"] = f":{screen.stdout.readline().strip()}"
    bus = started.start("dbus-daemon", "--session", "--print-address=1", "--nofork", environment=environment)
    assert bus.stdout is not None
    environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
    launcher = next(str(path) for path in LAUNCHERS if path.exists())
    started.start(launcher, "--launch-immediately", environment=environment)
    return environment


def accessibility_bus(environment: dict[str, str]) -> str:
    """Return the address of the bus for screen readers; the session's bus waits until it is there."""
    asked = subprocess.run(
        ["dbus-send", "--session", "--print-reply=literal", "--dest=org.a11y.Bus", "/org/a11y/bus",
         "org.a11y.Bus.GetAddress"],
        env=environment, capture_output=True, text=True, check=True, timeout=LONG_S,
    )  # fmt: skip
    return asked.stdout.strip()


def test_a_verdict_is_announced_on_the_bus_of_screen_readers(started: Started, desktop: dict[str, str]) -> None:
    jeepney = pytest.importorskip("jeepney")
    blocking = pytest.importorskip("jeepney.io.blocking")
    with blocking.open_dbus_connection(bus=accessibility_bus(desktop)) as reader:
        registry = jeepney.DBusAddress("/org/a11y/atspi/registry", REGISTRY, REGISTRY)
        listen = jeepney.new_method_call(registry, "RegisterEvent", "sass", ("object:announcement", [], ""))
        reader.send_and_get_reply(listen, timeout=LONG_S)
        rule = jeepney.MatchRule(type="signal", interface=EVENTS, member="Announcement")
        reader.send_and_get_reply(jeepney.message_bus.AddMatch(rule), timeout=LONG_S)
        window = started.start(sys.executable, "-m", "tests.ui.access.announcing_window", environment=desktop)
        assert window.stdin is not None
        assert window.stdout is not None
        assert window.stdout.readline().strip() == "listened to"
        with reader.filter(rule) as heard:
            window.stdin.write("\n")
            window.stdin.flush()
            said = reader.recv_until_filtered(heard, timeout=LONG_S).body
            window.stdin.write("\n")
            window.stdin.flush()
            waits = reader.recv_until_filtered(heard, timeout=LONG_S).body
    assert "Withdrawn. Ada Lovelace." in str(said)
    assert "This ticket was withdrawn." in str(said)
    assert "1 waiting" in str(waits), "no sound tells of whoever is scanned behind a refusal"
