"""Picture files as guests, print shops and phones make them: the code in them is read."""

import struct
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from kiosk.domain.errors import ScannerError
from kiosk.scanner.cameras import pictures
from kiosk.scanner.cameras.files import count_frames, read_all
from kiosk.scanner.cameras.pictures import decode_pictures
from kiosk.scanner.reading.decoder import Decoder
from tests.bench.codes.bit_streams import Stream, picture
from tests.bench.codes.cmyk_jpeg import cmyk_jpeg

CODE = "K7F3Q2-PICTURE"
MODULES = Stream(2).byte(CODE.encode()).modules()
GRAY = picture(MODULES)


def texts(path: Path) -> list[str]:
    decoder = Decoder()
    return [found.text for frame in read_all(path) for found in decoder.read_still(frame)]


def written(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def encoded(ending: str, image: NDArray[Any]) -> bytes:
    done, content = cv2.imencode(ending, image)
    assert done
    return content.tobytes()


def transparent(drawn: int, where: NDArray[np.bool_]) -> NDArray[np.uint8]:
    """Return a picture of one gray value that is opaque in some places only."""
    pixels = np.zeros((*where.shape, 4), np.uint8)
    pixels[where] = (drawn, drawn, drawn, 255)
    return pixels


@pytest.mark.parametrize("ending", [".png", ".webp"])
def test_a_transparent_ground_is_not_black(tmp_path: Path, ending: str) -> None:
    assert texts(written(tmp_path, f"a{ending}", encoded(ending, transparent(0, GRAY == 0)))) == [CODE]


def test_light_modules_on_nothing_are_light_on_dark(tmp_path: Path) -> None:
    assert texts(written(tmp_path, "a.png", encoded(".png", transparent(255, GRAY > 0)))) == [CODE]
    assert texts(written(tmp_path, "b.png", encoded(".png", transparent(255, GRAY == 0)))) == [CODE]


@pytest.mark.parametrize("ending", [".png", ".tiff"])
@pytest.mark.parametrize("most", [65535, 4095, 900])
def test_sixteen_bits_need_not_be_used_up(tmp_path: Path, ending: str, most: int) -> None:
    deep = (GRAY.astype(np.uint32) * most // 255).astype(np.uint16)
    assert texts(written(tmp_path, f"a{ending}", encoded(ending, deep))) == [CODE]


@pytest.mark.parametrize("ending", [".gif", ".webp", ".png"])
def test_every_frame_of_an_animation_is_looked_at(tmp_path: Path, ending: str) -> None:
    animation = cv2.Animation()
    blank = np.full((*GRAY.shape, 4), 255, np.uint8)
    animation.frames = [blank, blank - np.array([9, 9, 9, 0], np.uint8), cv2.cvtColor(GRAY, cv2.COLOR_GRAY2BGRA)]
    animation.durations = [100, 100, 100]
    done, content = cv2.imencodeanimation(ending, animation)
    assert done
    path = written(tmp_path, f"a{ending}", content.tobytes())
    assert count_frames(path) == 3
    assert texts(path) == [CODE]


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_that_says_how_it_lies_is_turned_upright(orientation: int) -> None:
    image = np.full((60, 100), 255, np.uint8)
    image[:30, :50] = 0
    jpeg = encoded(".jpg", image)
    exif = b"Exif\0\0MM\0*" + struct.pack(">IHHHIHHI", 8, 1, 0x0112, 3, 1, orientation, 0, 0)
    turned = jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + jpeg[2:]
    (upright,) = decode_pictures(turned, "turned")
    assert upright.shape[:2] == ((60, 100) if orientation < 5 else (100, 60))
    height, width = upright.shape[:2]
    corners = [upright[y, x].mean() < 128 for y in (5, height - 5) for x in (5, width - 5)]
    # Top left of the stored picture is, in this order: top left, top right, bottom right, bottom left, top left, …
    dark = {1: 0, 2: 1, 3: 3, 4: 2, 5: 0, 6: 1, 7: 3, 8: 2}[orientation]
    assert [place for place, is_dark in enumerate(corners) if is_dark] == [dark]


def test_a_picture_for_printers_is_read(tmp_path: Path) -> None:
    assert texts(written(tmp_path, "a.jpg", cmyk_jpeg(np.pad(MODULES, 4)))) == [CODE]


def bomb(width: int, height: int) -> bytes:
    """Return the beginning of a PNG: whoever looks at more than its size would say that it is broken."""
    return b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0) + bytes(4)


JPEG_BOMB = b"\xff\xd8\xff\xe0\0\x10JFIF\0" + bytes(9) + b"\xff\xc0\0\x0b\x08" + struct.pack(">HH", 50_000, 50_000)
JPEG_BOMB += b"\x01\x01\x11\0"


def test_a_picture_of_another_kind_that_turns_out_too_large_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "MOST_PIXELS", 9_999)
    for ending in (".bmp", ".webp", ".tiff"):
        content = cv2.imencode(ending, np.full((100, 100), 255, np.uint8))[1].tobytes()
        with pytest.raises(ScannerError, match="million pixels"):
            pictures.decode_pictures(content, "a")


@pytest.mark.parametrize("ending", [".png", ".jpg"])
def test_a_large_picture_is_read_as_long_as_it_is_not_too_large(ending: str) -> None:
    content = cv2.imencode(ending, np.full((3_000, 4_000), 255, np.uint8))[1].tobytes()
    assert [picture.shape[:2] for picture in pictures.decode_pictures(content, "a")] == [(3_000, 4_000)]


@pytest.mark.parametrize(
    ("content", "key", "words"),
    [
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(64), "scanner.file_heic", "JPEG"),
        (b"%PDF-1.7\n", "scanner.file_document", "document"),
        (b"PK\x03\x04 a pass", "scanner.file_document", "document"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n", "scanner.file_document", "document"),
        (b"8BPS\0\1" + bytes(32), "scanner.file_document", "document"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "scanner.file_document", "document"),
        (b'\xef\xbb\xbf<?xml version="1.0"?>\n<svg/>', "scanner.file_document", "document"),
        (b"<!DOCTYPE html><html></html>", "scanner.file_document", "document"),
        (bomb(20_000, 20_000), "scanner.file_large", "million pixels"),
        (bomb(200_000, 200_000), "scanner.file_large", "million pixels"),
        (JPEG_BOMB, "scanner.file_large", "million pixels"),
        (b"nothing", "scanner.file_unreadable", "cannot|not|no frame"),
        (b"GIF89a", "scanner.file_unreadable", "cannot|not|no frame"),
    ],
)
def test_what_cannot_be_read_says_why(tmp_path: Path, content: bytes, key: str, words: str) -> None:
    path = written(tmp_path, "a.heic", content)
    with pytest.raises(ScannerError, match=words) as raised:
        texts(path)
    assert raised.value.key == key
    assert count_frames(path) == 1


def test_a_missing_animation_is_missing(tmp_path: Path) -> None:
    with pytest.raises(ScannerError) as raised:
        count_frames(tmp_path / "none.gif")
    assert raised.value.key == "scanner.file_missing"
    assert count_frames(written(tmp_path, "a.gif", b"GIF89a")) == 1


def test_a_code_on_the_last_page_of_a_scanned_document_is_read(tmp_path: Path) -> None:
    blank = np.full_like(GRAY, 255)
    done, content = cv2.imencodemulti(".tiff", [blank, blank, GRAY])
    assert done
    path = written(tmp_path, "scan.tif", content.tobytes())
    assert count_frames(path) == 1, "each page is a still and gets a still's effort"
    assert texts(path) == [CODE]
