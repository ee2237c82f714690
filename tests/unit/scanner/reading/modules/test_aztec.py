"""Aztec codes that are parts of a message: told by their modules, whatever their size and damage."""

import numpy as np
import pytest
import zxingcpp

from kiosk.scanner.detection import MessagePart
from kiosk.scanner.reading.modules.aztec import data_bits, is_part, message_part
from tests.bench.codes.other_messages import aztec_part


def test_a_part_says_which_it_is() -> None:
    assert message_part(aztec_part(0, 2, "AB")) == MessagePart(index=0, total=2)
    assert message_part(aztec_part(25, 26, "AB", name="ROW")) == MessagePart(index=25, total=26, name="ROW")


def test_a_damaged_or_mirrored_part_says_the_same() -> None:
    dark = aztec_part(1, 3, "K F Q")
    assert message_part(dark.T) == MessagePart(index=1, total=3)
    dark[:2, :9] ^= True
    assert message_part(dark) == MessagePart(index=1, total=3)


def test_what_is_no_part_is_none() -> None:
    assert message_part(np.zeros((19, 19), bool)) is None
    assert message_part(np.zeros((11, 40), bool)) is None
    assert message_part(aztec_part(2, 2, "AB")) is None, "the third of two"
    assert message_part(aztec_part(0, 1, "AB")) is None, "of one"
    ruined = aztec_part(1, 3, "AB")
    ruined[:, ::2] ^= True
    assert message_part(ruined) is None


def test_the_identifier_says_what_is_a_part() -> None:
    assert is_part("]z6")
    assert is_part("]zA")
    assert not is_part("]z0")
    assert not is_part("]d6")


@pytest.mark.parametrize("digits", [4, 20, 40, 70, 100, 150, 300, 500, 800, 1200, 2000, 3000])
def test_data_of_every_size_are_found(digits: int) -> None:
    """Drawn by another writer, which changes to digits first."""
    code = zxingcpp.create_barcode(("12345678" * 400)[:digits], zxingcpp.BarcodeFormat.Aztec)
    dark = np.array(code.to_image(scale=1, add_quiet_zones=False)) == 0
    assert data_bits(dark).startswith("11110" + "0011" + "0100" + "0101")
