"""New versions for the window: what is known, a look at a USB stick, and the installation.

Invariants: a stick is looked at by ``kiosk-sync update``, the same program that looks on the server, so that there is
one place where a version is proved; what is installed goes through ``new_versions.install``, as from a terminal; both
ask for the right first, and both are on record.
"""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from kiosk import __version__
from kiosk.app.kiosk import Kiosk
from kiosk.app.laptop.daemon import sync_command
from kiosk.app.laptop.new_versions import (
    Start,
    UpdateWay,
    install,
    is_event_on,
    is_packaged,
    system_command,
    update_way,
    waiting_version,
)
from kiosk.app.staff.audit import audit
from kiosk.app.staff.guard import Guard
from kiosk.domain.errors import UpdateError
from kiosk.domain.sentences import SENTENCES
from kiosk.domain.staff.audit import AuditKind
from kiosk.domain.staff.rights import Right
from kiosk.ui.ports.new_versions import VersionReport, VersionWay

Ask = Callable[[Sequence[str], Mapping[str, str]], tuple[int, str]]
"""Runs a program to its end; returns its exit code and what it complained of. Raises ``OSError`` where it cannot."""

_KEY: Final = re.compile(r"\(([a-z_]+\.[a-z_]+)\)\s*$", re.MULTILINE)
"""Where ``kiosk-sync`` says which failure it was (``sync/cli/exit_codes.py``)."""
_NO_WINDOW: Final = 0x08000000  # CREATE_NO_WINDOW of Windows: no black window comes up beside ours


def ask(command: Sequence[str], environment: Mapping[str, str]) -> tuple[int, str]:
    """Run a program to its end; see ``Ask``. Without a limit of time: an old stick takes minutes for an installer."""
    hidden: dict[str, Any] = {"creationflags": _NO_WINDOW} if sys.platform == "win32" else {}
    ended = subprocess.run(  # noqa: S603  # our own program
        list(command),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
        env=dict(environment),
        check=False,
        **hidden,
    )
    return ended.returncode, ended.stderr


class VersionDesk:
    """Implements the window's ``NewVersions``."""

    def __init__(
        self,
        kiosk: Kiosk,
        guard: Guard,
        *,
        running: str = __version__,
        system: str = sys.platform,
        packaged: bool | None = None,
        ask: Ask = ask,
        start: Start | None = None,
    ) -> None:
        """Take the kiosk.

        Args:
            kiosk: The kiosk.
            guard: Says who is signed in and what they may do.
            running: The version that runs.
            system: As ``sys.platform`` has it.
            packaged: Whether this program was installed as a package; None: as it is.
            ask: Runs ``kiosk-sync``.
            start: Starts the installer.
        """
        self._kiosk = kiosk
        self._guard = guard
        self._running = running
        self._system = system
        self._packaged = is_packaged() if packaged is None else packaged
        self._ask = ask
        self._start = start

    def read(self) -> VersionReport:
        """Return how it stands now."""
        database = self._kiosk.database
        found = waiting_version(database, self._running)
        way = update_way(self._kiosk.settings.update_root, packaged=self._packaged, system=self._system)
        if found is not None and found.file is None and way is UpdateWay.INSTALLER:
            way = UpdateWay.SYSTEM  # this release has no installer for this system: there is nothing to press
        return VersionReport(
            running=self._running,
            waiting=found.version if found is not None else "",
            way=VersionWay(way.value),
            command=system_command() if way is UpdateWay.SYSTEM else "",
            event_on=is_event_on(database, self._kiosk.clock.now().corrected),
        )

    def look_in(self, folder: Path) -> VersionReport:
        """Look for a new version in a folder."""
        self._guard.demand(Right.UPDATE)
        environment = {**os.environ, "GATEHOUSE_DATA_DIR": str(self._kiosk.settings.data_dir)}
        try:
            code, said = self._ask([*sync_command(), "update", "--from", str(folder)], environment)
        except OSError as error:
            raise UpdateError(f"kiosk-sync cannot be started: {type(error).__name__}", key="update.failed") from error
        if code != 0:
            keys = [key for key in _KEY.findall(said) if key in SENTENCES]
            raise UpdateError(f"nothing was taken from the stick (exit code {code})", key=[*keys, "update.failed"][0])
        return self.read()

    def install(self) -> None:
        """Start the installer of the new version."""
        self._guard.demand(Right.UPDATE)
        now = self._kiosk.clock.now().corrected
        found = install(
            self._kiosk.database,
            now,
            running=self._running,
            system=self._system,
            packaged=self._packaged,
            start=self._start,
        )
        who = self._guard.present.name if self._guard.present is not None else ""
        audit(self._kiosk, AuditKind.SETTINGS, who, f"installation of version {found.version}")
