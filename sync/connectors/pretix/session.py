"""This device's talk with pretix's API: its token, its organizer, pages, and what refusals mean.

Invariants: the token goes to the enrolled address and nowhere else (of a ``next`` link only its page's number is used,
never its address); a 401 means that this device is revoked, a 403 only that its security profile or its team's events
leave this one resource out.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Generic, TypeVar
from urllib.parse import parse_qsl, urlsplit

import msgspec

from kiosk.domain.errors import (
    PermanentDeliveryError,
    TooLargeAnswerError,
    TransientDeliveryError,
    UnreadableAnswerError,
)
from kiosk.store.roster.unreadable_records import UnreadableRecord
from sync.connectors.interface.connector import TokenVault
from sync.connectors.pretix import responses
from sync.connectors.pretix.bodies import DECISIVE, KINDS, GateBody, PositionBody, id_of
from sync.connectors.reading.lenient import UnreadableError, read_item
from sync.connectors.reading.unreadable_items import UnreadableItems, digest_of
from sync.connectors.reading.zones import Zones
from sync.http.body_form import Body
from sync.http.client import Answer, Call, PlatformHttp
from sync.http.http_errors import (
    ForeignAnswerError,
    RefusedError,
    UnauthorisedError,
    concerns_whole_platform,
    may_be_the_connection,
)
from sync.http.server_clock import ClockSample

API: Final = "/api/v1"
PAGE_SIZE: Final = 50
"""More is never given."""
MOST_PAGES: Final = 20_000
"""A million items: a list that promises more is broken, and would be asked for ever."""

_DENIED = 401
_NOT_FOUND = 404
_NOT_MODIFIED = 304
_UNREADABLE = (msgspec.DecodeError, RecursionError, UnicodeDecodeError)

B = TypeVar("B")
Query = dict[str, str | Sequence[str]]


class ForbiddenError(PermanentDeliveryError):
    """This device's security profile, or its choice of events, leaves this resource out."""

    default_key = "delivery.refused"


class InvalidPageError(PermanentDeliveryError):
    """There is no such page (any more): what was listed has become shorter."""


class DeviceBody(msgspec.Struct, frozen=True):
    """What pretix says of a device."""

    organizer: str
    device_id: int
    unique_serial: str = ""
    api_token: str = ""
    name: str = ""
    security_profile: str = "full"
    gate: GateBody | None = None

    def __repr__(self) -> str:
        return f"DeviceBody(organizer={self.organizer!r}, device_id={self.device_id!r})"


class _InfoBody(msgspec.Struct, frozen=True):
    device: DeviceBody


class _Envelope(msgspec.Struct, Generic[B]):
    results: list[B]
    count: Any = None
    next: str | None = None


class _InvalidPageBody(msgspec.Struct):
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Listing(Generic[B]):
    """One page of a list.

    Attributes:
        items: What could be understood.
        more: Whether another page follows.
        unreadable: Technical words on what could not.
        unread: The same, record by record and field by field.
        generated: ``X-Page-Generated``: when the server looked, ISO 8601, or "".
        modified: ``Last-Modified`` of the whole list, an HTTP date, or "".
        date: ``Date`` of the answer.
        size: Bytes.
        unchanged: The list is as it was (304); nothing else is set then.
        count: Items that the list has on all its pages together, None where the server does not say.
        given: Items on this page, understood or not.
    """

    items: Sequence[B] = ()
    more: bool = False
    unreadable: Sequence[str] = field(default=())
    unread: Sequence[UnreadableRecord] = ()
    generated: str = ""
    modified: str = ""
    date: str = ""
    size: int = 0
    unchanged: bool = False
    count: int | None = None
    given: int = 0

    def unreadable_items(self) -> UnreadableItems:
        """Return what could not be read, for whoever goes on to note what nothing can be made of."""
        return UnreadableItems(list(self.unreadable), list(self.unread))


