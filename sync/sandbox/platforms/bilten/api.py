"""Bilten's interface below /api/v1: accounts, devices, collections ordered by time, check-ins one by one."""

import secrets
import uuid
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import msgspec

from sync.sandbox.platforms.bilten import shapes
from sync.sandbox.platforms.bilten.check_ins import CheckIns
from sync.sandbox.platforms.bilten.door_sales import DoorSales
from sync.sandbox.platforms.bilten.schema import COUNT_SOLD
from sync.sandbox.seeding.plan import ORGANIZER_EMAIL, ORGANIZER_PASSWORD
from sync.sandbox.tables import Row, Tables, iso_micros
from sync.sandbox.web.cosigning import LogCosigner, NewCheckpoint
from sync.sandbox.web.paging import by_time
from sync.sandbox.web.platform import SandboxPlatform
from sync.sandbox.web.routing import RefusalError, Reply, Request, Route, whole_number
from sync.sandbox.web.tokens import ACCESS_S, TokenPair, is_password

COLLECTIONS: Mapping[str, tuple[str, str]] = {
    "tickets": (
        "SELECT t.*, u.first_name, u.last_name, u.email FROM tickets t LEFT JOIN users u ON u.id = t.user_id",
        "updated_at",
    ),
    "check-ins": ("SELECT t.* FROM check_ins t", "created_at"),
    "scan-logs": ("SELECT t.* FROM scan_logs t", "created_at"),
    "events": ("SELECT t.* FROM events t", "updated_at"),
    "ticket-types": ("SELECT t.* FROM ticket_types t", "updated_at"),
}
_BRANDING = "SELECT logo_url, primary_color, secondary_color, font_family, custom_css FROM branding_settings"
_FLAGS = ("is_active", "is_featured")


