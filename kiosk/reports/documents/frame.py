"""What every report begins with: which event, which zone, when it was made, by what."""

from dataclasses import dataclass
from datetime import datetime, tzinfo

from kiosk.domain.clock.instants import in_zone
from kiosk.domain.reason_codes import Reason
from kiosk.domain.reason_table import REASONS
from kiosk.domain.reports.log_filter import LogFilter


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
        narrowed: The same in words, its event and span aside; "" for everything.
    """

    event_id: str
    event_name: str
    zone: tzinfo
    zone_name: str
    now: datetime
    version: str
    wanted: LogFilter
    narrowed: str = ""

    @property
    def notes(self) -> tuple[str, ...]:
        """Sentences at the end of every report."""
        span = [
            f"{word} {in_zone(instant, self.zone):%Y-%m-%d %H:%M}"
            for word, instant in (("from", self.wanted.since), ("until", self.wanted.until))
            if instant is not None
        ]
        entries = f" Entries {' '.join(span)}." if span else ""
        only = f" Entries only of: {self.narrowed}." if self.narrowed else ""
        return (f"Times are those of {self.zone_name}, by corrected clocks.{entries}{only} Gatehouse {self.version}.",)


def reason_text(reason: Reason) -> str:
    """Return what a reason is called in reports."""
    return REASONS[reason].word
