"""What things in the log are called, in the language of the window."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from kiosk.domain.clock.instants import in_zone, zone_of
from kiosk.domain.codes.credential import ScanSource
from kiosk.domain.entries.entry import Direction, Entry
from kiosk.domain.reason_codes import Assurance, Outcome, Reason
from kiosk.domain.reason_table import REASONS
from kiosk.domain.reports.entry_log import DeliveryState, LogRow
from kiosk.ui.text.times import day
from kiosk.ui.text.verdicts.detail_text import translated


def outcome_words() -> dict[Outcome, str]:
    """Return what the answers are called."""
    return {
        Outcome.ADMIT: QCoreApplication.translate("LogWords", "Admitted"),
        Outcome.REFUSE: QCoreApplication.translate("LogWords", "Refused"),
        Outcome.ASK: QCoreApplication.translate("LogWords", "Asked"),
    }


def reason_words() -> dict[Reason, str]:
    """Return what the reasons are called, as on the scan page."""
    return {reason: translated(wording.word) for reason, wording in REASONS.items()}


def verdict_word(entry: Entry) -> str:
    """Return what became of a scan: in the log it is over, so "Admitted" and not "Admit"."""
    if entry.outcome is Outcome.ADMIT and entry.reason is Reason.OK:
        if entry.direction is Direction.EXIT:
            return QCoreApplication.translate("LogWords", "Went out")
        return QCoreApplication.translate("LogWords", "Admitted")
    return translated(REASONS[entry.reason].word)


def direction_words() -> dict[Direction, str]:
    """Return what the two ways are called."""
    return {
        Direction.ENTRY: QCoreApplication.translate("LogWords", "In"),
        Direction.EXIT: QCoreApplication.translate("LogWords", "Out"),
    }


def assurance_words() -> dict[Assurance, str]:
    """Return who agrees."""
    return {
        Assurance.PLATFORM: QCoreApplication.translate("LogWords", "The platform"),
        Assurance.VENUE: QCoreApplication.translate("LogWords", "All gates"),
        Assurance.LOCAL: QCoreApplication.translate("LogWords", "One laptop alone"),
    }


def source_words() -> dict[ScanSource, str]:
    """Return how codes come in."""
    return {
        ScanSource.CAMERA: QCoreApplication.translate("LogWords", "Camera"),
        ScanSource.HAND_SCANNER: QCoreApplication.translate("LogWords", "Hand scanner"),
        ScanSource.MANUAL: QCoreApplication.translate("LogWords", "Typed or looked up"),
        ScanSource.NFC: QCoreApplication.translate("LogWords", "NFC"),
        ScanSource.PAPER: QCoreApplication.translate("LogWords", "On paper"),
    }


def delivery_words() -> dict[DeliveryState, str]:
    """Return how far an entry is on its way to the platform."""
    return {
        DeliveryState.NONE: "",
        DeliveryState.QUEUED: QCoreApplication.translate("LogWords", "Waits to be sent"),
        DeliveryState.DELIVERED: QCoreApplication.translate("LogWords", "The platform has it"),
        DeliveryState.DEAD: QCoreApplication.translate("LogWords", "The platform did not take it"),
    }


def sign_of(entry: Entry) -> tuple[str, str]:
    """Return the sign and the theme's colour of an entry's verdict."""
    if entry.outcome is Outcome.ADMIT:
        return ("leave" if entry.direction is Direction.EXIT else "tone-admit"), "admit"
    tone = REASONS[entry.reason].tone.value
    return f"tone-{tone}", tone


def wall_time(instant: datetime, timezone: str, now: datetime) -> str:
    """Return an instant to the second by the clocks of an event, with the date where it is not today.

    Args:
        instant: The instant.
        timezone: IANA name of the event's zone, "" for the zone of ``now``.
        now: Current instant in the zone of the chosen event.
    """
    zone = zone_of(timezone) if timezone else None
    local = in_zone(instant, zone or now.tzinfo or instant.tzinfo)  # type: ignore[arg-type]  # instants are aware
    return _written(local, in_zone(now, local.tzinfo))  # type: ignore[arg-type]  # likewise


def _written(local: datetime, now: datetime) -> str:
    # Seconds in every language's own digits and order; short formats leave them out.
    clock = QLocale().toString(QTime(local.hour, local.minute, local.second), "HH:mm:ss")
    return clock if local.date() == now.date() else f"{day(local.date())} {clock}"


def device_clock(row: LogRow) -> str:
    """Return what the device's own clock showed, in the event's zone."""
    raw = row.entry.raw_at
    zone = zone_of(row.timezone) if row.timezone else None
    local = in_zone(raw, zone) if zone else raw
    return f"{day(local.date())} {QLocale().toString(QTime(local.hour, local.minute, local.second), 'HH:mm:ss')}"


def seconds_text(milliseconds: int | None) -> str:
    """Return an uncertainty in seconds: "± 0.4 s", "" where it was never measured."""
    if milliseconds is None:
        return ""
    text = QCoreApplication.translate("LogWords", "± {seconds} s")
    return text.format(seconds=QLocale().toString(milliseconds / 1000, "f", 1))
