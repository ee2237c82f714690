"""Routes: from a request to an answer, knowing nothing of sockets.

A dialect's routes are data: they serve requests, and the platform's OpenAPI description is made of the same table.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec


class Request(msgspec.Struct, frozen=True, kw_only=True):
    """A request as the routes see it.

    Attributes:
        method: HTTP method.
        path: Path below the platform's base.
        query: Query parameters.
        headers: Headers by lower-case name.
        body: Body as it came.
    """

    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: bytes

    @property
    def bearer(self) -> str:
        """The bearer token (RFC 6750), or ""."""
        scheme, _, token = self.headers.get("authorization", "").partition(" ")
        return token if scheme.lower() == "bearer" else ""


class Reply(msgspec.Struct, frozen=True, kw_only=True):
    """An answer: a status and what becomes JSON."""

    status: int
    content: Any


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
    """Finds the route for a request. The first one that fits is taken.

    Args:
        routes: The table.
        refuse: Writes a refusal in the platform's own way.
    """

    def __init__(self, routes: Sequence[Route], refuse: Callable[[RefusalError], Reply]) -> None:
        self.routes = tuple(routes)
        self._refuse = refuse
        self._patterns = [(re.compile(re.sub(r"\{\w+\}", "([^/]+)", route.path)), route) for route in routes]

    def answer(self, request: Request) -> Reply:
        """Answer a request."""
        try:
            return self._route(request)
        except RefusalError as error:
            return self._refuse(error)
        except (msgspec.DecodeError, RecursionError, UnicodeError):
            return self._refuse(RefusalError(400, "BAD_REQUEST"))

    def _route(self, request: Request) -> Reply:
        is_path_known = False
        for pattern, route in self._patterns:
            match = pattern.fullmatch(request.path)
            if match is None:
                continue
            is_path_known = True
            if route.method == request.method:
                return route.handler(request, match.groups())
        raise RefusalError(*((405, "METHOD_NOT_ALLOWED") if is_path_known else (404, "NOT_FOUND")))


def fields(request: Request) -> dict[str, Any]:
    """Return a JSON object that was sent, {} for none."""
    return msgspec.json.decode(request.body or b"{}", type=dict[str, Any])


def whole(text: str, otherwise: int, *, most: int) -> int:
    """Return a whole number of a query, at least 1."""
    if not text:
        return otherwise
    if not (text.isascii() and text.isdecimal()) or len(text) > 9:
        raise RefusalError(400, "BAD_REQUEST")
    return max(1, min(int(text), most))
