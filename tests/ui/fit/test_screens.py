"""The walk that draws: a sheet with every look, language and size, and what does not fit is said."""

from PySide6.QtGui import QImage

from tests.ui.gallery import screens
from tests.ui.gallery.verdict_scenes import live


def test_a_sheet_has_a_picture_for_every_look(qapp, tmp_path, monkeypatch):
    monkeypatch.setattr(screens, "SIZES", ((640, 360), (1366, 768)))
    monkeypatch.setattr(screens, "LANGUAGES", ("en",))
    assert screens.walk(tmp_path, (live,)) == []
    sheet = QImage(str(tmp_path / "live.webp"))
    assert sheet.width() == 4 * (screens.CELL[0] + screens.GAP)
    assert sheet.height() == 2 * (screens.CELL[1] + screens.GAP)
    half = screens.CELL[1] // 2
    middles = [sheet.pixelColor(column * (screens.CELL[0] + screens.GAP) + half, half) for column in range(4)]
    assert all(colour.lightness() != 128 for colour in middles), "no place is empty"
    assert QImage(str(tmp_path / "live-en.jpg")).width() == screens.GUIDE_WIDTH
