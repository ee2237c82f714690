"""What a report is narrowed to, in words for its end: a part of the log must not be taken for all of it.

Invariant: without names means without them here as well.
"""

from collections.abc import Collection, Iterable, Mapping

from kiosk.domain.reports.entry_log import LogChoices
from kiosk.domain.reports.log_filter import LogFilter
from kiosk.reports.documents.frame import REASON_TEXTS
from kiosk.reports.documents.shown_values import ASSURANCES, DIRECTIONS, OUTCOMES, SOURCES, either
from kiosk.reports.language import NONE
from kiosk.reports.translatable import Translatable


def is_narrowed(wanted: LogFilter) -> bool:
    """Return whether anything but the event and the span narrows it."""
    parts = (
        wanted.list_ids, wanted.gate_ids, wanted.device_ids, wanted.staff, wanted.ticket_type_ids, wanted.directions,
        wanted.outcomes, wanted.reasons, wanted.assurances, wanted.sources, wanted.text,
    )  # fmt: skip
    return any(parts) or wanted.forced is not None or wanted.undone is not None


def narrowing(wanted: LogFilter, choices: LogChoices, *, anonymous: bool) -> tuple[Translatable, ...]:
    """Return what narrows it, a line for each thing: "Gate: Gate 2 or Gate 3", "Outcome: refused".

    Args:
        wanted: What was asked for; its event and its span are said elsewhere.
        choices: Names of what the log can be narrowed by.
        anonymous: Say that somebody was asked for, and not who.
    """
    found = (
        (Translatable("List: {names}"), _named(wanted.list_ids, choices.lists)),
        (Translatable("Gate: {names}"), _named(wanted.gate_ids, choices.gates)),
        (Translatable("Device: {names}"), _named(wanted.device_ids, choices.devices)),
        (Translatable("Ticket type: {names}"), _named(wanted.ticket_type_ids, choices.ticket_types)),
        (Translatable("Outcome: {names}"), [OUTCOMES[one] for one in wanted.outcomes]),
        (Translatable("Reason: {names}"), [REASON_TEXTS[one] for one in wanted.reasons]),
        (Translatable("Direction: {names}"), [DIRECTIONS[one] for one in wanted.directions]),
        (Translatable("Agreed by: {names}"), [ASSURANCES[one] for one in wanted.assurances]),
        (Translatable("Read by: {names}"), [SOURCES[one] for one in wanted.sources]),
        (Translatable("Steward: {names}"), [] if anonymous else [name or NONE for name in wanted.staff]),
        (Translatable("Words: {names}"), [wanted.text.strip()] if wanted.text.strip() and not anonymous else []),
    )
    lines = [Translatable(line.source, names=either(sorted(names))) for line, names in found if names]
    if anonymous:
        lines += [Translatable("Certain stewards")] if wanted.staff else []
        lines += [Translatable("Certain guests")] if wanted.text.strip() else []
    if wanted.forced is not None:
        lines.append(Translatable("Overridden") if wanted.forced else Translatable("Not overridden"))
    if wanted.undone is not None:
        lines.append(Translatable("Taken back") if wanted.undone else Translatable("Not taken back"))
    return tuple(lines)


def _named(chosen: Collection[str], names: Iterable[tuple[str, str]]) -> list[str]:
    known: Mapping[str, str] = dict(names)
    return [known.get(one, one) or NONE for one in chosen]
