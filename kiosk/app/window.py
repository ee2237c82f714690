"""``kiosk run``: everything plugged together around the window."""

import kiosk.ui.workers.plain_imports  # noqa: F401  # before anything that loads Qt by itself

# isort: split
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields
from functools import partial

from kiosk.app.hosting import WindowVenue
from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.laptop.awake import kept_awake
from kiosk.app.laptop.chosen_logo import ChosenLogo
from kiosk.app.laptop.enrolment import EnrolmentRequests
from kiosk.app.laptop.loading import GuestListLoading
from kiosk.app.laptop.preferences import SavedPreferences
from kiosk.app.laptop.set_by_file import set_by_file
from kiosk.app.laptop.supervisor_pin import SavedPin
from kiosk.app.laptop.system_motion import wants_less_motion
from kiosk.app.late import late
from kiosk.app.organizer.ports import organizer_ports
from kiosk.app.printing.badge_designer import BadgeDesigner
from kiosk.app.printing.print_queue import PrintQueue
from kiosk.app.printing.print_worker import PrintWorker
from kiosk.app.removal.wipe import wipe_as_ordered
from kiosk.app.scanning.camera_memory import CameraMemory
from kiosk.app.scanning.code_provenance import CodeProvenance
from kiosk.app.scanning.local_devices import LocalDevices
from kiosk.app.scanning.scan_input import ScanInput
from kiosk.app.scanning.typed_codes import ScannerMemory, TypedCodes, known_scanners
from kiosk.app.service.start import SyncStarter
from kiosk.app.staff.audit import audit
from kiosk.app.staff.guard import Guard
from kiosk.app.staff.pins import StaffPins
from kiosk.app.staff.sign_in import StaffSignIn
from kiosk.app.staff.supervision import StaffSupervision
from kiosk.app.staff.two_persons import TwoPersons
from kiosk.app.station.check_in import StationCheckIn
from kiosk.app.station.current_station import CurrentStation
from kiosk.app.station.door_sales import StationDoorSales
from kiosk.app.station.guest_details import StationGuestDetails
from kiosk.app.station.guest_search import RosterGuestSearch
from kiosk.app.station.last_scans import StationLastScans
from kiosk.app.station.place_rules import KeptPlaceRules
from kiosk.app.station.station_choices import RosterStationChoices
from kiosk.app.station.status_board import StatusBoard
from kiosk.app.station.takings import StationTakings
from kiosk.app.updates.after_installing import resume_sync
from kiosk.app.updates.version_desk import VersionDesk
from kiosk.config import Settings, default_data_dir, documents_folder
from kiosk.domain.errors import SettingsError, StoreInUseError
from kiosk.domain.staff.audit import AuditKind
from kiosk.domain.staff.rights import Right
from kiosk.store.base.database_key import find_or_make_key, unlock
from kiosk.store.base.key_passphrase import PassphraseNeededError
from kiosk.store.channel.sync_state import self_device
from kiosk.store.laptop.scan_mark import ScanMark
from kiosk.store.retention.agreement import wipe_order
from kiosk.store.retention.held_wipe import withdraw_void_order
from kiosk.ui.organizer.organizer_page import OPENS_HERE
from kiosk.ui.ports.preflight import PreflightPort
from kiosk.ui.ports.window import Ports, WindowSettings
from kiosk.ui.scan.type_line import type_colour
from kiosk.ui.shell.main_window import MainWindow
from kiosk.ui.shell.run import ask_passphrase, run_window
from kiosk.ui.text.receipt_words import receipt_words
from kiosk.ui.workers.screen_on import keep_screen_on


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
    with open_kiosk(settings, gate=True) as kiosk, kept_awake(wanted=settings.stay_awake):
        scan_input = ScanInput(settings)
        windows: list[MainWindow] = []
        venue = WindowVenue(kiosk)

        def begun(window: MainWindow) -> None:
            windows.append(window)
            if settings.stay_awake:
                keep_screen_on()

        audit(kiosk, AuditKind.START)
        resume_sync(kiosk, SyncStarter(kiosk.settings.data_dir, default_data_dir()).start)
        venue.resume()
        try:
            ports = plug(kiosk, scan_input, venue)
            see_way_out(kiosk, ports)
            with printing_for(ports):
                code = run_window(ports, window_settings(kiosk, fullscreen=fullscreen), on_ready=begun)
        finally:
            venue.close()
        audit(kiosk, AuditKind.END)
        for window in windows:
            CameraMemory(kiosk.database).keep_verdict_figures(window.latency.percentiles())
        void = withdraw_void_order(kiosk.database, kiosk.clock.now().corrected)
        ordered = wipe_order(kiosk.database) is not None
    if void:
        raise SettingsError("nothing was deleted: something came since that is not saved", key="wipe.void")
    # Only once everything is closed. Whoever ordered it waits for it: the laptop is given back next.
    if ordered and not wipe_as_ordered(settings):
        raise StoreInUseError("another window is open: everything is deleted once it is closed, too")
    return code


