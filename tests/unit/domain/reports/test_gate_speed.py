"""How fast gates are, and what would help them."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.reports.gate_speed import WINDOW, GateHint, ScanGap, ScanInstant, gate_speeds
from kiosk.domain.reports.quantiles import quantile, quantile_of_counts

NOW = datetime(2026, 11, 21, 13, 30, tzinfo=UTC)


def scans(device: str, every_s: float, gate: str = "a", until: datetime = NOW) -> list[ScanInstant]:
    count = int(WINDOW.total_seconds() / every_s)
    return [ScanInstant(gate, device, until - timedelta(seconds=every_s * n)) for n in range(count)]


def test_seconds_of_a_gate():
    (one, other) = gate_speeds([ScanGap("a", 4.0, 90), ScanGap("a", 20.0, 9), ScanGap("b", 3.0, 1)], [], NOW)
    assert (one.gate_id, one.scans, one.p50_s, one.p95_s) == ("a", 99, 4.0, 20.0)
    assert (other.gate_id, other.p50_s, other.p95_s, other.hint) == ("b", 3.0, 3.0, GateHint.NOTHING)


def test_where_every_device_is_busy_another_one_helps():
    (gate,) = gate_speeds([], [*scans("one", 8), *scans("two", 12)], NOW)
    assert gate.hint is GateHint.OPEN_ANOTHER
    assert gate.p50_s is None
    assert all(share > 0.95 for share in gate.pressure.values())
    (gate,) = gate_speeds([], [*scans("one", 8), *scans("two", 120)], NOW)
    assert gate.hint is GateHint.NOTHING  # the other one has time


def test_where_nobody_comes_one_may_close():
    (gate,) = gate_speeds([], [*scans("one", 200), *scans("two", 150)], NOW)
    assert gate.hint is GateHint.MAY_CLOSE_ONE
    (gate,) = gate_speeds([], scans("one", 200), NOW)
    assert gate.hint is GateHint.NOTHING  # the only one stays


def test_a_few_scans_make_no_queue():
    few = [ScanInstant("a", "one", NOW - timedelta(seconds=40 * n)) for n in range(4)]
    (gate,) = gate_speeds([], few, NOW)
    assert gate.hint is GateHint.NOTHING


def test_what_lies_outside_of_the_window_says_nothing():
    old = scans("one", 8, until=NOW - WINDOW)
    ahead = [ScanInstant("a", "two", NOW + timedelta(seconds=1))]
    assert gate_speeds([], [*old, *ahead], NOW) == ()


@given(st.lists(st.integers(0, 20), min_size=1, max_size=40), st.floats(0, 1))
def test_both_ways_to_give_values_have_the_same_quantiles(values, share):
    counts = {float(value): values.count(value) for value in values}
    found = quantile([float(value) for value in sorted(values)], share)
    assert found == quantile_of_counts(counts, share)
    assert found is not None
    assert sum(value <= found for value in values) >= share * len(values)
    assert sum(value < found for value in values) <= share * len(values)


def test_of_nothing_there_is_no_quantile():
    assert quantile([], 0.5) is None
    assert quantile_of_counts({}, 0.5) is None
