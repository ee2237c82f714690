"""Beside a name, a count or a number nothing says where a code ends: such codes are asked for last."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.credentials import Reader
from kiosk.credentials.readings import MOST
from kiosk.domain.codes.credential import Credential, Scan, ScanSource, hash_code
from kiosk.domain.reason_codes import Reason
from tests.bench.codes.wrapped_codes import beside_names
from tests.support.gate.codes import KEYS
from tests.support.platforms.issuer import NOW

SOURCES = [ScanSource.CAMERA, ScanSource.HAND_SCANNER, ScanSource.MANUAL]
CODES = ("K7F3Q2", "AB12-CD34", "kfndgffgyw4tdgcacx6bb3bgemq69cxj", "0190a2b0-7f3c-7cc0-8e1a-5b1f0c3d2e4f")
AUTHENTICATOR = "otpauth://totp/K7F3Q2?secret=JBSWY3DPEHPK3PXP&issuer=GALA2026"
BOARDING_PASS = "M1LOVELACE/ADA        EK7F3Q2 TXLJFKBA 0175 335Y012A0001 100"


def read(text: str, source: ScanSource = ScanSource.CAMERA) -> Credential:
    return Reader().read(Scan(text=text, source=source), KEYS, NOW)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("source", SOURCES)
def test_a_code_is_found_beside_a_name_a_count_or_a_number(code: str, source: ScanSource) -> None:
    missed = [name for name, text in beside_names(code) if hash_code(code) not in read(text, source).widened.names]
    assert missed == []


@given(st.sampled_from([text for _, text in beside_names("K7F3Q2")]), st.sampled_from(SOURCES))
def test_there_are_no_more_readings_than_of_any_text(text: str, source: ScanSource) -> None:
    widened = read(text, source).widened
    assert len(widened.texts) <= MOST
    assert widened.last_codes == ()
    assert len(set(widened.texts)) == len(widened.texts)


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("K7F3Q2-2", "K7F3Q2"),  # the second ticket of K7F3Q2
        ("K7F3Q2/2", "K7F3Q2"),
        ("K7F3Q2#2", "K7F3Q2"),
        ("K7F3Q2_2", "K7F3Q2"),
        ("K7F3Q2 2", "K7F3Q2"),
        ("K7F3Q2 (2)", "K7F3Q2"),
        ("AB12-CD34", "CD34"),
        ("A12 34567890", "34567890"),  # one code in two groups
        ("9-12345678-2", "12345678"),
        ("C/1001", "1001"),  # a child's ticket
        ("Ada/1234567", "1234567"),
        ("VIP-K7F3Q2", "K7F3Q2"),
        ("TICKETK7F3Q2", "K7F3Q2"),  # glued: nothing says where it begins
        ("Gala2026K7F3Q2", "K7F3Q2"),
        ("K7F3Q2 K7F3Q3", "K7F3Q2"),  # two codes, and nobody says which
        ("K7F3Q2 1.12.2026", "1.12.2026"),
        (BOARDING_PASS, "335Y012A0001"),
        (BOARDING_PASS, "EK7F3Q2"),
        (BOARDING_PASS, "LOVELACE"),
        (AUTHENTICATOR, "K7F3Q2"),
        (AUTHENTICATOR, "JBSWY3DPEHPK3PXP"),
        (AUTHENTICATOR, "GALA2026"),
        ("WIFI:S:K7F3Q2;;", "K7F3Q2"),
    ],
)
@pytest.mark.parametrize("source", SOURCES)
def test_a_piece_of_a_code_is_never_asked_for(text: str, piece: str, source: ScanSource) -> None:
    assert hash_code(piece) not in read(text, source).widened.names


def test_of_a_boarding_pass_the_booking_alone_is_asked_for() -> None:
    assert hash_code("K7F3Q2") in read(BOARDING_PASS).names


@pytest.mark.parametrize("text", [AUTHENTICATOR, AUTHENTICATOR.upper(), "otpauth-migration://offline?data=Ck7F3Q2xyz0"])
def test_an_authenticators_secret_is_no_ticket_and_is_not_kept(text: str) -> None:
    found = read(text)
    assert (found.refusal, found.other_use) == (Reason.MALFORMED, "authenticator")
    assert "secret" not in found.code.lower()
    assert found.texts == (found.code,)
    assert read(text).code_hash == found.code_hash != read(text + "0").code_hash
