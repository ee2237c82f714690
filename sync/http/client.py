"""HTTP to a platform: the one place where foreign errors become ours.

    what happened                                   what is raised
    no connection, time out, TLS, cut off in the middle   PlatformAwayError
    408, 425, 429, 502 to 504                             TransientDeliveryError with Retry-After
    any other 5xx                                         RouteError, which is one, too
    a redirect, 200 with a page, 511                      CaptivePortalError
    an answer that makes no sense, or has no end          UnreadableAnswerError, TooLargeAnswerError
    any other refusal that is not JSON (proxy, host)      ForeignAnswerError, which is transient
    401, 403                                              UnauthorisedError
    410                                                   GoneError
    any other 4xx, 501                                    RefusedError with the status

The time is taken from successful answers alone that are the platform's own, and from no single one of them.

Invariants: certificates are always verified; plain HTTP is spoken to this computer only; redirects are never followed;
no answer is read beyond ``Limits``; no message carries a token, a query or a body. A status alone proves nothing: what
is not JSON was not said by the platform, so it neither takes an item nor refuses one (see ``sync.http.body_form``).
"""

import socket
import ssl
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from time import monotonic as monotonic_s

import httpx

from kiosk.domain.clock.timekeeping import BootTime
from kiosk.domain.errors import (
    CaptivePortalError,
    DeliveryError,
    PermanentDeliveryError,
    PlatformAwayError,
    TooLargeAnswerError,
    TransientDeliveryError,
    UnreadableAnswerError,
)
from kiosk.store.laptop.boot_clock import boot_time
from kiosk.store.laptop.corrected_clock import laptop_time
from sync.http.address import check_base_url, is_loopback
from sync.http.body_form import Body, in_utf8, is_a_page, is_empty, is_json
from sync.http.deadline import Deadline
from sync.http.http_errors import ForeignAnswerError, GoneError, RefusedError, RouteError, UnauthorisedError
from sync.http.json_depth import is_nested_deeper, prune_nesting
from sync.http.proxies import proxy_for
from sync.http.server_clock import ClockSample, ClockVotes, parse_http_date, parse_retry_after, sample_clock
from sync.http.tls import PinnedContext, trusted_context

_RETRYABLE = frozenset({408, 425, 429})
_PACKINGS = frozenset({"identity", "gzip", "x-gzip", "deflate", "", "none", "utf-8", "utf8"})
"""With what some servers write who mean that an answer is not packed, or name its character set in the wrong line."""

_NOT_MODIFIED = 304
_GONE = 410
_TOO_LARGE = 413
_NOT_IMPLEMENTED = 501
_UNAVAILABLE = frozenset({502, 503, 504})
"""What stands before the platform says that it is away, or it says itself that it is overloaded."""

