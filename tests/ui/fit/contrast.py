"""Contrast of what is painted: the ground of a text and its ink are found among the pixels, not in a table of colours.

WCAG 2.2: text at least 4.5:1, large text 3:1 (1.4.3); the edge of what is pressed, and the focus, 3:1 (1.4.11).
"""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from kiosk.ui.kit.labels import FitLabel

LARGE = 24  # pixels: 18 points, from which on text counts as large
FEWEST = 3  # pixels of a colour that are no accident
OVER_PICTURES = frozenset({"checking"})

Pixels = NDArray[np.uint8]


def pixels_of(widget: QWidget) -> Pixels:
    """Return what a widget paints, height x width x (red, green, blue)."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    # A copy: the image's own memory goes with it.
    return rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3).copy()


def contrast(one: NDArray[np.float64], other: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the contrast of colours, each (…, 3) from 0 to 255."""
    first, second = _luminance(one), _luminance(other)
    light, dark = np.maximum(first, second), np.minimum(first, second)
    ratio: NDArray[np.float64] = (light + 0.05) / (dark + 0.05)
    return ratio


def weak_texts(root: QWidget, pixels: Pixels) -> list[str]:
    """Return the texts in a window that do not stand out from what they are written on."""
    found = []
    for part in root.findChildren(QWidget):
        if not isinstance(part, QLabel | FitLabel | QPushButton | QLineEdit) or not part.isVisibleTo(root):
            continue
        if part.window() is not root.window():  # a dialog's, which is painted by itself
            continue
        if not part.text() or not part.isEnabled() or part.property("role") in OVER_PICTURES:
            continue
        area = _seen(part, root)
        # Of what is scrolled away in part, only the empty margin may be in sight, which says nothing about its text.
        if area.size() != part.size() or area.width() < 8 or area.height() < 8:
            continue
        ratio = _written(pixels, area.adjusted(4, 4, -4, -4))
        wanted = 3.0 if part.font().pixelSize() >= LARGE else 4.5
        if ratio < wanted:
            found.append(f"{part.property('role') or part.objectName()} “{part.text()[:30]}” {ratio:.1f}")
    return found


def edge_contrast(pixels: Pixels, button: QWidget, root: QWidget) -> float:
    """Return how far the edge of a button, or its face, stands out from what lies around it."""
    area = _seen(button, root)
    middle = area.center().y()
    outside = pixels[middle, max(area.left() - 3, 0)].astype(float)
    inside = pixels[middle, area.left() : area.left() + 5].astype(float)
    return float(contrast(inside, outside).max())


def _written(pixels: Pixels, area: QRect) -> float:
    part = pixels[area.top() : area.bottom() + 1, area.left() : area.right() + 1].reshape(-1, 3)
    packed = part.astype(np.uint32) @ np.array([65536, 256, 1], np.uint32)
    colours, counts = np.unique(packed, return_counts=True)
    split = np.stack([colours >> 16, colours >> 8 & 255, colours & 255], axis=1).astype(float)
    ground = split[counts.argmax()]
    often = split[counts >= FEWEST]
    return float(contrast(often, ground).max())


def _luminance(colour: NDArray[np.float64]) -> NDArray[np.float64]:
    part = colour / 255
    linear = np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)
    bright: NDArray[np.float64] = linear @ np.array([0.2126, 0.7152, 0.0722])
    return bright


def _seen(part: QWidget, root: QWidget) -> QRect:
    area, inner = QRect(part.mapTo(root, QPoint(0, 0)), part.size()), part.parentWidget()
    while inner is not None and inner is not root:
        area = area.intersected(QRect(inner.mapTo(root, QPoint(0, 0)), inner.size()))
        inner = inner.parentWidget()
    return area.intersected(root.rect())
