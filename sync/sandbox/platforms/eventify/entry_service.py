"""The QR & Entry service: single scans online, and batches of what gates did while they were on their own.

A batch is judged item by item; an ``entryId`` that is known already changes nothing. Two admissions of one booking by
different gates are both kept: they happened. The answer names the other one (``conflictsWith``).
"""

import secrets
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import msgspec

from sync.sandbox.tables import Tables, iso
from sync.sandbox.web.routing import RefusalError

_MAX_BATCH = 1000
_OWN_COLUMNS = frozenset({"entryId", "qrId", "bookingId", "eventId", "scannedBy", "scannedAt", "result", "kind"})
_KINDS = frozenset({"REFUSAL", "EXIT", "UNDO"})
_RESULTS = frozenset({"SUCCESS", "DUPLICATE_ENTRY"})

Item = Mapping[str, Any]
Result = dict[str, Any]


class EntryService:
    """Scans and uploads."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def scan(self, payload: str, account_id: str) -> dict[str, Any]:
        """Answer the published ``POST /qr/scan``: judge one code now, and log it."""
        with self._tables.writing():
            code = self._tables.row("SELECT * FROM qr_codes WHERE qrPayload = ?", payload)
            booking = self._tables.row("SELECT * FROM bookings WHERE _id = ?", code["bookingId"]) if code else None
            if code is None or booking is None or not _stands(code, booking):
                return {"status": "INVALID", "attendeeName": None, "slot": None}
            used = self._standing_success(booking["_id"]) is not None
            entry_id = secrets.token_hex(12)
            self._log(
                {"entryId": entry_id, "qrId": code["_id"], "scannedAt": iso(datetime.now(UTC))},
                "DUPLICATE_ENTRY" if used else "SUCCESS",
                booking,
                scanned_by=account_id,
                device_id=None,
            )
            return {"status": "USED" if used else "VALID", **self._who(booking)}

    def take_batch(self, body: Item, device_id: str, organizer_id: str) -> list[Result]:
        """Take what a gate reports.

        Args:
            body: ``entryLogs`` and ``extension.otherScans``.
            device_id: Who reports.
            organizer_id: Whose device it is: stands in where no steward was signed in.

        Returns:
            One result for each item, in the order of their scans.
        """
        logs, others = body.get("entryLogs", []), (body.get("extension") or {}).get("otherScans", [])
        if not isinstance(logs, list) or not isinstance(others, list):
            raise RefusalError(400, "NOT_A_BATCH")
        if len(logs) + len(others) > _MAX_BATCH:
            raise RefusalError(413, "TOO_MANY")
        # Both lists in one order: an exit between two admissions must stand between them.
        items = [(item, self._take_log) for item in logs] + [(item, self._take_other) for item in others]
        items.sort(key=lambda pair: _order(pair[0]))
        results = []
        for item, take in items:
            # Without an id there is nothing to answer about: that is the whole request's mistake.
            if not isinstance(item, Mapping) or not isinstance(item.get("entryId"), str):
                raise RefusalError(400, "ITEM_WITHOUT_ENTRY_ID")
            with self._tables.writing():
                status, words = take(item, device_id, organizer_id)
            results.append({"entryId": item["entryId"], "status": status, **words})
        return results

    def _take_log(self, item: Item, device_id: str, organizer_id: str) -> tuple[str, Result]:
        if self._known(item["entryId"]):
            return "DUPLICATE", {}
        problem = self._problem(item)
        if item.get("result") not in _RESULTS:
            problem = "RESULT_NOT_ALLOWED"
        booking = self._booking_of(item)
        if booking is None:
            problem = problem or "UNKNOWN_BOOKING"
        if problem is not None or booking is None:
            return "REJECTED", {"code": problem}
        # Asked before this one is logged, or it would find itself.
        other = self._standing_success(booking["_id"])
        self._log(item, item["result"], booking, scanned_by=item.get("scannedBy") or organizer_id, device_id=device_id)
        if item["result"] == "SUCCESS" and other is not None:
            return "CREATED", {"conflictsWith": other}
        return "CREATED", {}

    def _take_other(self, item: Item, device_id: str, organizer_id: str) -> tuple[str, Result]:
        if self._known(item["entryId"]):
            return "DUPLICATE", {}
        problem = self._problem(item)
        if item.get("kind") not in _KINDS:
            problem = "KIND_NOT_ALLOWED"
        if problem is not None:
            return "REJECTED", {"code": problem}
        if item["kind"] == "UNDO":
            undone = self._tables.row("SELECT * FROM entry_logs WHERE entryId = ?", item.get("undoes"))
            if undone is None:
                # Not refused: the entry may still lie in another gate's queue.
                return "RETRY", {"code": "UNDONE_ENTRY_NOT_KNOWN_YET", "retryAfter": 2}
            self._tables.run("UPDATE entry_logs SET undoneBy = ? WHERE entryId = ?", item["entryId"], item["undoes"])
            self._settle_booking(str(undone["bookingId"]))
        booking = self._booking_of(item)
        record = {
            "entryId": item["entryId"],
            "kind": item["kind"],
            "bookingId": booking["_id"] if booking else item.get("bookingId"),
            "eventId": item["eventId"],
            "deviceId": device_id,
            "scannedBy": item.get("scannedBy") or organizer_id,
            "scannedAt": item["scannedAt"],
            "rev": self._tables.count_up("rev"),
            "details": _details(item),
        }
        self._tables.insert("other_scans", record)
        return "CREATED", {}

    def _log(self, item: Item, result: str, booking: Item, *, scanned_by: str, device_id: str | None) -> None:
        code = self._tables.row(
            # Where the gate named no code (a guest by name): the one that is good, and of several the newest.
            "SELECT _id FROM qr_codes WHERE bookingId = ? ORDER BY status = 'INVALID', rev DESC",
            booking["_id"],
        )
        record = {
            "_id": secrets.token_hex(12),
            "qrId": item.get("qrId") or (code["_id"] if code else None),
            "scannedBy": scanned_by,
            "scannedAt": item["scannedAt"],
            "result": result,
            "rev": self._tables.count_up("rev"),
            "entryId": item["entryId"],
            "bookingId": booking["_id"],
            "eventId": booking["eventId"],
            "deviceId": device_id,
            "details": _details(item),
        }
        self._tables.insert("entry_logs", record)
        self._settle_booking(str(booking["_id"]))

    def _settle_booking(self, booking_id: str) -> None:
        """Make booking and codes say whether the booking was used."""
        used = self._standing_success(booking_id) is not None
        was, becomes = ("APPROVED", "USED") if used else ("USED", "APPROVED")
        if self._tables.row("SELECT 1 FROM bookings WHERE _id = ? AND status = ?", booking_id, was):
            now, rev = iso(datetime.now(UTC)), self._tables.count_up("rev")
            self._tables.run(
                "UPDATE bookings SET status = ?, rev = ?, updatedAt = ? WHERE _id = ?", becomes, rev, now, booking_id
            )
        # Codes that were replaced are INVALID, and stay so whatever happens to the booking.
        was, becomes = ("ACTIVE", "USED") if used else ("USED", "ACTIVE")
        for code in self._tables.rows("SELECT _id FROM qr_codes WHERE bookingId = ? AND status = ?", booking_id, was):
            now, rev = iso(datetime.now(UTC)), self._tables.count_up("rev")
            self._tables.run(
                "UPDATE qr_codes SET status = ?, rev = ?, updatedAt = ? WHERE _id = ?", becomes, rev, now, code["_id"]
            )

    def _standing_success(self, booking_id: str) -> str | None:
        found = self._tables.row(
            "SELECT entryId FROM entry_logs WHERE bookingId = ? AND result = 'SUCCESS' AND undoneBy IS NULL"
            " ORDER BY scannedAt",
            booking_id,
        )
        return str(found["entryId"]) if found else None

    def _known(self, entry_id: str) -> bool:
        return any(
            self._tables.row(f"SELECT 1 FROM {table} WHERE entryId = ?", entry_id)  # noqa: S608  # our own names
            for table in ("entry_logs", "other_scans")
        )

    def _problem(self, item: Item) -> str | None:
        try:
            datetime.fromisoformat(str(item.get("scannedAt")))
        except ValueError:
            return "BAD_INSTANT"
        if self._tables.row("SELECT 1 FROM events WHERE _id = ?", item.get("eventId")) is None:
            return "UNKNOWN_EVENT"
        return None

    def _booking_of(self, item: Item) -> dict[str, Any] | None:
        # The code first: it is what was shown at the gate; the booking's id is what the gate made of it.
        by_code = "SELECT b.* FROM bookings b JOIN qr_codes q ON q.bookingId = b._id WHERE q._id = ?"
        found = self._tables.row(by_code, item.get("qrId")) if item.get("qrId") else None
        return found or self._tables.row("SELECT * FROM bookings WHERE _id = ?", item.get("bookingId"))

    def _who(self, booking: Item) -> dict[str, Any]:
        person = self._tables.row("SELECT * FROM profiles WHERE accountId = ?", booking["userId"])
        event = self._tables.row("SELECT slots FROM events WHERE _id = ?", booking["eventId"])
        slots = msgspec.json.decode(event["slots"]) if event else []
        name = next((slot["name"] for slot in slots if slot["_id"] == booking["slotId"]), "")
        return {"attendeeName": f"{person['firstName']} {person['lastName']}" if person else "", "slot": name}


def _order(item: Any) -> tuple[bool, str]:
    """Scans in the order in which they happened; what takes one back stands behind all of them."""
    if not isinstance(item, Mapping):
        return False, ""
    return item.get("kind") == "UNDO", str(item.get("scannedAt"))


def _stands(code: Item, booking: Item) -> bool:
    return code["status"] != "INVALID" and booking["status"] in {"APPROVED", "USED"} and not booking["cancelledAt"]


def _details(item: Item) -> str:
    return msgspec.json.encode({name: value for name, value in item.items() if name not in _OWN_COLUMNS}).decode()
