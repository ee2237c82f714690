"""How the venue and its gates stand, in words. The tables are the domain's; here they get a number, a name, a clock."""

from datetime import timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from kiosk.domain.reports.preflight.of_gates import lines_of
from kiosk.domain.venue.agreement import SENTENCES, Disagreement, GateReport, clock_difference
from kiosk.domain.venue.ports import Connection, GateState
from kiosk.ui.text.plurals import TO_SEND, plural
from kiosk.ui.text.preflight_text import line_texts, subject_text
from kiosk.ui.text.text_direction import dotted
from kiosk.ui.text.times import ago

VENUE_CONTEXT: Final = "Venue"
CONNECTIONS: Final = {
    Connection.NONE: "No venue is set up on this laptop.",
    Connection.CONNECTING: "Looking for the host.",
    Connection.CATCHING_UP: "Catching up with the other gates.",
    Connection.CONNECTED: "All gates agree before anybody is let in.",
    Connection.LOST: "The host does not answer: this laptop decides alone.",
    Connection.DIFFERS: "The host counts otherwise: this laptop decides alone.",
    Connection.OLDER_HOST: "This host was taken over from. Looking for the new one.",
    Connection.REFUSED: "This laptop is not welcome in the venue any more: it decides alone.",
}
NOT_HEARD: Final = "Not heard"
NEVER_HEARD: Final = "Not heard yet"
HEARD: Final = "Heard"
LIST_WHOLE: Final = "guest list complete"
LIST_OF: Final = "guest list: {age}"
LIST_PARTIAL: Final = "guest list not complete"
INTERNET: Final = "reaches the platform"
NO_INTERNET: Final = "no internet"
BATTERY: Final = "battery {percent} %"
CLOCK_AHEAD: Final = "Its clock is {minutes} min ahead: set it right."
CLOCK_BEHIND: Final = "Its clock is {minutes} min behind: set it right."


def venue_texts() -> tuple[str, ...]:
    """Return every text of the tables, for translation."""
    stands = (NOT_HEARD, NEVER_HEARD, HEARD, LIST_WHOLE, LIST_OF, LIST_PARTIAL, INTERNET, NO_INTERNET, BATTERY)
    return (*CONNECTIONS.values(), *SENTENCES.values(), *stands, CLOCK_AHEAD, CLOCK_BEHIND)


def connection_text(connection: Connection) -> str:
    """Return how this laptop stands with its venue."""
    return _translated(CONNECTIONS[connection])


def difference_text(differs: Disagreement) -> str:
    """Return what a gate differs in, and what to do."""
    return _translated(SENTENCES[differs])


def gate_text(gate: GateState) -> str:
    """Return how a gate stands, in a line."""
    report = gate.report
    if report is None:
        return _translated(NEVER_HEARD)
    if not gate.present:
        return dotted(_translated(NOT_HEARD), plural(TO_SEND, report.waiting) if report.waiting else "")
    percent = None if report.battery is None else QLocale().toString(report.battery)
    return dotted(
        _translated(HEARD),
        _list_text(report),
        _translated(INTERNET if report.online else NO_INTERNET),
        plural(TO_SEND, report.waiting) if report.waiting else "",
        "" if percent is None else _translated(BATTERY).format(percent=percent),
    )


def _list_text(report: GateReport) -> str:
    if not report.roster_complete or report.roster_at is None:
        return _translated(LIST_WHOLE if report.roster_complete else LIST_PARTIAL)
    # Both by that gate's own clock: the age is right, whatever the clock says.
    return _translated(LIST_OF).format(age=ago(report.roster_at, report.corrected_at.astimezone()))


def remarks_text(gate: GateState) -> str:
    """Return what somebody has to see to at a gate, "" for nothing."""
    remarks = [difference_text(what) for what in gate.differs] if gate.present else []
    if gate.report is not None and gate.present:
        now = gate.report.corrected_at
        told = ((line.subject, line_texts(line, now)[0]) for line in lines_of(gate.report))
        remarks += [f"{subject_text(subject)}: {found}" for subject, found in told]
    ahead = clock_difference(gate.report, gate.heard_at) if gate.report and gate.heard_at else None
    if ahead is not None:
        minutes = QLocale().toString(round(abs(ahead) / timedelta(minutes=1)))
        remarks.append(_translated(CLOCK_AHEAD if ahead > timedelta() else CLOCK_BEHIND).format(minutes=minutes))
    return " ".join(remarks)


def _translated(source: str) -> str:
    return QCoreApplication.translate(VENUE_CONTEXT, source)
