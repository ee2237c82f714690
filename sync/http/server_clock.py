"""What HTTP tells about time: the Date header as a clock, and Retry-After in both of its forms. Asks no clock.

Invariant: no single answer moves the time. Several have to agree, and what was measured since the laptop was started is
never moved by more than ``STEP`` on the word of the platform alone.
"""

import math
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from enum import Enum
from threading import Lock

from kiosk.domain.clock.instants import to_ms
from kiosk.domain.clock.timekeeping import BootTime, ClockReading, drift, plausible
from kiosk.domain.syncing.delivery import MAX_RETRY_AFTER_S

_DATE_RESOLUTION = timedelta(seconds=1)

_MILLISECOND = timedelta(milliseconds=1)

CLOCK_SOURCE = "platform"
"""Who says the true time."""


STEP = timedelta(minutes=2)
"""A clock that cannot be set does not jump: a measure that says so by more than this is for a person to judge."""

ANSWERS_NEEDED = 3
"""So many answers have to agree before the time is taken from them, where it is not known or they contradict it."""

# Kept for minutes, or a wrong answer of this morning would still weigh in tonight.
_VOTES_KEPT = timedelta(minutes=10)
_GROUPS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockSample:
    """What one answer, or several that agree, say of the laptop's clock.

    Attributes:
        offset_ms: Best known (true time - laptop's time).
        uncertainty_ms: How far off that may be, to either side.
        measured_at: Laptop's time of the measure.
        boot: Which start of the laptop it was measured in, "" where only the laptop's own clock is known.
        ticks: What the clock said then that cannot be set.
        answers: So many answers agree on it.
    """

    offset_ms: int
    uncertainty_ms: int
    measured_at: datetime
    boot: str = ""
    ticks: timedelta | None = None
    answers: int = 1

    @property
    def reading(self) -> ClockReading:
        """The sample as it is kept."""
        return ClockReading(
            offset=timedelta(milliseconds=self.offset_ms),
            uncertainty=timedelta(milliseconds=self.uncertainty_ms),
            source=CLOCK_SOURCE,
            measured_at=self.measured_at,
            boot=self.boot,
            ticks=self.ticks,
        )

    @classmethod
    def of(cls, reading: ClockReading) -> "ClockSample":
        """Return what was kept, as a sample."""
        uncertainty = timedelta() if reading.uncertainty is None else reading.uncertainty
        return cls(
            offset_ms=to_ms(reading.offset),
            uncertainty_ms=to_ms(uncertainty),
            measured_at=reading.measured_at,
            boot=reading.boot,
            ticks=reading.ticks,
            answers=ANSWERS_NEEDED,
        )


def parse_http_date(text: str) -> datetime | None:
    """Return the instant of an HTTP date (RFC 9110, section 5.6.7), or None for anything else."""
    try:
        at = parsedate_to_datetime(text)
        # In here as well: an offset can lead out of the calendar.
        return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def parse_retry_after(text: str, now: datetime) -> float | None:
    """Return the seconds of a Retry-After header (RFC 9110, section 10.2.3), at most MAX_RETRY_AFTER_S.

    Args:
        text: Whole seconds, or an HTTP date.
        now: Instant to which a date is compared: the platform's own where it is known.

    Returns:
        Seconds from now, 0 for the past, None when the header says nothing usable.
    """
    text = text.strip()
    if text.isascii() and text.isdigit():
        # Nine digits: thirty years are long enough, and a number of a thousand digits is no float.
        return min(float(text[:9]), MAX_RETRY_AFTER_S)
    at = parse_http_date(text)
    if at is None:
        return None
    return min(max((at - now).total_seconds(), 0.0), MAX_RETRY_AFTER_S)


def sample_clock(
    date_header: str, sent_at: datetime, round_trip_s: float, boot: BootTime | None = None
) -> ClockSample | None:
    """Measure the laptop's clock by one answer.

    The header is cut to whole seconds, so the true instant lies within the following second; and it was written
    somewhere between sending and receiving. Both are taken at their middle, with half of each as uncertainty.

    Args:
        date_header: The platform's Date header.
        sent_at: Laptop's time at sending.
        round_trip_s: Seconds until the answer's header arrived, by a clock that never jumps.
        boot: What the clock said at sending that cannot be set.

    Returns:
        The measure, or None when the header is no date, or one at which no platform can be.
    """
    at = parse_http_date(date_header)
    if at is None or plausible(at) is None or round_trip_s < 0 or not math.isfinite(round_trip_s):
        return None
    half_trip = timedelta(seconds=round_trip_s / 2)
    offset = at - sent_at + _DATE_RESOLUTION / 2 - half_trip
    uncertainty = half_trip + _DATE_RESOLUTION / 2
    return ClockSample(
        offset_ms=to_ms(offset),
        uncertainty_ms=math.ceil(uncertainty / _MILLISECOND),
        measured_at=sent_at,
        boot="" if boot is None else boot.boot,
        ticks=None if boot is None else boot.ticks,
    )


