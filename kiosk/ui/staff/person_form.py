"""Name, role and PIN of somebody of the staff: of one who is there, or of one who is to be added.

A PIN is forgotten by the form as soon as it was taken, whatever became of it.
"""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from kiosk.domain.staff.members import Role
from kiosk.ui.kit.drop_down import DropDown
from kiosk.ui.kit.flow_layout import FlowLayout, FoldingRow
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.look import spread
from kiosk.ui.kit.pin_edit import pin_edit
from kiosk.ui.kit.scanner_keys.scanner_watch import ScannerWatch
from kiosk.ui.kit.supervisor_fields import LONGEST
from kiosk.ui.ports.organizer.staff import StaffRow
from kiosk.ui.text.staff_words import role_words
from kiosk.ui.text.typed_answers import plain_digits


class PersonForm(QWidget):
    """The form.

    Attributes:
        person: Whom it is about, None for somebody new.

    Signals:
        saved: Role and PIN are to be kept, or somebody new is to be added.
        badge_asked: A badge is to be made.
        removed: This person is to sign in no more.
    """

    saved = Signal()
    badge_asked = Signal()
    removed = Signal()

    def __init__(self, watch: ScannerWatch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person: StaffRow | None = None
        self.title = label("title", wrap=True)
        self.name, self.role, self.pin = QLineEdit(), DropDown(), pin_edit(self.tr("New PIN"))
        self.name_part = QWidget()
        self.save, self.badge = QPushButton(), QPushButton(self.tr("Make a badge"))
        self.remove = QPushButton(self.tr("Remove"))
        self._build(watch)
        self.show_person(None)

    def _build(self, watch: ScannerWatch) -> None:
        self.name.setMaxLength(LONGEST)
        for role, words in role_words().items():
            self.role.addItem(words, role)
        row = FoldingRow()
        for widget, words in ((self.name, self.tr("Name")), (self.role, self.tr("Role")), (self.pin, self.tr("PIN"))):
            widget.setAccessibleName(words)
            heading = label("question")
            heading.setText(words)
            heading.setBuddy(widget)
            part = self.name_part if widget is self.name else QWidget()
            column = QVBoxLayout(part)
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(heading)
            column.addWidget(widget)
            row.addWidget(part, 1)
        for edit in (self.name, self.pin):
            watch.guard(edit)
            edit.returnPressed.connect(self.saved)
        self.save.setProperty("role", "primary")
        buttons = FlowLayout()
        for button in (self.save, self.badge, self.remove):
            button.setFocusPolicy(self.save.focusPolicy())
            buttons.addWidget(button)
        page = QVBoxLayout(self)
        page.addWidget(self.title)
        page.addLayout(row)
        page.addLayout(buttons)
        spread(page, 0.6, (0, 0, 0, 0))
        spread(row, 0.6)
        spread(buttons, 0.5)
        self.save.clicked.connect(self.saved)
        self.badge.clicked.connect(self.badge_asked)
        self.remove.clicked.connect(self.removed)

    @Slot()
    def show_person(self, person: StaffRow | None) -> None:
        """Show somebody, or empty lines for somebody new; whoever is shown already keeps what is typed."""
        same = person is not None and self.person is not None and person.name == self.person.name
        self.person = person
        here = person is None or person.here
        self.title.setText(person.name if person is not None else self.tr("Somebody new"))
        self.save.setText(self.tr("Save") if person is not None else self.tr("Add"))
        # A name is a person to the log: it is chosen once, and stands above.
        self.name_part.setVisible(person is None)
        self.pin.setPlaceholderText(self.tr("Stays as it is") if person is not None and person.has_pin else "")
        for button in (self.badge, self.remove):
            button.setVisible(person is not None and here)
        for widget in (self.save, self.role, self.pin):
            widget.setEnabled(here)
        if same:
            return
        self.pin.clear()
        self.name.setText(person.name if person is not None else "")
        self.offer_role(person.role if person is not None else Role.STEWARD)

    def offer_role(self, role: Role) -> None:
        """Have a role chosen."""
        self.role.setCurrentIndex(self.role.findData(role))

    @property
    def wanted(self) -> tuple[str, Role]:
        """Name and role as they stand there."""
        return self.name.text().strip(), Role(self.role.currentData())

    def take_pin(self) -> str:
        """Return the PIN in plain digits, and forget it."""
        pin = plain_digits(self.pin.text()).strip()
        self.pin.clear()
        return pin
