"""Data Matrix codes that are parts of a message: told by their modules, whatever their size and damage."""

import numpy as np
import pytest
import zxingcpp

from kiosk.scanner.detection import MessagePart
from kiosk.scanner.reading.modules.data_matrix import first_codewords, message_part
from tests.bench.codes.other_messages import data_matrix_code, data_matrix_part


def test_a_part_says_which_it_is() -> None:
    assert message_part(data_matrix_part(0, 2, b"AB")) == MessagePart(index=0, total=2, name="7.42")
    assert message_part(data_matrix_part(15, 16, b"AB", name=(1, 254))) == MessagePart(index=15, total=16, name="1.254")


def test_a_damaged_part_says_the_same() -> None:
    dark = data_matrix_part(1, 3, b"K7F3")
    dark[1:4, 1:5] ^= True
    assert message_part(dark) == MessagePart(index=1, total=3, name="7.42")


def test_a_code_that_stands_alone_or_is_ruined_is_no_part() -> None:
    assert message_part(data_matrix_code([66, 67])) is None
    assert message_part(np.zeros((16, 16), bool)) is None
    assert message_part(np.zeros((9, 40), bool)) is None
    ruined = data_matrix_part(1, 3, b"K7F3")
    ruined[1:-1:2, 1:-1] ^= True
    assert message_part(ruined) is None


def test_a_part_beyond_the_last_one_is_none() -> None:
    assert message_part(data_matrix_code([233, 2 << 4 | 17 - 2, 1, 1, 66])) is None, "the third of two"
    assert message_part(data_matrix_code([233, 0, 1, 1, 66])) is None, "of seventeen"


SIZES = {
    6: (10, 10),
    10: (12, 12),
    16: (14, 14),
    20: (8, 32),
    24: (16, 16),
    32: (12, 26),
    36: (18, 18),
    64: (16, 36),
    98: (16, 48),
    124: (32, 32),
    408: (52, 52),
    560: (64, 64),
    1630: (104, 104),
    2608: (132, 132),
}
"""Digits, and rows and columns of the code that holds them."""


@pytest.mark.parametrize("digits", SIZES)
def test_codewords_of_every_kind_of_size_are_found(digits: int) -> None:
    """Drawn by another writer, which turns every two digits into one codeword."""
    code = zxingcpp.create_barcode(("12345678" * 400)[:digits], zxingcpp.BarcodeFormat.DataMatrix)
    dark = np.array(code.to_image(scale=1, add_quiet_zones=False)) == 0
    assert dark.shape == SIZES[digits]
    assert first_codewords(dark, 3) == [142, 164, 186]
