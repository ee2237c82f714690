"""A PDF file that is known to be whole: Qt's writer says nothing when its disk is full.

Invariants: whoever leaves ``pdf_writer`` without an error has a file with every byte that Qt wrote. Without that, an
empty file took the place of the last good guest list on paper, and its export was told as done. Memory does not grow
with the file: its pages go to the disk as they come.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QPdfWriter

from kiosk.reports.error_keeping_file import ErrorKeepingFile

_AT_ONCE: Final = 1 << 18
"""Bytes that may lie in memory: a page has some thousand."""


class _PagewiseWriter(QPdfWriter):
    """A writer into memory that passes on what it wrote, page by page.

    Qt's own files forget a write that failed with the next one that goes, and a device of ours would be given bytes as
    text. The writer never goes back to what it wrote, and counts by itself where it is.
    """

    def __init__(self, file: ErrorKeepingFile) -> None:
        self._file = file
        self._written = QByteArray()
        self._device = QBuffer(self._written)
        self._device.open(QIODevice.OpenModeFlag.WriteOnly)
        super().__init__(self._device)

    def newPage(self) -> bool:  # noqa: N802  # the name is Qt's
        """Begin another page; the one before is written by then."""
        began = super().newPage()
        if self._device.pos() >= _AT_ONCE:
            self.pass_on()
        return began

    def pass_on(self) -> None:
        """Put what was written into the file, and begin anew in memory."""
        self._file.write(bytes(self._written.data()))
        self._written.clear()
        self._device.seek(0)


@contextmanager
def pdf_writer(path: Path) -> Iterator[QPdfWriter]:
    """Yield what writes a PDF into a file; whoever paints on it ends that first.

    Args:
        path: The file.

    Raises:
        OSError: It cannot be written; ``replacing`` says of which file.
    """
    with ErrorKeepingFile(path) as file:
        writer = _PagewiseWriter(file)
        writer.setCreator("Gatehouse")
        yield writer
        writer.pass_on()
