"""A daemon that is asked to end ends, in whatever step the signal meets it."""

import signal
from pathlib import Path

from kiosk.config import Settings
from sync.daemon.daemon import Daemon


def test_a_signal_that_meets_the_watch_as_it_begins_to_wait_ends_it(tmp_path: Path) -> None:
    """The handler runs in the thread that holds the event's lock, and must not want it, too."""
    daemon = Daemon(Settings(data_dir=tmp_path, use_keyring=False))
    with vars(daemon._stop)["_cond"]:
        daemon._on_signal(signal.SIGTERM, None)
    daemon._watch()
    daemon._store.database.close()
    daemon._lock.release()
