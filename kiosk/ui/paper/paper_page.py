"""The page for paper: a guest list that is kept in a folder, and rows that were ticked on it.

Invariants: what is entered goes through the same check-in as a scan, row by row, so that nobody is admitted twice and a
row that was typed wrongly spoils no other; what did not go through stays in the lines, to be put right.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLocale, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from kiosk.domain.reason_codes import Outcome
from kiosk.domain.reports.paper import PaperTrouble
from kiosk.ui.kit.complaint import Complaint
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.look import spread
from kiosk.ui.kit.page import Page, PageContext
from kiosk.ui.kit.sections.plain_table import PlainTable
from kiosk.ui.kit.sections.table import Table
from kiosk.ui.ports.organizer.pages import PaperDesk, PaperTick
from kiosk.ui.text.sentences import sentence
from kiosk.ui.text.text_direction import isolated
from kiosk.ui.text.times import time_of_day
from kiosk.ui.text.verdicts.verdict_text import verdict_text
from kiosk.ui.workers.background import Answer

MOST_ROWS: Final = 500
"""Rows that are entered at once."""


def _is_done(tick: PaperTick) -> bool:
    """Return whether a row is judged for good.

    How many of a party came is still to be said, and what this laptop could not write down is to be entered again.
    """
    return tick.result is not None and tick.result.verdict.outcome is not Outcome.ASK


class PaperPage(Page):
    """The page.

    Attributes:
        lines: What was ticked, a row each.
        results: What became of it, the latest on top.
    """

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        ports = context.session.ports.organizer
        self._desk: PaperDesk | None = ports.paper if ports is not None else None

    def make_parts(self) -> None:
        """Make what it shows."""
        self._background = self.context.session.background("paper")
        self._list = self.context.session.paper_list
        self._entering = False
        self.lines = QPlainTextEdit()
        self.enter = QPushButton(self.tr("Check them in"))
        self.complaint = Complaint()
        self.rows = PlainTable()
        self.results = Table(self.tr("What became of them"), read_only=True)
        self.choose = QPushButton(self.tr("Keep a list in a folder …"))
        self.stop = QPushButton(self.tr("Stop writing it"))
        self.written = label("since", wrap=True)
        self._build()
        self.enter.clicked.connect(self._on_enter)
        self.choose.clicked.connect(self._on_choose)
        self.stop.clicked.connect(self._on_stop)
        self._list.told.connect(self._show_list)
        self._show_list()

    def _build(self) -> None:
        self.lines.setPlaceholderText("780-036-168\n450-191-831 *2")
        self.lines.setAccessibleName(self.tr("Numbers that were ticked, one in each line"))
        self.lines.setTabChangesFocus(True)
        self.enter.setProperty("role", "primary")
        for button in (self.enter, self.choose, self.stop):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.results.setModel(self.rows)
        left, right = QVBoxLayout(), QVBoxLayout()
        kept = self.tr(
            "Printable, with who is in; written again each minute while this window is open, also after the next start."
        )
        left.addWidget(self._text("heading", self.tr("The list on paper")))
        left.addWidget(self._text("figure-name", kept))
        folder = QHBoxLayout()
        folder.addWidget(self.choose)
        folder.addWidget(self.stop)
        folder.addStretch(1)
        left.addLayout(folder)
        left.addWidget(self.written)
        left.addWidget(self._text("heading", self.tr("What was ticked on it")))
        explained = self.tr("List or ticket numbers, one in each line; *2 behind one for two guests of a party.")
        left.addWidget(self._text("figure-name", explained))
        left.addWidget(self.lines, 1)
        left.addWidget(self.complaint)
        left.addWidget(self.enter, 0, Qt.AlignmentFlag.AlignLeading)
        right.addWidget(self.results, 1)
        body = QFrame()
        body.setProperty("kind", "panel-body")
        halves = QHBoxLayout(body)
        halves.addLayout(left, 2)
        halves.addLayout(right, 3)
        whole = QVBoxLayout(self)
        whole.addWidget(body)
        for layout, gap in ((left, 0.5), (right, 0.5), (folder, 0.5), (halves, 1.2), (whole, 0.0)):
            spread(layout, gap, (0, 0, 0, 0))
        self.stop.hide()

    def _text(self, role: str, text: str) -> QWidget:
        made = label(role, wrap=True)
        made.setText(text)
        return made

    def button_text(self) -> str:
        """Return what the tab says."""
        return self.tr("Paper")

    def available(self) -> bool:
        """Whether there is a desk for it."""
        return self._desk is not None

    @property
    def busy(self) -> bool:
        """Whether rows are being entered."""
        return self._entering

    def carried(self) -> object:
        """Return what is typed."""
        return self.lines.toPlainText()

    def take_over(self, carried: object) -> None:
        """Go on typing."""
        if isinstance(carried, str):
            self.lines.setPlainText(carried)

    # Rows that were ticked ----------------------------------------------------------------------------------------

    @Slot()
    def _on_enter(self) -> None:
        desk = self._desk
        texts = [line.strip() for line in self.lines.toPlainText().splitlines() if line.strip()][:MOST_ROWS]
        if desk is None or not texts or self._entering:
            return
        self._entering = True
        self.enter.setEnabled(False)
        self.complaint.say("")
        self._background.ask(lambda: desk.enter(texts), self.show_ticks)

    def show_ticks(self, answer: Answer[Sequence[PaperTick]]) -> None:
        """Show what became of the rows; those that did not go through stay in the lines."""
        self._entering = False
        self.enter.setEnabled(True)
        if answer.value is None:
            self.complaint.say(sentence(answer.key))
            return
        ticks = answer.value
        rest = self.lines.toPlainText().splitlines()
        for tick in ticks:
            line = next((text for text in rest if text.strip() == tick.text), None)
            if line is not None and _is_done(tick):
                rest.remove(line)
        self.lines.setPlainText("\n".join(line for line in rest if line.strip()))
        shown = [(tick.text, *self._said(tick)) for tick in reversed(ticks)]
        heads = (self.tr("Number"), self.tr("What became of it"), self.tr("Guest"))
        self.rows.show_rows(heads, [*shown, *self.rows.rows])
        self.results.resizeColumnsToContents()
        wrong = sum(not _is_done(tick) for tick in ticks)
        if wrong:
            self.complaint.say(self.tr("Numbers to put right: {count}").format(count=QLocale().toString(wrong)))

    def _said(self, tick: PaperTick) -> tuple[str, str]:
        if tick.result is None:
            words = {
                PaperTrouble.WRONG_DIGIT: self.tr("A digit is wrong"),
                PaperTrouble.SEVERAL: self.tr("Several tickets have it: enter the ticket's own number"),
            }
            return words.get(tick.trouble, self.tr("No ticket of this event has it")), ""
        said = verdict_text(tick.result, self.context.now())
        return (
            self.tr("Admitted") if tick.result.verdict.admitted else f"{said.headline}: {said.sentence}"
        ), said.guest

    # The list -----------------------------------------------------------------------------------------------------

    @Slot()
    def _on_choose(self) -> None:
        dialog = QFileDialog(self, self.tr("A folder for the list, of a stick for instance"), str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.keep_in)
        dialog.open()

    def is_about(self, subject: str) -> bool:
        """Whether a strip about a subject leads here."""
        return subject == "paper"

    @Slot(str)
    def keep_in(self, folder: str) -> None:
        """Write the list into a folder now, each minute from now on, and after the next start."""
        self._list.keep_in(Path(folder))

    @Slot()
    def _show_list(self) -> None:
        folder, last = self._list.folder, self._list.last
        # What a file names, only the file changes.
        by_file = any(name == "paper_folder" for name, _value in self.context.session.ports.set_by_file)
        self.choose.setEnabled(not by_file)
        self.stop.setVisible(folder is not None and not by_file)
        if self._list.trouble:
            self.written.setText(sentence(self._list.trouble))
        elif last is not None:
            path, at = last
            now = self.context.now()
            words = self.tr("Written at {time}: {path}")
            self.written.setText(words.format(time=time_of_day(at, now), path=isolated(str(path))))
        elif folder is not None:
            self.written.setText(self.tr("Kept in: {folder}").format(folder=isolated(str(folder))))
        else:
            self.written.clear()

    @Slot()
    def _on_stop(self) -> None:
        self._list.keep_in(None)
