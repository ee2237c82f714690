"""The Events & Activities Platform's interface below /api: API keys, numbered pages, check-ins one by one."""

import secrets
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any

import msgspec

from sync.sandbox.platforms.activities import shapes
from sync.sandbox.platforms.activities.check_ins import GUEST_KEY, CheckIns
from sync.sandbox.platforms.activities.door_sales import DoorSales
from sync.sandbox.tables import Row, Tables, iso_micros
from sync.sandbox.web.paging import by_number
from sync.sandbox.web.platform import SandboxPlatform
from sync.sandbox.web.routing import RefusalError, Reply, Request, Route, whole_number
from sync.sandbox.web.tokens import hash_token

_BOOKINGS = (
    "SELECT t.*, u.name AS userName, u.email AS userEmail, w.position AS waitPosition, w.status AS waitStatus,"
    " t.paymentStatus <> 'PAID' AND e.price + 0 > 0 AS paymentDue FROM Booking t JOIN User u ON u.id = t.userId"
    " JOIN Event e ON e.id = t.eventId LEFT JOIN Waitlist w ON w.eventId = t.eventId AND w.userId = t.userId"
)
_PARTICIPANTS = (
    "SELECT t.*, u.name AS userName, u.email AS userEmail, EXISTS (SELECT 1 FROM Booking b WHERE b.eventId = t.eventId"
    " AND b.userId = t.userId AND b.deletedAt IS NULL) AS hasBooking"
    " FROM EventParticipant t JOIN User u ON u.id = t.userId"
)
_CHECK_INS = (
    "SELECT t.*, max(1, (SELECT count(*) FROM EventCheckIn o WHERE o.bookingId = t.bookingId"  # noqa: S608  # our own
    f" AND o.undoneBy IS NULL AND (o.createdAt, o.id) <= (t.createdAt, t.id))) AS ordinal, {GUEST_KEY} AS guestKey"
    " FROM EventCheckIn t"
)
_SCAN_LOGS = "SELECT t.*, coalesce(t.bookingId, 'participant:' || t.participantId) AS guestKey FROM ScanLog t"
COLLECTIONS: Mapping[str, tuple[str, str, str]] = {
    "bookings": (_BOOKINGS, "Booking", "updatedAt"),
    "check-ins": (_CHECK_INS, "EventCheckIn", "createdAt"),
    "scan-logs": (_SCAN_LOGS, "ScanLog", "createdAt"),
    "events": ("SELECT t.* FROM Event t", "Event", "updatedAt"),
    "participants": (_PARTICIPANTS, "EventParticipant", "updatedAt"),
}
"""What is read of each, from which table, and the column with its time of change."""
_FLAGS = ("attended", "hasBooking", "requiresApproval", "instantBooking")


