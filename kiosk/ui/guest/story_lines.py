"""What happened to a ticket so far, a line each, the newest first: when, what, where, by whom and why."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.domain.entries.entry import Direction
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.reason_table import REASONS, Tone
from kiosk.domain.reports.entry_log import LogRow, TicketStory
from kiosk.ui.kit.icons import Sign
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.look import Look, spread
from kiosk.ui.text.text_direction import dotted, isolated
from kiosk.ui.text.times import time_of_day
from kiosk.ui.text.verdicts.detail_text import translated

MOST_LINES: Final = 12


class StoryLine(QFrame):
    """One scan."""

    def __init__(self, row: LogRow, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tone = tone_of_row(row)
        self.sign = Sign(ems=1.2)
        self.text = label("step", wrap=True)
        self.text.setText(line_of(row, now))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.text, 1)
        spread(line, 0.6)

    def take_look(self, look: Look) -> None:
        """Draw the sign in the theme's colour."""
        tint = look.colour(self.tone.value if self.tone else "muted")
        name = f"tone-{self.tone.value}" if self.tone else "history"
        self.sign.show_sign(name, tint=tint, paper=look.colour("page"))


class StoryLines(QWidget):
    """The newest scans, and how many are left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[StoryLine, ...] = ()
        self.heading = label("question")
        self.heading.setText(self.tr("So far"))
        self.rest = label("since", wrap=True)
        self._look: Look | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self.heading)
        self.column.addWidget(self.rest)
        spread(self.column, 0.4)

    def take_look(self, look: Look) -> None:
        """Remember the look for lines that are shown later."""
        self._look = look

    def show_story(self, story: TicketStory, now: datetime) -> None:
        """Show another story."""
        for line in self.lines:
            self.column.removeWidget(line)
            line.hide()  # it is gone with the next turn of the event loop only
            line.deleteLater()
        newest = list(reversed(story.rows))
        self.lines = tuple(StoryLine(row, now) for row in newest[:MOST_LINES])
        for place, line in enumerate(self.lines):
            if self._look is not None:
                line.take_look(self._look)
            self.column.insertWidget(1 + place, line)
        left = len(newest) - len(self.lines)
        said = self.tr("This ticket was never scanned.") if not newest else ""
        if left > 0:
            said = self.tr("{count} earlier ones are in the log.").format(count=QLocale().toString(left))
        self.rest.setText(said)
        self.rest.setVisible(bool(said))


def tone_of_row(row: LogRow) -> Tone | None:
    """Return how a scan ended; None for one that does not count any more, or takes another back."""
    if row.undone or row.entry.undoes:
        return None
    return Tone.ADMIT if row.entry.outcome is Outcome.ADMIT else REASONS[row.entry.reason].tone


def line_of(row: LogRow, now: datetime) -> str:
    """Return a scan in one line."""
    return dotted(*(part for part in _parts(row, now) if part))


def _parts(row: LogRow, now: datetime) -> Iterator[str]:
    entry = row.entry
    yield time_of_day(entry.corrected_at, now)
    yield _word(row)
    yield isolated(row.gate_name or row.list_name) if row.gate_name or row.list_name else ""
    yield isolated(entry.staff) if entry.staff else ""
    if entry.forced:
        by = QCoreApplication.translate("Story", "Overridden by: {who}")
        yield by.format(who=isolated(dotted(entry.supervisor)))
    yield isolated(entry.note) if entry.note else ""


def _word(row: LogRow) -> str:
    entry = row.entry
    if entry.undoes:
        return QCoreApplication.translate("Story", "Took an entry back")
    if entry.outcome is not Outcome.ADMIT or entry.reason is not Reason.OK:
        word = translated(REASONS[entry.reason].word)
    elif entry.direction is Direction.EXIT:
        word = QCoreApplication.translate("LogWords", "Went out")
    else:
        word = QCoreApplication.translate("LogWords", "Admitted")
    return dotted(word, QCoreApplication.translate("Story", "taken back")) if row.undone else word
