"""What every report begins with: which event, which zone, when it was made, by what."""

from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Final

from kiosk.domain.clock.instants import in_zone
from kiosk.domain.reason_codes import Reason
from kiosk.domain.reason_table import REASONS
from kiosk.domain.reports.log_filter import LogFilter
from kiosk.reports.translatable import Translatable


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What all sections of a report share.

    Attributes:
        event_id: Event.
        event_name: Its name.
        zone: Its zone.
        zone_name: IANA name of that.
        now: When the report is made, corrected time.
        version: Of Gatehouse.
        wanted: What was asked for.
        narrowed: The same in words, its event and span aside; empty for everything.
    """

    event_id: str
    event_name: str
    zone: tzinfo
    zone_name: str
    now: datetime
    version: str
    wanted: LogFilter
    narrowed: tuple[Translatable, ...] = ()

    @property
    def notes(self) -> tuple[Translatable, ...]:
        """Sentences at the end of every report."""
        since, until = (
            None if instant is None else in_zone(instant, self.zone)
            for instant in (self.wanted.since, self.wanted.until)
        )
        span = []
        if since is not None and until is not None:
            span = [Translatable("Entries from {since} until {until}.", since=since, until=until)]
        elif since is not None:
            span = [Translatable("Entries from {since}.", since=since)]
        elif until is not None:
            span = [Translatable("Entries until {until}.", until=until)]
        only = [Translatable("Only these entries:"), *self.narrowed] if self.narrowed else []
        return (
            Translatable("Times are those of {zone}, by corrected clocks.", zone=self.zone_name),
            *span,
            *only,
            Translatable("Made by Gatehouse {version}.", version=self.version),
        )


def reason_text(reason: Reason) -> Translatable:
    """Return what a reason is called in reports."""
    return REASON_TEXTS[reason]


REASON_TEXTS: Final = {reason: Translatable(wording.word, context="Reasons") for reason, wording in REASONS.items()}
"""What reasons are called in reports, as on the scan page: made once, and not for each of a million rows."""
