"""What stands below the names of events and lists, and the sentence that sums a choice up."""

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QLocale

from kiosk.domain.clock.instants import in_zone, zone_of
from kiosk.domain.entries.entry import Direction
from kiosk.domain.entries.station import ScannedList
from kiosk.domain.roster.standing import Standing
from kiosk.ui.ports.station_choices import EventChoice, ListFigures
from kiosk.ui.text.own_language import shown_name
from kiosk.ui.text.text_direction import dotted
from kiosk.ui.text.times import day, time_of_day


def standing_text(standing: Standing) -> str:
    """Return how an event stands to the present, "" where its date says all."""
    return {
        Standing.ON_NOW: QCoreApplication.translate("Choices", "On now"),
        Standing.TODAY: QCoreApplication.translate("Choices", "Today"),
        Standing.TO_COME: "",
        Standing.UNDATED: QCoreApplication.translate("Choices", "No date"),
        Standing.OVER: QCoreApplication.translate("Choices", "Over"),
    }[standing]


def event_detail(choice: EventChoice, now: datetime) -> str:
    """Return date and time of an event by its own clocks, and how it stands to the present."""
    event, zone = choice.event, zone_of(choice.event.timezone) or UTC
    here = in_zone(now, zone)
    if event.starts_at is None:
        return standing_text(choice.standing)
    starts = in_zone(event.starts_at, zone)
    clock = time_of_day(event.starts_at, starts)
    if event.ends_at is not None:
        # The day once, unless the end is on another one.
        clock = f"{clock} – {time_of_day(event.ends_at, starts)}"
    date = "" if starts.date() == here.date() and choice.standing is not Standing.OVER else day(starts.date())
    return dotted(standing_text(choice.standing), date, clock)


def event_dates(choice: EventChoice) -> str:
    """Return an event's day as people may type it into the filter: in the window's language and in figures."""
    if choice.event.starts_at is None:
        return ""
    date = in_zone(choice.event.starts_at, zone_of(choice.event.timezone) or UTC).date()
    return f"{date.isoformat()} {date.day}.{date.month}.{date.year} {day(date)}"


def further_lists(
    choices: Sequence[EventChoice], event_id: str | None, list_id: str | None
) -> list[tuple[ScannedList, str]]:
    """Return the lists that one scanner may take besides a chosen one, with their names.

    The event's own further lists come first; those of other events that are not over stand behind their event's name.

    Args:
        choices: What can be chosen.
        event_id: The event that is chosen, or None.
        list_id: Its list that is chosen, or None: before that none of its lists is a further one.
    """
    own = [
        (ScannedList(choice.event.id, entry.id), shown_name(entry))
        for choice in choices
        if choice.event.id == event_id and list_id is not None
        for entry in choice.lists
        if entry.id != list_id
    ]
    others = [
        (
            ScannedList(choice.event.id, entry.id),
            dotted(*dict.fromkeys((shown_name(choice.event), shown_name(entry)))),
        )
        for choice in choices
        if choice.event.id != event_id and choice.standing is not Standing.OVER
        for entry in choice.lists
    ]
    return own + others


def figures_text(figures: ListFigures) -> str:
    """Return how full a list is."""
    number = QLocale().toString
    text = QCoreApplication.translate("Choices", "{came} of {expected} are in")
    return text.format(came=number(figures.came), expected=number(figures.expected))


def direction_text(direction: Direction) -> str:
    """Return the way in words, as it ends a sentence."""
    if direction is Direction.EXIT:
        return QCoreApplication.translate("Choices", "exit")
    return QCoreApplication.translate("Choices", "entry")
