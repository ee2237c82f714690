"""A device's login at a platform: a short-lived token, renewed before it ends and after a 401.

Invariants: a renewed token is durable before it is used; one request is repeated at most once; no token is in a
message.
"""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

import msgspec

from kiosk.domain.errors import PermanentDeliveryError, TransientDeliveryError
from sync.connectors.base import TokenVault
from sync.connectors.rest.profile import TokenCall
from sync.http import Answer, Call, PlatformHttp, UnauthorisedError

_REFRESH_AHEAD = timedelta(seconds=30)
_DENIED = 401


class Session:
    """Sends requests as this device.

    Args:
        http: The platform.
        vault: Where the tokens are kept.
        refresh: How the profile renews a token, or None where tokens last.
        wall: The laptop's clock; only differences of it matter.
    """

    def __init__(
        self, http: PlatformHttp, vault: TokenVault, refresh: TokenCall | None, wall: Callable[[], datetime]
    ) -> None:
        self._http = http
        self._vault = vault
        self._refresh = refresh
        self._wall = wall

    def send(self, call: Call) -> Answer:
        """Send a request with the device's token, renewing it where needed.

        Raises:
            TransientDeliveryError: Worth another try.
            PermanentDeliveryError: Refused; UnauthorisedError when this device is not accepted any more.
        """
        secrets = self._vault.load()
        if self._is_ending(secrets):
            secrets = self.renew(secrets)
        try:
            return self._http.send(call, token=secrets.get("token", ""))
        except UnauthorisedError as error:
            if error.status != _DENIED or self._refresh is None or not secrets.get("refresh_token"):
                raise
        return self._http.send(call, token=self.renew(secrets).get("token", ""))

    def renew(self, secrets: Mapping[str, str]) -> Mapping[str, str]:
        """Get a new token and keep it.

        Args:
            secrets: Tokens by name.

        Returns:
            All tokens as they are now.
        """
        if self._refresh is None:
            raise PermanentDeliveryError("this platform's tokens cannot be renewed", key="delivery.unauthorised")
        call = Call(method="POST", path=self._refresh.path, body=fill(self._refresh.body, secrets))
        answer = read_tokens(self._refresh, self._http.send(call).body)
        renewed = {**secrets, **answer, **expiry(answer, self._wall())}
        self._vault.save(renewed)
        return renewed

    def _is_ending(self, secrets: Mapping[str, str]) -> bool:
        ends = secrets.get("expires_at", "")
        if not ends or self._refresh is None or not secrets.get("refresh_token"):
            return False
        return self._wall() >= datetime.fromisoformat(ends) - _REFRESH_AHEAD


def fill(body: Mapping[str, str], values: Mapping[str, str]) -> bytes:
    """Return a JSON body whose ``$name`` values are filled in; empty ones are left out."""
    filled = {name: values.get(value[1:], "") if value.startswith("$") else value for name, value in body.items()}
    return msgspec.json.encode({name: value for name, value in filled.items() if value})


def read_tokens(call: TokenCall, body: bytes) -> dict[str, str]:
    """Return what a token call answered, by our names.

    Raises:
        TransientDeliveryError: Not JSON, or without a token.
    """
    try:
        answer = msgspec.json.decode(body, type=dict[str, Any])
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        message = f"the answer of {call.path} cannot be read: {type(error).__name__}"
        raise TransientDeliveryError(message, key="delivery.unreadable") from None
    wanted: list[tuple[str, str]] = [*call.answer.items(), *call.settings.items()]
    found = {ours: str(answer[theirs]) for ours, theirs in wanted if answer.get(theirs) is not None}
    if not found.get("token"):
        raise TransientDeliveryError(f"the answer of {call.path} has no token", key="delivery.unreadable")
    return found


def expiry(answer: Mapping[str, str], now: datetime) -> dict[str, str]:
    """Return when a token ends, by the laptop's own clock, as a secret of its own; empty where nobody said."""
    try:
        seconds = float(answer.get("expires_in", ""))
        return {"expires_at": (now + timedelta(seconds=seconds)).isoformat()}
    except (ValueError, OverflowError):
        return {}
