"""What two people agreed on that this laptop may delete by itself.

Each day what is older than so many days: the setting alone does not do it, or whoever can change a file would delete
a log. An agreement is for the number of days that the setting had then; with another number it counts no more.

And everything, once the platform has said for a whole day that it no longer knows this device. A day, because a
platform that is out of order says so, too, and a guest list that is gone an hour before doors cannot be had back.

Or everything now, by hand: programs that are open see the order, end, and whoever is the last deletes.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from kiosk.store.database import Database
from kiosk.store.laptop.saved_settings import save_setting, saved_setting
from kiosk.store.recovery.wiping import unsent

ORDER: Final = "wipe.ordered"
"""Name of the setting that holds an order, while there is one."""

_NAME = "retention.agreed"
_WIPE = "wipe.agreed"
_REVOKED_SINCE = "wipe.revoked_since"
REVOKED_FOR: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class RetentionAgreement:
    """An agreement.

    Attributes:
        days: Days that events are kept after their end.
        by: Who agreed.
    """

    days: int
    by: str


def retention_agreement(database: Database) -> RetentionAgreement | None:
    """Return what was agreed on, None where nothing is."""
    saved = saved_setting(database, _NAME)
    if not isinstance(saved, dict):
        return None
    return RetentionAgreement(days=int(saved["days"]), by=str(saved["by"]))


def save_retention_agreement(database: Database, agreed: RetentionAgreement | None) -> None:
    """Keep what was agreed on, or that nothing is any more."""
    save_setting(database, _NAME, None if agreed is None else {"days": agreed.days, "by": agreed.by})


def wipe_agreement(database: Database) -> str:
    """Return who agreed that everything is deleted once the platform has revoked this device; "" where nobody did."""
    return str(saved_setting(database, _WIPE) or "")


def save_wipe_agreement(database: Database, by: str) -> None:
    """Keep who agreed; "" where it is agreed no more."""
    save_setting(database, _WIPE, by)


@dataclass(frozen=True, slots=True, kw_only=True)
class WipeOrder:
    """Two people's word that everything goes from this laptop now: as soon as nobody works with the database any more.

    Attributes:
        by: Who agreed.
        unsent: What the platform did not have then, and was saved. With more than that nothing goes.
    """

    by: str
    unsent: int


def wipe_order(database: Database) -> WipeOrder | None:
    """Return the order that everything goes now; None without one, or where something came since that is not saved."""
    saved = saved_setting(database, ORDER)
    if not isinstance(saved, dict):
        return None
    order = WipeOrder(by=str(saved["by"]), unsent=int(saved["unsent"]))
    return order if unsent(database) <= order.unsent else None


def save_wipe_order(database: Database, order: WipeOrder | None) -> None:
    """Keep an order, or that there is none any more."""
    save_setting(database, ORDER, None if order is None else {"by": order.by, "unsent": order.unsent})


def is_revoked_for_long(database: Database, now: datetime, *, revoked: bool) -> bool:
    """Note whether the platform refuses this device now, and return whether it has done so for a day.

    Args:
        database: The database.
        now: Current instant, corrected.
        revoked: Whether it does.
    """
    noted = saved_setting(database, _REVOKED_SINCE)
    if not revoked:
        if noted is not None:
            save_setting(database, _REVOKED_SINCE, None)
        return False
    if noted is None:
        save_setting(database, _REVOKED_SINCE, now.isoformat())
        return False
    return now - datetime.fromisoformat(str(noted)) >= REVOKED_FOR
