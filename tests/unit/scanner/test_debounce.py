from hypothesis import given
from hypothesis import strategies as st

from kiosk.scanner.debounce import LOST_VERDICT_MS, QUIET_MS, STAY_MS, Debounce
from kiosk.scanner.reading.agreement import Agreement

SEES = st.lists(st.tuples(st.sampled_from("abc"), st.floats(0, 4000)), max_size=80)


def test_the_first_sighting_is_a_scan() -> None:
    assert Debounce().see("a", 0)


def test_a_code_that_stays_in_view_is_one_scan() -> None:
    debounce = Debounce()
    scans = []
    for frame in range(30 * 60):
        now_ms = frame * 33.3
        if debounce.see("a", now_ms):
            scans.append(now_ms)
            debounce.decided("a", now_ms + 20)
    assert scans == [0.0]


def test_short_gaps_do_not_end_a_stay() -> None:
    debounce = Debounce()
    assert debounce.see("a", 0)
    debounce.decided("a", 10)
    assert not any(debounce.see("a", now_ms) for now_ms in range(0, 20_000, int(STAY_MS)))


def test_shown_again_soon_after_the_verdict_changes_nothing() -> None:
    debounce = Debounce()
    assert debounce.see("a", 0)
    debounce.decided("a", 500)
    assert not debounce.see("a", 500 + QUIET_MS)


def test_shown_again_later_is_a_scan() -> None:
    debounce = Debounce()
    assert debounce.see("a", 0)
    debounce.decided("a", 500)
    assert debounce.see("a", 500 + QUIET_MS + 1)


def test_nothing_is_scanned_while_the_verdict_is_being_made() -> None:
    debounce = Debounce()
    assert debounce.see("a", 0)
    assert not debounce.see("a", 5000)


def test_a_verdict_that_never_comes_does_not_lock_a_guest_out() -> None:
    debounce = Debounce()
    assert debounce.see("a", 0)
    assert debounce.see("a", LOST_VERDICT_MS + 1)


def test_two_codes_within_one_second_are_two_scans() -> None:
    debounce = Debounce()
    assert debounce.see("a", 0)
    assert debounce.see("b", 100)
    debounce.decided("a", 200)
    assert not debounce.see("b", 300)


def test_a_verdict_on_a_code_never_seen_is_ignored() -> None:
    debounce = Debounce()
    debounce.decided("a", 0)
    assert debounce.see("a", 1)


def test_reset_forgets() -> None:
    debounce = Debounce()
    assert debounce.see("a", 0)
    debounce.reset()
    assert debounce.see("a", 1)


def test_memory_is_bounded() -> None:
    debounce = Debounce()
    for number in range(5000):
        assert debounce.see(str(number), number * 1000.0)
    assert len(debounce._stays) < 400


@given(SEES)
def test_scans_of_one_code_are_never_closer_than_the_quiet_time(sightings: list[tuple[str, float]]) -> None:
    debounce, now_ms, last = Debounce(), 0.0, dict[str, float]()
    for text, wait_ms in sightings:
        now_ms += wait_ms
        if debounce.see(text, now_ms):
            assert text not in last or now_ms - last[text] > QUIET_MS
            last[text] = now_ms
            debounce.decided(text, now_ms)


@given(SEES)
def test_codes_never_wait_for_each_other(sightings: list[tuple[str, float]]) -> None:
    together, apart = Debounce(), {text: Debounce() for text in "abc"}
    now_ms = 0.0
    for text, wait_ms in sightings:
        now_ms += wait_ms
        assert together.see(text, now_ms) == apart[text].see(text, now_ms)
        together.decided(text, now_ms)
        apart[text].decided(text, now_ms)


@given(SEES, st.floats(0, 1e6))
def test_time_that_jumps_back_is_no_scan(sightings: list[tuple[str, float]], back_ms: float) -> None:
    debounce, now_ms = Debounce(), 1e7
    for text, wait_ms in sightings:
        now_ms += wait_ms
        debounce.see(text, now_ms)
        debounce.decided(text, now_ms)
        assert not debounce.see(text, now_ms - back_ms)


def test_two_frames_agree() -> None:
    agreement = Agreement()
    assert not agreement.seen("a", 0)
    assert not agreement.seen("a", 0), "one frame cannot agree with itself"
    assert not agreement.seen("b", 33)
    assert agreement.seen("a", 66)


def test_agreement_runs_out() -> None:
    agreement = Agreement(window_ms=1000)
    assert not agreement.seen("a", 0)
    assert not agreement.seen("a", 1001)
    assert agreement.seen("a", 1100)