def intersect(known: ClockSample, sample: ClockSample) -> ClockSample | None:
    """Return what two measures say together, in the later one's terms, or None where they contradict each other.

    Each says in which span the true offset lies. Spans that overlap narrow each other down, so many answers with a date
    in whole seconds come to know the clock to some ten milliseconds.

    Args:
        known: What was known.
        sample: The new measure.
    """
    expected_ms, slack = _expected(known, sample)
    low = max(expected_ms - slack, sample.offset_ms - sample.uncertainty_ms)
    high = min(expected_ms + slack, sample.offset_ms + sample.uncertainty_ms)
    if low > high:
        return None
    return replace(
        sample,
        offset_ms=round((low + high) / 2),
        uncertainty_ms=math.ceil((high - low) / 2),
        answers=known.answers + sample.answers,
    )


def _expected(known: ClockSample, sample: ClockSample) -> tuple[int, int]:
    """Return which offset a new measure should find, and how far it may be from that, ms."""
    walked = sample.measured_at - known.measured_at
    passed = walked
    if known.ticks is not None and sample.ticks is not None and known.boot == sample.boot:
        passed = sample.ticks - known.ticks
    slack = known.uncertainty_ms + math.ceil(drift(passed) / _MILLISECOND)
    return known.offset_ms + to_ms(passed - walked), slack


def refine(known: ClockSample | None, sample: ClockSample) -> ClockSample:
    """Combine what was known about the clock with one more measure; where they contradict, the new one alone counts.

    Args:
        known: What was known, or None.
        sample: The new measure.
    """
    return sample if known is None else intersect(known, sample) or sample


class ClockVotes:
    """Collects what answers say of the clock, and tells what most agree on. Safe to use from several threads."""

    def __init__(self) -> None:
        self._guard = Lock()
        self._groups: list[ClockSample] = []
        self._taken: ClockSample | None = None

    def add(self, sample: ClockSample) -> None:
        """Count one answer."""
        with self._guard:
            kept = [group for group in self._groups if _age(group, sample) <= _VOTES_KEPT]
            for place, group in enumerate(kept):
                met = intersect(group, sample)
                # It joins the first group that it agrees with, and narrows that one down.
                if met is not None:
                    kept[place] = met
                    break
            else:
                kept.append(sample)
            self._groups = kept[-_GROUPS:]

    def take(self) -> ClockSample | None:
        """Return what most answers agree on, if there was one since the last call; None where there is no majority."""
        with self._guard:
            best = self._best()
            if best is self._taken:
                return None
            self._taken = best
            return best

    def agreed(self) -> ClockSample | None:
        """Return what enough answers agree on, or None."""
        with self._guard:
            best = self._best()
            return best if best is not None and best.answers >= ANSWERS_NEEDED else None

    def _best(self) -> ClockSample | None:
        ranked = sorted(self._groups, key=lambda group: group.answers, reverse=True)
        # As many say one thing as say another: nobody is believed.
        if not ranked or (len(ranked) > 1 and ranked[0].answers == ranked[1].answers):
            return None
        return ranked[0]


def _age(group: ClockSample, sample: ClockSample) -> timedelta:
    if group.ticks is not None and sample.ticks is not None:
        return abs(sample.ticks - group.ticks)
    return abs(sample.measured_at - group.measured_at)


class SampleDecision(Enum):
    """What is to be done about a measure."""

    TAKE = "take"
    WAIT = "wait"  # too few answers say so
    ASK = "ask"  # it contradicts what is known by more than any clock can go wrong


def judge_sample(known: ClockReading | None, sample: ClockSample) -> tuple[SampleDecision, ClockSample]:
    """Return what is to be done about a measure, and what is known with it.

    What agrees with what was measured since the laptop was started makes that more exact. What contradicts it has to be
    said by several answers, and is taken where it is a small step, or where the laptop's own clock says the same: then
    two who know nothing of each other do. Where nothing was measured yet, several answers are enough, unless they say
    that it is earlier than it was.

    Args:
        known: What was known, or None.
        sample: The measure.
    """
    before = None if known is None or known.true_at is None else ClockSample.of(known)
    if before is not None and before.boot == sample.boot:
        met = intersect(before, sample)
        if met is not None:
            return SampleDecision.TAKE, met
        expected_ms, slack = _expected(before, sample)
        stray = max(0, abs(sample.offset_ms - expected_ms) - slack - sample.uncertainty_ms)
        is_small = stray * _MILLISECOND <= STEP
    else:
        is_small = known is None or known.true_at is None or _is_later(known, sample)
    if sample.answers < ANSWERS_NEEDED:
        return SampleDecision.WAIT, sample
    is_confirmed = abs(sample.offset_ms) * _MILLISECOND <= STEP
    return (SampleDecision.TAKE if is_small or is_confirmed else SampleDecision.ASK), sample


def _is_later(known: ClockReading, sample: ClockSample) -> bool:
    """Return whether a measure after a restart says that it is not earlier than it was; true where nobody knows."""
    now = sample.reading.true_at
    return known.ticks is None or known.true_at is None or (now is not None and now >= known.true_at - STEP)
