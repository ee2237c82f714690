"""The window writes in the family that ships, whatever the system has."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontInfo, QTextLayout

from kiosk.ui.kit.theme import FEWEST_UNITS_ACROSS, FEWEST_UNITS_DOWN, LARGER, SMALLEST_UNIT, unit_for
from kiosk.ui.ports.window import WindowSettings
from kiosk.ui.shell.run import make_application
from kiosk.ui.shell.window_fonts import FAMILIES, install_fonts
from kiosk.ui.workers.switches import Switches

SIZES = (QSize(640, 360), QSize(800, 600), QSize(1366, 768), QSize(1080, 1920), QSize(3840, 2160))


@pytest.mark.parametrize(
    "text", ["Straße ÆŁőž", "Привет Україна", "Ελλάδα", "عبد الرحمن", "नमस्ते दुनिया", "שלום", "สวัสดี"]
)  # fmt: skip
@pytest.mark.parametrize("weight", [QFont.Weight.Normal, QFont.Weight.DemiBold, QFont.Weight.ExtraBold])
def test_every_script_is_written_in_the_family_that_ships(text, weight):
    font = QFont(make_application().font())
    font.setWeight(weight)
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    runs = layout.glyphRuns()
    assert {run.rawFont().familyName() for run in runs} <= set(FAMILIES)
    assert all(0 not in run.glyphIndexes() for run in runs)


def test_the_system_s_size_stays(qapp):
    before = qapp.font()
    try:
        theirs = QFont("DejaVu Sans")
        theirs.setPixelSize(19)
        qapp.setFont(theirs)
        install_fonts(qapp)
        install_fonts(qapp)
        assert QFontInfo(qapp.font()).pixelSize() == 19
        assert QFontInfo(qapp.font()).family() == "Noto Sans"
    finally:
        qapp.setFont(before)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width()}x{size.height()}")
def test_text_grows_as_wished_as_far_as_the_window_has_room(size):
    font = QFont(make_application().font())
    font.setPixelSize(12)
    units = [unit_for(font, size, larger) for larger in LARGER]
    assert units == sorted(units)
    assert all(unit >= SMALLEST_UNIT for unit in units)
    assert all(
        unit * FEWEST_UNITS_DOWN <= size.height() and unit * FEWEST_UNITS_ACROSS <= size.width() for unit in units
    )
    if size.height() > 1000:
        assert units[-1] >= 1.9 * units[0]


def test_the_text_size_is_remembered_and_stays_within_reason(world):
    switches = Switches(WindowSettings(larger=900), world.ports().preferences)
    assert switches.larger == 200
    switches.choose_text_size(150)
    assert world.preferences.kept == {"larger": 150}
    switches.choose_text_size(5)
    assert switches.larger == 100
