"""Instants and dates as staff read them, by the clocks on the event's walls."""

from datetime import UTC, date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from kiosk.domain.clock.instants import in_zone
from kiosk.ui.text.plurals import MINUTES_AGO, plural


def time_of_day(instant: datetime, now: datetime) -> str:
    """Return an instant as staff read it: the time of day, with the date in front when it is not today's.

    Args:
        instant: Any instant.
        now: Current instant, in the event's time zone: that of the clocks on its walls, whatever the laptop is set to.
    """
    local = in_zone(instant, now.tzinfo or UTC)
    clock = QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)
    if local.date() == now.date():
        return clock
    return f"{day(local.date())}, {clock}"


def day(value: date) -> str:
    """Return a date as staff read it."""
    return QLocale().toString(QDate(value.year, value.month, value.day), QLocale.FormatType.ShortFormat)


def ago(instant: datetime, now: datetime) -> str:
    """Return how long ago an instant is: "just now", minutes, or the time of day."""
    age = now - instant
    if age < timedelta(minutes=1):
        return QCoreApplication.translate("Ago", "just now")
    if age < timedelta(minutes=60):
        return plural(MINUTES_AGO, int(age.total_seconds() // 60))
    return time_of_day(instant, now)


def span(length: timedelta) -> str:
    """Return how long something lasts, by its two largest units."""
    minutes, seconds = divmod(int(abs(length).total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    number = QLocale().toString
    if days:
        text = QCoreApplication.translate("Spans", "{days} d {hours} h")
        return text.format(days=number(days), hours=number(hours))
    if hours:
        text = QCoreApplication.translate("Spans", "{hours} h {minutes} min")
        return text.format(hours=number(hours), minutes=number(minutes))
    if minutes:
        return QCoreApplication.translate("Spans", "{minutes} min").format(minutes=number(minutes))
    return QCoreApplication.translate("Spans", "{seconds} s").format(seconds=number(seconds))
