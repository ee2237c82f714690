"""Which connector a profile's name stands for: a further platform is a profile, or one more row here."""

from pathlib import Path

from sync.connectors.base import Connector, TokenVault
from sync.connectors.rest.connector import RestConnector
from sync.connectors.rest.loading import load_profile
from sync.http import PlatformHttp


def open_connector(
    profile: str, base_url: str, vault: TokenVault, *, device_id: str = "", ca_file: Path | None = None
) -> Connector:
    """Make the connector for a platform.

    Args:
        profile: Name of a profile that comes with the program, or path of a profile.
        base_url: The platform's address.
        vault: The device's tokens.
        device_id: This device, "" before it is enrolled.
        ca_file: PEM bundle of further authorities.

    Raises:
        SettingsError: No such profile, or an address that must not be used.
    """
    rules = load_profile(profile)
    return RestConnector(rules, PlatformHttp(base_url, ca_file=ca_file), vault, device_id=device_id)
