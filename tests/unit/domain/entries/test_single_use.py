"""Single use over any history: whatever was scanned, taken back or learned late, nobody is inside twice."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.entries.entry import Direction, Entry, GateTime
from kiosk.domain.entries.order import next_generation, standing
from kiosk.domain.reason_codes import Outcome
from kiosk.domain.verdicts.checks.use import history, inside_by
from kiosk.domain.verdicts.decision import Attempt, decide
from kiosk.domain.verdicts.scan_facts import Facts
from tests.support.gate.decisions import ENTRY, EXIT, NOON, TICKET, known, leaving, moved, with_list

STEPS = st.lists(
    st.tuples(
        st.sampled_from(["in", "in", "out", "undo", "elsewhere in", "elsewhere out"]),
        st.integers(-3, 30),  # minutes that pass; the clock may be set back
        st.integers(1, 3),  # guests
    ),
    max_size=25,
)


def facts_of(entries: list[Entry], at: int, *, reentry: bool, closing: int | None, size: int, guests: int) -> Facts:
    facts = known(
        at=GateTime(NOON + timedelta(minutes=at)),
        prior=tuple(sorted(entries, key=lambda e: e.corrected_at)),
        ticket=replace(TICKET, party_size=size),
        attempt=Attempt(guests=min(guests, size)),
    )
    exit_all_at = None if closing is None else NOON + timedelta(minutes=closing)
    return with_list(facts, allow_entry_after_exit=reentry, exit_all_at=exit_all_at)


def scanned(entries: list[Entry], facts: Facts, at: int, direction: Direction) -> list[Entry]:
    """Return the entries that a scan adds, numbered as the use case numbers them."""
    verdict = decide(facts if direction is ENTRY else leaving(facts))
    if verdict.outcome is not Outcome.ADMIT:
        return []
    added = [
        moved(at, direction, guest_no=guest, entry_id=f"n{len(entries)}-{guest}", sequence=len(entries) * 10 + guest)
        for guest in verdict.guests
    ]
    spends = direction is ENTRY
    inside = inside_by(facts)
    return [
        replace(e, spends=spends, generation=next_generation(history(facts, e.guest_no), inside=e.guest_no in inside))
        for e in added
    ]


@given(
    steps=STEPS,
    reentry=st.booleans(),
    closing=st.none() | st.integers(0, 200),
    size=st.integers(1, 3),
)
def test_no_use_is_ever_spent_twice(
    steps: list[tuple[str, int, int]], reentry: bool, closing: int | None, size: int
) -> None:
    entries: list[Entry] = []
    at = 0
    for kind, minutes, guests in steps:
        at += minutes
        facts = facts_of(entries, at, reentry=reentry, closing=closing, size=size, guests=guests)
        if kind in {"in", "out"}:
            entries += scanned(entries, facts, at, ENTRY if kind == "in" else EXIT)
        elif kind == "undo":
            own = [e for e in standing(entries) if e.device_id == "laptop"]
            entries += [replace(e, entry_id=f"u{len(entries)}", undoes=e.entry_id, spends=False) for e in own[-1:]]
        else:
            direction = EXIT if kind.endswith("out") else ENTRY
            entries.append(moved(at, direction, device_id="elsewhere", entry_id=f"f{len(entries)}", sequence=0))
    spent = [(e.guest_no, e.generation) for e in entries if e.spends]
    assert len(spent) == len(set(spent))
    if not reentry:
        uses = [e for e in standing(entries) if e.spends]
        assert len({e.guest_no for e in uses}) == len(uses) <= size
