"""Whoever has an entry's text can tell by which readings the gate asked."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.credentials import Reader
from kiosk.domain.codes.credential import OPAQUE, Scan, ScanSource, hash_code
from kiosk.domain.codes.plain_readings import told_by_text

NOW = datetime(2026, 6, 1, tzinfo=UTC)
UUID = "7f3a9c2e-1111-4222-8333-444455556666"
READ = [ScanSource.CAMERA, ScanSource.HAND_SCANNER, ScanSource.MANUAL]
PLAIN = st.text("ABCXYZabcxyz0123456789", min_size=1, max_size=20)
GROUPED = st.lists(PLAIN.map(lambda text: text[:5]), min_size=1, max_size=4).map("-".join)


def asked(code: str, source: ScanSource) -> tuple[set[str], set[str]]:
    """Return the names for which the gate asks, and those that the entry's text tells."""
    read = Reader().read(Scan(text=code, symbology="QR", source=source), (), NOW)
    return set(read.names), set(told_by_text(read.code, source, read.scheme))


@pytest.mark.parametrize("source", READ)
@given(code=PLAIN | GROUPED)
def test_nobody_is_found_by_what_would_have_kept_nobody_out(code: str, source: ScanSource) -> None:
    names, told = asked(code, source)
    assert told <= names


@pytest.mark.parametrize("source", READ)
@pytest.mark.parametrize("code", ["XB12CD34", UUID, UUID.upper(), UUID.replace("-", ""), "AB 12 CD", "7402-11993"])
def test_the_text_of_a_usual_code_tells_all_that_the_gate_asks_for(code: str, source: ScanSource) -> None:
    names, told = asked(code, source)
    assert told == names


@pytest.mark.parametrize(
    ("code", "source", "reading"),
    [
        (UUID, ScanSource.CAMERA, UUID.upper()),
        (UUID, ScanSource.CAMERA, UUID.replace("-", "")),
        (UUID.replace("-", ""), ScanSource.CAMERA, UUID),
        ("{" + UUID + "}", ScanSource.CAMERA, UUID),
        ("AB 12", ScanSource.CAMERA, "AB\u00a012"),
        ("AB-12", ScanSource.CAMERA, "AB\u201112"),
        ("AB-12", ScanSource.CAMERA, "AB12"),
        ("AB-12", ScanSource.CAMERA, "AB 12"),
        ("Ab12", ScanSource.HAND_SCANNER, "aB12"),
        ("Ab 12", ScanSource.MANUAL, "AB12"),
        ("Ab 12", ScanSource.MANUAL, "ab-12"),
    ],
)
def test_readings_that_follow_from_a_text(code: str, source: ScanSource, reading: str) -> None:
    assert hash_code(reading) in told_by_text(code, source, OPAQUE)


def test_a_code_by_camera_is_in_its_own_case() -> None:
    assert told_by_text("Ab12", ScanSource.CAMERA, OPAQUE) == (hash_code("Ab12"),)


def test_of_what_a_key_vouches_for_only_its_spellings_are_told() -> None:
    assert told_by_text("Ab12", ScanSource.MANUAL, "jwt") == (hash_code("Ab12"),)
    assert told_by_text("AB-12", ScanSource.CAMERA, "jwt") == (hash_code("AB-12"), hash_code("AB12"))


def test_who_was_looked_up_presented_nothing() -> None:
    assert told_by_text("", ScanSource.MANUAL, "manual") == ()
