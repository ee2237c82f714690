"""The go / no-go sheet: what was looked at before the evening, by whom, and whether it can begin."""

from datetime import UTC, datetime, timedelta, tzinfo
from decimal import Decimal
from typing import Final

from kiosk.domain.clock.instants import in_zone, zone_of
from kiosk.domain.reports.preflight.lines import PreflightLine, PreflightSheet, Value
from kiosk.domain.reports.preflight.words import DECISIONS, READINESS, SUBJECTS, WORDINGS, decision, readiness
from kiosk.reports.document import Cell, Column, Document, Facts, Personal, Table
from kiosk.reports.translatable import TextValue, Translatable

_COLUMNS: Final = (
    Column(name=Translatable("Looked at"), width=14),
    Column(name=Translatable("State"), width=10),
    Column(name=Translatable("Found"), width=40, wraps=True),
    Column(name=Translatable("What to do"), width=28, wraps=True),
    Column(name=Translatable("Tried out by"), width=13, personal=Personal.STAFF),
)
_SIGN: Final = Translatable("Signed: ______________________________    Time: ______________")
_CONTEXT: Final = "Preflight"
"""Where the window has the same words."""


def preflight_document(sheet: PreflightSheet) -> Document:
    """Return the sheet."""
    zone = zone_of(sheet.timezone) or UTC
    rows: list[list[Cell]] = []
    for line in sheet.lines:
        wording = WORDINGS[line.observed]
        found, fix = (_own(text, line, zone) for text in (wording.found, wording.fix))
        rows.append([_own(SUBJECTS[line.subject]), _own(READINESS[readiness(line)]), found, fix, line.checked_by])
    pairs: list[tuple[str, Cell]] = [
        (Translatable("Place"), sheet.place or Translatable("none chosen")),
        (Translatable("Laptop"), sheet.device_name or Translatable("not connected with a platform")),
        (Translatable("Checked by"), sheet.checked_by or Translatable("nobody signed")),
    ]
    return Document(
        title=Translatable("Preflight: {decision}", decision=_own(DECISIONS[decision(sheet.lines)])),
        subtitle=sheet.event_name or Translatable("no event"),
        made_at=sheet.made_at,
        zone=zone,
        sections=[
            Facts(title=Translatable("Where and by whom"), pairs=pairs),
            Table(key="preflight", title=Translatable("What was looked at"), columns=_COLUMNS, rows=rows),
        ],
        notes=(
            Translatable("Where nobody is named, the laptop looked by itself."),
            Translatable("Made by Gatehouse {version}.", version=sheet.version),
            _SIGN,
        ),
        logo=sheet.logo,
    )


def _own(text: str, line: PreflightLine | None = None, zone: tzinfo = UTC) -> str:
    """Return a text of the tables, with a line's values where it has places for them."""
    values = {place: _value(value, zone) for place, value in line.values.items()} if line is not None else {}
    # Of its values only those that it names: a line has them for both of its texts.
    used = {place: value for place, value in values.items() if f"{{{place}}}" in text}
    return Translatable(text, context=_CONTEXT, **used) if text else ""


def _value(value: Value, zone: tzinfo) -> TextValue:
    if isinstance(value, datetime):
        return in_zone(value, zone)
    if isinstance(value, timedelta):
        return _span(value)
    return round(Decimal(value), 1) if isinstance(value, float) else value


def _span(span: timedelta) -> Translatable:
    """Return a span of time by its two largest units, in the window's words."""
    minutes, seconds = divmod(int(abs(span).total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    if days:
        return Translatable("{days} d {hours} h", context="Spans", days=days, hours=hours)
    if hours:
        return Translatable("{hours} h {minutes} min", context="Spans", hours=hours, minutes=minutes)
    if minutes:
        return Translatable("{minutes} min", context="Spans", minutes=minutes)
    return Translatable("{seconds} s", context="Spans", seconds=seconds)
