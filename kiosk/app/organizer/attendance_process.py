"""How an event stands, counted by a process of its own while somebody looks at it.

Counting an evening is a second of Python each time, and a scan that is decided meanwhile asks for the interpreter some
dozens of times, once for each statement of its transaction: in one process it waited at every one of them.

Invariants: the process reads and never writes; it is made when somebody asks, and ends by itself when nobody has asked
for a while, or when this program ends; one that has died is made anew, and nobody notices but by the time it takes.
"""

import contextlib
import logging
import multiprocessing
from collections.abc import Sequence
from datetime import UTC, tzinfo
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Final

from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.organizer.attendance_board import StoredAttendanceBoard, save_table
from kiosk.app.reports.export_process import Failure, as_failure, end_in_order, raised
from kiosk.config import Settings
from kiosk.domain.clock.instants import zone_of
from kiosk.domain.errors import GatehouseError, StoreError
from kiosk.store.base.database_key import DatabaseKey
from kiosk.store.laptop.process_priority import run_behind_gate, run_when_idle
from kiosk.ui.ports.organizer.pages import AttendanceReport, Cell

_log = logging.getLogger(__name__)

_IDLE_S: Final = 30.0
"""A page that is open asks every two seconds. What nobody asks for keeps no memory for long."""


class AttendanceApart:
    """Implements the window's ``AttendanceBoard``. Belongs to one thread.

    Args:
        kiosk: The kiosk; its settings and its key are handed on.
    """

    def __init__(self, kiosk: Kiosk) -> None:
        self._kiosk = kiosk
        self._zone: tzinfo = UTC
        self._link: Connection | None = None
        self._child: BaseProcess | None = None
        kiosk.database.when_closed(self.close)

    def read(self, event_id: str = "", *, anyway: bool = False) -> AttendanceReport | None:
        """Return how an event stands; see ``AttendanceBoard.read``."""
        found: AttendanceReport | Failure | None
        try:
            found = self._ask(event_id, anyway=anyway)
        except (EOFError, OSError):
            self.close()
            try:
                found = self._ask(event_id, anyway=anyway)
            except (EOFError, OSError) as error:
                self.close()
                raise StoreError(f"the process that counts attendance ended: {type(error).__name__}") from error
        if isinstance(found, AttendanceReport):
            self._zone = zone_of(found.timezone) or UTC
            return found
        if found is not None:
            raise raised(found)
        return None

    def save_table(self, path: Path, title: str, headings: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
        """Write a table as CSV; see ``AttendanceBoard.save_table``."""
        save_table(self._kiosk, path, title, headings, rows, zone=self._zone)

    def close(self) -> None:
        """End the process, where there is one."""
        link, child, self._link, self._child = self._link, self._child, None, None
        if link is not None:
            link.close()
        if child is not None:
            child.terminate()  # it writes nothing, so that it may end in the middle of anything
            child.join()
            child.close()

    def _ask(self, event_id: str, *, anyway: bool) -> AttendanceReport | Failure | None:
        link = self._link or self._begin()
        link.send((event_id, anyway))
        found: AttendanceReport | Failure | None = link.recv()
        return found

    def _begin(self) -> Connection:
        # Spawned, never forked: the window has threads, and what they hold would stay locked in a copy of it.
        context = multiprocessing.get_context("spawn")
        link, far_end = context.Pipe()
        arguments = (far_end, self._kiosk.settings, self._kiosk.key)
        child = context.Process(target=count, args=arguments, name="attendance", daemon=True)
        try:
            child.start()
        except OSError:
            link.close()
            raise
        finally:
            # Our copy of the child's end must go, or its death would never show as the end of the pipe.
            far_end.close()
        self._link, self._child = link, child
        return link


def count(link: Connection, settings: Settings, key: DatabaseKey) -> None:
    """Answer what is asked until nobody asks any more; what the process does."""
    end_in_order()
    run_behind_gate()
    with contextlib.suppress(EOFError, OSError):  # the window is gone
        _answer(link, settings, key)


def _answer(link: Connection, settings: Settings, key: DatabaseKey) -> None:
    try:
        with open_kiosk(settings, working=False, key=key) as kiosk:
            board = StoredAttendanceBoard(kiosk)
            while link.poll(_IDLE_S):
                event_id, anyway = link.recv()
                link.send(_read(board, event_id, anyway=anyway))
                # Somebody waits for the first figures; those after them may come when nobody else wants the processor.
                run_when_idle()
    except GatehouseError as error:
        link.recv()
        link.send(as_failure(error))


def _read(board: StoredAttendanceBoard, event_id: str, *, anyway: bool) -> AttendanceReport | Failure | None:
    try:
        return board.read(event_id, anyway=anyway)
    except Exception as error:  # noqa: BLE001  # the window is told, whatever it was
        return as_failure(error)
