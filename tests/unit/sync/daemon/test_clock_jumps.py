from datetime import UTC, datetime, timedelta

from sync.daemon.clock_jumps import JumpDetector

NOW = datetime(2027, 6, 21, 18, 0, tzinfo=UTC)


def test_a_clock_that_walks_on_is_no_jump():
    jumps = JumpDetector(wall=NOW, steady=0.0)
    for second in range(1, 20):
        assert jumps.tick(NOW + timedelta(seconds=second, milliseconds=50 * second), float(second)) is None


def test_sleep_is_noticed_where_the_steady_clock_stands_still():
    jumps = JumpDetector(wall=NOW, steady=0.0)
    assert jumps.tick(NOW + timedelta(hours=1), 0.1) == timedelta(hours=1) - timedelta(milliseconds=100)
    assert jumps.tick(NOW + timedelta(hours=1, milliseconds=100), 0.2) is None


def test_sleep_is_noticed_where_the_steady_clock_goes_on():
    jumps = JumpDetector(wall=NOW, steady=0.0)
    assert jumps.tick(NOW + timedelta(hours=1), 3600.0) == timedelta(hours=1)


def test_a_clock_set_back_is_noticed():
    jumps = JumpDetector(wall=NOW, steady=0.0)
    jump = jumps.tick(NOW - timedelta(hours=2), 0.1)
    assert jump is not None
    assert jump < timedelta(hours=-1)
