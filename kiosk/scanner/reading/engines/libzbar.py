"""What runs in zbar's process: everything that touches libzbar.

Invariant: only ``serve`` ever decodes with it, and it runs in the process that ``zbar_process`` starts. This module
imports nothing heavy at its top, so that the process starts fast and small.
"""

import contextlib
import ctypes
import signal
import struct
import sys
from multiprocessing.connection import Connection
from typing import Any

FIRST_FIXED_VERSION = (0, 23, 93)
"""First version of libzbar with the bugs of CVE-2023-40889 and CVE-2023-40890 fixed upstream."""


def zbar_version() -> tuple[int, int, int] | None:
    """Return libzbar's version, or None where there is no libzbar that can be loaded."""
    try:
        from pyzbar import zbar_library  # noqa: PLC0415 - loads the C library

        library, _ = zbar_library.load()
        parts = (ctypes.c_uint(), ctypes.c_uint(), ctypes.c_uint())
        library.zbar_version(*(ctypes.byref(part) for part in parts))
    except (ImportError, OSError, AttributeError):
        return None
    return (parts[0].value, parts[1].value, parts[2].value)


def zbar_is_fixed(version: tuple[int, int, int]) -> bool:
    """Tell whether this version has the known memory bugs fixed upstream; distributions also fix older ones."""
    return version >= FIRST_FIXED_VERSION


def serve(link: Connection) -> None:
    """Answer questions until the other side hangs up.

    The first message sent is an empty answer: "ready". A question is width and height (unsigned 32 bit, little endian)
    and the gray pixels; an answer is a list of texts with their corners.
    """
    _set_signals_and_limits()
    from pyzbar import pyzbar  # noqa: PLC0415 - the program itself must not load the decoder

    # QR alone: zbar sees linear codes in the stripes of a shirt, and fewer decoders are fewer bugs within reach.
    kinds = [pyzbar.ZBarSymbol.QRCODE]
    with contextlib.suppress(EOFError, OSError):
        # Sent after the import: loading the library takes longest, and a picture sent before would sit out its time
        # limit.
        link.send([])
        while True:
            question = link.recv_bytes()
            width, height = struct.unpack_from("<II", question)
            try:
                found = pyzbar.decode((question[8:], width, height), symbols=kinds)
            except ValueError:  # of parts of a message zbar says that they lie in a direction that the binding lacks
                found = []
            link.send([answer for symbol in found if (answer := _answer(symbol)) is not None])


def _set_signals_and_limits() -> None:
    """Leave Ctrl-C to the program, and leave no core files with guests' codes behind."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - not on every system

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _answer(symbol: Any) -> tuple[str, tuple[tuple[int, int], ...]] | None:
    """Make one answer; None for a text that zbar may have converted wrongly.

    zbar guesses the character set of bytes and rewrites them. Pure ASCII survives every guess; the rest is left to the
    first reader, so that no wrong text comes from here.
    """
    try:
        text = symbol.data.decode("ascii")
    except UnicodeDecodeError:
        return None
    return (text, tuple((int(point.x), int(point.y)) for point in symbol.polygon))
