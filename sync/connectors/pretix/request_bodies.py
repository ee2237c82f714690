"""From our entries to the bodies that pretix takes: scans, refusals, and scans that were taken back. Pure functions.

An admission that was decided offline goes up with ``force`` and its own time: the guest is in, and the server is told
so, whatever it would have answered. The entry's id is the nonce, so the same entry sent twice is one scan.
"""

from datetime import datetime
from typing import Any

from kiosk.domain.codes.credential import ScanSource
from kiosk.domain.entries.entry import Direction, Entry
from kiosk.domain.reason_table import platform_code

MAX_EXPLANATION = 255


def source_type(source: ScanSource) -> str:
    """Return pretix's word for how a code was read."""
    return "nfc_uid" if source is ScanSource.NFC else "barcode"


def redeem(entry: Entry, secret: str = "") -> dict[str, Any]:
    """Return the body of ``checkinrpc/redeem`` for an admission.

    Args:
        entry: Someone admitted, in or out.
        secret: The ticket's present code, where the roster has it: what was read may have been a medium, or the main
            ticket of an add-on, or nothing at all.
    """
    return {
        "secret": secret or entry.code,
        "source_type": "barcode" if secret else source_type(entry.source),
        "lists": [int(entry.list_id)],
        "type": _type(entry),
        "nonce": entry.entry_id,
        "datetime": _instant(entry.corrected_at),
        "force": True,
        "ignore_unpaid": True,
        "questions_supported": True,
        "answers": dict(entry.answers),
    }


def failed(entry: Entry) -> dict[str, Any]:
    """Return the body of ``failed_checkins`` for a refusal."""
    body: dict[str, Any] = {
        "raw_barcode": entry.code or entry.ticket_id or entry.entry_id,
        "raw_source_type": source_type(entry.source),
        "error_reason": platform_code(entry.reason, "pretix"),
        "datetime": _instant(entry.corrected_at),
        "type": _type(entry),
        "nonce": entry.entry_id,
    }
    if entry.note:
        body["error_explanation"] = entry.note[:MAX_EXPLANATION]
    if entry.ticket_id is not None and entry.ticket_id.isdigit():
        body["position"] = int(entry.ticket_id)
    return body


def annul(undo: Entry) -> dict[str, Any]:
    """Return the body of ``checkinrpc/annul`` for an admission that was taken back.

    Args:
        undo: The entry that takes it back, on the same list.
    """
    return {
        "lists": [int(undo.list_id)],
        "nonce": undo.undoes,
        "datetime": _instant(undo.corrected_at),
        "error_explanation": undo.note[:MAX_EXPLANATION] or None,
    }


def _type(entry: Entry) -> str:
    return "exit" if entry.direction is Direction.EXIT else "entry"


def _instant(instant: datetime) -> str:
    return instant.isoformat()
