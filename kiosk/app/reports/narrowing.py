"""What a report is narrowed to, in words for its end: a part of the log must not be taken for all of it.

Invariant: without names means without them here as well.
"""

from collections.abc import Collection, Iterable, Mapping

from kiosk.domain.reason_table import REASONS
from kiosk.domain.reports.entry_log import LogChoices
from kiosk.domain.reports.log_filter import LogFilter


def is_narrowed(wanted: LogFilter) -> bool:
    """Return whether anything but the event and the span narrows it."""
    parts = (
        wanted.list_ids, wanted.gate_ids, wanted.device_ids, wanted.staff, wanted.ticket_type_ids, wanted.directions,
        wanted.outcomes, wanted.reasons, wanted.assurances, wanted.sources, wanted.text,
    )  # fmt: skip
    return any(parts) or wanted.forced is not None or wanted.undone is not None


def narrowing_text(wanted: LogFilter, choices: LogChoices, *, anonymous: bool) -> str:
    """Return what narrows it, "gate Gate 2 or Gate 3, outcome refuse".

    Args:
        wanted: What was asked for; its event and its span are said elsewhere.
        choices: Names of what the log can be narrowed by.
        anonymous: Say that somebody was asked for, and not who.
    """
    named: tuple[tuple[str, Collection[str], Iterable[tuple[str, str]]], ...] = (
        ("list", wanted.list_ids, choices.lists),
        ("gate", wanted.gate_ids, choices.gates),
        ("device", wanted.device_ids, choices.devices),
        ("ticket type", wanted.ticket_type_ids, choices.ticket_types),
        ("outcome", [one.value for one in wanted.outcomes], ()),
        ("reason", [REASONS[one].word for one in wanted.reasons], ()),
        ("direction", [{"entry": "in", "exit": "out"}.get(one.value, one.value) for one in wanted.directions], ()),
        ("agreed by", [one.value for one in wanted.assurances], ()),
        ("read by", [one.value.replace("_", " ") for one in wanted.sources], ()),
    )
    parts = [f"{what} {_either(chosen, dict(names))}" for what, chosen, names in named if chosen]
    if wanted.staff:
        parts.append("certain stewards" if anonymous else f"steward {_either(wanted.staff, {})}")
    if wanted.text.strip():
        parts.append("certain guests" if anonymous else f"the words {wanted.text.strip()!r}")
    parts += [
        said if holds else f"not {said}"
        for holds, said in ((wanted.forced, "overridden"), (wanted.undone, "taken back"))
        if holds is not None
    ]
    return ", ".join(parts)


def _either(chosen: Collection[str], names: Mapping[str, str]) -> str:
    return " or ".join(sorted(names.get(one, one) or "none" for one in chosen))
