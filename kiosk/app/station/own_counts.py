"""Since when this kiosk counts its own admissions and refusals on a list: kept, so that a restart loses nothing.

A count of last week's evening says nothing tonight: whoever opens the kiosk so many hours later begins anew.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from kiosk.store.database import Database
from kiosk.store.laptop.saved_settings import save_setting, saved_setting
from kiosk.store.views.list_counts import ListCounts

LONGEST: Final = timedelta(hours=18)
"""One evening, the setting up included."""
_NAME: Final = "counts.since"


@dataclass(frozen=True, slots=True)
class CountedSince:
    """What had been counted when this evening began, and when that was (UTC)."""

    before: ListCounts
    since: datetime


def counted_since(database: Database, list_id: str, counts: ListCounts, now: datetime) -> CountedSince:
    """Return what is counted from: what was kept of this evening on the list, else the present counts, kept now.

    Args:
        database: The database.
        list_id: The list.
        counts: Its counts now.
        now: Current instant, UTC.

    Raises:
        StoreError: It could not be read or kept.
    """
    kept = _kept(saved_setting(database, _NAME), list_id)
    if kept is not None and timedelta() <= now - kept.since < LONGEST:
        return kept
    save_setting(database, _NAME, {"list": list_id, "since": now.isoformat(), "before": asdict(counts)})
    return CountedSince(counts, now)


def _kept(saved: Any, list_id: str) -> CountedSince | None:
    if not isinstance(saved, Mapping) or saved.get("list") != list_id:
        return None
    try:
        return CountedSince(ListCounts(**saved["before"]), datetime.fromisoformat(saved["since"]))
    except (KeyError, TypeError, ValueError):  # of another version
        return None
