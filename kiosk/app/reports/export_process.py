"""Files written in a process of their own, so that guests at this laptop do not wait for them.

A long file is minutes of Python, and Python runs one thread at a time: written in the window's process it would stand
between a picture and its verdict. The process reads the database and never writes into it, runs only when nobody else
wants the processor, and is this program again (``multiprocessing``, spawned).

Invariants: the database's key goes over an inherited pipe, never by a command line, an environment or a file; a process
that dies leaves no half file, and its end is an error here; it ends with this program, however that ends: its pipe
closes then.
"""

import contextlib
import logging
import multiprocessing
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, Final

from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.reports.export import Exported, ExportRequest, export
from kiosk.app.reports.paper import write_list
from kiosk.config import Settings
from kiosk.domain.entries.station import Station
from kiosk.domain.errors import GatehouseError
from kiosk.ending_signals import ending_signals
from kiosk.reports.errors import ReportError
from kiosk.reports.progress import Progress
from kiosk.reports.replacing import clear_after
from kiosk.store.base.database_key import DatabaseKey
from kiosk.store.laptop.process_priority import run_when_idle

_log = logging.getLogger(__name__)

_LOOK_S: Final = 0.1
"""Time between two looks at whether it is still wanted, s; also between two words of how far it is."""

Failure = tuple[type[GatehouseError], str, str]
"""An error on its way back: as its parts, because not every error can be made anew from its words alone."""


@dataclass(frozen=True, slots=True)
class PaperRequest:
    """The list on paper.

    Attributes:
        station: Whose list.
        path: Where to.
    """

    station: Station
    path: Path


_Request = ExportRequest | PaperRequest
_Work = Callable[[Connection, Settings, DatabaseKey, Any], None]


def export_apart(
    kiosk: Kiosk,
    request: ExportRequest,
    told: Callable[[int], None],
    is_off: Callable[[], bool],
    *,
    work: _Work | None = None,
) -> Exported:
    """Write a report in a process of its own, and wait for it.

    Args:
        kiosk: The kiosk; its settings and its key are handed on.
        request: What is asked for.
        told: Called with the number of rows so far, now and then.
        is_off: Asked now and then whether to stop.
        work: What the process does; a module-level function. None writes the report.

    Raises:
        SettingsError: There is no such event or column.
        ReportError: The file cannot be written, or the process died.
        ReportCancelledError: It was called off.
        StoreError: The database cannot be read.
    """
    return _apart(kiosk, request, told, is_off, work or write)


def write_list_apart(kiosk: Kiosk, station: Station, path: Path) -> None:
    """Write the list on paper in a process of its own, and wait for it; see ``write_list``.

    Raises:
        SettingsError: The roster does not hold the list any more.
        ReportError: The file cannot be written, or the process died.
        StoreError: The database cannot be read.
    """
    _apart(kiosk, PaperRequest(station, path), lambda _rows: None, lambda: False, write)


def _apart(
    kiosk: Kiosk, request: _Request, told: Callable[[int], None], is_off: Callable[[], bool], work: _Work
) -> Exported:
    # Spawned, never forked: the window has threads, and what they hold would stay locked in a copy of it.
    context = multiprocessing.get_context("spawn")
    link, far_end = context.Pipe()
    arguments = (far_end, kiosk.settings, kiosk.key, request)
    child = context.Process(target=work, args=arguments, name="export", daemon=True)
    with link:
        try:
            child.start()
        except OSError as error:
            raise ReportError(f"no process for writing files: {error.strerror or type(error).__name__}") from error
        finally:
            # Our copy of the child's end must go, or its death would never show as the end of the pipe.
            far_end.close()
        try:
            return _outcome(link, told, is_off)
        except (EOFError, OSError) as error:
            child.join()
            raise ReportError(f"the process that wrote files ended with {child.exitcode}") from error
        finally:
            _end(child, request)


def _outcome(link: Connection, told: Callable[[int], None], is_off: Callable[[], bool]) -> Exported:
    """Take in what the process says, until it is done."""
    asked_to_stop = False
    while True:
        if is_off() and not asked_to_stop:
            asked_to_stop = True
            # A word and not a kill: it clears up after itself, and what it said before is still read.
            link.send(None)
        if not link.poll(_LOOK_S):
            continue
        said: int | Exported | Failure = link.recv()
        if isinstance(said, int):
            told(said)
        elif isinstance(said, Exported):
            return said
        else:
            raise raised(said)


def _end(child: BaseProcess, request: _Request) -> None:
    """Wait for the end of a process, and remove what it left where it was killed."""
    child.join()
    if child.exitcode and child.pid is not None:
        clear_after(request.path, child.pid)
    child.close()


def write(link: Connection, settings: Settings, key: DatabaseKey, request: _Request) -> None:
    """Write a report, or the list on paper; what the process does."""
    end_in_order()
    run_when_idle()
    answer: Exported | Failure
    try:
        with open_kiosk(settings, working=False, key=key) as kiosk:
            if isinstance(request, PaperRequest):
                write_list(kiosk, request.station, request.path)
                answer = Exported((request.path,))
            else:
                answer = export(kiosk, request, Progress(_teller(link), link.poll))
    except Exception as error:  # noqa: BLE001  # the window is told that there is no file, whatever it was
        answer = as_failure(error, ReportError)
    with contextlib.suppress(OSError):  # nobody is there any more who would read it
        link.send(answer)


def as_failure(error: Exception, otherwise: type[GatehouseError] = GatehouseError) -> Failure:
    """Return an error as it goes to another process; what nobody foresaw is logged in full and goes as another kind."""
    if isinstance(error, GatehouseError):
        return type(error), str(error), error.key
    _log.exception("unforeseen in a process beside the window")
    return otherwise, f"unforeseen: {type(error).__name__}", otherwise.default_key


def raised(failure: Failure) -> GatehouseError:
    """Return the error that came from another process."""
    kind, message, key = failure
    return kind(message, key=key)


def _teller(link: Connection) -> Callable[[int], None]:
    """Return what tells how far it is, and not more often than anybody looks."""
    last = 0.0

    def tell(rows: int) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last < _LOOK_S:
            return
        last = now
        with contextlib.suppress(OSError):  # that the window is gone is noticed where it is asked whether to stop
            link.send(rows)

    return tell


def end_in_order() -> None:
    """See to it that this process clears up after itself, however it is ended."""
    # Ctrl+C in a terminal goes to every process of it; this one is called off by the window's.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # A window that closes ends its processes by SIGTERM, and a terminal that closes by SIGHUP; by themselves both would
    # leave half a file with names in it.
    for number in ending_signals():  # those that are not ignored by now
        signal.signal(number, lambda *_: sys.exit(1))
