"""Two lines for a supervisor's word: who decides, and the PIN, with a pad of digits beside them."""

from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from kiosk.ui.kit.flow_layout import FoldingRow
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.pin_edit import pin_edit
from kiosk.ui.kit.scanner_keys.scanner_watch import ScannerWatch
from kiosk.ui.kit.touch.number_pad import PadBeside
from kiosk.ui.text.typed_answers import plain_digits

LONGEST = 200  # characters of a reason or a name


class SupervisorLines(QWidget):
    """Name and PIN, side by side; hidden where no supervisor is needed."""

    def __init__(self, watch: ScannerWatch, parent: QWidget | None = None, *, pad: bool = True) -> None:
        """Ask for both.

        Args:
            watch: Takes hand scanners' codes out of the lines.
            parent: Owns this.
            pad: Whether to show a pad of digits; False where whoever builds this has one, or no room for it.
        """
        super().__init__(parent)
        self.name = QLineEdit()
        self.name.setMaxLength(LONGEST)
        self.pin = pin_edit(self.tr("Supervisor's PIN"))
        self._headings: dict[QLineEdit, QLabel] = {}
        row = FoldingRow()
        row.setContentsMargins(0, 0, 0, 0)
        for text, edit in ((self.tr("Who decides?"), self.name), (self.tr("Supervisor's PIN"), self.pin)):
            heading = label("question")
            heading.setText(text)
            heading.setBuddy(edit)
            edit.setAccessibleName(text)
            self._headings[edit] = heading
            column = QVBoxLayout()
            column.addWidget(heading)
            column.addWidget(edit)
            row.addLayout(column, 1)
            watch.guard(edit)
        if not pad:
            self.setLayout(row)
            return
        lines = QWidget()
        lines.setLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(PadBeside(lines, self.pin))

    def demand(self, *, wanted: bool, focused: bool = True) -> None:
        """Show the lines, or hide and empty them.

        Args:
            wanted: Whether a supervisor is needed.
            focused: Whether to go there at once; not while somebody still walks through a list.
        """
        self.pin.clear()
        self.setVisible(wanted)
        if wanted and focused:
            (self.pin if self.supervisor else self.name).setFocus()

    def ask_name(self, *, wanted: bool) -> None:
        """Ask for the name, or, where one PIN is for all, for the PIN alone."""
        self.name.setVisible(wanted)
        self._headings[self.name].setVisible(wanted)

    @property
    def asks_name(self) -> bool:
        """Whether a name is asked for."""
        return not self.name.isHidden()

    @property
    def wanted(self) -> bool:
        """Whether a supervisor is needed."""
        return not self.isHidden()

    @property
    def supervisor(self) -> str:
        """Who decides, or ""."""
        return self.name.text().strip()

    def take_pin(self) -> str:
        """Return the PIN in plain digits, and forget it."""
        pin = plain_digits(self.pin.text()).strip()
        self.pin.clear()
        return pin
