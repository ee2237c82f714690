"""A window in which a steward does something at the door."""

from itertools import count

from kiosk.domain.door_sales.actions import DoorActionKind
from kiosk.domain.reason_codes import Reason
from kiosk.ui.scan.scan_page import ScanPage
from tests.ui.fakes import make_verdict

ALL = frozenset(DoorActionKind)


def shown(qtbot, world, opened, reason=Reason.UNPAID, door_actions=ALL, **status):
    """Return the window with a verdict on a guest's ticket."""
    world.status.change(door=door_actions, **status)
    world.check_in.verdicts["A"] = make_verdict(reason)
    window = opened(auto_return_ms=600_000)
    with qtbot.waitSignal(window.session.verdict_shown):
        world.scan_input.scan("A")
    steady = count(0.0, 200.0)
    for panel in window.page(ScanPage).panels.panels:
        panel.watch.clock_ms = lambda: next(steady)
    return window
