"""Real processes: the sandbox platform, the daemon, and a gate that writes entries into the same database."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.entries.entry import Entry
from kiosk.store.base.database_key import find_or_make_key
from kiosk.store.channel import sync_state
from kiosk.store.channel.daemon_housekeeping import roster_counts
from kiosk.store.database import Database, open_database
from kiosk.store.outbox.delivery_queue import outbox_counts
from tests.support.gate.entries import admission, write
from tests.support.patience import PATIENCE_S, wait_for
from tests.support.platforms.sandbox import Platform

ROOT = Path(__file__).parents[3]


class Program:
    """A ``kiosk-sync`` process."""

    def __init__(self, arguments: Sequence[str], log: Path, data_dir: Path) -> None:
        environment = {
            **os.environ,
            "GATEHOUSE_DATA_DIR": str(data_dir),
            "GATEHOUSE_USE_KEYRING": "false",
            "PYTHONPATH": str(ROOT),
        }
        self.log = log
        with log.open("ab") as stream:
            self.popen = subprocess.Popen(
                [sys.executable, "-m", "sync", *arguments],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=stream,
                env=environment,
                cwd=data_dir,
            )

    def first_line(self) -> str:
        """Return the first line of its standard output."""
        assert self.popen.stdout is not None
        line = self.popen.stdout.readline().decode()
        assert line, self.log.read_text()
        return line

    def end(self, number: int = signal.SIGTERM) -> int:
        """Send a signal, and return the exit code."""
        if self.popen.poll() is None:
            self.popen.send_signal(number)
        code = self.popen.wait(PATIENCE_S)
        if self.popen.stdout is not None:
            self.popen.stdout.close()
        return code


class Laptop:
    """One kiosk laptop: its database, its gate, its daemon."""

    def __init__(self, folder: Path) -> None:
        self.data_dir = folder / "laptop"
        self.data_dir.mkdir()
        path = self.data_dir / "gatehouse.db"
        self.database: Database = open_database(path, find_or_make_key(path, use_keyring=False))
        self.programs: list[Program] = []
        self.log = folder / "daemon.log"

    def start_daemon(self, interval: float = 0.3) -> Program:
        """Start the daemon."""
        return self.start("run", "--interval", str(interval))

    def start(self, *arguments: str) -> Program:
        """Start a verb of the daemon."""
        program = Program(arguments, self.log, self.data_dir)
        self.programs.append(program)
        return program

    def run(self, *arguments: str, typed: str = "", **environment: str) -> "subprocess.CompletedProcess[str]":
        """Run a verb of the daemon to its end, in an environment with these changes; what is typed comes by a pipe."""
        environment = {
            **os.environ,
            "GATEHOUSE_DATA_DIR": str(self.data_dir),
            "GATEHOUSE_USE_KEYRING": "false",
            "PYTHONPATH": str(ROOT),
            **environment,
        }
        return subprocess.run(
            [sys.executable, "-m", "sync", *arguments],
            input=typed,
            capture_output=True,
            text=True,
            env=environment,
            cwd=self.data_dir,
            timeout=PATIENCE_S,
            check=False,
        )

    def ask(self, kind: str, body: Any = None) -> int:
        """Record a request, as the kiosk does."""
        return sync_state.make_sync_request(self.database, kind, body or {}, datetime.now(UTC))

    def answer(self, number: int) -> sync_state.SyncRequest:
        """Wait for a request's outcome."""

        def settled() -> sync_state.SyncRequest | None:
            found = sync_state.sync_request(self.database, number)
            return found if found is not None and found.state != "open" else None

        return wait_for(settled, "an answer")

    def enrol(self, platform: Platform) -> sync_state.SyncRequest:
        """Enrol at a platform; a daemon has to be running."""
        return self.answer(self.ask("enrol", {"setup_code": json.dumps(platform.setup_code())}))

    def has_roster(self) -> bool:
        """Whether the whole roster was pulled."""
        beat = sync_state.heartbeat(self.database)
        return beat is not None and beat.last_pull_at is not None and self.roster()["credentials"] > 0

    def roster(self) -> dict[str, int]:
        """Return how many records of each kind are here."""
        return roster_counts(self.database)

    def scan(self, *ticket_ids: str, **changes: Any) -> list[str]:
        """Admit tickets; returns the entry ids."""
        device_id = self.device().id
        made: list[Entry] = [admission(ticket_id, device_id=device_id, **changes) for ticket_id in ticket_ids]
        write(self.database, *made)
        return [entry.entry_id for entry in made]

    def device(self) -> sync_state.Device:
        """Return this laptop's enrolment."""
        found = sync_state.self_device(self.database)
        assert found is not None
        return found

    def queued(self) -> int:
        """Return how many entries wait."""
        return outbox_counts(self.database).queued

    def wait_until_delivered(self) -> None:
        """Wait until nothing waits."""
        wait_for(lambda: self.queued() == 0, f"the queue to drain: {self.log.read_text()[-2000:]}")

    def end(self) -> None:
        """End everything that still runs."""
        for program in self.programs:
            if program.popen.poll() is None:
                program.popen.kill()
            program.end()
        self.database.close()


