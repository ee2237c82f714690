"""The shape of a profile.

A profile says, for one platform: where things are (paths), how a device becomes known and stays logged in, how pages
follow each other, which field of which record is which of ours, and how an entry is told upwards. A platform differs
from another by what stands here and by nothing else: no code asks for a platform's name.
"""

from typing import Annotated, Literal

from msgspec import Meta, field

from sync.connectors.rest.profile.pull_rules import Paging, StreamRule
from sync.connectors.rest.profile.push_rules import Door, Push
from sync.connectors.rest.profile.strict import Name, PathText, Strict


class Auth(Strict, frozen=True, kw_only=True):
    """How a request says who asks: ``Authorization: Bearer`` (RFC 6750), unless said otherwise."""

    header: str = "Authorization"
    scheme: str = "Bearer"


class TokenCall(Strict, frozen=True, kw_only=True):
    """A call that logs in, enrols or renews. ``body`` values beginning with ``$`` are filled in.

    Attributes:
        path: Path of the call.
        body: What is sent.
        answer: Our names, and where the answer has them (dotted).
        settings: Further facts to keep, likewise.
        method: HTTP method.
        encoding: ``form`` for OAuth 2.0's token endpoint (RFC 6749, section 4.4.2).
        keep: Values of the set-up code that are kept as secrets, under their own names.
        own_device_id: The platform knows no devices: this kiosk makes its id itself.
        repeatable: When a refresh token is not taken any more, this call is made anew of what was kept.
    """

    path: PathText
    body: dict[str, str] = field(default_factory=dict)
    answer: dict[Literal["device_id", "device_name", "token", "refresh_token", "expires_in"], str] = field(
        default_factory=dict
    )
    settings: dict[str, str] = field(default_factory=dict)
    method: Literal["POST", "GET"] = "POST"
    encoding: Literal["json", "form"] = "json"
    keep: list[Literal["token", "client_id", "client_secret"]] = field(default_factory=list)
    own_device_id: bool = False
    repeatable: bool = False


class Cosigning(Strict, frozen=True, kw_only=True):
    """Where checkpoints of kiosks' logs are cosigned (docs/integrator-guide.md).

    Attributes:
        path: Path that takes a checkpoint.
    """

    path: PathText


class Profile(Strict, frozen=True, kw_only=True):
    """Everything that the REST connector has to know of one platform.

    Attributes:
        schema: Version of this shape.
        name: What set-up codes call the platform.
        title: What people call it.
        enrol: How a device becomes known.
        paging: How pages follow each other.
        streams: The collections, the most urgent first.
        push: How entries are told.
        door: What is taken of door actions, or None.
        login: How somebody without a one-time token logs in, or None.
        refresh: How a token is renewed, or None.
        auth: How a request says who asks.
        headers: Further headers of every request.
        cosigning: Where checkpoints are cosigned, or None.
        timezone: IANA name of the zone that instants without one are in, where nothing is known of their event.
    """

    schema: Literal[1]
    name: Name
    title: str
    enrol: TokenCall
    paging: Paging
    streams: Annotated[list[StreamRule], Meta(min_length=1)]
    push: Push
    door: Door | None = None
    login: TokenCall | None = None
    refresh: TokenCall | None = None
    auth: Auth = Auth()
    headers: dict[str, str] = field(default_factory=dict)
    cosigning: Cosigning | None = None
    timezone: str = ""
