"""Instants as people type them: by the clocks at the event, unless they name an offset."""

from datetime import UTC, datetime, tzinfo

from kiosk.domain.clock.instants import in_zone
from kiosk.domain.errors import SettingsError


def typed_instant(text: str, option: str, *, key: str | None = None) -> datetime:
    """Read an instant as ISO 8601 and RFC 3339 write it, also in small letters and with blanks around it.

    Args:
        text: What somebody wrote.
        option: As what.
        key: Which error it is where it is none; None means that of settings.

    Returns:
        The instant; without a zone where none is written.

    Raises:
        SettingsError: It is none.
    """
    try:
        return datetime.fromisoformat(text.strip().upper())
    except ValueError as error:
        raise SettingsError(f"{option} wants an instant such as 2026-11-20T19:30, not {text!r}", key=key) from error


def at_event(instant: datetime, zone: tzinfo, *, fold: int = 0) -> datetime:
    """Return an instant in UTC; one without a zone is what the event's clocks show, not what the laptop is set to.

    Args:
        instant: The instant.
        zone: The event's zone.
        fold: Which one of an hour that the clocks show twice.
    """
    return in_zone(instant if instant.tzinfo is not None else instant.replace(tzinfo=zone, fold=fold), UTC)
