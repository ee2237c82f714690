"""Several codes, one message: gathered in any order, from any number of pictures, and never mixed up."""

from dataclasses import replace
from itertools import permutations

import numpy as np
import pytest

from kiosk.domain.codes.charsets import CodePart
from kiosk.scanner.detection import MessagePart
from kiosk.scanner.frame import Frame, Image
from kiosk.scanner.reading.decoder import Decoder
from kiosk.scanner.reading.engines.zxing import Reading
from kiosk.scanner.reading.message_gathering import FORGET_MS, MessageGathering
from tests.bench.codes.bit_streams import message, picture

CONTENTS = (b"K7F3", b"Q2-Z", b"\xc3\xbcrich")
WHOLE = "K7F3Q2-Zürich"
PARITY = int(np.bitwise_xor.reduce(np.frombuffer(b"".join(CONTENTS), np.uint8)))


def part(index: int, content: bytes | None = None, parity: int = PARITY, total: int = 3) -> Reading:
    content = CONTENTS[index] if content is None else content
    return Reading(
        text=content.decode("latin-1"),
        symbology="QR",
        polygon=(),
        parts=(CodePart(content),),
        message=MessagePart(index=index, total=total, parity=parity),
    )


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_parts_make_a_message_in_any_order_and_however_often_they_are_seen(order: tuple[int, ...]) -> None:
    gathering = MessageGathering()
    for at, index in enumerate(order[:2]):
        assert gathering.add(part(index), 100.0 * at) is None
        assert gathering.add(part(index), 100.0 * at + 30) is None
    whole = gathering.add(part(order[2]), 300.0)
    assert whole is not None
    assert (whole.text, whole.message) == (WHOLE, None)
    again = gathering.add(part(order[0]), 400.0)
    assert again is not None
    assert again.text == WHOLE


def test_a_code_that_stands_alone_waits_for_nothing() -> None:
    alone = replace(part(0), message=None)
    assert MessageGathering().add(alone, 0.0) is alone


def test_what_was_not_completed_in_time_is_forgotten() -> None:
    gathering = MessageGathering()
    gathering.add(part(0), 0.0)
    gathering.add(part(1), FORGET_MS)
    assert gathering.waiting == ["part 1, 2 of 3 of one code"]
    assert gathering.add(part(2), 2 * FORGET_MS + 1) is None
    assert gathering.waiting == ["part 3 of 3 of one code"]


def test_parts_of_two_guests_are_not_mixed() -> None:
    gathering = MessageGathering()
    gathering.add(part(0), 0.0)
    gathering.add(part(1), 1.0)
    assert gathering.add(part(2, b"other", parity=PARITY ^ 1), 2.0) is None, "another message"
    assert gathering.add(part(2, b"other"), 3.0) is None, "the parity is not theirs"
    assert gathering.add(part(1, b"more!"), 4.0) is None, "another message with the same parity begins anew"
    assert gathering.waiting == ["part 2 of 3 of one code", "part 3 of 3 of one code"]


def test_parts_of_one_picture_belong_together_though_their_parity_is_wrong() -> None:
    gathering = MessageGathering()
    found = [gathering.add(part(index, parity=PARITY ^ 7), 50.0) for index in range(3)]
    assert found[2] is not None
    assert found[2].text == WHOLE


def frame(image: Image, at_ms: float = 0.0) -> Frame:
    return Frame(image=image, captured_ms=at_ms)


def side_by_side(pictures: list[Image]) -> Image:
    return np.ascontiguousarray(np.concatenate(pictures, axis=1))


def test_a_sheet_with_all_parts_is_one_text() -> None:
    sheet = side_by_side([picture(code) for code in message(CONTENTS)])
    decoder = Decoder()
    assert [found.text for found in decoder.read_still(frame(sheet))] == [WHOLE]
    assert decoder.incomplete == ()
    live = Decoder().examine(frame(sheet))
    assert ([found.text for found in live.detections], live.incomplete) == ([WHOLE], ())


def test_parts_shown_one_after_another_are_one_text() -> None:
    decoder = Decoder()
    first, second, third = (decoder.examine(frame(picture(code))) for code in message(CONTENTS))
    assert (first.detections, second.detections) == ((), ())
    assert [found.message.index for found in first.incomplete if found.message] == [0]
    assert [found.text for found in third.detections] == [WHOLE]


def test_a_part_alone_is_no_code() -> None:
    decoder = Decoder()
    assert decoder.read_still(frame(picture(message(CONTENTS)[1]))) == []
    assert [found.message for found in decoder.incomplete] == [MessagePart(index=1, total=3, parity=PARITY)]
    assert decoder.waiting == ["part 2 of 3 of one code"]


def test_parts_in_two_pictures_of_the_same_kind_are_one_text() -> None:
    decoder = Decoder()
    first, second = (picture(code) for code in message([b"K7F3Q2", b"-55"]))
    assert decoder.read_still(frame(second)) == []
    assert [found.text for found in decoder.read_still(frame(first))] == ["K7F3Q2-55"]
