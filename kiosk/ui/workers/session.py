"""What outlives a window: the ports, the threads beside the window's, the presenter and the switches.

Invariants: a window may be taken down and another one built on the same session without anything being lost, a scan on
its way included; stopping does what was asked before.
"""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.checkin.check_in import CheckInResult
from kiosk.ui.ports.window import Ports, WindowSettings
from kiosk.ui.workers.background import Background
from kiosk.ui.workers.earlier_scans import EarlierScans
from kiosk.ui.workers.latency import LatencyBook
from kiosk.ui.workers.paper_list import PaperList
from kiosk.ui.workers.presenter import Presenter
from kiosk.ui.workers.switches import Switches


class Session(QObject):
    """Everything that a window is built on.

    Attributes:
        ports: What the window is plugged into.
        settings: How it was asked to look and behave.
        switches: What people switched since.
        presenter: Scans, verdicts, pictures and the status.
        on_screen: What the verdict on the screen, or the form about it, belongs to; None while there is none.
        paper_list: The list on paper, kept in a folder.
        latency: Percentiles of every stage from frame to painted verdict.

    Signals:
        verdict_gone: No verdict is on the screen any more, and no form about one.
        verdict_shown: A CheckInResult whose timeline says when it was painted; it is on the screen now.
    """

    verdict_shown = Signal(object)
    verdict_gone = Signal()

    def __init__(self, ports: Ports, settings: WindowSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ports = ports
        self.settings = settings
        self.switches = Switches(settings, ports.preferences, self)
        self.latency = LatencyBook()
        self.on_screen: CheckInResult | None = None
        self._backgrounds: dict[str, Background] = {}
        self._running = False
        self.verdict_gone.connect(self._on_gone)
        self.presenter = Presenter(ports, self.background("check-in"), self.background("status"), self)
        organizer, kept = ports.organizer, settings.paper_folder
        self.paper_list = PaperList(
            organizer.paper if organizer is not None else None,
            self.background("paper"),
            Path(kept) if kept else None,
            ports.now,
            self,
        )
        if ports.last_scans is not None:
            EarlierScans(ports.last_scans, self.presenter, self.background("status"), self)

    def background(self, name: str) -> Background:
        """Return the thread of a name, made at its first use.

        One name for one kind of waiting: a search must not hold up a sale, and nothing may hold up a decision.
        """
        found = self._backgrounds.get(name)
        if found is None:
            found = self._backgrounds[name] = Background(name, self)
            if self._running:
                found.start()
        return found

    @property
    def is_open(self) -> bool:
        """Whether a window is open on it: False from the moment on in which it begins to stop."""
        return self._running

    @property
    def running(self) -> bool:
        """Whether any of its threads runs."""
        return any(background.running for background in self._backgrounds.values())

    def start(self) -> None:
        """Start the threads, then the scan input. A second call does nothing."""
        if self._running:
            return
        self._running = True
        for background in self._backgrounds.values():
            background.start()
        self.presenter.start(self.settings.poll_ms)
        self.paper_list.start()

    def stop(self) -> None:
        """Stop the scan input, do what was asked, end the threads. A second call does nothing."""
        if not self._running:
            return
        self._running = False
        self.presenter.stop()
        self.paper_list.stop()
        for background in self._backgrounds.values():
            background.stop()

    def note_painted(self, checked_in: CheckInResult, painted_ms: float, *, waited: bool = False) -> None:
        """Take note that a verdict is on the screen.

        Args:
            checked_in: What is shown.
            painted_ms: Since when, by ``Ports.clock_ms``.
            waited: People had another verdict to read first: that says nothing about how fast the kiosk is.
        """
        timeline = replace(checked_in.scan.timeline, painted=painted_ms)
        shown = replace(checked_in, scan=replace(checked_in.scan, timeline=timeline))
        if not waited:
            self.latency.add(shown.scan)
        self.on_screen = shown
        self.verdict_shown.emit(shown)

    @Slot()
    def _on_gone(self) -> None:
        self.on_screen = None
