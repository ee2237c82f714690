"""What the gates tell each other arrives as it was, and nothing that arrives can do more than not be understood."""

import contextlib
import json
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.codes.credential import ScanSource
from kiosk.domain.entries.entry import ELSEWHERE, Direction, Entry
from kiosk.domain.errors import VenueError
from kiosk.domain.reason_codes import Assurance, Outcome, Reason
from kiosk.domain.venue import wire
from kiosk.domain.venue.agreement import GateReport
from kiosk.domain.venue.claims import claim_of
from tests.support.gate.decisions import NOON, moved

TEXT = st.text(st.characters(codec="utf-8"), max_size=8)
INSTANTS = st.datetimes(datetime(1, 1, 3), datetime(9999, 12, 29), timezones=st.just(UTC))
NUMBERS = st.integers(-(1 << 62) + 1, (1 << 62) - 1)
ENTRIES = st.builds(
    Entry,
    **{
        field.name: TEXT
        for field in fields(Entry)
        if field.name not in {"position", "is_local"} and field.type in {"str", str}
    },
    sequence=NUMBERS,
    direction=st.sampled_from(Direction),
    outcome=st.sampled_from(Outcome),
    reason=st.sampled_from(Reason),
    source=st.sampled_from(ScanSource),
    assurance=st.sampled_from(Assurance),
    raw_at=INSTANTS,
    corrected_at=INSTANTS,
    gate_id=st.none() | TEXT,
    ticket_id=st.none() | TEXT,
    undoes=st.none() | TEXT,
    uncertainty_ms=st.none() | NUMBERS,
    spends=st.booleans(),
    answers=st.dictionaries(TEXT, TEXT, max_size=2),
    position=st.none() | NUMBERS,
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)
READERS = [wire.read_entry, wire.read_claim, wire.read_place, wire.read_report]


@given(ENTRIES)
def test_an_entry_arrives_as_it_was_but_for_whose_it_is(entry):
    arrived = wire.read_entry(wire.write_entry(entry))
    assert arrived == entry  # position and is_local are not compared
    assert (arrived.position, arrived.is_local) == (None, ELSEWHERE)


def test_every_field_of_an_entry_travels():
    """A field that is added to entries later must not be forgotten here."""
    assert set(wire._ENTRY_FIELDS) | {"position", "is_local"} == {field.name for field in fields(Entry)}
    assert set(wire._REPORT_FIELDS) == {field.name for field in fields(GateReport)}


def test_an_entry_that_is_too_large_travels_without_what_people_wrote():
    entry = moved(0, answers={"q": "é" * wire.MAX_PAYLOAD}, note="n", code="c", spends=True)
    payload = wire.write_entry(entry)
    assert len(payload) <= wire.MAX_PAYLOAD
    assert wire.read_entry(payload) == replace(entry, answers={}, note="", code="")


def test_a_claim_arrives_as_it_was():
    claim = claim_of(moved(3, spends=True, scan_id="s", staff="Zoë", generation=1, guest_no=2))
    assert claim is not None
    assert wire.read_claim(wire.write_claim(claim)) == claim
    assert wire.read_claim(wire.write_claim(replace(claim, gate_id=None))) == replace(claim, gate_id=None)


def test_a_use_that_was_given_back_is_nobodys():
    assert wire.read_claim(wire.RELEASED) is None


def test_whose_place_it_is_arrives_as_it_was_and_claims_nothing():
    assert wire.read_place(wire.write_place("mark+boot")) == "mark+boot"
    assert wire.read_claim(wire.write_place("mark+boot")) is None


def test_a_report_arrives_as_it_was():
    report = GateReport(
        member="g1",
        device_id="laptop",
        name="Nord",
        corrected_at=NOON,
        event_ids=("ev", "other"),
        lists={"main": "d"},
        battery=40,
        uncertainty_ms=12,
        is_host=True,
        addresses=("10.0.0.2:4222",),
    )
    assert wire.read_report(wire.write_report(report)) == report


@pytest.mark.parametrize("read", READERS)
@given(payload=st.binary(max_size=60) | JSON.map(lambda value: json.dumps(value).encode("utf-8", "replace")))
def test_no_bytes_do_more_than_not_be_understood(read, payload):
    with contextlib.suppress(VenueError):
        read(payload)


FITTING = json.loads(wire.write_entry(moved(0)))


@pytest.mark.parametrize(
    "change",
    [
        {"entry_id": 1},
        {"entry_id": "\ud800"},
        {"sequence": True},
        {"sequence": "1"},
        {"sequence": 1 << 63},
        {"spends": 1},
        {"raw_at": "2026-11-20T19:00:00"},
        {"raw_at": "yesterday"},
        {"outcome": "maybe"},
        {"reason": 1},
        {"source": ["camera"]},
        {"answers": {"q": 1}},
        {"answers": [1]},
    ],
)
def test_a_field_of_another_kind_is_not_guessed_at(change):
    with pytest.raises(VenueError):
        wire.read_entry(json.dumps(FITTING | change).encode("utf-8", "surrogatepass"))


def test_what_a_newer_gate_says_besides_is_passed_over():
    assert wire.read_entry(json.dumps(FITTING | {"mood": "good"}).encode()) == moved(0)


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ({"outcome": "admit", "reason": "by_stars"}, {"outcome": Outcome.ADMIT, "reason": Reason.OK}),
        ({"source": "satellite"}, {"source": ScanSource.MANUAL}),
        ({"assurance": "neighbours"}, {"assurance": Assurance.LOCAL}),
    ],
)
def test_a_newer_gates_admission_counts_whatever_its_new_words_are(said, read):
    assert wire.read_entry(json.dumps(FITTING | said).encode()) == replace(moved(0), **read)


def test_why_a_newer_gate_refused_somebody_is_not_made_up():
    with pytest.raises(VenueError):
        wire.read_entry(json.dumps(FITTING | {"outcome": "refuse", "reason": "by_stars"}).encode())


def test_rows_of_texts_are_rows_of_texts():
    report = json.loads(
        wire.write_report(GateReport(member="g", device_id="d", name="n", corrected_at=NOON, event_ids=("e",)))
    )
    for wrong in ("ev", [1], None):
        with pytest.raises(VenueError):
            wire.read_report(json.dumps(report | {"event_ids": wrong}).encode())


def test_instants_of_other_zones_are_the_same_instants():
    east = NOON.astimezone(timezone(timedelta(hours=9)))
    assert wire.read_entry(json.dumps(FITTING | {"raw_at": east.isoformat()}).encode()).raw_at == NOON
