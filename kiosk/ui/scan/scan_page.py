"""The scan page: the live picture, and the verdict that takes its place.

Invariants:
- A refusal stays until it is dismissed; further scans are decided meanwhile and wait to be shown, in their order. What
  was asked at the screen about this guest, and the same code once more, replace it at once. Where people switched that
  off, and after an admission, every new verdict replaces the old one at once.
- An admission gives way by itself, unless the steward has something to read (attention, texts).
- While anything stays, the live picture goes on small in its corner, so that the next guest can aim.
- An open panel stays under verdicts: when they are gone, it is there again with what was typed. Behind one that holds
  scans, as the list of what is to be confirmed, verdicts wait as they do behind a refusal.
"""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.domain.codes.credential import Scan, ScanSource, Timeline
from kiosk.domain.reason_table import Tone
from kiosk.domain.verdicts.verdict import Verdict
from kiosk.ui.kit.page import Page, PageContext
from kiosk.ui.kit.panel import Panel
from kiosk.ui.kit.panel_host import PanelHost
from kiosk.ui.ports.camera import CameraReport, Picture
from kiosk.ui.ports.check_in_request import CheckInRequest
from kiosk.ui.ports.status import GateStatus, SetUpStep
from kiosk.ui.scan.carried_scans import CarriedScans
from kiosk.ui.scan.code_entry import CodeEntry
from kiosk.ui.scan.decision_texts import DecisionTexts
from kiosk.ui.scan.panel_openers import PanelOpeners
from kiosk.ui.scan.picture_area import PictureArea
from kiosk.ui.scan.side_fold import SideFold
from kiosk.ui.scan.side_panel import SidePanel
from kiosk.ui.scan.station_switch import StationSwitch
from kiosk.ui.scan.tab_order import order_tabs
from kiosk.ui.scan.verdict_card import VerdictCard
from kiosk.ui.scan.waiting_decisions import WaitingDecisions
from kiosk.ui.scan.warm_up import WarmUp
from kiosk.ui.text.verdicts.assurance_text import assurance_text
from kiosk.ui.text.verdicts.verdict_actions import Action, put_at_once
from kiosk.ui.text.verdicts.verdict_text import VerdictText
from kiosk.ui.workers.presenter import Decision


