"""Fields for the answers to questions, one kind of editor for each kind of question."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from kiosk.domain.roster.events import Question, QuestionKind
from kiosk.ui.kit.complaint import Complaint
from kiosk.ui.kit.drop_down import DropDown
from kiosk.ui.kit.labels import label
from kiosk.ui.text.text_direction import dotted
from kiosk.ui.text.typed_answers import complaint, date_text, example_date, example_time, plain_digits, time_text

MOST_BUTTONS = 8  # more options of which one is chosen go into a list that opens
LINES = 3  # of a long text


class Editor(Protocol):
    """Takes one answer."""

    changed: Signal

    def answer(self) -> str:
        """Return the answer as the questions' rules read it; "" is none."""
        ...

    def lines(self) -> Sequence[QLineEdit]:
        """Return the lines that keys go into."""
        ...


class LineEditor(QWidget):
    """One line: texts, numbers, phones, countries, dates, times."""

    changed = Signal()

    def __init__(self, kind: QuestionKind, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._edits = [QLineEdit() for _ in range(2 if kind is QuestionKind.DATE_TIME else 1)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for edit in self._edits:
            edit.setAccessibleName(name)
            edit.textEdited.connect(self.changed)
            row.addWidget(edit, 1)
        if kind in (QuestionKind.DATE, QuestionKind.DATE_TIME):
            self._edits[0].setPlaceholderText(example_date())
        if kind in (QuestionKind.TIME, QuestionKind.DATE_TIME):
            self._edits[-1].setPlaceholderText(example_time())
        self.setFocusProxy(self._edits[0])

    def lines(self) -> Sequence[QLineEdit]:
        """Return the lines."""
        return self._edits

    def answer(self) -> str:
        """Return what was typed, in the form that is read."""
        texts = [edit.text().strip() for edit in self._edits]
        if self._kind is QuestionKind.DATE_TIME:
            return f"{date_text(texts[0])}T{time_text(texts[1])}" if any(texts) else ""
        if self._kind is QuestionKind.DATE:
            return date_text(texts[0])
        if self._kind is QuestionKind.TIME:
            return time_text(texts[0])
        digits = self._kind in (QuestionKind.NUMBER, QuestionKind.PHONE)
        return plain_digits(texts[0]) if digits else texts[0]

    def write_plainly(self) -> None:
        """Write dates and times so that every language reads the same: 3/4 is another day in the next one."""
        if self._kind in (QuestionKind.DATE, QuestionKind.DATE_TIME):
            self._edits[0].setText(date_text(self._edits[0].text().strip()))
        if self._kind in (QuestionKind.TIME, QuestionKind.DATE_TIME):
            self._edits[-1].setText(time_text(self._edits[-1].text().strip()))


class TextEditor(QPlainTextEdit):
    """Several lines. Enter begins a new one, Ctrl+Enter sends."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self.changed)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * (LINES + 2))

    def lines(self) -> Sequence[QLineEdit]:
        """Return nothing: a hand scanner's keys are rare here and can be seen."""
        return ()

    def answer(self) -> str:
        """Return what was typed."""
        return self.toPlainText().strip()


class ButtonsEditor(QWidget):
    """One of a few, several of many, yes or no."""

    changed = Signal()

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        several = question.kind is QuestionKind.CHOICES
        yes_no = question.kind is QuestionKind.YES_NO
        options = {"true": self.tr("Yes"), "false": self.tr("No")} if yes_no else dict(question.options)
        self._group = QButtonGroup(self)
        self._group.setExclusive(not several)
        self._options: dict[str, QAbstractButton] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        for number, (option, text) in enumerate(options.items()):
            button = self._button(text, several=several, yes_no=yes_no)
            button.setAccessibleName(f"{question.text} {text}")
            button.clicked.connect(self.changed)
            self._options[option] = button
            self._group.addButton(button)
            grid.addWidget(button, number // 2, number % 2)
        if yes_no:
            grid.setColumnStretch(2, 3)
        self._grid = grid
        if self._options:
            self.setFocusProxy(next(iter(self._options.values())))

    @staticmethod
    def _button(text: str, *, several: bool, yes_no: bool) -> QAbstractButton:
        shown = text.replace("&", "&&")
        if yes_no:
            made = QPushButton(shown)
            made.setCheckable(True)
            made.setProperty("segment", "alone")
            return made
        return QCheckBox(shown) if several else QRadioButton(shown)

    def lines(self) -> Sequence[QLineEdit]:
        """Return nothing: there is nothing to type."""
        return ()

    def answer(self) -> str:
        """Return what is chosen, by ids."""
        return ",".join(option for option, button in self._options.items() if button.isChecked())


class ListEditor(DropDown):
    """One of many."""

    changed = Signal()

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(question.text)
        self.addItem("", "")
        for option, text in question.options.items():
            self.addItem(text, option)
        self.activated.connect(self.changed)

    def lines(self) -> Sequence[QLineEdit]:
        """Return nothing: there is nothing to type."""
        return ()

    def answer(self) -> str:
        """Return the id of what is chosen."""
        return str(self.currentData() or "")


def make_editor(question: Question) -> "LineEditor | TextEditor | ButtonsEditor | ListEditor":
    """Return the editor for a kind of question."""
    match question.kind:
        case QuestionKind.LONG_TEXT:
            return TextEditor(question.text)
        case QuestionKind.YES_NO | QuestionKind.CHOICES:
            return ButtonsEditor(question)
        case QuestionKind.CHOICE:
            return ButtonsEditor(question) if len(question.options) <= MOST_BUTTONS else ListEditor(question)
        case _:
            return LineEditor(question.kind, question.text)


class AnswerField(QWidget):
    """A question, its editor, and what is wrong with the answer.

    Signals:
        changed: Another answer stands in it.
    """

    changed = Signal()

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = question
        self.editor = make_editor(question)
        self.heading = label("question", wrap=True)
        needed = self.tr("required") if question.required else ""
        self.heading.setText(dotted(question.text, needed))
        self.heading.setBuddy(self.editor)
        self.complaint = Complaint()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.fontMetrics().height() // 3)
        column.addWidget(self.heading)
        column.addWidget(self.editor)
        column.addWidget(self.complaint)
        if question.kind is QuestionKind.FILE:
            self.editor.setEnabled(False)
            self.complaint.say(self.tr("A file cannot be taken here. Ask a supervisor if it is needed."))
        self.editor.changed.connect(self._on_changed)
        self.setFocusProxy(self.editor)

    def answer(self) -> str:
        """Return the answer; "" is none."""
        return self.editor.answer()

    def check(self) -> bool:
        """Say what is wrong; returns whether nothing is."""
        if self.question.kind is QuestionKind.FILE:
            return not self.question.required
        wrong = complaint(self.question, self.answer())
        self.complaint.say(wrong)
        # Screen readers say a field with its description.
        self.editor.setAccessibleDescription(wrong)
        return not wrong

    def refuse(self) -> None:
        """Say that the answer was not accepted."""
        self.complaint.say(self.tr("This answer is not accepted."))

    @Slot()
    def _on_changed(self) -> None:
        if self.complaint.isVisibleTo(self):
            self.check()
        self.changed.emit()


def focus_of(field: AnswerField) -> None:
    """Put the cursor into a field."""
    field.setFocus(Qt.FocusReason.OtherFocusReason)
