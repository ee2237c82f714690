"""Arrivals over time: nothing is lost in bins, and bins begin where the event's clocks say."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.clock.instants import FIRST, LAST
from kiosk.domain.entries.entry import Direction
from kiosk.domain.reason_codes import Assurance, Outcome, Reason
from kiosk.domain.reports.arrival_sums import arrival_sums
from kiosk.domain.reports.arrivals import Bin, MinuteCount, bin_start, busiest, in_bins, rate, totals

KOLKATA = ZoneInfo("Asia/Kolkata")
ZONES = [KOLKATA, ZoneInfo("Europe/Berlin"), ZoneInfo("Asia/Kathmandu"), ZoneInfo("Australia/Lord_Howe"), UTC]
START = datetime(2026, 10, 24, 22, 0, tzinfo=UTC)  # the night in which Europe puts its clocks back
WIDTHS = [timedelta(minutes=minutes) for minutes in (1, 15, 30, 60)]


def minute_count(minute: int, count: int = 1, gate: str = "a", **changes: object) -> MinuteCount:
    given: dict[str, object] = {
        "minute": START + timedelta(minutes=minute),
        "list_id": "main",
        "gate_id": gate,
        "ticket_type_id": "ga",
        "direction": Direction.ENTRY,
        "outcome": Outcome.ADMIT,
        "reason": Reason.OK,
        "assurance": Assurance.VENUE,
        "count": count,
    }
    return MinuteCount(**{**given, **changes})  # type: ignore[arg-type]


minute_counts = st.lists(
    st.builds(minute_count, st.integers(0, 600), st.integers(1, 5), st.sampled_from("abc")), max_size=40
)


@given(minute_counts, st.sampled_from(WIDTHS), st.sampled_from(ZONES))
def test_bins_lose_nobody(identity, width, zone):
    bins = in_bins(identity, width, zone)
    assert sum(one.count for one in bins) == sum(one.count for one in identity)
    assert [one.start for one in bins] == sorted({one.start for one in bins})
    for one in identity:
        start = bin_start(one.minute, width, zone)
        assert start <= one.minute < start + width
        assert start in {found.start for found in bins}
        local = start.astimezone(zone)
        assert (local.hour * 60 + local.minute) % (width // timedelta(minutes=1)) == 0


def test_an_hour_begins_where_the_event_is():
    (only,) = in_bins([minute_count(0, 3), minute_count(29, 2)], timedelta(hours=1), KOLKATA)
    assert only == Bin(START - timedelta(minutes=30), 5)  # 22:00 UTC is 03:30 there


def test_empty_stretches_are_shown_between_the_others():
    assert [one.count for one in in_bins([minute_count(0), minute_count(45)], timedelta(minutes=15), UTC)] == [
        1,
        0,
        0,
        1,
    ]
    assert in_bins([], timedelta(minutes=15), UTC) == ()


def test_a_clock_that_was_a_year_off_makes_no_year_of_empty_stretches():
    day = 24 * 60
    counts = [minute_count(0), minute_count(day), minute_count(day + 365 * day)]
    bins = in_bins(counts, timedelta(minutes=15), UTC)
    assert len(bins) == 24 * 4 + 2
    assert [one.count for one in bins if one.count] == [1, 1, 1]


@pytest.mark.parametrize("at", [FIRST, LAST.replace(second=0, microsecond=0)])
@pytest.mark.parametrize("zone", ZONES)
def test_a_laptop_that_woke_at_an_end_of_the_calendar_is_counted(at, zone):
    counts = [minute_count(0), replace(minute_count(0), minute=at)]
    assert sum(one.count for one in in_bins(counts, timedelta(hours=1), zone)) == 2


def test_totals_and_rates():
    identity = [minute_count(0, 2), minute_count(1, 3, "b"), minute_count(5, 1, "b", direction=Direction.EXIT)]
    assert totals(identity, lambda one: one.gate_id) == {"b": 4, "a": 2}
    assert list(totals(identity, lambda one: one.gate_id)) == ["b", "a"]
    now, arrivals = START + timedelta(minutes=5, seconds=30), arrival_sums(identity).arrivals
    assert rate(arrivals, timedelta(minutes=15), now) == 5
    assert rate(arrivals, timedelta(minutes=5), now) == 3  # the minute from 22:00 lies before 22:00:30
    assert rate(arrivals, timedelta(minutes=1), now) == 0


@given(
    st.lists(
        st.builds(
            minute_count,
            st.integers(0, 5),
            st.integers(1, 5),
            st.sampled_from("ab"),
            ticket_type_id=st.sampled_from(["ga", ""]),
            list_id=st.sampled_from(["main", "lounge"]),
            direction=st.sampled_from(list(Direction)),
            outcome=st.sampled_from(list(Outcome)),
            reason=st.sampled_from([Reason.OK, Reason.UNPAID]),
        ),
        max_size=20,
    )
)
def test_what_is_added_up_once_is_what_the_counts_say(counts):
    found = arrival_sums(counts)
    assert found.counted == sum(one.count for one in counts)
    arrived, refused = [one for one in counts if one.arrived], [one for one in counts if one.refused]
    for sums, of, some in (
        ({"": found.arrivals} if found.arrivals else {}, lambda _: "", arrived),
        (found.by_gate, lambda one: one.gate_id, arrived),
        (found.by_type, lambda one: one.ticket_type_id, arrived),
        (found.by_list, lambda one: one.list_id, arrived),
        (found.refusals, lambda one: one.reason, refused),
    ):
        assert {key: sum(minutes.values()) for key, minutes in sums.items()} == totals(some, of)
        for key, minutes in sums.items():
            assert minutes == totals([one for one in some if of(one) == key], lambda one: one.minute)


def test_what_a_count_stands_for():
    assert minute_count(0).arrived
    assert not minute_count(0).left
    gone = minute_count(0, direction=Direction.EXIT)
    assert (gone.arrived, gone.left, gone.refused) == (False, True, False)
    assert minute_count(0, outcome=Outcome.REFUSE).refused
    assert not minute_count(0, outcome=Outcome.REFUSE).left


def test_the_busiest_stretch_is_the_first_of_the_greatest():
    bins = [Bin(START, 2), Bin(START + timedelta(hours=1), 5), Bin(START + timedelta(hours=2), 5)]
    assert busiest(bins) == bins[1]
    assert busiest([]) is None
