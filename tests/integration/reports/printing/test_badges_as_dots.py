"""Badges to the dot: the ZPL of a label printer read back, pages of every size, and names in every script."""

import base64
import re
import zlib
from dataclasses import replace
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
import zxingcpp
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from kiosk.domain.reports.printing.badges import SIZES, BadgeFacts, BadgeTemplate
from kiosk.reports.errors import ReportError
from kiosk.reports.printing.badge_drawing import _Sheet
from kiosk.reports.printing.badge_files import badge_image, badge_zpl, write_badge_pdf

ADA = BadgeFacts(
    name="Ada Lovelace",
    kind="Day ticket",
    colour="#ffd400",
    code="WEIS-0042-CODE",
    texts={"organization": "Analytical Engines"},
)
USUAL = BadgeTemplate(size="zebra")


def dots_of(zpl: str) -> tuple[int, int, bytes]:
    """Read a compressed picture (^GFA … :Z64:) back: dots across, dots down, the dots."""
    total, stride, coded = re.findall(r"\^GFA,\d+,(\d+),(\d+),:Z64:([A-Za-z0-9+/=]+):", zpl)[0]
    dots = zlib.decompress(base64.b64decode(coded))
    assert len(dots) == int(total)
    return int(stride) * 8, int(total) // int(stride), dots


def grey_of(image: QImage) -> np.ndarray[tuple[int, int], np.dtype[np.uint8]]:
    plain = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(bytes(plain.constBits()), np.uint8).reshape(plain.height(), plain.bytesPerLine())
    return rows[:, : plain.width()]


def dark(image: QImage, x: int, y: int) -> bool:
    return image.pixelColor(x, y).lightness() < 140


def test_the_zpl_has_the_very_dots_that_were_drawn() -> None:
    zpl = badge_zpl(USUAL, ADA, 203).decode("ascii")
    assert zpl.startswith("^XA")
    assert zpl.rstrip().endswith("^XZ")
    wide, high, dots = dots_of(zpl)
    grey = grey_of(badge_image(USUAL, replace(ADA, colour=""), 203))  # black alone, whatever the type's colour
    assert (wide // 8, high) == ((grey.shape[1] + 7) // 8, grey.shape[0])
    read = np.unpackbits(np.frombuffer(dots, np.uint8).reshape(high, wide // 8), axis=1)[:, : grey.shape[1]]
    assert np.array_equal(read.astype(bool), grey <= 140)


def test_the_code_can_be_scanned_from_the_label() -> None:
    grey = grey_of(badge_image(USUAL, ADA, 203))
    assert [found.text for found in zxingcpp.read_barcodes(grey)] == ["WEIS-0042-CODE"]


@pytest.mark.parametrize("size", SIZES)
def test_a_page_of_each_size(size: str, tmp_path: Path) -> None:
    path = tmp_path / "badge.pdf"
    write_badge_pdf(BadgeTemplate(size=size, back=("{event}",)), replace(ADA, texts={"event": "Open Air"}), path)
    document = pypdfium2.PdfDocument(path)
    assert len(document) == 2
    page = document[0]
    millimetres = (round(page.get_width() / 72 * 25.4, 1), round(page.get_height() / 72 * 25.4, 1))
    assert millimetres == pytest.approx((SIZES[size].width, SIZES[size].height), abs=0.5)
    text = page.get_textpage().get_text_range()
    assert "Ada" in text
    assert "Lovelace" in text
    assert "Open Air" in document[1].get_textpage().get_text_range()


@pytest.mark.parametrize("name", ["محمد عبد الرحمن", "अनन्या शर्मा", "Wolfeschlegelsteinhausenbergerdorff", "Ng"])
def test_names_of_every_script_are_drawn_within_the_label(name: str) -> None:
    plain = replace(ADA, name=name, code="", kind="", texts={})
    image = badge_image(USUAL, plain, 203)
    edge = [(x, y) for x in (0, image.width() - 1) for y in range(image.height())]
    assert not any(dark(image, x, y) for x, y in edge), "nothing is cut at the edge"
    inked = [x for x in range(image.width()) if any(dark(image, x, y) for y in range(0, image.height(), 3))]
    assert inked
    starts_right = image.width() - inked[-1] < inked[0]
    assert starts_right is (name[0] == "م"), "Arabic begins at the right"


LONG = (
    "محمد عبد الرحمن بن عبد العزيز بن سلطان بن خالد المنصوري الهاشمي",
    "Maria Guadalupe Esperanza de los Ángeles Hernández y Villanueva",
    "अ" * 60,
    "W" * 60,
)


@pytest.mark.parametrize("size", ["dk-2205", "a7-portrait", "wristband"])
@pytest.mark.parametrize("name", LONG)
def test_a_name_of_sixty_letters_is_whole_and_leaves_the_code_alone(name: str, size: str) -> None:
    template = BadgeTemplate(size=size, bar=False)
    image = badge_image(template, replace(ADA, name=name, texts={}), 203)
    assert [found.text for found in zxingcpp.read_barcodes(grey_of(image))] == ["WEIS-0042-CODE"]
    edge = [(x, y) for x in (0, image.width() - 1) for y in range(image.height())]
    assert not any(dark(image, x, y) for x, y in edge), "nothing is cut at the edge"


@pytest.mark.parametrize("text", ["المنصوري", "ग्रीष्म कृष्णा", "Ấgjpqy", "ஸ்ரீ", "Ng"])
def test_no_line_hangs_into_the_next_one(text: str) -> None:
    """Whatever a script's letters have below: the dots of a yeh were cut, or lay on the organization's name."""
    image = QImage(600, 120, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    image.fill(0xFFFFFFFF)
    sheet = _Sheet(painter, right_to_left=False)
    sheet.text(QRectF(10, 40, 580, 40), text, 40, bold=True)
    painter.end()
    inked = [y for y in range(image.height()) if any(dark(image, x, y) for x in range(image.width()))]
    assert 39 <= inked[0] < inked[-1] <= 81


def test_ink_on_the_bar_can_be_seen() -> None:
    for colour, ink in (("#ffd400", "#000000"), ("#102a6b", "#ffffff")):
        image = badge_image(USUAL, replace(ADA, colour=colour), 203)
        y = image.height() - 1 - round(image.height() * 0.09)
        seen = {image.pixelColor(x, y).name() for x in range(image.width())}
        assert ink in seen
        assert colour in seen


def test_what_cannot_be_written_says_so(tmp_path: Path) -> None:
    with pytest.raises(ReportError):
        write_badge_pdf(USUAL, ADA, tmp_path / "nowhere" / "badge.pdf")
