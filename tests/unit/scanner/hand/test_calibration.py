"""Scanners and computers that disagree about the keyboard, Caps Lock, Enter, and what is typed around codes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.errors import ScannerError
from kiosk.scanner.hand.calibration import Calibration, swap_case, without_caps_lock
from kiosk.scanner.hand.calibration_session import TEST_CODE, CalibrationSession
from kiosk.scanner.hand.typing_scanners import UNKNOWN_SCANNER, TypingScanners, layout_name
from kiosk.scanner.hand.wedge import Burst, WedgeReader
from tests.support.devices.keyboards import AZERTY, BRITISH, QWERTZ, QWERTZ_DEAD, typed

LETTERS = sorted(set(TEST_CODE))
SHIFTED = '~!@#$%^&*()_+{}|:"<>?'
BASE45 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=-_"


def learn(arrived: str, *, end: str = "\r", gap_ms: float = 8.0, shifted: str = "") -> Calibration:
    calibration_session = CalibrationSession()
    for number, letter in enumerate(arrived + end):
        calibration_session.feed(letter, number * gap_ms, shift=letter in shifted)
    return calibration_session.learn()


def learn_with_shift(meant: str, *, caps_lock: bool, minds: bool = False, layout: dict[int, int] | None = None):
    """A scanner that holds Shift for upper case; one that minds Caps Lock holds it the other way round then."""
    calibration_session = CalibrationSession()
    for number, letter in enumerate(meant):
        shift = (letter.isupper() or letter in SHIFTED) != (caps_lock and minds and letter.isalpha())
        written = letter.translate(layout or {})
        written = swap_case(written) if caps_lock and not minds else written
        calibration_session.feed(written, number * 5.0, shift=shift)
    calibration_session.feed("\r", len(meant) * 5.0)
    return calibration_session.learn()


def burst(text: str, *, caps_lock: bool | None = None, gap_ms: float = 8.0) -> Burst:
    return Burst(text=text, end="\r", caps_lock=caps_lock, gap_ms=gap_ms)


def test_the_test_code_holds_every_letter_of_tickets() -> None:
    assert set(BASE45 + BASE64) <= set(TEST_CODE)


def test_a_clean_scanner_changes_nothing() -> None:
    calibration = learn(TEST_CODE)
    assert (calibration.letters, calibration.prefix, calibration.suffix, calibration.lost) == ({}, "", "", "")
    assert not calibration.sends_twice
    assert calibration.code_in(burst("Xyz-1/2+à")) == "Xyz-1/2+à"


@pytest.mark.parametrize(("layout", "name"), [(AZERTY, "AZERTY"), (BRITISH, "")])
@given(text=st.text(st.sampled_from(LETTERS), min_size=1))
def test_other_layouts_are_put_right(layout: dict[int, int], name: str, text: str) -> None:
    calibration = learn(typed(TEST_CODE, layout))
    assert layout_name(calibration) == name
    assert calibration.lost == ""
    assert calibration.code_in(burst(typed(text, layout))) == text


@given(st.text(st.sampled_from(BASE64 + BASE45), min_size=1).filter(lambda text: text[-1] not in "+="))
def test_dead_keys_are_put_right_where_the_system_writes_them(text: str) -> None:
    calibration = learn(typed(TEST_CODE, QWERTZ, QWERTZ_DEAD))
    assert layout_name(calibration) == "QWERTZ"
    assert calibration.lost == ""
    if "+=" not in text.replace("=+", "+=") and "++" not in text and "==" not in text:
        assert calibration.code_in(burst(typed(text, QWERTZ, QWERTZ_DEAD))) == text


def test_dead_keys_that_get_lost_are_named() -> None:
    calibration = learn(typed(TEST_CODE, QWERTZ, QWERTZ_DEAD, drops=True))
    assert calibration.lost == "+="
    assert calibration.code_in(burst(typed("GH1:ZYX-/+a=e", QWERTZ, QWERTZ_DEAD, drops=True))) == "GH1:ZYX-/+a=e"


def test_letters_that_get_lost_alone_are_named() -> None:
    assert learn(TEST_CODE.replace("+", "")).lost == "+"
    assert learn(TEST_CODE.replace("=", "").replace("+", "")).lost == "+="


@pytest.mark.parametrize("instead", ["", "twice"])
def test_a_key_that_was_lost_or_doubled_teaches_no_other_letter(instead: str) -> None:
    """A radio link dropped one key of the test code: that is refused, or what it touched is named, or all is right."""
    wrong = []
    for at, letter in enumerate(TEST_CODE):
        try:
            calibration = learn(TEST_CODE[:at] + letter * 2 * bool(instead) + TEST_CODE[at + 1 :])
        except ScannerError:
            continue
        named = set(calibration.lost + calibration.mixed)
        wrong += [(at, sign) for sign in LETTERS if sign not in named and calibration.corrected(sign) != sign]
    assert wrong == []


@given(st.permutations(LETTERS[1:]), st.text(st.sampled_from(LETTERS), min_size=1))
def test_any_exchange_of_letters_is_put_right(arriving: list[str], text: str) -> None:
    layout = str.maketrans("".join(LETTERS[1:]), "".join(arriving))  # no keyboard has its space elsewhere
    assert learn(TEST_CODE.translate(layout)).code_in(burst(text.translate(layout))) == text


@pytest.mark.parametrize("layout", [{}, QWERTZ, AZERTY])
def test_caps_lock_is_learned_apart_from_the_layout(layout: dict[int, int]) -> None:
    if layout is QWERTZ:
        layout = {**QWERTZ, ord("="): ord("´"), ord("+"): ord("`")}
    calibration = learn_with_shift(TEST_CODE, caps_lock=True, layout=layout)
    assert calibration.caps_lock
    assert calibration.follows_caps_lock
    text = "Gh1:ay"
    assert calibration.code_in(burst(swap_case(text.translate(layout)), caps_lock=True)) == text
    assert calibration.code_in(burst(text.translate(layout), caps_lock=False)) == text


def test_caps_lock_that_comes_later_is_noticed() -> None:
    calibration = learn_with_shift(TEST_CODE, caps_lock=False)
    assert not calibration.caps_lock
    assert calibration.code_in(burst("gH1:Ab", caps_lock=True)) == "Gh1:aB"


def test_a_scanner_that_minds_caps_lock_is_left_alone() -> None:
    calibration = learn_with_shift(TEST_CODE, caps_lock=True, minds=True)
    assert calibration.code_in(burst("Gh1:aB", caps_lock=True)) == "Gh1:aB"


def test_a_scanner_without_shift_is_left_alone() -> None:
    calibration = learn(TEST_CODE)  # a scanner that types letters by their numbers holds no Shift
    assert calibration.code_in(burst("GH1:ABC", caps_lock=True)) == "GH1:ABC"


def test_caps_lock_is_noticed_in_codes_of_ours_without_any_calibration() -> None:
    assert without_caps_lock("gh1:6bf") == "GH1:6BF"
    assert without_caps_lock("GH1:6BF") == "GH1:6BF"
    assert without_caps_lock("other") == "other"


@pytest.mark.parametrize("arrived", [TEST_CODE * 2, f"{TEST_CODE}\r{TEST_CODE}"])
def test_sending_twice_is_learned(arrived: str) -> None:
    calibration = learn(arrived)
    assert calibration.sends_twice
    assert calibration.code_in(burst("ABCABC")) == "ABC"
    assert calibration.code_in(burst("ABCABD")) == "ABCABD"
    assert learn(TEST_CODE).code_in(burst("ABCABC")) == "ABCABC"


@pytest.mark.parametrize("end", ["\r", "\t", ""])
def test_the_end_key_is_learned(end: str) -> None:
    assert learn(TEST_CODE, end=end).ends == end


@pytest.mark.parametrize(
    ("end", "doubled"), [("\r", False), ("\r\r", True), ("\r\n", True), ("\r ", True), ("", False)]
)
def test_a_doubled_end_is_learned(end: str, doubled: bool) -> None:
    assert learn(TEST_CODE, end=end).ends_doubled is doubled


def test_enter_first_ends_nothing() -> None:
    assert learn("\r" + TEST_CODE, end="").ends == ""
    both = learn("\r" + TEST_CODE)
    assert (both.ends, both.ends_doubled) == ("\r", False)


def test_the_longest_pause_is_measured() -> None:
    calibration_session = CalibrationSession()
    for number, letter in enumerate(TEST_CODE):
        calibration_session.feed(letter, number * 8.0 + (70.0 if number > 50 else 0.0))
    calibration = calibration_session.learn()
    assert calibration.longest_gap_ms == pytest.approx(78.0)
    assert TypingScanners().with_one("a", calibration).pause_ms == pytest.approx(4 * 78.0)


@given(st.text("ABC<>-~#", max_size=8), st.text("ABC<>-~#", max_size=8))
def test_what_is_typed_around_codes_is_learned(prefix: str, suffix: str) -> None:
    calibration = learn(prefix + TEST_CODE + suffix)
    assert (calibration.prefix, calibration.suffix) == (prefix, suffix)
    assert calibration.code_in(burst(f"{prefix}xyz-1{suffix}")) == "xyz-1"
    if prefix:
        assert calibration.code_in(burst("xyz-1")) is None


def test_a_slow_scanner_is_given_time() -> None:
    calibration = learn(TEST_CODE, gap_ms=40.0)
    reader = WedgeReader(calibration.typical_gap_ms)
    for number, letter in enumerate("TICKET"):
        reader.feed(letter, number * 45.0)
    assert reader.feed("\r", 270.0) is not None


@pytest.mark.parametrize("arrived", ["x", TEST_CODE[:-1], TEST_CODE[:50], TEST_CODE[:20] + TEST_CODE[21:]])
def test_lost_letters_are_refused(arrived: str) -> None:
    with pytest.raises(ScannerError) as caught:
        learn(arrived)
    assert caught.value.key == "scanner.calibration.letters_lost"


@pytest.mark.parametrize("arrived", [TEST_CODE.upper(), "x" * 201, "x" * 300])
def test_letters_that_arrive_as_one_are_refused(arrived: str) -> None:
    with pytest.raises(ScannerError) as caught:
        learn(arrived)
    assert caught.value.key == "scanner.calibration.letters_mixed"


def test_silence_teaches_nothing() -> None:
    with pytest.raises(ScannerError) as caught:
        CalibrationSession().learn()
    assert caught.value.key == "scanner.calibration.nothing"


def test_several_scanners_are_told_apart_by_their_prefixes() -> None:
    scanners = TypingScanners()
    assert scanners.code_in(burst("gh1:abc")) == ("GH1:ABC", UNKNOWN_SCANNER)
    left, right = learn("L~" + TEST_CODE), learn("R~" + TEST_CODE.translate(BRITISH))
    scanners = scanners.with_one("left", left).with_one("right", right)
    assert scanners.code_in(burst("L~code@1")) == ("code@1", "left")
    assert scanners.code_in(burst('R~code"1')) == ("code@1", "right")
    assert scanners.code_in(burst("other")) == ("other", UNKNOWN_SCANNER)
    scanners = scanners.with_one("plain", learn(TEST_CODE))
    assert scanners.code_in(burst("other")) == ("other", "plain")
    assert scanners.code_in(burst("L~code")) == ("code", "left")
    assert scanners.indistinguishable_from("plain") == []
    assert scanners.with_one("second", learn(TEST_CODE)).indistinguishable_from("second") == ["plain"]
    assert scanners.without("left").code_in(burst("L~code")) == ("L~code", "plain")


def test_codes_may_be_short_where_a_scanner_is_known_to_send_no_enter() -> None:
    for end, shortest in (("\r", 8), ("", 4)):
        reader = WedgeReader(
            shortest_unended=TypingScanners().with_one("a", learn(TEST_CODE, end=end)).shortest_unended
        )
        assert reader.shortest_unended == shortest
        for number, letter in enumerate("A1B2"):
            reader.feed(letter, number * 5.0)
        assert (reader.flush() is None) == (shortest > 4)


def test_a_slow_burst_is_no_fast_scanners() -> None:
    scanners = TypingScanners().with_one("fast", learn(TEST_CODE)).with_one("slow", learn("S" + TEST_CODE, gap_ms=40.0))
    assert scanners.typical_gap_ms == pytest.approx(52.0)
    assert scanners.code_in(burst("Scode", gap_ms=45.0)) == ("code", "slow")
    assert scanners.code_in(burst("code", gap_ms=45.0)) == ("code", UNKNOWN_SCANNER)


FAST_WITH_ENTER = Calibration(typical_gap_ms=33.0, longest_gap_ms=9.0)
SLOW_AND_SILENT = Calibration(typical_gap_ms=52.0, longest_gap_ms=45.0, ends="")


def burst_of(text: str, gap_ms: float, end: str) -> Burst:
    return Burst(text=text, end=end, caps_lock=None, gap_ms=gap_ms)


@pytest.mark.parametrize("slow_is_newer", [True, False])
def test_two_scanners_on_one_laptop_are_told_apart_by_their_rhythm(slow_is_newer: bool) -> None:
    """Silence ends the code of one, and is a stutter of the other."""
    pair = [("fast", FAST_WITH_ENTER), ("slow", SLOW_AND_SILENT)]
    both = TypingScanners(dict(pair if slow_is_newer else reversed(pair)))
    assert both.code_in(burst_of("K7F3Q2-AB", 6.0, "\r")) == ("K7F3Q2-AB", "fast")
    assert both.code_in(burst_of("K7F3Q2-AB", 40.0, "")) == ("K7F3Q2-AB", "slow")
    assert both.is_unfinished(burst_of("K7F3Q2-AB", 6.0, ""))
    assert not both.is_unfinished(burst_of("K7F3Q2-AB", 40.0, ""))


@pytest.mark.parametrize("silent_is_newer", [True, False])
def test_two_scanners_as_fast_as_each_other_are_told_apart_by_their_end(silent_is_newer: bool) -> None:
    pair = [("ends", Calibration(longest_gap_ms=9.0)), ("silent", Calibration(longest_gap_ms=9.0, ends=""))]
    both = TypingScanners(dict(pair if silent_is_newer else reversed(pair)))
    assert both.code_in(burst_of("K7F3Q2-AB", 6.0, "\r"))[1] == "ends"
    assert both.code_in(burst_of("K7F3Q2-AB", 6.0, ""))[1] == "silent"
    assert not both.is_unfinished(burst_of("K7F3Q2-AB", 6.0, "")), "else it would be glued to the next guest's"
