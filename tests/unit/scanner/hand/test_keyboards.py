"""Keyboards of many countries: what can be learned is put right, and what cannot is named."""

import pytest

from kiosk.domain.errors import ScannerError
from kiosk.scanner.hand.american import OTHER_ON_KEY, PRINTING, WITH_SHIFT
from kiosk.scanner.hand.calibration import Calibration
from kiosk.scanner.hand.calibration_session import TEST_CODE, CalibrationSession
from kiosk.scanner.hand.ligatures import PAIRS, spread, ways_to_join
from kiosk.scanner.hand.typing_scanners import TypingScanners
from kiosk.scanner.hand.wedge import Burst
from tests.bench.codes.keyboards import AMERICAN, BUILT_ON, HELD_OUT, Keyboard
from tests.bench.codes.more_keyboards import FURTHER, LETTER_KEYS

ALL = (*BUILT_ON, *LETTER_KEYS, *HELD_OUT, *FURTHER)
BASE45 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*-./:"
PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
CODES = (
    "K7F3Q2",
    "kfndgffgyw4tdgcacx6bb3bgemq69cxj",
    '{"ticketId":"AB12"}',
    "1|AB12|Z~9",
    "a+b/c==",
    "GH1:6BF %*$.-/:",
)

_WITHOUT_X = {"Greece", "Turkey (Kurdish)", "Latvia (F)"}
"""Two of their keys write one letter, or one of them none."""


def name(keyboard: Keyboard) -> str:
    return keyboard.name


def learned(keyboard: Keyboard, *, linux: bool, caps_lock: bool = False) -> Calibration:
    calibration_session = CalibrationSession()
    for number, (letter, shift) in enumerate(keys(keyboard, TEST_CODE, linux=linux, caps_lock=caps_lock)):
        calibration_session.feed(letter, number * 5.0, shift=shift)
    calibration_session.feed("\r", 5000.0)
    return calibration_session.learn()


def keys(keyboard: Keyboard, text: str, *, linux: bool, caps_lock: bool = False) -> list[tuple[str, bool]]:
    """Return what arrives with Shift as the scanner holds it; of accents the letter's."""
    if not keyboard.dead and "\0" not in keyboard.plain + keyboard.shifted:
        return [(keyboard.key(sign, caps_lock=caps_lock), sign in WITH_SHIFT) for sign in text]
    arrived = keyboard.typed(text, linux=linux, caps_lock=caps_lock)
    return [(letter, False) for letter in arrived]


def burst(keyboard: Keyboard, text: str, *, linux: bool) -> Burst:
    return Burst(text=keyboard.typed(text, linux=linux), end="\r", caps_lock=None, gap_ms=5.0)


def test_the_test_code_holds_every_printing_character() -> None:
    assert set(TEST_CODE) == PRINTING


@pytest.mark.parametrize("keyboard", ALL, ids=name)
def test_a_layout_is_a_whole_keyboard(keyboard: Keyboard) -> None:
    assert len(keyboard.plain) == len(keyboard.shifted) == 47
    assert all(keyboard.key(sign) for sign in PRINTING)


def test_there_are_many_layouts_that_nothing_was_built_on() -> None:
    assert len(HELD_OUT) >= 24
    assert not {*HELD_OUT, *FURTHER} & {*BUILT_ON, *LETTER_KEYS}


@pytest.mark.parametrize("linux", [False, True], ids=["windows", "linux"])
@pytest.mark.parametrize("keyboard", ALL, ids=name)
def test_every_sign_is_put_right_or_named(keyboard: Keyboard, linux: bool) -> None:
    calibration = learned(keyboard, linux=linux)
    named = set(calibration.lost + calibration.mixed)
    for sign in sorted(PRINTING - named):
        text = f"K{sign}7"
        assert calibration.code_in(burst(keyboard, text, linux=linux)) == text, sign