class ScanPage(Page):
    """Picture, verdict, typed codes, and the side panel.

    Attributes:
        cards: One card for each tone.
        card: The card that shows, or showed, the last verdict.
        panels: The panels that may take the picture's place.
        openers: The buttons that open panels without a verdict.
        places: Gates by name, and the way to a ticket's own event.
    """

    due_at = frozenset({SetUpStep.SCANNING})
    takes_scans = True
    uses_camera = True
    scrolls = False
    dressed_in_parts = True

    def __init__(self, context: PageContext, panels: Sequence[Panel], parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._presenter = context.session.presenter
        self.cards = {tone: VerdictCard(tone) for tone in Tone}
        self.card = self.cards[Tone.ADMIT]
        self.entry = CodeEntry(context.watch)
        self.side = SidePanel()
        self.picture_area = PictureArea(self.cards.values(), panels)
        self.picture, self.message = self.picture_area.picture, self.picture_area.message
        self.panels = PanelHost(panels, self)
        self._openers = PanelOpeners(self.panels, self.entry, self)
        self.openers = self._openers.buttons
        self.places = StationSwitch(self._presenter, self.panels, self)
        self._texts = DecisionTexts(context, self.panels, self.places, self)
        self._waiting = WaitingDecisions()
        self._decision: Decision | None = None  # the last one that was shown
        self._shown: tuple[CheckInRequest, Verdict, VerdictText] | None = None
        self._warm_up = WarmUp(self.cards.values(), self.picture_area, self)
        self._return = QTimer(self)
        self._return.setSingleShot(True)
        self._return.setInterval(context.session.settings.auto_return_ms)
        self._build()
        self._connect()

    def _build(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.picture_area, 1)
        left.addWidget(self.entry)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        self.fold = SideFold(self, row, self.side, self.entry, self.context.session.switches)
        self.entry.add_last(self.fold.button)
        self.starts_at = self.entry
        QWidget.setTabOrder(self.entry.edit, self.entry.button)

    def _connect(self) -> None:
        presenter = self._presenter
        self._return.timeout.connect(self.dismiss)
        for card in self.cards.values():
            card.party.chosen.connect(self._on_party)
            card.names.chosen.connect(self._on_names)
            card.action_row.chosen.connect(self._on_action)
            card.action_row.hesitated.connect(self._return.stop)
            card.dismissed.connect(self.dismiss)
        self.entry.dismissed.connect(self.dismiss)
        self.entry.entered.connect(self._on_typed)
        self.picture_area.retry_asked.connect(presenter.retry_camera)
        self.picture_area.joined.connect(partial(order_tabs, self.entry))
        self.panels.changed.connect(self._on_panels_changed)
        self.panels.request_ready.connect(presenter.reconsider)
        self.panels.group_ready.connect(presenter.check_in_together)
        self.side.recent_view.undo_asked.connect(presenter.take_back)
        presenter.decided.connect(self.fold.put_away)
        presenter.decided.connect(self.show_decision)
        presenter.taken_back.connect(self.show_taken_back)
        presenter.remembered.connect(self._tell_anew)
        presenter.waiting_changed.connect(self._on_waiting)
        self.places.failed.connect(self.side.say)
        self._texts.changed.connect(self._tell_anew)

    def page_shown(self) -> None:
        """Get ready for the first guest."""
        self._warm_up.start()
        self._route_scans()

    def take_focus(self) -> None:
        """Put the cursor into the form that is open, else into the line for codes."""
        form = self.panels.open if not self.shows_verdict else None
        (form.take_focus if form is not None else super().take_focus)()

    def show_status(self, status: GateStatus, now: datetime) -> None:
        """Show the counts, and what may be done at this door."""
        self.side.show_status(status, now)
        self.panels.show_status(status)
        self._openers.offer()

    def show_picture(self, picture: Picture) -> None:
        """Show a newer frame, where one can be seen."""
        self.picture_area.show_picture(picture)

    def show_camera(self, report: CameraReport) -> None:
        """Show the picture or, where there is none, why."""
        self.picture_area.show_camera(report)

    def take_scan(self, scan: Scan) -> None:
        """Have a code decided that a hand scanner typed, unless the open panel wants it."""
        if self.panels.open is not None and self.panels.takes_scans:
            self.panels.open.take_scan(scan)
        else:
            self._presenter.take(scan)

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        timeline = Timeline(decoded=self.context.session.ports.clock_ms())
        self.take_scan(Scan(text=text, source=ScanSource.MANUAL, timeline=timeline))

    def _route_scans(self) -> None:
        self._presenter.route_scans(deciding=not self.panels.takes_scans)

    def take_key(self, event: QKeyEvent) -> bool:
        """Take what is typed anywhere for a code."""
        return self.entry.take_key(event)

    def step_back(self) -> bool:
        """Go back from the typed code, the verdict, the panel."""
        if self.entry.clear() or self.fold.put_away():
            return True
        if self.shows_verdict:
            self.dismiss()
            return True
        if self.panels.open is not None:
            self.panels.close()
            return True
        return False

    @property
    def busy(self) -> bool:
        """Whether a panel waits for what it asked."""
        return self.panels.busy

    def carried(self) -> object:
        """Return which verdict is shown, which wait, and what the panels say."""
        choices, panels, waiting = self.places.choices, self.panels.carried(), self._waiting.all
        return CarriedScans(
            last=self._decision, on_screen=self.shows_verdict, waiting=waiting, choices=choices, panels=panels
        )

    def take_over(self, carried: object) -> None:
        """Show the last scans, and the verdict that was on the screen, in this window's language."""
        if not isinstance(carried, CarriedScans):
            return
        self.places.know(carried.choices)
        self._decision, self._waiting = carried.last, WaitingDecisions(carried.waiting)
        self._show_waiting()
        self.panels.take_over(carried.panels, self._texts.of_verdict)
        self._tell_anew()
        if carried.last is not None and carried.on_screen:
            self._show(carried.last)

    @property
    def shows_verdict(self) -> bool:
        """Whether a verdict is on the screen."""
        return self.picture_area.currentWidget() is self.card

    @Slot(object)
    def show_decision(self, decision: Decision) -> None:
        """Show a verdict and let it be heard; or keep it until the refusal on the screen was read."""
        self._texts.remember(decision, self.side)
        if self.context.session.switches.self_service:
            return  # it is told by the page where guests are alone
        if decision.quiet or (self.panels.holds_scans and self._waiting.is_again(decision, self._decision)):
            return
        if self._must_wait(decision):
            self._waiting.add(decision)
            self._show_waiting()
        else:
            self._bring(decision)

    def _must_wait(self, decision: Decision) -> bool:
        if decision.again or not self.context.session.switches.refusals_stay:
            return False
        shown = self._decision if self.shows_verdict or self.panels.holds_scans else None
        return self._waiting.needed(decision, shown) or self._presenter.reconsidering > 0

    def _bring(self, decision: Decision, *, waited: bool = False) -> None:
        text = self._show(decision)
        painted_ms = self.context.session.ports.clock_ms()
        self.context.play(text.tone)
        self.card.announce(self.picture_area.currentWidget())
        self.context.session.note_painted(decision.result, painted_ms, waited=waited)

    def _bring_next(self) -> bool:
        """Show whoever waits next; return False where nobody does."""
        decision = self._waiting.take()
        if decision is not None:
            self._bring(decision, waited=True)
        return decision is not None

    def _show(self, decision: Decision) -> VerdictText:
        """Show a verdict in place of whatever is there; it is painted when this returns.

        Questions are put at once, unless somebody is in the middle of another panel or of typing a code: nothing may
        change under the fingers.
        """
        verdict = decision.result.verdict
        text = self._texts.of(decision)
        self._decision = decision
        self.card = self.cards[text.tone]
        self._warm_up.rest(self.card)
        self.card.show_text(text, assurance_text(text.assurance, self._presenter.status, self.context.now()))
        self._show_waiting()
        self.picture_area.show_checking(waiting=False)
        self._shown = (decision.request.after(decision.result.entries), verdict, text)
        # Whoever is typing must not press a button of a card that has just come up.
        self.entry.setFocus(Qt.FocusReason.OtherFocusReason)
        self.picture_area.setCurrentWidget(self.card)
        typing = self.panels.open is not None or bool(self.entry.edit.text())
        due = put_at_once(verdict)
        if due in text.actions and not typing:
            self._on_action(due)
        moves_on = verdict.admitted and not text.attention and not text.texts
        if moves_on:
            self._return.start()
        else:
            self._return.stop()
        self.picture_area.show_small_pictures(wanted=not moves_on)
        self.picture_area.paint_now()
        return text

    def _show_waiting(self) -> None:
        for card in self.cards.values():
            card.show_waiting(len(self._waiting))
        self.side.show_waiting(len(self._waiting))

    @Slot()
    def _tell_anew(self) -> None:
        """Say the last scans, and the verdict on the screen, in the words of now."""
        self._texts.remember_all(self._presenter.decisions, self._presenter.undone, self.side)
        if self.shows_verdict and self._decision is not None and self._shown is not None:
            text = self._texts.of(self._decision)
            self._shown = (*self._shown[:2], text)
            self.card.show_text(text, assurance_text(text.assurance, self._presenter.status, self.context.now()))

    @Slot(str, str)
    def show_taken_back(self, entry_id: str, key: str) -> None:
        """Show that a scan was taken back: its admission must not stay on the screen. Or say why it was not."""
        self.side.show_taken_back(entry_id, key)
        if key:
            return
        self._waiting.drop(entry_id)
        self._show_waiting()
        if self.shows_verdict and self._decision is not None and entry_id == self._decision.undoable:
            self.dismiss()

    @Slot(bool)
    def _on_waiting(self, waiting: bool) -> None:  # noqa: FBT001 - a slot
        self.picture_area.show_checking(waiting=waiting)

    @Slot()
    def dismiss(self) -> None:
        """Go on to whoever waits, else back to the open panel, else to the live picture."""
        if (self.shows_verdict or self.panels.open is None) and not self._bring_next():
            self.show_what_is_due()

    @Slot()
    def _on_panels_changed(self) -> None:
        """Show the panel that was opened; after one that was closed, whoever waits, unless its own answer comes."""
        self._route_scans()
        closed = self.panels.open is None and not self._presenter.reconsidering
        if not (closed and self._bring_next()):
            self.show_what_is_due()

    @Slot()
    def show_what_is_due(self) -> None:
        """Show the open panel, else the live picture, else why there is none."""
        self._return.stop()
        panel = self.panels.open
        if panel is not None:
            self.picture_area.setCurrentWidget(panel)
            self.picture_area.show_small_pictures(wanted=True)
            panel.take_focus()
            return
        self.context.session.verdict_gone.emit()
        self._warm_up.start()
        self.picture_area.show_live()
        self.entry.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def _on_party(self, guests: int) -> None:
        if self._shown is not None and self.shows_verdict:
            self._presenter.reconsider(self._shown[0].adding(guests=guests))

    @Slot(object)
    def _on_names(self, who: frozenset[int]) -> None:
        if self._shown is not None and self.shows_verdict:
            self._presenter.reconsider(self._shown[0].adding(guests=len(who), who=who))

    @Slot(object)
    def _on_action(self, action: Action) -> None:
        if action is Action.UNDO and self._decision is not None and self.shows_verdict:
            self._presenter.take_back(self._decision.undoable)
        elif self._shown is not None and self.shows_verdict and not self.places.takes(action, *self._shown[:2]):
            self.panels.act(action, *self._shown)
