"""A device's login at a platform: a short-lived token, renewed before it ends and after a 401.

Invariants: a renewed token is durable before it is used; one request is repeated at most once; several threads renew
once; no token is in a message.
"""

import threading
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode

import msgspec

from kiosk.domain.errors import (
    DeviceRefusedError,
    UnreadableAnswerError,
)
from sync.connectors.interface.connector import TokenVault
from sync.connectors.rest.json_paths import find
from sync.connectors.rest.profile.schema import Auth, Profile, TokenCall
from sync.http.body_form import Body
from sync.http.client import Answer, Call, PlatformHttp
from sync.http.http_errors import RefusedError, UnauthorisedError, unrenewed

_REFRESH_AHEAD = timedelta(seconds=30)
_DENIED = 401
_SPENT = frozenset({400, 401})
"""What a platform answers to a refresh token that it does not take (RFC 6749, section 5.2: invalid_grant is 400)."""


class Session:
    """Sends requests as this device.

    Args:
        http: The platform.
        vault: Where the tokens are kept.
        profile: How the platform wants to be asked.
        device_id: This device, "" before it is enrolled.
        wall: The laptop's clock; only differences of it matter.
    """

    def __init__(
        self, http: PlatformHttp, vault: TokenVault, profile: Profile, device_id: str, wall: Callable[[], datetime]
    ) -> None:
        self._http = http
        self._vault = vault
        self._refresh = profile.refresh
        self._login = profile.login if profile.login is not None and profile.login.repeatable else None
        self._auth = profile.auth
        self._headers = {name: value.replace("$device_id", device_id) for name, value in profile.headers.items()}
        self._wall = wall
        self._renewing = threading.Lock()

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
            return self.send_as(call, secrets.get("token", ""))
        except UnauthorisedError as error:
            if error.status != _DENIED or not self._can_renew(secrets):
                raise
        return self.send_as(call, self.renew(secrets).get("token", ""))

    def send_as(self, call: Call, token: str) -> Answer:
        """Send a request with a certain token, "" for none."""
        headers = {name: value for name, value in self._headers.items() if value}
        if token:
            headers[self._auth.header] = authorisation(self._auth, token)
        return self._http.send(replace(call, headers={**call.headers, **headers}))

    def renew(self, secrets: Mapping[str, str]) -> Mapping[str, str]:
        """Get a new token and keep it.

        Args:
            secrets: Tokens by name, as they were when the platform refused them.

        Returns:
            All tokens as they are now.

        Raises:
            TransientDeliveryError: Not answered, or by something that is not the platform.
            DeviceRefusedError: The platform gives this device no new token.
        """
        with self._renewing:
            known = self._vault.load()
            if known.get("token") != secrets.get("token"):
                return known  # another thread was faster
            try:
                answer = self._ask_again(known)
            except RefusedError as error:
                raise unrenewed(error) from error
            renewed = {**known, **answer, **expiry(answer, self._wall())}
            self._vault.save(renewed)
            return renewed

    def _ask_again(self, secrets: Mapping[str, str]) -> dict[str, str]:
        if self._refresh is not None and secrets.get("refresh_token"):
            try:
                return ask(self._http, self._refresh, secrets)
            except RefusedError as error:
                if self._login is None or error.status not in _SPENT:
                    raise
        if self._login is None:
            raise DeviceRefusedError("this platform's tokens cannot be renewed")
        return ask(self._http, self._login, secrets)

    def _can_renew(self, secrets: Mapping[str, str]) -> bool:
        by_token = self._refresh is not None and bool(secrets.get("refresh_token"))
        return by_token or self._login is not None

    def _is_ending(self, secrets: Mapping[str, str]) -> bool:
        ends = secrets.get("expires_at", "")
        if not ends or not self._can_renew(secrets):
            return False
        return self._wall() >= datetime.fromisoformat(ends) - _REFRESH_AHEAD


def authorisation(auth: Auth, token: str) -> str:
    """Return the value of the header that says who asks."""
    return f"{auth.scheme} {token}" if auth.scheme else token


def ask(http: PlatformHttp, call: TokenCall, values: Mapping[str, str]) -> dict[str, str]:
    """Make a call that answers with a token.

    Raises:
        TransientDeliveryError: Not JSON, or without a token.
        PermanentDeliveryError: Refused.
    """
    found = read_answer(call, http.send(token_call(call, values)).body)
    if not found.get("token"):
        raise UnreadableAnswerError(f"the answer of {call.path} has no token")
    return found


def token_call(call: TokenCall, values: Mapping[str, str]) -> Call:
    """Return the request of a token call, filled in."""
    if call.method == "GET":
        return Call(method="GET", path=call.path)
    filled = fill(call.body, values)
    if call.encoding == "form":
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        return Call(method="POST", path=call.path, body=urlencode(filled).encode(), headers=headers)
    return Call(method="POST", path=call.path, body=msgspec.json.encode(filled))


def fill(body: Mapping[str, str], values: Mapping[str, str]) -> dict[str, str]:
    """Return a body whose ``$name`` values are filled in; empty ones are left out."""
    filled = {name: values.get(value[1:], "") if value.startswith("$") else value for name, value in body.items()}
    return {name: value for name, value in filled.items() if value}


def read_answer(call: TokenCall, body: Body) -> dict[str, str]:
    """Return what a token call answered, by our names.

    Raises:
        TransientDeliveryError: Not JSON.
    """
    try:
        answer = msgspec.json.decode(body, type=dict[str, Any])
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        message = f"the answer of {call.path} cannot be read: {type(error).__name__}"
        raise UnreadableAnswerError(message) from None
    wanted: list[tuple[str, str]] = [*call.answer.items(), *call.settings.items()]
    return {ours: str(found) for ours, place in wanted if (found := find(answer, place)) is not None}


def expiry(answer: Mapping[str, str], now: datetime) -> dict[str, str]:
    """Return when a token ends, by the laptop's own clock, as a secret of its own; empty where nobody said."""
    try:
        seconds = float(answer.get("expires_in", ""))
        return {"expires_at": (now + timedelta(seconds=seconds)).isoformat()}
    except (ValueError, OverflowError):
        return {}
