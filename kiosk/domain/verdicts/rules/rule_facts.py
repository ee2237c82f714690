"""What the rules of a check-in list may ask about: the guest's ticket, the gate, the time, and earlier entries.

All counts are over successful entries at this list only. Days begin at midnight in the event's time zone.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Any, Final
from zoneinfo import ZoneInfo

from kiosk.domain.clock.instants import dated, earlier, in_zone, later, zone_of
from kiosk.domain.entries.entry import Direction, Entry
from kiosk.domain.entries.order import guests_inside, in_order, is_inside
from kiosk.domain.errors import RulesError

_AROUND: Final = timedelta(days=8)
"""Where the clocks do not change so long before and after, every reading of a time of day is the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleFacts:
    """Everything that the rules are judged by.

    Attributes:
        now: Corrected instant of the scan.
        timezone: IANA name of the event's time zone.
        product: Id of the ticket's type.
        variation: Id of the type's variation, or None.
        gate: Id of this kiosk's gate, or None.
        starts_at: When the event (or its date, in a series) begins.
        ends_at: When it is over; the begin stands in where the platform names none.
        admission_at: When doors open; the begin stands in where the platform names none.
        entries: The ticket's standing entries at this list, oldest first.
        party_size: Guests whom the ticket admits.
        cleared_at: When everybody inside last counted as gone, or None.
    """

    now: datetime
    timezone: str = "UTC"
    product: str = ""
    variation: str | None = None
    gate: str | None = None
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    admission_at: datetime | None = None
    entries: Sequence[Entry] = ()
    party_size: int = 1
    cleared_at: datetime | None = None


class Reading(StrEnum):
    """Two ways to read the same rule where pretix's server and its offline app differ; both must agree to admit."""

    SERVER = "server"
    APP = "app"


def plain_id(value: Any) -> Any:
    """Return an id as the platform compares it: whole numbers as numbers, everything else as text."""
    text = str(value)
    # pretix compares ids as numbers, and its rules may hold them as texts.
    return int(text) if text.isascii() and text.isdigit() else text


