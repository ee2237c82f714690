"""What is made of what was measured: from figures to a line of the preflight.

Invariants: nothing here looks at anything itself, and each limit stands here once, for the preflight and the doctor.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from kiosk.domain.clock.timekeeping import ClockReading
from kiosk.domain.entries.entry import GateTime
from kiosk.domain.reports.preflight.lines import Observation, PreflightLine, Subject, Value
from kiosk.domain.roster.codes import SigningKey
from kiosk.domain.venue.ports import Connection, VenueState

LEAST_LEFT: Final = timedelta(hours=2)
"""On less battery than this an evening is not begun."""
OLD_AFTER: Final = timedelta(hours=12)
"""A guest list of this age lacks what was sold on the day."""
ENOUGH_BYTES: Final = 500 * 1024 * 1024
CLOCK_TOLERANCE: Final = timedelta(seconds=5)
DARK: Final = 28.0
"""Mean of a picture's gray values, 0 to 255, under which nobody could tell a code from its ground."""

_O = Observation


@dataclass(frozen=True, slots=True)
class PowerState:
    """Where this laptop's power comes from.

    Attributes:
        on_mains: Whether it is plugged in; None where the system does not tell.
        percent: Charge of its battery; None without one.
        left: How long the battery lasts, or None where nobody knows.
    """

    on_mains: bool | None = None
    percent: int | None = None
    left: timedelta | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListFigures:
    """What is known of a guest list.

    Attributes:
        loading: Whether its first reading is not over.
        share: How much of it is here, from 0 to 1, or None.
        records: How many records are here while it is loading.
        complete_at: When it was last known to be whole, or None.
        tickets: Tickets of the event.
        guests: Guests whom the list expects.
        unread: Records that the platform sent and nobody could read.
        doubted: Subjects of what the platform says and is not believed yet.
    """

    loading: bool = False
    share: float | None = None
    records: int = 0
    complete_at: datetime | None = None
    tickets: int = 0
    guests: int = 0
    unread: int = 0
    doubted: Sequence[str] = ()


def judge_guest_list(figures: ListFigures | None, now: datetime) -> PreflightLine:
    """Return how whole and how old the guest list is; None: there is none."""
    subject = Subject.GUEST_LIST
    if figures is None:
        return PreflightLine(subject, _O.LIST_NONE)
    if figures.loading and figures.share is not None:
        return PreflightLine(subject, _O.LIST_LOADING_SHARE, {"percent": int(figures.share * 100)})
    if figures.loading:
        return PreflightLine(subject, _O.LIST_LOADING, {"records": figures.records})
    if figures.complete_at is None:
        return PreflightLine(subject, _O.LIST_NEVER)
    age = max(now - figures.complete_at, timedelta())
    return PreflightLine(subject, _O.LIST_OLD if age > OLD_AFTER else _O.LIST_FRESH, {"age": age})


def judge_counts(figures: ListFigures | None) -> PreflightLine:
    """Return whether what the platform sent is what stands here."""
    subject = Subject.COUNTS
    if figures is None:
        return PreflightLine(subject, _O.COUNTS_NONE)
    if not figures.guests:
        return PreflightLine(subject, _O.COUNTS_EMPTY)
    if figures.doubted:
        return PreflightLine(subject, _O.COUNTS_DOUBTED, {"names": ", ".join(figures.doubted)})
    if figures.unread:
        return PreflightLine(subject, _O.COUNTS_UNREAD, {"unread": figures.unread, "tickets": figures.tickets})
    return PreflightLine(subject, _O.COUNTS_AGREE, {"tickets": figures.tickets, "guests": figures.guests})


def judge_keys(keys: Sequence[SigningKey], now: datetime, ends_at: datetime | None) -> PreflightLine:
    """Return whether signed codes can be proved for the whole event.

    Args:
        keys: Keys that are known for the event, whether or not they are valid.
        now: Corrected time.
        ends_at: End of the event, or None.
    """
    if not keys:
        return PreflightLine(Subject.KEYS, _O.KEYS_NONE)
    valid = [key for key in keys if _is_valid(key, now)]
    if not valid:
        return PreflightLine(Subject.KEYS, _O.KEYS_INVALID, {"count": len(keys)})
    ends = [key.not_after for key in valid if key.not_after is not None]
    # One that another takes over from may end: only the last one's end leaves codes without proof.
    if ends_at is not None and len(ends) == len(valid) and max(ends) < ends_at:
        return PreflightLine(Subject.KEYS, _O.KEYS_ENDING, {"until": max(ends)})
    return PreflightLine(Subject.KEYS, _O.KEYS_VALID, {"count": len(valid)})


def _is_valid(key: SigningKey, now: datetime) -> bool:
    begun = key.not_before is None or key.not_before <= now
    over = any(end is not None and end <= now for end in (key.not_after, key.revoked_at))
    return begun and not over


