"""The examination behind ``kiosk doctor``: each check tells what it found and never raises."""

import importlib.util
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

from kiosk import __version__
from kiosk.app.health import database_findings, scanner_checks, venue_check
from kiosk.app.health.findings import DoctorFinding, Health
from kiosk.app.health.screen_probe_command import probe_command
from kiosk.app.health.wristband_findings import wristbands
from kiosk.app.laptop.awake import command_for
from kiosk.app.laptop.branding import read_logo
from kiosk.app.laptop.daemon import daemon_beat, free_bytes, sync_command
from kiosk.app.power import power_state
from kiosk.app.scanning.camera_memory import CameraMemory
from kiosk.app.scanning.typed_codes import ScannerMemory
from kiosk.config import Settings, default_config_file, unknown_settings
from kiosk.domain.error_hints import ERROR_HINTS
from kiosk.domain.errors import GatehouseError, SettingsError
from kiosk.domain.reports.logo import harmless_logo
from kiosk.domain.reports.preflight.judging import CLOCK_TOLERANCE, ENOUGH_BYTES, judge_power
from kiosk.domain.reports.preflight.lines import Readiness
from kiosk.domain.reports.preflight.words import english, readiness
from kiosk.store.base import system_keyring
from kiosk.store.base.database_key import find_or_make_key
from kiosk.store.base.private_files import private_folder
from kiosk.store.base.system_keyring import KeyringSilentError
from kiosk.store.channel.sync_state import clock_reading, self_device
from kiosk.store.database import Database
from kiosk.store.gate.roster_state import loading_events
from kiosk.store.laptop.corrected_clock import CorrectedClock
from kiosk.store.outbox.delivery_queue import outbox_counts
from kiosk.store.recovery.opening import open_to_read
from kiosk.store.roster.doubted_changes import CLOCK, doubts
from kiosk.store.roster.unreadable_records import unreadable_counts
from kiosk.store.views.station_choices import events


def examine(settings: Settings) -> Iterator[DoctorFinding]:
    """Yield the findings one after the other, as each check ends.

    Args:
        settings: Settings; the database is opened, and made where there is none.
    """
    checks: tuple[tuple[str, Callable[[], DoctorFinding]], ...] = (
        # These work without a database, so that a laptop whose database does not open still gets an answer to them.
        ("program", _program),
        ("settings", lambda: _settings_file(settings)),
        ("screen", _screen),
        ("sound", _sound),
        ("reader", scanner_checks.reader),
        ("second reader", scanner_checks.second_reader),
        ("camera", lambda: scanner_checks.camera(settings)),
        ("hand scanners", lambda: scanner_checks.hand_scanners(settings)),
        ("keyring", lambda: _keyring(settings)),
        ("disk", lambda: _disk(settings)),
        ("power", _power),
        ("awake", lambda: awake(settings)),
        ("sync program", _sync_program),
    )
    for subject, check in checks:
        yield _safely(subject, check)
    try:
        key = find_or_make_key(settings.database, use_keyring=settings.use_keyring)
        database = open_to_read(settings.database, key)
    except GatehouseError as error:
        yield DoctorFinding("database", Health.BAD, str(error), ERROR_HINTS.get(error.key, ""))
        return
    try:
        yield _safely("database", lambda: database_findings.database(database, key.place))
        yield _safely("backups", lambda: database_findings.backups(database))
        yield _safely("copies", lambda: database_findings.copies(database, settings))
        yield _safely("roster", lambda: _roster(database))
        yield _safely("clock", lambda: _clock(database))
        yield _safely("platform", lambda: _platform(database))
        yield _safely("venue", lambda: venue_check.venue(database))
        yield _safely("doubts", lambda: _doubts(database))
        yield _safely("reading", lambda: scanner_checks.reading(CameraMemory(database)))
        yield _safely("wristbands", lambda: wristbands(database, settings))
        yield _safely("set-up scanners", lambda: scanner_checks.typing_scanners(ScannerMemory(database)))
        yield _safely("verdicts", lambda: scanner_checks.verdicts(CameraMemory(database)))
        yield _safely("outbox", lambda: _outbox(database))
    finally:
        database.close()


def _safely(subject: str, check: Callable[[], DoctorFinding]) -> DoctorFinding:
    try:
        return check()
    except GatehouseError as error:
        return DoctorFinding(subject, Health.BAD, str(error))
    # Also what libraries raise: a doctor who falls over at the first broken thing tells nothing of the others.
    except Exception as error:  # noqa: BLE001  # whatever is broken here is what the doctor was called for
        return DoctorFinding(subject, Health.BAD, f"{type(error).__name__}: {error}")


def _program() -> DoctorFinding:
    kind = "frozen" if getattr(sys, "frozen", False) else "from source"
    words = f"Gatehouse {__version__}, {kind}, Python {platform.python_version()}, {platform.platform(terse=True)}"
    return DoctorFinding("program", Health.GOOD, words)


