"""A code's modules, segment by segment."""

import numpy as np
import pytest

from kiosk.domain.codes.charsets import CodePart
from kiosk.scanner.detection import MessagePart
from kiosk.scanner.reading.modules.qr_content import content_of, message_part
from tests.bench.codes.bit_streams import Stream


@pytest.mark.parametrize("version", [1, 2, 9, 10, 26, 27, 40])
@pytest.mark.parametrize("mask", range(8))
def test_every_version_and_mask_is_read(version: int, mask: int) -> None:
    if version > 10 and mask:
        return
    content = content_of(Stream(version).numeric("1234").alphanumeric("A:").modules(mask=mask))
    assert content is not None
    assert content.parts == (CodePart(b"1234A:", "ascii"),)


def test_a_full_code_has_no_terminator() -> None:
    content = content_of(Stream(1).byte(b"fourteen bytes").modules())
    assert content is not None
    assert content.parts == (CodePart(b"fourteen bytes"),)


def test_a_part_says_which_it_is() -> None:
    modules = Stream().part(1, 3, b"ab").byte(b"b").modules()
    assert message_part(modules) == MessagePart(index=1, total=3, parity=ord("a") ^ ord("b"))
    content = content_of(modules)
    assert content is not None
    assert (content.message, content.parts) == (message_part(modules), (CodePart(b"b"),))
    assert message_part(Stream().byte(b"b").modules()) is None


@pytest.mark.parametrize(
    "stream",
    [
        Stream(1).raw("1111"),
        Stream(1).raw("0100" + "11111111"),
        Stream(1).raw("1101" + "0010" + "00000001"),
        Stream(1).raw("0010" + "000000010" + "1" * 11),
    ],
)
def test_what_is_no_content_is_none(stream: Stream) -> None:
    assert content_of(stream.modules()) is None


def test_what_is_no_code_says_nothing() -> None:
    assert content_of(np.zeros((20, 20), bool)) is None
    assert content_of(np.zeros((21, 21), bool)) is None
    assert message_part(np.zeros((20, 20), bool)) is None
    noise = np.random.default_rng(1).random((25, 25)) > 0.5
    assert content_of(noise) is None
