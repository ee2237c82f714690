"""Several symbologies, one frame's time: QR codes in every frame, the others in turn."""

import itertools

import numpy as np
import pytest
import zxingcpp

from kiosk.scanner.frame import Frame, Image
from kiosk.scanner.reading.decoder import BESIDE_FRAMES, Decoder
from kiosk.scanner.reading.engine_turns import STICKY_FRAMES, EngineTurns
from kiosk.scanner.reading.engines.formats import CHECKED_WEAKLY, FORMATS, QR_MODEL_1
from tests.bench.codes.qr_model1 import picture as model_1_picture

ALL = tuple(FORMATS)


def drawn(symbology: str, text: str = "K7F3Q2") -> Image:
    if symbology == QR_MODEL_1:
        code = model_1_picture(text.encode())
    else:
        code = np.array(
            zxingcpp.create_barcode(text, zxingcpp.barcode_format_from_str(_WRITTEN[symbology])).to_image(scale=6)
        )
    picture = np.full((480, 900), 200, np.uint8)
    picture[60 : 60 + code.shape[0], 80 : 80 + code.shape[1]] = code
    return picture


_WRITTEN = {name: {"QR": "QRCode", "MicroQR": "MicroQRCode"}.get(name, name) for name in ALL}


@pytest.mark.parametrize("symbology", ALL)
def test_every_symbology_has_its_turn_soon(symbology: str) -> None:
    decoder, picture = Decoder(ALL), drawn(symbology)
    found = [decoder.decode(Frame(image=picture, captured_ms=33.0 * n)) for n in range(8)]
    assert "K7F3Q2" in {detection.text for detections in found for detection in detections}


@pytest.mark.parametrize("symbology", sorted(CHECKED_WEAKLY & set(ALL)))
def test_what_two_frames_must_agree_on_is_looked_for_again_in_the_next_frame(symbology: str, monkeypatch) -> None:
    """However slow the machine is: a frame takes a second here, and two must agree within one and a half."""
    decoder, picture = Decoder(ALL), drawn(symbology)
    # The clock is asked twice a frame: as it begins, and as it ends.
    ticks = itertools.count(1.0, 500.0)
    monkeypatch.setattr("kiosk.scanner.reading.decoder.monotonic_ms", ticks.__next__)
    found = [decoder.decode(Frame(image=picture, captured_ms=1000.0 * n)) for n in range(8)]
    assert "K7F3Q2" in {detection.text for detections in found for detection in detections}


@pytest.mark.parametrize("symbology", ALL)
def test_a_still_shows_codes_of_all_kinds(symbology: str) -> None:
    picture = np.concatenate([drawn("QR", "BESIDE"), drawn(symbology)], axis=0)
    found = Decoder(ALL).read_still(Frame(image=picture))
    assert {detection.text for detection in found} == {"BESIDE", "K7F3Q2"}


def test_no_other_symbology_takes_part_in_looking_for_qr_codes() -> None:
    assert EngineTurns(ALL).main.symbologies == ("QR",)
    assert EngineTurns(("Aztec", "Code128")).main.symbologies == ("Aztec",)
    assert (EngineTurns(("QR",)).others, EngineTurns(("QR",)).rest, EngineTurns(("QR",)).next()) == ((), None, None)


def test_what_was_read_keeps_its_turn_for_a_while() -> None:
    turns = EngineTurns(ALL)
    first = turns.next()
    turns.note_reading()
    assert {turns.next() for _ in range(STICKY_FRAMES)} == {first}
    assert {turns.next() for _ in range(len(turns.others))} == set(turns.others)


@pytest.mark.parametrize("symbology", [name for name in ALL if name != "QR"])
def test_a_code_of_another_kind_is_found_beside_a_qr_code_that_is_read_in_every_frame(symbology: str) -> None:
    """A ticket beside the link to the plan; until it was looked for, the decoder says that there may be one."""
    decoder, picture = Decoder(ALL), np.concatenate([drawn("QR", "BESIDE"), drawn(symbology)], axis=0)
    for number in range(2 * len(decoder._turns.others) + 1):
        decoded = decoder.examine(Frame(image=picture, captured_ms=33.0 * number))
        if len(decoded.detections) == 2:
            break
        assert decoded.unread
    assert {found.text for found in decoded.detections} == {"BESIDE", "K7F3Q2"}


def test_where_a_qr_code_alone_is_seen_for_a_while_nothing_else_is_looked_for() -> None:
    decoder, frame = Decoder(ALL), Frame(image=drawn("QR"), captured_ms=0.0)
    unread = [decoder.examine(frame).unread for _ in range(BESIDE_FRAMES)]
    assert (unread[0], unread[-1]) == (True, False)
    turn = decoder._turns._turn
    decoder.examine(frame)
    assert decoder._turns._turn == turn
