"""What is known of the true time: arithmetic on instants, over sleep, settings of the clock and restarts."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.clock.timekeeping import BootTime, ClockReading, clock_jump, drift, estimate, plausible

START = datetime(2026, 11, 20, 19, 0, tzinfo=UTC)
SPANS = st.timedeltas(min_value=timedelta(days=-400), max_value=timedelta(days=400))
ANY = st.datetimes(timezones=st.just(UTC))


def reading(
    offset: timedelta, boot: str = "first", uncertainty: timedelta | None = timedelta(seconds=1)
) -> ClockReading:
    return ClockReading(
        offset=offset,
        uncertainty=timedelta(seconds=1),
        source="platform",
        measured_at=START,
        boot="first",
        ticks=timedelta(seconds=100),
    )


@given(
    st.timedeltas(min_value=timedelta(days=-300), max_value=timedelta(days=300)),
    st.timedeltas(min_value=timedelta(), max_value=timedelta(days=30)),
    SPANS,
)
def test_within_a_boot_no_setting_of_the_clock_moves_the_corrected_time(
    offset: timedelta, passed: timedelta, step: timedelta
) -> None:
    raw = START + passed + step
    found = estimate(reading(offset), raw, BootTime("first", timedelta(seconds=100) + passed))
    assert found.is_measured
    assert raw + found.offset == START + offset + passed
    assert found.uncertainty is not None
    assert found.uncertainty >= timedelta(seconds=1)


@given(SPANS, st.timedeltas(min_value=timedelta(), max_value=timedelta(days=400)), SPANS)
def test_over_a_restart_it_is_never_earlier_than_it_was(offset: timedelta, off: timedelta, step: timedelta) -> None:
    raw = START + off + step
    found = estimate(reading(offset), raw, BootTime("second", timedelta(seconds=20)))
    assert not found.is_measured
    assert raw + found.offset >= START + offset - timedelta(seconds=30)
    if found.uncertainty is not None:
        assert found.uncertainty >= abs(offset)


@given(ANY, SPANS | st.timedeltas(), ANY, st.sampled_from(["first", "second"]), st.booleans(), st.booleans())
def test_no_instant_makes_it_raise(
    measured_at: datetime, offset: timedelta, raw: datetime, boot: str, knows: bool, has_ticks: bool
) -> None:
    known = ClockReading(
        offset=offset,
        uncertainty=timedelta(seconds=1) if knows else None,
        source="platform",
        measured_at=measured_at,
        boot="first",
        ticks=timedelta() if has_ticks else None,
    )
    found = estimate(known, raw, BootTime(boot, timedelta(seconds=5)))
    if has_ticks:
        assert isinstance(raw + found.offset, datetime)


def test_ticks_that_went_back_are_another_start() -> None:
    assert not estimate(reading(timedelta()), START, BootTime("first", timedelta(seconds=5))).is_measured


def test_what_was_kept_before_this_holds_as_it_did() -> None:
    known = ClockReading(offset=timedelta(hours=1), uncertainty=None, source="platform", measured_at=START)
    found = estimate(known, START, BootTime("first", timedelta()))
    assert (found.offset, found.uncertainty, found.is_measured) == (timedelta(hours=1), None, False)


def test_instants_at_which_no_ticket_is_scanned() -> None:
    assert plausible(START) == START
    assert plausible(datetime(1969, 12, 31, tzinfo=UTC)) is None
    assert plausible(datetime(9999, 1, 1, tzinfo=UTC)) is None
    assert plausible(START, timedelta(days=10**7)) is None
    assert estimate(None, START, BootTime("first", timedelta())).uncertainty is None


@given(SPANS, SPANS)
def test_a_jump_is_what_a_clock_moved_by_itself(passed: timedelta, step: timedelta) -> None:
    assert clock_jump(passed + step, passed) == (step if abs(step) > timedelta(seconds=2) else None)


@given(SPANS)
def test_drift_has_no_direction(passed: timedelta) -> None:
    assert drift(passed) == drift(-passed) >= timedelta()
