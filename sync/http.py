"""HTTP to a platform: the one place where foreign errors become ours.

    what happened                                   what is raised
    no connection, time out, TLS, cut off in the middle   TransientDeliveryError
    408, 425, 429, 502 to 504, a redirect (captive portal) TransientDeliveryError with Retry-After
    any other 5xx                                         RouteError, which is one, too
    401, 403                                              UnauthorisedError
    410                                                   GoneError
    any other 4xx, 501                                    RefusedError with the status

The time is taken from successful answers alone that are the platform's own, and from no single one of them.

Invariants: certificates are always verified; plain HTTP is spoken to this computer only; redirects are never followed;
no answer is read beyond ``Limits``; no message carries a token, a query or a body.
"""

import ssl
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from ipaddress import ip_address
from pathlib import Path
from time import monotonic as monotonic_s

import httpx

from kiosk.domain.errors import DeliveryError, PermanentDeliveryError, SettingsError, TransientDeliveryError
from kiosk.domain.timekeeping import BootTime
from kiosk.store.boot import boot_time
from kiosk.store.clock import laptop_time
from sync.clock import ClockSample, ClockVotes, parse_http_date, parse_retry_after, sample_clock
from sync.deadline import Deadline
from sync.depth import is_deeper, pruned
from sync.tls import PinnedContext, trusted_context

Body = bytes | bytearray
"""What was received, as it was put together; nobody changes it. A copy would be a third of all the work."""

_RETRYABLE = frozenset({408, 425, 429})
_PACKINGS = frozenset({"identity", "gzip", "x-gzip", "deflate"})
_NOT_MODIFIED = 304
_NOT_IMPLEMENTED = 501
_NOBODY_THERE = frozenset({502, 503, 504})
"""What stands before the platform says that it is away, or it says itself that it is overloaded."""

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class RefusedError(PermanentDeliveryError):
    """The platform refused this very request.

    Attributes:
        status: HTTP status.
        body: What it said about that; never part of the message.
    """

    def __init__(self, message: str, *, status: int, key: str | None = None, body: Body = b"") -> None:
        super().__init__(message, key=key)
        self.status = status
        self.body = body


class RouteError(TransientDeliveryError):
    """The platform failed at this very request, as its answer says; others may go well."""


class UnauthorisedError(RefusedError):
    """The platform does not accept this device's token (any more)."""

    default_key = "delivery.unauthorised"


class GoneError(RefusedError):
    """What was asked for is no longer kept, for instance an old cursor."""

    default_key = "delivery.gone"


FORBIDDEN = 403

_OF_AN_ANSWER = frozenset({"delivery.unreadable", "delivery.too_large"})


def is_about_everything(error: Exception) -> bool:
    """Return whether a failure says that the platform is away or refuses this device, and not this one request.

    An answer of the platform's own speaks of what was asked: it failed at it, forbids it, or gives what makes no sense.
    """
    if isinstance(error, UnauthorisedError):
        return error.status != FORBIDDEN
    if isinstance(error, RouteError) or not isinstance(error, DeliveryError):
        return False
    if error.key == UnauthorisedError.default_key:
        return True
    return isinstance(error, TransientDeliveryError) and error.key not in _OF_AN_ANSWER


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much of this laptop a platform may use.

    Attributes:
        connect_s: Seconds for a connection, TLS included.
        read_s: Seconds between two pieces of an answer.
        total_s: Seconds for one whole request, the answer's head and body included.
        max_body_bytes: Size of an answer, unpacked.
        max_depth: Levels of arrays and objects in an answer.
    """

    connect_s: float = 10.0
    read_s: float = 20.0
    total_s: float = 120.0
    max_body_bytes: int = 64 * 1024 * 1024
    max_depth: int = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Timepiece:
    """What the talk with a platform goes by.

    Attributes:
        wall: The laptop's clock.
        boot: The clock that nobody can set.
        measured: The true time as far as it was measured before, None where it was not.
    """

    wall: Callable[[], datetime] = laptop_time
    boot: Callable[[], BootTime] = boot_time
    measured: Callable[[], datetime | None] = lambda: None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A successful answer.

    Attributes:
        status: HTTP status: 200 to 299, or 304 where the call was conditional.
        headers: Names in lower case.
        body: Unpacked body.
    """

    status: int
    headers: Mapping[str, str]
    body: Body


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One request.

    Attributes:
        method: HTTP method.
        path: Path below the platform's base URL, with a leading slash.
        query: Query parameters; several values repeat the name.
        body: Body, or None; JSON unless ``headers`` say otherwise.
        headers: Further headers.
    """

    method: str
    path: str
    query: Mapping[str, str | Sequence[str]] = field(default_factory=dict)
    body: bytes | None = None
    headers: Mapping[str, str] = field(default_factory=dict)


def is_loopback(host: str) -> bool:
    """Return whether a host name or address means this very computer."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def check_base_url(url: str) -> httpx.URL:
    """Return a base URL that may be used.

    Args:
        url: For instance ``https://tickets.example/v1``.

    Raises:
        SettingsError: Not an http(s) URL, with credentials inside, or unencrypted to another computer.
    """
    try:
        parsed = httpx.URL(url)
    except (httpx.InvalidURL, TypeError) as error:
        raise SettingsError("the platform's address is not a URL", key="settings.bad_url") from error
    if parsed.scheme not in {"http", "https"} or not parsed.host or parsed.userinfo or parsed.query or parsed.fragment:
        raise SettingsError("the platform's address must be a plain http(s) URL", key="settings.bad_url")
    if parsed.scheme == "http" and not is_loopback(parsed.host):
        raise SettingsError("the platform's address must begin with https://", key="settings.insecure_url")
    return parsed


