import cv2
import numpy as np
import pytest
import segno
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.errors import ScannerError
from kiosk.scanner.reading.decoder import EMPTY_EVERY, SCENERY_AFTER, SCENERY_EVERY, Decoder
from kiosk.scanner.reading.engines.zxing import ZxingEngine
from tests.unit.scanner.code_pictures import PASS, code_picture, frame_of, held_up, other_code, symbol_picture


def read(picture: np.ndarray, *symbologies: str) -> list[str]:
    return [found.text for found in Decoder(symbologies).decode(frame_of(picture))]


def test_a_code_is_read_with_its_place() -> None:
    (found,) = Decoder().decode(frame_of(code_picture()))
    assert (found.text, found.symbology, found.engine) == (PASS, "QR", "zxing")
    half = 49 * 6 / 2
    expected = [(640 - half, 360 - half), (640 + half, 360 - half), (640 + half, 360 + half), (640 - half, 360 + half)]
    assert np.abs(np.array(found.polygon) - expected).max() < 6
    assert found.ms > 0


@pytest.mark.parametrize("channels", [1, 3, 4])
def test_gray_colour_and_alpha(channels: int) -> None:
    gray = code_picture()
    opaque = np.full_like(gray, 255)
    assert read(np.dstack([gray, gray, gray, opaque][:channels])) == [PASS]


def test_floating_point_pictures() -> None:
    assert read(code_picture().astype(np.float32) / 255) == [PASS]


def test_tilted_and_slightly_blurred() -> None:
    assert read(held_up(PASS, yaw=35, blur=2)) == [PASS]


def test_inverted_and_mirrored() -> None:
    assert read(255 - code_picture()) == [PASS]
    assert read(np.ascontiguousarray(code_picture()[:, ::-1])) == [PASS]


@pytest.mark.parametrize("module_px", [4, 8, 12])
def test_an_inverted_code_is_read_within_a_few_frames(module_px: int) -> None:
    decoder, picture = Decoder(), 255 - code_picture(module_px=module_px)
    texts = [found.text for frame in range(EMPTY_EVERY) for found in decoder.decode(frame_of(picture, frame))]
    assert set(texts) == {PASS}


def test_an_empty_scene_has_no_code() -> None:
    decoded = Decoder().examine(frame_of(held_up(None)))
    assert (decoded.detections, decoded.located) == ((), ())
    wall = Decoder().examine(frame_of(np.full((720, 1280), 128, np.uint8)))
    assert not wall.looked_closely


def test_what_cannot_be_read_is_located() -> None:
    picture = code_picture()
    picture[270:460, 550:760] = 128  # more than any error correction gives back
    decoded = Decoder().examine(frame_of(picture))
    assert decoded.located
    assert decoded.looked_closely
    assert abs(decoded.located[0][0][0] - (640 - 147)) < 12


def test_what_stays_in_view_in_vain_is_no_guest_any_more() -> None:
    picture = code_picture()
    picture[270:460, 550:760] = 128
    decoder = Decoder()
    closely = [decoder.examine(frame_of(picture, frame)).looked_closely for frame in range(SCENERY_AFTER + 40)]
    assert all(closely[:SCENERY_AFTER])
    assert not any(closely[SCENERY_AFTER + 2 :: SCENERY_EVERY])


def test_several_codes_in_one_frame() -> None:
    picture = np.hstack([code_picture("left ticket", size=(640, 720)), code_picture("right ticket", size=(640, 720))])
    assert sorted(read(picture)) == ["left ticket", "right ticket"]


@pytest.mark.parametrize("content", [b"\xff\xfe\x00\x80\xc3", b"\xed\xa0\x80", "Grüße 漢字 🎟".encode(), b"\x00" * 20])
def test_any_bytes_are_text_that_can_be_encoded(content: bytes) -> None:
    for text in read(symbol_picture(segno.make_qr(content))):
        text.encode("utf-8")


@pytest.mark.parametrize("text", ["Grüße 漢字 🎟", "Käse", "¡", "点茗", "ÿþ"])
def test_unicode_survives(text: str) -> None:
    assert read(code_picture(text)) == [text]


@pytest.mark.parametrize("text", ["Â¡", "Ã¤Ã¶Ã¼", "Käse", "点茗"])
def test_bytes_in_utf_8_are_never_taken_for_another_character_set(text: str) -> None:
    assert read(symbol_picture(segno.make_qr(text.encode()))) == [text]
    assert read(symbol_picture(segno.make_qr(text, encoding="utf-8", eci=True))) == [text]


