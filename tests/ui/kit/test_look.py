"""Contrast, icons, painting, models: what can be computed about looks."""

import re
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage

from kiosk.domain.codes.credential import Scan, ScanSource, Timeline
from kiosk.domain.reason_codes import Reason
from kiosk.domain.reason_table import REASONS, Tone
from kiosk.domain.sentences import SENTENCES
from kiosk.scanner.reading.hints import Hint
from kiosk.ui.kit.icons import pixmap, window_icon
from kiosk.ui.kit.labels import FitLabel
from kiosk.ui.kit.picture_view import PictureView
from kiosk.ui.kit.row_delegate import ROWS, RowRole
from kiosk.ui.kit.theme import THEMES, TONES, style_sheet, unit_for
from kiosk.ui.ports.camera import CodeOutline, Picture
from kiosk.ui.scan.recent_scans import RecentScans
from kiosk.ui.setup.choice_column import Option, Options
from kiosk.ui.text.verdicts.verdict_text import VerdictText
from kiosk.ui.workers.latency import LatencyBook
from tests.ui.fakes import NOW

ICONS = files("assets") / "icons"


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_computed_as_the_standard_says():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("tone", list(Tone))
def test_verdicts_are_readable(tone):
    colours = TONES[tone]
    assert contrast(colours.ground, colours.ink) >= 4.5
    assert contrast(colours.panel, colours.ink) >= 4.5


@pytest.mark.parametrize("theme", list(THEMES))
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("text", "page"), ("text", "surface"), ("text", "raised"), ("muted", "page"), ("muted", "surface"),
        ("muted", "raised"), ("accent-ink", "accent"), ("accent", "raised"), ("accent", "surface"),
        ("calm-ink", "calm"), ("warn-ink", "warn"), ("page", "text"), ("admit", "raised"),
    ],
)  # fmt: skip
def test_themes_are_readable(theme, ink, ground):
    assert contrast(THEMES[theme][ink], THEMES[theme][ground]) >= 4.5


@pytest.mark.parametrize("theme", list(THEMES))
@pytest.mark.parametrize("tone", list(Tone))
def test_signs_stand_out(theme, tone):
    assert contrast(THEMES[theme][tone.value], THEMES[theme]["surface"]) >= 3


def test_tones_differ_in_shape_not_only_in_colour(qapp):
    shapes = []
    for tone in Tone:
        image = pixmap(f"tone-{tone.value}", 64, 1.0, "#000000", "#ffffff").toImage()
        grey = image.convertToFormat(QImage.Format.Format_Alpha8)
        shapes.append(np.frombuffer(grey.constBits(), np.uint8).reshape(64, grey.bytesPerLine())[:, :64] > 127)
    for first in range(len(shapes)):
        for second in range(first):
            union = np.logical_or(shapes[first], shapes[second]).sum()
            assert np.logical_xor(shapes[first], shapes[second]).sum() / union > 0.02


def test_every_reason_has_a_sign_and_a_sound():
    for tone in {REASONS[reason].tone for reason in Reason}:
        assert (ICONS / f"tone-{tone.value}.svg").is_file()
        assert (files("assets") / "sounds" / f"{tone.value}.wav").read_bytes().startswith(b"RIFF")


@pytest.mark.parametrize("path", sorted(ICONS.iterdir(), key=str), ids=lambda path: Path(str(path)).stem)
def test_icons_draw_in_ink_and_paper_only(qapp, path):
    colours = set(re.findall(r"#[0-9a-f]{6}", path.read_text("utf-8")))
    assert colours <= {"#000000", "#ffffff"}
    image = pixmap(path.name.removesuffix(".svg"), 48, 2.0, "#ff0000", "#0000ff").toImage()
    assert image.size() == QSize(96, 96)
    assert any(image.pixelColor(x, y).alpha() > 200 for x in range(96) for y in range(0, 96, 3))


def test_the_program_has_an_icon(qapp):
    assert not window_icon().isNull()


