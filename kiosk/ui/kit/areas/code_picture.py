"""A QR code on the screen, for the camera of another laptop or for a hand scanner."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.workers.guarded import guarded_overrides

_QUIET = 4  # modules around the code (ISO/IEC 18004)


@guarded_overrides
class CodePicture(QWidget):
    """A QR code, black on white in every theme: cameras read it best that way.

    Args:
        name: What a screen reader calls it.
        error: How much of it may be lost: "m" for one that is printed or shown for long, "l" for one that is shown
            again anyway.
        mask: The pattern that is laid over it, None to look for the best of the eight, which takes four times as long
            as all of the rest and matters only where a text makes large even areas.
        parent: Owns this.
    """

    def __init__(self, name: str, *, error: str = "m", mask: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._error, self._mask = error, mask
        self._code = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:  # Qt's name
        """Return a size at which a camera at arm's length reads it."""
        side = 16 * self.fontMetrics().height()
        return QSize(side, side)

    def show_text(self, text: str) -> None:
        """Show a text as a code, "" for none."""
        self._code = QImage()
        if text:
            import segno  # noqa: PLC0415  # a gate shows no codes

            rows = segno.make_qr(text, error=self._error, mask=self._mask, boost_error=False).matrix
            gray = b"".join(bytes(0 if dot else 255 for dot in row) for row in rows)
            side = len(rows)
            # A copy: an image does not keep the bytes alive that it is made on.
            self._code = QImage(gray, side, side, side, QImage.Format.Format_Grayscale8).copy()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # Qt's name
        """Draw the code as large as whole pixels allow: modules of unequal width are harder to read than small ones."""
        del event
        if self._code.isNull():
            return
        dots = self._code.width() + 2 * _QUIET
        dot = max(1, min(self.width(), self.height()) // dots)
        left, top = (self.width() - dot * dots) // 2, (self.height() - dot * dots) // 2
        painter = QPainter(self)
        painter.fillRect(QRect(left, top, dot * dots, dot * dots), QColor("white"))
        inner = QRect(left + dot * _QUIET, top + dot * _QUIET, dot * (dots - 2 * _QUIET), dot * (dots - 2 * _QUIET))
        painter.drawImage(inner, self._code)
        painter.end()
