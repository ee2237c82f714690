"""A new version of the program: which one there is, installed by a press, or looked for on a USB stick.

Invariants: nothing is read, proved or started in the window's thread; while guests come the button that installs is
off and the reason stands beside it, and what is behind the port asks once more; after the installer was started the
window ends, because no system exchanges a program that runs.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kiosk.domain.staff.rights import Right
from kiosk.ui.kit.complaint import Complaint
from kiosk.ui.kit.flow_layout import FlowLayout
from kiosk.ui.kit.look import spread
from kiosk.ui.kit.motion.busy_bar import BusyBar
from kiosk.ui.kit.page import Page, PageContext
from kiosk.ui.kit.sections.fact_tile import FactTile
from kiosk.ui.ports.new_versions import NewVersions, VersionReport, VersionWay
from kiosk.ui.ports.status import SetUpStep
from kiosk.ui.text.sentences import sentence
from kiosk.ui.text.text_direction import isolated
from kiosk.ui.workers.background import Answer

SUBJECT = "new_version"


class NewVersionPage(Page):
    """The page.

    Attributes:
        report: What was read last, or None.
        install: Hands over to the installer.
        stick: Looks for a version in a folder.
        bar: Runs meanwhile: an old stick takes minutes for an installer.
    """

    openable_at = frozenset(SetUpStep) - {SetUpStep.SIGN_IN}
    needs = Right.UPDATE

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._port: NewVersions | None = context.session.ports.new_versions

    def make_parts(self) -> None:
        """Make what it shows."""
        self._background = self.context.session.background("new version")
        self.report: VersionReport | None = None
        self._busy = False
        self.facts = FactTile()
        self.install = QPushButton(self.tr("Install"))
        self.stick = QPushButton(self.tr("From a USB stick …"))
        self.back = QPushButton(self.tr("Back   Esc"))
        self.bar, self.complaint = BusyBar(), Complaint()
        # Not by closing the window, which would ask: whoever pressed has been told that it closes.
        self.finish: Callable[[], object] = partial(QCoreApplication.exit, 0)
        self._build()
        self.install.clicked.connect(self._on_install)
        self.stick.clicked.connect(self._on_stick)
        self.back.clicked.connect(self.left)

    def _build(self) -> None:
        self.setProperty("kind", "panel")
        self.install.setProperty("role", "primary")
        self.bar.setAccessibleName(self.stick.text())
        self.bar.hide()
        actions, foot, column = FlowLayout(), QHBoxLayout(), QVBoxLayout(self)
        for button in (self.install, self.stick):
            button.hide()
            actions.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.back)
        column.addWidget(self.facts)
        column.addLayout(actions)
        column.addWidget(self.bar)
        column.addWidget(self.complaint)
        column.addStretch(1)
        column.addLayout(foot)
        spread(actions, 0.6, (0, 0, 0, 0))
        spread(column, 0.7, (1.5, 1, 1.5, 1))

    def available(self) -> bool:
        """Whether this kiosk can say anything about versions."""
        return self._port is not None

    def is_about(self, subject: str) -> bool:
        """Whether the strip about a new version leads here."""
        return subject == SUBJECT and self.available()

    def page_shown(self) -> None:
        """Read how it stands."""
        self.complaint.say("")
        if self._port is not None and not self._busy:
            self._background.ask(self._port.read, self.show_report, replaces="report")

    @property
    def busy(self) -> bool:
        """Whether a stick is being read or an installer is being started."""
        return self._busy

    def show_report(self, answer: Answer[VersionReport]) -> None:
        """Show how it stands, or what went wrong; what was known stays then."""
        self._busy = False
        if answer.error is not None:
            self.complaint.say(sentence(answer.key))
        if answer.value is not None:
            self.report = answer.value
            self._show_facts(answer.value)
        self._offer()

    def _show_facts(self, report: VersionReport) -> None:
        known = self.tr("New version: {version}").format(version=isolated(report.waiting))
        lines = [sentence("update.none") if not report.waiting else ""]
        if report.way is VersionWay.NONE:
            lines = [sentence("update.no_keys")]
        elif report.way is VersionWay.SYSTEM:
            lines += [sentence("update.by_system"), isolated(report.command) if report.command else ""]
        elif report.waiting:
            lines = [
                sentence("update.event_on") if report.event_on else self.tr("This window closes, the installer opens.")
            ]
        running = self.tr("This is version {version}").format(version=isolated(report.running))
        self.facts.show_facts(running, lines, known if report.waiting else "")

    def _offer(self) -> None:
        report = self.report
        here = report is not None and report.way is VersionWay.INSTALLER
        ready = here and report is not None and bool(report.waiting)
        self.install.setVisible(ready)
        self.install.setEnabled(ready and not self._busy and report is not None and not report.event_on)
        self.stick.setVisible(here)
        self.stick.setEnabled(not self._busy)
        self.bar.setVisible(self._busy)

    # Doing it -----------------------------------------------------------------------------------------------------

    @Slot()
    def _on_install(self) -> None:
        if self._port is not None:
            self._begin()
            self._background.ask(self._port.install, self._on_started)

    def _on_started(self, answer: Answer[None]) -> None:
        self._busy = False
        if answer.error is None:
            self.finish()
            return
        self.complaint.say(sentence(answer.key))
        # Doors may have opened since the page was: the button says so from now on.
        if self._port is not None:
            self._background.ask(self._port.read, self.show_report, replaces="report")

    @Slot()
    def _on_stick(self) -> None:
        dialog = QFileDialog(self, self.stick.text(), str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.look_in)
        dialog.open()

    @Slot(str)
    def look_in(self, folder: str) -> None:
        """Look for a new version in a folder."""
        port = self._port
        if port is not None:
            self._begin()
            self._background.ask(lambda: port.look_in(Path(folder)), self.show_report)

    def _begin(self) -> None:
        self._busy = True
        self.complaint.say("")
        self._offer()
