"""How each observation of a preflight is said, how serious it is, and what to do about it: the one table of these.

The window translates these texts (``packaging/translations.py`` hands them to Qt's tools); the terminal and the sheet
on paper have them in English.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Final

from kiosk.domain.reports.preflight.lines import Decision, Observation, PreflightLine, Readiness, Subject, Value

_READY, _UNUSED, _LOOK, _FAILS = Readiness.READY, Readiness.UNUSED, Readiness.LOOK, Readiness.FAILS


@dataclass(frozen=True, slots=True)
class Wording:
    """What is said of an observation.

    Attributes:
        readiness: How serious it is.
        found: What was found; words in braces are filled in from the line.
        fix: What to do about it, or "".
    """

    readiness: Readiness
    found: str
    fix: str = ""


SUBJECTS: Final[Mapping[Subject, str]] = {
    Subject.STATION: "Place",
    Subject.GUEST_LIST: "Guest list",
    Subject.COUNTS: "Counts",
    Subject.KEYS: "Signing keys",
    Subject.CLOCK: "Clock",
    Subject.POWER: "Power",
    Subject.DISK: "Disk",
    Subject.DATABASE: "Database",
    Subject.QUEUE: "Entries to send",
    Subject.SYNC: "Sync service",
    Subject.VENUE: "Other gates",
    Subject.CAMERA: "Camera",
    Subject.HAND_SCANNER: "Hand scanner",
    Subject.SOUND: "Sound",
    Subject.PRINTER: "Printer",
    Subject.RECEIPT_PRINTER: "Receipt printer",
    Subject.BADGE_PRINTER: "Badge printer",
    Subject.PIN: "Supervisor PIN",
}

READINESS: Final[Mapping[Readiness, str]] = {
    _READY: "Ready",
    _UNUSED: "Not used",
    _LOOK: "See to it",
    _FAILS: "Stops you",
}

DECISIONS: Final[Mapping[Decision, str]] = {
    Decision.GO: "Go",
    Decision.GO_WITH_CARE: "Go, with something to see to",
    Decision.NO_GO: "No go",
}

_O = Observation
_NO_PRINTER = Wording(_UNUSED, "None is set.")
_THERE = Wording(_READY, "{name} answers.")
_AWAY = Wording(_LOOK, "{name} does not answer.", "Switch it on; look at its cable and the network.")
WORDINGS: Final[Mapping[Observation, Wording]] = {
    _O.STATION_NONE: Wording(_FAILS, "No event and check-in list are chosen.", "Choose where this kiosk stands."),
    _O.STATION_ENTRY: Wording(_READY, "{place} · entry"),
    _O.STATION_EXIT: Wording(_READY, "{place} · exit"),
    _O.STATION_OVER: Wording(_LOOK, "{place}: this event ended at {at}.", "Is it tonight's event? Choose again."),
    _O.LIST_NONE: Wording(_FAILS, "There is no guest list here.", "Connect this kiosk with its platform."),
    _O.LIST_LOADING: Wording(
        _FAILS, "It is still coming in: {records} records so far.", "Wait until all of it is here."
    ),
    _O.LIST_LOADING_SHARE: Wording(
        _FAILS, "It is still coming in: {percent} % are here.", "Wait until all of it is here."
    ),
    _O.LIST_FRESH: Wording(_READY, "Complete; compared with the platform {age} ago."),
    _O.LIST_OLD: Wording(
        _LOOK, "Complete; last compared with the platform {age} ago.", "Connect this laptop to a network for a minute."
    ),
    _O.LIST_NEVER: Wording(
        _LOOK, "Nobody knows when it was last compared with the platform.", "Connect this laptop to a network."
    ),
    _O.COUNTS_NONE: Wording(_UNUSED, "Counted once a check-in list is chosen."),
    _O.COUNTS_AGREE: Wording(
        _READY, "{tickets} tickets of the event, {guests} guests on this list; all that the platform sent was read."
    ),
    _O.COUNTS_UNREAD: Wording(
        _LOOK,
        "{unread} records of the platform could not be read; {tickets} tickets are here.",
        "Tell the organizer: these guests are not found here.",
    ),
    _O.COUNTS_DOUBTED: Wording(
        _LOOK,
        "The platform suddenly gives much less, or other times: {names}.",
        "Ask the organizer. What was known before is used until then.",
    ),
    _O.COUNTS_EMPTY: Wording(_LOOK, "Nobody is expected on this list.", "Is it the right list? Ask the organizer."),
    _O.KEYS_NONE: Wording(_UNUSED, "None: codes are looked up in the guest list."),
    _O.KEYS_VALID: Wording(_READY, "{count} valid; signed codes are proved without a network."),
    _O.KEYS_ENDING: Wording(_LOOK, "A key ends at {until}, before the event does.", "Ask the organizer for a new key."),
    _O.KEYS_INVALID: Wording(
        _FAILS, "{count} are here, and none of them is valid now.", "Look at the clock, and let the sync service run."
    ),
    _O.CLOCK_RIGHT: Wording(_READY, "{seconds} s off, compared at {at}."),
    _O.CLOCK_SLOW: Wording(_LOOK, "{off} slow, compared at {at}.", "Set date and time; entries carry corrected times."),
    _O.CLOCK_FAST: Wording(_LOOK, "{off} fast, compared at {at}.", "Set date and time; entries carry corrected times."),
    _O.CLOCK_NEVER: Wording(_LOOK, "Never compared with the platform's.", "Look at date and time yourself."),
    _O.CLOCK_UNSURE: Wording(
        _LOOK,
        "Compared at {at}, before this laptop was started.",
        "Look at date and time yourself, or connect to a network.",
    ),
    _O.CLOCK_DOUBTED: Wording(_LOOK, "The platform says another time.", "Look at date and time yourself."),
    _O.POWER_MAINS: Wording(_READY, "On mains, without a battery."),
    _O.POWER_MAINS_BATTERY: Wording(_READY, "On mains; battery at {percent} %."),
    _O.POWER_BATTERY: Wording(_READY, "On battery, {percent} %: it lasts {left}."),
    _O.POWER_SHORT: Wording(_LOOK, "On battery, {percent} %: it lasts {left}.", "Plug it in."),
    _O.POWER_UNMEASURED: Wording(_LOOK, "On battery, {percent} %: nobody knows how long it lasts.", "Plug it in."),
    _O.POWER_UNKNOWN: Wording(_UNUSED, "This computer does not tell."),
    _O.DISK_ROOM: Wording(_READY, "{free} GiB are free."),
    _O.DISK_FULL: Wording(_FAILS, "Only {free} GiB are free.", "Free some space: entries need a place."),
    _O.DATABASE_SOUND: Wording(_READY, "Sound and encrypted, {size} MiB."),
    _O.DATABASE_DAMAGED: Wording(_FAILS, "It is damaged: {why}", "Use another laptop, and call the organizer."),
    _O.DATABASE_KEY_BESIDE: Wording(
        _LOOK, "Sound and encrypted, {size} MiB; its key lies beside it.", "Give it a passphrase: kiosk passphrase"
    ),
    _O.DATABASE_COPY: Wording(
        _LOOK, "It is an older or copied one: scans may be missing in it.", "See: kiosk doctor. Call the technician."
    ),
    _O.QUEUE_EMPTY: Wording(_READY, "Nothing waits; {delivered} were delivered."),
    _O.QUEUE_WAITING: Wording(_READY, "{queued} wait for a network; they are safe here."),
    _O.QUEUE_REFUSED: Wording(
        _LOOK, "{refused} were not accepted by the platform, {queued} wait.", "Tell the organizer."
    ),
    _O.SYNC_RUNNING: Wording(_READY, "It runs, and the platform answers."),
    _O.SYNC_STOPPED: Wording(_LOOK, "It does not run: nothing is sent or fetched.", "Start it: kiosk install-service"),
    _O.SYNC_OFFLINE: Wording(_LOOK, "It runs; the platform cannot be reached. {why}", "Scanning works all the same."),
    _O.SYNC_PARTLY: Wording(_LOOK, "It runs; the platform answers in part. {why}", "Tell the organizer."),
    _O.SYNC_NOT_ENROLLED: Wording(_FAILS, "This kiosk is not connected with a platform.", "Connect it."),
    _O.SYNC_REVOKED: Wording(_FAILS, "The platform no longer accepts this kiosk.", "Connect it anew."),
    _O.VENUE_NONE: Wording(_UNUSED, "This laptop works alone."),
    _O.VENUE_WHOLE: Wording(_READY, "{venue}: all {gates} gates are reached."),
    _O.VENUE_PARTLY: Wording(_LOOK, "{venue}: {present} of {gates} gates are reached.", "Look at the others' network."),
    _O.VENUE_ALONE: Wording(
        _LOOK, "{venue} cannot be reached: this laptop decides alone.", "Look at the cable, the Wi-Fi and the host."
    ),
    _O.CAMERA_NONE: Wording(_LOOK, "No camera is connected.", "Plug one in, or use a hand scanner."),
    _O.CAMERA_MISSING: Wording(_LOOK, "{name} is not connected.", "Plug it in, or choose another camera."),
    _O.CAMERA_SILENT: Wording(_FAILS, "{name} gives no picture.", "Close other programs that use it; plug it in anew."),
    _O.CAMERA_DARK: Wording(_LOOK, "{name} gives a dark picture.", "Is it covered? Give it more light."),
    _O.CAMERA_PICTURE: Wording(
        _READY, "{name}, {width} × {height}; a test picture was read in {ms} ms.", "Hold a code up to be sure."
    ),
    _O.CAMERA_READ: Wording(_READY, "{name} read a code that was held up."),
    _O.CAMERA_NOTHING_READ: Wording(
        _LOOK, "{name} gives a picture, and no code was read.", "Wipe the lens; hold the code still and closer."
    ),
    _O.CAMERA_READER_FAILS: Wording(_FAILS, "The test picture was not read.", "Install Gatehouse anew."),
    _O.SCANNER_NONE: Wording(_UNUSED, "None is set up; those that type like a keyboard work without."),
    _O.SCANNER_KNOWN: Wording(_READY, "{names}", "Scan a code to be sure."),
    _O.SCANNER_LOST: Wording(_LOOK, "Not connected: {names}", "Plug it in, or charge it."),
    _O.SCANNER_READ: Wording(_READY, "{name} sent a code."),
    _O.SOUND_READY: Wording(_READY, "There is a loudspeaker.", "Play a sound to be sure."),
    _O.SOUND_HEARD: Wording(_READY, "The test sound was heard."),
    _O.SOUND_NOT_HEARD: Wording(_LOOK, "The test sound was not heard.", "Turn the volume up; is a headset plugged in?"),
    _O.SOUND_OFF: Wording(_LOOK, "Sounds are switched off in the window.", "Switch them on in its header."),
    _O.SOUND_MISSING: Wording(_LOOK, "This computer has no loudspeaker.", "Verdicts are shown, and make no sound."),
    _O.PRINTER_READY: Wording(_READY, "{name}"),
    _O.PRINTER_NONE: Wording(_UNUSED, "None; lists on paper are saved as files."),
    _O.RECEIPTS_NONE: _NO_PRINTER,
    _O.RECEIPTS_READY: _THERE,
    _O.RECEIPTS_AWAY: _AWAY,
    _O.BADGES_NONE: _NO_PRINTER,
    _O.BADGES_READY: _THERE,
    _O.BADGES_COUNTED: Wording(_READY, "{name} answers. Labels left: {labels}"),
    _O.BADGES_FEW: Wording(
        _LOOK, "{name} answers. Labels left: {labels}", "Have another roll at hand, and enter its labels under Badges."
    ),
    _O.BADGES_AWAY: _AWAY,
    _O.PIN_CHOSEN: Wording(_READY, "It is chosen."),
    _O.PIN_NONE: Wording(_LOOK, "None is chosen: nobody can override a refusal.", "Choose one: kiosk pin"),
    _O.CHECK_FAILED: Wording(_FAILS, "This could not be looked at. {why}", "Look again; then call the technician."),
}


def readiness(line: PreflightLine) -> Readiness:
    """Return how serious a line is."""
    return WORDINGS[line.observed].readiness


def decision(lines: Iterable[PreflightLine]) -> Decision:
    """Return whether the evening can begin with what was found; without any line it cannot."""
    found = {readiness(line) for line in lines}
    if not found or Readiness.FAILS in found:
        return Decision.NO_GO
    return Decision.GO_WITH_CARE if Readiness.LOOK in found else Decision.GO


def filled(text: str, line: PreflightLine, say: Callable[[Value], str]) -> str:
    """Put a line's values into the places of one of its texts.

    Args:
        text: The text, or its translation.
        line: The line.
        say: Puts one value into words.
    """
    words = {place: say(value) for place, value in line.values.items()}
    # Some lines have nothing to tell in a place ("why"): then the sentence before it ends there.
    return text.format_map(words).strip()


def english(line: PreflightLine, zone: tzinfo = UTC) -> tuple[str, str]:
    """Return in English what was found and what to do about it.

    Args:
        line: The line.
        zone: Where its instants are told.
    """

    def say(value: Value) -> str:
        if isinstance(value, datetime):
            return f"{value.astimezone(zone):%Y-%m-%d %H:%M}"
        if isinstance(value, timedelta):
            return english_span(value)
        return f"{value:.1f}" if isinstance(value, float) else str(value)

    wording = WORDINGS[line.observed]
    return filled(wording.found, line, say), filled(wording.fix, line, say)


def english_span(span: timedelta) -> str:
    """Return a span of time in English, by its two largest units."""
    minutes, seconds = divmod(int(abs(span).total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    if days:
        return f"{days} d {hours} h"
    if hours:
        return f"{hours} h {minutes} min"
    return f"{minutes} min" if minutes else f"{seconds} s"
