"""A PDF file that is known to be whole: Qt's writer says nothing when its disk is full.

Invariant: whoever leaves ``pdf_writer`` without an error has a file with every byte that Qt wrote. Without that, an
empty file took the place of the last good guest list on paper, and its export was told as done.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPdfWriter


@contextmanager
def pdf_writer(path: Path) -> Iterator[QPdfWriter]:
    """Yield what writes a PDF into a file; whoever paints on it ends that first.

    Args:
        path: The file.

    Raises:
        OSError: It cannot be written; ``replacing`` says of which file.
    """
    # In memory first, some hundred bytes for each row: Qt's files forget a failed write with the next one that goes.
    whole = QBuffer()
    whole.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(whole)
    writer.setCreator("Gatehouse")
    yield writer
    whole.close()
    path.write_bytes(whole.data().data())
