"""The three standard streams of a program: there, tolerant, and no way to end it.

A service manager, a launcher on Windows or a shell (``>&-``) may start a program without some of them. Python has None
in their place then; and the next files that are opened get their numbers, so that what a library writes to "standard
error" would land in a file of ours, the database among them.

Invariant: whatever is read from or written to them, no encoding makes it fail: what cannot be shown is spelled out, and
what cannot be read is read as what no code is, so that the lines behind it are read, too.
"""

import errno
import io
import os
import sys
from contextlib import suppress
from pathlib import Path

_STANDARD = 3
"""Standard input, output and error have the numbers below."""


class _Nowhere(io.TextIOWrapper):
    """The null device in the place of standard output; remembers whether anything was told it."""

    lost = False

    def write(self, text: str, /) -> int:
        """Let a text go nowhere."""
        self.lost = self.lost or bool(text)
        return super().write(text)


class _LastWord(io.TextIOWrapper):
    """Standard error that a full disk does not make fail: nobody could be told, and the exit code has to be true."""

    def write(self, text: str, /) -> int:
        """Write as far as that goes."""
        with suppress(OSError):
            return super().write(text)
        return len(text)

    def flush(self) -> None:
        """Write what waits, as far as that goes."""
        with suppress(OSError):
            super().flush()


def flush_output() -> None:
    """See to it that everything was told on standard output, where its failure can still be said.

    Raises:
        OSError: It was not. That there is no standard output is said only now, when what was asked for was done to its
            end: a script that goes by the exit code must not take it for an answer that somebody has.
    """
    sys.stdout.flush()
    if isinstance(sys.stdout, _Nowhere) and sys.stdout.lost:
        raise OSError(errno.EBADF, "standard output is closed")


def prepare_streams() -> None:
    """Put the null device where a stream is missing, and let the others take any text."""
    _keep_numbers()
    null = Path(os.devnull)
    # Never closed: they are there as long as the program is.
    if sys.stdin is None:
        sys.stdin = null.open(encoding="utf-8")
    if sys.stdout is None:
        sys.stdout = _Nowhere(null.open("wb"), encoding="utf-8")
    if sys.stderr is None:
        sys.stderr = null.open("w", encoding="utf-8")
    # The interpreter's own, which nobody replaced, and which nobody closes.
    if sys.stderr is sys.__stderr__ and type(sys.stderr) is io.TextIOWrapper:
        sys.stderr = _LastWord(sys.stderr.buffer, encoding=sys.stderr.encoding, line_buffering=True)
    for stream, errors in ((sys.stdin, "surrogateescape"), (sys.stdout, _SPELLED), (sys.stderr, _SPELLED)):
        # A stream that was replaced (by a test, or a service manager) has no such method.
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors=errors)


def drop_output() -> None:
    """Let the rest of standard output go nowhere: whoever reads it has enough, or its disk is full.

    Or Python would complain at its end about what is still to be written.
    """
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


_SPELLED = "backslashreplace"


def _keep_numbers() -> None:
    number = os.open(os.devnull, os.O_RDWR)
    while number < _STANDARD:
        # Programs that are started from here need them as much.
        os.set_inheritable(number, True)  # noqa: FBT003  # the library names it so
        number = os.open(os.devnull, os.O_RDWR)
    os.close(number)
