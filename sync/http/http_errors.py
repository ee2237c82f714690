"""How a talk with a platform fails over HTTP, and whether a failure is that of one request or of everything.

DeliveryError
├── TransientDeliveryError
│   ├── ForeignAnswerError    a refusal that the platform did not word
│   └── RouteError            the platform failed at this very request
└── PermanentDeliveryError
└── RefusedError          the platform refused this very request
├── UnauthorisedError     and this device with it, which is a DeviceRefusedError as well
└── GoneError             it is no longer kept
"""

from typing import Final

from kiosk.domain.errors import (
    CaptivePortalError,
    DeliveryError,
    DeviceRefusedError,
    PermanentDeliveryError,
    TooLargeAnswerError,
    TransientDeliveryError,
    UnreadableAnswerError,
)
from sync.http.body_form import Body

FORBIDDEN: Final = 403


class ForeignAnswerError(TransientDeliveryError):
    """A refusal that the platform itself did not word: it speaks of the way there, never of what was sent.

    Attributes:
        status: HTTP status.
    """

    default_key = "delivery.foreign"

    def __init__(self, message: str, *, status: int) -> None:
        super().__init__(message)
        self.status = status


class RefusedError(PermanentDeliveryError):
    """The platform refused this very request.

    Attributes:
        status: HTTP status.
        body: What it said about that; never part of the message. JSON, except that a 413 may come from anything on the
            way, and that a 401, 403 or 410 may be empty.
    """

    def __init__(self, message: str, *, status: int, key: str | None = None, body: Body = b"") -> None:
        super().__init__(message, key=key)
        self.status = status
        self.body = body


class RouteError(TransientDeliveryError):
    """The platform failed at this very request, as its answer says; others may go well.

    Attributes:
        is_worded: The answer is in the platform's own form; a page may be anybody's.
    """

    def __init__(self, message: str, *, retry_after_s: float | None = None, is_worded: bool = True) -> None:
        super().__init__(message, retry_after_s=retry_after_s)
        self.is_worded = is_worded


class UnauthorisedError(RefusedError, DeviceRefusedError):
    """The platform does not accept this device's token (any more), or forbids it this one thing (403)."""

    default_key = DeviceRefusedError.default_key


class GoneError(RefusedError):
    """What was asked for is no longer kept, for instance an old cursor."""

    default_key = "delivery.gone"


_OF_THE_LOG_IN: Final = frozenset({400, 401, 403, 422})
"""What a platform answers to a token or an account that it does not take (RFC 6749, section 5.2: 400 or 401)."""


def unrenewed(error: RefusedError) -> DeliveryError:
    """Return what a refusal to renew this device's log-in means.

    It meets whoever was about to ask for something else. Taken for an answer to that, it would give up every entry of
    the queue (a 400), or have the whole roster read anew (a 410).
    """
    if error.status in _OF_THE_LOG_IN:
        return DeviceRefusedError(str(error))
    return ForeignAnswerError(str(error), status=error.status)


def may_be_the_connection(error: Exception) -> bool:
    """Return whether a failure may be that of a portal or proxy on the way, or the platform's own page at one resource.

    Many frameworks answer what they fail at with a page. Only whether other requests go well tells one from the other.
    """
    if isinstance(error, RouteError):
        return not error.is_worded
    return isinstance(error, ForeignAnswerError | CaptivePortalError)


def concerns_whole_platform(error: Exception) -> bool:
    """Return whether a failure says that the platform is away or refuses this device, and not this one request.

    An answer of the platform's own speaks of what was asked: it failed at it, forbids it, or gives what makes no sense.
    Of one that nobody knows whose it is (``may_be_the_connection``) the worse is taken; whoever hears the platform
    itself at the same time knows better.
    """
    if isinstance(error, UnauthorisedError):
        return error.status != FORBIDDEN
    if may_be_the_connection(error):
        return True
    if isinstance(error, DeviceRefusedError):
        return True
    return isinstance(error, TransientDeliveryError) and not isinstance(
        error, (RouteError, UnreadableAnswerError, TooLargeAnswerError)
    )