def _settings_file(settings: Settings) -> DoctorFinding:
    file = default_config_file()
    words = f"read from {file}" if file.is_file() else f"none at {file}"
    unknown = unknown_settings()
    if unknown:
        summary = "; ".join(f"no setting {name}" for name in unknown)
        return DoctorFinding("settings", Health.WARNING, f"{words}; {summary}", "Correct the name, or take it out.")
    if settings.brand_logo is not None:
        try:
            harmless_logo(read_logo(settings.brand_logo))
        except SettingsError as error:
            return DoctorFinding("settings", Health.WARNING, f"{words}; {error}", ERROR_HINTS.get(error.key, ""))
    changed = sorted(settings.model_fields_set)
    return DoctorFinding("settings", Health.GOOD, words + (f"; set: {', '.join(changed)}" if changed else ""))


def _screen() -> DoctorFinding:
    # Asked in a process of its own: a missing library ends a Qt program instead of raising.
    done = subprocess.run(probe_command(), capture_output=True, text=True, timeout=60, check=False)  # noqa: S603
    wanted = os.environ.get("QT_QPA_PLATFORM", "")
    if done.returncode == 0:
        words = done.stdout.strip()
        if "offscreen" in words:
            return DoctorFinding("screen", Health.WARNING, words, "There is no display: kiosk run would show nothing.")
        return DoctorFinding("screen", Health.GOOD, words)
    lines = [line for line in done.stderr.splitlines() if line.strip()]
    reason = lines[-1] if lines else f"exit code {done.returncode}"
    if not wanted and sys.platform.startswith("linux") and not _has_display():
        return DoctorFinding(
            "screen", Health.WARNING, "no display here", "Log in to a graphical session for kiosk run."
        )
    return DoctorFinding("screen", Health.BAD, f"Qt cannot open a window: {reason}")


def _has_display() -> bool:
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _sound() -> DoctorFinding:
    if importlib.util.find_spec("PySide6.QtMultimedia") is None:
        return DoctorFinding("sound", Health.WARNING, "no sounds: Qt's multimedia part is missing")
    return DoctorFinding("sound", Health.GOOD, "sounds are installed")


def _keyring(settings: Settings) -> DoctorFinding:
    if not settings.use_keyring:
        return DoctorFinding("keyring", Health.GOOD, "switched off; the key is in a private file")
    if not system_keyring.is_there():
        return DoctorFinding(
            "keyring", Health.WARNING, "this system has none", "The key is kept in a private file instead."
        )
    try:
        # Asked in earnest: a service that is there and locked, or hangs, has a name, too.
        system_keyring.load(str(settings.database.resolve()))
    except KeyringSilentError as error:
        return DoctorFinding("keyring", Health.BAD, str(error), ERROR_HINTS.get(error.key, ""))
    return DoctorFinding("keyring", Health.GOOD, system_keyring.name())


def _disk(settings: Settings) -> DoctorFinding:
    private_folder(settings.data_dir)
    free = free_bytes(settings.data_dir)
    words = f"{free / 1024**3:.1f} GiB free in {settings.data_dir}"
    if free < ENOUGH_BYTES:
        return DoctorFinding("disk", Health.BAD, words, "Free some space: entries need a place.")
    return DoctorFinding("disk", Health.GOOD, words)


def _power() -> DoctorFinding:
    line = judge_power(power_state())
    words, hint = english(line)
    return DoctorFinding("power", Health.WARNING if readiness(line) is Readiness.LOOK else Health.GOOD, words, hint)


def awake(settings: Settings, system: str = sys.platform) -> DoctorFinding:
    """Tell whether anything holds sleep, blanking and a closed lid off while the window is open."""
    if not settings.stay_awake:
        return DoctorFinding("awake", Health.WARNING, "stay_awake is off: this laptop sleeps as it is set to")
    lid = "A closed lid is the system's own matter there: packaging/kiosk-session/README.md."
    if system == "win32":
        return DoctorFinding("awake", Health.GOOD, "Windows is asked to stay awake while the window is open", lid)
    command = command_for(system)
    if not command or shutil.which(command[0]) is None:
        words = f"{command[0]} is not installed" if command else "nothing here keeps this system awake"
        return DoctorFinding("awake", Health.WARNING, words, "Switch sleep off in the system's own settings.")
    if system == "darwin":
        return DoctorFinding("awake", Health.GOOD, f"{command[0]} holds sleep and blanking off", lid)
    bus = "the desktop is asked to leave the screen on"
    if not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        bus = "there is no session bus by which a desktop could be asked to leave the screen on"
    return DoctorFinding("awake", Health.GOOD, f"{command[0]} holds sleep and a closed lid off; {bus}")


