"""Set-up codes: what a platform shows on its screen for a kiosk to be enrolled with."""

from collections.abc import Mapping
from typing import Any

import msgspec

from kiosk.domain.errors import SettingsError
from sync.connectors.interface.connector import SetupCode

DEFAULT_PROFILE = "eventify"
_MAX_LENGTH = 4096


class _Fields(msgspec.Struct, frozen=True):
    url: str = ""
    token: str = ""
    platform: str = ""
    profile: str = ""
    email: str = ""
    password: str = ""
    client_id: str = ""
    client_secret: str = ""
    device_name: str = ""
    handshake_version: int = 0  # pretix's codes have this and name no platform


def read_setup_code(body: Mapping[str, Any]) -> SetupCode:
    """Make a set-up code of what a person scanned, pasted or typed.

    Args:
        body: Either ``{"setup_code": TEXT}`` with the JSON of the platform's code, or its fields themselves:
            ``url``, ``token`` (or ``email`` and ``password``, or ``client_id`` and ``client_secret``), ``platform``,
            ``device_name``. Fields beside a code win.

    Raises:
        SettingsError: It is no set-up code.
    """
    fields = {name: value for name, value in body.items() if name not in {"setup_code", "code"}}
    text = body.get("setup_code") or body.get("code") or ""
    try:
        if text:
            # Cut before it is read: whoever pastes a whole file here meant something else.
            fields = msgspec.json.decode(str(text)[:_MAX_LENGTH], type=dict[str, Any]) | fields
        found = msgspec.convert(fields, _Fields)
    except (msgspec.DecodeError, RecursionError) as error:
        raise SettingsError("this is not a set-up code", key="settings.setup_code") from error
    knows_somebody = found.token or (found.email and found.password) or (found.client_id and found.client_secret)
    if not found.url or not knows_somebody:
        raise SettingsError("the set-up code has no address or no token", key="settings.setup_code")
    return SetupCode(
        profile=found.profile or found.platform or ("pretix" if found.handshake_version else DEFAULT_PROFILE),
        base_url=found.url,
        token=found.token,
        email=found.email,
        password=found.password,
        client_id=found.client_id,
        client_secret=found.client_secret,
        device_name=found.device_name or "Kiosk",
    )
