"""Take it home: one form for everything that can be written as a file, with progress and a way to call it off.

Invariants: files are written in a process of their own, which neither paging nor a scan waits for; closing the window
calls the writing off, and a file that was begun is never left half done (they are written beside and renamed).
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLocale, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFormLayout,
    QFrame,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kiosk.domain.reports.log_filter import LogFilter
from kiosk.ui.kit.complaint import Complaint
from kiosk.ui.kit.drop_down import DropDown
from kiosk.ui.kit.flow_layout import FlowLayout
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.look import Look, spread
from kiosk.ui.kit.motion.busy_bar import BusyBar
from kiosk.ui.kit.page import Page, PageContext
from kiosk.ui.kit.touch.finger_scrolling import finger_area
from kiosk.ui.ports.organizer.take_home import Exporter, ExportWatch, ExportWish, FileKind, TakeHome
from kiosk.ui.text.own_language import window_language
from kiosk.ui.text.sentences import sentence
from kiosk.ui.text.text_direction import isolated
from kiosk.ui.workers.background import Answer

LOOK_MS: Final = 150
"""Time between two looks at how far it is, ms."""


class TakeHomePage(Page):
    """The page.

    Attributes:
        wanted: Which entries of the log; what the log page was narrowed to, when people come from there.
        watch: How far the writing is; None while nothing is written.
    """

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        ports = context.session.ports.organizer
        self._exporter: Exporter | None = ports.exporter if ports is not None else None

    def make_parts(self) -> None:
        """Make what it shows."""
        self._background = self.context.session.background("export")
        self.wanted = LogFilter()
        self.watch: ExportWatch | None = None
        self.written: tuple[Path, ...] = ()
        self.event_choice, self.what, self.kind = DropDown(), DropDown(), DropDown()
        self.anonymous = QCheckBox(self.tr("Without names (pseudonyms)"))
        self.every_column = QCheckBox(self.tr("All columns"))
        self.narrowed = QCheckBox(self.tr("Only what the log page is narrowed to"))
        self.save = QPushButton(self.tr("Save …"))
        self.cancel = QPushButton(self.tr("Call it off"))
        self.open_folder = QPushButton(self.tr("Open the folder"))
        self.bar = BusyBar()
        self.progress = label("since")
        self.complaint = Complaint()
        self.done = label("question", wrap=True)
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._build()
        self._offer()
        self._connect()

    def _build(self) -> None:
        form = QFormLayout()
        for text, widget in (
            (self.tr("Event"), self.event_choice),
            (self.tr("What"), self.what),
            (self.tr("As"), self.kind),
        ):
            widget.setAccessibleName(text)
            form.addRow(text, widget)
        self.save.setProperty("role", "primary")
        buttons = FlowLayout()
        for button in (self.save, self.cancel, self.open_folder):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            buttons.addWidget(button)
        self.body = QFrame()
        self.body.setProperty("kind", "panel-body")
        area = finger_area()
        area.setWidget(self.body)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        column = QVBoxLayout(self.body)
        lead = label("lead", wrap=True)
        lead.setText(self.tr("Files of everything that this laptop knows. They are yours: only you can read them."))
        column.addWidget(lead)
        column.addLayout(form)
        for box in (self.narrowed, self.every_column, self.anonymous):
            box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            column.addWidget(box)
        column.addLayout(buttons)
        for shown in (self.bar, self.progress, self.complaint, self.done):
            column.addWidget(shown)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.addWidget(area, 1)
        spread(form, 1, down=0.5)
        spread(buttons, 0.5)
        spread(column, 0.6, (0, 0.4, 0, 0))
        spread(whole, 0, (0, 0, 0, 0))
        for hidden in (self.bar, self.progress, self.cancel, self.open_folder, self.done, self.narrowed):
            hidden.hide()

    def _offer(self) -> None:
        for subject, text in (
            (TakeHome.REPORT, self.tr("Closing report of the evening")),
            (TakeHome.LOG, self.tr("Entry log")),
            (TakeHome.ATTENDANCE, self.tr("Attendance")),
            (TakeHome.CONFLICTS, self.tr("Conflicts")),
            (TakeHome.DOOR_SALES, self.tr("What was sold and paid at the door")),
        ):
            self.what.addItem(text, subject)
        for kind, text in (
            (FileKind.PDF, self.tr("PDF, to read and to print")),
            (FileKind.XLSX, self.tr("Excel workbook")),
            (FileKind.CSV, self.tr("CSV, for other programs")),
        ):
            self.kind.addItem(text, kind)

    def _connect(self) -> None:
        self.what.currentIndexChanged.connect(self._on_what)
        self.save.clicked.connect(self._on_save)
        self.cancel.clicked.connect(self._on_cancel)
        self.open_folder.clicked.connect(self._on_open_folder)
        self._look.timeout.connect(self._on_look)
        self._on_what()

    def take_look(self, look: Look) -> None:
        """Keep lines as short as they are easily read."""
        self.body.setMaximumWidth(look.px(48))

    def button_text(self) -> str:
        """Return what the tab says."""
        return self.tr("Take home")

    def available(self) -> bool:
        """Whether anything can be written."""
        return self._exporter is not None

    def is_about(self, subject: str) -> bool:
        """Whether a page that asks for a file leads here."""
        return subject == "take_home"

    def take_wish(self, wish: object) -> None:
        """Offer to write what another page shows."""
        if isinstance(wish, LogFilter):
            self.wanted = wish
            self.what.setCurrentIndex(self.what.findData(TakeHome.LOG))
            self.kind.setCurrentIndex(self.kind.findData(FileKind.XLSX))
            self.narrowed.setChecked(wish != LogFilter())
            self._on_what()

    def page_shown(self) -> None:
        """Read which events there are."""
        exporter = self._exporter
        if exporter is not None and self.watch is None:
            self._background.ask(exporter.events, self._show_events, replaces="events")

    def _show_events(self, answer: Answer[Sequence[tuple[str, str]]]) -> None:
        if answer.value is None:
            self.complaint.say(sentence(answer.key))
            return
        chosen, choice = self.event_choice.currentData(), self.event_choice
        if [(choice.itemData(row), choice.itemText(row)) for row in range(choice.count())] != list(answer.value):
            # Only then: a list that somebody has just opened would close.
            choice.clear()
            for ref, name in answer.value:
                choice.addItem(name, ref)
            choice.setCurrentIndex(max(0, choice.findData(chosen)))
        self.save.setEnabled(self.event_choice.count() > 0)

    @Slot()
    def _on_what(self) -> None:
        is_log = TakeHome(self.what.currentData()) is TakeHome.LOG
        self.every_column.setVisible(is_log)
        self.narrowed.setVisible(is_log and self.wanted != LogFilter())

    # Writing ------------------------------------------------------------------------------------------------------

    @Slot()
    def _on_save(self) -> None:
        name = f"{self.what.currentText()}.{FileKind(self.kind.currentData()).value}"
        dialog = QFileDialog(self, self.tr("Save"), str(Path.home() / name))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(FileKind(self.kind.currentData()).value)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.write)
        dialog.open()

    @Slot(str)
    def write(self, path: str) -> None:
        """Write what is chosen."""
        exporter = self._exporter
        if exporter is None or self.watch is not None:
            return
        # Whoever types another end means another format: a PDF by the name of a workbook opens in no program.
        named = next((kind for kind in FileKind if path.casefold().endswith(f".{kind.value}")), None)
        if named is not None:
            self.kind.setCurrentIndex(self.kind.findData(named))
        is_log = TakeHome(self.what.currentData()) is TakeHome.LOG
        wish = ExportWish(
            subject=TakeHome(self.what.currentData()),
            kind=FileKind(self.kind.currentData()),
            path=Path(path),
            event_id=str(self.event_choice.currentData() or ""),
            wanted=self.wanted if is_log and self.narrowed.isChecked() else LogFilter(),
            anonymous=self.anonymous.isChecked(),
            every_column=is_log and self.every_column.isChecked(),
            language=window_language(),
        )
        session = self.context.session
        watch = self.watch = ExportWatch(is_wanted=lambda: session.is_open)
        self._show_running(running=True)
        self._background.ask(lambda: exporter.export(wish, watch), self.take_answer)

    def _show_running(self, *, running: bool) -> None:
        for widget in (self.bar, self.progress, self.cancel):
            widget.setVisible(running)
        for chosen in (self.save, self.what, self.kind, self.event_choice):
            chosen.setEnabled(not running)
        if running:
            self.complaint.say("")
            self.done.hide()
            self.open_folder.hide()
            self.progress.setText(self.tr("Counting"))
            self._look.start()
        else:
            self._look.stop()

    @Slot()
    def _on_look(self) -> None:
        if self.watch is not None and self.watch.rows:
            rows = QLocale().toString(self.watch.rows)
            self.progress.setText(self.tr("{count} rows written").format(count=rows))

    @Slot()
    def _on_cancel(self) -> None:
        if self.watch is not None:
            self.watch.call_off()
            self.progress.setText(self.tr("Calling it off"))

    def take_answer(self, answer: Answer[Sequence[Path]]) -> None:
        """Say what became of it."""
        called_off = self.watch is not None and self.watch.called_off
        self.watch = None
        self._show_running(running=False)
        if answer.value is not None:
            self.written = tuple(answer.value)
            self.done.setText("\n".join([self.tr("Written:"), *(isolated(str(path)) for path in self.written)]))
            self.open_folder.show()
        elif called_off:
            self.done.setText(self.tr("Called off. Nothing was left behind."))
        else:
            self.complaint.say(sentence(answer.key))
        self.done.setVisible(answer.value is not None or called_off)

    @Slot()
    def _on_open_folder(self) -> None:
        if self.written:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.written[0].parent)))

    @property
    def busy(self) -> bool:
        """Whether something is being written whose end has to be told here."""
        return self.watch is not None
