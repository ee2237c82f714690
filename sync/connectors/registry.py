"""Which connector a profile's name stands for: a further platform is a profile, or one more row here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from sync.connectors.interface.connector import Connector, TokenVault
from sync.connectors.pretix.connector import PROFILE as PRETIX
from sync.connectors.pretix.connector import PretixConnector
from sync.connectors.rest.connector import RestConnector
from sync.connectors.rest.profile.loading import load_profile, profile_names
from sync.connectors.rest.profile.schema import Profile
from sync.connectors.tickettoken.connector import TicketTokenConnector
from sync.http.client import PlatformHttp, RequestClocks


class _ConnectorFactory(Protocol):
    def __call__(
        self, http: PlatformHttp, vault: TokenVault, *, device_id: str = "", zone_of: Callable[[str], str] = ...
    ) -> Connector: ...


OWN_CONNECTORS: Mapping[str, _ConnectorFactory] = {PRETIX: PretixConnector, "tickettoken": TicketTokenConnector}
"""Platforms that no profile can describe."""


def platform_names() -> tuple[str, ...]:
    """Return the platforms that come with the program."""
    return tuple(sorted({*OWN_CONNECTORS, *profile_names()}))


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectionSettings:
    """What the settings of this laptop add to a profile.

    Attributes:
        ca_file: PEM bundle of further authorities, for platforms in the local network.
        profiles: Folder of an integrator's own profiles.
        pinned_sha256: Fingerprint of the platform's certificate, where it is trusted instead of all authorities.
        time: The clocks that the talk goes by.
        zone_of: Says which zone the roster names for an event, "" for none.
    """

    ca_file: Path | None = None
    profiles: Path | None = None
    pinned_sha256: str = ""
    time: RequestClocks = field(default_factory=RequestClocks)
    zone_of: Callable[[str], str] = lambda _event_id: ""

    def http(self, base_url: str) -> PlatformHttp:
        """Return the way to a platform.

        Raises:
            SettingsError: The address or what is to be trusted cannot be used.
        """
        return PlatformHttp(base_url, ca_file=self.ca_file, pinned_sha256=self.pinned_sha256, time=self.time)


def open_connector(
    profile: str,
    base_url: str,
    vault: TokenVault,
    *,
    device_id: str = "",
    connection_settings: ConnectionSettings | None = None,
) -> Connector:
    """Make the connector for a platform.

    Args:
        profile: A platform with a connector of its own, or the name of a profile.
        base_url: The platform's address.
        vault: The device's tokens.
        device_id: This device, "" before it is enrolled.
        connection_settings: What the settings add.

    Raises:
        SettingsError: No such profile, or an address that must not be used.
    """
    here = connection_settings or ConnectionSettings()
    if profile in OWN_CONNECTORS:
        return OWN_CONNECTORS[profile](here.http(base_url), vault, device_id=device_id, zone_of=here.zone_of)
    rules = load_profile(profile, here.profiles)
    return connect(rules, base_url, vault, device_id=device_id, connection_settings=here)


def connect(
    profile: Profile,
    base_url: str,
    vault: TokenVault,
    *,
    device_id: str = "",
    connection_settings: ConnectionSettings | None = None,
) -> Connector:
    """Make the connector for a profile that was read already; its mappings are compiled here.

    Raises:
        SettingsError: The profile contradicts itself, or the address must not be used.
    """
    here = connection_settings or ConnectionSettings()
    return RestConnector(profile, here.http(base_url), vault, device_id=device_id, zone_of=here.zone_of)
