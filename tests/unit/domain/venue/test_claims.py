"""What entries claim, and what a claim of another gate is decided by."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.entries.entry import ELSEWHERE
from kiosk.domain.entries.order import is_inside
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.venue.claims import UseName, as_entry, claim_of, claims_of, use_of
from tests.support.gate.decisions import EXIT, NOON, SLOW, moved

SPENT = moved(0, ticket_id="t", spends=True, scan_id="s", staff="Robin", generation=2, guest_no=3)
USES = st.builds(UseName, st.text(max_size=4), st.text(max_size=4), st.integers(0, 12), st.integers(1, 12))


def test_a_spending_entry_claims_its_use_for_its_scan():
    claim = claim_of(SPENT)
    assert claim is not None
    assert claim.use == use_of(SPENT) == UseName("main", "t", 2, 3)
    assert (claim.scan_id, claim.device_id, claim.at, claim.gate_id) == ("s", "laptop", SPENT.corrected_at, "a")
    assert claim.at - SPENT.raw_at == SLOW


def test_an_entry_of_before_scans_had_ids_claims_under_its_own():
    claim = claim_of(replace(SPENT, scan_id=""))
    assert claim is not None
    assert claim.scan_id == SPENT.entry_id


@pytest.mark.parametrize(
    "entry",
    [
        moved(1, EXIT),
        moved(1, outcome=Outcome.REFUSE, reason=Reason.ALREADY_ENTERED, use_key=""),
        moved(1, undoes="e1"),
        moved(1, forced=True),
        moved(1, list_id="fair"),
    ],
    ids=["exit", "refusal", "undo", "let in twice by a supervisor", "list with multiple entries"],
)
def test_what_spends_nothing_claims_nothing(entry):
    assert claims_of([entry]) == ()


@given(USES, USES)
def test_two_uses_never_share_a_name(one, other):
    assert (one.token == other.token) == (one == other)
    assert len(one.token) == 40
    assert set(one.token) <= set("0123456789abcdef")


def test_ids_that_no_encoding_knows_have_a_name_all_the_same():
    assert UseName("\ud800", "t", 0, 1).token != UseName("?", "t", 0, 1).token


def test_another_gates_claim_is_decided_by_like_its_entry():
    claim = claim_of(SPENT)
    assert claim is not None
    entry = as_entry(claim, 7)
    assert (entry.guest_no, entry.corrected_at, entry.is_local, entry.spends) == (7, NOON, ELSEWHERE, True)
    assert claim_of(replace(entry, guest_no=3)) == replace(claim, staff="Robin")


@pytest.mark.parametrize("behind", [timedelta(), timedelta(hours=3), -timedelta(hours=3)])
def test_a_claim_is_younger_than_what_is_known_whatever_its_clock_says(behind):
    """Otherwise a guest who came in again at a gate whose clock is behind would count as gone."""
    way_out = moved(60, EXIT, ticket_id="t")
    claim = claim_of(replace(SPENT, corrected_at=way_out.corrected_at - behind, guest_no=1))
    assert claim is not None
    known = [moved(0), way_out]
    assert is_inside([*known, as_entry(claim, 1, after=way_out.corrected_at)])
