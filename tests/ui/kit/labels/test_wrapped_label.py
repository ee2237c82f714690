"""Lines of a text begin at one edge, and none of their letters is cut off, wherever reading begins."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from kiosk.ui.kit.labels import label
from kiosk.ui.text.text_direction import right_to_left
from tests.ui.conftest import speaking

SENTENCES = {
    "ar": "تُحمَّل قائمة الضيوف. بعدها يعمل الجهاز بلا اتصال أيضًا.",
    "de": "Die Gästeliste wird geladen. Danach arbeitet der Kiosk auch ohne Netz weiter.",
}
A_LETTER = 3
"""So many pixels a letter begins beside its place; a blank is twice that."""


@pytest.fixture(params=sorted(SENTENCES))
def made(request, qtbot):
    """A label of several lines, in one language."""
    language = speaking(request.param)
    next(language)
    shown = label("lead", wrap=True)
    qtbot.addWidget(shown)
    font = shown.font()
    font.setPixelSize(24)
    shown.setFont(font)
    shown.setText(SENTENCES[request.param])
    yield shown
    next(language, None)


def edges(image: QImage) -> list[tuple[int, int]]:
    """How far each line is from the left and from the right, in pixels."""
    ground = image.pixel(0, 0)
    found: list[tuple[int, int]] = []
    line: list[int] = []
    for y in range(image.height()):
        inked = [x for x in range(image.width()) if image.pixel(x, y) != ground]
        if inked:
            line += inked
        elif line:
            found.append((min(line), image.width() - 1 - max(line)))
            line = []
    return found


def test_every_line_begins_at_the_edge(made):
    from_right = right_to_left()
    for width in range(200, 420, 37):
        made.resize(width, 200)
        lines = edges(made.grab().toImage())
        assert len(lines) > 1
        begins = [right if from_right else left for left, right in lines]
        assert max(begins) <= A_LETTER, (width, lines)


def test_no_line_is_cut_at_the_height_that_qt_gives(made):
    for width in range(200, 420, 97):
        made.resize(width, made.heightForWidth(width))
        given = _ink_rows(made.grab().toImage())
        made.resize(width, made.height() + 60)
        assert _ink_rows(made.grab().toImage()) == given


def _ink_rows(image: QImage) -> int:
    ground = image.pixel(0, 0)
    return sum(any(image.pixel(x, y) != ground for x in range(image.width())) for y in range(image.height()))


def test_other_sides_and_places_stay(qtbot):
    arabic = speaking("ar")
    next(arabic)
    shown = label("lead", wrap=True)
    qtbot.addWidget(shown)
    shown.setText(SENTENCES["ar"])
    shown.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
    shown.resize(200, 300)
    image = shown.grab().toImage()
    assert all(abs(left - right) <= 2 * A_LETTER for left, right in edges(image))
    rows = [y for y in range(300) if any(image.pixel(x, y) != image.pixel(0, 0) for x in range(200))]
    assert rows[-1] < 200, "at the top"
    next(arabic, None)
