"""A real pretix on loopback: installed, filled, booted, killed, and looked into through its own database."""

import json
import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx

from tests.support.patience import PATIENCE_S

PRETIX = "pretix==2026.8.0"
PLATFORM = Path(__file__).parent / "platform"
PROJECT = Path(__file__).parents[2]
CROWD = 5000
BOOT_S = 300.0
_REGISTRY_AWAY = (
    "Failed to establish a new connection",
    "NewConnectionError",
    "ProxyError",
    "timed out",
    "getaddrinfo",
)


class NoVenueError(Exception):
    """pretix cannot be installed here."""


def wait_until(condition: Callable[[], Any], what: str, *, seconds: float = PATIENCE_S, pause_s: float = 0.05) -> Any:
    """Wait until a condition gives something true, and return that.

    Raises:
        TimeoutError: It did not.
    """
    until = time.monotonic() + seconds
    while not (found := condition()):
        if time.monotonic() > until:
            raise TimeoutError(f"waited {seconds:.0f} s for {what}")
        time.sleep(pause_s)
    return found


# -- installing


def venv_folder() -> Path:
    """Return where pretix's virtual environment is kept."""
    return Path(os.environ.get("GATEHOUSE_LIVE_VENV") or PROJECT / ".venv-live")


def installed_python(*, install: bool = True) -> Path:
    """Return the Python that has pretix, installing it where that was not done before.

    Args:
        install: Whether it may be installed now.

    Raises:
        NoVenueError: It is not there and cannot be installed.
    """
    folder = venv_folder()
    python = folder / "bin" / "python"
    if _is_ready(folder, python):
        return python
    if not install:
        raise NoVenueError(f"there is no pretix in {folder}; `make live` installs it")
    if sys.platform == "win32":
        raise NoVenueError("pretix runs on Linux and macOS only")
    import fcntl  # noqa: PLC0415  # not everywhere

    folder.parent.mkdir(parents=True, exist_ok=True)
    with folder.with_name(folder.name + ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # another run may be doing just this
        if not _is_ready(folder, python):
            _install(folder, python)
    return python


def _stamp() -> str:
    return f"{PRETIX} on Python {sys.version_info[0]}.{sys.version_info[1]}\n"


def _is_ready(folder: Path, python: Path) -> bool:
    stamp = folder / "gatehouse-live"
    return python.exists() and stamp.exists() and stamp.read_text() == _stamp()


def _install(folder: Path, python: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    _run([sys.executable, "-m", "venv", str(folder)])
    _run([str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", PRETIX])
    (folder / "gatehouse-live").write_text(_stamp())


def _run(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    if done.returncode:
        said = done.stderr.strip() or done.stdout.strip()
        last = said.splitlines()[-1:] or ["no reason given"]
        away = any(words in said for words in _REGISTRY_AWAY)  # pip then says at last that there is no such package
        reason = "the package registry cannot be reached (behind a proxy set HTTPS_PROXY)" if away else last[0]
        raise NoVenueError(f"pretix cannot be installed here: {reason}")


# -- the server


@dataclass(frozen=True)
class Scanned:
    """A row of pretix's check-ins.

    Attributes:
        ticket: Position, or None.
        list_id: List.
        written_at: When, as SQLite has it: UTC without offset.
        nonce: Idempotency key of the device that sent it.
        successful: Whether it counts.
        reason: Why not.
        kind: entry or exit.
        device: Name of the device.
        forced: Whether it would not have been possible online.
    """

    ticket: int | None
    list_id: int
    written_at: str
    nonce: str | None
    successful: bool
    reason: str | None
    kind: str
    device: str | None
    forced: bool

    @property
    def at(self) -> datetime:
        """When."""
        return datetime.fromisoformat(self.written_at).replace(tzinfo=UTC)


@dataclass
class Venue:
    """One server with its database.

    Attributes:
        folder: Where its database lies.
        python: The Python that has pretix.
        seed: What it was filled with.
        port: Where it listens on loopback.
    """

    folder: Path
    python: Path
    seed: Mapping[str, Any] = field(default_factory=dict)
    port: int = 0
    _handed_out: int = 0
    _process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Return the address in its set-up codes."""
        return f"http://127.0.0.1:{self.port}"

    def fill(self, crowd: int = CROWD) -> None:
        """Make its database."""
        done = subprocess.run(
            [str(self.python), str(PLATFORM / "seed.py"), str(crowd)],
            env=self._environment(),
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(f"pretix could not be filled:\n{done.stderr[-4000:]}")
        self.seed = json.loads(done.stdout.splitlines()[-1])

    def boot(self) -> None:
        """Start to serve, on the same port as before."""
        if not self.port:
            with socket.socket() as found:
                found.bind(("127.0.0.1", 0))
                self.port = found.getsockname()[1]
        with (self.folder / "serve.log").open("ab") as log:
            self._process = subprocess.Popen(
                [str(self.python), str(PLATFORM / "serve.py"), str(self.port)],
                env=self._environment(),
                stdin=subprocess.PIPE,  # its end means ours: the server then ends as well
                stdout=log,
                stderr=log,
            )
        wait_until(self._answers, "pretix to answer", seconds=BOOT_S, pause_s=0.2)

    def kill(self) -> None:
        """End it at once, as a power cut does."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None

    @property
    def is_down(self) -> bool:
        """Return whether it was killed."""
        return self._process is None

    def _answers(self) -> bool:
        if self._process is None or self._process.poll() is not None:
            raise RuntimeError(f"pretix ended:\n{(self.folder / 'serve.log').read_text()[-4000:]}")
        try:
            # Unauthorised is an answer, and the first one takes long: the server loads what it needs.
            return httpx.get(f"{self.url}/api/v1/device/info", timeout=BOOT_S).status_code == 401
        except httpx.TransportError:
            return False

    def _environment(self) -> dict[str, str]:
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "LD_LIBRARY_PATH") if name in os.environ}
        return {
            **kept,
            "GATEHOUSE_LIVE_FOLDER": str(self.folder),
            "PYTHONNOUSERSITE": "1",
            "PYTHONDONTWRITEBYTECODE": "1",
        }

    # -- what an organizer and other devices do

    def ticket(self) -> dict[str, Any]:
        """Return a paid ticket that no test had before: its id, secret and order."""
        found: dict[str, Any] = self.seed["night"]["tickets"]["paid"][self._handed_out]
        self._handed_out += 1
        return found

    def list_id(self, name: str) -> int:
        """Return the number of a check-in list of the night."""
        return int(self.seed["night"]["lists"][name])

    def setup_code(self, device: str) -> str:
        """Return the set-up code that pretix shows for a device."""
        return json.dumps({"handshake_version": 1, "url": self.url, "token": self.seed["tokens"][device]})

    def back_office(self, operation: str, **arguments: Any) -> dict[str, Any]:
        """Do what an organizer does in the backend; see platform/serve.py."""
        answer = httpx.post(f"{self.url}/_live/{operation}", json=arguments, timeout=60)
        found: dict[str, Any] = answer.json()
        if answer.status_code != 200:
            raise RuntimeError(f"{operation}: {found}")
        return found

    def other_device(self, name: str) -> httpx.Client:
        """Return a client of another device, set up as ours are, but not by us."""
        body = {"token": self.seed["tokens"][name], "hardware_brand": "x", "hardware_model": "x"}
        body |= {"software_brand": "other", "software_version": "1"}
        answer = httpx.post(f"{self.url}/api/v1/device/initialize", json=body, timeout=60)
        token = answer.raise_for_status().json()["api_token"]
        return httpx.Client(
            base_url=f"{self.url}/api/v1/organizers/venue", headers={"Authorization": f"Device {token}"}, timeout=60
        )

    # -- what is to be seen in its database

    def scans(self, where: str = "1", *values: Any) -> list[Scanned]:
        """Return check-ins, in the order in which the server took them."""
        rows = self.rows(
            "SELECT c.position_id, c.list_id, c.datetime, c.nonce, c.successful, c.error_reason, c.type, d.name,"
            " c.forced FROM pretixbase_checkin c LEFT JOIN pretixbase_device d ON d.id = c.device_id"
            f" WHERE {where} ORDER BY c.id",
            *values,
        )
        return [Scanned(*row) for row in rows]

    def rows(self, query: str, *values: Any) -> list[tuple[Any, ...]]:
        """Ask its database."""
        with closing(sqlite3.connect(f"file:{self.folder / 'db.sqlite3'}?mode=ro", uri=True, timeout=30)) as database:
            return database.execute(query, values).fetchall()


@contextmanager
def open_venue(folder: Path, *, crowd: int = CROWD, install: bool = True) -> Iterator[Venue]:
    """Boot a filled pretix and end it afterwards.

    Args:
        folder: An empty folder for it.
        crowd: Positions of the large event.
        install: Whether pretix may be installed first.

    Raises:
        NoVenueError: pretix is not there and cannot be installed.
    """
    venue = Venue(folder=folder, python=installed_python(install=install))
    venue.fill(crowd)
    try:
        venue.boot()
        yield venue
    finally:
        venue.kill()