_LOG_IN_FIRST = 511


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
class RequestClocks:
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
        time: RequestClocks | None = None,
    ) -> None:
        url = check_base_url(base_url)
        self._limits = limits or Limits()
        self._time = time or RequestClocks(wall=wall)
        self._monotonic = monotonic
        self._votes = ClockVotes()
        self._deadline = Deadline(self._limits.total_s)
        # A proxy of the house must not stand between two processes of it, nor before a host that is pinned.
        proxy = None if is_loopback(url.host) or pinned_sha256 else proxy_for(url)
        self._is_proxied = proxy is not None
        self._client = httpx.Client(
            base_url=url,
            verify=PinnedContext.of(pinned_sha256) if pinned_sha256 else trusted_context(ca_file),
            timeout=httpx.Timeout(self._limits.read_s, connect=self._limits.connect_s),
            # A redirect would carry the token to whoever stands in the way: a captive portal's log-in page, say.
            follow_redirects=False,
            proxy=proxy,
            # Proxies are chosen above, by rules of our own; and no .netrc may add a log-in.
            trust_env=False,
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
        try:
            request = self._client.build_request(
                call.method, call.path.lstrip("/"), params=call.query or None, content=call.body, headers=headers
            )
        except (httpx.InvalidURL, ValueError, TypeError) as error:  # a token that no header may hold, for instance
            raise PermanentDeliveryError(f"{call.method} {call.path} cannot be asked: {type(error).__name__}") from None
        request.extensions["trace"] = self._deadline.note
        started, sent_at, boot = self._monotonic(), self._time.wall(), self._time.boot()
        try:
            with self._deadline.over():
                response, body, round_trip_s = self._exchange(request, started)
        except (httpx.HTTPError, httpx.StreamError, httpx.InvalidURL, ssl.SSLError, OSError) as error:
            raise _unreachable(call, error, is_late=self._is_late(started), is_proxied=self._is_proxied) from error
        self._judge(call, response, body)
        if is_nested_deeper(body, self._limits.max_depth):
            # Whoever needs what lies too deep misses it in that one item, and no other is lost.
            body = prune_nesting(body, self._limits.max_depth)
        if _is_own(response, body):
            sample = sample_clock(response.headers.get("date", ""), sent_at, round_trip_s, boot)
            if sample is not None:
                self._votes.add(sample)
        return Answer(status=response.status_code, headers=dict(response.headers), body=body)

    def _exchange(self, request: httpx.Request, started: float) -> tuple[httpx.Response, bytearray, float]:
        response = self._client.send(request, stream=True)
        try:
            # Until the head came, for the date stands there: a long body would only blur it.
            round_trip_s = self._monotonic() - started
            return response, self._read(response, started), round_trip_s
        finally:
            response.close()

    def _is_late(self, started: float) -> bool:
        return self._monotonic() - started > self._limits.total_s

    def _read(self, response: httpx.Response, started: float) -> bytearray:
        if response.headers.get("content-encoding", "identity").strip().lower() not in _PACKINGS:
            # What is packed twice, or in another way, may unpack to anything before its size can be looked at.
            raise UnreadableAnswerError("the platform's answer is packed in a way of its own")
        body = bytearray()
        for piece in response.iter_bytes():
            body += piece
            if len(body) > self._limits.max_body_bytes:
                raise TooLargeAnswerError("the platform's answer is too large")
            if self._is_late(started):
                raise PlatformAwayError("the platform's answer took too long", key="delivery.slow")
        return in_utf8(body, response.charset_encoding or "")

    def _judge(self, call: Call, response: httpx.Response, body: Body) -> None:
        status = response.status_code
        what = f"{call.method} {call.path} was answered with {status}"
        if 200 <= status < 300 or (status == _NOT_MODIFIED and "If-Modified-Since" in call.headers):
            if is_a_page(body):
                raise CaptivePortalError(f"{what} and a page: not the platform itself?")
            return
        if status < 400 or status == _LOG_IN_FIRST:
            raise CaptivePortalError(f"{what}: not the platform itself?")
        if status in _RETRYABLE or (status >= 500 and status != _NOT_IMPLEMENTED):
            # Retry-After may be a date by the platform's clock, and is compared with that very clock where it is told.
            now = parse_http_date(response.headers.get("date", "")) or self.now()
            wait = parse_retry_after(response.headers.get("retry-after", ""), now)
            # Who is away, or asks to wait, means everybody; any other 5xx may be about this request alone.
            if status in _RETRYABLE or status in _UNAVAILABLE or wait is not None:
                raise TransientDeliveryError(what, retry_after_s=wait)
            raise RouteError(what, is_worded=is_empty(body) or is_json(body))
        raise _refusal(what, status, body)


def _refusal(what: str, status: int, body: Body) -> DeliveryError:
    """Return the error for a refusal: the platform's own, or that of something else which stands in its place."""
    if status in {401, 403} and (is_empty(body) or is_json(body)):
        return UnauthorisedError(what, status=status, body=body)
    if status == _GONE and (is_empty(body) or is_json(body)):
        return GoneError(what, status=status, body=body)
    # Whoever finds a request too large may stand before the platform, and is obeyed: smaller ones pass.
    if is_json(body) or status == _TOO_LARGE:
        return RefusedError(what, status=status, body=body)
    return ForeignAnswerError(f"{what}, not in the platform's own form", status=status)


def _is_own(response: httpx.Response, body: Body) -> bool:
    """Return whether the platform itself answered just now: not a cache, and not a page of the network's."""
    # A cache's answer tells the time at which it was stored. Some stand before every answer, and call fresh ones 0.
    if response.headers.get("age", "0").strip() != "0":
        return False
    return "json" in response.headers.get("content-type", "json").lower() and body[:1] in (b"{", b"[")


def _unreachable(call: Call, error: Exception, *, is_late: bool, is_proxied: bool) -> PlatformAwayError:
    """Return what is said of a request that got no answer: why, as far as anybody knows."""
    words, key = next(
        (words, key) for holds, words, key in _causes(error, is_late=is_late, is_proxied=is_proxied) if holds
    )
    return PlatformAwayError(f"{call.method} {call.path}: {type(error).__name__}{words}", key=key)


def _causes(error: Exception, *, is_late: bool, is_proxied: bool) -> Sequence[tuple[bool, str, str]]:
    # Whoever is refused or not known, is the proxy then: of the platform's own name and port only the proxy knows.
    by_proxy = isinstance(error, httpx.ProxyError) or (
        is_proxied and isinstance(error, httpx.ConnectError) and not _stems_from(error, ssl.SSLError)
    )
    return (
        (is_late, ": it took too long", "delivery.slow"),
        (_stems_from(error, ssl.SSLCertVerificationError), ": the certificate is not trusted", "delivery.untrusted"),
        (isinstance(error, httpx.TimeoutException), "", "delivery.slow"),
        (by_proxy, ": the proxy does not lead there", "delivery.proxy"),
        (_stems_from(error, socket.gaierror), ": the name is not known", "delivery.unresolved"),
        (_stems_from(error, ConnectionRefusedError), ": nobody answers at that port", "delivery.nobody"),
        (_stems_from(error, ssl.SSLError), ": it does not speak TLS", "delivery.no_tls"),
        (isinstance(error, httpx.ConnectError), "", "delivery.unreachable"),
        (True, "", "delivery.broken_off"),
    )


def _stems_from(error: BaseException | None, kind: type[BaseException]) -> bool:
    while error is not None:
        if isinstance(error, kind):
            return True
        error = error.__cause__ or error.__context__
    return False
