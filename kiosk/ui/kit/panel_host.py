"""The panels that take the place of the picture: which one is open, and what is done about a verdict.

At most one panel is open. It stays until it is done or left; a verdict may cover it for a while, never close it.
Whoever takes over finds none: what the one before was doing would be done in the wrong name.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.domain.verdicts.verdict import Verdict
from kiosk.ui.kit.forms.filled_in import Filled, give_focus, place_of_focus
from kiosk.ui.kit.panel import Panel
from kiosk.ui.ports.check_in_request import CheckInRequest
from kiosk.ui.ports.status import GateStatus
from kiosk.ui.text.verdicts.verdict_actions import Action
from kiosk.ui.text.verdicts.verdict_text import VerdictText
from kiosk.ui.workers.guarded import guarded

_Kind = TypeVar("_Kind", bound=Panel)

# A steward's yes needs no form: one press, and the request is decided again with it.
CONSENTS: Final[Mapping[Action, str]] = {
    Action.ACCEPT_UNPAID: "accept_unpaid",
    Action.ACCEPT_UNKNOWN: "accept_unknown",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """What the open panel was opened for, by a press on a verdict's card.

    Attributes:
        action: What was pressed.
        request: What had been decided.
        verdict: How.
        text: The same as it was read, in the language of then.
    """

    action: Action
    request: CheckInRequest
    verdict: Verdict
    text: VerdictText


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriedPanels:
    """What the panels of a window that is built anew are to know.

    Attributes:
        said: What each panel said of itself.
        open: The open one, or None.
        begun: What it was opened for; None where no verdict led to it.
        filled: What people had typed and ticked in it.
        focus: Which of its parts had the focus, by their order; -1: none.
    """

    said: Mapping[type[Panel], object]
    open: type[Panel] | None = None
    begun: Begun | None = None
    filled: Filled = ()
    focus: int = -1


class PanelHost(QObject):
    """Opens and closes panels.

    Attributes:
        panels: All of them.
        open: The open panel, or None.

    Signals:
        request_ready: A CheckInRequest to be decided again.
        group_ready: Several of them, to be told together.
        changed: Another panel is open, or none.
    """

    request_ready = Signal(object)
    group_ready = Signal(object)
    changed = Signal()

    def __init__(self, panels: Sequence[Panel], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.panels = tuple(panels)
        self.open: Panel | None = None
        self._begun: Begun | None = None
        self._last_staff = ""
        for panel in self.panels:
            panel.left.connect(self.close)
            panel.request_ready.connect(self._on_request)
            panel.group_ready.connect(self._on_group)
            panel.details_asked.connect(self._on_details)

    def of(self, kind: type[_Kind]) -> _Kind:
        """Return the panel of a kind, with its parts."""
        panel = next(panel for panel in self.panels if isinstance(panel, kind))
        panel.complete()
        return panel

    @property
    def offered(self) -> frozenset[Action]:
        """What this kiosk can do about verdicts here and now."""
        return frozenset({*CONSENTS, Action.UNDO}).union(*(panel.offered() for panel in self.panels))

    @property
    def busy(self) -> bool:
        """Whether a panel has something on its way."""
        return any(panel.busy for panel in self.panels)

    def carried(self) -> CarriedPanels:
        """Return what the panels of a window that is built anew are to know."""
        said = {type(panel): panel.carried() for panel in self.panels if panel.is_complete}
        if self.open is None:
            return CarriedPanels(said=said)
        filled, focus = self.open.filled(), place_of_focus(self.open)
        return CarriedPanels(said=said, open=type(self.open), begun=self._begun, filled=filled, focus=focus)

    def take_over(self, carried: CarriedPanels, told_anew: Callable[[Verdict], VerdictText | None]) -> None:
        """Go on from what the panels before said; those that said nothing can wait for their parts.

        Args:
            carried: What they said.
            told_anew: Puts a verdict into the words of now; None where nobody knows it any more.
        """
        for panel in self.panels:
            if carried.said.get(type(panel)) is not None:
                panel.complete()
                panel.take_over(carried.said[type(panel)])
            if type(panel) is carried.open:
                self._open_again(panel, carried, told_anew)

    def _open_again(
        self, panel: Panel, carried: CarriedPanels, told_anew: Callable[[Verdict], VerdictText | None]
    ) -> None:
        """Open a panel that was open in the window before, with what people had filled in."""
        panel.complete()
        begun = carried.begun
        if begun is None:
            started = panel.start()
        else:
            text = told_anew(begun.verdict) or begun.text
            started = panel.ask(begun.action, begun.request, begun.verdict, text)
        if started:
            panel.fill(carried.filled)
            self._show(panel, begun)
            give_focus(panel, carried.focus)  # last: what joins the window loses it

    def act(self, action: Action, request: CheckInRequest, verdict: Verdict, text: VerdictText) -> None:
        """Do what somebody pressed on a verdict's card."""
        if action in CONSENTS:
            self.request_ready.emit(request.adding(**{CONSENTS[action]: True}))
            return
        panel = next((panel for panel in self.panels if action in panel.offered()), None)
        if panel is None:
            return
        panel.complete()
        if panel.ask(action, request, verdict, text):
            self._show(panel, Begun(action=action, request=request, verdict=verdict, text=text))

    def start(self, panel: Panel) -> None:
        """Open a panel without a verdict."""
        if panel is self.open and not panel.restarts:
            return
        if not panel.available():
            return
        panel.complete()
        if panel.start():
            self._show(panel)

    def show_status(self, status: GateStatus) -> None:
        """Tell the panels what may be done here now."""
        for panel in self.panels:
            guarded(panel.show_status, status)
        # Locked and signed in again by the same person, a form that was begun is there as it was.
        if status.staff:
            before, self._last_staff = self._last_staff, status.staff
            if before not in ("", status.staff):
                self.close()

    @Slot()
    def close(self) -> None:
        """Close the open panel; nobody is refused by that. One that is doing something stays until it is done."""
        if self.open is None or not self.open.busy:
            self._show(None)

    def _show(self, panel: Panel | None, begun: Begun | None = None) -> None:
        before, self.open, self._begun = self.open, panel, begun
        if before is not None and before is not panel:
            guarded(before.closed)
        self.changed.emit()

    @property
    def takes_scans(self) -> bool:
        """Whether codes belong to the open panel."""
        return self.open is not None and self.open.takes_scans

    @property
    def holds_scans(self) -> bool:
        """Whether verdicts of further guests wait for the open panel."""
        return self.open is not None and self.open.holds_scans

    @Slot(str)
    def _on_details(self, ticket_id: str) -> None:
        panel = next((panel for panel in self.panels if Action.DETAILS in panel.offered()), None)
        if panel is None:
            return
        panel.complete()
        if panel.start_about(ticket_id):
            self._show(panel)

    @Slot(object)
    def _on_group(self, requests: Sequence[CheckInRequest]) -> None:
        self.group_ready.emit(requests)
        self.close()

    @Slot(object)
    def _on_request(self, request: CheckInRequest) -> None:
        # In this order: the page must know that this guest's answer comes before it shows whoever waits next.
        self.request_ready.emit(request)
        self.close()