class Site:
    """The sandbox platform as a process that can be stopped and started again on its port."""

    def __init__(self, folder: Path, tickets: int = 60) -> None:
        self._folder = folder
        self._tickets = tickets
        self._data = folder / "platform.db"
        self._program: Program | None = None
        self._port = 0
        self.platform: Platform

    def start(self) -> Platform:
        """Start it."""
        handout = self._folder / "handout.json"
        arguments = ["sandbox", "--port", str(self._port), "--data", str(self._data)]
        arguments += ["--tickets", str(self._tickets)]
        self._program = Program([*arguments, "--handout", str(handout)], self._folder / "platform.log", self._folder)
        reported = json.loads(self._program.first_line())
        self._port = reported["port"]
        self.platform = Platform(f"http://127.0.0.1:{self._port}", json.loads(handout.read_text()))
        return self.platform

    def stop(self) -> int:
        """End it."""
        assert self._program is not None
        code = self._program.end()
        self._program = None
        return code

    def end(self) -> None:
        """End it if it runs."""
        if self._program is not None:
            self.stop()


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    """The platform's computer."""
    made = Site(tmp_path)
    yield made
    made.end()


@pytest.fixture
def platform(site: Site) -> Platform:
    """The platform, running."""
    return site.start()


@pytest.fixture
def laptop(tmp_path: Path) -> Iterator[Laptop]:
    """A laptop without a running daemon."""
    made = Laptop(tmp_path)
    yield made
    made.end()


@pytest.fixture
def gate(laptop: Laptop, platform: Platform) -> Laptop:
    """A laptop that is enrolled, with a running daemon and the whole roster."""
    laptop.start_daemon()
    assert laptop.enrol(platform).state == "done"
    wait_for(laptop.has_roster, "the roster")
    return laptop


@pytest.fixture(scope="module")
def standing_venue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Laptop, Platform]]:
    """An enrolled laptop with a running daemon, and its platform, for all tests of a module that leave both well."""
    folder = tmp_path_factory.mktemp("venue")
    site, laptop = Site(folder, tickets=300), Laptop(folder)
    try:
        platform = site.start()
        laptop.start_daemon()
        assert laptop.enrol(platform).state == "done"
        wait_for(laptop.has_roster, "the roster")
        yield laptop, platform
    finally:
        laptop.end()
        site.end()


@pytest.fixture
def venue(standing_venue: tuple[Laptop, Platform]) -> Iterator[tuple[Laptop, Platform]]:
    """The standing venue, well before and after the test: no faults, nothing queued, the device accepted, online."""
    laptop, platform = standing_venue
    yield laptop, platform
    wait_for(platform.answers, "the platform")
    platform.heal()
    if laptop.device().state != "enrolled":
        assert laptop.enrol(platform).state == "done"
    assert laptop.answer(laptop.ask("sync_now")).state == "done"
    laptop.wait_until_delivered()
    wait_for(lambda: (beat := sync_state.heartbeat(laptop.database)) is not None and beat.online, "being online")
