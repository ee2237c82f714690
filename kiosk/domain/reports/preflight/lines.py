"""The lines of a preflight, and go or no-go.

Invariants: a line says what was observed and nothing else; how serious that is and how it is said stand in one table
(``kiosk.domain.reports.preflight.words``), so the window, the terminal and the sheet on paper cannot disagree.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

Value = str | int | float | datetime | timedelta
"""What stands in one place of a line's sentence; each reader says it as its language does."""


class Subject(StrEnum):
    """What is looked at, in the order in which people go through it."""

    STATION = "station"
    GUEST_LIST = "guest_list"
    COUNTS = "counts"
    KEYS = "keys"
    CLOCK = "clock"
    POWER = "power"
    DISK = "disk"
    DATABASE = "database"
    QUEUE = "queue"
    SYNC = "sync"
    VENUE = "venue"
    CAMERA = "camera"
    HAND_SCANNER = "hand_scanner"
    SOUND = "sound"
    PRINTER = "printer"
    RECEIPT_PRINTER = "receipts"
    BADGE_PRINTER = "badges"
    PIN = "pin"


class Readiness(StrEnum):
    """How serious an observation is."""

    READY = "ready"
    UNUSED = "unused"  # not there, and nothing needs it
    LOOK = "look"  # the evening can begin; somebody should see to it
    FAILS = "fails"


class Decision(StrEnum):
    """Whether the evening can begin."""

    GO = "go"
    GO_WITH_CARE = "go_with_care"
    NO_GO = "no_go"


class Observation(StrEnum):
    """What a check found. The first word is the subject that it belongs to."""

    STATION_NONE = "station.none"
    STATION_ENTRY = "station.entry"
    STATION_EXIT = "station.exit"
    STATION_OVER = "station.over"
    LIST_NONE = "guest_list.none"
    LIST_LOADING = "guest_list.loading"
    LIST_LOADING_SHARE = "guest_list.loading_share"
    LIST_FRESH = "guest_list.fresh"
    LIST_OLD = "guest_list.old"
    LIST_NEVER = "guest_list.never"
    COUNTS_NONE = "counts.none"
    COUNTS_AGREE = "counts.agree"
    COUNTS_UNREAD = "counts.unread"
    COUNTS_DOUBTED = "counts.doubted"
    COUNTS_EMPTY = "counts.empty"
    KEYS_NONE = "keys.none"
    KEYS_VALID = "keys.valid"
    KEYS_ENDING = "keys.ending"
    KEYS_INVALID = "keys.invalid"
    CLOCK_RIGHT = "clock.right"
    CLOCK_SLOW = "clock.slow"
    CLOCK_FAST = "clock.fast"
    CLOCK_NEVER = "clock.never"
    CLOCK_UNSURE = "clock.unsure"
    CLOCK_DOUBTED = "clock.doubted"
    POWER_MAINS = "power.mains"
    POWER_MAINS_BATTERY = "power.mains_battery"
    POWER_BATTERY = "power.battery"
    POWER_SHORT = "power.short"
    POWER_UNMEASURED = "power.unmeasured"
    POWER_UNKNOWN = "power.unknown"
    DISK_ROOM = "disk.room"
    DISK_FULL = "disk.full"
    DATABASE_SOUND = "database.sound"
    DATABASE_DAMAGED = "database.damaged"
    DATABASE_KEY_BESIDE = "database.key_beside"
    DATABASE_COPY = "database.copy"
    QUEUE_EMPTY = "queue.empty"
    QUEUE_WAITING = "queue.waiting"
    QUEUE_REFUSED = "queue.refused"
    SYNC_RUNNING = "sync.running"
    SYNC_STOPPED = "sync.stopped"
    SYNC_OFFLINE = "sync.offline"
    SYNC_PARTLY = "sync.partly"
    SYNC_NOT_ENROLLED = "sync.not_enrolled"
    SYNC_REVOKED = "sync.revoked"
    VENUE_NONE = "venue.none"
    VENUE_WHOLE = "venue.whole"
    VENUE_PARTLY = "venue.partly"
    VENUE_ALONE = "venue.alone"
    CAMERA_NONE = "camera.none"
    CAMERA_MISSING = "camera.missing"
    CAMERA_SILENT = "camera.silent"
    CAMERA_DARK = "camera.dark"
    CAMERA_PICTURE = "camera.picture"
    CAMERA_READ = "camera.read"
    CAMERA_NOTHING_READ = "camera.nothing_read"
    CAMERA_READER_FAILS = "camera.reader_fails"
    SCANNER_NONE = "hand_scanner.none"
    SCANNER_KNOWN = "hand_scanner.known"
    SCANNER_LOST = "hand_scanner.lost"
    SCANNER_READ = "hand_scanner.read"
    SOUND_READY = "sound.ready"
    SOUND_HEARD = "sound.heard"
    SOUND_NOT_HEARD = "sound.not_heard"
    SOUND_OFF = "sound.off"
    SOUND_MISSING = "sound.missing"
    PRINTER_READY = "printer.ready"
    PRINTER_NONE = "printer.none"
    RECEIPTS_NONE = "receipts.none"
    RECEIPTS_READY = "receipts.ready"
    RECEIPTS_AWAY = "receipts.away"
    BADGES_NONE = "badges.none"
    BADGES_READY = "badges.ready"
    BADGES_COUNTED = "badges.counted"
    BADGES_FEW = "badges.few"
    BADGES_AWAY = "badges.away"
    PIN_CHOSEN = "pin.chosen"
    PIN_NONE = "pin.none"
    CHECK_FAILED = "check.failed"


@dataclass(frozen=True, slots=True)
class PreflightLine:
    """What one check found.

    Attributes:
        subject: What was looked at.
        observed: What was found.
        values: What stands in the places of its sentence.
        checked_by: Name of a person who tried it out; "" where this laptop looked by itself.
    """

    subject: Subject
    observed: Observation
    values: Mapping[str, Value] = field(default_factory=dict)
    checked_by: str = ""

    def tried_by(self, name: str) -> "PreflightLine":
        """Return the line with the name of whoever tried it out."""
        return replace(self, checked_by=name)


@dataclass(frozen=True, slots=True, kw_only=True)
class PreflightSheet:
    """All lines of one preflight.

    Attributes:
        made_at: When it was made, corrected time.
        event_name: Event, "" while none is chosen.
        timezone: IANA name of its zone, "" for none.
        place: Event, list and gate in words.
        device_name: This laptop as the platform calls it, "" before it is connected.
        checked_by: Who went through it, "" for nobody.
        lines: The lines.
        version: Of Gatehouse.
        logo: The organizer's, as a small PNG; b"" for none.
        language: In which it is written, such as "de"; "" follows the operating system.
    """

    made_at: datetime
    event_name: str = ""
    timezone: str = ""
    place: str = ""
    device_name: str = ""
    checked_by: str = ""
    lines: Sequence[PreflightLine] = ()
    version: str = ""
    logo: bytes = field(default=b"", repr=False)
    language: str = ""
