"""After an installer was started: the sync service that made way for it is started again by the next window.

Invariant: only a service that ran before is started, and only once; whether the installer went through is no matter,
because without it the old service made way as well.
"""

import logging
from collections.abc import Callable
from datetime import UTC, datetime

from kiosk.app.kiosk import Kiosk
from kiosk.app.laptop.daemon import daemon_beat
from kiosk.domain.errors import GatehouseError
from kiosk.store.channel.sync_state import NO_DAEMON
from kiosk.store.laptop.new_versions import forget_installer, installer_started

_log = logging.getLogger(__name__)


def resume_sync(kiosk: Kiosk, start: Callable[[], None]) -> None:
    """Start the sync service again where it ended for an installer.

    Args:
        kiosk: The kiosk.
        start: Starts it; what goes wrong with that is logged, and the window says that nothing runs.
    """
    before = installer_started(kiosk.database)
    if before is None:
        return
    # First of all: a service that cannot be started must not be tried at every start for ever.
    forget_installer(kiosk.database)
    beat, alive = daemon_beat(kiosk.database, datetime.now(UTC))
    # The same one still runs where the installer was started a moment ago; whoever ended it since wants it back.
    if before == NO_DAEMON or (alive and beat is not None and beat.pid != before):
        return
    try:
        start()
    except GatehouseError as error:
        _log.warning("the sync service was not started again: %s", error)