class Surroundings(Mapping[str, Any]):
    """The variables of rules, computed when they are asked for, by one reading.

    Attributes:
        facts: What they are computed from.
        mattered: Whether anything that was asked for differs between the readings.
    """

    def __init__(self, facts: RuleFacts, reading: Reading) -> None:
        self.facts = facts
        self.mattered = False
        self._reading = reading
        self._admissions = [p.at for p in in_order(facts.entries) if p.entry.direction is Direction.ENTRY]

    def __getitem__(self, name: str) -> Any:
        return _VARIABLES[name](self)

    def __contains__(self, name: object) -> bool:
        return name in _VARIABLES

    def __iter__(self) -> Iterator[str]:
        return iter(_VARIABLES)

    def __len__(self) -> int:
        return len(_VARIABLES)

    def _is_app(self) -> bool:
        """Return whether the app's reading is wanted, where that makes a difference."""
        self.mattered = True
        return self._reading is Reading.APP

    def zone(self) -> ZoneInfo:
        """Return the event's time zone.

        Raises:
            RulesError: There is no such zone.
        """
        found = zone_of(self.facts.timezone)
        if found is None:
            raise RulesError("the event's time zone is unknown")
        return found

    def since(self, cutoff: datetime) -> list[datetime]:
        """Return the instants of admission from a moment on."""
        return [instant for instant in self._admissions if instant >= cutoff]

    def before(self, cutoff: datetime) -> list[datetime]:
        """Return the instants of admission before a moment."""
        return [instant for instant in self._admissions if instant < cutoff]

    def days(self, instants: Sequence[datetime]) -> int:
        """Return how many of the event's days these instants fall on."""
        return len({self.day(instant) for instant in instants})

    def day(self, instant: datetime) -> date:
        """Return the event's calendar day of an instant."""
        return in_zone(instant, self.zone()).date()

    def admissions(self) -> Sequence[datetime]:
        """Return the instants of all admissions, oldest first."""
        return self._admissions

    def entries_number(self) -> int:
        """Return how often the ticket was admitted."""
        return len(self._admissions)

    def entries_today(self) -> int:
        """Return how often it was admitted on the event's present day.

        The server counts from this day's midnight on, whatever comes later; the app counts what bears this date.
        """
        midnight = in_zone(self.facts.now, self.zone()).replace(hour=0, minute=0, second=0, microsecond=0)
        since_midnight = len(self.since(in_zone(midnight, UTC)))
        today = self.day(self.facts.now)
        dated_today = sum(1 for instant in self._admissions if self.day(instant) == today)
        return dated_today if since_midnight != dated_today and self._is_app() else since_midnight

    def entries_days(self) -> int:
        """Return on how many of the event's days it was admitted."""
        return self.days(self._admissions)

    def minutes_since(self, position: int) -> int:
        """Return the whole minutes since the first (0) or last (-1) admission; -1 where there is none.

        An admission in the future (another gate's clock) gives a negative number: rounded down by the server, towards
        zero by the app.
        """
        if not self._admissions:
            return -1
        passed = self.facts.now - self._admissions[position]
        whole = passed // timedelta(minutes=1)
        if whole < 0 and self._is_app():
            return -(-passed // timedelta(minutes=1))
        return whole

    def entry_status(self) -> str:
        """Return "present" when the last movement was inward, else "absent".

        pretix's tickets are for one guest each. Of a party, whoever comes now is absent as long as not all of it are
        inside: the first of three who came in says nothing of the two who follow.
        """
        known = self.facts
        if known.party_size == 1:
            return "present" if is_inside(known.entries, cleared_at=known.cleared_at) else "absent"
        inside = guests_inside(known.entries, party=True, cleared_at=known.cleared_at)
        return "present" if len(inside) >= known.party_size else "absent"

    def moment(self, kind: Any, value: Any = None) -> datetime | None:
        """Return the moment that ``buildTime`` means.

        Args:
            kind: "custom", "customtime", "date_from", "date_to" or "date_admission".
            value: ISO 8601 date and time with offset, or time of day, for the first two.

        Raises:
            ValueError: The value is no time.
        """
        facts = self.facts
        if kind == "custom":
            return datetime.fromisoformat(str(value))
        if kind == "customtime":
            return self._today_at(time.fromisoformat(str(value)).replace(tzinfo=None))
        if kind == "date_to":
            return dated(facts.ends_at) or dated(facts.starts_at)
        if kind == "date_admission":
            return dated(facts.admission_at) or dated(facts.starts_at)
        return dated(facts.starts_at) if kind == "date_from" else None

    def _today_at(self, clock: time) -> datetime:
        """Return a time of day on the event's present day, as an instant.

        A time that the clocks skip lies after the gap for the server and before it for the app. One that the clocks
        strike twice is, for the server, the one on the present side of the change; for the app, the first.
        """
        local = in_zone(self.facts.now, self.zone())
        calm = earlier(local, _AROUND).utcoffset() == later(local, _AROUND).utcoffset()
        if calm or not self._is_app():
            # Left in local time on purpose: the server adds a tolerance to what the clock on the wall shows.
            return datetime.combine(local.date(), clock, tzinfo=local.tzinfo).replace(fold=local.fold)
        wall = datetime.combine(local.date(), clock)
        instant = wall.replace(tzinfo=local.tzinfo).astimezone(UTC)
        skipped = instant.astimezone(local.tzinfo).replace(tzinfo=None) != wall
        return earlier(instant, timedelta(hours=1)) if skipped else instant


_VARIABLES: Final[Mapping[str, Callable[[Surroundings], Any]]] = {
    "product": lambda s: plain_id(s.facts.product),
    "variation": lambda s: None if s.facts.variation is None else plain_id(s.facts.variation),
    "gate": lambda s: None if s.facts.gate is None else plain_id(s.facts.gate),
    "now": lambda s: in_zone(s.facts.now, UTC),
    "now_isoweekday": lambda s: s.day(s.facts.now).isoweekday(),
    "entries_number": Surroundings.entries_number,
    "entries_today": Surroundings.entries_today,
    "entries_days": Surroundings.entries_days,
    "minutes_since_last_entry": lambda s: s.minutes_since(-1),
    "minutes_since_first_entry": lambda s: s.minutes_since(0),
    "entry_status": Surroundings.entry_status,
}