@pytest.mark.parametrize(
    ("text", "charset"), [("Â¡", "ISO-8859-1"), ("Käse", "ISO-8859-1"), ("Č", "ISO-8859-2"), ("ف", "ISO-8859-6")]
)
def test_a_declared_character_set_is_taken_by_its_word(text: str, charset: str) -> None:
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, eci=charset)
    assert read(np.array(code.to_image(scale=6, add_quiet_zones=True))) == [text]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Aztec", zxingcpp.BarcodeFormat.Aztec),
        ("DataMatrix", zxingcpp.BarcodeFormat.DataMatrix),
        ("PDF417", zxingcpp.BarcodeFormat.PDF417),
        ("MicroQR", zxingcpp.BarcodeFormat.MicroQRCode),
        ("Code128", zxingcpp.BarcodeFormat.Code128),
    ],
)
def test_other_symbologies_only_on_demand(name: str, kind: zxingcpp.BarcodeFormat) -> None:
    frame = frame_of(other_code("T1CK3T", kind))
    assert Decoder().read_still(frame) == []
    (found,) = Decoder([name]).read_still(frame)
    assert (found.text, found.symbology) == ("T1CK3T", name)


def test_weakly_checked_symbologies_need_two_frames() -> None:
    decoder = Decoder(["Code128"])
    frame = frame_of(other_code("T1CK3T", zxingcpp.BarcodeFormat.Code128))
    assert decoder.decode(frame) == []
    assert [found.text for found in decoder.decode(frame)] == ["T1CK3T"]


def test_a_linear_code_is_read_upright_too() -> None:
    picture = np.ascontiguousarray(np.rot90(other_code("T1CK3T", zxingcpp.BarcodeFormat.Code128)))
    assert [found.text for found in Decoder(["Code128"]).read_still(frame_of(picture))] == ["T1CK3T"]


def test_an_unknown_symbology_is_refused() -> None:
    with pytest.raises(ScannerError, match="unknown symbology"):
        Decoder(["EAN13"])


@pytest.mark.parametrize("shape", [(1, 1), (1, 2000), (2000, 1), (20, 20), (21, 21), (3, 3, 3), (2, 2, 4)])
def test_tiny_pictures_hold_nothing(shape: tuple[int, ...]) -> None:
    decoder = Decoder(["QR", "Aztec", "DataMatrix", "PDF417", "MicroQR", "Code128"])
    assert decoder.decode(frame_of(np.full(shape, 255, np.uint8))) == []
    assert decoder.read_still(frame_of(np.zeros(shape, np.uint8))) == []


def test_a_code_in_an_8k_picture() -> None:
    assert read(code_picture(size=(7680, 4320), module_px=20)) == [PASS]


def test_not_a_number_everywhere_is_black() -> None:
    assert read(np.full((720, 1280), np.nan, np.float32)) == []


@pytest.mark.parametrize("image", [np.zeros((0, 0), np.uint8), np.zeros((4, 4, 7), np.uint8)])
def test_what_is_no_picture_is_refused(image: np.ndarray) -> None:
    with pytest.raises(ScannerError):
        Decoder().decode(frame_of(image))


@given(st.integers(0, 2**32 - 1), st.sampled_from([(64, 64), (120, 90), (33, 200)]))
@settings(max_examples=25)
def test_noise_never_reads_as_a_ticket(seed: int, shape: tuple[int, int]) -> None:
    picture = np.random.default_rng(seed).integers(0, 256, shape, np.uint8)
    assert Decoder().read_still(frame_of(picture)) == []


@given(st.text(min_size=1, max_size=60))
@settings(max_examples=40)
def test_what_is_written_is_read(text: str) -> None:
    content = text.encode("utf-8", "replace")
    picture = symbol_picture(segno.make_qr(content))
    assert [reading.text for reading in ZxingEngine().read(picture).readings] == [content.decode("utf-8")]


def test_a_second_code_that_is_found_and_not_read_is_told() -> None:
    """It may be the ticket, and what was read the link beside it."""
    easy, hard = code_picture("https://venue.example/plan"), code_picture()
    assert not Decoder().examine(frame_of(np.concatenate([easy, code_picture("other")], axis=1))).unread
    hard[270:460, 550:760] = 128
    decoded = Decoder().examine(frame_of(np.concatenate([easy, hard], axis=1)))
    assert [found.text for found in decoded.detections] == ["https://venue.example/plan"]
    assert decoded.unread


def test_a_hard_code_beside_an_easy_one_is_looked_at_closely() -> None:
    """Of a running camera, too: the easy one is the link, and the ticket under a thumb."""
    ticket = code_picture(module_px=8)
    cv2.ellipse(ticket, (700, 380), (100, 75), 20, 0, 360, 128, -1)
    sheet = frame_of(np.concatenate([code_picture("https://venue.example/plan"), ticket], axis=1))
    decoded = Decoder().examine(sheet)
    assert {found.text for found in decoded.detections} == {"https://venue.example/plan", PASS}
    assert not decoded.unread
