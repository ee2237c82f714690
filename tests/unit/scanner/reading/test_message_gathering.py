"""Several codes, one message: gathered in any order, from any number of pictures, and never mixed up."""

from dataclasses import replace
from itertools import permutations

import numpy as np
import pytest

from kiosk.credentials import Reader
from kiosk.domain.codes.charsets import CodePart
from kiosk.domain.codes.credential import Scan, hash_code
from kiosk.scanner.detection import MessagePart
from kiosk.scanner.frame import Frame, Image
from kiosk.scanner.reading.decoder import Decoder
from kiosk.scanner.reading.engines.zxing import Reading
from kiosk.scanner.reading.message_gathering import FORGET_MS, MessageGathering
from tests.bench.codes.bit_streams import Stream, message, picture
from tests.bench.codes.other_messages import aztec_part, data_matrix_part
from tests.support.platforms.issuer import NOW

CONTENTS = (b"K7F3", b"Q2-Z", b"\xc3\xbcrich")
WHOLE = "K7F3Q2-Zürich"
PARITY = int(np.bitwise_xor.reduce(np.frombuffer(b"".join(CONTENTS), np.uint8)))


def _first(whole: bytes) -> Stream:
    return Stream().part(0, 2, whole)


def _second(whole: bytes) -> Stream:
    return Stream().part(1, 2, whole)


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


_GS1 = b"010401234567890110LOT\x1d21K7F3Q2"
_WRITTEN = _GS1.replace(b"\x1d", b"%")
_HEAD, _REST = "010401234567890110LOT", "%21K7F3Q2"
_UTF_8, _LATIN = "Zoë-12é".encode(), "Zoë-12é".encode("latin-1")
_CYRILLIC = "Билет-77".encode("cp1251")
_KANJI = "入場券12"
MADE_OTHERWISE = {
    "FNC1 in both": ("K7F3Q2", [_first(_GS1).fnc1().alphanumeric(_HEAD), _second(_GS1).fnc1().alphanumeric(_REST)]),
    "FNC1 in the first": ("K7F3Q2", [_first(_GS1).fnc1().alphanumeric(_HEAD), _second(_GS1).alphanumeric(_REST)]),
    "parity of percent signs": (
        "K7F3Q2",
        [_first(_WRITTEN).fnc1().alphanumeric(_HEAD), _second(_WRITTEN).fnc1().alphanumeric(_REST)],
    ),
    "application in both": (
        "K7F3Q2",
        [_first(b"K7F3Q2").fnc1(37).alphanumeric("K7F"), _second(b"K7F3Q2").fnc1(37).alphanumeric("3Q2")],
    ),
    "application is the code's own": (
        "37K7F3Q2",
        [_first(b"K7F3Q2").fnc1(37).alphanumeric("K7F"), _second(b"K7F3Q2").fnc1(37).alphanumeric("3Q2")],
    ),
    "application in the first": (
        "K7F3Q2",
        [_first(b"37K7F3Q2").fnc1(37).alphanumeric("K7F"), _second(b"37K7F3Q2").alphanumeric("3Q2")],
    ),
    "two declarations": (
        "Zoë-12é",
        [_first(_UTF_8).eci(3).byte(_LATIN[:3]), _second(_UTF_8).eci(26).byte("-12é".encode())],
    ),
    "one declaration": (
        "Билет-77",
        [_first(_CYRILLIC).eci(22).byte(_CYRILLIC[:3]), _second(_CYRILLIC).byte(_CYRILLIC[3:])],
    ),
    "parity of UTF-8": (
        _KANJI,
        [_first(_KANJI.encode()).kanji("入場"), _second(_KANJI.encode()).kanji("券").numeric("12")],
    ),
}
"""The code that is meant, and the two codes that say it together."""


@pytest.mark.parametrize("case", MADE_OTHERWISE)
@pytest.mark.parametrize("at_once", [False, True])
def test_parts_are_one_text_whatever_their_maker_took_the_parity_of(case: str, *, at_once: bool) -> None:
    code, streams = MADE_OTHERWISE[case]
    pictures = [picture(stream.modules()) for stream in streams]
    decoder = Decoder()
    if at_once:
        found = list(decoder.examine(frame(side_by_side(pictures))).detections)
    else:
        found = [one for image in pictures for one in decoder.examine(frame(image)).detections]
    names = [Reader().read(Scan(text=one.text, parts=one.parts), (), NOW).names for one in found]
    assert [hash_code(code) in of_one for of_one in names] == [True]


def test_parts_that_fit_no_way_of_taking_their_parity_are_not_one_text() -> None:
    decoder = Decoder()
    first, second = _first(b"K7F3Q2").alphanumeric("K7F"), _second(b"K7F3Q2").alphanumeric("3Q3")
    for stream in (first, second):
        assert decoder.examine(frame(picture(stream.modules()))).detections == ()


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
