"""Claims, entries and reports as the venue passes them on: JSON, in UTF-8.

Invariants: whatever bytes come, reading gives a record or ``VenueError`` and nothing else; fields that this version
does not know are passed over, so that a newer gate can say more, and an admission is one whatever new word it has for
why or how. What changes who may come in needs another ``PROTOCOL``. Instants are ISO 8601 with offset.
"""

from collections.abc import Callable, Mapping
from dataclasses import fields
from enum import StrEnum
from typing import Any, Final, TypeVar

from kiosk.domain.codes.credential import ScanSource
from kiosk.domain.entries.entry import ELSEWHERE, Direction, Entry
from kiosk.domain.reason_codes import Assurance, Outcome, Reason
from kiosk.domain.venue import plain_json
from kiosk.domain.venue.agreement import GateReport
from kiosk.domain.venue.claims import Claim, UseName

MAX_PAYLOAD: Final = 64 * 1024
"""Bytes of one message; the server takes no more."""

Word = TypeVar("Word", bound=StrEnum)

_OURS_ALONE: Final = frozenset({"position", "is_local"})
"""Where an entry stands in one laptop's log, which says nothing in another's."""


def write_entry(entry: Entry) -> bytes:
    """Return an entry for the other gates; what single use does not need is left out of one that is too large."""
    given = {
        field.name: plain_json.plain(getattr(entry, field.name))
        for field in fields(entry)
        if field.name not in _OURS_ALONE
    }
    text = plain_json.dump(given)
    if len(text) <= MAX_PAYLOAD:
        return text
    # Answers and notes of people may be of any length; the laptop that asked keeps them, and the platform gets them.
    return plain_json.dump(given | {"answers": {}, "note": "", "code": ""})


def read_entry(payload: bytes) -> Entry:
    """Return an entry of another gate.

    Raises:
        VenueError: It is none.
    """
    return plain_json.read(payload, _entry)


def write_claim(claim: Claim) -> bytes:
    """Return a claim."""
    use = claim.use
    return plain_json.dump(
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
    return plain_json.read(payload, _claim)


def write_place(mark: str) -> bytes:
    """Return the mark of whoever speaks under a member's name, as the ledger keeps it beside the claims."""
    # An earlier version, which looks at everything that its member has there, takes it for a use that nobody has.
    return plain_json.dump({"released": True, "mark": mark})


def read_place(payload: bytes) -> str:
    """Return the mark of whoever spoke last under a member's name.

    Raises:
        VenueError: It is none.
    """
    return plain_json.read(payload, lambda given: plain_json.text(given.get("mark", "")))


def write_report(report: GateReport) -> bytes:
    """Return what a gate says of itself."""
    return plain_json.dump({field.name: plain_json.plain(getattr(report, field.name)) for field in fields(report)})


def read_report(payload: bytes) -> GateReport:
    """Return what another gate says of itself.

    Raises:
        VenueError: It is no report.
    """
    return plain_json.read(payload, _report)


def _claim(given: Mapping[str, Any]) -> Claim | None:
    if given.get("released") is True:
        return None
    list_id, use_key, generation, guest_no = given["use"]
    return Claim(
        use=UseName(
            plain_json.text(list_id),
            plain_json.text(use_key),
            plain_json.number(generation),
            plain_json.number(guest_no),
        ),
        scan_id=plain_json.text(given["scan_id"]),
        device_id=plain_json.text(given["device_id"]),
        event_id=plain_json.text(given["event_id"]),
        at=plain_json.instant(given["at"]),
        gate_id=plain_json.maybe(plain_json.text, given.get("gate_id")),
        staff=plain_json.text(given.get("staff", "")),
    )


def _entry(given: Mapping[str, Any]) -> Entry:
    known = {name: convert(given[name]) for name, convert in _ENTRY_FIELDS.items() if name in given}
    if known.get("reason", Reason.OK) is None:
        # Why a newer gate let somebody in, this version has no word for; that the ticket is used up, it must know all
        # the same. What it refused somebody for is not made up.
        if known["outcome"] is not Outcome.ADMIT:
            raise ValueError
        known["reason"] = Reason.OK
    return Entry(**known, is_local=ELSEWHERE)


def _one_of(words: type[Word], otherwise: Word | None) -> Callable[[Any], Word | None]:
    """Return what reads a word of a table; one that a newer version added is read as another one, or None."""

    def convert(value: Any) -> Word | None:
        told = plain_json.text(value)
        return next((word for word in words if word.value == told), otherwise)

    return convert


def _report(given: Mapping[str, Any]) -> GateReport:
    return GateReport(**{name: convert(given[name]) for name, convert in _REPORT_FIELDS.items() if name in given})


_ENTRY_FIELDS: Final[Mapping[str, Callable[[Any], Any]]] = {
    **dict.fromkeys(("entry_id", "device_id", "event_id", "list_id", "code", "code_hash", "scheme"), plain_json.text),
    **dict.fromkeys(
        ("symbology", "scanner", "use_key", "scan_id", "supervisor", "staff", "note", "nonce"), plain_json.text
    ),
    **dict.fromkeys(("medium", "medium_hash"), plain_json.text),
    **dict.fromkeys(("gate_id", "ticket_id", "credential_id", "booking_id", "undoes"), plain_json.maybe_text),
    **dict.fromkeys(("sequence", "offset_ms", "generation", "guest_no", "installation"), plain_json.number),
    **dict.fromkeys(("uncertainty_ms", "boot_ms"), plain_json.maybe_number),
    **dict.fromkeys(("spends", "forced"), plain_json.truth),
    **dict.fromkeys(("raw_at", "corrected_at"), plain_json.instant),
    "boot": plain_json.text,
    "direction": Direction,
    "outcome": Outcome,
    "reason": _one_of(Reason, None),
    # By what it was read says nothing of who is inside; and whoever agreed to it, this version does not know them.
    "source": _one_of(ScanSource, ScanSource.MANUAL),
    "assurance": _one_of(Assurance, Assurance.LOCAL),
    "answers": plain_json.texts,
}
_REPORT_FIELDS: Final[Mapping[str, Callable[[Any], Any]]] = {
    **dict.fromkeys(
        ("member", "device_id", "name", "version", "platform", "checkpoint", "log_key", "mark"), plain_json.text
    ),
    **dict.fromkeys(("protocol", "epoch", "waiting"), plain_json.number),
    **dict.fromkeys(("uncertainty_ms", "battery"), plain_json.maybe_number),
    **dict.fromkeys(("roster_complete", "online", "is_host"), plain_json.truth),
    "gate_id": plain_json.maybe_text,
    "corrected_at": plain_json.instant,
    "roster_at": plain_json.maybe_instant,
    "event_ids": plain_json.row,
    **dict.fromkeys(("addresses", "asks", "delivered", "cosigned_by"), plain_json.row),
    **dict.fromkeys(("lists", "growth", "wants", "cosignatures", "troubles"), plain_json.texts),
}
