"""Sends bytes to a printer that takes its own language: ESC/POS or ZPL.

Invariant: a printer that is away is told from one that took everything; half a job is never taken for a whole one by
whoever asks, though half of it may be on the paper.
"""

import os
import select
import socket
import struct
import sys
import time
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Final

from kiosk.domain.errors import GatehouseError
from kiosk.reports.printing.printer_addresses import PrinterAddress

_SECONDS: Final = 10
"""A printer in the local network answers at once; one that does not is away."""

_LOOK_SECONDS: Final = 2
"""Somebody waits before a screen while it is looked for."""

_LOOK_EVERY_S: Final = 0.01
_SIOCOUTQ: Final = 0x5411  # tcp(7): bytes that the other side has not acknowledged


class PrinterAwayError(GatehouseError):
    """The printer cannot be reached, or does not take it."""

    default_key = "printer.away"


def send_raw(content: bytes, address: PrinterAddress) -> None:
    """Send bytes.

    Raises:
        PrinterAwayError: They did not arrive.
    """
    try:
        if address.way == "network":
            # Not the library's own way: that one knows no IPv6.
            with socket.create_connection((address.place, address.numbers[0]), timeout=_SECONDS) as connection:
                connection.sendall(content)
                connection.shutdown(socket.SHUT_WR)
                _wait_until_taken(connection)
        elif address.way == "file":
            _write_to_device(content, Path(address.place))
        else:
            _send_by_library(content, address)
    except OSError as error:
        raise PrinterAwayError(f"the printer did not take it: {type(error).__name__}") from error


def _write_to_device(content: bytes, path: Path) -> None:
    """Write to a device of the system, or to the end of a plain file.

    Raises:
        OSError: It is not there, or took nothing for too long: one without paper would keep whoever writes for ever.
    """
    if os.name != "posix":
        with path.open("ab") as file:
            file.write(content)
        return
    # Never emptied first: a device has nothing to empty, and a file may hold the jobs before.
    # Among devices nothing is made: a file in the place of a printer that was unplugged would take its jobs.
    made = 0 if path.is_relative_to("/dev") else os.O_CREAT
    device = os.open(path, os.O_WRONLY | os.O_APPEND | made | os.O_NONBLOCK, 0o666)
    try:
        rest = memoryview(content)
        while rest:
            if not select.select([], [device], [], _SECONDS)[1]:
                raise TimeoutError(f"{len(rest)} bytes were not taken")
            with suppress(BlockingIOError):  # there was room for less than it takes at once
                rest = rest[os.write(device, rest) :]
    finally:
        os.close(device)


def _wait_until_taken(connection: socket.socket) -> None:
    """Wait until the printer's system has what was sent; what still lies in our buffers is on no paper.

    What happens behind that nobody tells: printers hang up in ways of their own after a job that is on the paper, and
    a job that is taken for lost then would be printed without end.

    Raises:
        OSError: It hung up before it had everything, or does not take it.
    """
    until = time.monotonic() + _SECONDS
    while waiting := _unacknowledged(connection):
        failure = connection.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if failure:
            raise OSError(failure, "the printer hung up in the middle")
        if time.monotonic() > until:
            raise TimeoutError(f"{waiting} bytes were not taken")
        time.sleep(_LOOK_EVERY_S)


def _unacknowledged(connection: socket.socket) -> int:
    """Return how many bytes the other side has not acknowledged; 0 where this system does not tell."""
    if not sys.platform.startswith("linux"):
        return 0
    from fcntl import ioctl  # noqa: PLC0415  # Unix alone has it

    return int(struct.unpack("i", ioctl(connection, _SIOCOUTQ, bytes(4)))[0])


def is_there(address: PrinterAddress) -> bool:
    """Return whether a printer can be reached now. Nothing is sent: label printers would feed a label."""
    if address.way == "network":
        try:
            with socket.create_connection((address.place, address.numbers[0]), timeout=_LOOK_SECONDS):
                return True
        except OSError:
            return False
    if address.way == "usb":
        return _is_plugged_in(*address.numbers)
    path = Path(address.place)
    # A plain file need not be there before something is printed into it; the folder must.
    return path.exists() or (address.way == "file" and path.parent.is_dir() and path.parent != Path("/dev"))


def _is_plugged_in(vendor: int, product: int) -> bool:
    try:
        core = import_module("usb.core")  # its part for USB need not be installed
    except ImportError:
        return False
    try:
        return core.find(idVendor=vendor, idProduct=product) is not None
    except (core.NoBackendError, core.USBError):
        return False


def _send_by_library(content: bytes, address: PrinterAddress) -> None:
    from escpos import printer  # noqa: PLC0415  # two seconds that no start without such a printer need wait
    from escpos.exceptions import Error  # noqa: PLC0415  # as above

    made = (
        printer.Usb(*address.numbers, timeout=_SECONDS * 1000)
        if address.way == "usb"
        else printer.Serial(address.place, timeout=_SECONDS)
    )
    try:
        made.open()
        made._raw(content)  # noqa: SLF001  # the library's own way for bytes that are made already
        made.close()
    except (Error, RuntimeError) as error:  # RuntimeError: the part of it that speaks USB is not installed
        raise PrinterAwayError(f"the printer did not take it: {type(error).__name__}") from error
