"""How a code was smeared is learned in five numbers, and what each module shows of others is told by them."""

import cv2
import numpy as np
import pytest

from kiosk.scanner.reading.tracking.smear import LOOKS, Picture, Smear, guessed_smear

SIDE = 60


def code() -> Picture:
    modules = np.where(np.random.default_rng(1).random((33, 33)) < 0.5, np.float32(-1), np.float32(1))
    picture = np.zeros((SIDE * LOOKS, SIDE * LOOKS), np.float32)
    fine = np.kron(modules - modules.mean(), np.ones((LOOKS, LOOKS), np.float32))
    picture[24 : 24 + 66, 24 : 24 + 66] = fine
    return picture


def through(smear: Smear, picture: Picture) -> Picture:
    spectrum = np.fft.rfft2(picture) * smear.spectrum(len(picture))
    return np.asarray(np.fft.irfft2(spectrum, s=picture.shape), np.float32)


@pytest.mark.parametrize(("right", "down"), [(3.0, 0.0), (0.0, 12.0), (14.0, -9.0), (-20.0, 2.0)])
def test_a_smear_is_guessed_from_what_it_made(right: float, down: float) -> None:
    noise = np.random.default_rng(2).normal(0, 0.02, code().shape)
    guess = guessed_smear(code(), np.asarray(through(Smear(right, down, 1.0, 2.0, -3.0), code()) + noise, np.float32))
    # The other end of the way may have come first: that is the same smear.
    sign = np.sign(guess.right * right + guess.down * down)
    assert [sign * guess.right, sign * guess.down] == pytest.approx([right, down], abs=2.5)
    assert [guess.off_right, guess.off_down] == pytest.approx([2, -3], abs=1)


def test_where_nothing_is_seen_a_guess_is_a_number_all_the_same() -> None:
    guess = guessed_smear(code(), np.zeros_like(code()))
    assert np.isfinite(guess.spectrum(SIDE * LOOKS)).all()


def test_slopes_tell_what_a_small_step_changes() -> None:
    smear, step, size = Smear(7.0, 4.0, 1.5, 0.5, 0.0), 0.01, SIDE * LOOKS
    whole, *slopes = smear.with_slopes(size)
    assert np.allclose(whole, smear.spectrum(size), atol=1e-5)
    for number, slope in enumerate(slopes):
        moved = smear.moved(np.eye(5)[number] * step).spectrum(size)
        assert np.allclose((moved - whole) / step, slope, atol=0.05 * np.abs(slope).max())


def test_no_step_is_larger_than_the_slopes_hold_and_no_picture_sharper_than_its_places() -> None:
    far = Smear(1.0, 1.0, 1.0).moved(np.array([100.0, -100.0, -100.0, 100.0, -100.0]))
    assert (far.right, far.down, far.off_right, far.off_down) == (5.0, -3.0, 3.0, -3.0)
    assert far.spread > 0


def test_kernels_show_modules_as_the_spectrum_does() -> None:
    modules = np.where(np.random.default_rng(3).random((SIDE, SIDE)) < 0.5, np.float32(-1), np.float32(1))
    smear = Smear(9.0, -5.0, 1.0, 1.0, 2.0)
    fine = through(smear, np.asarray(np.kron(modules, np.ones((LOOKS, LOOKS))), np.float32))
    kernels = smear.kernels(SIDE)
    for number, kernel in enumerate(kernels):
        row, column = divmod(number, LOOKS)
        shown = cv2.filter2D(modules, -1, kernel, borderType=cv2.BORDER_REFLECT)
        inner = np.s_[12:-12, 12:-12]
        assert np.allclose(shown[inner], fine[row::LOOKS, column::LOOKS][inner], atol=0.03)


def test_a_change_is_that_of_the_number_that_changed_most() -> None:
    smear = Smear(3.0, -2.0, 1.0, 0.5, 0.0)
    assert smear.change_since(smear) == 0.0
    assert smear.change_since(Smear(3.0, -2.25, 1.0, 0.5, 0.125)) == 0.25
