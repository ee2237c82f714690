"""The host's server as a process: its configuration, start, reload, end.

Invariants: it listens only while this object runs it; a claim that it acknowledged is on the disk (``sync_interval:
always``; the default keeps an acknowledged claim in memory for two minutes); what it stores is encrypted; its key lies
in a file only while it starts or reloads. It logs no subject and no payload.
"""

import contextlib
import logging
import os
import signal
import socket
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Final

from kiosk.domain.errors import VenueError
from kiosk.domain.venue.wire import MAX_PAYLOAD
from kiosk.venue import subjects
from kiosk.venue.server.binary import server_binary

_log = logging.getLogger(__name__)

START_LIMIT_S: Final = 60.0
"""With 100,000 claims it is ready after less than a second; a slow disk, or a laptop that starts up, takes longer."""

_END_LIMIT_S: Final = 10.0
_NOT_STORED: Final = b"failed to store a msg"
_KEY_VARIABLE: Final = "GATEHOUSE_VENUE_STORE_KEY"
_MOST_BYTES: Final = 2 * 1024**3
HOST_MEMBER: Final = "host"
"""The server's own user, for the host's program alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerSettings:
    """What the server is started with.

    Attributes:
        folder: Where it keeps its ledger and its log; closed to others.
        host: Address to listen at.
        port: Port.
        authority: The authority's certificate.
        certificate: The server's certificate.
        key: Its private key.
        store_secret: What the key of its files is made of.
    """

    folder: Path
    host: str
    port: int
    authority: str
    certificate: str
    key: str = field(repr=False)
    store_secret: str = field(repr=False)


class ServerProcess:
    """One server."""

    def __init__(self, settings: ServerSettings) -> None:
        self._settings = settings
        self._process: subprocess.Popen[bytes] | None = None
        self._is_lossy = False
        self._looked_at = 0

    @property
    def running(self) -> bool:
        """Whether it runs."""
        return self._process is not None and self._process.poll() is None

    @property
    def pid(self) -> int | None:
        """Number of its process, while it runs."""
        return self._process.pid if self._process is not None and self.running else None

    def start(self, members: Sequence[str]) -> None:
        """Start it and wait until it answers.

        Args:
            members: Who may speak.

        Raises:
            VenueError: It does not start: the port is taken, the disk is full, the program is not the tested one.
        """
        binary, folder = server_binary(), self._settings.folder
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        # Once more: mkdir leaves a folder that is there as it was.
        folder.chmod(0o700)
        self._end_orphan()
        if self._answers():  # or else whoever answers there would be taken for our server
            raise VenueError("another program uses the venue's port", key="venue.no_server")
        self._write(members)
        # The server gets this one secret, and nothing of what else stands in our environment.
        environment = {
            name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR") if name in os.environ
        }
        # Derived, not the authority's key itself: what the server leaks opens its own files and nothing else.
        environment[_KEY_VARIABLE] = sha256(f"venue-store:{self._settings.store_secret}".encode()).hexdigest()
        try:
            self._is_lossy, self._looked_at = False, self._log_size()
            with (folder / "server.log").open("ab") as log:
                self._process = subprocess.Popen(  # noqa: S603  # the program was compared with its hash
                    [str(binary), "-c", str(folder / "server.conf")],
                    cwd=folder,
                    env=environment,
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=log,
                )
            # At once: whoever kills this program in the next moment leaves a server that has to be found again.
            (folder / "server.pid").write_text(str(self._process.pid), encoding="ascii")
            self._wait_until_ready()
        except OSError as error:
            raise VenueError(f"the server cannot be started: {type(error).__name__}", key="venue.no_server") from error
        finally:
            self._remove_keys()

    def lost_writes(self) -> bool:
        """Return whether it could not write something since it was started.

        A stream of which one write failed takes no other one, for good, though its disk may have room again.
        """
        # Its own words are the only sign: questions are answered as before, and what cannot be written is not answered
        # at all, as by a server that is slow. They are those of the one program that is ever started.
        if not self._is_lossy:
            said = self._log_since(self._looked_at)
            self._looked_at += len(said)
            self._is_lossy = _NOT_STORED in said
        return self._is_lossy

    def reload(self, members: Sequence[str]) -> None:
        """Have it know other members from now on; whoever is none of them any more is cut off at once.

        Raises:
            VenueError: It does not run, or could not be started anew.
        """
        process = self._process
        if process is None or process.poll() is not None:
            raise VenueError("the server does not run", key="venue.no_server")
        self._write(members)
        if not hasattr(signal, "SIGHUP"):  # WORKAROUND: on Windows the server takes signals as a service only
            self.stop()
            self.start(members)
            return
        marker = self._log_size()
        process.send_signal(signal.SIGHUP)
        deadline = time.monotonic() + START_LIMIT_S
        while b"Reloaded" not in self._log_since(marker):
            if time.monotonic() > deadline or not self.running:
                self._remove_keys()
                raise VenueError("the server did not take the new members", key="venue.no_server")
            time.sleep(0.02)
        self._remove_keys()

    def stop(self) -> None:
        """End it; what it acknowledged is on the disk already."""
        process, self._process = self._process, None
        if process is None:
            return
        process.terminate()
        try:
            # It closes its files in that time; claims need nothing of it, they lie on the disk.
            process.wait(_END_LIMIT_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def _end_orphan(self) -> None:
        """End the server of a host's program that was killed: it holds the port, and nobody watches it.

        WORKAROUND: nothing that holds on every system ends a process with the one that started it. Where nobody can
        tell whose process it is (Windows), it is left alone, and the port turns out to be taken.
        """
        try:
            pid = int((self._settings.folder / "server.pid").read_text(encoding="ascii"))
            asked = subprocess.run(["ps", "-ww", "-p", str(pid), "-o", "args="], capture_output=True, check=False)  # noqa: S603, S607
        except (OSError, ValueError):
            return
        if str(self._settings.folder / "server.conf").encode() not in asked.stdout:
            return
        _log.warning("venue: the server of an earlier run is still there and is ended")
        # Told first, so that it closes its files; then without asking, or no ledger runs here until somebody restarts
        # the laptop.
        for how in (signal.SIGTERM, signal.SIGKILL):
            with contextlib.suppress(OSError):
                os.kill(pid, how)
            deadline = time.monotonic() + _END_LIMIT_S
            while self._answers() and time.monotonic() < deadline:
                time.sleep(0.05)
            if not self._answers():
                return

    def _answers(self) -> bool:
        host = "127.0.0.1" if self._settings.host in ("0.0.0.0", "") else self._settings.host  # noqa: S104
        with contextlib.suppress(OSError), socket.create_connection((host, self._settings.port), 0.2):
            return True
        return False

    def _write(self, members: Sequence[str]) -> None:
        settings, folder = self._settings, self._settings.folder
        for name, text in (
            ("authority.pem", settings.authority),
            ("server.pem", settings.certificate),
            ("server.key", settings.key),
            ("server.conf", configuration(settings, members)),
        ):
            path = folder / name
            path.touch(mode=0o600)
            path.write_text(text, encoding="utf-8")

    def _remove_keys(self) -> None:
        (self._settings.folder / "server.key").unlink(missing_ok=True)

    def _log_size(self) -> int:
        with contextlib.suppress(OSError):
            return (self._settings.folder / "server.log").stat().st_size
        return 0

    def _log_since(self, start: int) -> bytes:
        with (self._settings.folder / "server.log").open("rb") as stream:
            stream.seek(start)
            return stream.read()

    def _wait_until_ready(self) -> None:
        deadline = time.monotonic() + START_LIMIT_S
        while time.monotonic() < deadline:
            if not self.running:
                self._process = None
                raise VenueError("the server ended as soon as it was started", key="venue.no_server")
            if self._answers():
                return
            time.sleep(0.02)
        self.stop()
        raise VenueError("the server does not answer", key="venue.no_server")


def configuration(settings: ServerSettings, members: Sequence[str]) -> str:
    """Return the server's configuration.

    Args:
        settings: Where and with what.
        members: Who may speak, besides the host's own program.
    """
    users = [f"    {{ user: {_quoted(HOST_MEMBER)} }}"]
    for member in members:
        allowed = subjects.permissions(member)
        publish, subscribe = (", ".join(map(_quoted, allowed[way])) for way in ("publish", "subscribe"))
        users.append(
            f"    {{ user: {_quoted(member)}, permissions: {{"
            f" publish: {{ allow: [{publish}] }}, subscribe: {{ allow: [{subscribe}] }} }} }}"
        )
    listed = ",\n".join(users)
    return f"""\
server_name: "gatehouse-venue"
listen: {_quoted(f"{settings.host}:{settings.port}")}
max_payload: {MAX_PAYLOAD + 8192}
max_connections: 256
max_subscriptions: 4096
write_deadline: "5s"
ping_interval: "2s"
ping_max: 3
jetstream {{
  store_dir: "ledger"
  max_memory_store: {16 * 1024**2}
  max_file_store: {_MOST_BYTES}
  sync_interval: always
  cipher: chachapoly
  key: ${_KEY_VARIABLE}
}}
tls {{
  cert_file: "server.pem"
  key_file: "server.key"
  ca_file: "authority.pem"
  verify_and_map: true
  handshake_first: true
  min_version: "1.3"
  timeout: 5
}}
authorization {{
  timeout: 5
  users: [
{listed}
  ]
}}
"""


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
