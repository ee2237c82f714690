"""Routes: from a request to an answer, knowing nothing of sockets. werkzeug reads requests and finds the route.

A platform's routes are data: they serve requests, and the platform's OpenAPI description is made of the same table.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote

import msgspec
from werkzeug.datastructures import Headers
from werkzeug.exceptions import MethodNotAllowed, NotFound
from werkzeug.routing import Map, Rule
from werkzeug.sansio import request as sansio


class Request(sansio.Request):
    """A request as the routes see it: what werkzeug makes of its head, and its body.

    Args:
        method: HTTP method.
        path: Path below the platform's base, as it was sent.
        query: What stands behind the question mark, as it was sent.
        headers: Headers.
        body: Body as it came.
    """

    def __init__(self, *, method: str, path: str, headers: Headers, body: bytes, query: str = "") -> None:
        super().__init__(method, "http", None, "", path, query.encode("latin-1"), headers, None)
        self.body = body

    @property
    def bearer(self) -> str:
        """The bearer token (RFC 6750), or ""."""
        sent = self.authorization
        return (sent.token or "") if sent is not None and sent.type == "bearer" else ""


class Reply(msgspec.Struct, frozen=True, kw_only=True):
    """An answer: a status, what becomes JSON, and headers beside those that every answer has."""

    status: int
    content: Any
    headers: Mapping[str, str] = {}


class RefusalError(Exception):
    """The platform says no.

    Attributes:
        status: HTTP status.
        code: The platform's word for it.
        details: What else the answer tells.
    """

    def __init__(self, status: int, code: str, **details: Any) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.details = details


Handler = Callable[[Request, tuple[str, ...]], Reply]
"""What answers a request; the parts are what the path has for the names of its template, in order."""

_TEMPLATE = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """One operation.

    Attributes:
        method: HTTP method.
        path: Template such as ``/bookings/{id}``.
        handler: What answers.
        summary: One line for the description.
        body: Type of the JSON body, or None.
        form: The body is ``application/x-www-form-urlencoded`` instead.
        answer: Type of a successful answer.
        status: Status of a successful answer.
        also: Further statuses of a successful answer.
        query: Names of query parameters and their types.
        is_open: Nobody has to be logged in.
        chosen: The platform does not publish it.
        refusals: Statuses of refusals beside the ones that every operation may give.
    """

    method: str
    path: str
    handler: Handler
    summary: str
    answer: Any
    body: Any = None
    form: bool = False
    status: int = 200
    also: Sequence[int] = ()
    query: Mapping[str, type] = field(default_factory=dict)
    is_open: bool = False
    chosen: bool = True
    refusals: Sequence[int] = ()


class Router:
    """Finds the route for a request; where several fit, the one that says more of the path.

    Args:
        routes: The table.
        refuse: Writes a refusal in the platform's own way.
    """

    def __init__(self, routes: Sequence[Route], refuse: Callable[[RefusalError], Reply]) -> None:
        self.routes = tuple(routes)
        self._refuse = refuse
        rules = [
            Rule(_TEMPLATE.sub(r"<\1>", route.path), methods=[route.method], endpoint=number)
            for number, route in enumerate(routes)
        ]
        self._map = Map(rules, merge_slashes=False).bind("sandbox")

    def answer(self, request: Request) -> Reply:
        """Answer a request."""
        try:
            route, parts = self._find(request)
            return route.handler(request, parts)
        except MethodNotAllowed as error:
            reply = self._refuse(RefusalError(405, "METHOD_NOT_ALLOWED"))
            return msgspec.structs.replace(reply, headers={"Allow": ", ".join(sorted(error.valid_methods or ()))})
        except NotFound:
            return self._refuse(RefusalError(404, "NOT_FOUND"))
        except RefusalError as error:
            return self._refuse(error)
        except (msgspec.DecodeError, RecursionError, UnicodeError):
            return self._refuse(RefusalError(400, "BAD_REQUEST"))

    def _find(self, request: Request) -> tuple[Route, tuple[str, ...]]:
        number, parts = self._map.match(request.path, request.method)
        # Decoded only now: a slash inside of an id parts no path.
        return self.routes[number], tuple(unquote(part, errors="strict") for part in parts.values())


def fields(request: Request) -> dict[str, Any]:
    """Return a JSON object that was sent, {} for none."""
    return msgspec.json.decode(request.body or b"{}", type=dict[str, Any])


def whole_number(text: str, otherwise: int, *, most: int) -> int:
    """Return a whole number of a query, at least 1."""
    if not text:
        return otherwise
    if not (text.isascii() and text.isdecimal()) or len(text) > 9:
        raise RefusalError(400, "BAD_REQUEST")
    return max(1, min(int(text), most))
