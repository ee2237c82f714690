"""One guest waits for a venue that is gone, the next ones do not."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.venue.breaker import Breaker


def test_it_is_closed_until_an_answer_fails_to_come():
    breaker = Breaker()
    assert (breaker.is_open, breaker.may_try(1e9)) == (False, False)
    breaker.failed(1000)
    assert breaker.open_since == 1000
    breaker.answered()
    assert breaker.open_since is None


def test_trials_become_rarer_up_to_every_two_seconds():
    breaker = Breaker()
    breaker.failed(0)
    now, pauses = 0, []
    for _ in range(6):
        waited = 0
        while not breaker.may_try(now + waited):
            waited += 50
        now += waited
        pauses.append(waited)
        breaker.failed(now)
    assert pauses == [250, 500, 1000, 2000, 2000, 2000]
    assert breaker.open_since == 0


@given(st.lists(st.booleans(), max_size=30))
def test_after_an_answer_the_pauses_begin_anew(answers):
    breaker = Breaker()
    for number, answered in enumerate(answers):
        breaker.answered() if answered else breaker.failed(number)
    breaker.answered()
    breaker.failed(1000)
    assert not breaker.may_try(1249)
    assert breaker.may_try(1250)
