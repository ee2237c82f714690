"""How this kiosk becomes known to a platform: by a one-time token, an account, client credentials, or an API key."""

from collections.abc import Callable
from datetime import datetime
from uuid import uuid4

from kiosk.domain.errors import SetupCodeError
from sync.connectors.interface.connector import Enrolment, SetupCode
from sync.connectors.rest.profile.schema import Profile
from sync.connectors.rest.session import Session, ask, expiry, read_answer, token_call
from sync.http.client import PlatformHttp
from sync.http.http_errors import RefusedError

SOFTWARE = "gatehouse"


def enrol(
    profile: Profile, http: PlatformHttp, session: Session, setup: SetupCode, wall: Callable[[], datetime]
) -> Enrolment:
    """Make this kiosk known.

    Whoever has no one-time token logs in first. What the login gave is kept unless the enrolment itself gives tokens.

    Args:
        profile: How the platform wants it.
        http: The platform.
        session: Says who asks.
        setup: What a person gave.
        wall: The laptop's clock.

    Raises:
        TransientDeliveryError: The platform cannot be reached now.
        PermanentDeliveryError: The set-up code is wrong, was used before, or is not of the kind that is needed.
    """
    values = {
        "token": setup.token,
        "email": setup.email,
        "password": setup.password,
        "client_id": setup.client_id,
        "client_secret": setup.client_secret,
        "device_name": setup.device_name,
        "software": SOFTWARE,
    }
    if profile.enrol.own_device_id:
        # Made here where the platform wants that: a second try after a lost answer is another device.
        values["device_id"] = str(uuid4())
    given = {} if setup.token else _log_in(profile, http, values)
    # An API key is kept and authorises at once; a one-time token stands in the body and is spent.
    bearer = setup.token if "token" in profile.enrol.keep else given.get("token", "")
    sent = session.send_as(token_call(profile.enrol, values), bearer)
    answer = read_answer(profile.enrol, sent.body)
    device_id = answer.get("device_id") or values.get("device_id")
    if not device_id:
        raise RefusedError("the platform gave this device no id", status=sent.status)
    # Last: tokens of the device go before those of the login.
    given |= answer
    kept = {*profile.enrol.keep, *(profile.login.keep if profile.login is not None and not setup.token else ())}
    secrets = {name: given[name] for name in ("token", "refresh_token") if name in given}
    secrets |= {name: values[name] for name in sorted(kept) if values[name]}
    # Said now, while somebody stands there; without a token every later request would fail.
    if not secrets.get("token"):
        raise RefusedError("the platform gave this device no token", status=sent.status)
    return Enrolment(
        device_id=device_id,
        device_name=answer.get("device_name") or setup.device_name,
        profile=setup.profile,
        base_url=setup.base_url,
        secrets=secrets | expiry(given, wall()),
        settings={name: answer[name] for name in profile.enrol.settings if name in answer},
    )


def _log_in(profile: Profile, http: PlatformHttp, values: dict[str, str]) -> dict[str, str]:
    login = profile.login
    needed = [] if login is None else [value[1:] for value in login.body.values() if value.startswith("$")]
    if login is None or not all(values.get(name) for name in needed):
        raise SetupCodeError("a set-up code of another kind is needed", key="delivery.no_setup_code")
    return ask(http, login, values)