@contextmanager
def printing_for(ports: Ports) -> Iterator[None]:
    """Bring what waits to its printers while the window is open."""
    worker = ports.printing
    if not isinstance(worker, PrintWorker):
        yield
        return
    worker.start()
    try:
        yield
    finally:
        worker.close()


def _unlocked(settings: Settings) -> bool:
    """Return whether the key can be used, after asking for its passphrase where it has one; False: nobody knew it."""
    try:
        find_or_make_key(settings.database, use_keyring=settings.use_keyring)
    except PassphraseNeededError as error:
        return ask_passphrase(partial(unlock, error.key_file))
    return True


def plug(kiosk: Kiosk, scan_input: ScanInput, venue: WindowVenue | None = None) -> Ports:
    """Return the window's ports over the real parts."""
    current_station = CurrentStation(kiosk, on_move=scan_input.reset)
    pin = SavedPin(kiosk.database, kiosk.clock.monotonic_ms)
    guard, pins = Guard(kiosk), StaffPins(kiosk)
    scan_input.self_proving = CodeProvenance(kiosk.database)
    scan_input.memory = CameraMemory(kiosk.database)
    scan_input.mark = mark = ScanMark(kiosk.database.path)
    # Whoever names a camera wants it. Else an organizer's own laptop opens none until a page shows what it sees: a lamp
    # beside the lens that is on all evening is nothing that people should get used to.
    scan_input.rests = not kiosk.settings.camera and SavedPreferences(kiosk).recall("opens") == OPENS_HERE
    keys = TypedCodes(known_scanners(kiosk.database), scan_input.debounce, scan_input.self_proving)
    queue = PrintQueue(kiosk, words=receipt_words, colours=type_colour)
    place_rules = KeptPlaceRules(kiosk, current_station, guard)
    printing = PrintWorker(
        queue,
        guard,
        receipts=kiosk.settings.receipts,
        badges=kiosk.settings.badges,
    )
    return Ports(
        scan_input=scan_input,
        check_in=StationCheckIn(
            kiosk,
            current_station,
            on_decided=scan_input.decided,
            guard=guard,
            on_result=printing.admitted,
            on_taken=mark.note,
        ),
        last_scans=StationLastScans(kiosk),
        status=StatusBoard(kiosk, current_station, guard=guard, print_trouble=printing.trouble),
        enrolment=EnrolmentRequests(kiosk, on_enrolled=pin.set_up_here, before=partial(guard.demand, Right.ENROL)),
        station_choices=RosterStationChoices(kiosk, current_station, guard=guard),
        preferences=SavedPreferences(kiosk, before=guard.note_setting),
        look_up=RosterGuestSearch(kiosk, current_station, guard=guard),
        guest_details=StationGuestDetails(kiosk, current_station, guard=guard),
        door=StationDoorSales(kiosk, current_station, guard=guard, on_sold=printing.sold),
        printing=printing,
        badge_design=BadgeDesigner(kiosk, queue, guard),
        takings=StationTakings(kiosk, current_station, guard),
        keys=keys,
        devices=LocalDevices(scan_input, keys, ScannerMemory(kiosk.database), before=guard.change_setting),
        supervision=StaffSupervision(kiosk, guard, pins, pin),
        second_person=TwoPersons(kiosk, guard, pins, pin),
        sign_in=StaffSignIn(kiosk, guard, pins, current_station.take_over),
        organizer=organizer_ports(kiosk, guard, lambda: current_station.station),
        preflight=late(partial(_preflight, kiosk, scan_input, keys, current_station)),
        loading=GuestListLoading(kiosk, before=partial(guard.demand, Right.ENROL)),
        sync_service=SyncStarter(kiosk.settings.data_dir, default_data_dir()),
        set_by_file=set_by_file(kiosk.settings),
        gate_ways=place_rules.ways,
        place_rules=place_rules,
        venue=venue,
        wants_less_motion=wants_less_motion,
        new_versions=VersionDesk(kiosk, guard),
        logo=ChosenLogo(kiosk, before=guard.change_setting),
        clock_ms=kiosk.clock.monotonic_ms,
        now=lambda: kiosk.clock.now().corrected,
    )


