import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.errors import ScannerError
from kiosk.scanner.calibration import TEST_CODE, Calibration, calibrate, without_caps_lock

LETTERS = sorted(set(TEST_CODE))
BASE45 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
QWERTZ = str.maketrans("yzYZ-/_:=;+?@#&()<>*", 'zyZYß-?Ö´ö`_"§/)=;:(')


def test_the_test_code_holds_every_letter_of_tickets() -> None:
    base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=-_"
    assert set(BASE45 + base64) <= set(TEST_CODE)


def test_a_clean_scanner_changes_nothing() -> None:
    calibration = calibrate(TEST_CODE)
    assert calibration.is_clean
    assert calibration.corrected("Xyz-1/2") == "Xyz-1/2"


def test_a_german_keyboard_is_put_right() -> None:
    calibration = calibrate(TEST_CODE.translate(QWERTZ))
    assert not calibration.is_clean
    assert calibration.corrected("GH1:ZYX-/+=yz".translate(QWERTZ)) == "GH1:ZYX-/+=yz"


@given(st.permutations(LETTERS), st.text(st.sampled_from(LETTERS)))
def test_any_exchange_of_letters_is_put_right(arriving: list[str], text: str) -> None:
    layout = str.maketrans("".join(LETTERS), "".join(arriving))
    assert calibrate(TEST_CODE.translate(layout)).corrected(text.translate(layout)) == text


def test_caps_lock_is_learned_and_also_noticed_without() -> None:
    assert calibrate(TEST_CODE.swapcase()).corrected("Ab1") == "aB1"
    assert without_caps_lock("gh1:6bf") == "GH1:6BF"
    assert without_caps_lock("GH1:6BF") == "GH1:6BF"
    assert without_caps_lock("other") == "other"


def test_sending_twice_is_learned() -> None:
    calibration = calibrate(TEST_CODE * 2)
    assert calibration.sends_twice
    assert calibration.corrected("ABCABC") == "ABC"
    assert calibration.corrected("ABCABD") == "ABCABD"
    assert Calibration().corrected("ABCABC") == "ABCABC"


def test_a_lost_enter_is_learned() -> None:
    assert calibrate(TEST_CODE, ended_by_silence=True).needs_silence


@pytest.mark.parametrize("arrived", ["", TEST_CODE[:-1], TEST_CODE + "x", TEST_CODE * 3])
def test_lost_letters_are_refused(arrived: str) -> None:
    with pytest.raises(ScannerError) as caught:
        calibrate(arrived)
    assert caught.value.key == "scanner.calibration.letters_lost"


@pytest.mark.parametrize("arrived", [TEST_CODE.upper(), TEST_CODE.replace("Z", "?"), TEST_CODE[:-1] + "x"])
def test_letters_that_arrive_as_one_are_refused(arrived: str) -> None:
    with pytest.raises(ScannerError) as caught:
        calibrate(arrived)
    assert caught.value.key == "scanner.calibration.letters_mixed"