class Activities(SandboxPlatform):
    """The platform."""

    name = "events_activities"
    title = "Events & Activities Platform"
    base = "/api"
    error = shapes.Error
    security = MappingProxyType({"apiKey": {"type": "apiKey", "in": "header", "name": "X-API-Key"}})

    def __init__(self, tables: Tables) -> None:
        super().__init__(tables)
        self.attendance = CheckIns(tables)
        self.counter = DoorSales(tables)

    def routes(self) -> Sequence[Route]:
        """Return all operations; none of them is published."""
        query: Mapping[str, type] = {"updatedSince": str, "page": int, "pageSize": int}
        reads = [
            Route(method="GET", path=f"/{name}", handler=self._collection(name), summary=f"Page of {name}",
                  answer=shapes.FeedPage, query=query)
            for name in COLLECTIONS
        ]  # fmt: skip
        return [
            Route(method="GET", path="/api-keys/me", handler=self._me, summary="Whose key this is",
                  answer=shapes.KeyOwner),
            Route(method="POST", path="/check-ins", handler=self._check_in, summary="Keep a check-in",
                  body=shapes.NewCheckIn, answer=shapes.CheckInAnswer, status=201, also=(200,), refusals=(422,)),
            Route(method="POST", path="/check-ins/known", handler=self._known, summary="Which entries are kept",
                  body=shapes.Known, answer=shapes.KnownAnswer),
            Route(method="POST", path="/scan-logs", handler=self._log, summary="Keep another scan",
                  body=shapes.NewScanLog, answer=shapes.TakenAnswer, status=201, also=(200,), refusals=(409, 422)),
            Route(method="POST", path="/bookings", handler=self._book, summary="Book at a door",
                  body=shapes.NewBooking, answer=shapes.DoorAnswer, status=201, also=(200,), refusals=(404, 409, 422)),
            Route(method="POST", path="/bookings/{id}/payments", handler=self._pay, summary="Take a payment at a door",
                  body=shapes.NewPayment, answer=shapes.DoorAnswer, status=201, also=(200,), refusals=(404, 409, 422)),
            Route(method="POST", path="/bookings/{id}/decision", handler=self._decide, summary="Approve or reject",
                  body=shapes.NewDecision, answer=shapes.DoorAnswer, status=201, also=(200,), refusals=(404, 409)),
            Route(method="POST", path="/bookings/{id}/cancel", handler=self._cancel, summary="Cancel a walk-in",
                  body=shapes.NewCancellation, answer=shapes.DoorAnswer, status=201, also=(200,), refusals=(404, 409)),
            *reads,
        ]  # fmt: skip

    def refusal(self, error: RefusalError) -> Reply:
        """Write a refusal."""
        return Reply(status=error.status, content={"statusCode": error.status, "error": error.code})

    def setup_code(self, url: str) -> dict[str, str]:
        """Return a fresh API key."""
        # The key itself is told once and never stored: the table has its hash.
        key = f"ea_{secrets.token_urlsafe(24)}"
        record = {"id": secrets.token_hex(12), "name": "Gate kiosks", "key": hash_token(key), "allowedIps": "[]"}
        self.tables.insert("ApiKey", record)
        return {"platform": self.name, "url": url, "token": key}

    def strike_off_devices(self) -> None:
        """Withdraw every key."""
        with self.tables.writing():
            self.tables.run("UPDATE ApiKey SET isActive = 0")

    def end_tokens(self, *, also_refresh: bool) -> None:
        """Let every key end."""
        del also_refresh  # keys are not renewed
        with self.tables.writing():
            self.tables.run("UPDATE ApiKey SET expiresAt = ?", iso_micros(datetime.now(UTC)))

    def forget_keys(self) -> None:
        """Forget all idempotency keys, as after their time."""
        with self.tables.writing():
            self.tables.run("DELETE FROM IdempotencyKey")

    def entries(self) -> list[dict[str, Any]]:
        """Return every scan, in the form of all platforms."""
        found = self.tables.rows(
            f"SELECT id, deviceInfo, {GUEST_KEY} AS ticket_id, undoneBy IS NULL AS standing, checkInAt AS at"  # noqa: S608
            " FROM EventCheckIn t ORDER BY createdAt"
        )
        for row in found:
            # This platform has no field for a gate's own id: it stands in deviceInfo, as "entry=ID;".
            parts = dict(part.partition("=")[::2] for part in (row.pop("deviceInfo") or "").split(";"))
            row |= {"entry_id": parts.get("entry", row.pop("id")), "kind": "admission"}
        return found + self.tables.rows(
            "SELECT id AS entry_id, lower(kind) AS kind, guestKey AS ticket_id, 0 AS standing,"  # noqa: S608  # our own
            f" scannedAt AS at FROM ({_SCAN_LOGS}) ORDER BY createdAt"
        )

    def state(self) -> dict[str, Any]:
        """Return what the platform holds."""
        line = "SELECT b.id AS booking, w.status FROM Waitlist w JOIN Booking b USING (eventId, userId)"
        return {**super().state(), "waitlist": self.tables.rows(line)}

    def sales(self) -> list[dict[str, Any]]:
        """Return what was done at doors, in the form of all platforms."""
        return self.counter.sales()

    def office_actions(self) -> Mapping[str, Callable[[str], dict[str, Any]]]:
        """Return what may happen to a booking at the office."""
        return {
            "cancel": lambda booking_id: self._change(booking_id, status="CANCELLED"),
            "refund": lambda booking_id: self._change(booking_id, status="REFUNDED", paymentStatus="REFUNDED"),
            "no_show": lambda booking_id: self._change(booking_id, status="NO_SHOW"),
            "waitlist": self._put_in_line,
            "notify": self._notify,
            "remove": lambda booking_id: self._change(booking_id, deletedAt=iso_micros(datetime.now(UTC))),
            "change": lambda booking_id: self._change(booking_id, guestNames='["Somebody Else"]'),
            "forget_keys": self._forget_keys,
            "step_down": self._step_down,
            "book_participant": self._book_participant,
            "sell_out": self.counter.sell_out,
            "close": self.counter.close,
        }

    # -- operations

    def _caller(self, request: Request) -> Row:
        key = hash_token(request.headers.get("x-api-key", ""))
        found = self.tables.row("SELECT * FROM ApiKey WHERE key = ?", key)
        if found is None or not found["isActive"]:
            raise RefusalError(401, "INVALID_API_KEY")
        if found["expiresAt"] is not None and found["expiresAt"] <= iso_micros(datetime.now(UTC)):
            raise RefusalError(401, "API_KEY_EXPIRED")
        return found

    def _me(self, request: Request, _parts: tuple[str, ...]) -> Reply:
        caller = self._caller(request)
        return Reply(status=200, content={"id": caller["id"], "name": caller["name"]})

    def _collection(self, name: str) -> Callable[[Request, tuple[str, ...]], Reply]:
        select, table, time = COLLECTIONS[name]

        def read(request: Request, _parts: tuple[str, ...]) -> Reply:
            self._caller(request)
            page = whole_number(request.args.get("page", ""), 1, most=10**6)
            size = whole_number(request.args.get("pageSize", ""), 50, most=self.max_page)
            # Before the rows are read, so that nothing falls between this page and the next reading.
            now = iso_micros(datetime.now(UTC))
            since = request.args.get("updatedSince", "")
            rows, pages = by_number(self.tables, select, since, page, size, table=table, time=time)
            meta = {"page": page, "pageSize": size, "totalPages": pages, "generatedAt": now}
            return Reply(status=200, content={"data": [_complete(row) for row in rows], "meta": meta})

        return read

    def _check_in(self, request: Request, _parts: tuple[str, ...]) -> Reply:
        self._caller(request)
        new = msgspec.json.decode(request.body, type=shapes.NewCheckIn)
        key = request.headers.get("idempotency-key", "")
        record, is_new = self.attendance.check_in(new, key)
        return Reply(status=201 if is_new else 200, content={"data": record, "idempotencyKey": key or None})

    def _known(self, request: Request, _parts: tuple[str, ...]) -> Reply:
        self._caller(request)
        asked = msgspec.json.decode(request.body, type=shapes.Known)
        return Reply(status=200, content={"known": self.attendance.known(asked.entry_ids)})

    def _log(self, request: Request, _parts: tuple[str, ...]) -> Reply:
        self._caller(request)
        new = msgspec.json.decode(request.body, type=shapes.NewScanLog)
        is_new = self.attendance.log(new)
        return Reply(status=201 if is_new else 200, content={"data": {"id": new.id}})

    def _book(self, request: Request, _parts: tuple[str, ...]) -> Reply:
        self._caller(request)
        return _once(*self.counter.book(msgspec.json.decode(request.body, type=shapes.NewBooking)))

    def _pay(self, request: Request, parts: tuple[str, ...]) -> Reply:
        self._caller(request)
        return _once(*self.counter.pay(parts[0], msgspec.json.decode(request.body, type=shapes.NewPayment)))

    def _decide(self, request: Request, parts: tuple[str, ...]) -> Reply:
        self._caller(request)
        return _once(*self.counter.decide(parts[0], msgspec.json.decode(request.body, type=shapes.NewDecision)))

    def _cancel(self, request: Request, parts: tuple[str, ...]) -> Reply:
        self._caller(request)
        return _once(*self.counter.cancel(parts[0], msgspec.json.decode(request.body, type=shapes.NewCancellation)))

    def _change(self, booking_id: str, **columns: Any) -> dict[str, Any]:
        # As Prisma does for @updatedAt: readings ask by this column.
        columns |= {"updatedAt": iso_micros(datetime.now(UTC))}
        sets = ", ".join(f"{name} = ?" for name in columns)
        sql = f"UPDATE Booking SET {sets} WHERE id = ?"  # noqa: S608  # our own names
        if not self.tables.run(sql, *columns.values(), booking_id):
            raise RefusalError(404, "BOOKING_NOT_FOUND")
        return {}

    def _step_down(self, participant_id: str) -> dict[str, Any]:
        """Let somebody who helped be a guest again."""
        now = iso_micros(datetime.now(UTC))
        sql = "UPDATE EventParticipant SET role = 'PARTICIPANT', updatedAt = ? WHERE id = ?"
        if not self.tables.run(sql, now, participant_id):
            raise RefusalError(404, "PARTICIPANT_NOT_FOUND")
        return {}

    def _book_participant(self, participant_id: str) -> dict[str, Any]:
        """Let a participant book a place."""
        now, number = iso_micros(datetime.now(UTC)), secrets.token_hex(8)
        with self.tables.writing():
            self.tables.run(
                "INSERT INTO Booking (id, bookingNumber, eventId, userId, status, checkInCode, createdAt, updatedAt)"
                " SELECT ?, ?, eventId, userId, 'CONFIRMED', ?, ?, ? FROM EventParticipant WHERE id = ?",
                *(f"booked-{number}", f"BKG-{number}", f"CHK-{number}", now, now, participant_id),
            )
            self.tables.run("UPDATE EventParticipant SET updatedAt = ? WHERE id = ?", now, participant_id)
        return {}

    def _put_in_line(self, booking_id: str) -> dict[str, Any]:
        """Put a booking at the end of its event's waiting list."""
        self.tables.run(
            "INSERT INTO Waitlist (eventId, userId, position, status) SELECT eventId, userId,"
            " (SELECT coalesce(max(position), 0) + 1 FROM Waitlist w WHERE w.eventId = b.eventId), 'WAITING'"
            " FROM Booking b WHERE id = ?",
            booking_id,
        )
        return self._change(booking_id, status="WAITLISTED", paymentStatus="PENDING")

    def _notify(self, booking_id: str) -> dict[str, Any]:
        """Tell somebody of a free place."""
        self.tables.run(
            "UPDATE Waitlist SET status = 'NOTIFIED' WHERE (eventId, userId) ="
            " (SELECT eventId, userId FROM Booking WHERE id = ?)",
            booking_id,
        )
        return self._change(booking_id)

    def _forget_keys(self, _booking_id: str) -> dict[str, Any]:
        self.forget_keys()
        return {}


def _once(answer: dict[str, Any], is_new: bool) -> Reply:  # noqa: FBT001  # as Once gives it
    return Reply(status=201 if is_new else 200, content={"data": answer})


def _complete(row: Row) -> Row:
    """Return a row as Prisma shows it: real booleans and arrays, and the booking's user embedded."""
    for flag in _FLAGS:
        if flag in row:
            row[flag] = bool(row[flag])
    if "guestNames" in row:
        row["guestNames"] = msgspec.json.decode(row["guestNames"])
    if "waitStatus" in row:
        waits = {"position": row.pop("waitPosition"), "status": row.pop("waitStatus")}
        due = bool(row.pop("paymentDue"))
        row["waitlist"] = {**waits, "paymentDue": due} if row["status"] == "WAITLISTED" and waits["status"] else None
    if "userName" in row:
        row["user"] = {"name": row.pop("userName"), "email": row.pop("userEmail")}
    return row
