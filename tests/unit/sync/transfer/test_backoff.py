from hypothesis import given
from hypothesis import strategies as st

from sync.transfer.backoff import Backoff
from sync.transfer.run_result import Failure

AWAY = Failure(message="away", key="delivery.unreachable")


@given(st.lists(st.floats(0, 0.999), min_size=1, max_size=30))
def test_pauses_stay_below_the_cap_and_end(jitters):
    backoff, steady = Backoff(cap_s=30.0), 100.0
    for jitter in jitters:
        wait = backoff.note(AWAY, steady, jitter)
        assert 0 <= wait <= 30.0
        assert backoff.allows(steady + wait)
        assert wait < 1e-6 or not backoff.allows(steady + wait * 0.99)
        steady += wait


@given(st.floats(0, 0.999), st.floats(0.1, 3600))
def test_never_before_the_platform_asked(jitter, wanted):
    backoff = Backoff(cap_s=5.0)
    wait = backoff.note(Failure(message="busy", key="delivery.later", retry_after_s=wanted), 0.0, jitter)
    assert wait >= wanted


def test_success_closes_the_breaker():
    backoff = Backoff(cap_s=30.0)
    backoff.note(AWAY, 0.0, 0.9)
    assert not backoff.allows(0.1)
    assert backoff.note(None, 0.1, 0.9) == 0
    assert backoff.allows(0.1)
    assert backoff.failures == 0
