"""The keyboard on the screen: rows of letters, digits or signs, a row of keys below, and what is typed above them.

What is typed is shown on the keyboard itself: on a small screen the line may lie under it, and nothing has to move.
Invariant: no key ever takes the focus, so that the line that is typed into stays the one that people see as theirs.
"""

from enum import Enum, auto
from typing import Final
from unicodedata import category

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kiosk.ui.kit.labels import label, set_look
from kiosk.ui.kit.look import spread
from kiosk.ui.kit.touch.letters import ACCENTS, KEYS, KEYS_BELOW, LATIN, LETTERS, ROWS, SIGNS, Sheet, order_from
from kiosk.ui.kit.touch.typing import TextLine, delete_back, is_secret, press_enter, shown, type_text
from kiosk.ui.text.text_direction import isolated

_GAP: Final = 2  # pixels between keys: eleven of a finger's breadth have to stand in 640
_DOTTED_CIRCLE: Final = "◌"
_LETTERS_KEY: Final = {"hi": "कख", "ar": "أب"}  # what stands on the key that leads back from the digits


class Layer(Enum):
    """Which letters stand on the keys."""

    LETTERS = auto()
    ACCENTS = auto()
    SIGNS = auto()


class Keyboard(QFrame):
    """The keyboard; whoever shows it gives it a line, and takes it away.

    Attributes:
        line: What is typed into; None: nothing happens.
        language: Whose letters stand on it.
        layer: Which of them.
        rows: The keys with letters, row by row; those that a language has no letter for are hidden.

    Signals:
        hide_asked: Somebody wants to see what is under it.
        language_changed: Another language's letters stand on it.
    """

    hide_asked = Signal()
    language_changed = Signal(str)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line: TextLine | None = None
        self.layer = Layer.LETTERS
        self._order = order_from(QLocale.languageToCode(QLocale().language()))
        self.language = language if language in LETTERS else self._order[0]
        self._shift = self._locked = False
        self.setProperty("kind", "keyboard")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # keys stand where they stand on a table
        self.name, self.typed = label("muted"), label("typed")
        self.typed.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.rows = [[self._key(self._on_letter) for _ in range(count)] for count in (KEYS, KEYS, KEYS_BELOW)]
        self.shift = self._named("⇧", self.tr("Capital letters"), self._on_shift)
        self.back = self._named("⌫", self.tr("Delete the last letter"), self._on_back)
        self.back.setAutoRepeat(True)
        self.signs = self._named("123", self.tr("Digits and signs"), self._on_signs)
        self.accents = self._named("àé", self.tr("Letters with accents"), self._on_accents)
        self.other = self._named("", self.tr("Letters of another language"), self._on_other)
        self.space = self._named(" ", self.tr("Space"), self._on_letter)
        self.enter = self._named("⏎", self.tr("Enter"), self._on_enter)
        self.hide_key = self._named("▾", self.tr("Hide the keyboard"), self.hide_asked)
        self._build()
        self._show_letters()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        above = QHBoxLayout()
        above.addWidget(self.name)
        above.addWidget(self.typed, 1)
        spread(above, 0.6, (0.5, 0, 0.5, 0))
        column.addLayout(above)
        # In half keys, so that a shorter row stands in the middle and every letter is as wide as the others.
        self._grid = QGridLayout()
        self._grid.setSpacing(_GAP)
        for half in range(2 * KEYS):
            self._grid.setColumnStretch(half, 1)
        for key, half, wide in (
            (self.signs, 0, 3), (self.accents, 3, 2), (self.other, 5, 2), (self.space, 7, 9), (self.enter, 16, 3),
            (self.hide_key, 19, 3),
        ):  # fmt: skip
            self._grid.addWidget(key, ROWS, half, 1, wide)
        column.addLayout(self._grid)
        column.setSpacing(_GAP)
        column.setContentsMargins(_GAP, _GAP, _GAP, _GAP)

    def _place(self, row: int, count: int) -> None:
        """Put so many keys of a row into its middle; beside the lowest row are Shift and the key that deletes."""
        start = KEYS - count
        for number, key in enumerate(self.rows[row]):
            self._grid.removeWidget(key)
            if number < count:
                self._grid.addWidget(key, row, start + 2 * number, 1, 2)
        if row == ROWS - 1:
            for key, half in ((self.shift, 0), (self.back, 2 * KEYS - start)):
                self._grid.removeWidget(key)
                self._grid.addWidget(key, row, half, 1, start)

    def _key(self, pressed: object) -> QPushButton:
        key = QPushButton()
        key.setProperty("role", "letter")
        key.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        key.setAutoDefault(False)  # in a dialog Enter belongs to its own button
        key.clicked.connect(pressed)
        return key

    def _named(self, text: str, name: str, pressed: object) -> QPushButton:
        key = self._key(pressed)
        key.setText(text)
        key.setAccessibleName(name)
        key.setProperty("letter", " " if text == " " else None)
        return key

    def take_line(self, line: TextLine | None) -> None:
        """Type into another line, with digits first where a PIN is wanted; None: into none."""
        if line is not None and line is not self.line:
            self.layer = Layer.SIGNS if is_secret(line) else Layer.LETTERS
            self._shift = self._locked = False
            self._show_letters()
        self.line = line
        self.follow()

    def show_layer(self, layer: Layer) -> None:
        """Put other letters on the keys."""
        self.layer = layer
        self._shift = self._locked = False
        self._show_letters()

    @Slot()
    def follow(self) -> None:
        """Show what the line shows."""
        line = self.line
        if line is None:
            return
        self.name.setText(isolated(line.accessibleName()))
        self.name.setVisible(bool(self.name.text()))
        text = shown(line)
        # What was typed last is what people look for.
        room = self.typed.width() or self.width()
        self.typed.setText(self.typed.fontMetrics().elidedText(text, Qt.TextElideMode.ElideLeft, room))

    def _sheet(self) -> Sheet:
        return {Layer.SIGNS: SIGNS, Layer.ACCENTS: ACCENTS}.get(self.layer, LETTERS[self.language])

    def _show_letters(self) -> None:
        sheet = self._sheet()
        rows = sheet.shifted if self._shift else sheet.plain
        for row, (keys, letters) in enumerate(zip(self.rows, rows, strict=True)):
            self._place(row, len(letters))
            for number, key in enumerate(keys):
                letter = letters[number] if number < len(letters) else ""
                key.setVisible(bool(letter))
                key.setProperty("letter", letter)
                # A sign that stands over or under a letter is nothing to press without one.
                over = letter and category(letter) in {"Mn", "Mc"}
                key.setText(_DOTTED_CIRCLE + letter if over else letter.replace("&", "&&"))
        self.signs.setText(_LETTERS_KEY.get(self.language, "Aa") if self.layer is Layer.SIGNS else "123")
        self.signs.setAccessibleName(self.tr("Letters") if self.layer is Layer.SIGNS else self.tr("Digits and signs"))
        accented = self.language in LATIN
        self.accents.setVisible(accented)
        self._grid.removeWidget(self.other)
        self._grid.addWidget(self.other, ROWS, *((5, 1, 2) if accented else (3, 1, 4)))
        set_look(self.accents, "held", self.layer is Layer.ACCENTS)
        self.other.setText(self.language.upper())
        set_look(self.shift, "held", self._shift)
        self.shift.setText("⇪" if self._locked else "⇧")

    @Slot()
    def _on_letter(self) -> None:
        key = self.sender()
        if isinstance(key, QPushButton) and self.line is not None:
            type_text(self.line, str(key.property("letter")))
            if self._shift and not self._locked:
                self._shift = False
                self._show_letters()
            self.follow()

    @Slot()
    def _on_back(self) -> None:
        if self.line is not None:
            delete_back(self.line)
            self.follow()

    @Slot()
    def _on_enter(self) -> None:
        line = self.line
        if line is None:
            return
        written = shown(line)
        press_enter(line)
        if self.line is line and isinstance(line, QLineEdit) and written != shown(line) and not line.text():
            # It was taken, as a code is: what comes of it must not come up under the keys.
            self.hide_asked.emit()
        else:
            self.follow()

    @Slot()
    def _on_shift(self) -> None:
        """Once for one letter, twice until it is pressed again."""
        self._shift, self._locked = (True, self._shift) if not self._locked else (False, False)
        self._show_letters()

    @Slot()
    def _on_signs(self) -> None:
        self.show_layer(Layer.LETTERS if self.layer is Layer.SIGNS else Layer.SIGNS)

    @Slot()
    def _on_accents(self) -> None:
        self.show_layer(Layer.LETTERS if self.layer is Layer.ACCENTS else Layer.ACCENTS)

    @Slot()
    def _on_other(self) -> None:
        self.language = self._order[(self._order.index(self.language) + 1) % len(self._order)]
        self.show_layer(Layer.LETTERS)
        self.language_changed.emit(self.language)