def _preflight(kiosk: Kiosk, scan_input: ScanInput, keys: TypedCodes, current_station: CurrentStation) -> PreflightPort:
    # Loaded here, and not at a start: most evenings it is asked for once, before the doors open.
    from kiosk.app.health.preflight import Preflight  # noqa: PLC0415
    from kiosk.app.health.window_preflight import WindowPreflight  # noqa: PLC0415
    from kiosk.app.health.working_devices import WorkingDevices  # noqa: PLC0415

    preferences = SavedPreferences(kiosk)
    checks = Preflight(
        kiosk,
        WorkingDevices(scan_input, keys),
        lambda: current_station.station,
        lambda: preferences.recall("sounds") is not False,
        lambda: kiosk.venue.state() if kiosk.venue is not None else None,
    )
    return WindowPreflight(checks, documents_folder(), kiosk.settings.data_dir)


def see_way_out(kiosk: Kiosk, ports: Ports) -> None:
    """Do nothing where somebody could end self-service, or it is not wanted; forget it where it cannot go on.

    Raises:
        SettingsError: The settings want it, and there is no PIN by which anybody could leave it.
    """
    if ports.supervision is not None and ports.supervision.ready():
        return
    if kiosk.settings.self_service:
        raise SettingsError("nobody could leave self-service", key="self_service.no_way_out")
    # It was begun in the window while somebody could leave it, and nobody can any more.
    if SavedPreferences(kiosk).recall("self_service"):
        SavedPreferences(kiosk).remember("self_service", value=False)


def window_settings(kiosk: Kiosk, *, fullscreen: bool = False) -> WindowSettings:
    """Return how the window looked when it was last open."""
    preferences = SavedPreferences(kiosk)
    # By the fields of this version: what an older or newer one kept under other names is left alone.
    saved = {f.name: value for f in fields(WindowSettings) if (value := preferences.recall(f.name)) is not None}
    # Who has worked with this kiosk before is not led through it: only one that was never connected begins there.
    saved.setdefault("first_run", "language" if self_device(kiosk.database) is None else "")
    if fullscreen:
        saved["fullscreen"] = True
    # Where a file sets it, the file decides; else it was chosen in the window.
    if "refusals_stay" in kiosk.settings.model_fields_set:
        saved["refusals_stay"] = kiosk.settings.refusals_stay
    if "lock_after_min" in kiosk.settings.model_fields_set:
        saved["lock_after_ms"] = kiosk.settings.lock_after_min * 60_000
    if kiosk.settings.paper_folder is not None:
        saved["paper_folder"] = str(kiosk.settings.paper_folder)
    if kiosk.settings.self_service or saved.get("self_service"):
        # A stand that locks itself behind a guest is none; it is left by name and PIN.
        saved |= {"self_service": True, "fullscreen": True, "lock_after_ms": 0}
    return WindowSettings(**saved)
