"""EventfulHQ's interface below /v1: OAuth 2.0 client credentials, devices, collections, scans."""

import secrets
import uuid
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qsl

import msgspec

from sync.sandbox.platforms.eventfulhq import shapes
from sync.sandbox.platforms.eventfulhq.collections import COLLECTIONS, GUEST_LIST, complete
from sync.sandbox.platforms.eventfulhq.door_sales import DoorSales
from sync.sandbox.platforms.eventfulhq.rsvps import RsvpCheckIns
from sync.sandbox.platforms.eventfulhq.scans import ScanBatches
from sync.sandbox.platforms.eventfulhq.schema import COUNT_SOLD
from sync.sandbox.platforms.eventfulhq.seed import CLIENT_ID, CLIENT_SECRET, new_access_token, new_qr_code
from sync.sandbox.tables import Tables, iso_micros
from sync.sandbox.web.paging import by_revision
from sync.sandbox.web.platform import SandboxPlatform
from sync.sandbox.web.routing import RefusalError, Reply, Request, Route, whole_number
from sync.sandbox.web.tokens import ACCESS_S, TokenPair, is_password

SCOPE = "events:read tickets:read scans:write"


class EventfulHQ(SandboxPlatform):
    """The platform."""

    name = "eventfulhq"
    title = "EventfulHQ"
    base = "/v1"
    error = shapes.Error

    def __init__(self, tables: Tables) -> None:
        super().__init__(tables)
        self.desk = ScanBatches(tables)
        self.counter = DoorSales(tables)
        self.reception = RsvpCheckIns(tables)

    def routes(self) -> Sequence[Route]:
        """Return all operations."""
        reads = [
            Route(method="GET", path=f"/{name}", handler=self._collection(name), summary=f"Page of {name}",
                  answer=shapes.FeedPage, query={"after": str, "first": int}, refusals=(410,))
            for name in COLLECTIONS
        ]  # fmt: skip
        return [
            Route(method="POST", path="/oauth/token", handler=self._token, summary="Get or renew a token",
                  body=shapes.Grant, form=True, answer=shapes.Token, is_open=True),
            Route(method="POST", path="/check-in/devices", handler=self._enrol, summary="Make a kiosk known",
                  body=shapes.NewDevice, answer=shapes.Device, status=201),
            Route(method="POST", path="/tickets/scans", handler=self._upload, summary="Take what a gate did",
                  body=shapes.Upload, answer=shapes.Results, refusals=(413,)),
            Route(method="POST", path="/tickets/door-sales", handler=self._sell, summary="Sell at a door",
                  body=shapes.NewDoorSale, answer=shapes.DoorDone, status=201, also=(200,), refusals=(404, 409, 422)),
            Route(method="POST", path="/tickets/door-sales/{saleId}/refund", handler=self._take_back,
                  summary="Take a sale back", body=shapes.DoorRefund, answer=shapes.DoorDone, status=201, also=(200,),
                  refusals=(404, 409)),
            Route(method="GET", path="/tickets/validate/{qrCode}", handler=self._validate, summary="Look a code up",
                  answer=shapes.Validity, chosen=False),
            Route(method="POST", path="/tickets/scan", handler=self._scan, summary="Check one ticket in now",
                  body=shapes.Scan, answer=shapes.Validity, chosen=False),
            Route(method="GET", path="/rsvp/guest-list/{eventId}", handler=self._guest_list, chosen=False,
                  summary="An event's invited guests", answer=shapes.FeedPage, query={"after": str, "first": int},
                  refusals=(404, 410)),
            Route(method="POST", path="/rsvp/check-in", handler=self._check_in, summary="Check invited guests in",
                  body=shapes.RsvpUpload, answer=shapes.Results, chosen=False, refusals=(413,)),
            *reads,
        ]  # fmt: skip

    def refusal(self, error: RefusalError) -> Reply:
        """Write a refusal as OAuth 2.0 does."""
        return Reply(status=error.status, content={"error": error.code.lower()})

    def setup_code(self, url: str) -> dict[str, str]:
        """Return the credentials of the demo application."""
        return {"platform": self.name, "url": url, "client_id": CLIENT_ID, "client_secret": CLIENT_SECRET}

    def strike_off_devices(self) -> None:
        """Let no device in any more."""
        with self.tables.writing():
            self.tables.run("UPDATE check_in_devices SET is_revoked = 1")

    def entries(self) -> list[dict[str, Any]]:
        """Return every scan, in the form of all platforms."""
        return (
            self.tables.rows(
                "SELECT client_scan_id AS entry_id, kind, ticket_id, undone_by IS NULL AS standing, scanned_at AS at"
                " FROM ticket_scans ORDER BY rev"
            )
            + self.reception.entries()
        )

    def sales(self) -> list[dict[str, Any]]:
        """Return what was done at doors, in the form of all platforms."""
        return self.counter.sales()

    def state(self) -> dict[str, Any]:
        """Return what the platform holds."""
        logs = self.tables.rows(
            "SELECT operation, status, records_processed, success_count, error_count FROM sync_logs"
        )
        return {**super().state(), "sync_logs": logs}

    def office_actions(self) -> Mapping[str, Callable[[str], dict[str, Any]]]:
        """Return what may happen to a ticket at the office."""
        return {
            "refund": self._refund,
            "transfer": self._transfer,
            "remove": self._delete,
            "change": self._change,
            "withdraw_invitation": self.reception.withdraw,
            "uninvite": self.reception.remove,
            "sell_out": self.counter.sell_out,
            "close": self.counter.close,
        }

    # -- operations

    def _token(self, request: Request, _parts: tuple[str, ...]) -> Reply:
        # A form and no JSON: that is how OAuth 2.0 asks for tokens (RFC 6749, 4.4.2).
        form = dict(parse_qsl(request.body.decode("utf-8", errors="strict")))
        if form.get("grant_type") == "refresh_token":
            try:
                return _granted(self.tokens.renew(form.get("refresh_token", "")))
            except RefusalError as error:
                # OAuth 2.0 says so of a refresh token that ended (RFC 6749, 5.2); 401 is for a client that is not
                # known.
                raise RefusalError(400, "invalid_grant") from error
        if form.get("grant_type") != "client_credentials":
            raise RefusalError(400, "unsupported_grant_type")
        client = self.tables.row("SELECT * FROM api_credentials WHERE client_id = ?", form.get("client_id"))
        if client is None or not is_password(form.get("client_secret", ""), client["client_secret_hash"]):
            raise RefusalError(401, "invalid_client")
        with self.tables.writing():
            return _granted(self.tokens.issue(client["client_id"], is_device=False))

    def _enrol(self, request: Request, _parts: tuple[str, ...]) -> Reply:
        client_id = self.tokens.holder(request.bearer)["holderId"]
        body = msgspec.json.decode(request.body, type=shapes.NewDevice)
        device = {"device_id": str(uuid.uuid4()), "device_name": body.device_name or "Conductor"}
        now = iso_micros(datetime.now(UTC))
        self.tables.insert("check_in_devices", {**device, "client_id": client_id, "created_at": now})
        return Reply(status=201, content=device)

    def _device(self, request: Request) -> str:
        """Return the device that asks: its client's token, and its own id."""
        holder = self.tokens.holder(request.bearer)["holderId"]
        # The token is the application's, and all of its gates share it: who asks says the header.
        device_id = request.headers.get("x-device-id", "")
        device = self.tables.row(
            "SELECT * FROM check_in_devices WHERE device_id = ? AND client_id = ?", device_id, holder
        )
        if device is None or device["is_revoked"]:
            raise RefusalError(403, "device_revoked")
        return device_id

    def _collection(self, name: str) -> Callable[[Request, tuple[str, ...]], Reply]:
        def read(request: Request, _parts: tuple[str, ...]) -> Reply:
            self._device(request)
            first = whole_number(request.args.get("first", ""), 100, most=self.max_page)
            rows, cursor, more = by_revision(self.tables, COLLECTIONS[name], request.args.get("after", ""), first)
            nodes = [complete(self.tables, name, row) for row in rows]
            info = {"end_cursor": cursor, "has_next_page": more}
            return Reply(status=200, content={"nodes": nodes, "page_info": info})

        return read

    def _guest_list(self, request: Request, parts: tuple[str, ...]) -> Reply:
        self._device(request)
        event = self.tables.row("SELECT event_edition_id FROM events WHERE event_edition_id = ?", parts[0])
        if event is None:
            raise RefusalError(404, "event_not_found")
        first = whole_number(request.args.get("first", ""), 100, most=self.max_page)
        # The platform's own id and not the request's text: it becomes a part of the query.
        select = GUEST_LIST.format(event_id=event["event_edition_id"])
        rows, cursor, more = by_revision(self.tables, select, request.args.get("after", ""), first)
        info = {"end_cursor": cursor, "has_next_page": more}
        return Reply(status=200, content={"nodes": [complete(self.tables, "", r) for r in rows], "page_info": info})

    def _check_in(self, request: Request, _parts: tuple[str, ...]) -> Reply:
        device_id = self._device(request)
        body = msgspec.json.decode(request.body, type=shapes.RsvpUpload)
        return Reply(status=200, content=self.reception.take(body.check_ins, device_id))

    def _upload(self, request: Request, _parts: tuple[str, ...]) -> Reply:
        device_id = self._device(request)
        body = msgspec.json.decode(request.body, type=shapes.Upload)
        return Reply(status=200, content=self.desk.take(body.scans, device_id))

    def _sell(self, request: Request, _parts: tuple[str, ...]) -> Reply:
        device_id = self._device(request)
        new = msgspec.json.decode(request.body, type=shapes.NewDoorSale)
        answer, is_new = self.counter.sell(new, device_id)
        return Reply(status=201 if is_new else 200, content=answer)

    def _take_back(self, request: Request, parts: tuple[str, ...]) -> Reply:
        self._device(request)
        answer, is_new = self.counter.refund(parts[0], msgspec.json.decode(request.body, type=shapes.DoorRefund))
        return Reply(status=201 if is_new else 200, content=answer)

    def _validate(self, request: Request, parts: tuple[str, ...]) -> Reply:
        self._device(request)
        return Reply(status=200, content=self._validity(parts[0]))

    def _scan(self, request: Request, _parts: tuple[str, ...]) -> Reply:
        device_id = self._device(request)
        code = msgspec.json.decode(request.body, type=shapes.Scan).qr_code
        found = self._validity(code)
        ticket = self.tables.row("SELECT * FROM tickets WHERE ? IN (qr_code, access_token)", code)
        if found["valid"] and found["check_in_status"] != "checked_in" and ticket is not None:
            now = datetime.now(UTC).isoformat()
            scan = {"client_scan_id": str(uuid.uuid4()), "kind": "admission", "event_id": ticket["event_id"]}
            scan |= {"ticket_id": ticket["ticket_id"], "scanned_at": now, "reason": "ok"}
            # By the same way as a batch, so that a ticket has one state whichever interface was used.
            self.desk.take([scan], device_id)
        return Reply(status=200, content=found)

    def _validity(self, code: str) -> dict[str, Any]:
        ticket = self.tables.row("SELECT * FROM tickets WHERE ? IN (qr_code, access_token) AND NOT is_deleted", code)
        if ticket is None:
            return {"valid": False, "check_in_status": None, "ticket_number": None}
        words = {name: ticket[name] for name in ("check_in_status", "ticket_number")}
        return {"valid": ticket["status"] != "refunded", **words}

    # -- actions

    def _change_ticket(self, ticket_id: str, **columns: Any) -> dict[str, Any]:
        # Devices follow revisions: a change without a new one would never reach them.
        columns |= {"updated_at": iso_micros(datetime.now(UTC)), "rev": self.tables.count_up("rev")}
        sets = ", ".join(f"{name} = ?" for name in columns)
        sql = f"UPDATE tickets SET {sets}, version = version + 1 WHERE ticket_id = ?"  # noqa: S608  # our own names
        if not self.tables.run(sql, *columns.values(), ticket_id):
            raise RefusalError(404, "ticket_not_found")
        if {"status", "is_deleted", "ticket_type_id"} & columns.keys():
            rev = self.tables.count_up("rev")
            self.tables.run(f"{COUNT_SOLD}, rev = ?, updated_at = ?", rev, columns["updated_at"])
        return self.tables.row("SELECT * FROM tickets WHERE ticket_id = ?", ticket_id) or {}

    def _refund(self, ticket_id: str) -> dict[str, Any]:
        return {"code": self._change_ticket(ticket_id, status="refunded")["qr_code"]}

    def _delete(self, ticket_id: str) -> dict[str, Any]:
        now = iso_micros(datetime.now(UTC))
        # Marked and not deleted: a row that is gone could tell nobody that it went.
        return {"code": self._change_ticket(ticket_id, is_deleted=1, deleted_at=now)["qr_code"]}

    def _change(self, ticket_id: str) -> dict[str, Any]:
        vip = self.tables.row("SELECT ticket_type_id FROM ticket_types WHERE name = 'VIP'")
        type_id = vip["ticket_type_id"] if vip else ""
        return {"code": self._change_ticket(ticket_id, ticket_type_id=type_id)["qr_code"], "ticket_type_id": type_id}

    def _transfer(self, ticket_id: str) -> dict[str, Any]:
        """Complete a transfer: another owner, another code; the row says that it was transferred."""
        before = self.tables.row("SELECT * FROM tickets WHERE ticket_id = ?", ticket_id)
        other = self.tables.row("SELECT user_id FROM users WHERE user_id <> ?", (before or {}).get("purchaser_user_id"))
        if before is None or other is None:
            raise RefusalError(404, "ticket_not_found")
        now = datetime.now(UTC)
        stamps = {"created_at": iso_micros(now), "updated_at": iso_micros(now), "rev": self.tables.count_up("rev")}
        transfer = {"transfer_id": str(uuid.uuid4()), "ticket_id": ticket_id, "status": "completed", **stamps}
        transfer |= {"from_user_id": before["current_owner_user_id"], "to_user_id": other["user_id"]}
        # The former codes stand here alone: gates learn from them what is to be refused. Both end together.
        transfer |= {"transfer_token": secrets.token_urlsafe(16), "previous_qr_code": before["qr_code"]}
        transfer |= {"previous_access_token": before["access_token"]}
        transfer |= {"expires_at": iso_micros(now + timedelta(days=2))}
        self.tables.insert("ticket_transfers", transfer)
        new = {"qr_code": new_qr_code(secrets.token_hex(16)), "current_owner_user_id": other["user_id"]}
        new |= {"access_token": new_access_token(secrets.token_hex(16))}
        after = self._change_ticket(ticket_id, status="transferred", **new)
        tokens = {"old_access_token": before["access_token"], "access_token": after["access_token"]}
        return {"old_code": before["qr_code"], "code": after["qr_code"], **tokens}


def _granted(pair: TokenPair) -> Reply:
    token = {"access_token": pair.access, "token_type": "Bearer", "expires_in": ACCESS_S}
    return Reply(status=200, content={**token, "refresh_token": pair.refresh, "scope": SCOPE})