@pytest.mark.parametrize("theme", list(THEMES))
def test_the_style_sheet_has_no_holes(theme):
    sheet = style_sheet(theme, 16)
    assert "@" not in sheet
    assert "font-size: 96px" in sheet


def test_the_unit_follows_font_and_window(qapp):
    font = qapp.font()
    usual = unit_for(font, QSize(1366, 768))
    assert unit_for(font, QSize(1920, 1080)) > usual > unit_for(font, QSize(1024, 768))
    large = QFont(font)
    large.setPixelSize(20)
    assert unit_for(large, QSize(1366, 768)) >= usual
    assert unit_for(large, QSize(1366, 768)) <= 768 / 40


def words(title: str = "Ada") -> VerdictText:
    return VerdictText(tone=Tone.ADMIT, headline="Admit", sentence="", hint="", guest=title, kind="Day ticket")


def test_the_model_of_scans_keeps_qt_s_rules(qtmodeltester):
    model = RecentScans()
    qtmodeltester.check(model)
    for number in range(ROWS + 3):
        model.add(words(f"Guest {number}"), NOW)
        qtmodeltester.check(model)
    assert model.rowCount() == ROWS
    assert model.index(0).data(RowRole.TITLE) == f"Guest {ROWS + 2}"
    assert model.index(ROWS - 1).data(RowRole.TITLE) == "Guest 3"
    assert "Day ticket" in model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert model.index(ROWS).data() is None
    assert model.rowCount(model.index(0)) == 0


def test_the_model_of_choices_keeps_qt_s_rules(qtmodeltester):
    model = Options()
    qtmodeltester.check(model)
    model.replace([Option(None, "Any"), Option("g1", "North")])
    qtmodeltester.check(model)
    assert [model.index(row).data() for row in range(2)] == ["Any", "North"]
    assert model.row_of("g1") == 1
    assert model.row_of("gone") == -1
    assert model.option(5) is None


def test_long_names_shrink_break_and_are_cut_last(qtbot):
    label = FitLabel("guest", max_lines=2)
    qtbot.addWidget(label)
    font = QFont(label.font())
    font.setPixelSize(48)
    label.setFont(font)
    label.set_text("Ada")
    one_line = label.heightForWidth(900)
    label.set_text("Maximiliane Friederike von Hohenberg-Lichtenstein")
    assert one_line < label.heightForWidth(900) <= one_line * 2 + 1
    assert label._fit(900)[0].pixelSize() == 48
    assert label._fit(500)[0].pixelSize() < 48
    label.set_text("W" * 200)
    assert label._fit(300)[0].pixelSize() >= 48 * 0.4
    label.resize(300, label.heightForWidth(300))
    assert not label.grab().isNull()
    assert label.accessibleName() == "W" * 200


def colour_at(view: PictureView, x: float, y: float) -> QColor:
    return view.grab().toImage().pixelColor(round(x), round(y))


@pytest.mark.parametrize("mirrored", [False, True])
def test_the_picture_keeps_its_aspect_and_is_mirrored_on_request(qtbot, mirrored):
    view = PictureView()
    qtbot.addWidget(view)
    view.resize(400, 400)
    view.mirrored = mirrored
    image = np.zeros((100, 200, 3), np.uint8)
    image[:, :100] = (255, 0, 0)  # blue on the left, in BGR order
    image[:, 100:] = (0, 0, 255)
    far = CodeOutline(polygon=((0, 0), (1, 0), (1, 1), (0, 1)))
    view.show_picture(Picture(image=image, outlines=(far,)))
    area = view.target()
    assert (area.width(), area.height(), area.top()) == (400, 200, 100)
    left, right = colour_at(view, 60, 250), colour_at(view, 340, 250)
    assert (left.blue() > 200, right.red() > 200) == (not mirrored, not mirrored)
    assert (left.red() > 200, right.blue() > 200) == (mirrored, mirrored)
    assert view.frame_to_widget().map(QPointF(0, 0)).x() == (400 if mirrored else 0)


