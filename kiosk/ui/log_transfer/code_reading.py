"""What the camera gathers from the screen of another laptop: the picture, how far it is, what is missing."""

from collections.abc import Iterable, Iterator
from typing import Final

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget

from kiosk.domain.evidence.code_parts import Gathered, PartGathering
from kiosk.ui.kit.camera_area import CameraArea
from kiosk.ui.kit.complaint import Complaint
from kiosk.ui.kit.labels import label
from kiosk.ui.log_transfer.beside_code import lay_beside

_GAPS: Final = 6
"""So many gaps are named: near the end there are few, and before that nobody reads them."""


class CodeReading(QWidget):
    """Gathers codes.

    Attributes:
        gathering: What was gathered; None while nothing is.
        picture_area: What the camera sees, so that people hold it where the code is.
        bar: How far it is.
        progress: The same in numbers, and what is missing.
        stop: Ends it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.gathering: PartGathering | None = None
        self.picture_area = CameraArea()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How many codes were read"))
        self.progress = label("question", wrap=True)
        self.gaps = label("since", wrap=True)
        self.complaint = Complaint()
        self.stop = QPushButton(self.tr("Stop"))
        said = (self.progress, self.bar, self.gaps, self.complaint)
        lay_beside(self, self.picture_area, *said, stop=self.stop)

    def begin(self, gathering: PartGathering | None = None) -> None:
        """Gather from now on, or go on with what a window before this one had."""
        self.gathering = gathering or PartGathering()
        self.complaint.say("")
        self._show_progress()

    def end(self) -> None:
        """Forget what was gathered."""
        self.gathering = None
        self.picture_area.picture.clear()

    def take(self, text: str) -> bool:
        """Take the text of a code; return whether all codes are here now."""
        if self.gathering is None:
            return False
        found = self.gathering.take(text)
        if found is Gathered.OTHER:
            self.complaint.say(self.tr("These are codes of another log. Stop, and begin again."))
        elif found is Gathered.NO_PART:
            self.complaint.say(self.tr("This code is no part of a log."))
        else:
            self.complaint.say("")
            self._show_progress()
        return self.gathering.whole

    def _show_progress(self) -> None:
        gathering = self.gathering
        if gathering is None:
            return
        self.bar.setRange(0, max(1, gathering.total))
        self.bar.setValue(gathering.count)
        if not gathering.total:
            self.progress.setText(self.tr("Hold the camera to the other laptop's screen."))
            self.gaps.clear()
            return
        count, total = QLocale().toString(gathering.count), QLocale().toString(gathering.total)
        self.progress.setText(self.tr("{count} of {total} codes read").format(count=count, total=total))
        missing = gathered_gaps(gathering.missing)
        self.gaps.setText(self.tr("Missing: {numbers}").format(numbers=missing) if missing else "")


def gathered_gaps(missing: Iterable[int]) -> str:
    """Return numbers as people write them, neighbours as a span: "3, 7–12, 40 …"."""
    spans = list(_spans(missing))
    said = [(QLocale().toString(first), QLocale().toString(last)) for first, last in spans[:_GAPS]]
    texts = [first if first == last else f"{first}–{last}" for first, last in said]
    return ", ".join(texts) + (" …" if len(spans) > _GAPS else "")


def _spans(numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    first = last = None
    for number in numbers:
        if last is not None and first is not None and number != last + 1:
            yield first, last
            first = None
        first = number if first is None else first
        last = number
    if first is not None and last is not None:
        yield first, last
