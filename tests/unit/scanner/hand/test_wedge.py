from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.scanner.hand.wedge import (
    PAUSE_MS,
    SHORTEST_EVEN,
    SHORTEST_UNENDED,
    SLOWEST_EVEN_GAP_MS,
    TYPICAL_GAP_MS,
    Burst,
    WedgeReader,
)

CODES = st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=4, max_size=200).filter(
    lambda text: len(set(text)) > 1
)


def play(reader: WedgeReader, keys: Iterable[str], gap_ms: float = 8.0, start_ms: float = 0.0) -> list[Burst]:
    found = (reader.feed(key, start_ms + number * gap_ms) for number, key in enumerate(keys))
    return [burst for burst in found if burst is not None]


@given(CODES, st.floats(0, 30))
def test_a_fast_burst_ended_by_enter_is_a_scanners(code: str, gap_ms: float) -> None:
    (burst,) = play(WedgeReader(), code + "\r", gap_ms)
    assert (burst.text, burst.end) == (code, "\r")


@given(CODES, st.lists(st.floats(45, 400), min_size=250, max_size=250), st.floats(1.7, 3.0), st.integers(2, 6))
def test_a_persons_typing_is_never_a_burst(text: str, gaps_ms: list[float], uneven: float, every: int) -> None:
    """Now and then a finger has a longer way."""
    for place in range(every + 1, len(gaps_ms), every):
        gaps_ms[place] = gaps_ms[place - 1] * uneven
    reader, now_ms = WedgeReader(), 0.0
    for key, gap_ms in zip(text + "\r", gaps_ms, strict=False):
        now_ms += gap_ms
        if gap_ms > PAUSE_MS:
            assert reader.flush() is None
        assert reader.feed(key, now_ms) is None
    assert reader.flush() is None


def test_a_key_held_down_is_no_burst() -> None:
    assert play(WedgeReader(), "a" * 50 + "\r", 30) == []


def test_line_feed_counts_as_enter_and_a_pair_as_one() -> None:
    assert [burst.text for burst in play(WedgeReader(), "CODE1\r\nCODE2\n", 5)] == ["CODE1", "CODE2"]


def test_tab_ends_a_burst_too() -> None:
    (burst,) = play(WedgeReader(), "TICKET\t")
    assert (burst.text, burst.end) == ("TICKET", "\t")


def test_a_lost_enter_is_made_up_for_by_silence() -> None:
    reader = WedgeReader()
    assert play(reader, "TICKET-1") == []
    burst = reader.flush()
    assert burst is not None
    assert (burst.text, burst.end) == ("TICKET-1", "")
    assert reader.flush() is None


def test_silence_after_a_few_quick_letters_is_a_person() -> None:
    reader = WedgeReader()
    play(reader, "ABCDEFGH"[: SHORTEST_UNENDED - 1])
    assert reader.flush() is None


def test_too_short_is_no_burst() -> None:
    assert play(WedgeReader(), "AB1\r") == []


def test_keys_that_write_nothing_are_ignored() -> None:
    (burst,) = play(WedgeReader(), ["", "A", "", "b", "", "C", "1", "\r"])
    assert burst.text == "AbC1"


def test_typing_before_a_scan_does_not_spoil_it() -> None:
    reader = WedgeReader()
    play(reader, "hel", 150)
    (burst,) = play(reader, "TICKET\r", start_ms=1000)
    assert burst.text == "TICKET"


def test_a_slow_scanner_is_told_once_it_is_known() -> None:
    assert play(WedgeReader(), "TICKET\r", gap_ms=TYPICAL_GAP_MS + 10) == []
    (burst,) = play(WedgeReader(typical_gap_ms=50), "TICKET\r", gap_ms=TYPICAL_GAP_MS + 10)
    assert burst.gap_ms == pytest.approx(TYPICAL_GAP_MS + 10)


LONG_CODES = CODES.filter(lambda text: len(text) >= SHORTEST_EVEN)


@given(LONG_CODES, st.floats(35, 78), st.lists(st.floats(-8, 8), min_size=201, max_size=201), st.booleans())
def test_a_slow_scanner_that_nobody_set_up_is_told_by_its_rhythm(
    code: str, gap_ms: float, polling_ms: list[float], ends: bool
) -> None:
    """A keyboard is asked every eight milliseconds."""
    reader = WedgeReader()
    found = [reader.feed(key, 1000 + n * gap_ms + polling_ms[n] / 2) for n, key in enumerate(code)]
    assert found == [None] * len(code)
    burst = reader.feed("\r", 1000 + len(code) * gap_ms) if ends else reader.flush()
    assert burst is not None
    assert (burst.text, burst.end) == (code, "\r" if ends else "")


def test_a_few_keys_in_a_rhythm_are_a_persons() -> None:
    """A PIN that somebody drums, and a short word."""
    assert play(WedgeReader(), "918273645\r", gap_ms=55) == []
    assert play(WedgeReader(), "A" * 30 + "\r", gap_ms=55) == []
    assert play(WedgeReader(), "K7F3Q2-AB12\r", gap_ms=SLOWEST_EVEN_GAP_MS + 2) == []


@pytest.mark.parametrize("back_ms", [1.0, 1000.0])
def test_time_that_jumps_back_starts_anew(back_ms: float) -> None:
    reader = WedgeReader()
    play(reader, "ABCDEF", start_ms=5000)
    assert reader.feed("G", 5040 - back_ms) is None
    assert [burst.text for burst in play(reader, "HIJKLM\r", start_ms=6000)] == ["HIJKLM"]


@pytest.mark.parametrize(
    ("text", "shifted", "caps_lock"),
    [
        ("AbC1", "AC", False),
        ("AbC1", "b", True),
        ("abc1", "abc", True),
        ("ABC1", "", True),
        ("aBc1", "", None),
        ("1234", "", None),
        ("ABéß", "AB", False),
    ],
)
def test_caps_lock_is_told_by_shift(text: str, shifted: str, caps_lock: bool | None) -> None:
    reader = WedgeReader()
    for number, letter in enumerate(text):
        reader.feed(letter, number * 5, shift=letter in shifted)
    burst = reader.feed("\r", 30)
    assert burst is not None
    assert burst.caps_lock is caps_lock
