"""``kiosk run``: everything plugged together around the window."""

from dataclasses import fields
from functools import partial

from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.laptop.enrolment import EnrolmentRequests
from kiosk.app.laptop.preferences import KeptPreferences
from kiosk.app.laptop.supervisor_pin import KeptPin
from kiosk.app.scanning.camera_memory import CameraMemory
from kiosk.app.scanning.code_provenance import RosterWord
from kiosk.app.scanning.local_devices import LocalDevices
from kiosk.app.scanning.scan_input import CameraFeed
from kiosk.app.scanning.typed_codes import ScannerMemory, TypedCodes, known_scanners
from kiosk.app.station.check_in import ScanDesk
from kiosk.app.station.current_station import Post
from kiosk.app.station.door_sales import DoorTill
from kiosk.app.station.guest_search import RosterLookUp
from kiosk.app.station.station_choices import RosterPlaces
from kiosk.app.station.status_board import StatusBoard
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
    with open_kiosk(settings) as kiosk:
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
