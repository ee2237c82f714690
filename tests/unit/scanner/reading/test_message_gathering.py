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
from tests.bench.codes.other_messages import aztec_part, data_matrix_part

CONTENTS = (b"K7F3", b"Q2-Z", b"\xc3\xbcrich")
WHOLE = "K7F3Q2-Zürich"
PARITY = int(np.bitwise_xor.reduce(np.frombuffer(b"".join(CONTENTS), np.uint8)))


OTHERS = {
    "DataMatrix": [data_matrix_part(index, 3, text) for index, text in enumerate((b"K7F3", b"Q2-", b"K7F3"))],
    "Aztec": [aztec_part(index, 3, text, name="GATE") for index, text in enumerate(("ROW ONE", " SEAT", "ROW ONE"))],
}
"""Messages of other symbologies; two parts of each say the same."""

WHOLE_OTHERS = {"DataMatrix": "K7F3Q2-K7F3", "Aztec": "ROW ONE SEATROW ONE"}


def part(index: int, content: bytes | None = None, parity: int | None = PARITY, total: int = 3) -> Reading:
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


@pytest.mark.parametrize("symbology", OTHERS)
@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_parts_of_other_symbologies_are_one_text_in_any_order(symbology: str, order: tuple[int, ...]) -> None:
    decoder = Decoder(("QR", symbology))
    for at, index in enumerate(order[:2]):
        shown = picture(OTHERS[symbology][index])
        assert decoder.read_still(frame(shown, 100.0 * at)) == []
        assert [found.message.index for found in decoder.incomplete if found.message] == [index]
        assert decoder.read_still(frame(shown, 100.0 * at + 30)) == [], "shown again"
    last = decoder.read_still(frame(picture(OTHERS[symbology][order[2]]), 300.0))
    assert [found.text for found in last] == [WHOLE_OTHERS[symbology]]


@pytest.mark.parametrize("symbology", OTHERS)
def test_a_sheet_with_all_parts_in_another_symbology_is_one_text(symbology: str) -> None:
    sheet = side_by_side([picture(code) for code in OTHERS[symbology]])
    decoder = Decoder((symbology,))
    assert [found.text for found in decoder.read_still(frame(sheet))] == [WHOLE_OTHERS[symbology]]
    assert decoder.incomplete == ()


def test_a_message_without_parity_is_known_by_its_name() -> None:
    gathering = MessageGathering()

    def named(index: int, name: str) -> Reading:
        return replace(part(index), message=MessagePart(index=index, total=2, name=name))

    assert gathering.add(named(0, "7.42"), 0.0) is None
    assert gathering.add(named(1, "7.43"), 1.0) is None
    assert gathering.add(replace(named(1, "7.42"), symbology="Aztec"), 2.0) is None
    whole = gathering.add(named(1, "7.42"), 3.0)
    assert whole is not None
    assert whole.text == "K7F3Q2-Z"


def test_two_parts_of_one_message_may_say_the_same() -> None:
    decoder = Decoder()
    first, second = (picture(code) for code in message([b"K7F3", b"K7F3"]))
    assert decoder.examine(frame(first)).detections == ()
    assert [found.text for found in decoder.examine(frame(second, 100.0)).detections] == ["K7F3K7F3"]
