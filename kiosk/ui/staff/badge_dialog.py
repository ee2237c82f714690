"""A new badge on the screen: its code, to be photographed or printed, and whose it is.

The code is shown once and kept nowhere: whoever photographs it can sign in, so it goes when the dialog does.
"""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from kiosk.ui.kit.areas.code_picture import CodePicture
from kiosk.ui.kit.form_dialog import FormDialog
from kiosk.ui.kit.labels import FitLabel, label


class BadgeDialog(FormDialog):
    """The badge."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Badge"))
        self.code = CodePicture(self.tr("The badge as a QR code"))
        self.name = FitLabel("title", max_lines=2, centred=True)
        self.lead = label("lead", wrap=True)
        self.lead.setText(
            self.tr("Print it, or photograph it now: it is not shown again. Badges before it count no more.")
        )
        self.print = QPushButton(self.tr("Print"))
        self.close_button = QPushButton(self.tr("Close"))
        self.close_button.setDefault(True)
        for part in (self.name, self.code, self.lead):
            self.column.addWidget(part)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.print)
        foot.addWidget(self.close_button)
        self.foot.addLayout(foot)
        self.print.clicked.connect(self._on_print)
        self.close_button.clicked.connect(self.accept)
        self.finished.connect(self._forget)

    def show_badge(self, name: str, text: str) -> None:
        """Open with somebody's badge."""
        self.name.set_text(name)
        self.code.show_text(text)
        self.open()

    @Slot()
    def _on_print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A6))
        if QPrintDialog(printer, self).exec():
            self.draw_on(printer)

    def draw_on(self, printer: QPrinter) -> None:
        """Draw name and code on a page."""
        painter = QPainter(printer)
        page = painter.viewport()
        side = min(page.width(), page.height() * 3 // 4)
        painter.drawPixmap(
            (page.width() - side) // 2, page.height() // 5, side, side, self.code.grab().scaled(side, side)
        )
        font = painter.font()
        font.setPointSize(18)
        painter.setFont(font)
        painter.drawText(page, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, self.name.text())
        painter.end()

    @Slot()
    def _forget(self) -> None:
        self.code.show_text("")
