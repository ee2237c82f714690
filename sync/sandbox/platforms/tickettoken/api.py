"""TicketToken's interface below /api: devices, offline manifests, reconciliation, policies, revocation."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec

from sync.sandbox.platforms.tickettoken import shapes
from sync.sandbox.platforms.tickettoken.reconciliation import Reconciliation
from sync.sandbox.seeding.plan import ORGANIZER_EMAIL, ORGANIZER_PASSWORD
from sync.sandbox.tables import Tables, iso_micros
from sync.sandbox.web.paging import by_revision
from sync.sandbox.web.platform import SandboxPlatform
from sync.sandbox.web.routing import RefusalError, Reply, Request, Route, whole_number
from sync.sandbox.web.tokens import ACCESS_S, TokenPair, is_password

MANIFEST_LASTS = timedelta(hours=4)
_REVOCATIONS = (
    "SELECT t.* FROM (SELECT id AS ticket_id, event_id, ticket_number, access_level, status, changed_at, seq AS rev"
    " FROM tickets WHERE status IN ('TRANSFERRED', 'REFUNDED', 'CANCELLED', 'REVOKED')) t"
)
_SCANS = (
    "SELECT t.* FROM ("
    "SELECT s.id, 'SCAN' AS kind, s.device_id, s.ticket_id, k.event_id, s.scanned_at, s.result, s.reason,"
    " NULL AS undoes, s.zone, s.seq AS rev FROM scans s JOIN tickets k ON k.id = s.ticket_id"
    " UNION ALL SELECT entry_id, kind, device_id, ticket_id, event_id, occurred_at,"
    " CASE kind WHEN 'REFUSAL' THEN 'DENY' ELSE 'ALLOW' END, reason, undoes, NULL, seq FROM journal) t"
)


class TicketToken(SandboxPlatform):
    """The platform."""

    name = "tickettoken"
    title = "TicketToken"
    base = "/api"
    error = shapes.Error

    def __init__(self, tables: Tables) -> None:
        super().__init__(tables)
        self.reconciliation = Reconciliation(tables)

    def routes(self) -> Sequence[Route]:
        """Return all operations."""
        feed: Mapping[str, type] = {"device_id": str, "since": str, "limit": int}
        device: Mapping[str, type] = {"device_id": str}
        return [
            Route(method="POST", path="/auth/login", handler=self._log_in, summary="Log in", body=shapes.Login,
                  answer=shapes.Tokens, is_open=True),
            Route(method="POST", path="/auth/refresh", handler=self._refresh, summary="Renew tokens",
                  body=shapes.Refresh, answer=shapes.Tokens, is_open=True),
            Route(method="POST", path="/devices/register", handler=self._register, summary="Register a device",
                  body=shapes.NewDevice, answer=shapes.DeviceAnswer, chosen=False, refusals=(409,)),
            Route(method="GET", path="/devices", handler=self._devices, summary="All devices", answer=shapes.Devices,
                  chosen=False),
            Route(method="GET", path="/offline/manifest/{eventId}", handler=self._manifest, summary="A manifest",
                  answer=shapes.ManifestAnswer, chosen=False, query=device, refusals=(404,)),
            Route(method="POST", path="/offline/reconcile", handler=self._reconcile, summary="Take scans",
                  body=shapes.Reconcile, answer=shapes.Reconciled, chosen=False, refusals=(413,)),
            Route(method="POST", path="/offline/journal", handler=self._journal, summary="Take exits and undos",
                  body=shapes.Journal, answer=shapes.Journalled, refusals=(413,)),
            Route(method="GET", path="/offline/keys", handler=self._keys, summary="Secrets of codes",
                  answer=shapes.Keys, query=device),
            Route(method="GET", path="/offline/revocations", handler=self._revocations, answer=shapes.Revocations,
                  summary="What may not enter any more", query=feed, refusals=(410,)),
            Route(method="GET", path="/offline/scans", handler=self._scans, summary="Scans of all devices",
                  answer=shapes.Scans, query=feed, refusals=(410,)),
            Route(method="GET", path="/events", handler=self._events, summary="Events", answer=shapes.Events,
                  query=device),
            Route(method="GET", path="/venue/staff", handler=self._venue_staff, summary="Who works at the venue",
                  answer=shapes.Staff, query=device),
            Route(method="GET", path="/policies/event/{id}", handler=self._policies, summary="An event's policies",
                  answer=shapes.Policies, chosen=False, query=device, refusals=(404,)),
            Route(method="POST", path="/qr/revoke/{ticketId}", handler=self._revoke, summary="Revoke a ticket",
                  answer=shapes.Revoked, chosen=False, refusals=(404,)),
            Route(method="POST", path="/scan/bulk", handler=_not_implemented, summary="Answers 501",
                  answer=shapes.Revoked, chosen=False, refusals=(501,), is_open=True),
        ]  # fmt: skip

    def refusal(self, error: RefusalError) -> Reply:
        """Write a refusal as TicketToken does."""
        return Reply(status=error.status, content={"success": False, "error": error.code})

    def setup_code(self, url: str) -> dict[str, str]:
        """Return the staff account of the demo."""
        return {"platform": self.name, "url": url, "email": ORGANIZER_EMAIL, "password": ORGANIZER_PASSWORD}

    def strike_off_devices(self) -> None:
        """Let no device in any more."""
        with self.tables.writing():
            self.tables.run("UPDATE scanner_devices SET is_active = 0")

    def entries(self) -> list[dict[str, Any]]:
        """Return every scan, in the form of all platforms; scans have no ids of the gate's."""
        scans = self.tables.rows(
            "SELECT '' AS entry_id, CASE result WHEN 'ALLOW' THEN 'admission' ELSE 'refusal' END AS kind, ticket_id,"
            " result = 'ALLOW' AND NOT undone AS standing, scanned_at AS at FROM scans ORDER BY seq"
        )
        return scans + self.tables.rows(
            "SELECT entry_id, lower(kind) AS kind, ticket_id, 0 AS standing, occurred_at AS at FROM journal"
            " ORDER BY seq"
        )

    def sales(self) -> list[dict[str, Any]]:
        """Return nothing: this platform has no way to sell at a door."""
        return []

    def office_actions(self) -> Mapping[str, Callable[[str], dict[str, Any]]]:
        """Return what may happen to a ticket at the office."""
        return {
            "refund": lambda ticket_id: self._change(ticket_id, status="REFUNDED"),
            "cancel": lambda ticket_id: self._change(ticket_id, status="CANCELLED"),
            "transfer": lambda ticket_id: self._change(ticket_id, status="TRANSFERRED"),
            "remove": lambda ticket_id: self._change(ticket_id, status="REVOKED"),
            "change": lambda ticket_id: self._change(ticket_id, access_level="VIP"),
            "step_down": self._step_down,
        }

    # -- operations

    def _log_in(self, request: Request, _parts: tuple[str, ...]) -> Reply:
        body = msgspec.json.decode(request.body, type=shapes.Login)
        user = self.tables.row("SELECT * FROM users WHERE email = ?", body.email)
        if user is None or not is_password(body.password, user["password_hash"]):
            raise RefusalError(401, "INVALID_CREDENTIALS")
        with self.tables.writing():
            return _done(**_pair(self.tokens.issue(user["id"], is_device=False)))

    def _refresh(self, request: Request, _parts: tuple[str, ...]) -> Reply:
        body = msgspec.json.decode(request.body, type=shapes.Refresh)
        return _done(**_pair(self.tokens.renew(body.refresh_token)))

    def _staff(self, request: Request) -> dict[str, Any]:
        holder = self.tokens.holder(request.bearer)["holderId"]
        # Fans have accounts, too, and the same tokens.
        found = self.tables.row("SELECT * FROM users WHERE id = ? AND role <> 'FAN'", holder)
        if found is None:
            raise RefusalError(403, "FORBIDDEN")
        return found

    def _device(self, request: Request, device_id: str) -> dict[str, Any]:
        staff = self._staff(request)
        # By tenant: a device of one organizer must not open the guest list of another.
        sql = "SELECT * FROM scanner_devices WHERE device_id = ? AND tenant_id = ? AND is_active"
        found = self.tables.row(sql, device_id, staff["tenant_id"])
        if found is None:
            raise RefusalError(403, "UNAUTHORIZED_DEVICE")
        return found

    def _register(self, request: Request, _parts: tuple[str, ...]) -> Reply:
        staff = self._staff(request)
        new = msgspec.json.decode(request.body, type=shapes.NewDevice)
        device = {"device_id": new.device_id, "name": new.name, "zone": new.zone}
        with self.tables.writing():
            # Also another tenant's: the id is the table's key.
            if self.tables.row("SELECT 1 FROM scanner_devices WHERE device_id = ?", new.device_id):
                raise RefusalError(409, "DEVICE_EXISTS")
            stamps = {"tenant_id": staff["tenant_id"], "created_at": iso_micros(datetime.now(UTC))}
            self.tables.insert("scanner_devices", {**device, **stamps})
        return _done(device=device)

    def _devices(self, request: Request, _parts: tuple[str, ...]) -> Reply:
        sql = "SELECT device_id, name, zone FROM scanner_devices WHERE tenant_id = ?"
        return _done(devices=self.tables.rows(sql, self._staff(request)["tenant_id"]))

    def _manifest(self, request: Request, parts: tuple[str, ...]) -> Reply:
        device = self._device(request, request.args.get("device_id", ""))
        self._event(parts[0])
        now = datetime.now(UTC)
        rows = self.tables.rows(
            "SELECT id, ticket_number, access_level, scan_count, last_scanned_at FROM tickets"
            # A manifest holds only what may enter; what may not any more is told by the revocations.
            " WHERE event_id = ? AND tenant_id = ? AND status IN ('SOLD', 'MINTED')",
            parts[0],
            device["tenant_id"],
        )
        tickets = {row.pop("id"): row for row in rows}
        for ticket_id, row in tickets.items():
            # As published: bound to the device, so that one laptop's manifest is of no use on another one.
            row["offline_token"] = hashlib.sha256(f"{ticket_id}{device['device_id']}".encode()).hexdigest()
        manifest = {"event_id": parts[0], "device_id": device["device_id"], "generated_at": iso_micros(now)}
        return _done(manifest={**manifest, "expires_at": iso_micros(now + MANIFEST_LASTS), "tickets": tickets})

    def _reconcile(self, request: Request, _parts: tuple[str, ...]) -> Reply:
        body = msgspec.json.decode(request.body, type=shapes.Reconcile)
        device = self._device(request, body.device_id)
        return _done(**self.reconciliation.take_scans(body.scans, device["device_id"]))

    def _journal(self, request: Request, _parts: tuple[str, ...]) -> Reply:
        body = msgspec.json.decode(request.body, type=shapes.Journal)
        device = self._device(request, body.device_id)
        return _done(results=self.reconciliation.take_journal(body.items, device["device_id"]))

    def _keys(self, request: Request, _parts: tuple[str, ...]) -> Reply:
        self._device(request, request.args.get("device_id", ""))
        return _done(keys=self.tables.rows("SELECT id, algorithm, secret, revoked_at FROM qr_secrets ORDER BY id"))

    def _feed(self, request: Request, select: str) -> tuple[list[dict[str, Any]], dict[str, Any]]:
        self._device(request, request.args.get("device_id", ""))
        limit = whole_number(request.args.get("limit", ""), 100, most=self.max_page)
        rows, following, more = by_revision(self.tables, select, request.args.get("since", ""), limit)
        return rows, {"next": following, "more": more}

    def _revocations(self, request: Request, _parts: tuple[str, ...]) -> Reply:
        rows, page = self._feed(request, _REVOCATIONS)
        return _done(revocations=rows, **page)

    def _scans(self, request: Request, _parts: tuple[str, ...]) -> Reply:
        rows, page = self._feed(request, _SCANS)
        return _done(scans=rows, **page)

    def _events(self, request: Request, _parts: tuple[str, ...]) -> Reply:
        device = self._device(request, request.args.get("device_id", ""))
        sql = "SELECT id, venue_id, name, status, starts_at, ends_at, timezone FROM events WHERE tenant_id = ?"
        return _done(events=self.tables.rows(sql, device["tenant_id"]))

    def _venue_staff(self, request: Request, _parts: tuple[str, ...]) -> Reply:
        device = self._device(request, request.args.get("device_id", ""))
        sql = "SELECT id, name, role, is_active FROM users WHERE tenant_id = ? AND role <> 'FAN' ORDER BY id"
        rows = self.tables.rows(sql, device["tenant_id"])
        return _done(staff=[{**row, "is_active": bool(row["is_active"])} for row in rows])

    def _policies(self, request: Request, parts: tuple[str, ...]) -> Reply:
        self._staff(request)
        self._event(parts[0])
        rows = self.tables.rows("SELECT policy_type, config, is_active FROM scan_policies WHERE event_id = ?", parts[0])
        for row in rows:
            row |= {"config": msgspec.json.decode(row["config"]), "is_active": bool(row["is_active"])}
        return _done(policies=rows)

    def _revoke(self, request: Request, parts: tuple[str, ...]) -> Reply:
        self._staff(request)
        with self.tables.writing():
            self._change(parts[0], status="REVOKED")
        return _done()

    def _step_down(self, user_id: str) -> dict[str, Any]:
        """Let somebody work here no more."""
        if not self.tables.run("UPDATE users SET is_active = 0 WHERE id = ?", user_id):
            raise RefusalError(404, "USER_NOT_FOUND")
        return {}

    def _event(self, event_id: str) -> None:
        if self.tables.row("SELECT 1 FROM events WHERE id = ?", event_id) is None:
            raise RefusalError(404, "EVENT_NOT_FOUND")

    def _change(self, ticket_id: str, **columns: Any) -> dict[str, Any]:
        columns |= {"changed_at": iso_micros(datetime.now(UTC)), "seq": self.tables.count_up("rev")}
        sets = ", ".join(f"{name} = ?" for name in columns)
        sql = f"UPDATE tickets SET {sets} WHERE id = ?"  # noqa: S608  # our own names
        if not self.tables.run(sql, *columns.values(), ticket_id):
            raise RefusalError(404, "TICKET_NOT_FOUND")
        return {}


def _not_implemented(_request: Request, _parts: tuple[str, ...]) -> Reply:
    # So does the platform itself: a connector that relies on it has to notice here.
    raise RefusalError(501, "NOT_IMPLEMENTED")


def _done(**content: Any) -> Reply:
    return Reply(status=200, content={"success": True, **content})


def _pair(pair: TokenPair) -> dict[str, Any]:
    return {"access_token": pair.access, "refresh_token": pair.refresh, "expires_in": ACCESS_S}