class PlatformHttp:
    """A platform's HTTP interface, with one pool of connections.

    Args:
        base_url: Everything before the paths of calls.
        ca_file: PEM bundle of further authorities, or None.
        pinned_sha256: Fingerprint of the one certificate to trust instead of all authorities, or "".
        limits: How much a platform may use.
        wall: The laptop's clock, where ``time`` is not given.
        monotonic: A clock that never jumps, seconds.
        time: Clocks.
    """

    def __init__(
        self,
        base_url: str,
        *,
        ca_file: Path | None = None,
        pinned_sha256: str = "",
        limits: Limits | None = None,
        wall: Callable[[], datetime] = laptop_time,
        monotonic: Callable[[], float] = monotonic_s,
        time: Timepiece | None = None,
    ) -> None:
        url = check_base_url(base_url)
        self._limits = limits or Limits()
        self._time = time or Timepiece(wall=wall)
        self._monotonic = monotonic
        self._votes = ClockVotes()
        self._deadline = Deadline(self._limits.total_s)
        self._client = httpx.Client(
            base_url=url,
            verify=PinnedContext.of(pinned_sha256) if pinned_sha256 else trusted_context(ca_file),
            timeout=httpx.Timeout(self._limits.read_s, connect=self._limits.connect_s),
            follow_redirects=False,
            # A proxy of the house must not stand between two processes of it, nor before a host that is pinned.
            trust_env=not (is_loopback(url.host) or pinned_sha256),
            headers={"User-Agent": "gatehouse-sync", "Accept": "application/json", "Accept-Encoding": "gzip, deflate"},
        )

    def close(self) -> None:
        """Close all connections."""
        self._client.close()
        self._deadline.close()

    def take_clock_sample(self) -> ClockSample | None:
        """Return the best measure of the laptop's clock since the last call, or None."""
        return self._votes.take()

    def now(self) -> datetime:
        """Return the best known true time: as it was measured before, else what enough answers agree on meanwhile."""
        return self._true_time() or self._time.wall()

    @property
    def knows_time(self) -> bool:
        """Whether the true time was measured since the laptop was started."""
        return self._true_time() is not None

    def _true_time(self) -> datetime | None:
        measured = self._time.measured()
        agreed = None if measured is not None else self._votes.agreed()
        if agreed is None or agreed.ticks is None:
            return measured
        return agreed.reading.true_at and agreed.reading.true_at + (self._time.boot().ticks - agreed.ticks)

    def send(self, call: Call, *, token: str = "") -> Answer:
        """Send one request and read its whole answer.

        Args:
            call: The request.
            token: Bearer token (RFC 6750), "" for none.

        Raises:
            TransientDeliveryError: Worth another try.
            PermanentDeliveryError: RefusedError, UnauthorisedError or GoneError.
        """
        headers = dict(call.headers)
        if token:
            headers["Authorization"] = f"Bearer {token}"
        if call.body is not None:
            headers.setdefault("Content-Type", "application/json")
        request = self._client.build_request(
            call.method, call.path.lstrip("/"), params=call.query or None, content=call.body, headers=headers
        )
        request.extensions["trace"] = self._deadline.note
        started, sent_at, boot = self._monotonic(), self._time.wall(), self._time.boot()
        try:
            with self._deadline.over():
                response, body, round_trip_s = self._exchange(request, started)
        except (httpx.HTTPError, httpx.StreamError, httpx.InvalidURL, ssl.SSLError, OSError) as error:
            raise _unreachable(call, error, is_late=self._is_late(started)) from error
        self._judge(call, response, body)
        body = readable(body, self._limits.max_depth)
        if _is_own(response, body):
            sample = sample_clock(response.headers.get("date", ""), sent_at, round_trip_s, boot)
            if sample is not None:
                self._votes.add(sample)
        return Answer(status=response.status_code, headers=dict(response.headers), body=body)

    def _exchange(self, request: httpx.Request, started: float) -> tuple[httpx.Response, bytearray, float]:
        response = self._client.send(request, stream=True)
        try:
            round_trip_s = self._monotonic() - started
            return response, self._read(response, started), round_trip_s
        finally:
            response.close()

    def _is_late(self, started: float) -> bool:
        return self._monotonic() - started > self._limits.total_s

    def _read(self, response: httpx.Response, started: float) -> bytearray:
        if response.headers.get("content-encoding", "identity").strip().lower() not in _PACKINGS:
            # What is packed twice, or in another way, may unpack to anything before its size can be looked at.
            raise TransientDeliveryError(
                "the platform's answer is packed in a way of its own", key="delivery.unreadable"
            )
        body = bytearray()
        for piece in response.iter_bytes():
            body += piece
            if len(body) > self._limits.max_body_bytes:
                raise TransientDeliveryError("the platform's answer is too large", key="delivery.too_large")
            if self._is_late(started):
                raise TransientDeliveryError("the platform's answer took too long", key="delivery.slow")
        return body

    def _judge(self, call: Call, response: httpx.Response, body: Body) -> None:
        status = response.status_code
        if 200 <= status < 300 or (status == _NOT_MODIFIED and "If-Modified-Since" in call.headers):
            return
        what = f"{call.method} {call.path} was answered with {status}"
        if status in {401, 403}:
            raise UnauthorisedError(what, status=status, body=body)
        if status == 410:
            raise GoneError(what, status=status, body=body)
        if status < 400:
            raise TransientDeliveryError(f"{what}: not the platform itself?", key="delivery.captive_portal")
        if status in _RETRYABLE or (status >= 500 and status != _NOT_IMPLEMENTED):
            now = parse_http_date(response.headers.get("date", "")) or self.now()
            wait = parse_retry_after(response.headers.get("retry-after", ""), now)
            is_away = status in _RETRYABLE or status in _NOBODY_THERE or wait is not None
            raise (TransientDeliveryError if is_away else RouteError)(what, retry_after_s=wait)
        raise RefusedError(what, status=status, body=body)


