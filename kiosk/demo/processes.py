"""The processes that the demo needs: the sandbox platform and the sync daemon."""

import json
import os
import shutil
import subprocess
import time
import urllib.request
from collections.abc import Callable, Mapping
from contextlib import ExitStack, suppress
from datetime import UTC, datetime, timedelta
from http.client import HTTPException
from pathlib import Path
from typing import Any

from kiosk.app.laptop.daemon import sync_command
from kiosk.config import Settings
from kiosk.domain.errors import GatehouseError

TICKETS = 2000
START_S = 60.0
_WORLD_LASTS = timedelta(hours=12)


class DemoError(GatehouseError):
    """The demo cannot go on; the message says why in a sentence."""

    default_key = "demo.failed"


def wait_until(condition: Callable[[], bool], what: str, *, seconds: float = START_S) -> None:
    """Wait for a condition.

    Raises:
        DemoError: It did not come true in time.
    """
    until = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > until:
            raise DemoError(f"waited {seconds:.0f} s for {what} in vain")
        time.sleep(0.05)


class SyncProcess:
    """A ``kiosk-sync`` process with its own log file."""

    def __init__(self, arguments: list[str], log: Path, environment: Mapping[str, str] | None = None) -> None:
        self._log = log
        with log.open("ab") as stream:
            self.popen = subprocess.Popen(  # noqa: S603  # our own program
                [*sync_command(), *arguments],
                # Or else a daemon would take what is typed into the demo's terminal.
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=stream,
                env={**os.environ, **(environment or {})},
            )

    def first_line(self) -> str:
        """Return the first line that it says, waiting for it.

        Raises:
            DemoError: It ended without a word.
        """
        assert self.popen.stdout is not None  # noqa: S101  # it was asked for above
        line = self.popen.stdout.readline().decode()
        if not line:
            raise DemoError(f"kiosk-sync ended with {self.popen.wait()}: {self.last_words()}")
        return line

    def last_words(self) -> str:
        """Return the end of its log."""
        text = self._log.read_text(encoding="utf-8", errors="replace").strip().splitlines()
        return text[-1] if text else "no log"

    def end(self) -> int:
        """Ask it to end, and wait for it."""
        if self.popen.poll() is None:
            self.popen.terminate()
        try:
            code = self.popen.wait(20)
        except subprocess.TimeoutExpired:
            self.popen.kill()
            code = self.popen.wait()
        if self.popen.stdout is not None:
            self.popen.stdout.close()
        return code


class SandboxData:
    """The sandbox's seeded database and what was handed to its guests; made once and kept for some hours."""

    def __init__(self, cache: Path, seed: int) -> None:
        self.data = cache / f"platform-{seed}.db"
        self._handout = cache / f"handout-{seed}.json"
        self._seed = seed

    def prepare(self) -> Mapping[str, Any]:
        """Seed the world unless it is there and its tickets are still good; return the hand-out.

        Raises:
            DemoError: It could not be seeded.
        """
        if not self._is_fresh():
            # With what SQLite keeps beside it: an old log beside a new file would be taken for the file's own.
            for stale in (self._handout, *self.data.parent.glob(self.data.name + "*")):
                stale.unlink(missing_ok=True)
            command = [*sync_command(), "sandbox", "seed", "--data", str(self.data), "--tickets", str(TICKETS)]
            command += ["--seed", str(self._seed), "--handout", str(self._handout)]
            done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  # our own program
            if done.returncode != 0:
                raise DemoError(f"the sandbox could not be seeded: {done.stderr.strip()[-300:]}")
        found: Mapping[str, Any] = json.loads(self._handout.read_text(encoding="utf-8"))
        return found

    def _is_fresh(self) -> bool:
        if not (self._handout.is_file() and self.data.is_file()):
            return False
        made = json.loads(self._handout.read_text(encoding="utf-8")).get("made_at", "")
        age = datetime.now(UTC) - datetime.fromisoformat(made)
        # Not below zero: a clock that was set back would keep a world whose tickets are not valid yet.
        return timedelta() <= age < _WORLD_LASTS


class SandboxPlatform:
    """The sandbox platform, running, with a database of its own for this run."""

    def __init__(self, stack: ExitStack, world: SandboxData, folder: Path) -> None:
        data = folder / "platform.db"
        # Each run begins with the seeded world; what the last one changed would be "used before" in this one.
        shutil.copyfile(world.data, data)
        arguments = ["sandbox", "--platform", "eventify", "--port", "0", "--data", str(data)]
        self._program = SyncProcess(arguments, folder / "platform.log")
        stack.callback(self._program.end)
        # It appears when the platform is ready, so nobody has to try until it answers.
        announced = json.loads(self._program.first_line())
        self._root = f"http://127.0.0.1:{announced['port']}"
        self.setup_code = json.dumps(announced["setup_code"])

    def new_setup_code(self) -> str:
        """Return another set-up code: each enrols one kiosk."""
        return json.dumps(self._talk("/_setup", {}))

    def cut_off(self, seconds: float) -> None:
        """Nobody answers for so long: connections are cut and refused."""
        with suppress(OSError, HTTPException):  # its answer to this may be the first thing that is cut off
            self._talk("/_faults", {"kind": "refuse", "seconds": seconds})

    def state(self) -> Mapping[str, Any]:
        """Return what the platform holds."""
        return self._talk("/_state")

    def answers(self) -> bool:
        """Whether it can be reached."""
        try:
            self._talk("/_faults")
        except (OSError, HTTPException):
            return False
        return True

    def _talk(self, path: str, body: Mapping[str, Any] | None = None) -> Mapping[str, Any]:
        content = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self._root + path, content)  # noqa: S310  # loopback, our own server
        with urllib.request.urlopen(request, timeout=10) as reply:  # noqa: S310
            answer: Mapping[str, Any] = json.load(reply)
        return answer


def start_daemon(stack: ExitStack, settings: Settings, folder: Path) -> SyncProcess:
    """Start the sync daemon for a kiosk; it ends with the stack."""
    environment = {
        # A demo is watched: nobody should wait half a minute for what the platform already knows.
        "GATEHOUSE_SYNC_INTERVAL_S": "1",
        # The key of a database that is thrown away has no place in the user's own keyring.
        "GATEHOUSE_USE_KEYRING": "false",
        "GATEHOUSE_STATE_DIR": str(settings.state_dir),
    }
    program = SyncProcess(["run", "--data-dir", str(settings.data_dir)], folder / "daemon.log", environment)
    stack.callback(program.end)
    return program
