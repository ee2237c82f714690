"""Whether people stopped the first guest list on its way in: said by the kiosk, asked by the daemon.

Invariant: only a first list can be stopped. A gate that scans already must hear of withdrawals, whatever anybody
presses.
"""

from datetime import datetime

from kiosk.store.channel.sync_state import make_sync_request
from kiosk.store.database import Database
from kiosk.store.laptop.saved_settings import save_setting, saved_setting

_STOPPED = "sync.loading_stopped"


def loading_is_stopped(database: Database) -> bool:
    """Return whether people stopped it."""
    return saved_setting(database, _STOPPED) is True


def stop_loading(database: Database) -> None:
    """Have the daemon leave the list where it is, at the end of the page that it is writing."""
    save_setting(database, _STOPPED, value=True)


def go_on_loading(database: Database, now: datetime) -> None:
    """Have the daemon go on from where it is, at once; nothing is written where nobody had stopped it."""
    if loading_is_stopped(database):
        save_setting(database, _STOPPED, value=False)
        make_sync_request(database, "sync_now", {}, now)
