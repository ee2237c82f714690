"""From gate to gate without a network: this laptop's log goes away as codes or a file, another one's comes in.

Invariants: codes and files hold the same signed log, and nothing of it is taken in unless all is as it was signed;
taken in twice, nothing changes; codes are gathered only while somebody reads them, and are forgotten when the page is
left, as what is shown is shown no longer.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QFrame, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from kiosk.domain.codes.credential import Scan
from kiosk.domain.evidence.code_parts import PartGathering
from kiosk.ui.kit.complaint import Complaint
from kiosk.ui.kit.flow_layout import FlowLayout
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.look import spread
from kiosk.ui.kit.page import Page, PageContext
from kiosk.ui.log_transfer.code_reading import CodeReading
from kiosk.ui.log_transfer.code_show import CodeShow
from kiosk.ui.ports.camera import CameraReport, CameraState, Picture
from kiosk.ui.ports.organizer.transfer import Carried, LogTransfer
from kiosk.ui.text.sentences import sentence
from kiosk.ui.workers.background import Answer


class TransferPage(Page):
    """The page.

    Attributes:
        showing: This laptop's codes.
        reading: What the camera gathers of another laptop's.
        done: What came of it.
        complaint: Why nothing did.
    """

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        ports = context.session.ports.organizer
        self._port: LogTransfer | None = ports.transfer if ports is not None else None

    def make_parts(self) -> None:
        """Make what it shows."""
        self._background = self.context.session.background("transfer")
        self._asked = False
        self._wanted = True
        self.show_codes = QPushButton(self.tr("Show log as codes"))
        self.save = QPushButton(self.tr("Save log as a file …"))
        self.read_screen = QPushButton(self.tr("Read its screen"))
        self.open_file = QPushButton(self.tr("Take in its file …"))
        self.done = label("question", wrap=True)
        self.complaint = Complaint()
        self.showing, self.reading = CodeShow(), CodeReading()
        self._views = QStackedWidget()
        self._build()
        self._connect()

    def _build(self) -> None:
        self._start = QFrame()
        self._start.setProperty("kind", "panel-body")
        column = QVBoxLayout(self._start)
        carried = self.tr("For gates without a network: guests who came in at one are known at the other afterwards.")
        column.addWidget(_text("figure-name", carried))
        # On top, where the smallest windows show it without scrolling.
        column.addWidget(self.done)
        column.addWidget(self.complaint)
        self.done.hide()
        for heading, buttons in (
            (self.tr("The log of this laptop"), (self.show_codes, self.save)),
            (self.tr("The log of another laptop"), (self.read_screen, self.open_file)),
        ):
            column.addWidget(_text("heading", heading))
            row = FlowLayout()
            for button in buttons:
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
                row.addWidget(button)
            column.addLayout(row)
            spread(row, 0.5)
        column.addStretch(1)
        spread(column, 0.8)
        for view in (self._start, self.showing, self.reading):
            self._views.addWidget(view)
        whole = QVBoxLayout(self)
        whole.addWidget(self._views)
        spread(whole, 0, (0, 0, 0, 0))

    def _connect(self) -> None:
        self.show_codes.clicked.connect(self._on_show)
        self.save.clicked.connect(self._on_save)
        self.read_screen.clicked.connect(self._on_read)
        self.open_file.clicked.connect(self._on_open)
        self.showing.stop.clicked.connect(self.step_back)
        self.reading.stop.clicked.connect(self.step_back)
        self.reading.picture_area.retry_asked.connect(self.context.session.presenter.retry_camera)

    def button_text(self) -> str:
        """Return what the tab says."""
        return self.tr("Gate to gate")

    def available(self) -> bool:
        """Whether this kiosk can carry entries."""
        return self._port is not None

    def step_back(self) -> bool:
        """Stop showing or reading."""
        if self._views.currentWidget() is self._start:
            return False
        self.showing.end()
        self.reading.end()
        self._views.setCurrentWidget(self._start)
        return True

    def page_shown(self) -> None:
        """Begin where people choose."""
        self._wanted = True

    def page_left(self) -> None:
        """Show no codes of guests to nobody."""
        self._wanted = False
        self.step_back()

    def show_picture(self, picture: Picture) -> None:
        """Show a newer frame while codes are read."""
        if self.reading.gathering is not None:
            self.reading.picture_area.show_picture(picture)

    def show_camera(self, report: CameraReport) -> None:
        """Show the picture or, where there is none, why."""
        self.reading.picture_area.show_camera(report)

    def take_scan(self, scan: Scan) -> None:
        """Take a code, from the camera or a hand scanner."""
        gathering = self.reading.gathering
        if gathering is not None and self.reading.take(scan.text):
            self.step_back()
            self._take_gathered(gathering)

    @property
    def busy(self) -> bool:
        """Whether something was asked that has to be told here."""
        return self._asked

    def carried(self) -> object:
        """Return what was gathered so far."""
        return self.reading.gathering

    def take_over(self, carried: object) -> None:
        """Go on gathering."""
        if isinstance(carried, PartGathering):
            self._gather(carried)

    # Giving away ---------------------------------------------------------------------------------------------------

    @Slot()
    def _on_show(self) -> None:
        port = self._port
        if port is not None:
            self._begin()
            self._background.ask(port.codes, self._show_codes)

    def _show_codes(self, answer: Answer[Sequence[str]]) -> None:
        self._end(answer.key)
        # Whoever left the page meanwhile does not want guests' codes on the screen.
        if answer.value is not None and self._wanted:
            self.showing.begin(answer.value)
            self._views.setCurrentWidget(self.showing)
            self.showing.stop.setFocus()

    @Slot()
    def _on_save(self) -> None:
        dialog = QFileDialog(self, self.tr("Save"), str(Path.home() / "entries.txt"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("txt")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.write)
        dialog.open()

    @Slot(str)
    def write(self, path: str) -> None:
        """Write this laptop's log into a file."""
        port = self._port
        if port is not None:
            self._begin()
            self._background.ask(lambda: port.write(Path(path)), lambda answer: self._show_written(answer, path))

    def _show_written(self, answer: Answer[None], path: str) -> None:
        self._end(answer.key)
        if answer.error is None:
            self._say(self.tr("Written: {path}").format(path=path))

    # Taking in -----------------------------------------------------------------------------------------------------

    @Slot()
    def _on_read(self) -> None:
        self._gather(None)

    def _gather(self, gathering: PartGathering | None) -> None:
        self._say("")
        self.reading.begin(gathering)
        if self.context.session.presenter.camera.state is CameraState.OFF:
            self.context.session.presenter.retry_camera()
        self._views.setCurrentWidget(self.reading)
        self.reading.stop.setFocus()

    def _take_gathered(self, gathering: PartGathering) -> None:
        port = self._port
        if port is None:
            return
        self._begin()
        self._background.ask(lambda: port.take_gathered(gathering), self.show_carried)

    @Slot()
    def _on_open(self) -> None:
        dialog = QFileDialog(self, self.tr("Take in its file …"), str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.take_file)
        dialog.open()

    @Slot(str)
    def take_file(self, path: str) -> None:
        """Take in another laptop's file."""
        port = self._port
        if port is not None:
            self._begin()
            self._background.ask(lambda: port.take_file(Path(path)), self.show_carried)

    def show_carried(self, answer: Answer[Carried]) -> None:
        """Say what came in."""
        self._end(answer.key)
        carried = answer.value
        if carried is None:
            return
        number = QLocale().toString
        lines = [
            self.tr("New here: {new} of {entries} scans").format(
                new=number(carried.new), entries=number(carried.entries)
            )
        ]
        if carried.elsewhere:
            elsewhere = self.tr("Left out, of events that this laptop does not know: {count}")
            lines.append(elsewhere.format(count=number(carried.elsewhere)))
        if carried.unproved:
            lines.append(self.tr("Proved by their own log alone: {count}").format(count=number(carried.unproved)))
        if carried.unsigned:
            lines.append(self.tr("Left out, under no signature: {count}").format(count=number(carried.unsigned)))
        self._say("\n".join(lines))

    def _begin(self) -> None:
        self._asked = True
        self._say(self.tr("One moment …"))
        self._let_press(possible=False)

    def _end(self, failure: str) -> None:
        self._asked = False
        self._say("")
        self._let_press(possible=True)
        self.complaint.say(sentence(failure) if failure else "")

    def _say(self, text: str) -> None:
        self.done.setText(text)
        self.done.setVisible(bool(text))
        self.complaint.say("")

    def _let_press(self, *, possible: bool) -> None:
        for button in (self.show_codes, self.save, self.read_screen, self.open_file):
            button.setEnabled(possible)


def _text(role: str, text: str) -> QWidget:
    made = label(role, wrap=True)
    made.setText(text)
    return made
