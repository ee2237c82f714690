"""A device's login at TicketToken: a staff account's JWT, renewed before it ends and after a 401.

Invariants: a renewed token is durable before it is used; one request is repeated at most once.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime, timedelta

import msgspec

from sync.connectors.interface.connector import TokenVault
from sync.connectors.tickettoken.bodies import Tokens, read
from sync.http.client import Answer, Call, PlatformHttp
from sync.http.http_errors import RefusedError, UnauthorisedError, unrenewed

_AHEAD = timedelta(seconds=30)
_DENIED = 401


class Session:
    """Sends requests as this device.

    Args:
        http: The platform.
        vault: Where the tokens are kept.
        wall: The laptop's clock; only differences of it matter.
    """

    def __init__(self, http: PlatformHttp, vault: TokenVault, wall: Callable[[], datetime]) -> None:
        self._http = http
        self._vault = vault
        self._wall = wall

    def log_in(self, email: str, password: str) -> dict[str, str]:
        """Return the tokens of an account."""
        body = msgspec.json.encode({"email": email, "password": password})
        return self._tokens(Call(method="POST", path="/auth/login", body=body))

    def send(self, call: Call) -> Answer:
        """Send a request with the device's token, renewing it where needed.

        Raises:
            TransientDeliveryError: Worth another try.
            PermanentDeliveryError: Refused; UnauthorisedError when this device is not accepted any more.
        """
        secrets = self._vault.load()
        ends = secrets.get("expires_at", "")
        if ends and secrets.get("refresh_token") and self._wall() >= datetime.fromisoformat(ends) - _AHEAD:
            secrets = self._renew(secrets)
        try:
            return self._http.send(call, token=secrets.get("token", ""))
        except UnauthorisedError as error:
            # 403 says that this device may not, whoever it is: another token would change nothing.
            if error.status != _DENIED or not secrets.get("refresh_token"):
                raise
        return self._http.send(call, token=self._renew(secrets)["token"])

    def _renew(self, secrets: Mapping[str, str]) -> Mapping[str, str]:
        body = msgspec.json.encode({"refresh_token": secrets.get("refresh_token", "")})
        try:
            renewed = {**secrets, **self._tokens(Call(method="POST", path="/auth/refresh", body=body))}
        except RefusedError as error:
            raise unrenewed(error) from error
        # Before it is used: a refresh token works once, and a crash in between would lock this device out.
        self._vault.save(renewed)
        return renewed

    def _tokens(self, call: Call) -> dict[str, str]:
        found = read(Tokens, self._http.send(call).body, call.path)
        tokens = {"token": found.access_token}
        if found.refresh_token:
            tokens["refresh_token"] = found.refresh_token
        if found.expires_in > 0:
            # A number that no calendar holds stands for "never": the token is then renewed when it is refused.
            with suppress(OverflowError):
                tokens["expires_at"] = (self._wall() + timedelta(seconds=found.expires_in)).isoformat()
        return tokens
