"""Who signed what a gate passes on: the one whose certificate the venue's authority made, and nobody else."""

from datetime import UTC, datetime, timedelta

import pytest

from kiosk.credentials.venue_authority import OwnAuthority
from kiosk.credentials.venue_signatures import VenueSignatures
from kiosk.domain.errors import VenueError

NOW = datetime(2026, 11, 20, 19, 0, tzinfo=UTC)
MAKER, SIGNATURES = OwnAuthority(), VenueSignatures()
AUTHORITY, AUTHORITY_KEY = MAKER.new_authority("v", NOW)


def gate(member: str, authority: tuple[str, str] = (AUTHORITY, AUTHORITY_KEY), at: datetime = NOW) -> tuple[str, str]:
    key, request = MAKER.new_key(member)
    return key, MAKER.sign(*authority, request, member, at)


KEY, CERTIFICATE = gate("g1")


def test_a_gate_is_known_by_what_it_signed() -> None:
    assert SIGNATURES.signer("news", SIGNATURES.sign("news", KEY), CERTIFICATE, AUTHORITY) == "g1"


def test_a_laptop_whose_clock_is_years_off_is_known_as_well() -> None:
    key, certificate = gate("g2", at=NOW - timedelta(days=3000))
    assert SIGNATURES.signer("news", SIGNATURES.sign("news", key), certificate, AUTHORITY) == "g2"


def test_what_was_changed_on_the_way_is_nobodys() -> None:
    with pytest.raises(VenueError):
        SIGNATURES.signer("newz", SIGNATURES.sign("news", KEY), CERTIFICATE, AUTHORITY)


def test_a_gate_of_another_venue_is_nobody_here() -> None:
    key, certificate = gate("g1", MAKER.new_authority("other", NOW))
    with pytest.raises(VenueError):
        SIGNATURES.signer("news", SIGNATURES.sign("news", key), certificate, AUTHORITY)


def test_another_gates_certificate_does_not_lend_its_name() -> None:
    _, theirs = gate("g3")
    with pytest.raises(VenueError):
        SIGNATURES.signer("news", SIGNATURES.sign("news", KEY), theirs, AUTHORITY)


@pytest.mark.parametrize(
    ("signature", "certificate"), [("?", CERTIFICATE), ("AAAA", CERTIFICATE), ("AAAA", "x"), ("", "")]
)
def test_whatever_else_comes_is_nobodys(signature: str, certificate: str) -> None:
    with pytest.raises(VenueError):
        SIGNATURES.signer("news", signature, certificate, AUTHORITY)
