"""Distances and looks of a whole window, applied in one go.

Style sheets cannot name the margins and spacings of layouts, and some widgets paint in the theme's colours themselves.
Parts say once, where they are built, what they want in units (``spread``), or have a method ``take_look(look)``; nobody
passes units on from parent to child.
"""

from typing import Any, NamedTuple, cast

from PySide6.QtWidgets import QFormLayout, QGridLayout, QLayout, QStackedWidget, QWidget

from kiosk.ui.kit.theme import THEMES
from kiosk.ui.text.text_direction import set_margins

_WANTED = "distances"


class Look(NamedTuple):
    """What the look of a window depends on.

    Attributes:
        theme: Name of the theme, perhaps with somebody's colour behind it (``theme.Themes``).
        unit: The unit of all lengths, pixels.
        mirrored: Whether pictures of the camera are mirrored.
        sounds: Whether verdicts sound.
        fullscreen: Whether the window fills the screen.
        still: Whether nothing is to move that need not.
    """

    theme: str
    unit: int
    mirrored: bool = False
    sounds: bool = True
    fullscreen: bool = False
    still: bool = False

    @property
    def base(self) -> str:
        """Name of the theme, whoever's colour it wears."""
        return self.theme.partition("+")[0]

    def px(self, units: float) -> int:
        """Return a length in pixels."""
        return round(units * self.unit)

    def colour(self, name: str) -> str:
        """Return a colour of the theme, "#rrggbb"."""
        return THEMES[self.theme][name]


def spread(
    layout: QLayout,
    spacing: float | None = None,
    margins: tuple[float, float, float, float] | None = None,
    *,
    down: float | None = None,
) -> None:
    """Say the distances of a layout in units; they are set with each look.

    Args:
        layout: The layout.
        spacing: Between its items; of grids and forms, between those side by side.
        margins: Start (where lines start), top, end and bottom.
        down: Between the rows of grids and forms, where that differs.
    """
    layout.setProperty(_WANTED, [spacing, down, *(margins or ())])


def apply_look(root: QWidget, look: Look) -> None:
    """Set the distances of everything in a widget, and tell those that paint by themselves."""
    # In this order: whoever takes a look may measure its layout.
    for layout in cast("list[QLayout]", root.findChildren(QLayout)):
        wanted = layout.property(_WANTED)
        if wanted is not None:
            _set_distances(layout, wanted, look)
    for widget in root.findChildren(QWidget):
        tell_look(widget, look)
    for stack in root.findChildren(QStackedWidget):
        _measure_hidden(stack)


def _measure_hidden(stack: QStackedWidget) -> None:
    """Have a stack ask its hidden pages anew how small they can be.

    Qt lays out nothing that is hidden: such a page goes on saying what its letters needed when it was last seen, and
    a stack that was left with large ones would stick out of its window.
    """
    for place in range(stack.count()):
        page = stack.widget(place)
        if page is not None and page.isHidden():
            for layout in cast("list[QLayout]", page.findChildren(QLayout)):
                layout.invalidate()
            page.updateGeometry()


def apply_own_look(widget: QWidget, look: Look) -> None:
    """Set the distances of a widget's own layouts, and tell it; what lies in it is told by somebody else."""
    for layout in cast("list[QLayout]", widget.findChildren(QLayout)):
        wanted = layout.property(_WANTED)
        if wanted is not None and layout.parentWidget() is widget:
            _set_distances(layout, wanted, look)
    tell_look(widget, look)


def tell_look(widget: QWidget, look: Look) -> None:
    """Tell a widget itself the look, where it takes one."""
    take = getattr(widget, "take_look", None)
    # A page that nobody has opened yet has no parts to give a look to.
    if take is not None and getattr(widget, "is_complete", True):
        take(look)


def _set_distances(layout: QLayout, wanted: list[Any], look: Look) -> None:
    spacing, down, *margins = wanted
    if spacing is not None:
        layout.setSpacing(look.px(spacing))
    if down is not None and isinstance(layout, QGridLayout | QFormLayout):
        layout.setVerticalSpacing(look.px(down))
    if margins:
        start, top, end, bottom = (look.px(side) for side in margins)
        set_margins(layout, start, top, end, bottom)
