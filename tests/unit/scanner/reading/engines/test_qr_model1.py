"""QR Code Model 1 is read where somebody asks for it, and only there."""

import numpy as np
import pytest

from kiosk.scanner.frame import Frame
from kiosk.scanner.reading.decoder import Decoder
from tests.bench.codes.qr_model1 import picture


def frame(text: bytes, mask: int = 0) -> Frame:
    drawn = picture(text, mask=mask)
    return Frame(image=np.pad(drawn, 150, constant_values=220))


@pytest.mark.parametrize("mask", [0, 1])
@pytest.mark.parametrize("text", ["TICKET-1", "K7F3Q2", "Straße 9"])
def test_on_request_it_is_read_by_camera_and_from_files(text: str, mask: int) -> None:
    held_up = frame(text.encode(), mask)
    decoder = Decoder(("QR", "QRModel1"))
    for read in (decoder.decode(held_up), decoder.read_still(held_up)):
        assert [(detection.text, detection.symbology) for detection in read] == [(text, "QRModel1")]


def test_its_turn_comes_among_the_others() -> None:
    held_up = frame(b"TICKET-1")
    decoder = Decoder(("QR", "Aztec", "DataMatrix", "PDF417", "Code128", "MicroQR", "QRModel1"))
    read = [detection.text for _ in range(5) for detection in decoder.decode(held_up)]
    assert "TICKET-1" in read
    assert set(read) == {"TICKET-1"}


def test_nobody_asked_nobody_reads() -> None:
    assert Decoder(("QR",)).read_still(frame(b"TICKET-1")) == []
