"""``kiosk run``: everything plugged together around the window."""

from dataclasses import fields
from functools import partial

from kiosk.app.camera_memory import CameraMemory
from kiosk.app.devices import LocalDevices
from kiosk.app.feed import CameraFeed
from kiosk.app.gate import EnrolmentRequests, KeptPreferences, RosterLookUp, RosterPlaces, ScanDesk
from kiosk.app.keyboard import ScannerMemory, TypedCodes, known_scanners
from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.pin import KeptPin
from kiosk.app.post import Post
from kiosk.app.roster_word import RosterWord
from kiosk.app.status import StatusBoard
from kiosk.app.till import DoorTill
from kiosk.config import Settings
from kiosk.store.base.database_key import find_or_make_key, unlock
from kiosk.store.base.key_passphrase import PassphraseNeededError
from kiosk.ui.main_window import MainWindow
from kiosk.ui.ports import Ports, WindowSettings
from kiosk.ui.run import ask_passphrase, run_window


def run_kiosk(settings: Settings, *, fullscreen: bool = False) -> int:
    """Open the window and run until it is closed.

    Args:
        settings: Settings.
        fullscreen: Whether to fill the screen.

    Returns:
        Exit code of the process.

    Raises:
        StoreError: The database cannot be used.
    """
    if not _unlocked(settings):
        return 0
    with open_kiosk(settings, gate=True) as kiosk:
        feed = CameraFeed(settings)
        windows: list[MainWindow] = []
        code = run_window(plug(kiosk, feed), window_settings(kiosk, fullscreen=fullscreen), on_ready=windows.append)
        for window in windows:
            CameraMemory(kiosk.database).keep_verdict_figures(window.latency.percentiles())
        return code


def _unlocked(settings: Settings) -> bool:
    """Return whether the key can be used, after asking for its passphrase where it has one; False: nobody knew it."""
    try:
        find_or_make_key(settings.database, use_keyring=settings.use_keyring)
    except PassphraseNeededError as error:
        return ask_passphrase(partial(unlock, error.key_file))
    return True


def plug(kiosk: Kiosk, feed: CameraFeed) -> Ports:
    """Return the window's ports over the real parts."""
    post = Post(kiosk, on_move=feed.reset)
    pin = KeptPin(kiosk.database, kiosk.clock.monotonic_ms)
    feed.vouched = RosterWord(kiosk.database)
    feed.memory = CameraMemory(kiosk.database)
    keys = TypedCodes(known_scanners(kiosk.database), feed.debounce)
    return Ports(
        feed=feed,
        desk=ScanDesk(kiosk, post, on_judged=feed.judged),
        status=StatusBoard(kiosk, post),
        enrolment=EnrolmentRequests(kiosk, on_enrolled=pin.set_up_here),
        places=RosterPlaces(kiosk, post),
        preferences=KeptPreferences(kiosk),
        look_up=RosterLookUp(kiosk, post),
        door=DoorTill(kiosk, post),
        keys=keys,
        devices=LocalDevices(feed, keys, ScannerMemory(kiosk.database)),
        supervision=pin,
        clock_ms=kiosk.clock.monotonic_ms,
        now=lambda: kiosk.clock.now().corrected,
    )


def window_settings(kiosk: Kiosk, *, fullscreen: bool = False) -> WindowSettings:
    """Return how the window looked when it was last open."""
    preferences = KeptPreferences(kiosk)
    kept = {f.name: value for f in fields(WindowSettings) if (value := preferences.recall(f.name)) is not None}
    if fullscreen:
        kept["fullscreen"] = True
    return WindowSettings(**kept)
