"""How a spent ticket was used before, as a steward asks for it: how long ago, where, by whom. Never an id."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from kiosk.checkin.check_in import CheckInResult
from kiosk.domain.staff.people import spoken_name
from kiosk.domain.verdicts.details import EnteredBefore
from kiosk.ui.text.plurals import USED_MINUTES_AGO, USED_SECONDS_AGO, plural
from kiosk.ui.text.text_direction import dotted, isolated
from kiosk.ui.text.times import time_of_day


def earlier_use(checked_in: CheckInResult, now: datetime, gates: Mapping[str, str]) -> str:
    """Return when, where and by whom a ticket was used, in one line; "" where only the platform knows of it.

    Args:
        checked_in: A refusal, with its entry: that one says which laptop this is, and who works at it.
        now: Current instant in the event's time zone.
        gates: Names of gates by id.
    """
    used = checked_in.verdict.details
    if not isinstance(used, EnteredBefore) or used.time is None:
        return ""
    own = checked_in.entries[0] if checked_in.entries else None
    is_own_laptop = own is not None and used.device == own.device_id
    gate_id = used.gate.id if used.gate else None
    if is_own_laptop and own is not None and gate_id == own.gate_id:
        where = QCoreApplication.translate("EarlierUse", "here")
    elif gate_id is not None:
        where = isolated(gates.get(gate_id) or QCoreApplication.translate("Missing", "another gate"))
    else:
        where = "" if is_own_laptop else QCoreApplication.translate("EarlierUse", "at another laptop")
    own_name = own.staff if own and is_own_laptop else ""
    return dotted(_when(used.time, now), where, _by_whom(spoken_name(used.staff), own_name))


def _when(instant: datetime, now: datetime) -> str:
    age = now - instant
    if age < timedelta(minutes=1):  # also where another gate's clock is ahead of this one's
        return plural(USED_SECONDS_AGO, max(int(age.total_seconds()), 1))
    if age < timedelta(minutes=60):
        return plural(USED_MINUTES_AGO, int(age.total_seconds() // 60))
    return QCoreApplication.translate("EarlierUse", "Used at {time}").format(time=time_of_day(instant, now))


def _by_whom(staff: str, own: str) -> str:
    if not staff:
        return ""
    if staff == own:
        return QCoreApplication.translate("EarlierUse", "by you")
    return QCoreApplication.translate("EarlierUse", "by {name}").format(name=isolated(staff))
