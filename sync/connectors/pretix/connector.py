"""The connector to pretix (pretix 2026.8, REST API version 1, as a device)."""

import platform
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

import msgspec

from kiosk import __version__
from kiosk.domain.door_sales.actions import DoorActionKind
from kiosk.domain.errors import SetupCodeError
from kiosk.domain.syncing.delivery import Receipt
from sync.connectors.interface.connector import (
    Enrolment,
    OutboxDoorItem,
    OutboxEntry,
    Page,
    SetupCode,
    Stream,
    TokenVault,
)
from sync.connectors.pretix.badges import BadgeLayouts
from sync.connectors.pretix.catalogue import Catalogue
from sync.connectors.pretix.deltas import Deltas
from sync.connectors.pretix.door_push import ACTIONS_BY_PROFILE, DoorPush
from sync.connectors.pretix.entry_push import BATCH, EntryPush
from sync.connectors.pretix.events import REFRESH_S, EventsReader, RefreshInterval
from sync.connectors.pretix.listings import unreadable_answer
from sync.connectors.pretix.order_mapping import SERVER_DEVICE
from sync.connectors.pretix.orders import Orders
from sync.connectors.pretix.round_robin import Reader
from sync.connectors.pretix.session import DeviceBody, Session
from sync.http.client import PlatformHttp
from sync.http.http_errors import RefusedError
from sync.http.server_clock import ClockSample

PROFILE: Final = "pretix"
_BRAND: Final = "Gatehouse"


class PretixConnector:
    """Implements ``Connector`` for one pretix server and device.

    Args:
        http: The server, by the address in its set-up code.
        vault: The device's token.
        device_id: This device, "" before it is enrolled; pretix tells it by its token.
        wall: The best known true time; None takes what the talk with the platform knows.
        steady: A clock that never jumps, seconds.
        zone_of: Says which zone the roster names for an event, "" for none.
    """

    def __init__(
        self,
        http: PlatformHttp,
        vault: TokenVault,
        *,
        device_id: str = "",
        wall: Callable[[], datetime] | None = None,
        steady: Callable[[], float] = time.monotonic,
        zone_of: Callable[[str], str] = lambda _event_id: "",
    ) -> None:
        # The signature is that of all connectors; pretix knows a device by its token.
        del device_id
        self._session = Session(http, vault, zone_of)
        self._entry_push = EntryPush(self._session)
        self._door = DoorPush(self._session)
        now = wall or http.now
        knows_time = (lambda: http.knows_time) if wall is None else (lambda: True)
        badges = BadgeLayouts(self._session, steady)
        events = EventsReader(self._session, now, RefreshInterval(REFRESH_S, steady), knows_time, badges.of)
        deltas = Deltas(self._session, events, steady)
        readers: tuple[Reader, ...] = (
            events,
            # Before lists and orders: a withdrawn code must be known before anything that could admit it.
            deltas.withdrawn(),
            Catalogue(self._session, events, now, steady).reader(RefreshInterval(REFRESH_S, steady).due),
            Orders(self._session, events, RefreshInterval(REFRESH_S, steady), steady).reader(),
            deltas.media(),
        )
        self._readers = {reader.stream.name: reader for reader in readers}

    @property
    def streams(self) -> Sequence[Stream]:
        """Return the streams: events with their keys, withdrawn codes, lists and products, orders, media."""
        return [reader.stream for reader in self._readers.values()]

    @property
    def batch_size(self) -> int:
        """Return how many entries are sent before their receipts are written."""
        return BATCH

    def enrol(self, setup: SetupCode) -> Enrolment:
        """Redeem a set-up code.

        Raises:
            TransientDeliveryError: The server cannot be reached now.
            PermanentDeliveryError: The code is unknown, was used before, or was revoked.
        """
        try:
            answer = self._session.send("POST", "/device/initialize", body={"token": setup.token, **_about_us()})
        except RefusedError as error:
            raise _refused_code(error) from error
        try:
            device = msgspec.json.decode(answer.body, type=DeviceBody)
        except (msgspec.DecodeError, RecursionError) as error:
            raise unreadable_answer("device/initialize", error) from None
        return Enrolment(
            device_id=f"{SERVER_DEVICE}:{device.device_id}",
            device_name=device.name or setup.device_name,
            profile=setup.profile,
            base_url=setup.base_url,
            secrets={"token": device.api_token},
            settings={"organizer": device.organizer, "security_profile": device.security_profile},
        )

    def pull(self, stream: Stream, cursor: str | None) -> Page:
        """Read on in a stream."""
        return self._readers[stream.name].read(cursor)

    def push(self, outbox_entries: Sequence[OutboxEntry]) -> list[Receipt]:
        """Send entries, one request each."""
        return self._entry_push.push(outbox_entries)

    @property
    def door_actions(self) -> frozenset[DoorActionKind] | None:
        """Return what this device may do by its security profile; None before the server said which it has."""
        profile = self._session.security_profile
        return None if profile is None else ACTIONS_BY_PROFILE.get(profile, frozenset())

    def push_bookings(self, outbox_entries: Sequence[OutboxDoorItem]) -> list[Receipt]:
        """Tell of door actions, in their order."""
        return self._door.push(outbox_entries)

    def take_clock_sample(self) -> ClockSample | None:
        """Return the best measure of the laptop's clock since the last call."""
        return self._session.take_clock_sample()

    def close(self) -> None:
        """Close all connections."""
        self._entry_push.close()
        self._session.close()


def _about_us() -> dict[str, str | None]:
    return {
        "hardware_brand": "PC",
        "hardware_model": platform.machine() or "unknown",
        "os_name": platform.system(),
        "os_version": platform.release(),
        "software_brand": _BRAND,
        "software_version": __version__,
        "rsa_pubkey": None,
    }


def _refused_code(error: RefusedError) -> SetupCodeError:
    """Say why a code was refused; pretix names the reason in words only."""
    used = b"already been used" in error.body or b"revoked" in error.body
    return SetupCodeError("the set-up code was refused", key="enrol.used" if used else None)
