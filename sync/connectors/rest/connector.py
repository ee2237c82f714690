"""The REST connector: a profile at work."""

from collections.abc import Callable, Sequence
from datetime import datetime

from kiosk.domain.door_sales.actions import DoorActionKind
from kiosk.domain.errors import SettingsError
from kiosk.domain.syncing.delivery import Acknowledgement, Receipt
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
from sync.connectors.reading.zones import Zones
from sync.connectors.rest.enrolment import enrol
from sync.connectors.rest.profile.id_prefixes import Ranges, ranges_of
from sync.connectors.rest.profile.pull_rules import Paging, StreamRule
from sync.connectors.rest.profile.schema import Profile
from sync.connectors.rest.pull.stream_reader import StreamReader
from sync.connectors.rest.push.door_push import DoorPush
from sync.connectors.rest.push.forms import read_receipts, write_batch
from sync.connectors.rest.push.single_entries import ABOUT_THE_ITEM, TOO_LARGE, SingleEntryPush
from sync.connectors.rest.session import Session
from sync.http.client import Call, PlatformHttp
from sync.http.http_errors import GoneError, RefusedError
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
        self._singles = SingleEntryPush(profile.push, self._session) if profile.push.each is not None else None
        self._door = DoorPush(profile.door, self._session)
        zones = Zones(zone_of, profile.timezone)
        ranges = ranges_of(profile.streams)
        self._readers = {r.name: _reader(r, profile.paging, zones, ranges[r.name]) for r in profile.streams}

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
        reader = self._readers[stream.name]
        # The pager's last: a profile's own query must not overrule where reading goes on.
        query = {**reader.rule.query, **reader.pager.query(cursor)}
        try:
            answer = self._session.send(Call(method="GET", path=reader.rule.path, query=query))
        except GoneError as error:
            raise CursorExpiredError(f"{stream.name}: the cursor is not known any more") from error
        return reader.open(answer.body, cursor)

    def push(self, outbox_entries: Sequence[OutboxEntry]) -> list[Receipt]:
        """Push entries. A batch that is refused as a whole is halved until the culprit is found."""
        push = self._profile.push
        if self._singles is not None:
            return self._singles.push(outbox_entries)
        body = write_batch(push, [entry for _, entry in outbox_entries], self._device_id)
        try:
            answer = self._session.send(Call(method="POST", path=push.path or "", body=body))
        except RefusedError as error:
            # Everything else is about the platform or this device, and halving would only ask more often.
            if error.status not in ABOUT_THE_ITEM and error.status != TOO_LARGE:
                raise
            return self._halve(outbox_entries, error)
        return read_receipts(push, answer.body, [item.ref_id for item, _ in outbox_entries])

    @property
    def door_actions(self) -> frozenset[DoorActionKind] | None:
        """Return what the platform takes of door actions."""
        return self._door.actions

    def push_bookings(self, outbox_entries: Sequence[OutboxDoorItem]) -> list[Receipt]:
        """Tell of door actions, in their order."""
        return self._door.push(outbox_entries)

    def take_clock_sample(self) -> ClockSample | None:
        """Return the best measure of the laptop's clock since the last call."""
        return self._http.take_clock_sample()

    def close(self) -> None:
        """Close all connections."""
        self._http.close()

    def _halve(self, outbox_entries: Sequence[OutboxEntry], error: RefusedError) -> list[Receipt]:
        if len(outbox_entries) == 1:
            ref = outbox_entries[0][0].ref_id
            # One that is too large alone is held: what is too large today is a setting of the platform's.
            said = Acknowledgement.REJECTED if error.status in ABOUT_THE_ITEM else Acknowledgement.HELD
            return [Receipt(ref_id=ref, acknowledgement=said, message=f"HTTP {error.status}")]
        middle = len(outbox_entries) // 2
        return self.push(outbox_entries[:middle]) + self.push(outbox_entries[middle:])


def _reader(rule: StreamRule, paging: Paging, zones: Zones, ranges: Ranges) -> StreamReader:
    try:
        return StreamReader(rule, paging, zones=zones, ranges=ranges)
    except SettingsError as error:
        raise SettingsError(f"stream {rule.name}, {error}", key=error.key) from error
