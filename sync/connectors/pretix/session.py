"""This device's talk with pretix's API: its token, its organizer, pages, and what refusals mean.

Invariants: the token goes to the enrolled address and nowhere else (of a ``next`` link only its page's number is used,
never its address); a 401 means that this device is revoked, a 403 only that its security profile or its team's events
leave this one resource out.
"""

from collections.abc import Callable, Sequence
from typing import Any, Final, TypeVar

import msgspec

from kiosk.domain.errors import (
    PermanentDeliveryError,
    TooLargeAnswerError,
)
from sync.connectors.interface.connector import TokenVault
from sync.connectors.pretix import responses
from sync.connectors.pretix.bodies import GateBody
from sync.connectors.pretix.listings import UNREADABLE, Listing, read_listing, unreadable_answer
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


class _InvalidPageBody(msgspec.Struct):
    detail: str = ""


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
        # Kept: every path begins with the organizer, whose name only the server tells.
        if self._device is None or fresh:
            answer = self.send("GET", "/device/info")
            try:
                self._device = msgspec.json.decode(answer.body, type=_InfoBody).device
            except UNREADABLE as error:
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
            # "device/info" is given to every device: if that is answered, it is the one resource; if not, the call
            # itself says what is wrong with the connection.
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
        # Read at each request: an enrolment anew must count from the very next one.
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
        # A server that never heard of pages gives the first one without being asked.
        if number > 1:
            asked["page"] = str(number)
        headers = {"If-Modified-Since": modified} if modified else None
        try:
            answer = self.send("GET", path, query=asked, headers=headers)
        except RefusedError as error:
            # Told apart by the words alone: a page that is past the end and a list that is not there are both a 404.
            if number > 1 and error.status == _NOT_FOUND and _is_invalid_page(error.body):
                raise InvalidPageError(f"{path}: there is no page {number}") from error
            raise
        if answer.status == _NOT_MODIFIED:
            return Listing(unchanged=True)
        return read_listing(path, kind, answer, number, self.zones)

    def take_clock_sample(self) -> ClockSample | None:
        """Return the best measure of the laptop's clock since the last call."""
        return self._http.take_clock_sample()

    def close(self) -> None:
        """Close all connections."""
        self._http.close()


def _is_invalid_page(body: Body) -> bool:
    try:
        return msgspec.json.decode(body, type=_InvalidPageBody).detail == "Invalid page."
    except UNREADABLE:
        return False
