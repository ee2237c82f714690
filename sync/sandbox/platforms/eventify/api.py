"""Eventify's interface below /v1."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import msgspec

from sync.sandbox.platforms.eventify import shapes
from sync.sandbox.platforms.eventify.accounts import Accounts
from sync.sandbox.platforms.eventify.collections import COLLECTIONS, read_page
from sync.sandbox.platforms.eventify.door_sales import DoorSales
from sync.sandbox.platforms.eventify.entry_service import EntryService
from sync.sandbox.platforms.eventify.single_records import SingleRecords
from sync.sandbox.tables import Tables
from sync.sandbox.web.platform import SandboxPlatform
from sync.sandbox.web.routing import RefusalError, Reply, Request, Route, fields, whole_number

PAGE_QUERY: Mapping[str, type] = {"updatedSince": str, "limit": int}


class Eventify(SandboxPlatform):
    """The platform."""

    name = "eventify"
    title = "Eventify"
    base = "/v1"
    error = shapes.Error

    def __init__(self, tables: Tables) -> None:
        super().__init__(tables)
        self.accounts = Accounts(tables, self.tokens)
        self.office = SingleRecords(tables)
        self.entrance = EntryService(tables)
        self.counter = DoorSales(tables, self.office)

    def routes(self) -> Sequence[Route]:
        """Return all operations."""
        reads = [
            Route(method="GET", path=f"/{name}", handler=self._collection(name), summary=f"Page of {name}",
                  answer=shapes.CollectionPage, query=PAGE_QUERY, refusals=(400, 410))
            for name in COLLECTIONS
        ]  # fmt: skip
        return [
            Route(method="POST", path="/auth/login", handler=self._log_in, summary="Log in", body=shapes.Login,
                  answer=shapes.LoggedIn, is_open=True, chosen=False),
            Route(method="POST", path="/auth/refresh", handler=self._refresh, summary="Renew tokens",
                  body=shapes.Refresh, answer=shapes.Pair, is_open=True),
            Route(method="POST", path="/devices/enrol", handler=self._enrol, summary="Enrol a kiosk",
                  body=shapes.Enrol, answer=shapes.Enrolled, status=201, is_open=True, refusals=(403,)),
            Route(method="POST", path="/entry-logs/batch", handler=self._upload, summary="Take what a gate did",
                  body=shapes.Upload, answer=shapes.Results, refusals=(403, 413)),
            Route(method="POST", path="/qr/scan", handler=self._scan, summary="Judge one code now", body=shapes.Scan,
                  answer=shapes.Scanned, chosen=False),
            Route(method="GET", path="/approvals/{eventId}/applicants", handler=self._applicants,
                  summary="Who waits for approval", answer=list[shapes.Applicant], chosen=False),
            Route(method="POST", path="/approvals/{bookingId}/decide", handler=self._decide,
                  summary="Approve or reject", body=shapes.Decide, answer=shapes.Decided, chosen=False,
                  also=(201,), refusals=(404, 409)),
            Route(method="POST", path="/bookings", handler=self._book, summary="Book a slot", body=shapes.Book,
                  answer=shapes.Booked, status=201, also=(200,), chosen=False, refusals=(404, 409, 422)),
            Route(method="POST", path="/bookings/{bookingId}/payments", handler=self._pay, body=shapes.Pay,
                  summary="Take a payment at a door", answer=shapes.Paid, status=201, also=(200,),
                  refusals=(404, 409, 422)),
            Route(method="POST", path="/bookings/{bookingId}/cancel", handler=self._cancel, body=shapes.Cancel,
                  summary="Cancel a walk-in", answer=shapes.Cancelled, status=201, also=(200,), refusals=(404, 409)),
            Route(method="DELETE", path="/bookings/{bookingId}", handler=self._remove, summary="Delete a booking",
                  answer=shapes.Removed, refusals=(404,)),
            *reads,
            Route(method="GET", path="/events/{eventId}", handler=self._event, summary="One event",
                  answer=shapes.EventBrief, chosen=False, refusals=(404,)),
            Route(method="GET", path="/qr/{bookingId}", handler=self._code, summary="A booking's code",
                  answer=shapes.Code, chosen=False, refusals=(404,)),
        ]  # fmt: skip

    def refusal(self, error: RefusalError) -> Reply:
        """Write a refusal as Eventify does."""
        return Reply(status=error.status, content={"error": {"code": error.code}})

    def setup_code(self, url: str) -> dict[str, str]:
        """Return a set-up code with a one-time token."""
        return {"platform": self.name, "url": url, "token": self.accounts.new_setup_token()}

    def office_actions(self) -> Mapping[str, Callable[[str], dict[str, Any]]]:
        """Return what may happen to a booking at the office."""
        return {
            "cancel": self.office.cancel,
            "transfer": self.office.transfer,
            "remove": self.office.remove_booking,
            "change": self.office.touch,
            "sell_out": self.counter.sell_out,
            "close": self.counter.close,
        }

    def strike_off_devices(self) -> None:
        """Let no device in any more."""
        with self.tables.writing():
            self.tables.run("UPDATE gate_devices SET revoked = 1")

    def expire_cursors(self) -> None:
        """Begin a new epoch."""
        with self.tables.writing():
            self.tables.count_up("epoch")
            # A new epoch knows no deletions of the old one; whoever reads anew sees what is missing by itself.
            self.tables.run("DELETE FROM removed")

    def entries(self) -> list[dict[str, Any]]:
        """Return every scan, in the form of all platforms."""
        logs = self.tables.rows(
            "SELECT entryId AS entry_id, CASE result WHEN 'SUCCESS' THEN 'admission' ELSE 'refusal' END AS kind,"
            " bookingId AS ticket_id, undoneBy IS NULL AS standing, scannedAt AS at FROM entry_logs ORDER BY rev"
        )
        others = self.tables.rows(
            "SELECT entryId AS entry_id, lower(kind) AS kind, bookingId AS ticket_id, 0 AS standing, scannedAt AS at"
            " FROM other_scans ORDER BY rev"
        )
        return [*logs, *others]

    def sales(self) -> list[dict[str, Any]]:
        """Return what was done at doors, in the form of all platforms."""
        return self.counter.sales()

    def state(self) -> dict[str, Any]:
        """Return what the platform holds, record by record."""
        logs = self.tables.rows(
            "SELECT entryId, result, bookingId, eventId, qrId, deviceId, scannedBy, scannedAt, undoneBy"
            " FROM entry_logs ORDER BY rev"
        )
        others = self.tables.rows(
            "SELECT entryId, kind, bookingId, eventId, deviceId, scannedAt, details FROM other_scans ORDER BY rev"
        )
        for scan in others:
            # Only what tests compare: the rest of the details is the gate's own.
            scan |= {k: v for k, v in msgspec.json.decode(scan.pop("details")).items() if k in {"reason", "outcome"}}
        counts = self.tables.rows("SELECT eventId, status, count(*) AS count FROM bookings GROUP BY eventId, status")
        return {**super().state(), "entryLogs": logs, "otherScans": others, "bookings": counts}

    def _log_in(self, request: Request, _parts: tuple[str, ...]) -> Reply:
        body = msgspec.json.decode(request.body, type=shapes.Login)
        return Reply(status=200, content=self.accounts.log_in(body.email, body.password))

    def _refresh(self, request: Request, _parts: tuple[str, ...]) -> Reply:
        body = msgspec.json.decode(request.body, type=shapes.Refresh)
        return Reply(status=200, content=self.accounts.refresh(body.refresh_token))

    def _enrol(self, request: Request, _parts: tuple[str, ...]) -> Reply:
        body = msgspec.json.decode(request.body, type=shapes.Enrol)
        return Reply(status=201, content=self.accounts.enrol(body.setup_token, request.bearer, body.device_name))

    def _collection(self, name: str) -> Callable[[Request, tuple[str, ...]], Reply]:
        def read(request: Request, _parts: tuple[str, ...]) -> Reply:
            self.accounts.caller(request.bearer)
            limit = whole_number(request.args.get("limit", ""), 100, most=self.max_page)
            return Reply(status=200, content=read_page(self.tables, name, request.args.get("updatedSince", ""), limit))

        return read

    def _upload(self, request: Request, _parts: tuple[str, ...]) -> Reply:
        caller = self.accounts.caller(request.bearer)
        # An organizer's login is no gate: entries name the device that made them.
        if not caller["is_device"]:
            raise RefusalError(403, "NOT_A_DEVICE")
        # Checked by its shape, used as it came: fields that the shape does not name are kept with the entry.
        msgspec.json.decode(request.body, type=shapes.Upload)
        results = self.entrance.take_batch(fields(request), caller["id"], caller["organizer_id"])
        return Reply(status=200, content={"results": results})

    def _scan(self, request: Request, _parts: tuple[str, ...]) -> Reply:
        caller = self.accounts.caller(request.bearer)
        body = msgspec.json.decode(request.body, type=shapes.Scan)
        return Reply(status=200, content=self.entrance.scan(body.qr_data, caller["organizer_id"]))

    def _event(self, request: Request, parts: tuple[str, ...]) -> Reply:
        self.accounts.caller(request.bearer)
        return Reply(status=200, content=self.office.event(parts[0]))

    def _code(self, request: Request, parts: tuple[str, ...]) -> Reply:
        self.accounts.caller(request.bearer)
        return Reply(status=200, content=self.office.code(parts[0]))

    def _applicants(self, request: Request, parts: tuple[str, ...]) -> Reply:
        self.accounts.caller(request.bearer)
        return Reply(status=200, content=self.office.applicants(parts[0]))

    def _decide(self, request: Request, parts: tuple[str, ...]) -> Reply:
        caller = self.accounts.caller(request.bearer)
        decision = msgspec.json.decode(request.body, type=shapes.Decide)
        # The published form has no id, and is answered as published; with one, a second call changes nothing.
        if not decision.client_id:
            return Reply(status=200, content=self.office.decide(parts[0], decision.action, caller["organizer_id"]))
        return _once(*self.counter.decide(parts[0], decision, caller["organizer_id"]))

    def _book(self, request: Request, _parts: tuple[str, ...]) -> Reply:
        caller = self.accounts.caller(request.bearer)
        body = msgspec.json.decode(request.body, type=shapes.Book)
        # Likewise.
        if not body.client_id:
            return Reply(status=201, content=self.office.book(body.event_id, body.slot_id, caller["id"]))
        return _once(*self.counter.book(body))

    def _pay(self, request: Request, parts: tuple[str, ...]) -> Reply:
        self.accounts.caller(request.bearer)
        return _once(*self.counter.pay(parts[0], msgspec.json.decode(request.body, type=shapes.Pay)))

    def _cancel(self, request: Request, parts: tuple[str, ...]) -> Reply:
        self.accounts.caller(request.bearer)
        return _once(*self.counter.cancel(parts[0], msgspec.json.decode(request.body, type=shapes.Cancel)))

    def _remove(self, request: Request, parts: tuple[str, ...]) -> Reply:
        self.accounts.caller(request.bearer)
        with self.tables.writing():
            return Reply(status=200, content=self.office.remove_booking(parts[0]))


def _once(answer: dict[str, Any], is_new: bool) -> Reply:  # noqa: FBT001  # as Once gives it
    return Reply(status=201 if is_new else 200, content=answer)
