"""Routes: from a request to an answer, knowing nothing of sockets."""

import re
from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from sync.sandbox.accounts import Accounts, DeniedError
from sync.sandbox.collections import COLLECTIONS, BadCursorError, ExpiredError, read_page
from sync.sandbox.entrance import BadBatchError, Entrance
from sync.sandbox.office import NotFoundError, Office, WrongStateError
from sync.sandbox.tables import Tables

BASE = "/v1"


class Request(msgspec.Struct, frozen=True, kw_only=True):
    """A request as the routes see it."""

    method: str
    path: str
    query: Mapping[str, str]
    bearer: str
    body: bytes


class Reply(msgspec.Struct, frozen=True, kw_only=True):
    """An answer: a status and what becomes JSON."""

    status: int
    content: Any


Route = Callable[[Request, tuple[str, ...]], Reply]


class Api:
    """The platform's interface below /v1."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self.accounts = Accounts(tables)
        self.office = Office(tables)
        self.entrance = Entrance(tables)
        self._last_pages: dict[str, Any] = {}
        self._routes: tuple[tuple[str, re.Pattern[str], Route], ...] = tuple(
            (method, re.compile(pattern), route)
            for method, pattern, route in (
                ("POST", "/auth/login", self._log_in),
                ("POST", "/auth/refresh", self._refresh),
                ("POST", "/devices/enrol", self._enrol),
                ("POST", "/entry-logs/batch", self._upload),
                ("POST", "/qr/scan", self._scan),
                ("GET", "/approvals/([^/]+)/applicants", self._applicants),
                ("POST", "/approvals/([^/]+)/decide", self._decide),
                ("POST", "/bookings", self._book),
                ("DELETE", "/bookings/([^/]+)", self._remove),
                ("GET", "/(" + "|".join(map(re.escape, COLLECTIONS)) + ")", self._collection),
                ("GET", "/events/([^/]+)", self._event),
                ("GET", "/qr/([^/]+)", self._code),
            )
        )

    def answer(self, request: Request) -> Reply:
        """Answer a request."""
        path_known = False
        for method, pattern, route in self._routes:
            match = pattern.fullmatch(request.path)
            if match is None:
                continue
            path_known = True
            if method == request.method:
                return self._safely(route, request, match.groups())
        return _error(405, "METHOD_NOT_ALLOWED") if path_known else _error(404, "NOT_FOUND")

    def last_page(self, name: str) -> Any:
        """Return the page of a collection that was given last, or None."""
        return self._last_pages.get(name)

    def _safely(self, route: Route, request: Request, parts: tuple[str, ...]) -> Reply:
        try:
            return route(request, parts)
        except (DeniedError, BadBatchError) as error:
            return _error(error.status, error.code)
        except NotFoundError:
            return _error(404, "NOT_FOUND")
        except WrongStateError as error:
            return _error(409, str(error) or "WRONG_STATE")
        except ExpiredError:
            return _error(410, "CURSOR_EXPIRED")
        except (BadCursorError, msgspec.DecodeError):
            return _error(400, "BAD_REQUEST")

    def _log_in(self, request: Request, _parts: tuple[str, ...]) -> Reply:
        body = _fields(request)
        return Reply(status=200, content=self.accounts.log_in(_text(body, "email"), _text(body, "password")))

    def _refresh(self, request: Request, _parts: tuple[str, ...]) -> Reply:
        return Reply(status=200, content=self.accounts.refresh(_text(_fields(request), "refreshToken")))

    def _enrol(self, request: Request, _parts: tuple[str, ...]) -> Reply:
        body = _fields(request)
        made = self.accounts.enrol(_text(body, "setupToken"), request.bearer, _text(body, "deviceName"))
        return Reply(status=201, content=made)

    def _collection(self, request: Request, parts: tuple[str, ...]) -> Reply:
        self.accounts.caller(request.bearer)
        limit = request.query.get("limit", "100")
        page = read_page(
            self.tables, parts[0], request.query.get("updatedSince", ""), int(limit) if limit.isdecimal() else 100
        )
        self._last_pages[parts[0]] = page
        return Reply(status=200, content=page)

    def _upload(self, request: Request, _parts: tuple[str, ...]) -> Reply:
        caller = self.accounts.caller(request.bearer)
        if not caller["is_device"]:
            return _error(403, "NOT_A_DEVICE")
        results = self.entrance.take_batch(_fields(request), caller["id"], caller["organizer_id"])
        return Reply(status=200, content={"results": results})

    def _scan(self, request: Request, _parts: tuple[str, ...]) -> Reply:
        caller = self.accounts.caller(request.bearer)
        return Reply(status=200, content=self.entrance.scan(_text(_fields(request), "qrData"), caller["organizer_id"]))

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
        action = _text(_fields(request), "action")
        return Reply(status=200, content=self.office.decide(parts[0], action, caller["organizer_id"]))

    def _book(self, request: Request, _parts: tuple[str, ...]) -> Reply:
        caller = self.accounts.caller(request.bearer)
        body = _fields(request)
        booked = self.office.book(_text(body, "eventId"), _text(body, "slotId"), caller["id"])
        return Reply(status=201, content=booked)

    def _remove(self, request: Request, parts: tuple[str, ...]) -> Reply:
        self.accounts.caller(request.bearer)
        self.office.remove_booking(parts[0])
        return Reply(status=200, content={"removed": True})


def _error(status: int, code: str) -> Reply:
    return Reply(status=status, content={"error": {"code": code}})


def _fields(request: Request) -> dict[str, Any]:
    return msgspec.json.decode(request.body or b"{}", type=dict[str, Any])


def _text(body: Mapping[str, Any], name: str) -> str:
    found = body.get(name, "")
    return found if isinstance(found, str) else ""