class Bilten(SandboxPlatform):
    """The platform."""

    name = "bilten"
    title = "Bilten"
    base = "/api/v1"
    error = shapes.Error

    def __init__(self, tables: Tables) -> None:
        super().__init__(tables)
        self.door = CheckIns(tables)
        self.counter = DoorSales(tables)
        self.cosigner = LogCosigner(tables, "bilten.sandbox/logs")

    def routes(self) -> Sequence[Route]:
        """Return all operations."""
        query: Mapping[str, type] = {"updated_since": str, "after_id": str, "limit": int}
        reads = [
            Route(method="GET", path=f"/{name}", handler=self._collection(name), summary=f"Page of {name}",
                  answer=shapes.FeedPage, query=query)
            for name in COLLECTIONS
        ]  # fmt: skip
        return [
            Route(method="POST", path="/auth/login", handler=self._log_in, summary="Log in", body=shapes.Login,
                  answer=shapes.TokensAnswer, is_open=True),
            Route(method="POST", path="/auth/refresh", handler=self._refresh, summary="Renew tokens",
                  body=shapes.Refresh, answer=shapes.TokensAnswer, is_open=True),
            Route(method="POST", path="/devices", handler=self._enrol, summary="Make a kiosk known",
                  body=shapes.NewDevice, answer=shapes.EnrolledAnswer, status=201),
            Route(method="POST", path="/check-ins", handler=self._check_in, summary="Keep a check-in",
                  body=shapes.NewCheckIn, answer=shapes.TakenAnswer, status=201, also=(200,), refusals=(404, 409)),
            Route(method="POST", path="/scan-logs", handler=self._log, summary="Keep another scan",
                  body=shapes.NewScanLog, answer=shapes.TakenAnswer, status=201, also=(200,), refusals=(404, 409)),
            Route(method="POST", path="/door-sales", handler=self._sell, summary="Sell at a door",
                  body=shapes.NewDoorSale, answer=shapes.DoorAnswer, status=201, also=(200,), refusals=(404, 409, 422)),
            Route(method="POST", path="/payments", handler=self._pay, summary="Take a payment at a door",
                  body=shapes.NewDoorPayment, answer=shapes.DoorAnswer, status=201, also=(200,), refusals=(409, 422)),
            Route(method="POST", path="/door-sales/{id}/cancel", handler=self._take_back, summary="Take a sale back",
                  body=shapes.SaleCancellation, answer=shapes.DoorAnswer, status=201, also=(200,),
                  refusals=(404, 409)),
            Route(method="POST", path="/log-checkpoints", handler=self._cosign, summary="Cosign a kiosk's log",
                  body=NewCheckpoint, answer=shapes.CosignedAnswer, refusals=(403, 409, 422)),
            Route(method="POST", path="/tickets/validate", handler=self._validate, summary="Judge one ticket now",
                  body=shapes.Validate, answer=shapes.ValidAnswer, chosen=False, refusals=(404, 409)),
            *reads,
        ]  # fmt: skip

    def refusal(self, error: RefusalError) -> Reply:
        """Write a refusal as Bilten does."""
        return Reply(status=error.status, content={"success": False, "error": {"code": error.code, **error.details}})

    def setup_code(self, url: str) -> dict[str, str]:
        """Return the staff account of the demo."""
        return {"platform": self.name, "url": url, "email": ORGANIZER_EMAIL, "password": ORGANIZER_PASSWORD}

    def strike_off_devices(self) -> None:
        """Let no device in any more."""
        with self.tables.writing():
            self.tables.run("UPDATE check_in_devices SET is_active = 0")

    def entries(self) -> list[dict[str, Any]]:
        """Return every scan, in the form of all platforms; a check-in that was undone is kept in the log."""
        found = self.tables.rows(
            "SELECT id AS entry_id, 'admission' AS kind, ticket_id, 1 AS standing, check_in_time AS at FROM check_ins"
        )
        for log in self.tables.rows("SELECT * FROM scan_logs ORDER BY created_at"):
            kind = "admission" if log["kind"] == "re_entry" else log["kind"]
            standing = kind == "admission" and log["undone_by"] is None
            scan = {"entry_id": log["id"], "kind": kind, "ticket_id": log["ticket_id"], "standing": standing}
            found.append({**scan, "at": log["scanned_at"]})
            # The undo took the row out of check_ins; that it was there is known from here alone.
            undone = msgspec.json.decode(log["metadata"]).get("check_in")
            if undone:
                gone = {"entry_id": undone["id"], "kind": "admission", "ticket_id": undone["ticket_id"]}
                found.append({**gone, "standing": False, "at": undone["check_in_time"]})
        return found

    def sales(self) -> list[dict[str, Any]]:
        """Return what was done at doors, in the form of all platforms."""
        return self.counter.sales()

    def office_actions(self) -> Mapping[str, Callable[[str], dict[str, Any]]]:
        """Return what may happen to a ticket at the office."""
        return {
            "cancel": lambda ticket_id: self._change_ticket(ticket_id, status="cancelled"),
            "refund": lambda ticket_id: self._change_ticket(ticket_id, status="refunded"),
            "return": lambda ticket_id: self._change_ticket(ticket_id, status="available", user_id=None),
            "remove": lambda ticket_id: self._change_ticket(ticket_id, is_active=0),
            "reissue": lambda ticket_id: self._change_ticket(ticket_id, qr_code=f"BLT{secrets.token_hex(12).upper()}"),
            "sell_out": self.counter.sell_out,
            "close": self.counter.close,
            "change": lambda ticket_id: self._change_ticket(ticket_id, expires_at="2090-01-01T00:00:00.000000Z"),
        }

    # -- operations

    def _log_in(self, request: Request, _parts: tuple[str, ...]) -> Reply:
        body = msgspec.json.decode(request.body, type=shapes.Login)
        user = self.tables.row("SELECT * FROM users WHERE email = ? AND is_active", body.email)
        if user is None or not is_password(body.password, user["password_hash"]):
            raise RefusalError(401, "INVALID_CREDENTIALS")
        with self.tables.writing():
            return Reply(status=200, content=_done(_pair(self.tokens.issue(user["id"], is_device=False))))

    def _refresh(self, request: Request, _parts: tuple[str, ...]) -> Reply:
        body = msgspec.json.decode(request.body, type=shapes.Refresh)
        return Reply(status=200, content=_done(_pair(self.tokens.renew(body.refresh_token))))

    def _enrol(self, request: Request, _parts: tuple[str, ...]) -> Reply:
        holder = self.tokens.holder(request.bearer)
        body = msgspec.json.decode(request.body, type=shapes.NewDevice)
        user = self.tables.row("SELECT id FROM users WHERE id = ? AND role <> 'user'", holder["holderId"])
        if user is None:
            raise RefusalError(403, "NOT_STAFF")
        device = {"id": str(uuid.uuid4()), "name": body.name or "Kiosk"}
        with self.tables.writing():
            now = iso_micros(datetime.now(UTC))
            self.tables.insert("check_in_devices", {**device, "user_id": user["id"], "created_at": now})
            pair = _pair(self.tokens.issue(device["id"], is_device=True))
        return Reply(status=201, content=_done({"device": device, **pair}))

    def _device(self, request: Request) -> str:
        holder = self.tokens.holder(request.bearer)
        sql = "SELECT 1 FROM check_in_devices WHERE id = ? AND is_active"
        # 403 and not 401: the token is genuine, so renewing it would not help.
        if not holder["isDevice"] or self.tables.row(sql, holder["holderId"]) is None:
            raise RefusalError(403, "DEVICE_REVOKED")
        return str(holder["holderId"])

    def _collection(self, name: str) -> Callable[[Request, tuple[str, ...]], Reply]:
        select, time = COLLECTIONS[name]

        def read(request: Request, _parts: tuple[str, ...]) -> Reply:
            self._device(request)
            limit = whole_number(request.args.get("limit", ""), 100, most=self.max_page)
            # Taken before the rows are read: what changes meanwhile is newer than what the page says of itself.
            now = iso_micros(datetime.now(UTC))
            since, after = request.args.get("updated_since", ""), request.args.get("after_id", "")
            rows, more = by_time(self.tables, select, since, after, limit, time=time)
            page = {"pagination": {"limit": limit, "has_more": more}, "server_time": now}
            return Reply(status=200, content={**_done([self._complete(name, row) for row in rows]), **page})

        return read

    def _complete(self, name: str, row: Row) -> Row:
        for flag in _FLAGS:
            if flag in row:
                row[flag] = bool(row[flag])
        if "metadata" in row:
            row["metadata"] = msgspec.json.decode(row["metadata"])
        if name == "tickets":
            first, last, email = row.pop("first_name"), row.pop("last_name"), row.pop("email")
            # None where nobody bought it yet; a user without a name would look like a guest.
            row["user"] = {"first_name": first, "last_name": last, "email": email} if first is not None else None
        if name == "events":
            row["branding"] = self.tables.row(f"{_BRANDING} WHERE organizer_id = ? AND is_active", row["organizer_id"])
        return row

    def _check_in(self, request: Request, _parts: tuple[str, ...]) -> Reply:
        device_id = self._device(request)
        new = msgspec.json.decode(request.body, type=shapes.NewCheckIn)
        is_new = self.door.check_in(new, device_id)
        return Reply(status=201 if is_new else 200, content=_done({"id": new.id}))

    def _log(self, request: Request, _parts: tuple[str, ...]) -> Reply:
        device_id = self._device(request)
        new = msgspec.json.decode(request.body, type=shapes.NewScanLog)
        is_new = self.door.log(new, device_id)
        return Reply(status=201 if is_new else 200, content=_done({"id": new.id}))

    def _cosign(self, request: Request, _parts: tuple[str, ...]) -> Reply:
        self._device(request)
        return Reply(status=200, content=_done(self.cosigner.answer(request)))

    def _sell(self, request: Request, _parts: tuple[str, ...]) -> Reply:
        self._device(request)
        return _once(*self.counter.sell(msgspec.json.decode(request.body, type=shapes.NewDoorSale)))

    def _pay(self, request: Request, _parts: tuple[str, ...]) -> Reply:
        self._device(request)
        return _once(*self.counter.pay(msgspec.json.decode(request.body, type=shapes.NewDoorPayment)))

    def _take_back(self, request: Request, parts: tuple[str, ...]) -> Reply:
        self._device(request)
        return _once(*self.counter.cancel(parts[0], msgspec.json.decode(request.body, type=shapes.SaleCancellation)))

    def _validate(self, request: Request, _parts: tuple[str, ...]) -> Reply:
        self.tokens.holder(request.bearer)
        asked = msgspec.json.decode(request.body, type=shapes.Validate)
        ticket = self.door.ticket(asked.ticket_id, asked.event_id)
        if ticket["status"] != "sold":
            raise RefusalError(409, "TICKET_INVALID")
        if self.door.is_used(asked.ticket_id):
            raise RefusalError(409, "TICKET_ALREADY_USED")
        return Reply(status=200, content=_done({"valid": True, "ticket_number": ticket["ticket_number"]}))

    def _change_ticket(self, ticket_id: str, **columns: Any) -> dict[str, Any]:
        # The old code goes to whoever asked: tests show it at a gate after it was replaced.
        before = self.tables.row("SELECT qr_code FROM tickets WHERE id = ?", ticket_id)
        if before is None:
            raise RefusalError(404, "TICKET_NOT_FOUND")
        columns |= {"updated_at": iso_micros(datetime.now(UTC))}
        sets = ", ".join(f"{name} = ?" for name in columns)
        self.tables.run(f"UPDATE tickets SET {sets} WHERE id = ?", *columns.values(), ticket_id)  # noqa: S608  # our own names
        sold = f"{COUNT_SOLD}, updated_at = ? WHERE id = (SELECT ticket_type_id FROM tickets WHERE id = ?)"  # noqa: S608
        self.tables.run(sold, columns["updated_at"], ticket_id)
        new = columns.get("qr_code")
        return {"old_code": before["qr_code"], "code": new} if new else {"code": before["qr_code"]}


def _once(answer: dict[str, Any], is_new: bool) -> Reply:  # noqa: FBT001  # as Once gives it
    return Reply(status=201 if is_new else 200, content=_done(answer))


def _done(data: Any) -> dict[str, Any]:
    return {"success": True, "data": data}


def _pair(pair: TokenPair) -> dict[str, Any]:
    return {"token": pair.access, "refresh_token": pair.refresh, "expires_in": ACCESS_S}
