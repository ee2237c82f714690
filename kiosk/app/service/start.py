"""Starting the sync service from the window: at each log-in where the system can do that, and now in any case."""

import logging
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from kiosk.app.service.install import ServiceError, carry_out, plan_installation, start_command
from kiosk.app.service.plan import Plan, Program

_log = logging.getLogger(__name__)

_DETACHED = 0x00000008 | 0x00000200  # DETACHED_PROCESS and CREATE_NEW_PROCESS_GROUP of Windows

Spawn = Callable[[list[str], Mapping[str, str]], None]
"""Starts a program that outlives this one; raises ``OSError`` where it cannot."""


def spawn(command: list[str], environment: Mapping[str, str]) -> None:
    """Start a program that outlives this one; see ``Spawn``."""
    apart: dict[str, Any] = {"creationflags": _DETACHED} if sys.platform == "win32" else {"start_new_session": True}
    subprocess.Popen(  # noqa: S603  # our own program
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=dict(environment),
        **apart,
    )


class SyncStarter:
    """Implements the window's ``SyncService``.

    Args:
        data_dir: Folder of this kiosk's database.
        usual_dir: Where it lies when nobody says otherwise; the system's service works on that one.
        install: Carries out a plan of the operating system.
        run_beside: Starts a program beside this one.
    """

    def __init__(
        self,
        data_dir: Path,
        usual_dir: Path,
        install: Callable[[Plan], None] = carry_out,
        run_beside: Spawn = spawn,
    ) -> None:
        self._data_dir = data_dir
        self._usual_dir = usual_dir
        self._install = install
        self._run_beside = run_beside

    def start(self) -> None:
        """Have it run.

        Raises:
            ServiceError: Neither the system nor this program could start it.
        """
        # A service that is started at log-in knows nothing of a folder that was named on a command line.
        if self._data_dir.resolve() == self._usual_dir.resolve():
            try:
                self._install(plan_installation(Program.SYNC))
            except ServiceError as error:
                # Such as a container or a small Linux without systemd: then it runs as long as nobody logs out.
                _log.warning("the sync service is not started at log-in: %s", error)
            else:
                return
        environment = {**os.environ, "GATEHOUSE_DATA_DIR": str(self._data_dir)}
        try:
            # A second one notices the first by its lock and ends, so starting once too often does no harm.
            self._run_beside(start_command(Program.SYNC), environment)
        except OSError as error:
            raise ServiceError(f"kiosk-sync could not be started: {error.strerror}") from error
