"""What stands around a code is taken off where a rule says so; a piece of a code is none."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kiosk.credentials import Reader
from kiosk.credentials.enclosed_codes import enclosed, unwrapped
from kiosk.credentials.readings import MOST
from kiosk.domain.codes.credential import Scan, ScanSource, hash_code
from tests.bench.codes.wrapped_codes import wrapped
from tests.support.gate.codes import KEYS
from tests.support.platforms.issuer import NOW

CODES = (
    *("K7F3Q2", "kfndgffgyw4tdgcacx6bb3bgemq69cxj", "AB12-CD34", "1234567890", "a/b+c7=="),
    "0190a2b0-7f3c-7cc0-8e1a-5b1f0c3d2e4f",
)
SOURCES = [ScanSource.CAMERA, ScanSource.HAND_SCANNER, ScanSource.MANUAL]


def names(text: str, source: ScanSource = ScanSource.CAMERA) -> tuple[str, ...]:
    return Reader().read(Scan(text=text, source=source), KEYS, NOW).names


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("source", SOURCES)
def test_a_code_is_found_in_all_that_stands_around_it(code: str, source: ScanSource) -> None:
    assert [name for name, text in wrapped(code) if hash_code(code) not in names(text, source)] == []


def test_a_code_of_letters_alone_is_found_as_well() -> None:
    missed = [name for name, text in wrapped("KFNDGF") if hash_code("KFNDGF") not in names(text)]
    # Letters and a full stop are a sentence, and of letters alone nobody says which word is the code.
    assert missed == ["contact, Your ticket KFNDGF, seat A-12", "signed code"]


@given(st.from_regex(r"[A-Z][A-Z0-9]{1,11}[0-9][A-Za-z0-9]{3,12}", fullmatch=True), st.sampled_from(SOURCES), st.data())
def test_any_code_is_found_in_few_readings(code: str, source: ScanSource, data: st.DataObject) -> None:
    assume(len(code) > 7 or not code.encode().hex().isdigit())  # a number of few digits is a ticket's own
    text = data.draw(st.sampled_from([text for _, text in wrapped(code)]))
    found = Reader().read(Scan(text=text, source=source), KEYS, NOW)
    assert hash_code(code) in found.names
    assert len(found.other_codes) < MOST


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("AB12--CD345", "CD345"),
        ("AB12__CD345", "CD345"),
        ("K7F3Q2--2", "K7F3Q2"),
        ("my-event--K7F3Q2--2", "K7F3Q2"),
        ("VIP--1001", "1001"),
        ("C(1001)", "1001"),
        ("VIP(1001)", "1001"),
        ("A1001(2002)", "2002"),
        ("K7F3Q2+", "K7F3Q2"),
        ("K7F3Q2*", "K7F3Q2"),
        ("K7F3Q2*2", "K7F3Q2"),
        ("K7F3Q2.2", "K7F3Q2"),
        ("K7F3Q2:2", "K7F3Q2"),
        ("9_K7F3Q2_2", "K7F3Q2"),
        ("VIP-K7F3Q2", "K7F3Q2"),
        ("VIP#1001", "1001"),
        ("#12#", "12"),
        ("t(12)", "12"),
        ("data:,12|34", "12"),
        ("9*12*34", "12"),
        ("https://x.example/t/3132333435", "12345"),
        ("WIFI:T:WPA;S:Guest;P:K7F3Q2;;", "K7F3Q2"),
        ("MECARD:N:Doe;TEL:1234567;NOTE:K7F3Q2;;", "1234567"),
        ("BEGIN:VCARD\nTEL:1234567\nNOTE:K7F3Q2\nEND:VCARD", "1234567"),
    ],
)
@pytest.mark.parametrize("source", SOURCES)
def test_a_piece_of_a_code_and_a_short_number_are_none(text: str, part: str, source: ScanSource) -> None:
    assert hash_code(part) not in names(text, source)


def test_marks_are_taken_off_layer_by_layer() -> None:
    assert list(unwrapped("[[K7F3Q2]]")) == ["[K7F3Q2]", "K7F3Q2"]
    assert list(unwrapped("'12'")) == ["12"]
    assert list(unwrapped("#12#")) == list(unwrapped("(K7F3Q2")) == list(unwrapped('""')) == []


def test_brackets_that_do_not_belong_together_enclose_nothing() -> None:
    assert list(enclosed("t(K7F3Q2]")) == []


@given(st.text(max_size=200))
def test_any_text_is_looked_at_without_an_error(text: str) -> None:
    assert all(part.strip() for part in (*unwrapped(text), *enclosed(text)))
