import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from kiosk.domain.errors import ScannerError
from kiosk.scanner.frame import Frame, to_gray, to_image


def test_bytes_are_taken_as_they_are() -> None:
    image = np.arange(12, dtype=np.uint8).reshape(3, 4)
    assert to_image(image) is image or np.array_equal(to_image(image), image)


def test_one_channel_becomes_gray() -> None:
    assert to_image(np.zeros((3, 4, 1), np.uint8)).shape == (3, 4)


def test_transparent_becomes_white_paper() -> None:
    image = np.zeros((1, 2, 4), np.uint8)
    image[0, 1, 3] = 255
    assert to_image(image).tolist() == [[[255, 255, 255], [0, 0, 0]]]


def test_not_a_number_becomes_black_and_infinity_white() -> None:
    image = np.array([[np.nan, np.inf, -np.inf, 0.5]], np.float32)
    assert to_image(image).tolist() == [[0, 255, 0, 0]]


def test_fractions_are_scaled() -> None:
    assert to_image(np.array([[0.0, 0.5, 1.0]])).tolist() == [[0, 127, 255]]


def test_deep_pixels_keep_their_high_bits() -> None:
    assert to_image(np.array([[0, 256, 65535]], np.uint16)).tolist() == [[0, 1, 255]]


def test_black_and_white_pictures() -> None:
    assert to_image(np.array([[True, False]])).tolist() == [[255, 0]]


@pytest.mark.parametrize(
    "image",
    [
        np.zeros((0, 0), np.uint8),
        np.zeros((0, 5, 3), np.uint8),
        np.zeros(5, np.uint8),
        np.zeros((2, 2, 2), np.uint8),
        np.zeros((2, 2, 5), np.uint8),
        np.zeros((2, 2, 3, 1), np.uint8),
        np.broadcast_to(np.uint8(0), (40_000, 3)),
        np.array([["a", "b"]]),
        np.array([[1j, 2j]]),
        None,
    ],
)
def test_what_is_no_picture_is_refused_in_words(image: object) -> None:
    with pytest.raises(ScannerError, match="picture") as caught:
        to_image(image)
    assert caught.value.key == "scanner.not_a_picture"


@given(
    hnp.arrays(
        dtype=st.sampled_from([np.uint8, np.int16, np.uint16, np.int64, np.float16, np.float32, np.float64, np.bool_]),
        shape=st.sampled_from([(1, 1), (2, 3), (4, 4, 1), (3, 2, 3), (2, 2, 4)]),
    )
)
def test_any_numbers_make_a_picture(image: np.ndarray) -> None:
    with np.errstate(over="ignore", invalid="ignore"):
        picture = to_image(image)
    assert picture.dtype == np.uint8
    assert picture.flags.c_contiguous
    assert to_gray(picture).shape == image.shape[:2]


def test_a_frame_tells_its_size() -> None:
    frame = Frame(image=np.zeros((3, 4, 3), np.uint8))
    assert (frame.width, frame.height) == (4, 3)