@pytest.mark.parametrize("linux", [False, True], ids=["windows", "linux"])
@pytest.mark.parametrize("keyboard", [one for one in ALL if one.dead], ids=name)
def test_a_dead_key_before_any_letter_is_put_right_or_named(keyboard: Keyboard, linux: bool) -> None:
    """As the American y of Bépo, which puts its circumflex on an e."""
    calibration = learned(keyboard, linux=linux)
    named = set(calibration.lost + calibration.mixed)
    dead = [sign for sign in sorted(PRINTING - named) if keyboard.key(sign) in keyboard.dead]
    texts = [f"4{sign}{letter}4" for sign in dead for letter in sorted(set(PLAIN) - named) if "4" not in named]
    assert [text for text in texts if calibration.code_in(burst(keyboard, text, linux=linux)) != text] == []


@pytest.mark.parametrize("linux", [False, True], ids=["windows", "linux"])
@pytest.mark.parametrize("keyboard", LETTER_KEYS, ids=name)
def test_a_letter_that_gets_lost_is_named_and_no_other(keyboard: Keyboard, linux: bool) -> None:
    expected = {"France (Bépo)": "y" if linux else "", "Latvia (F)": "Ff"}[keyboard.name]
    assert learned(keyboard, linux=linux).lost == expected


def test_two_letters_that_get_lost_leave_nothing_to_learn() -> None:
    with pytest.raises(ScannerError) as refused:
        learned(Keyboard("", AMERICAN.plain.replace("f", "\0").replace("m", "\0"), AMERICAN.shifted), linux=False)
    assert refused.value.key == "scanner.calibration.letters_lost"


@pytest.mark.parametrize("keyboard", ALL, ids=name)
def test_nearly_all_signs_can_be_learned_where_the_system_writes_accents(keyboard: Keyboard) -> None:
    calibration = learned(keyboard, linux=False)
    assert len(calibration.lost + calibration.mixed) <= 6
    assert set(calibration.lost + calibration.mixed).isdisjoint(PLAIN) or keyboard.name in _WITHOUT_X


@pytest.mark.parametrize("linux", [False, True], ids=["windows", "linux"])
@pytest.mark.parametrize("keyboard", ALL, ids=name)
@pytest.mark.parametrize("code", CODES)
def test_codes_are_read_unless_they_hold_what_is_named(keyboard: Keyboard, linux: bool, code: str) -> None:
    calibration = learned(keyboard, linux=linux)
    # On Linux an accent that waits for a letter is gone when the code ends.
    ends_dead = linux and keyboard.key(code[-1]) in keyboard.dead
    if not ends_dead and set(code).isdisjoint(calibration.lost + calibration.mixed):
        assert calibration.code_in(burst(keyboard, code, linux=linux)) == code


@pytest.mark.parametrize("keyboard", [one for one in ALL if one.dead], ids=name)
def test_a_code_that_ends_with_a_dead_key_is_whole(keyboard: Keyboard) -> None:
    calibration = learned(keyboard, linux=False)
    ends = sorted(
        sign for sign in PRINTING - set(calibration.lost + calibration.mixed) if keyboard.key(sign) in keyboard.dead
    )
    codes = [f"AB12{sign}" for sign in ends]
    assert [calibration.code_in(burst(keyboard, code, linux=False)) for code in codes] == codes


@pytest.mark.parametrize(
    "keyboard", [one for one in ALL if one.name in {"France", "US", "United Kingdom", "Hungary"}], ids=name
)
@pytest.mark.parametrize("then", [False, True])
@pytest.mark.parametrize("now", [False, True])
def test_caps_lock_is_seen_key_by_key(keyboard: Keyboard, then: bool, now: bool) -> None:
    """Whatever it does: on letters alone, or (France, on Windows) on digits and signs as well."""
    alive = Keyboard(keyboard.name, keyboard.plain, keyboard.shifted.replace("\0", "~"), caps_lock=keyboard.caps_lock)
    calibration = learned(alive, linux=False, caps_lock=then)
    for code in CODES:
        arrived = keys(alive, code, linux=False, caps_lock=now)
        typed = Burst(
            text="".join(letter for letter, _ in arrived),
            end="\r",
            caps_lock=now,
            gap_ms=5.0,
            shifted=tuple(shift for _, shift in arrived),
        )
        assert calibration.code_in(typed) == code


