"""What does not fit, computed from where widgets lie: cut texts, parts off the screen, parts on top of each other.

A part is whatever somebody reads or presses. Parts in a scroll area may lie outside it up and down, never sideways.
"""

import re
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QToolButton,
    QWidget,
)

from kiosk.ui.kit.labels import FitLabel

SLACK = 1  # pixels that rounding costs
AROUND_SIGNS = 0.09  # of a tool button's side: what Qt wishes around its sign, and draws nothing in
OVERLAYS = frozenset({"checking"})  # lies over whatever is shown, on purpose

Part = QLabel | FitLabel | QAbstractButton | QLineEdit | QComboBox


def faults(root: QWidget) -> list[str]:
    """Return what does not fit in a window, one line each."""
    parts = list(_parts(root))
    found = [fault for part in parts for fault in (_cut(part), _outside(part, root)) if fault]
    return found + _overlaps(parts, root)


def _parts(root: QWidget) -> Iterator[Part]:
    for widget in root.findChildren(QWidget):
        if not isinstance(widget, Part) or not widget.isVisibleTo(root) or widget.property("role") in OVERLAYS:
            continue
        if isinstance(widget, QLabel | FitLabel) and not widget.text():
            continue
        if widget.window() is root.window() and not _inside_a_part(widget):
            yield widget


def _inside_a_part(widget: QWidget) -> bool:
    """Whether it belongs to a part itself, such as the line in a drop-down, or is placed by a list."""
    parent = widget.parentWidget()
    return isinstance(parent, QComboBox | QLineEdit) or _scroller(widget) is parent


def _cut(part: Part) -> str:
    if isinstance(part, FitLabel):
        font, height = part._fit(part.width())
        layout = part._layout(font, part.text())
        lines = part._break(layout, part.width())
        cut = lines > part._max_lines or part._too_wide(layout) or height > part.height() + SLACK
        return _said(part, "cut", f"{lines} lines, {height:.0f} in {part.height()}") if cut else ""
    wanted = part.sizeHint() if not isinstance(part, QLineEdit | QComboBox) else part.minimumSizeHint()
    width, height = wanted.width(), wanted.height()
    if isinstance(part, QLabel) and part.wordWrap():
        height = part.heightForWidth(part.width())
        width = max((part.fontMetrics().horizontalAdvance(word) for word in _unbroken(part.text())), default=0)
    slack = SLACK + (round(AROUND_SIGNS * height) if isinstance(part, QToolButton) else 0)
    if width > part.width() + slack or height > part.height() + slack:
        return _said(part, "cut", f"{width}x{height} in {part.width()}x{part.height()}")
    return ""


def _unbroken(text: str) -> list[str]:
    """Return what stays on one line: a line may also end behind a hyphen between letters, as in double names."""
    return re.split(r"\s+|(?<=[^\W\d]-)(?=[^\W\d])", text)


def _outside(part: Part, root: QWidget) -> str:
    inner: QWidget = part
    area, parent = part.rect(), part.parentWidget()
    while parent is not None:
        area = QRect(inner.mapToParent(area.topLeft()), area.size())
        bounds = parent.rect()
        scroller = _scroller(inner)
        if scroller is not None and scroller.viewport() is parent:
            bounds = QRect(QPoint(0, -(10**6)), QPoint(parent.width() - 1, 10**6))
        if not bounds.adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(area):
            return _said(
                part, "outside", f"{_numbers(area)} of {parent.width()}x{parent.height()} {parent.objectName()}"
            )
        if parent is root or (scroller is not None and scroller.viewport() is parent):
            # What lies around a scroll area is the area's own matter, which is asked for its other parts.
            return ""
        inner, parent = parent, parent.parentWidget()
    return ""


def _scroller(widget: QWidget) -> QAbstractScrollArea | None:
    """Return the scroll area in whose viewport a widget lies directly."""
    parent = widget.parentWidget()
    above = parent.parentWidget() if parent is not None else None
    return above if isinstance(above, QAbstractScrollArea) and above.viewport() is parent else None


def _overlaps(parts: list[Part], root: QWidget) -> list[str]:
    placed = [(part, _seen(part, root)) for part in parts]
    found = []
    for number, (one, area) in enumerate(placed):
        for other, place in placed[number + 1 :]:
            common = area.intersected(place)
            related = one.isAncestorOf(other) or other.isAncestorOf(one)
            if common.width() > 2 * SLACK and common.height() > 2 * SLACK and not related:
                found.append(_said(one, "overlaps", _said(other, "by", _numbers(common))))
    return found


def _seen(part: Part, root: QWidget) -> QRect:
    """Return where a part is seen, in the window's coordinates: what a scroll area hides covers nothing."""
    area, inner = QRect(part.mapTo(root, QPoint(0, 0)), part.size()), part.parentWidget()
    while inner is not None and inner is not root:
        area = area.intersected(QRect(inner.mapTo(root, QPoint(0, 0)), inner.size()))
        inner = inner.parentWidget()
    return area


def _said(part: Part, what: str, how: str) -> str:
    text = "" if isinstance(part, QLineEdit | QComboBox) else part.text()
    name = part.property("role") or part.objectName() or type(part).__name__
    text = text or (part.accessibleName() if isinstance(part, QToolButton) else "")
    return f"{name} “{text[:40]}” {what} {how}"


def _numbers(area: QRect) -> str:
    return f"{area.x()},{area.y()} {area.width()}x{area.height()}"
