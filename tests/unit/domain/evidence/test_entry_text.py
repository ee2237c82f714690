"""The bytes of an entry: the same for ever, different for different entries, and read back as they were."""

import dataclasses
import json
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.codes.credential import ScanSource
from kiosk.domain.entries.entry import Direction, Entry
from kiosk.domain.evidence.entry_text import entry_line, read_entry_line
from kiosk.domain.reason_codes import Assurance, Outcome, Reason

AT = datetime(2026, 11, 20, 21, 14, 3, 250000, tzinfo=UTC)
PLAIN = Entry(
    entry_id="0193-1", device_id="d1", sequence=1, event_id="e", list_id="l", direction=Direction.ENTRY,
    outcome=Outcome.ADMIT, reason=Reason.OK, raw_at=AT, corrected_at=AT,
)  # fmt: skip
FULL = dataclasses.replace(
    PLAIN, gate_id="g", ticket_id="t", credential_id="c", booking_id="b", code="É\u2028", code_hash="ab", scheme="s",
    symbology="qr", source=ScanSource.PAPER, scanner="cam", offset_ms=-5, uncertainty_ms=0, assurance=Assurance.VENUE,
    use_key="t", generation=2, guest_no=3, spends=True, scan_id="0193-0", undoes="x", forced=True, supervisor="S",
    staff="A", note="n", answers={"q2": "ja", "q1": "no"}, nonce="7", installation=2, boot="r", boot_ms=0,
    medium="barcode:W", medium_hash="cd",
)  # fmt: skip
# Written down once and never changed: entries of before would have other hashes.
PLAIN_LINE = (
    '{"assurance":"local","corrected_at":"2026-11-20T21:14:03.250000Z","device_id":"d1","direction":"entry",'
    '"entry_id":"0193-1","event_id":"e","generation":0,"guest_no":1,"installation":1,"list_id":"l","offset_ms":0,'
    '"outcome":"admit","raw_at":"2026-11-20T21:14:03.250000Z","reason":"ok","sequence":1,"source":"manual"}'
)
FULL_LINE = (
    '{"answers":{"q1":"no","q2":"ja"},"assurance":"venue","booking_id":"b","boot":"r","boot_ms":0,'
    '"code":"\\u00c9\\u2028","code_hash":"ab","corrected_at":"2026-11-20T21:14:03.250000Z","credential_id":"c",'
    '"device_id":"d1","direction":"entry","entry_id":"0193-1","event_id":"e","forced":true,"gate_id":"g","generation":2,'
    '"guest_no":3,"installation":2,"list_id":"l","medium":"barcode:W","medium_hash":"cd",'
    '"nonce":"7","note":"n","offset_ms":-5,"outcome":"admit",'
    '"raw_at":"2026-11-20T21:14:03.250000Z","reason":"ok","scan_id":"0193-0","scanner":"cam","scheme":"s","sequence":1,'
    '"source":"paper","spends":true,"staff":"A","supervisor":"S","symbology":"qr","ticket_id":"t","uncertainty_ms":0,'
    '"undoes":"x","use_key":"t"}'
)
HASHED = [field.name for field in dataclasses.fields(Entry) if field.name not in {"position", "is_local"}]


def test_the_bytes_never_change() -> None:
    assert entry_line(PLAIN) == PLAIN_LINE
    assert entry_line(FULL) == FULL_LINE
    before = FULL_LINE.replace('"medium":"barcode:W","medium_hash":"cd",', "")
    assert entry_line(dataclasses.replace(FULL, medium="", medium_hash="")) == before, (
        "what was hashed in earlier years"
    )


@pytest.mark.parametrize("name", HASHED)
def test_every_field_counts(name: str) -> None:
    """Also one that is added later: where it says something, it is in the line."""
    line = json.loads(entry_line(FULL))
    assert name in line
    if getattr(PLAIN, name) != getattr(FULL, name):
        assert entry_line(dataclasses.replace(FULL, **{name: getattr(PLAIN, name)})) != FULL_LINE


def test_where_it_stands_in_a_database_does_not_count() -> None:
    assert entry_line(dataclasses.replace(PLAIN, position=9, is_local=0)) == PLAIN_LINE


def test_zones_do_not_count() -> None:
    elsewhere = AT.astimezone(timezone(timedelta(hours=5, minutes=30)))
    assert entry_line(dataclasses.replace(PLAIN, raw_at=elsewhere, corrected_at=elsewhere)) == PLAIN_LINE


def test_an_entry_is_read_as_it_was_written() -> None:
    assert read_entry_line(PLAIN_LINE) == PLAIN
    assert read_entry_line(FULL_LINE) == FULL
    assert not read_entry_line(FULL_LINE).made_here


@pytest.mark.parametrize(
    "line",
    ["", "[]", "3", "{}", '"a"', "[" * 100_000,
     PLAIN_LINE.replace('"ok"', '"no such reason"'),
     PLAIN_LINE.replace('"sequence":1', '"sequence":"1"'),
     PLAIN_LINE.replace('"sequence":1', '"sequence":true'),
     PLAIN_LINE.replace('"d1"', "1"),
     PLAIN_LINE.replace("250000Z", "250000"),
     FULL_LINE.replace('"forced":true', '"forced":1'),
     FULL_LINE.replace('"no"', "1")],
)  # fmt: skip
def test_what_is_no_entry(line: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  # JSON has errors of its own
        read_entry_line(line)


def test_fields_of_a_newer_version_are_passed_over() -> None:
    assert read_entry_line(PLAIN_LINE[:-1] + ',"zeal":{"a":[1]}}') == PLAIN


@given(note=st.text(), staff=st.text(), number=st.integers(0, 2**62), at=st.datetimes(timezones=st.just(UTC)))
def test_any_words_and_instants_come_back(note: str, staff: str, number: int, at: datetime) -> None:
    entry = dataclasses.replace(PLAIN, note=note, staff=staff, sequence=number, raw_at=at)
    line = entry_line(entry)
    assert line.isascii()
    assert "\n" not in line
    assert read_entry_line(line) == entry