def _sync_program() -> DoctorFinding:
    command = [*sync_command(), "--help"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)  # noqa: S603
    if done.returncode != 0:
        return DoctorFinding("sync program", Health.BAD, "kiosk-sync does not start")
    return DoctorFinding("sync program", Health.GOOD, "kiosk-sync is installed")


def _roster(database: Database) -> DoctorFinding:
    found = events(database)
    if not found:
        return DoctorFinding("roster", Health.WARNING, "empty", "Enrol this laptop: kiosk enrol CODE.")
    half = loading_events(database.db.conn)
    if half:
        words = f"not complete yet: {', '.join(half)}"
        return DoctorFinding(
            "roster", Health.WARNING, words, "Let kiosk-sync run until it is; until then nobody can say."
        )
    words = ", ".join(event.name for event in found)
    # Fields that could not be read are left out: such a record counts all the same, with that field empty.
    unread = sum(count.count for count in unreadable_counts(database) if not count.field)
    if unread:
        summary = f"{words}; {unread} {'record' if unread == 1 else 'records'} of the platform could not be read"
        return DoctorFinding("roster", Health.WARNING, summary, "See kiosk-sync status, and tell the organizer.")
    return DoctorFinding("roster", Health.GOOD, words)


def _clock(database: Database) -> DoctorFinding:
    reading = clock_reading(database)
    if reading is None:
        return DoctorFinding(
            "clock", Health.WARNING, "never compared", "It is compared with the platform's at the first contact."
        )
    at, found = CorrectedClock(database).look()
    off = at.offset.total_seconds()
    words = f"{abs(off):.1f} s {'slow' if off > 0 else 'fast'}, compared {reading.measured_at:%Y-%m-%d %H:%M} UTC"
    # Before all that follows: whatever was measured here, the platform does not bear it out any more.
    if any(doubt.subject == CLOCK for doubt in doubts(database)):
        hint = "Look at date and time; if the platform is right: kiosk-sync accept clock."
        return DoctorFinding("clock", Health.WARNING, f"{words}; the platform says another time now", hint)
    if not found.is_measured:
        words += ", before this laptop was started: nobody knows whether it was set since"
        return DoctorFinding("clock", Health.WARNING, words, "It is compared again at the next contact.")
    # Nobody is sent to set a clock for less than what the measurement itself may be wrong by.
    if abs(at.offset) > CLOCK_TOLERANCE + (at.uncertainty or timedelta()):
        return DoctorFinding(
            "clock", Health.WARNING, words, "Set date and time; until then entries carry corrected times."
        )
    return DoctorFinding("clock", Health.GOOD, words)


def _doubts(database: Database) -> DoctorFinding:
    open_ones = [doubt for doubt in doubts(database) if doubt.subject != CLOCK and not doubt.accepted]
    if not open_ones:
        return DoctorFinding("doubts", Health.GOOD, "none: what the platform gives is believed")
    names = ", ".join(doubt.subject for doubt in open_ones)
    hint = "See kiosk-sync status. What was known is kept; kiosk-sync accept NAME believes the platform."
    return DoctorFinding(
        "doubts", Health.WARNING, f"the platform suddenly gives much less, or other times: {names}", hint
    )


def _platform(database: Database) -> DoctorFinding:
    device = self_device(database)
    if device is None:
        return DoctorFinding("platform", Health.WARNING, "not enrolled", "Enrol this laptop: kiosk enrol CODE.")
    if device.state == "revoked":
        return DoctorFinding("platform", Health.BAD, "the platform has revoked this device", "Enrol it again.")
    beat, alive = daemon_beat(database, datetime.now(UTC))
    if not alive:
        return DoctorFinding("platform", Health.WARNING, "kiosk-sync is not running", "Start it: kiosk-sync run.")
    if beat is None or not beat.online:
        error = f": {beat.last_error}" if beat and beat.last_error else ""
        return DoctorFinding(
            "platform", Health.WARNING, f"{device.base_url} cannot be reached{error}", "Scanning goes on."
        )
    if beat.last_error:
        return DoctorFinding("platform", Health.WARNING, f"{device.base_url} answers in part: {beat.last_error}")
    return DoctorFinding(
        "platform", Health.GOOD, f"{device.base_url} answers; last pull {beat.last_pull_at:%H:%M:%S} UTC"
    )


def _outbox(database: Database) -> DoctorFinding:
    counts = outbox_counts(database)
    words = f"{counts.queued} to send, {counts.delivered} delivered, {counts.set_aside} refused by the platform"
    if counts.held:
        words += f", {counts.held} held back because it takes nothing of their kind"
    if counts.set_aside or counts.held:
        return DoctorFinding("outbox", Health.WARNING, words, "See kiosk-sync conflicts.")
    return DoctorFinding("outbox", Health.GOOD, words)
