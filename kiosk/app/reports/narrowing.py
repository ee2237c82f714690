"""What a report is narrowed to, in words for its end: a part of the log must not be taken for all of it.

Invariant: without names means without them here as well.
"""

from collections.abc import Collection, Iterable, Mapping

from kiosk.domain.reports.entry_log import LogChoices
from kiosk.domain.reports.log_filter import LogFilter
from kiosk.reports.documents.frame import REASON_TEXTS
from kiosk.reports.documents.shown_values import ASSURANCES, DIRECTIONS, OUTCOMES, SOURCES, either
from kiosk.reports.language import NONE
from kiosk.reports.own_text import OwnText


def is_narrowed(wanted: LogFilter) -> bool:
    """Return whether anything but the event and the span narrows it."""
    parts = (
        wanted.list_ids, wanted.gate_ids, wanted.device_ids, wanted.staff, wanted.ticket_type_ids, wanted.directions,
        wanted.outcomes, wanted.reasons, wanted.assurances, wanted.sources, wanted.text,
    )  # fmt: skip
    return any(parts) or wanted.forced is not None or wanted.undone is not None


def narrowing(wanted: LogFilter, choices: LogChoices, *, anonymous: bool) -> tuple[OwnText, ...]:
    """Return what narrows it, a line for each thing: "Gate: Gate 2 or Gate 3", "Outcome: refused".

    Args:
        wanted: What was asked for; its event and its span are said elsewhere.
        choices: Names of what the log can be narrowed by.
        anonymous: Say that somebody was asked for, and not who.
    """
    found = (
        (OwnText("List: {names}"), _named(wanted.list_ids, choices.lists)),
        (OwnText("Gate: {names}"), _named(wanted.gate_ids, choices.gates)),
        (OwnText("Device: {names}"), _named(wanted.device_ids, choices.devices)),
        (OwnText("Ticket type: {names}"), _named(wanted.ticket_type_ids, choices.ticket_types)),
        (OwnText("Outcome: {names}"), [OUTCOMES[one] for one in wanted.outcomes]),
        (OwnText("Reason: {names}"), [REASON_TEXTS[one] for one in wanted.reasons]),
        (OwnText("Direction: {names}"), [DIRECTIONS[one] for one in wanted.directions]),
        (OwnText("Agreed by: {names}"), [ASSURANCES[one] for one in wanted.assurances]),
        (OwnText("Read by: {names}"), [SOURCES[one] for one in wanted.sources]),
        (OwnText("Steward: {names}"), [] if anonymous else [name or NONE for name in wanted.staff]),
        (OwnText("Words: {names}"), [wanted.text.strip()] if wanted.text.strip() and not anonymous else []),
    )
    lines = [OwnText(line.source, names=either(sorted(names))) for line, names in found if names]
    if anonymous:
        lines += [OwnText("Certain stewards")] if wanted.staff else []
        lines += [OwnText("Certain guests")] if wanted.text.strip() else []
    if wanted.forced is not None:
        lines.append(OwnText("Overridden") if wanted.forced else OwnText("Not overridden"))
    if wanted.undone is not None:
        lines.append(OwnText("Taken back") if wanted.undone else OwnText("Not taken back"))
    return tuple(lines)


def _named(chosen: Collection[str], names: Iterable[tuple[str, str]]) -> list[str]:
    known: Mapping[str, str] = dict(names)
    return [known.get(one, one) or NONE for one in chosen]
