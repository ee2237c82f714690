"""A preflight says what was found, how serious it is and what to do, and never calls a laptop ready that is not."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.domain.clock.timekeeping import ClockReading
from kiosk.domain.entries.entry import GateTime
from kiosk.domain.reports.preflight import judging
from kiosk.domain.reports.preflight.judging import CameraFigures, ListFigures, PowerState
from kiosk.domain.reports.preflight.judging_printers import (
    PrinterFigures,
    judge_badge_printer,
    judge_receipt_printer,
)
from kiosk.domain.reports.preflight.lines import Decision, Observation, PreflightLine, Readiness, Subject, Value
from kiosk.domain.reports.preflight.words import (
    DECISIONS,
    READINESS,
    SUBJECTS,
    WORDINGS,
    decision,
    english,
    english_span,
    readiness,
)
from kiosk.domain.roster.codes import KeyAlgorithm, SigningKey
from kiosk.domain.venue.ports import Connection, GateState, VenueState

NOW = datetime(2026, 11, 20, 19, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
O = Observation  # noqa: E741


def key(
    *, not_before: datetime | None = None, not_after: datetime | None = None, revoked_at: datetime | None = None
) -> SigningKey:
    bare = SigningKey(id="k", key_id="1", algorithm=KeyAlgorithm.ED25519, material=b"x" * 32)
    return replace(bare, not_before=not_before, not_after=not_after, revoked_at=revoked_at)


def observed_in(line: PreflightLine) -> Observation:
    """Return what a line says, having said it: a place that nobody fills would raise."""
    assert "{" not in "".join(english(line))
    return line.observed


@pytest.mark.parametrize("observed", Observation)
def test_every_observation_has_words_and_whatever_is_wrong_has_a_fix(observed: Observation) -> None:
    wording = WORDINGS[observed]
    assert wording.found
    if wording.readiness in (Readiness.LOOK, Readiness.FAILS):
        assert wording.fix


def test_every_subject_state_and_decision_has_its_word() -> None:
    assert set(SUBJECTS) == set(Subject)
    assert set(READINESS) == set(Readiness)
    assert set(DECISIONS) == set(Decision)
    assert {observed.value.partition(".")[0] for observed in Observation} == {*Subject, "check"}


@pytest.mark.parametrize(
    ("figures", "observed", "values"),
    [
        (None, O.LIST_NONE, {}),
        (ListFigures(loading=True, share=0.627), O.LIST_LOADING_SHARE, {"percent": 62}),
        (ListFigures(loading=True, records=12), O.LIST_LOADING, {"records": 12}),
        (ListFigures(), O.LIST_NEVER, {}),
        (ListFigures(complete_at=NOW - HOUR), O.LIST_FRESH, {"age": HOUR}),
        (ListFigures(complete_at=NOW + HOUR), O.LIST_FRESH, {"age": timedelta()}),
        (ListFigures(complete_at=NOW - 13 * HOUR), O.LIST_OLD, {"age": 13 * HOUR}),
    ],
)
def test_the_guest_list(figures: ListFigures | None, observed: Observation, values: Mapping[str, Value]) -> None:
    assert judging.judge_guest_list(figures, NOW) == PreflightLine(Subject.GUEST_LIST, observed, values)


@pytest.mark.parametrize(
    ("figures", "observed"),
    [
        (None, O.COUNTS_NONE),
        (ListFigures(tickets=9), O.COUNTS_EMPTY),
        (ListFigures(tickets=9, guests=9, doubted=["tickets of ev", "times of ev"], unread=2), O.COUNTS_DOUBTED),
        (ListFigures(tickets=9, guests=9, unread=2), O.COUNTS_UNREAD),
        (ListFigures(tickets=9, guests=9), O.COUNTS_AGREE),
    ],
)
def test_counts(figures: ListFigures | None, observed: Observation) -> None:
    assert observed_in(judging.judge_counts(figures)) is observed


@pytest.mark.parametrize(
    ("keys", "observed"),
    [
        ([], O.KEYS_NONE),
        ([key()], O.KEYS_VALID),
        ([key(not_after=NOW)], O.KEYS_INVALID),
        ([key(not_before=NOW + HOUR)], O.KEYS_INVALID),
        ([key(revoked_at=NOW - HOUR)], O.KEYS_INVALID),
        ([key(not_after=NOW + HOUR)], O.KEYS_ENDING),
        ([key(not_after=NOW + HOUR), key()], O.KEYS_VALID),
        ([key(not_after=NOW + HOUR), key(not_after=NOW + 9 * HOUR)], O.KEYS_VALID),
    ],
)
def test_signing_keys_have_to_last_as_long_as_the_event(keys: Sequence[SigningKey], observed: Observation) -> None:
    assert observed_in(judging.judge_keys(keys, NOW, NOW + 5 * HOUR)) is observed


def test_an_event_without_an_end_asks_nothing_of_a_keys_end() -> None:
    assert observed_in(judging.judge_keys([key(not_after=NOW + HOUR)], NOW, None)) is O.KEYS_VALID


@pytest.mark.parametrize(
    ("offset", "measured", "doubted", "observed"),
    [
        (None, True, False, O.CLOCK_NEVER),
        (0, True, True, O.CLOCK_DOUBTED),
        (0, False, False, O.CLOCK_UNSURE),
        (5, True, False, O.CLOCK_RIGHT),
        (90, True, False, O.CLOCK_SLOW),
        (-90, True, False, O.CLOCK_FAST),
    ],
)
def test_the_clock(offset: int | None, measured: bool, doubted: bool, observed: Observation) -> None:
    off = timedelta(seconds=offset or 0)
    reading = (
        None
        if offset is None
        else ClockReading(offset=off, uncertainty=timedelta(seconds=1), source="platform", measured_at=NOW)
    )
    at = GateTime(NOW, off, timedelta(seconds=1))
    assert observed_in(judging.judge_clock(at, reading, is_measured=measured, is_doubted=doubted)) is observed


@pytest.mark.parametrize(
    ("power", "observed"),
    [
        (PowerState(), O.POWER_UNKNOWN),
        (PowerState(on_mains=True), O.POWER_MAINS),
        (PowerState(on_mains=True, percent=80), O.POWER_MAINS_BATTERY),
        (PowerState(on_mains=False, percent=80), O.POWER_UNMEASURED),
        (PowerState(on_mains=None, percent=80), O.POWER_UNMEASURED),
        (PowerState(on_mains=False, percent=80, left=2 * HOUR), O.POWER_BATTERY),
        (PowerState(on_mains=False, percent=80, left=timedelta(minutes=119)), O.POWER_SHORT),
    ],
)
def test_a_battery_has_to_last_two_hours(power: PowerState, observed: Observation) -> None:
    assert observed_in(judging.judge_power(power)) is observed


def test_the_disk() -> None:
    assert judging.judge_disk(1024**3) == PreflightLine(Subject.DISK, O.DISK_ROOM, {"free": 1.0})
    assert observed_in(judging.judge_disk(judging.ENOUGH_BYTES - 1)) is O.DISK_FULL


def test_the_queue() -> None:
    assert observed_in(judging.judge_queue(0, 7, 0)) is O.QUEUE_EMPTY
    assert observed_in(judging.judge_queue(3, 7, 0)) is O.QUEUE_WAITING
    assert observed_in(judging.judge_queue(3, 7, 1)) is O.QUEUE_REFUSED


def test_the_venue() -> None:
    there, away = GateState(name="A", member="a", present=True), GateState(name="B", member="b", present=False)
    whole = VenueState(connection=Connection.CONNECTED, gates=(there,))
    assert observed_in(judging.judge_venue("", None)) is O.VENUE_NONE
    assert observed_in(judging.judge_venue("Hall", None)) is O.VENUE_ALONE
    assert observed_in(judging.judge_venue("Hall", VenueState(gates=(there,)))) is O.VENUE_ALONE
    assert observed_in(judging.judge_venue("Hall", whole)) is O.VENUE_WHOLE
    partly = VenueState(connection=Connection.CONNECTED, gates=(there, away))
    assert judging.judge_venue("Hall", partly).values == {"venue": "Hall", "present": 1, "gates": 2}


@pytest.mark.parametrize(
    ("figures", "observed"),
    [
        (CameraFigures(name="C", size=(1280, 720), light=90.0), O.CAMERA_READER_FAILS),
        (CameraFigures(test_ms=2.0), O.CAMERA_NONE),
        (CameraFigures(name="C", is_connected=False, test_ms=2.0), O.CAMERA_MISSING),
        (CameraFigures(name="C", test_ms=2.0), O.CAMERA_SILENT),
        (CameraFigures(name="C", size=(1280, 720), light=3.0, test_ms=2.0), O.CAMERA_DARK),
        (CameraFigures(name="C", size=(1280, 720), light=90.0, test_ms=2.0), O.CAMERA_PICTURE),
        (CameraFigures(name="C", size=(1280, 720), test_ms=2.0), O.CAMERA_PICTURE),
    ],
)
def test_the_camera(figures: CameraFigures, observed: Observation) -> None:
    assert observed_in(judging.judge_camera(figures)) is observed


def test_hand_scanners() -> None:
    assert observed_in(judging.judge_scanners((), ())) is O.SCANNER_NONE
    assert judging.judge_scanners(("A", "B"), ()).values == {"names": "A, B"}
    assert judging.judge_scanners(("A",), ("C",)) == PreflightLine(Subject.HAND_SCANNER, O.SCANNER_LOST, {"names": "C"})


@pytest.mark.parametrize(
    ("figures", "receipts", "badges"),
    [
        (None, O.RECEIPTS_NONE, O.BADGES_NONE),
        (PrinterFigures(name="P", answers=False, labels=3), O.RECEIPTS_AWAY, O.BADGES_AWAY),
        (PrinterFigures(name="P", answers=True), O.RECEIPTS_READY, O.BADGES_READY),
        (PrinterFigures(name="P", answers=True, labels=21), O.RECEIPTS_READY, O.BADGES_COUNTED),
        (PrinterFigures(name="P", answers=True, labels=20), O.RECEIPTS_READY, O.BADGES_FEW),
    ],
)
def test_printers_of_the_door(figures: PrinterFigures | None, receipts: Observation, badges: Observation) -> None:
    assert observed_in(judge_receipt_printer(figures)) is receipts
    assert observed_in(judge_badge_printer(figures)) is badges


def test_one_thing_that_fails_is_no_go_and_one_to_see_to_is_said() -> None:
    ready = PreflightLine(Subject.PIN, O.PIN_CHOSEN)
    unused = PreflightLine(Subject.VENUE, O.VENUE_NONE)
    look = PreflightLine(Subject.PIN, O.PIN_NONE)
    fails = PreflightLine(Subject.DISK, O.DISK_FULL, {"free": 0.1})
    assert decision([]) is Decision.NO_GO
    assert decision([ready, unused]) is Decision.GO
    assert decision([ready, unused, look]) is Decision.GO_WITH_CARE
    assert decision([ready, look, fails]) is Decision.NO_GO
    assert [readiness(line) for line in (ready, unused, look, fails)] == list(Readiness)


def test_lines_are_said_in_english_with_their_values() -> None:
    line = PreflightLine(Subject.CLOCK, O.CLOCK_SLOW, {"off": timedelta(seconds=90), "at": NOW})
    assert english(line)[0] == "1 min slow, compared at 2026-11-20 19:00."
    assert english(judging.judge_disk(2 * 1024**3)) == ("2.0 GiB are free.", "")
    assert english(PreflightLine(Subject.SYNC, O.SYNC_OFFLINE, {"why": ""}))[0].endswith("cannot be reached.")
    assert english(PreflightLine(Subject.PRINTER, O.PRINTER_READY, {"name": "Brother {0}"}))[0] == "Brother {0}"
    assert line.tried_by("Robin").checked_by == "Robin"


@pytest.mark.parametrize(
    ("span", "said"),
    [(26 * HOUR, "1 d 2 h"), (HOUR, "1 h 0 min"), (timedelta(minutes=5, seconds=9), "5 min"), (timedelta(), "0 s")],
)
def test_spans(span: timedelta, said: str) -> None:
    assert english_span(span) == said
