"""Claims, entries and reports as the venue passes them on: JSON, in UTF-8.

Invariants: whatever bytes come, reading gives a record or ``VenueError`` and nothing else; fields that this version
does not know are passed over, so that a newer gate can say more. Instants are ISO 8601 with offset.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import UTC, datetime
from enum import Enum
from typing import Any, Final, TypeVar

from kiosk.domain.codes.credential import ScanSource
from kiosk.domain.entries.entry import ELSEWHERE, Direction, Entry
from kiosk.domain.errors import VenueError
from kiosk.domain.reason_codes import Assurance, Outcome, Reason
from kiosk.domain.venue.agreement import GateReport
from kiosk.domain.venue.claims import Claim, UseName

MAX_PAYLOAD: Final = 64 * 1024
"""Bytes of one message; the server takes no more."""

R = TypeVar("R")

_OURS_ALONE: Final = frozenset({"position", "is_local"})
"""Where an entry stands in one laptop's log, which says nothing in another's."""


def write_entry(entry: Entry) -> bytes:
    """Return an entry for the other gates; what single use does not need is left out of one that is too large."""
    given = {field.name: _plain(getattr(entry, field.name)) for field in fields(entry) if field.name not in _OURS_ALONE}
    text = _dump(given)
    if len(text) <= MAX_PAYLOAD:
        return text
    # Answers and notes of people may be of any length; the laptop that asked keeps them, and the platform gets them.
    return _dump(given | {"answers": {}, "note": "", "code": ""})


def read_entry(payload: bytes) -> Entry:
    """Return an entry of another gate.

    Raises:
        VenueError: It is none.
    """
    return _read(payload, _entry)


def write_claim(claim: Claim) -> bytes:
    """Return a claim."""
    use = claim.use
    return _dump(
        {
            "use": [use.list_id, use.use_key, use.generation, use.guest_no],
            "scan_id": claim.scan_id,
            "device_id": claim.device_id,
            "event_id": claim.event_id,
            "at": claim.at.isoformat(),
            "gate_id": claim.gate_id,
            "staff": claim.staff,
        }
    )


RELEASED: Final = b'{"released":true}'
"""What stands in the ledger for a use that was given back."""


def read_claim(payload: bytes) -> Claim | None:
    """Return who has a use, or None for one that was given back.

    Raises:
        VenueError: It is no claim.
    """
    return _read(payload, _claim)


def write_report(report: GateReport) -> bytes:
    """Return what a gate says of itself."""
    return _dump({field.name: _plain(getattr(report, field.name)) for field in fields(report)})


def read_report(payload: bytes) -> GateReport:
    """Return what another gate says of itself.

    Raises:
        VenueError: It is no report.
    """
    return _read(payload, _report)


def _read(payload: bytes, make: Callable[[Mapping[str, Any]], R]) -> R:
    try:
        given = json.loads(payload)
        if not isinstance(given, dict):
            raise VenueError("no record", key="venue.unreadable")
        return make(given)
    except (ValueError, TypeError, KeyError, OverflowError, RecursionError) as error:
        raise VenueError(f"a message cannot be read: {type(error).__name__}", key="venue.unreadable") from None


def _claim(given: Mapping[str, Any]) -> Claim | None:
    if given.get("released") is True:
        return None
    list_id, use_key, generation, guest_no = given["use"]
    return Claim(
        use=UseName(_text(list_id), _text(use_key), _number(generation), _number(guest_no)),
        scan_id=_text(given["scan_id"]),
        device_id=_text(given["device_id"]),
        event_id=_text(given["event_id"]),
        at=_instant(given["at"]),
        gate_id=_maybe(_text, given.get("gate_id")),
        staff=_text(given.get("staff", "")),
    )


def _entry(given: Mapping[str, Any]) -> Entry:
    known = {name: convert(given[name]) for name, convert in _ENTRY_FIELDS.items() if name in given}
    return Entry(**known, is_local=ELSEWHERE)


def _report(given: Mapping[str, Any]) -> GateReport:
    return GateReport(**{name: convert(given[name]) for name, convert in _REPORT_FIELDS.items() if name in given})


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    value.encode()  # a lone surrogate is no text: the database would not take it
    return value


def _number(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or abs(value) >= 1 << 62:
        raise TypeError
    return value


def _truth(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _instant(value: Any) -> datetime:
    at = datetime.fromisoformat(_text(value))
    if at.tzinfo is None:
        raise ValueError
    return at.astimezone(UTC)


def _texts(value: Any) -> Mapping[str, str]:
    return {_text(name): _text(words) for name, words in dict(value).items()}


def _row(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError
    return tuple(_text(part) for part in value)


def _maybe(convert: Callable[[Any], R], value: Any) -> R | None:
    return None if value is None else convert(value)


def _maybe_text(value: Any) -> str | None:
    return _maybe(_text, value)


def _maybe_number(value: Any) -> int | None:
    return _maybe(_number, value)


_ENTRY_FIELDS: Final[Mapping[str, Callable[[Any], Any]]] = {
    **dict.fromkeys(("entry_id", "device_id", "event_id", "list_id", "code", "code_hash", "scheme"), _text),
    **dict.fromkeys(("symbology", "scanner", "use_key", "scan_id", "supervisor", "staff", "note", "nonce"), _text),
    **dict.fromkeys(("gate_id", "ticket_id", "credential_id", "booking_id", "undoes"), _maybe_text),
    **dict.fromkeys(("sequence", "offset_ms", "generation", "guest_no", "installation"), _number),
    **dict.fromkeys(("uncertainty_ms", "boot_ms"), _maybe_number),
    **dict.fromkeys(("spends", "forced"), _truth),
    **dict.fromkeys(("raw_at", "corrected_at"), _instant),
    "boot": _text,
    "direction": Direction,
    "outcome": Outcome,
    "reason": Reason,
    "source": ScanSource,
    "assurance": Assurance,
    "answers": _texts,
}
_REPORT_FIELDS: Final[Mapping[str, Callable[[Any], Any]]] = {
    **dict.fromkeys(("member", "device_id", "name", "version", "platform", "checkpoint", "log_key"), _text),
    **dict.fromkeys(("protocol", "epoch", "waiting"), _number),
    **dict.fromkeys(("uncertainty_ms", "battery"), _maybe_number),
    **dict.fromkeys(("roster_complete", "online", "is_host"), _truth),
    "gate_id": _maybe_text,
    "corrected_at": _instant,
    "event_ids": _row,
    **dict.fromkeys(("addresses", "asks", "delivered"), _row),
    "lists": _texts,
}


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return dict(value)
    return list(value) if isinstance(value, tuple) else value


def _dump(given: Mapping[str, Any]) -> bytes:
    return json.dumps(given, separators=(",", ":"), ensure_ascii=False).encode("utf-8", "replace")
