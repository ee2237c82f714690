"""The REST connector: a profile at work."""

from collections.abc import Callable, Sequence
from datetime import datetime
from urllib.parse import quote

from kiosk.domain.door_sales.actions import DoorActionKind
from kiosk.domain.errors import PermanentDeliveryError, SettingsError
from kiosk.domain.syncing.delivery import Receipt
from sync.connectors.interface.connector import (
    CursorExpiredError,
    Enrolment,
    FetchedPage,
    OutboxDoorItem,
    OutboxEntry,
    Page,
    SetupCode,
    Stream,
    TokenVault,
)
from sync.connectors.interface.cosigning import CosignAnswer
from sync.connectors.reading.zones import Zones
from sync.connectors.rest.enrolment import enrol
from sync.connectors.rest.profile.id_prefixes import Ranges, ranges_of
from sync.connectors.rest.profile.pull_rules import Paging, StreamRule
from sync.connectors.rest.profile.schema import Profile
from sync.connectors.rest.pull.per_event import EVENT_ID, PerEventReading
from sync.connectors.rest.pull.stream_reader import StreamReader
from sync.connectors.rest.push.batches import BatchPush
from sync.connectors.rest.push.cosigning import cosign
from sync.connectors.rest.push.door_push import DoorPush
from sync.connectors.rest.push.single_entries import SingleEntryPush
from sync.connectors.rest.session import Session
from sync.http.client import Call, PlatformHttp
from sync.http.http_errors import GoneError
from sync.http.server_clock import ClockSample


class RestConnector:
    """Implements ``Connector`` for one platform and device.

    Args:
        profile: What is known of the platform.
        http: The platform.
        vault: The device's tokens.
        device_id: This device, "" before it is enrolled.
        wall: The best known true time; None takes what the talk with the platform knows.
        zone_of: Says which zone the roster names for an event, "" for none.
    """

    def __init__(
        self,
        profile: Profile,
        http: PlatformHttp,
        vault: TokenVault,
        *,
        device_id: str = "",
        wall: Callable[[], datetime] | None = None,
        zone_of: Callable[[str], str] = lambda _event_id: "",
    ) -> None:
        self._profile = profile
        self._http = http
        wall = self._wall = wall or http.now
        self._device_id = device_id
        self._session = Session(http, vault, profile, device_id, wall)
        self._batches = BatchPush(profile.push, self._session, device_id)
        self._singles = SingleEntryPush(profile.push, self._session) if profile.push.each is not None else None
        self._door = DoorPush(profile.door, self._session)
        zones = Zones(zone_of, profile.timezone)
        ranges = ranges_of(profile.streams)
        self._readers = {r.name: _reader(r, profile.paging, zones, ranges[r.name]) for r in profile.streams}

        self._per_event = {
            rule.name: PerEventReading(self._readers[rule.name], self._readers[rule.per_event], self._fetch, wall)
            for rule in profile.streams
            if rule.per_event is not None
        }

    @property
    def streams(self) -> Sequence[Stream]:
        """Return the streams in the profile's order, which is that of urgency."""
        return [reader.stream for reader in self._readers.values()]

    @property
    def batch_size(self) -> int:
        """Return how many items one push may carry."""
        return self._profile.push.batch_size

    def enrol(self, setup: SetupCode) -> Enrolment:
        """Make this kiosk known to the platform."""
        return enrol(self._profile, self._http, self._session, setup, self._wall)

    def pull(self, stream: Stream, cursor: str | None) -> Page:
        """Read one page of a stream."""
        return self.fetch(stream, cursor).read()

    def fetch(self, stream: Stream, cursor: str | None) -> FetchedPage:
        """Fetch one page of a stream and leave it to be read."""
        if stream.name in self._per_event:
            return self._per_event[stream.name].fetch(cursor)
        return self._fetch(self._readers[stream.name], cursor)

    def _fetch(self, reader: StreamReader, cursor: str | None, event_id: str = "") -> FetchedPage:
        # The pager's last: a profile's own query must not overrule where reading goes on.
        query = {**reader.rule.query, **reader.pager.query(cursor)}
        path = reader.rule.path.replace(EVENT_ID, quote(event_id, safe=""))
        try:
            answer = self._session.send(Call(method="GET", path=path, query=query))
        except GoneError as error:
            raise CursorExpiredError(f"{reader.rule.name}: the cursor is not known any more") from error
        return reader.open(answer.body, cursor)

    def push(self, outbox_entries: Sequence[OutboxEntry]) -> list[Receipt]:
        """Push entries, each by itself or in batches, as the profile says."""
        if self._singles is not None:
            return self._singles.push(outbox_entries)
        return self._batches.push(outbox_entries)

    @property
    def door_actions(self) -> frozenset[DoorActionKind] | None:
        """Return what the platform takes of door actions."""
        return self._door.actions

    def push_bookings(self, outbox_entries: Sequence[OutboxDoorItem]) -> list[Receipt]:
        """Tell of door actions, in their order."""
        return self._door.push(outbox_entries)

    @property
    def cosigns(self) -> bool:
        """Return whether the platform cosigns checkpoints."""
        return self._profile.cosigning is not None

    def cosign(self, checkpoint: str, log_key: str, old_size: int, proof: Sequence[bytes]) -> CosignAnswer:
        """Have a checkpoint cosigned."""
        if self._profile.cosigning is None:
            raise PermanentDeliveryError("this platform cosigns nothing")
        path = self._profile.cosigning.path
        return cosign(path, self._session, checkpoint, log_key, old_size=old_size, proof=proof)

    def take_clock_sample(self) -> ClockSample | None:
        """Return the best measure of the laptop's clock since the last call."""
        return self._http.take_clock_sample()

    def close(self) -> None:
        """Close all connections."""
        self._http.close()


def _reader(rule: StreamRule, paging: Paging, zones: Zones, ranges: Ranges) -> StreamReader:
    try:
        return StreamReader(rule, paging, zones=zones, ranges=ranges)
    except SettingsError as error:
        raise SettingsError(f"stream {rule.name}, {error}", key=error.key) from error