def readable(body: bytearray, max_depth: int) -> bytearray:
    """Return an answer as decoders take it: without a mark that some servers put before it, and not too deep.

    What lies too deep is left out where it is: whoever needs it misses it in that one item, and no other is lost.

    Args:
        body: A JSON text.
        max_depth: Levels of arrays and objects.
    """
    if body.startswith(_BYTE_ORDER_MARK):
        del body[: len(_BYTE_ORDER_MARK)]
    return pruned(body, max_depth) if is_deeper(body, max_depth) else body


def _is_own(response: httpx.Response, body: Body) -> bool:
    """Return whether the platform itself answered just now: not a cache, and not a page of the network's."""
    if "age" in response.headers:  # a cache's answer tells the time at which it was stored
        return False
    return "json" in response.headers.get("content-type", "json").lower() and body[:1] in (b"{", b"[")


def _unreachable(call: Call, error: Exception, *, is_late: bool) -> TransientDeliveryError:
    what = f"{call.method} {call.path}: {type(error).__name__}"
    if is_late:
        return TransientDeliveryError(f"{what}: it took too long", key="delivery.slow")
    if _is_certificate_error(error):
        return TransientDeliveryError(f"{what}: the certificate is not trusted", key="delivery.untrusted")
    if isinstance(error, httpx.TimeoutException):
        return TransientDeliveryError(what, key="delivery.slow")
    if isinstance(error, httpx.ConnectError):
        return TransientDeliveryError(what, key="delivery.unreachable")
    return TransientDeliveryError(what, key="delivery.broken_off")


def _is_certificate_error(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            return True
        error = error.__cause__ or error.__context__
    return False