class Session:
    """Sends requests as this device. Safe to use from several threads.

    Args:
        http: The server.
        vault: Where the device's token is kept.
        zone_of: Says which zone the roster names for an event, "" for none.

    Attributes:
        zones: Zones of events, for instants that name none.
    """

    def __init__(
        self, http: PlatformHttp, vault: TokenVault, zone_of: Callable[[str], str] = lambda _event_id: ""
    ) -> None:
        self.zones = Zones(zone_of)
        self._http = http
        self._vault = vault
        self._device: DeviceBody | None = None

    # -- this device

    def device(self, *, fresh: bool = False) -> DeviceBody:
        """Return what pretix says of this device.

        Args:
            fresh: Ask again: its gate or its name may have been changed.
        """
        if self._device is None or fresh:
            answer = self.send("GET", "/device/info")
            try:
                self._device = msgspec.json.decode(answer.body, type=_InfoBody).device
            except _UNREADABLE as error:
                raise unreadable_answer("device/info", error) from None
        return self._device

    @property
    def security_profile(self) -> str | None:
        """The security profile that the server last named; None before it did. Asks nobody."""
        return None if self._device is None else self._device.security_profile

    def organizer_path(self) -> str:
        """Return the path of this device's organizer."""
        return f"/organizers/{self.device().organizer}"

    def event_path(self, event_id: str) -> str:
        """Return the path of one of its events."""
        return f"{self.organizer_path()}/events/{event_id}"

    def concerns_all(self, error: Exception) -> bool:
        """Return whether a failure concerns everything, and not only what was asked for.

        Where the answer alone does not tell, the server is asked for what it gives to every device.

        Raises:
            DeliveryError: Something else than the server answers now.
        """
        if may_be_the_connection(error):
            self.device(fresh=True)
            return False
        return concerns_whole_platform(error)

    # -- requests

    def send(
        self,
        method: str,
        path: str,
        *,
        query: Query | None = None,
        body: Any = None,
        headers: dict[str, str] | None = None,
    ) -> Answer:
        """Send one request.

        Args:
            method: HTTP method.
            path: Below the API's root.
            query: Query parameters.
            body: What is sent as JSON, or None.
            headers: Further headers.

        Raises:
            TransientDeliveryError: Worth another try.
            UnauthorisedError: This device is revoked, or was never known.
            ForbiddenError: It may not use this resource.
            RefusedError: Anything else.
        """
        token = self._vault.load().get("token", "")
        call = Call(
            method=method,
            path=API + path,
            query=query or {},
            body=None if body is None else msgspec.json.encode(body),
            headers={**({"Authorization": f"Device {token}"} if token else {}), **(headers or {})},
        )
        try:
            return self._http.send(call)
        except UnauthorisedError as error:
            if responses.detail(error.body) is None:  # pretix gives its reason; a log-in page in JSON, say, gives none
                raise ForeignAnswerError(f"{error}, not in pretix's own form", status=error.status) from error
            if error.status == _DENIED:
                raise
            raise ForbiddenError(f"{method} {path}: this device may not do that") from error

    def page(
        self, path: str, kind: type[B], *, query: Query | None = None, number: int = 1, modified: str = ""
    ) -> Listing[B]:
        """Read one page of a list.

        Args:
            path: Below the API's root.
            kind: What the list consists of.
            query: Filters and order.
            number: Page, from 1.
            modified: ``Last-Modified`` of the last time, to be told only of changes.

        Raises:
            InvalidPageError: The page is past the end.
            TransientDeliveryError: The list has no end.
        """
        if number > MOST_PAGES:
            raise TooLargeAnswerError(f"{path}: the list has no end")
        asked: Query = {**(query or {}), "page_size": str(PAGE_SIZE)}
        if number > 1:
            asked["page"] = str(number)
        headers = {"If-Modified-Since": modified} if modified else None
        try:
            answer = self.send("GET", path, query=asked, headers=headers)
        except RefusedError as error:
            if number > 1 and error.status == _NOT_FOUND and _is_invalid_page(error.body):
                raise InvalidPageError(f"{path}: there is no page {number}") from error
            raise
        if answer.status == _NOT_MODIFIED:
            return Listing(unchanged=True)
        return _read(path, kind, answer, number, self.zones)

    def take_clock_sample(self) -> ClockSample | None:
        """Return the best measure of the laptop's clock since the last call."""
        return self._http.take_clock_sample()

    def close(self) -> None:
        """Close all connections."""
        self._http.close()


def unreadable_answer(what: str, error: Exception) -> TransientDeliveryError:
    """Return the error for an answer that makes no sense."""
    return UnreadableAnswerError(f"{what}: {type(error).__name__}")


