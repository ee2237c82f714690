"""The editor for badges: size, lines, bar and code on one side, the badge as it will be printed on the other.

Invariants: what is shown is drawn by the very code that prints; nothing is kept before somebody saves it, and a
template that was saved counts from the next badge on.
"""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtGui import QImage, QIntValidator, QPixmap
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from kiosk.domain.reports.printing.badges import SIZES, BadgeTemplate
from kiosk.ui.badges.layout_choice import LayoutChoice
from kiosk.ui.kit.areas.notice import Notice
from kiosk.ui.kit.areas.scroll_column import ScrollColumn
from kiosk.ui.kit.drop_down import DropDown
from kiosk.ui.kit.flow_layout import FlowLayout, FoldingRow
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.look import Look, spread
from kiosk.ui.kit.page import Page, PageContext
from kiosk.ui.text.sentences import sentence
from kiosk.ui.workers.background import Answer

_MOST_LABELS: Final = 99_999
_REST_MS: Final = 150
"""Somebody types on: the picture is drawn when the fingers rest."""


class BadgesPage(Page):
    """The editor.

    Attributes:
        sides: The pictures, front and back.
    """

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._port = context.session.ports.badge_design

    def make_parts(self) -> None:
        """Make what it shows."""
        self._background = self.context.session.background("badges")
        self.size_of = DropDown()
        self.whose = LayoutChoice()
        self.front, self.back = QPlainTextEdit(), QPlainTextEdit()
        self.bar = QCheckBox(self.tr("Ticket type as a bar in its colour"))
        self.code = QCheckBox(self.tr("Code to scan"))
        self.labels = QLineEdit()
        self.labels.setValidator(QIntValidator(0, _MOST_LABELS, self))
        self.logo = QCheckBox(self.tr("Organizer's logo"))
        self.save = QPushButton(self.tr("Save"))
        self.test = QPushButton(self.tr("Print a test badge"))
        self.notice = Notice()
        self.sides = (QLabel(), QLabel())
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._loaded = False
        self._build()
        self._connect()

    def _build(self) -> None:
        for name, size in SIZES.items():
            self.size_of.addItem(f"{_SIZE_NAMES[name]} · {size.width:g} × {size.height:g} mm", name)
        left, right, halves = QVBoxLayout(), QVBoxLayout(), FoldingRow()
        named = (
            (self.tr("Paper"), self.size_of),
            (self.tr("Lines below the name"), self.front),
            (self.tr("Lines on the back (may be left empty)"), self.back),
        )
        for text, widget in named:
            _add_named(left, text, widget)
            if widget is self.size_of:
                left.addWidget(self.whose)
        known = label("figure-name", wrap=True)
        known.setText(self.tr("Filled in: {names}").format(names=_PLACES))
        left.addWidget(known)
        for box in (self.logo, self.bar, self.code):
            left.addWidget(box)
        _add_named(left, self.tr("Labels left (empty: not counted)"), self.labels)
        buttons = FlowLayout()
        for button in (self.save, self.test):
            buttons.addWidget(button)
        self.save.setProperty("role", "primary")
        left.addLayout(buttons)
        left.addStretch(1)
        for side, name in zip(self.sides, (self.tr("Front"), self.tr("Back side")), strict=True):
            side.setAccessibleName(name)
            side.setAlignment(Qt.AlignmentFlag.AlignCenter)
            side.setMinimumSize(1, 1)
            right.addWidget(side)
        right.addStretch(1)
        halves.addLayout(left, 1)
        halves.addLayout(right, 1)
        area = ScrollColumn()
        area.column.addLayout(halves, 1)
        body = QFrame()
        body.setProperty("kind", "panel-body")
        whole = QVBoxLayout(body)
        whole.addWidget(self.notice)
        whole.addWidget(area, 1)
        page = QVBoxLayout(self)
        page.addWidget(body)
        for layout, gap in ((left, 0.4), (right, 0.8), (buttons, 0.6), (halves, 1.2), (whole, 0.6), (page, 0.0)):
            spread(layout, gap, (0, 0, 0, 0))

    def _connect(self) -> None:
        for edit in (self.front, self.back):
            edit.setTabChangesFocus(True)
            edit.textChanged.connect(self._rest.start)
        self.size_of.currentIndexChanged.connect(self._rest.start)
        for box in (self.logo, self.bar, self.code):
            box.toggled.connect(self._rest.start)
        self._rest.timeout.connect(self.draw)
        self.whose.changed.connect(self._on_whose)
        self.whose.file_chosen.connect(self.take_file)
        self.save.clicked.connect(self._on_save)
        self.test.clicked.connect(self._on_test)

    def button_text(self) -> str:
        """Return what the tab says."""
        return self.tr("Badges")

    def available(self) -> bool:
        """Whether badges are printed here at all."""
        return self._port is not None and self._port.available()

    def take_look(self, look: Look) -> None:
        """Give the lines the height of four of them."""
        for edit in (self.front, self.back):
            edit.setFixedHeight(look.px(5.5))

    def page_shown(self) -> None:
        """Read how badges look; what is being changed stays. Labels are printed meanwhile, so they are read anew."""
        self.notice.say("")
        port = self._port
        if port is not None:
            self._background.ask(port.labels_left, self.show_labels, replaces="labels")
        if port is not None and not self._loaded:
            self._background.ask(port.template, self.show_template, replaces="template")

    def show_template(self, answer: Answer[BadgeTemplate]) -> None:
        """Show a template; a file that is none is told, and the usual one shown instead."""
        template = answer.value or BadgeTemplate()
        if answer.error is not None:
            self.notice.say(sentence(answer.key))
        self._loaded = True
        self.size_of.setCurrentIndex(self.size_of.findData(template.size))
        self.front.setPlainText("\n".join(template.front))
        self.back.setPlainText("\n".join(template.back))
        self.bar.setChecked(template.bar)
        self.code.setChecked(template.code)
        self.logo.setChecked(template.logo)
        self.whose.follow(template.layout)
        self.draw()

    def show_labels(self, answer: Answer[int | None]) -> None:
        """Show how many labels are left."""
        if answer.error is None:
            self.labels.setText("" if answer.value is None else str(answer.value))
            self.labels.setModified(False)

    @property
    def template(self) -> BadgeTemplate:
        """What is being made."""
        return BadgeTemplate(
            size=self.size_of.currentData(),
            front=_lines(self.front),
            back=_lines(self.back),
            bar=self.bar.isChecked(),
            code=self.code.isChecked(),
            logo=self.logo.isChecked(),
            layout=self.whose.layout_of,
        )

    @Slot()
    def _on_whose(self) -> None:
        """A layout has its own lines, code and colours: what is chosen here waits until it is followed again."""
        for widget in (self.front, self.back, self.logo, self.bar, self.code):
            widget.setEnabled(not self.whose.layout_of)
        self._rest.start()

    @Slot(object)
    def take_file(self, path: Path) -> None:
        """Keep the layout that somebody brings, and show it."""
        port = self._port
        if port is not None:
            self._background.ask(lambda: port.take_layout(path), self._on_taken)

    def _on_taken(self, answer: Answer[None]) -> None:
        if answer.error is not None:
            self.notice.say(sentence(answer.key), "warn")
            return
        self.notice.say("")
        self.whose.follow("file")
        # It may have been followed before: then nothing changed but the file.
        self.draw()

    @Slot()
    def draw(self) -> None:
        """Draw the badge as it would be printed now."""
        port, template = self._port, self.template
        if port is not None:
            self._background.ask(lambda: port.preview(template), self.show_sides, replaces="preview")
            self._background.ask(lambda: port.left_out(template), self._show_left_out, replaces="left out")

    def _show_left_out(self, answer: Answer[tuple[str, ...]]) -> None:
        self.whose.show_left_out(answer.value or ())

    def show_sides(self, answer: Answer[tuple[bytes, ...]]) -> None:
        """Show the sides, as wide as their place."""
        if answer.value is None:
            self.notice.say(sentence(answer.key))
            return
        for number, side in enumerate(self.sides):
            side.setVisible(number < len(answer.value))
            if number < len(answer.value):
                image = QImage.fromData(answer.value[number])
                room = QSize(max(self.width() // 2 - 40, 80), max(self.height() // 2 - 20, 60))
                fitted = image.scaled(
                    room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
                )
                side.setPixmap(QPixmap.fromImage(fitted))

    @Slot()
    def _on_save(self) -> None:
        port, template = self._port, self.template
        if port is not None:
            self._background.ask(lambda: port.save(template), self._on_saved)
            # Only what somebody typed: a count that was read earlier would take back what was printed since.
            if self.labels.isModified():
                labels = int(self.labels.text()) if self.labels.text() else None
                self._background.ask(lambda: port.put_labels_in(labels), self._on_saved)
                self.labels.setModified(False)

    def _on_saved(self, answer: Answer[None]) -> None:
        failed = answer.error is not None
        self.notice.say(sentence(answer.key) if failed else self.tr("Saved."), "warn" if failed else "good")

    @Slot()
    def _on_test(self) -> None:
        port, template = self._port, self.template
        if port is not None:
            self.test.setEnabled(False)
            self._background.ask(lambda: port.try_out(template), self._on_tried)

    def _on_tried(self, answer: Answer[None]) -> None:
        self.test.setEnabled(True)
        failed = answer.error is not None
        said = sentence(answer.key) if failed else self.tr("The printer took it.")
        self.notice.say(said, "warn" if failed else "good")


_SIZE_NAMES: Final = {
    "dk-2205": "Brother DK-2205",
    "zebra": "Zebra",
    "a6": "A6",
    "a7": "A7",
    "a6-portrait": "A6",
    "a7-portrait": "A7",
    "wristband": "Wristband",
}
_PLACES: Final = "{organization} {type} {seat} {number} {event}"


def _add_named(column: QVBoxLayout, text: str, widget: QWidget) -> None:
    heading = label("question")
    heading.setText(text)
    heading.setBuddy(widget)
    widget.setAccessibleName(text)
    column.addWidget(heading)
    column.addWidget(widget)


def _lines(edit: QPlainTextEdit) -> tuple[str, ...]:
    return tuple(line.strip() for line in edit.toPlainText().splitlines() if line.strip())
