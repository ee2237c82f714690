"""Whose fault a failed delivery is: the item's, its kind of request's, or that of everything.

    what happened                                            while others are taken     while nothing is taken
    5xx, no sense in the answer, what nobody foresaw         LATER: the item's          the platform is away
    asked to wait (Retry-After), not the platform's form     HELD: the route's          the platform is away
    403, 404, 405, 413, 501 … in the platform's own form     HELD: the kind's           the platform refuses us
    no connection, 401                                       everything ends            everything ends

An item alone is at fault only for what can be its own; for all else it waits, however long, and is never given up.
"""

from typing import Final

from kiosk.domain.errors import (
    CaptivePortalError,
    DeliveryError,
    PlatformAwayError,
    TooLargeAnswerError,
    TransientDeliveryError,
)
from kiosk.domain.syncing.delivery import Acknowledgement
from sync.http.http_errors import ForeignAnswerError, RefusedError

_DENIED: Final = 401


def item_acknowledgement(error: DeliveryError) -> Acknowledgement | None:
    """Return what an error means for the item alone, provided that the platform takes others.

    Args:
        error: How the delivery failed.

    Returns:
        LATER for a failure that may be the item's own, HELD for one of its kind of request; None where it concerns
        everything: the network, or this device as a whole.
    """
    if isinstance(error, RefusedError):
        return None if error.status == _DENIED else Acknowledgement.HELD
    if isinstance(error, PlatformAwayError | TooLargeAnswerError) or not isinstance(error, TransientDeliveryError):
        return None
    if isinstance(error, ForeignAnswerError | CaptivePortalError) or error.retry_after_s is not None:
        return Acknowledgement.HELD
    return Acknowledgement.LATER
