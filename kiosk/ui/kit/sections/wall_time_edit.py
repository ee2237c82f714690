"""A line for a time by the clocks on the walls of an event, whatever zone the laptop is set to."""

from datetime import datetime, tzinfo

from PySide6.QtCore import QDate, QDateTime, QTime, QTimeZone
from PySide6.QtWidgets import QDateTimeEdit, QWidget

# Digits on a wall, and no instant: by the laptop's own zone Qt would move those that its clocks leave out in spring.
_PLAIN = QTimeZone(QTimeZone.Initialization.UTC)


class WallTimeEdit(QDateTimeEdit):
    """Day, hour and minute as they are typed. Which instant that is, whoever knows the event's zone says."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTimeZone(_PLAIN)
        self.setCalendarPopup(True)

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
