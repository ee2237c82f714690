"""Which gate delivers for those that have no internet: one laptop with the internet is enough for a venue.

Invariants: all gates that hear each other choose the same one; a gate that is enrolled at another platform is never
chosen, and never served. Two that deliver one entry at the same moment make no double: its id is the key by which the
platform knows it again.
"""

from collections.abc import Iterable

from kiosk.domain.venue.agreement import Disagreement, GateReport
from kiosk.domain.venue.ports import GateState


def deliverer(ours: GateReport, gates: Iterable[GateState]) -> str | None:
    """Return the member that delivers for others, or None where no gate that is heard has the internet.

    Args:
        ours: What this gate says of itself.
        gates: What is known of the gates.
    """
    online = [report.member for report in (ours, *_others(ours, gates)) if report.online]
    return min(online, default=None)


def asked_for(ours: GateReport, gates: Iterable[GateState]) -> tuple[str, ...]:
    """Return ids of entries that other gates want to have delivered.

    Args:
        ours: What this gate says of itself.
        gates: What is known of the gates.
    """
    return tuple(entry_id for report in _others(ours, gates) for entry_id in report.asks)


def told_delivered(ours: GateReport, gates: Iterable[GateState]) -> tuple[str, ...]:
    """Return ids of entries that another gate says the platform has.

    Args:
        ours: What this gate says of itself.
        gates: What is known of the gates.
    """
    return tuple(entry_id for report in _others(ours, gates) for entry_id in report.delivered)


def _others(ours: GateReport, gates: Iterable[GateState]) -> list[GateReport]:
    heard = (gate.report for gate in gates if gate.present and Disagreement.PLATFORM not in gate.differs)
    return [report for report in heard if report is not None and report.member != ours.member]
