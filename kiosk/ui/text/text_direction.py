"""Left and right: names in Latin letters inside Arabic sentences, and the other way round.

Text from outside is isolated (Unicode Standard Annex 9) where it runs against the window's direction, so that the
punctuation around it stays where it belongs.
"""

from typing import Final
from unicodedata import bidirectional

from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLayout

FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"
RIGHT_TO_LEFT_MARK = "\u200f"
DOT = "  ·  "

_OVERRIDES: Final = dict.fromkeys(range(0x202A, 0x202F))
"""Embeddings and overrides, which we never write: one that a name opens and does not close turns the rest of a line."""
_OPENING: Final = frozenset("\u2066\u2067\u2068")
_ISOLATES: Final = dict.fromkeys(range(0x2066, 0x206A))


def right_to_left() -> bool:
    """Whether the window is read from right to left."""
    return QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft


def harmless(text: str) -> str:
    """Return a text from outside without signs that would turn what stands behind it in a line."""
    if text.isprintable():  # as nearly every text is; these signs are not
        return text
    text, depth = text.translate(_OVERRIDES), 0
    for sign in text:
        depth += (sign in _OPENING) - (sign == POP_ISOLATE)
        if depth < 0:
            break
    # What is closed again turns nothing; our own isolates are.
    return text if depth == 0 else text.translate(_ISOLATES)


def isolated(text: str) -> str:
    """Return a text from outside so that it can stand in a sentence of the window's language."""
    text = harmless(text)
    if text and (right_to_left() or any(bidirectional(sign) in {"R", "AL"} for sign in text)):
        return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}"
    return text


def dotted(*parts: str) -> str:
    """Join what is not empty by dots."""
    joined = DOT.join(isolated(part) for part in parts if part)
    # The mark at the beginning makes the whole line run the window's way, whatever the parts are written in.
    return RIGHT_TO_LEFT_MARK + joined if joined and right_to_left() else joined


def leading() -> Qt.AlignmentFlag:
    """Return the side at which lines start, whatever letters they are written in."""
    side = Qt.AlignmentFlag.AlignRight if right_to_left() else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


def set_margins(layout: QLayout, start: float, top: float, end: float, bottom: float) -> None:
    """Set the margins of a layout; lines start at ``start``."""
    left, right = (end, start) if right_to_left() else (start, end)
    layout.setContentsMargins(QMargins(round(left), round(top), round(right), round(bottom)))