def judge_clock(at: GateTime, reading: ClockReading | None, *, is_measured: bool, is_doubted: bool) -> PreflightLine:
    """Return whether the laptop's clock is right.

    Args:
        at: The present instant with its correction.
        reading: The last comparison with the platform's clock, or None.
        is_measured: Whether that holds for this start of the laptop.
        is_doubted: Whether the platform says another time now.
    """
    subject = Subject.CLOCK
    if reading is None:
        return PreflightLine(subject, _O.CLOCK_NEVER)
    if is_doubted:
        return PreflightLine(subject, _O.CLOCK_DOUBTED)
    if not is_measured:
        return PreflightLine(subject, _O.CLOCK_UNSURE, {"at": reading.measured_at})
    # Nobody is sent to set a clock for less than what the measurement itself may be wrong by.
    if abs(at.offset) > CLOCK_TOLERANCE + (at.uncertainty or timedelta()):
        slow = at.offset > timedelta()
        values: dict[str, Value] = {"off": abs(at.offset), "at": reading.measured_at}
        return PreflightLine(subject, _O.CLOCK_SLOW if slow else _O.CLOCK_FAST, values)
    seconds = abs(at.offset).total_seconds()
    return PreflightLine(subject, _O.CLOCK_RIGHT, {"seconds": round(seconds, 1), "at": reading.measured_at})


def judge_power(power: PowerState) -> PreflightLine:
    """Return how long this laptop lasts."""
    subject = Subject.POWER
    if power.percent is None:
        return PreflightLine(subject, _O.POWER_MAINS if power.on_mains else _O.POWER_UNKNOWN)
    # A system that tells a charge and not where the power comes from: the worse is assumed.
    if power.on_mains:
        return PreflightLine(subject, _O.POWER_MAINS_BATTERY, {"percent": power.percent})
    if power.left is None:
        return PreflightLine(subject, _O.POWER_UNMEASURED, {"percent": power.percent})
    values: dict[str, Value] = {"percent": power.percent, "left": power.left}
    return PreflightLine(subject, _O.POWER_SHORT if power.left < LEAST_LEFT else _O.POWER_BATTERY, values)


def judge_disk(free: int) -> PreflightLine:
    """Return whether entries have a place; free bytes."""
    observed = _O.DISK_FULL if free < ENOUGH_BYTES else _O.DISK_ROOM
    return PreflightLine(Subject.DISK, observed, {"free": round(free / 1024**3, 1)})


def judge_queue(queued: int, delivered: int, refused: int) -> PreflightLine:
    """Return what waits for the platform."""
    if refused:
        return PreflightLine(Subject.QUEUE, _O.QUEUE_REFUSED, {"refused": refused, "queued": queued})
    if queued:
        return PreflightLine(Subject.QUEUE, _O.QUEUE_WAITING, {"queued": queued})
    return PreflightLine(Subject.QUEUE, _O.QUEUE_EMPTY, {"delivered": delivered})


def judge_venue(venue_name: str, state: VenueState | None) -> PreflightLine:
    """Return whether the other gates are reached.

    Args:
        venue_name: Name of the venue, "" for none.
        state: What the connection says; None where nothing is connected.
    """
    subject = Subject.VENUE
    if not venue_name:
        return PreflightLine(subject, _O.VENUE_NONE)
    if state is None or state.connection is not Connection.CONNECTED:
        return PreflightLine(subject, _O.VENUE_ALONE, {"venue": venue_name})
    gates = len(state.gates)
    if state.present < gates:
        values: dict[str, Value] = {"venue": venue_name, "present": state.present, "gates": gates}
        return PreflightLine(subject, _O.VENUE_PARTLY, values)
    return PreflightLine(subject, _O.VENUE_WHOLE, {"venue": venue_name, "gates": gates})


@dataclass(frozen=True, slots=True, kw_only=True)
class CameraFigures:
    """What a camera gave.

    Attributes:
        name: What people call it; "" where none is connected.
        is_connected: Whether it is there.
        size: Width and height of its pictures; None where it gave none.
        light: Mean gray value of a picture, 0 to 255, or None.
        test_ms: How long the reader took for the test picture; None where it did not read it.
    """

    name: str = ""
    is_connected: bool = True
    size: tuple[int, int] | None = None
    light: float | None = None
    test_ms: float | None = None


def judge_camera(figures: CameraFigures) -> PreflightLine:
    """Return whether the camera can be scanned with."""
    subject, name = Subject.CAMERA, figures.name
    if figures.test_ms is None:
        return PreflightLine(subject, _O.CAMERA_READER_FAILS)
    if not name:
        return PreflightLine(subject, _O.CAMERA_NONE)
    if not figures.is_connected:
        return PreflightLine(subject, _O.CAMERA_MISSING, {"name": name})
    if figures.size is None:
        return PreflightLine(subject, _O.CAMERA_SILENT, {"name": name})
    if figures.light is not None and figures.light < DARK:
        return PreflightLine(subject, _O.CAMERA_DARK, {"name": name})
    width, height = figures.size
    values: dict[str, Value] = {"name": name, "width": width, "height": height, "ms": round(figures.test_ms, 1)}
    return PreflightLine(subject, _O.CAMERA_PICTURE, values)


def judge_scanners(names: Sequence[str], lost: Sequence[str]) -> PreflightLine:
    """Return which hand scanners are there.

    Args:
        names: Those that can be used.
        lost: Those that are known and not connected.
    """
    if lost:
        return PreflightLine(Subject.HAND_SCANNER, _O.SCANNER_LOST, {"names": ", ".join(lost)})
    if names:
        return PreflightLine(Subject.HAND_SCANNER, _O.SCANNER_KNOWN, {"names": ", ".join(names)})
    return PreflightLine(Subject.HAND_SCANNER, _O.SCANNER_NONE)
