"""The REST connector: a profile at work."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from kiosk.domain.delivery import Acknowledgement, Receipt
from sync.clock import ClockSample
from sync.connectors.base import CursorExpiredError, Enrolment, Page, Parcel, SetupCode, Stream, TokenVault
from sync.connectors.rest.forms import read_receipts, write_batch
from sync.connectors.rest.pages import StreamReader
from sync.connectors.rest.profile import Profile
from sync.connectors.rest.session import Session, expiry, fill, read_tokens
from sync.http import Call, GoneError, PlatformHttp, RefusedError

_ABOUT_THE_ITEM = frozenset({400, 409, 413, 422})
"""Statuses that speak of what was sent. Any other refusal speaks of the platform, and no item is to blame for it."""

SOFTWARE = "gatehouse"


class RestConnector:
    """Implements ``Connector`` for one platform and device.

    Args:
        profile: What is known of the platform.
        http: The platform.
        vault: The device's tokens.
        device_id: This device, "" before it is enrolled.
        wall: The laptop's clock.
    """

    def __init__(
        self,
        profile: Profile,
        http: PlatformHttp,
        vault: TokenVault,
        *,
        device_id: str = "",
        wall: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._profile = profile
        self._http = http
        self._wall = wall
        self._device_id = device_id
        self._session = Session(http, vault, profile.refresh, wall)
        self._readers = {rule.name: StreamReader(rule, profile.paging) for rule in profile.streams}

    @property
    def streams(self) -> Sequence[Stream]:
        """Return the streams in the profile's order, which is that of urgency."""
        return [reader.stream for reader in self._readers.values()]

    @property
    def batch_size(self) -> int:
        """Return how many items one push may carry."""
        return self._profile.push.batch_size

    def enrol(self, setup: SetupCode) -> Enrolment:
        """Make this kiosk known to the platform, by a one-time token or by an account."""
        values = {"token": setup.token, "device_name": setup.device_name, "software": SOFTWARE}
        bearer = "" if setup.token else self._log_in(setup)
        call = self._profile.enrol
        sent = self._http.send(Call(method="POST", path=call.path, body=fill(call.body, values)), token=bearer)
        answer = read_tokens(call, sent.body)
        if not answer.get("device_id"):
            raise RefusedError("the platform gave this device no id", status=sent.status)
        secrets = {name: answer[name] for name in ("token", "refresh_token") if name in answer}
        return Enrolment(
            device_id=answer["device_id"],
            device_name=answer.get("device_name") or setup.device_name,
            profile=setup.profile,
            base_url=setup.base_url,
            secrets=secrets | expiry(answer, self._wall()),
            settings={name: answer[name] for name in call.settings if name in answer},
        )

    def pull(self, stream: Stream, cursor: str | None) -> Page:
        """Read one page of a stream."""
        reader = self._readers[stream.name]
        paging = self._profile.paging
        query = {**reader.rule.query, paging.size_param: str(paging.size)}
        if cursor:
            query[paging.cursor_param] = cursor
        try:
            answer = self._session.send(Call(method="GET", path=reader.rule.path, query=query))
        except GoneError as error:
            raise CursorExpiredError(f"{stream.name}: the cursor is not known any more") from error
        return reader.read(answer.body, self._device_id)

    def push(self, parcels: Sequence[Parcel]) -> list[Receipt]:
        """Upload entries in one batch. A batch that is refused as a whole is halved until the culprit is found."""
        push = self._profile.push
        body = write_batch(push, [entry for _, entry in parcels], self._device_id)
        try:
            answer = self._session.send(Call(method="POST", path=push.path, body=body))
        except RefusedError as error:
            if error.status not in _ABOUT_THE_ITEM:
                raise
            return self._halve(parcels, error)
        return read_receipts(push, answer.body, [item.ref_id for item, _ in parcels])

    def take_clock_sample(self) -> ClockSample | None:
        """Return the best measure of the laptop's clock since the last call."""
        return self._http.take_clock_sample()

    def close(self) -> None:
        """Close all connections."""
        self._http.close()

    def _halve(self, parcels: Sequence[Parcel], error: RefusedError) -> list[Receipt]:
        if len(parcels) == 1:
            ref = parcels[0][0].ref_id
            return [Receipt(ref_id=ref, acknowledgement=Acknowledgement.REJECTED, message=f"HTTP {error.status}")]
        middle = len(parcels) // 2
        return self.push(parcels[:middle]) + self.push(parcels[middle:])

    def _log_in(self, setup: SetupCode) -> str:
        login = self._profile.login
        if login is None or not (setup.email and setup.password):
            raise RefusedError("a set-up code is needed", status=0, key="delivery.no_setup_code")
        body = fill(login.body, {"email": setup.email, "password": setup.password})
        return read_tokens(login, self._http.send(Call(method="POST", path=login.path, body=body)).body)["token"]
