"""The organizer's logo: as high as the sign in its place, no wider than it may be, and seen on every theme."""

import pytest
from PySide6.QtGui import QColor, QImage

from kiosk.ui.kit.brand.logo_sign import WIDEST, LogoSign, mean_colour
from kiosk.ui.kit.look import Look
from tests.support.logos import plain_png

RED = (170, 0, 0, 255)
BLACK, WHITE = (0, 0, 0, 255), (255, 255, 255, 255)


@pytest.fixture
def sign(qtbot):
    made = LogoSign("gatehouse", ems=2.1)
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(("wide", "high"), [(300, 100), (1200, 10), (10, 400), (1, 1), (5000, 1)])
def test_any_shape_keeps_the_height_and_its_room(sign, wide, high):
    side = sign.sizeHint().height()
    sign.show_logo(plain_png(wide, high, RED))
    assert sign.sizeHint().height() == side
    assert side <= sign.sizeHint().width() <= round(WIDEST * side)
    sign.give_room(1.0)
    assert sign.sizeHint().width() == side


@pytest.mark.parametrize("content", [b"", b"no picture"])
def test_without_a_logo_it_is_the_programs_own_sign(sign, content):
    own = sign.grab().toImage()
    sign.show_logo(plain_png(30, 10, RED))
    assert sign.grab().toImage() != own
    sign.show_logo(content)
    assert not sign.has_logo
    assert sign.grab().toImage() == own
    assert not sign.isHidden()


@pytest.mark.parametrize(
    ("theme", "colour", "ground"),
    [("dark", BLACK, "#ffffff"), ("light", WHITE, "#1b1b1b"), ("dark", WHITE, ""), ("light", BLACK, "")],
)
def test_a_logo_that_would_be_lost_gets_a_ground(sign, theme, colour, ground):
    sign.show_logo(plain_png(40, 40, colour))
    sign.take_look(Look(theme=theme, unit=16))
    assert sign.ground == ground
    sign.resize(sign.sizeHint())
    drawn = sign.grab().toImage()
    middle, edge = drawn.pixelColor(drawn.width() // 2, drawn.height() // 2), drawn.pixelColor(drawn.width() // 2, 0)
    assert middle == QColor(*colour)
    assert edge == QColor(ground or QColor(*colour))


def test_what_is_seen_counts_and_what_is_transparent_does_not(qapp):
    picture = QImage.fromData(plain_png(40, 40, RED))
    assert mean_colour(picture) == "#aa0000"
    picture.fill(QColor(0, 0, 0, 0))
    assert mean_colour(picture) == ""
    assert mean_colour(QImage()) == ""


def test_the_header_wears_it_and_its_height_stays(qtbot, world, opened):
    window = opened()
    before, name = window.header.height(), window.header.event_name.width()
    world.status.change(logo=plain_png(600, 100, RED))
    qtbot.waitUntil(lambda: window.header.logo.has_logo)
    window.layout().activate()
    assert window.header.height() == before
    assert window.header.logo.width() <= max(window.header.logo.side, window.width() // 10)
    assert window.header.event_name.width() >= name - window.width() // 10
    world.status.change(logo=b"")
    qtbot.waitUntil(lambda: not window.header.logo.has_logo)
