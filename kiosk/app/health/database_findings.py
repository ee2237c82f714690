"""What ``kiosk doctor`` finds out about the database: whether it is sound, whole, and this laptop's own.

Instants are told in the event's zone, which is named, as everywhere else: people compare them with their evening.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from kiosk.app.health.findings import DoctorFinding, Health
from kiosk.config import Settings
from kiosk.domain.error_hints import ERROR_HINTS
from kiosk.domain.roster.event_zones import EventZones
from kiosk.store.database import Database
from kiosk.store.laptop.database_location import locate_database
from kiosk.store.laptop.installations import recognise
from kiosk.store.log.entry_numbering import InstallationCause
from kiosk.store.recovery.backups import backups as made_backups
from kiosk.store.recovery.opening import last_recovery
from kiosk.store.views.station_choices import events

COPIES: Mapping[InstallationCause, tuple[str, str]] = {
    InstallationCause.NEW: ("this laptop's own database, as it was left", ""),
    InstallationCause.OLDER: (
        "noticed {began}: this database is older than it was; scans since {since} may be missing, {taken_in} are back",
        "Let kiosk-sync reach the platform: what it holds of this device comes back by itself.",
    ),
    InstallationCause.COPIED: (
        "noticed {began}: another laptop made this database, scans since {since} may be missing",
        "Is the other one still in use? Then enrol this one anew: kiosk enrol. If it was moved for good: kiosk moved.",
    ),
    InstallationCause.SHARED: (
        "noticed {began}: another laptop works as this device, with a copy of its database; it made {taken_in} scans",
        "Enrol one of the two anew: kiosk enrol. If the other one is out of use by now: kiosk moved.",
    ),
}
"""What was noticed about the database, and what to do about it."""

_PLACES = {
    "keyring": "the keyring",
    "file": "a private file beside it, without a passphrase",
    "passphrase": "a file that a passphrase closes",
}


def database(database: Database, key_place: str) -> DoctorFinding:
    """Tell whether every page of it is sound, and how well its key is kept."""
    # Reads every page: the doctor may take its time, the window may not.
    trouble = database.check()
    if trouble:
        return DoctorFinding("database", Health.BAD, f"damaged: {trouble[0]}", ERROR_HINTS["database.damaged"])
    size = sum(file.stat().st_size for file in database.path.parent.glob(database.path.name + "*")) / 1024**2
    words = f"sound, encrypted, {size:.1f} MiB; the key is in {_PLACES[key_place]}"
    if key_place == "file":
        return DoctorFinding(
            "database", Health.WARNING, words, "A thief could read the guest list. See: kiosk passphrase."
        )
    return DoctorFinding("database", Health.GOOD, words)


def backups(database: Database) -> DoctorFinding:
    """Tell what was recovered and what could be."""
    at = _told(database)
    newest = next((made for made, _ in made_backups(database.path)), None)
    words = "none yet" if newest is None else f"the newest one is of {at(newest)}"
    recovered = last_recovery(database)
    if recovered is not None:
        words += (
            f"; {at(recovered.at)} the database was damaged and the backup of"
            f" {at(recovered.backup_at)} took its place, {recovered.saved} scans behind it were saved;"
            f" the damaged one is {recovered.set_aside}"
        )
    if newest is None:
        return DoctorFinding("backups", Health.WARNING, words, "One is made every hour while the window is open.")
    return DoctorFinding("backups", Health.GOOD, words)


def copies(database: Database, settings: Settings) -> DoctorFinding:
    """Tell whether this is the one database of this device, as it was when it was last used."""
    where = locate_database(settings.database, settings.state_dir)
    # Not as somebody who works with it: looking must not move the mark by which an older copy is noticed.
    found = recognise(database, where, datetime.now(UTC), working=False)
    words, hint = COPIES[found.cause]
    at = _told(database)
    since = at(found.missing_since) if found.missing_since else "an unknown time"
    summary = words.format(since=since, began=at(found.began_at), taken_in=found.taken_in)
    if not found.is_open:
        over = (
            ""
            if found.cause is InstallationCause.NEW
            else "; settled"
            if found.settled_at
            else "; the platform was read since"
        )
        return DoctorFinding("copies", Health.GOOD, summary + over)
    return DoctorFinding("copies", Health.WARNING, summary, hint)


def _told(database: Database) -> Callable[[datetime], str]:
    """Return what tells an instant in the zone of the roster's events."""
    zones = EventZones(events(database))

    def told(instant: datetime) -> str:
        local = zones.at_house(instant)
        return f"{local:%Y-%m-%d %H:%M} {local.tzname()}"

    return told
