"""A file that keeps its first error until it is closed.

What puts a ZIP together tries to write its end even after an error, when it is thrown away: with a traceback on
standard error that nobody can prevent from outside. Invariant: ``write`` never fails; ``__exit__`` raises what it met.
"""

from pathlib import Path
from types import TracebackType
from typing import Self


class ErrorKeepingFile:
    """A binary file to be written, as ``zipfile`` uses one.

    Args:
        path: The file. It is made, or emptied.

    Raises:
        OSError: It cannot be opened.
    """

    def __init__(self, path: Path) -> None:
        self._file = path.open("wb")
        self._at = 0
        self._error: OSError | None = None

    def write(self, data: bytes) -> int:
        """Write, unless that failed before: then nobody will read the rest. Returns how many bytes were given."""
        if self._error is None and not self._file.closed:
            try:
                self._file.seek(self._at)
                self._file.write(data)
            except OSError as error:
                self._error = error
        # Goes on as if all were well: the ZIP's own sums must come out, or it complains of something else.
        self._at += len(data)
        return len(data)

    def tell(self) -> int:
        """Return where the next byte goes."""
        return self._at

    def seek(self, offset: int) -> int:
        """Go to a place, from the beginning."""
        self._at = offset
        return offset

    def flush(self) -> None:
        """Do nothing: what lies in the buffer is written when the file is closed."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Close it.

        Raises:
            OSError: What the first write that failed met, or the closing; unless something else is raised already.
        """
        try:
            self._file.close()
        except OSError as refused:
            self._error = self._error or refused
        if kind is None and self._error is not None:
            raise self._error
