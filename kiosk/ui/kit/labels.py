"""Texts on the screen. Names and sentences come from outside: they are always plain text, never markup."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from kiosk.ui.kit.wrapped_label import WrappedLabel
from kiosk.ui.text.text_direction import leading, right_to_left
from kiosk.ui.workers.guarded import guarded_overrides


def set_look(widget: QWidget, name: str, value: object) -> None:
    """Set a dynamic property that the style sheet selects by, and style the widget anew if it changed."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    for touched in (widget, *widget.findChildren(QWidget)):
        touched.style().unpolish(touched)
        touched.style().polish(touched)
        touched.update()


def label(role: str, *, wrap: bool = False, parent: QWidget | None = None) -> QLabel:
    """Make a plain-text label whose look the style sheet chooses by ``role``."""
    # The window is built anew for another language: which way is read does not change under a label.
    made = WrappedLabel(parent) if wrap and right_to_left() else QLabel(parent)
    made.setProperty("role", role)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    made.setAlignment(leading())
    # Qt moves the text of a label with any padding in by half a letter: headings stood a little beside what is below.
    made.setIndent(0)
    vertical = QSizePolicy.Policy.Preferred if wrap else QSizePolicy.Policy.Fixed
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, vertical)
    policy.setHeightForWidth(wrap)
    made.setSizePolicy(policy)
    return made


@guarded_overrides
class FitLabel(QWidget):
    """A text as large as its place allows: the font of the style sheet is the largest, half of it the smallest.

    It breaks into at most ``max_lines`` lines before it gets smaller than it must, and is cut with an ellipsis only
    when even the smallest font does not fit. Right-to-left texts and windows are aligned accordingly. Where a low place
    is scrolled, ``limit_height`` leaves room for what stands below it.
    """

    SHRINK = 0.92

    def __init__(
        self,
        role: str,
        *,
        max_lines: int = 1,
        smallest: float = 0.45,
        centred: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self._centred = centred
        self._text = ""
        self._max_lines = max_lines
        self._smallest = smallest
        self._fitted: tuple[object, tuple[QFont, float]] | None = None
        self._highest = 0
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def text(self) -> str:
        """Return the whole text."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show another text."""
        if text == self._text:
            return
        self._text = text
        self.setAccessibleName(text)
        self.setToolTip(text if len(text) > 60 else "")
        self.updateGeometry()
        self.update()

    def limit_height(self, highest: int) -> None:
        """Be no higher than so many pixels, as far as the smallest font allows; 0 for any height."""
        if highest != self._highest:
            self._highest, self._fitted = highest, None
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Return a modest width and the height of one line."""
        line = self.fontMetrics().height()
        return QSize(line * 4, line)

    def minimumSizeHint(self) -> QSize:
        """Return the least that is still readable."""
        line = self.fontMetrics().height()
        return QSize(line, round(line * self._smallest))

    def hasHeightForWidth(self) -> bool:
        """Return True: lines break."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the text when it is fitted into a width."""
        return round(self._fit(width)[1]) + 1 if self._text else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines, aligned to where reading starts."""
        del event
        if not self._text:
            return
        font, height = self._fit(self.width())
        layout = self._layout(font, self._text)
        lines = self._break(layout, self.width())
        if lines > self._max_lines or self._too_wide(layout):
            layout = self._layout(font, self._elided(font))
            self._break(layout, self.width())
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        layout.draw(painter, QPointF(0, max((self.height() - height) / 2, 0)))

    def _fit(self, width: int) -> tuple[QFont, float]:
        """Return the largest font whose lines fit, and their height; layouts ask for the same width many times."""
        asked = (self._text, width, self.font().key())
        if self._fitted is None or self._fitted[0] != asked:
            self._fitted = (asked, self._search(width))
        return self._fitted[1]

    def _search(self, width: int) -> tuple[QFont, float]:
        font = QFont(self.font())
        largest = font.pixelSize() if font.pixelSize() > 0 else round(QFontMetricsF(font).height())
        size = float(largest)
        while True:
            font.setPixelSize(max(round(size), 1))
            layout = self._layout(font, self._text)
            lines = self._break(layout, width)
            # Some scripts need higher lines than the family's own: the lines themselves know.
            height = sum(layout.lineAt(line).height() for line in range(min(lines, self._max_lines)))
            low = not self._highest or height <= self._highest
            done = lines <= self._max_lines and low and not self._too_wide(layout)
            if done or size <= largest * self._smallest:
                return font, height
            size *= self.SHRINK

    def _layout(self, font: QFont, text: str) -> QTextLayout:
        layout = QTextLayout(text, font)
        # Letters decide how a line runs, the window's direction decides at which side it starts.
        right_to_left = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
        option = QTextOption(Qt.AlignmentFlag.AlignHCenter if self._centred else side | Qt.AlignmentFlag.AlignAbsolute)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        layout.setTextOption(option)
        return layout

    def _break(self, layout: QTextLayout, width: int) -> int:
        layout.beginLayout()
        lines, top = 0, 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            line.setPosition(QPointF(0, top))
            top += line.height()
            lines += 1
        layout.endLayout()
        return lines

    def _too_wide(self, layout: QTextLayout) -> bool:
        lines = (layout.lineAt(index) for index in range(layout.lineCount()))
        return any(line.naturalTextWidth() > line.width() + 0.5 for line in lines)

    def _elided(self, font: QFont) -> str:
        room = self.width() * self._max_lines * 0.94
        return QFontMetricsF(font).elidedText(self._text, Qt.TextElideMode.ElideRight, room)
