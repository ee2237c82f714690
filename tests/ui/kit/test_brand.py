"""An organizer's colour: worn, and always readable."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.ui.kit.brand.colours import colour_of, contrast, ink_on, readable
from kiosk.ui.kit.theme import THEMES, style_sheet

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize("theme", ["dark", "light"])
@given(colour=COLOURS)
def test_any_colour_is_readable_in_any_theme(theme, colour):
    worn = THEMES[f"{theme}+{colour}"]
    assert all(contrast(worn["accent"], worn[ground]) >= 4.5 for ground in ("page", "surface", "raised"))
    assert contrast(worn["accent-ink"], worn["accent"]) >= 4.5
    assert {name for name in worn if worn[name] != THEMES[theme][name]} <= {"accent", "accent-ink"}


def test_a_colour_that_can_be_read_stays_what_it_is():
    assert readable("#1b4d3e", ["#ffffff", "#f1f4f7"]) == "#1b4d3e"
    assert readable("#ffee99", ["#0e1318"]) == "#ffee99"
    assert ink_on("#1b4d3e") == "#ffffff"
    assert "#1b4d3e" in style_sheet("light+#1b4d3e", 16)


@pytest.mark.parametrize(
    ("said", "colour"),
    [("#1B4D3E", "#1b4d3e"), (" #abc ", "#aabbcc"), ("red", ""), ("#12", ""), ("url(x)", ""), (None, ""), (7, "")],
)
def test_what_is_no_colour_is_none(said, colour):
    assert colour_of(said) == colour


def test_there_is_no_theme_of_that_name():
    with pytest.raises(KeyError):
        THEMES["sepia"]


def test_the_window_wears_the_organizers_colour_except_for_eyes_that_need_more(qtbot, world, opened):
    window = opened()
    own = window.appearance.look.theme
    world.status.change(brand_color="#1B4D3E")
    qtbot.waitUntil(lambda: window.appearance.look.theme == f"{own}+#1b4d3e")
    assert window.appearance.look.base == own
    window.switches.theme = "contrast"
    window.switches.changed.emit()
    assert window.appearance.look.theme == "contrast"
    world.status.change(brand_color="javascript:")
    qtbot.waitUntil(lambda: window.presenter.status.brand_color == "javascript:")
    window.switches.theme = own
    window.switches.changed.emit()
    assert window.appearance.look.theme == own
