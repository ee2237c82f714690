"""Whether the printers of the door are there: those of receipts and of badges, which are set by hand."""

from dataclasses import dataclass
from typing import Final

from kiosk.domain.reports.preflight.lines import Observation, PreflightLine, Subject, Value

FEW_LABELS: Final = 20
"""From so many on somebody is told: time enough to fetch a roll."""

_O = Observation


@dataclass(frozen=True, slots=True, kw_only=True)
class PrinterFigures:
    """A printer.

    Attributes:
        name: What people call it: its address, or the name of the desk that prints.
        answers: Whether it is there now.
        labels: How many labels are left in it, None where nobody counts them.
    """

    name: str
    answers: bool
    labels: int | None = None


def judge_receipt_printer(figures: PrinterFigures | None) -> PreflightLine:
    """Return whether receipts can be printed; None: no printer is set for them."""
    if figures is None:
        return PreflightLine(Subject.RECEIPT_PRINTER, _O.RECEIPTS_NONE)
    observed = _O.RECEIPTS_READY if figures.answers else _O.RECEIPTS_AWAY
    return PreflightLine(Subject.RECEIPT_PRINTER, observed, {"name": figures.name})


def judge_badge_printer(figures: PrinterFigures | None) -> PreflightLine:
    """Return whether badges can be printed, and for how long; None: no printer is set for them."""
    subject = Subject.BADGE_PRINTER
    if figures is None:
        return PreflightLine(subject, _O.BADGES_NONE)
    values: dict[str, Value] = {"name": figures.name}
    if not figures.answers:
        return PreflightLine(subject, _O.BADGES_AWAY, values)
    if figures.labels is None:
        return PreflightLine(subject, _O.BADGES_READY, values)
    observed = _O.BADGES_FEW if figures.labels <= FEW_LABELS else _O.BADGES_COUNTED
    return PreflightLine(subject, observed, values | {"labels": figures.labels})