@pytest.mark.parametrize("shape", [(48, 64), (48, 64, 3), (1, 1), (1, 1, 3), (7, 5, 3), (4320, 7680)])
def test_pictures_of_every_shape_are_drawn(qtbot, shape):
    view = PictureView()
    qtbot.addWidget(view)
    view.resize(320, 240)
    view.show_picture(Picture(image=np.full(shape, 200, np.uint8)))
    centre = colour_at(view, 160, 120)
    assert centre.red() == centre.green() == centre.blue() == 200


def test_pictures_that_are_windows_into_others_are_drawn(qtbot):
    whole = np.zeros((60, 80, 3), np.uint8)
    whole[:, :40] = 255
    view = PictureView()
    qtbot.addWidget(view)
    view.resize(160, 120)
    view.show_picture(Picture(image=whole[:, ::-1]))  # rows that run backwards
    assert colour_at(view, 150, 100).red() == 255
    view.show_picture(Picture(image=whole[10:50, 20:60]))
    assert colour_at(view, 40, 60).red() == 255


@given(st.lists(st.floats(0, 10_000), min_size=1, max_size=300))
def test_percentiles_are_ordered_values_of_the_sample(values):
    book = LatencyBook()
    for value in values:
        book.add(Scan(text="a", timeline=Timeline(decoded=0.0, painted=value)))
    figures = book.percentiles()["read_to_painted"]
    assert figures.count == len(values)
    assert min(values) <= figures.p50 <= figures.p95 <= figures.p99 <= figures.worst == max(values)
    assert {figures.p50, figures.p95, figures.p99} <= set(values)
    assert sum(value <= figures.p50 for value in values) * 2 >= len(values)


def test_stages_that_were_not_passed_are_left_out():
    book = LatencyBook()
    whole = Timeline(captured=1.0, decoded=3.0, decided=3.5, committed=4.0, painted=9.0)
    book.add(Scan(text="a", source=ScanSource.CAMERA, timeline=whole))
    book.add(Scan(text="a", source=ScanSource.CAMERA, timeline=Timeline(decoded=0.0)))
    figures = book.percentiles()
    assert figures["decode"].p50 == 2.0
    assert figures["frame_to_painted"].p50 == 8.0
    assert figures["read_to_painted"].count == 1


def test_what_a_hand_scanner_sends_has_no_frame():
    book = LatencyBook()
    slow = Timeline(captured=0.0, decoded=900.0, painted=906.0)
    book.add(Scan(text="a", source=ScanSource.HAND_SCANNER, timeline=slow))
    assert set(book.percentiles()) == {"read_to_painted"}


@pytest.mark.usefixtures("english")
def test_what_would_help_is_written_over_the_picture(qtbot):
    view = PictureView()
    qtbot.addWidget(view)
    view.resize(640, 360)
    plain = Picture(image=np.full((360, 640), 200, np.uint8))
    view.show_picture(plain)
    before = view.grab().toImage()
    view.show_picture(replace(plain, hint="scanner.hint.too_dark"))
    assert view.hint == "Too dark: turn on a light"
    view.show_picture(replace(plain, hint="scanner.hint.message_part", part=(1, 2)))
    assert view.hint.startswith("Part 1 of 2")
    written = view.grab().toImage()
    assert written != before
    assert written.copy(0, 0, 640, 180) == before.copy(0, 0, 640, 180), "the upper half stays free"
    view.show_picture(plain)
    assert view.grab().toImage() == before
    view.show_picture(replace(plain, hint="scanner.hint.closer"))
    view.clear()
    assert view.hint == ""


@pytest.mark.parametrize("hint", list(Hint))
def test_every_hint_has_a_sentence_of_its_own(hint):
    assert SENTENCES[hint.key] != SENTENCES["scanner.failed"]
