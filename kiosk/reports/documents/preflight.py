"""The go / no-go sheet: what was looked at before the evening, by whom, and whether it can begin."""

from datetime import UTC
from typing import Final

from kiosk.domain.clock.instants import zone_of
from kiosk.domain.reports.preflight.lines import PreflightSheet
from kiosk.domain.reports.preflight.words import DECISIONS, READINESS, SUBJECTS, decision, english, readiness
from kiosk.reports.document import Cell, Column, Document, Facts, Personal, Table

_COLUMNS: Final = (
    Column(name="Looked at", width=14),
    Column(name="State", width=10),
    Column(name="Found", width=40, wraps=True),
    Column(name="What to do", width=28, wraps=True),
    Column(name="Tried out by", width=13, personal=Personal.STAFF),
)
_SIGN: Final = "Signed: ______________________________    Time: ______________"


def preflight_document(sheet: PreflightSheet) -> Document:
    """Return the sheet."""
    zone = zone_of(sheet.timezone) or UTC
    rows: list[list[Cell]] = []
    for line in sheet.lines:
        found, fix = english(line, zone)
        rows.append([SUBJECTS[line.subject], READINESS[readiness(line)], found, fix, line.checked_by])
    pairs: list[tuple[str, Cell]] = [
        ("Place", sheet.place or "none chosen"),
        ("Laptop", sheet.device_name or "not connected with a platform"),
        ("Checked by", sheet.checked_by or "nobody signed"),
    ]
    return Document(
        title=f"Preflight: {DECISIONS[decision(sheet.lines)]}",
        subtitle=sheet.event_name or "no event",
        made_at=sheet.made_at,
        zone=zone,
        sections=[
            Facts(title="Where and by whom", pairs=pairs),
            Table(key="preflight", title="What was looked at", columns=_COLUMNS, rows=rows),
        ],
        notes=(f"Where nobody is named, the laptop looked by itself. Gatehouse {sheet.version}.", _SIGN),
        logo=sheet.logo,
    )
