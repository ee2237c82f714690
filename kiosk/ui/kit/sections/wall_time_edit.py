"""A line for a time by the clocks on the walls of an event, whatever zone the laptop is set to."""

from datetime import datetime, tzinfo

from PySide6.QtCore import QDate, QDateTime, QSize, Qt, QTime, QTimeZone
from PySide6.QtGui import QMouseEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDateTimeEdit, QWidget

from kiosk.ui.kit.theme import BORDER, TOUCH
from kiosk.ui.workers.guarded import guarded_overrides

# Digits on a wall, and no instant: by the laptop's own zone Qt would move those that its clocks leave out in spring.
_PLAIN = QTimeZone(QTimeZone.Initialization.UTC)


_LINES = 7  # the names of the days, and six weeks


@guarded_overrides
class _Calendar(QCalendarWidget):
    """Days that a finger meets, in a glove, too; a screen that is too low for that gives them all that it has."""

    def __init__(self) -> None:
        super().__init__()
        # Numbers of weeks would take the days an eighth of their breadth, and nobody asks for them at a gate.
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        # Qt's weekends are red, whatever the theme: hard to read on its grounds, and elsewhere they are other days.
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(day, QTextCharFormat())

    def minimumSizeHint(self) -> QSize:  # Qt's name
        """Return the size in which each day is as large as a finger."""
        usual, room = super().minimumSizeHint(), self.screen().availableSize()
        bar = self.findChild(QWidget, "qt_calendar_navigationbar")
        above = bar.sizeHint().height() if bar is not None else 0
        days = _LINES * TOUCH + 2 * BORDER
        return QSize(days, above + days).boundedTo(room).expandedTo(usual)


@guarded_overrides
class WallTimeEdit(QDateTimeEdit):
    """Day, hour and minute as they are typed. Which instant that is, whoever knows the event's zone says."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTimeZone(_PLAIN)
        self.setCalendarPopup(True)
        self._was_open = False

    def mousePressEvent(self, event: QMouseEvent) -> None:  # Qt's name
        """Open the calendar where its arrow is pressed."""
        if not self._was_open:
            # Not before: Qt makes the calendar's window for it, and most are never opened.
            self._was_open = True
            self.setCalendarWidget(_Calendar())
        super().mousePressEvent(event)

    def show_time(self, local: datetime) -> None:
        """Show a time.

        Args:
            local: In the zone of the walls.
        """
        day = QDate(local.year, local.month, local.day)
        self.setDateTime(QDateTime(day, QTime(local.hour, local.minute, local.second), _PLAIN))

    def time_in(self, zone: tzinfo | None) -> datetime:
        """Return what is shown, as a time of a zone; of an hour that there are two of, the first."""
        at = self.dateTime()
        day, time = at.date(), at.time()
        return datetime(day.year(), day.month(), day.day(), time.hour(), time.minute(), time.second(), tzinfo=zone)
