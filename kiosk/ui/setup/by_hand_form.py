"""Address and token by hand, for a platform that shows no set-up code, or a laptop without a camera."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QVBoxLayout, QWidget

from kiosk.domain.syncing.platforms import PLATFORMS, KnownBy, Platform, typed_setup_code
from kiosk.ui.kit.drop_down import DropDown
from kiosk.ui.kit.flow_layout import FlowLayout
from kiosk.ui.kit.look import spread
from kiosk.ui.kit.page import PageContext

_LONGEST = 2_048


class ByHandForm(QFrame):
    """Platform, address and what the platform knows people by.

    Signals:
        entered: A set-up code, made of what was typed.
        left: Back to the set-up code.
    """

    entered = Signal(str)
    left = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self.platform = DropDown()
        self.address, self.first, self.secret = QLineEdit(), QLineEdit(), QLineEdit()
        for edit in (self.address, self.first, self.secret):
            context.watch.guard(edit)
            edit.setMaxLength(_LONGEST)
            edit.textChanged.connect(self._follow)
            edit.returnPressed.connect(self._on_connect)
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.connect_button = QPushButton(self.tr("Connect"))
        self.back = QPushButton(self.tr("Use a set-up code"))
        self._allowed = True
        self._build()

    def _build(self) -> None:
        self.platform.setAccessibleName(self.tr("Platform"))
        # Nothing is chosen for anybody: the wrong platform at the right address looks like a wrong password.
        self.platform.setPlaceholderText(self.tr("Choose the platform"))
        for one in PLATFORMS:
            self.platform.addItem(one.title, one.name)
        self.platform.setCurrentIndex(-1)
        self.platform.currentIndexChanged.connect(self._follow)
        self._name(self.address, self.tr("Address, such as tickets.example.com"))
        self.connect_button.setProperty("role", "primary")
        self.connect_button.clicked.connect(self._on_connect)
        self.back.clicked.connect(self.left)
        buttons = FlowLayout()
        buttons.addWidget(self.connect_button)
        buttons.addWidget(self.back)
        spread(buttons, 0.6)
        column = QVBoxLayout(self)
        for widget in (self.platform, self.address, self.first, self.secret):
            column.addWidget(widget)
        column.addLayout(buttons)
        spread(column, 0.6, (0, 0, 0, 0))
        self._follow()

    @staticmethod
    def _name(edit: QLineEdit, text: str) -> None:
        edit.setPlaceholderText(text)
        edit.setAccessibleName(text)

    @property
    def chosen(self) -> Platform | None:
        """The platform that is chosen."""
        row = self.platform.currentIndex()
        return PLATFORMS[row] if row >= 0 else None

    @property
    def typed(self) -> tuple[int, str, str, str]:
        """What stands in it: row of the platform, address, and the two lines by which the platform knows people."""
        return self.platform.currentIndex(), self.address.text(), self.first.text(), self.secret.text()

    def type_again(self, typed: tuple[int, str, str, str]) -> None:
        """Put back what stood in the form of another language."""
        self.platform.setCurrentIndex(typed[0])
        for edit, text in zip((self.address, self.first, self.secret), typed[1:], strict=True):
            edit.setText(text)

    def allow(self, *, connecting: bool) -> None:
        """Let people connect, or not while a request is on its way."""
        self._allowed = connecting
        self._follow()

    @Slot()
    def _follow(self) -> None:
        """Ask for what the chosen platform wants, and for nothing else."""
        known_by = self.chosen.known_by if self.chosen else KnownBy.TOKEN
        first, secret = {
            KnownBy.TOKEN: (self.tr("Token"), ""),
            KnownBy.LOGIN: (self.tr("E-mail address"), self.tr("Password")),
            KnownBy.CLIENT: (self.tr("Client ID"), self.tr("Client secret")),
        }[known_by]
        self._name(self.first, first)
        self._name(self.secret, secret)
        # A token opens everything that a password does.
        hidden = QLineEdit.EchoMode.Password if known_by is KnownBy.TOKEN else QLineEdit.EchoMode.Normal
        self.first.setEchoMode(hidden)
        self.secret.setVisible(bool(secret))
        self.connect_button.setEnabled(self._allowed and self._is_complete)

    @property
    def _is_complete(self) -> bool:
        typed = [self.address.text().strip(), self.first.text().strip()]
        if self.chosen is not None and self.chosen.known_by is not KnownBy.TOKEN:
            typed.append(self.secret.text())
        return self.chosen is not None and all(typed)

    @Slot()
    def _on_connect(self) -> None:
        platform = self.chosen
        if platform is not None and self._allowed and self._is_complete:
            self.entered.emit(typed_setup_code(platform, self.address.text(), self.first.text(), self.secret.text()))
