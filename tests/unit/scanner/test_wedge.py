from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.scanner.wedge import WedgeProfile, WedgeReader, WedgeScan

CODES = st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=4, max_size=200).filter(
    lambda text: len(set(text)) > 1
)


def play(reader: WedgeReader, keys: Iterable[str], gap_ms: float = 8.0, start_ms: float = 0.0) -> list[WedgeScan]:
    scans = []
    for number, key in enumerate(keys):
        scan = reader.feed(key, start_ms + number * gap_ms)
        if scan is not None:
            scans.append(scan)
    return scans


@given(CODES, st.floats(0, 30))
def test_a_fast_burst_ended_by_enter_is_a_scan(code: str, gap_ms: float) -> None:
    (scan,) = play(WedgeReader(), code + "\r", gap_ms)
    assert scan.text == code
    assert scan.keys == len(code) + 1
    assert not scan.ended_by_silence


@given(CODES, st.lists(st.floats(45, 400), min_size=250, max_size=250))
def test_a_persons_typing_is_never_a_scan(text: str, gaps_ms: list[float]) -> None:
    reader, now_ms = WedgeReader(), 0.0
    for key, gap_ms in zip(text + "\r", gaps_ms, strict=False):
        now_ms += gap_ms
        assert reader.feed(key, now_ms) is None
    assert reader.expire(now_ms + 1000) is None


def test_a_key_held_down_is_no_scan() -> None:
    assert play(WedgeReader(), "a" * 50 + "\r", 30) == []


def test_line_feed_counts_as_enter_and_a_pair_as_one() -> None:
    reader = WedgeReader()
    assert [scan.text for scan in play(reader, "CODE1\r\nCODE2\n", 5)] == ["CODE1", "CODE2"]


def test_a_lost_enter_is_made_up_for_by_silence() -> None:
    reader = WedgeReader()
    assert play(reader, "TICKET") == []
    assert reader.expire(100) is None
    scan = reader.expire(40 + reader.profile.silence_ms)
    assert scan is not None
    assert (scan.text, scan.ended_by_silence) == ("TICKET", True)
    assert reader.expire(10_000) is None


def test_a_lost_enter_is_made_up_for_by_the_next_code() -> None:
    reader = WedgeReader()
    assert play(reader, "FIRST1") == []
    first, second = play(reader, "SECOND\r", start_ms=500)
    assert (first.text, second.text) == ("FIRST1", "SECOND")


def test_another_end_key_than_configured_ends_a_code_too() -> None:
    (scan,) = play(WedgeReader(WedgeProfile(suffix="\t")), "TICKET\r")
    assert (scan.text, scan.ended_by_silence) == ("TICKET", True)
    (scan,) = play(WedgeReader(WedgeProfile(suffix="")), "TICKET\r")
    assert scan.text == "TICKET"


def test_prefix_and_suffix_are_taken_off() -> None:
    reader = WedgeReader(WedgeProfile(name="left", prefix="~#", suffix="#\r"))
    (scan,) = play(reader, "~#A1B2C3#\r")
    assert (scan.text, scan.scanner, scan.keys) == ("A1B2C3", "left", 10)


def test_without_its_prefix_a_burst_is_no_scan() -> None:
    assert play(WedgeReader(WedgeProfile(prefix="~")), "A1B2C3\r") == []


def test_too_short_is_no_scan() -> None:
    assert play(WedgeReader(), "AB1\r") == []


def test_keys_that_write_nothing_are_ignored() -> None:
    (scan,) = play(WedgeReader(), ["", "A", "", "b", "", "C", "1", "\r"])
    assert scan.text == "AbC1"


def test_typing_before_a_scan_does_not_spoil_it() -> None:
    reader = WedgeReader()
    play(reader, "hel", 150)
    (scan,) = play(reader, "TICKET\r", start_ms=1000)
    assert (scan.text, scan.keys) == ("TICKET", 7)


@pytest.mark.parametrize("back_ms", [1.0, 1000.0])
def test_time_that_jumps_back_starts_anew(back_ms: float) -> None:
    reader = WedgeReader()
    play(reader, "ABCDEF", start_ms=5000)
    assert reader.feed("G", 5040 - back_ms) is None or back_ms
    scans = play(reader, "HIJKLM\r", start_ms=6000)
    assert [scan.text for scan in scans] == ["HIJKLM"]
