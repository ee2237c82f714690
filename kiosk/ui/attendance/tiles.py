"""The evening in a few figures: the tiles at the top of the attendance page."""

from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtCore import QCoreApplication, QLocale

from kiosk.domain.reports.arrivals import rate
from kiosk.domain.reports.attendance import ListAttendance
from kiosk.domain.reports.gate_speed import GateHint
from kiosk.ui.attendance.charts import gate_name, zone_in
from kiosk.ui.attendance.place_charts import hint_word
from kiosk.ui.ports.organizer.pages import AttendanceReport
from kiosk.ui.text.log_words import wall_time
from kiosk.ui.text.text_direction import dotted


@dataclass(frozen=True, slots=True)
class TileText:
    """What a tile says.

    Attributes:
        heading: What it is.
        figure: The figure.
        lines: What else belongs to it.
        alert: Whether somebody has to know.
    """

    heading: str
    figure: str
    lines: tuple[str, ...] = ()
    alert: bool = False


def tiles_of(report: AttendanceReport) -> tuple[TileText, ...]:
    """Return the tiles, the most important first."""
    return (*(_list(report, one) for one in report.lists), _rate(report), _lanes(report), _alone(report))


def _number(value: int) -> str:
    return QLocale().toString(value)


def _list(report: AttendanceReport, one: ListAttendance) -> TileText:
    figure = _number(one.guests_inside)
    if one.capacity is not None:
        figure = f"{figure} / {_number(one.capacity)}"
    came = QCoreApplication.translate("AttendanceTiles", "{came} of {expected} came").format(
        came=_number(one.guests_came), expected=_number(one.guests_expected)
    )
    alert = one.alert
    lines = [
        QCoreApplication.translate("AttendanceTiles", "{share} % of the limit is reached").format(share=_number(alert))
        if alert
        else "",
        came,
    ]
    found = report.presence.get(one.list_id)
    if found is not None and found.peak is not None:
        time = wall_time(found.peak.at, "", report.now.astimezone(zone_in(report)))
        most = QCoreApplication.translate("AttendanceTiles", "most: {guests} at {time}")
        lines.append(most.format(guests=_number(found.peak.guests), time=time))
    stay = found.stay(0.5) if found is not None else None
    if stay is not None:
        minutes = _number(round(stay / timedelta(minutes=1)))
        lines.append(
            QCoreApplication.translate("AttendanceTiles", "half of those who left stayed {minutes} min").format(
                minutes=minutes
            )
        )
    heading = QCoreApplication.translate("AttendanceTiles", "Inside: {list}").format(list=one.name)
    return TileText(heading, figure, tuple(lines), alert=alert is not None)


def _rate(report: AttendanceReport) -> TileText:
    counts = [rate(report.sums.arrivals, timedelta(minutes=span), report.now) for span in (15, 30, 60)]
    lines = (
        QCoreApplication.translate("AttendanceTiles", "in 30 minutes: {count}").format(count=_number(counts[1])),
        QCoreApplication.translate("AttendanceTiles", "in an hour: {count}").format(count=_number(counts[2])),
    )
    return TileText(
        QCoreApplication.translate("AttendanceTiles", "Came in the last 15 minutes"), _number(counts[0]), lines
    )


def _lanes(report: AttendanceReport) -> TileText:
    heading = QCoreApplication.translate("AttendanceTiles", "Lanes")
    busy = [speed for speed in report.speeds if speed.hint is GateHint.OPEN_ANOTHER]
    idle = [speed for speed in report.speeds if speed.hint is GateHint.MAY_CLOSE_ONE]
    lines = tuple(dotted(gate_name(report, speed.gate_id), hint_word(speed.hint)) for speed in (*busy, *idle))
    figure = hint_word(GateHint.OPEN_ANOTHER) if busy else QCoreApplication.translate("AttendanceTiles", "All is well")
    return TileText(heading, figure, lines, alert=bool(busy))


def _alone(report: AttendanceReport) -> TileText:
    exposure = report.exposure
    double = QCoreApplication.translate("AttendanceTiles", "turned out double: {count}").format(
        count=_number(exposure.doubles)
    )
    every = QCoreApplication.translate("AttendanceTiles", "of {count} admissions").format(
        count=_number(exposure.admitted)
    )
    heading = QCoreApplication.translate("AttendanceTiles", "Decided by one laptop alone")
    return TileText(heading, _number(exposure.alone), (every, double), alert=exposure.doubles > 0)