def test_the_american_keyboard_pairs_its_signs() -> None:
    assert {OTHER_ON_KEY[OTHER_ON_KEY[sign]] == sign for sign in OTHER_ON_KEY} == {True}
    assert len(PRINTING) == 95


def test_letters_that_arrive_alike_are_named_and_the_rest_is_learned() -> None:
    calibration_session = CalibrationSession()
    for number, letter in enumerate(TEST_CODE.replace("Z", "?") + "\r"):
        calibration_session.feed(letter, number * 5.0)
    calibration = calibration_session.learn()
    assert calibration.mixed == "?Z"
    assert calibration.corrected("AB12?") == "AB12Z"


def test_a_key_that_writes_several_letters_is_named_and_the_rest_is_learned() -> None:
    """As Hindi's keyboard does with conjuncts."""
    calibration_session = CalibrationSession()
    arrived = TEST_CODE.replace("#", "\u094d\u0930").replace("%", "ज्ञ")
    for number, letter in enumerate(arrived + "\r"):
        calibration_session.feed(letter, number * 5.0)
    calibration = calibration_session.learn()
    assert sorted(calibration.lost) == ["#", "%"]
    assert calibration.corrected("K7-F3") == "K7-F3"


def test_digits_and_hyphens_are_right_on_keyboards_of_other_scripts_without_calibration() -> None:
    cyrillic_and_greek = [one for one in ALL if one.name in {"Russia", "Ukraine", "Greece", "Israel"}]
    for keyboard in cyrillic_and_greek:
        assert TypingScanners().code_in(burst(keyboard, "4711-0815", linux=False))[0] == "4711-0815"


ARABIC = next(one for one in HELD_OUT if one.name.startswith("Arabic"))


def on_windows(text: str) -> str:
    """Return what Windows writes where Linux writes one sign for lam with an alef."""
    return spread(ARABIC.typed(text))


def learned_on_windows(*, before: str = "", behind: str = "", at_once: bool = False) -> Calibration:
    """Return what is learned; a key's two letters may come as one keystroke or as two."""
    session = CalibrationSession()
    for sign in before + TEST_CODE + behind:
        written = on_windows(sign)
        for letter in [written] if at_once else written:
            session.feed(letter, 5.0 * session.arrived)
    session.feed("\r", 5000.0)
    return session.learn()


def arrived_on_windows(text: str) -> Burst:
    return Burst(text=on_windows(text), end="\r", caps_lock=None, gap_ms=5.0)


@pytest.mark.parametrize("at_once", [False, True])
def test_keys_that_write_two_letters_are_learned_and_what_nobody_can_tell_is_named(*, at_once: bool) -> None:
    """On Arabic Windows "gh" and "b" arrive alike: the key that writes both letters is meant, and "g" is named."""
    calibration = learned_on_windows(at_once=at_once)
    assert (calibration.lost, calibration.mixed) == ("", "g")
    for code in (
        "K7F3Q2",
        "GH1:6BF %*$.-/:",
        '{"ticketId":"AB12"}',
        "a+b/c==",
        "BGTb",
        "".join(sorted(PRINTING - {"g"})),
    ):
        assert calibration.code_in(arrived_on_windows(code)) == code
    assert calibration.code_in(arrived_on_windows("K7-gh")) == "K7-b"


def test_a_prefix_of_such_keys_is_learned_too() -> None:
    calibration = learned_on_windows(before="BTG", behind="bT")
    assert calibration.code_in(arrived_on_windows("BTGK7F3Q2bT")) == "K7F3Q2"
    assert calibration.code_in(arrived_on_windows("K7F3Q2")) is None, "another scanner's"


def test_the_same_letters_of_two_keys_stay_two_where_the_system_writes_one_sign() -> None:
    calibration = learned(ARABIC, linux=True)
    assert calibration.mixed == ""
    assert calibration.code_in(burst(ARABIC, "K7-gh-b", linux=True)) == "K7-gh-b"


def test_a_text_without_such_letters_is_looked_at_once() -> None:
    assert list(ways_to_join(TEST_CODE)) == [TEST_CODE]
    pair = next(iter(PAIRS))
    assert list(ways_to_join(pair * 1000)) == [pair * 1000]
