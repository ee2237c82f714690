"""What two people agreed on: that this laptop removes by itself, each day, what is older than so many days.

The setting alone does not do it: whoever can change a file would delete a log. An agreement is for the number of days
that the setting had then; with another number it counts no more.
"""

from dataclasses import dataclass

from kiosk.store.database import Database
from kiosk.store.laptop.saved_settings import save_setting, saved_setting

_NAME = "retention.agreed"


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