def _is_invalid_page(body: Body) -> bool:
    try:
        return msgspec.json.decode(body, type=_InvalidPageBody).detail == "Invalid page."
    except _UNREADABLE:
        return False


def _read(path: str, kind: type[B], answer: Answer, number: int, zones: Zones | None = None) -> Listing[B]:
    unreadable_items = UnreadableItems()
    try:
        whole = msgspec.json.decode(answer.body, type=_Envelope[kind])  # type: ignore[valid-type]
        items, following, count, given = list(whole.results), whole.next, whole.count, len(whole.results)
    except _UNREADABLE:
        raw = _raw_envelope(path, answer.body)
        items = _read_one_by_one(path, kind, raw.results, unreadable_items, zones or Zones())
        following, count, given = raw.next, raw.count, len(raw.results)
    if following is not None and _page_in(following) not in {None, number + 1}:
        # Something on the way gave an earlier page once more; what was asked for would be missing.
        raise UnreadableAnswerError(f"{path}: not the page that was asked for")
    headers = answer.headers
    return Listing(
        items=items,
        more=following is not None,
        unreadable=unreadable_items.unreadable,
        unread=unreadable_items.unread,
        generated=headers.get("x-page-generated", ""),
        modified=headers.get("last-modified", ""),
        date=headers.get("date", ""),
        size=len(answer.body),
        count=count if type(count) is int and 0 <= count < 2**63 else None,
        given=given,
    )


def _page_in(link: str) -> int | None:
    """Return the number of the page that a link leads to, or None where it names none."""
    number = dict(parse_qsl(urlsplit(link).query)).get("page", "")
    return int(number) if number.isdecimal() else None


def _raw_envelope(path: str, body: Body) -> _Envelope[msgspec.Raw]:
    try:
        return msgspec.json.decode(body, type=_Envelope[msgspec.Raw])
    except _UNREADABLE as error:
        raise unreadable_answer(path, error) from None


def _read_one_by_one(
    path: str, kind: type[B], raws: Sequence[msgspec.Raw], unreadable_items: UnreadableItems, zones: Zones
) -> list[B]:
    """Read item by item: one that cannot be understood must not hide the others."""
    items: list[B] = []
    for number, raw in enumerate(raws):
        try:
            items.append(msgspec.json.decode(raw, type=kind))
        except _UNREADABLE:
            try:
                items.append(read_leniently(kind, raw, _event_in(path), unreadable_items, zones))
            except UnreadableError as error:
                unreadable_items.record(f"{path}[{number}]: {error} cannot be read", _label(kind, raw, _event_in(path)))
    return items


def read_leniently(
    kind: type[B], raw: Body | msgspec.Raw, event_id: str, unreadable_items: UnreadableItems, zones: Zones
) -> B:
    """Read an item that the decoder refused.

    Args:
        kind: What it is.
        raw: The item.
        event_id: Its event, "" for none.
        unreadable_items: Takes note of what cannot be read.
        zones: Zones of events.

    Raises:
        UnreadableError: It cannot be read.
    """
    mended = read_item(kind, raw, decisive=DECISIVE, zone=lambda _plain: zones.of(event_id))
    label = _label(kind, raw, event_id)
    unreadable_items.fields(label, mended.lost)
    for place, part in mended.missing:
        ref = id_of(PositionBody, part, event_id) or digest_of(part)
        what = "ticket" if place == "positions" else label.kind
        unreadable_items.record(
            f"{label.kind}: a part of {place} cannot be read", UnreadableRecord(kind=what, ref=ref, event_id=event_id)
        )
    return mended.value


def _label(kind: type[Any], raw: Body | msgspec.Raw, event_id: str) -> UnreadableRecord:
    try:
        plain = msgspec.json.decode(raw)
    except _UNREADABLE:
        plain = None
    ref = id_of(kind, plain, event_id) or digest_of(bytes(raw))
    return UnreadableRecord(kind=KINDS.get(kind, "record"), ref=ref, event_id=event_id)


def _event_in(path: str) -> str:
    """Return the slug of the event that a path is below of, "" for none."""
    return path.partition("/events/")[2].partition("/")[0]
