"""Which page is open, and where back leads.

One page is due by how far this kiosk has come. On top of it lie the pages that people opened, the last one uppermost;
each is taken away by leaving it, or shows no longer where its step does not allow it.
"""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from kiosk.domain.staff.rights import Right
from kiosk.ui.kit.areas.late_stack import LateStack
from kiosk.ui.kit.areas.scrolling_area import scrolling
from kiosk.ui.kit.page import Page
from kiosk.ui.kit.pin_edit import forget_pins
from kiosk.ui.ports.status import SetUpStep
from kiosk.ui.workers.guarded import guarded


class Navigator(QObject):
    """Shows one page of several.

    Attributes:
        pages: All of them.
        view: The widget that they lie in; empty until the first step is known.
        current: The page that is open, or None.

    Signals:
        opened: Another Page is open.
        asked_for: A page asks for another one: the subject that it is about.
    """

    opened = Signal(object)
    asked_for = Signal(str)

    def __init__(self, pages: Sequence[Page], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pages = tuple(pages)
        self.view = LateStack()
        self.view.dressed_in_parts = True
        self.view.addWidget(QWidget())
        self.current: Page | None = None
        self._on_top: list[Page] = []
        self._step: SetUpStep | None = None
        self._frames: dict[Page, QWidget] = {}
        for page in self.pages:
            self.view.keep(page)
            page.left.connect(self._on_left)
            page.asked_for.connect(self._on_asked_for)

    @property
    def on_top(self) -> tuple[type[Page], ...]:
        """The pages that people opened, by their kinds."""
        return tuple(type(page) for page in self._on_top)

    @property
    def complete(self) -> tuple[Page, ...]:
        """The pages that have their parts: those that were needed by now."""
        return tuple(page for page in self.pages if page.is_complete)

    def follow(self, step: SetUpStep, rights: frozenset[Right] | None = None) -> None:
        """Show the page that is due at a step, unless people opened another.

        Args:
            step: How far this kiosk has come.
            rights: What whoever is signed in may do; None: nobody is asked for rights.
        """
        self._step = step
        # A page that the one before had open is not for whoever took over without the right to it.
        self._on_top = [page for page in self._on_top if rights is None or page.needs is None or page.needs in rights]
        # Whoever comes next begins where this kiosk stands, not in what the one before had open.
        if step is SetUpStep.SIGN_IN:
            self._on_top.clear()
        self._show()

    def open(self, page: Page) -> None:
        """Open a page, as people ask for it, wherever it was before; asked for the one that is open, go back."""
        if page is self.current:
            self.leave(page)
        else:
            self.open_on_top(page)

    def open_on_top(self, page: Page) -> None:
        """Have a page open, wherever it was before."""
        if page is not self.current:
            self._on_top = [other for other in self._on_top if other is not page] + [page]
            self._show()

    def show_only(self, page: Page) -> None:
        """Have one page open, and nothing that people opened before."""
        is_due = self._step is not None and self._step in page.due_at
        self._on_top = [] if is_due else [page]
        self._show()

    def show_due(self) -> None:
        """Show the page that is due, and nothing that people opened."""
        self._on_top = []
        self._show()

    def leave(self, page: Page) -> None:
        """Take a page away that people opened; one that is due by itself stays."""
        if page in self._on_top:
            self._on_top.remove(page)
            self._show()

    def back(self) -> bool:
        """Go back to where people came from; return False where nobody came from anywhere."""
        if self.current is None or self.current not in self._on_top:
            return False
        self.leave(self.current)
        return True

    def _show(self) -> None:
        step = self._step
        if step is None:
            return
        due = [page for page in self.pages if page.is_due(step)][:1]
        if due and due[0].alone:
            self._on_top.clear()
        opened = [page for page in self._on_top if step in page.openable_at]
        due = opened[-1:] or due
        if not due or due[0] is self.current:
            return
        before, self.current = self.current, due[0]
        self.view.setCurrentWidget(self._frame_of(self.current))
        guarded(self.current.take_focus)
        if before is not None:
            guarded(before.page_left)
            # Whoever locks the kiosk or takes over may do so in the middle of a PIN: of any page, also those to come.
            forget_pins(before)
        self.opened.emit(self.current)
        guarded(self.current.page_shown)

    def _frame_of(self, page: Page) -> QWidget:
        """Return what stands in the window for a page, which has its parts by then."""
        if page not in self._frames:
            page.complete()
            frame = self._frames[page] = scrolling(page) if page.scrolls else page
            self.view.keep(frame)
        return self._frames[page]

    @Slot(str, object)
    def _on_asked_for(self, subject: str, wish: object) -> None:
        del wish  # pages of the window are opened; what is wanted of one is between the tabs of a page
        self.asked_for.emit(subject)

    def _on_left(self) -> None:
        page = self.sender()
        if isinstance(page, Page):
            self.leave(page)
