"""What stewards read about a decision, at this door: on the card, and in the list of the last scans.

Invariant: both say the same of a guest, in the same language, with the gates' names as they are known by now.
"""

from dataclasses import replace

from kiosk.ui.kit.page import PageContext
from kiosk.ui.kit.panel_host import PanelHost
from kiosk.ui.scan.side_panel import SidePanel
from kiosk.ui.scan.station_switch import StationSwitch
from kiosk.ui.text.verdict_text import VerdictText, at_this_door, of_group, verdict_text
from kiosk.ui.workers.presenter import Decision


class DecisionTexts:
    """Puts decisions into words."""

    def __init__(self, context: PageContext, panels: PanelHost, places: StationSwitch) -> None:
        self._context, self._panels, self._places = context, panels, places

    def of(self, decision: Decision) -> VerdictText:
        """Return a decision as it is read, with what can be done about it here."""
        text = verdict_text(decision.result, self._context.on_the_walls(decision.at), self._places.gate_names)
        offered = self._panels.offered | self._places.offered(decision.result.verdict)
        return at_this_door(of_group(text, decision.group), offered)

    def remember(self, decision: Decision, side: SidePanel) -> None:
        """Put a scan into the list of the last ones, each guest of a group by name."""
        at = self._context.on_the_walls(decision.at)
        side.recent.add(self.of(replace(decision, group=1)), at, decision.undoable)
