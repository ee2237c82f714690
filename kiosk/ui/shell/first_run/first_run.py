"""Leads through the steps of setting a kiosk up, one after the other.

Invariants: where somebody was is kept, also beyond a restart and another language; what the kiosk's own state shows to
be done is never asked for again; nobody is held: each step can be skipped, left and taken up again.
"""

from PySide6.QtCore import QObject, Slot

from kiosk.domain.staff.rights import Right
from kiosk.ui.kit.page import Page
from kiosk.ui.ports.status import SetUpStep
from kiosk.ui.setup.done_page import DonePage, StepState
from kiosk.ui.shell.first_run.step_bar import StepBar
from kiosk.ui.shell.first_run.steps import FINISHED, STEPS, Step
from kiosk.ui.shell.navigator import Navigator
from kiosk.ui.workers.session import Session


class FirstRun(QObject):
    """The sequence.

    Attributes:
        bar: Its line in the window; hidden while nobody is being led.
        steps: The steps that this kiosk has.
    """

    def __init__(self, session: Session, navigator: Navigator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._switches = session.switches
        self._presenter = session.presenter
        self._navigator = navigator
        self.bar = StepBar()
        self._pages: dict[type[Page], Page] = {type(page): page for page in navigator.pages}
        self.steps = tuple(step for step in STEPS if self._pages[step.page].available())
        self._is_begun = False  # whether this window has shown where somebody is
        self._done_page = self._pages[DonePage]
        for page in {step.page for step in self.steps}:
            self._pages[page].achieved.connect(self._on_achieved)
        if isinstance(self._done_page, DonePage):
            self._done_page.step_asked.connect(self._on_step_asked)
        navigator.opened.connect(self._show)
        self._switches.first_run_asked.connect(self._on_asked)
        self.bar.back_asked.connect(self._on_back)
        self.bar.on_asked.connect(self._on_on)
        self.bar.leave_asked.connect(self._on_leave)

    @property
    def _is_left(self) -> bool | None:
        """Whether somebody left it for now; None before that is known. Another language leaves nothing."""
        return self._switches.first_run_left

    @_is_left.setter
    def _is_left(self, left: bool) -> None:
        self._switches.first_run_left = left

    @property
    def current(self) -> Step | None:
        """The step that somebody is at, or None."""
        return next((step for step in self.steps if step.name == self._switches.first_run), None)

    @property
    def is_on(self) -> bool:
        """Whether somebody is being led, and may be."""
        status = self._presenter.status
        allowed = status.rights is None or Right.SETTINGS in status.rights
        led = self.current is not None or self._switches.first_run == FINISHED
        return led and self._presenter.status_known and allowed and status.set_up_step is not SetUpStep.SIGN_IN

    def follow(self) -> None:
        """Go on where the state of this kiosk says that a step is done."""
        if not self.is_on:
            self.bar.hide()
            return
        status, step = self._presenter.status, self.current
        if not self._is_begun:
            self._is_begun = True
            if self._is_left is None:
                # Whoever comes back to a kiosk at which guests are scanned is not taken away from them.
                self._is_left = status.set_up_step is SetUpStep.SCANNING
            if not self._is_left:
                self.open(self._switches.first_run)
        elif step is not None and not self._is_left and step.shown_by(status) and self._made_way(step):
            self._go(1)
        self._show()

    def _made_way(self, step: Step) -> bool:
        """Return whether a step's page is gone because it was done, and not because somebody opened another."""
        return self._navigator.current is not self._pages[step.page] and not self._navigator.on_top

    def is_done(self, step: Step) -> bool:
        """Whether a step is done, as far as anybody knows."""
        return step.shown_by(self._presenter.status) or step.name in self._switches.first_run_done

    def _page_of(self, name: str) -> Page:
        step = next((step for step in self.steps if step.name == name), None)
        return self._pages[step.page] if step is not None else self._done_page

    def open(self, name: str) -> None:
        """Open a step, and remember that somebody is there."""
        self._is_left = False
        self._switches.go_to_first_run(name)
        page = self._page_of(name)
        step = self.current
        self._navigator.show_only(page)
        if step is not None and page is self._navigator.current:
            page.take_wish(step.wish)
        self._show()

    def _go(self, by: int) -> None:
        """Go to the next step, or the one before, that can be opened as things stand."""
        names = [step.name for step in self.steps]
        here = names.index(self._switches.first_run) if self._switches.first_run in names else len(names)
        rest = self.steps[here + 1 :] if by > 0 else self.steps[:here][::-1]
        status = self._presenter.status
        found = next((step.name for step in rest if step.can_open(status)), FINISHED if by > 0 else "")
        if found:
            self.open(found)

    def _can_go_back(self, step: Step) -> bool:
        status = self._presenter.status
        return any(one.can_open(status) for one in self.steps[: self.steps.index(step)])

    @Slot()
    def _show(self) -> None:
        """Show where somebody is."""
        if not self.is_on or self._is_left is None:
            return
        step, total = self.current, len(self.steps)
        status = self._presenter.status
        if isinstance(self._done_page, DonePage) and self._done_page.is_complete:
            self._done_page.show_steps(
                [StepState(one.name, one.title, self.is_done(one), one.can_open(status)) for one in self.steps]
            )
        is_there = self._navigator.current is self._page_of(self._switches.first_run)
        place = self.steps.index(step) + 1 if step is not None else total
        if self._is_left or not is_there:
            self.bar.show_left(place, total, step.title if step is not None else self.steps[-1].title)
        elif step is None:
            self.bar.show_end(total)
        else:
            self.bar.show_step(place, total, step.title, done=self.is_done(step), first=not self._can_go_back(step))
        self.bar.stand_last()

    @Slot(str)
    def _on_achieved(self, name: str) -> None:
        if self.is_on and self.current is not None:
            self._switches.note_first_run(name)
            self._show()

    @Slot()
    def _on_back(self) -> None:
        self._go(-1)

    @Slot()
    def _on_on(self) -> None:
        if self._is_left or self._navigator.current is not self._page_of(self._switches.first_run):
            self.open(self._switches.first_run)
        elif self.current is None:
            self.end()
        else:
            self._go(1)

    @Slot()
    def _on_leave(self) -> None:
        left = self._is_left or self._navigator.current is not self._page_of(self._switches.first_run)
        if left:
            self.end()
            return
        self._is_left = True
        self._navigator.show_due()
        self._show()

    def end(self) -> None:
        """Lead nobody any more."""
        self._switches.go_to_first_run("")
        self.bar.hide()
        self._navigator.show_due()

    @Slot(str)
    def _on_step_asked(self, name: str) -> None:
        self.open(name)

    @Slot()
    def _on_asked(self) -> None:
        """Begin from the beginning: somebody wants to go through all of it again."""
        self.open(self.steps[0].name)
