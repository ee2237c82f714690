"""A ledger that is made of gates' logs: in whatever order they come and however often, it is the same one."""

from dataclasses import replace
from functools import reduce

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.venue.claims import UseName
from kiosk.domain.venue.ledger import UseLedger
from tests.support.gate.decisions import EXIT, moved

ENTRIES = st.builds(
    lambda minute, device, key, generation, guest, spends, direction: moved(
        minute,
        direction if spends else EXIT,
        entry_id=f"{device}-{minute}-{key}-{generation}-{guest}",
        device_id=device,
        use_key=key,
        generation=generation,
        guest_no=guest,
        spends=spends,
    ),
    st.integers(0, 6),
    st.sampled_from(["laptop-a", "laptop-b", "laptop-c"]),
    st.sampled_from(["t1", "t2", "booking:1"]),
    st.integers(0, 2),
    st.integers(1, 2),
    st.booleans(),
    st.just(moved(0).direction),
)
LOGS = st.lists(st.lists(ENTRIES, max_size=8), min_size=1, max_size=5)


def model(entries) -> dict[tuple[str, str, int, int], set[str]]:
    """The same, as plainly as it can be said."""
    found: dict[tuple[str, str, int, int], set[str]] = {}
    for e in entries:
        if e.spends:
            found.setdefault((e.list_id, e.use_key, e.generation, e.guest_no), set()).add(e.scan_id or e.entry_id)
    return found


def as_model(ledger: UseLedger) -> dict[tuple[str, str, int, int], set[str]]:
    return {
        (use.list_id, use.use_key, use.generation, use.guest_no): {holder.scan_id for holder in holders}
        for use, holders in ledger.holders.items()
    }


def merged(logs) -> UseLedger:
    return reduce(UseLedger.merged, (UseLedger.of(log) for log in logs), UseLedger())


@given(LOGS)
def test_it_says_what_the_plain_model_says(logs):
    assert as_model(merged(logs)) == model(entry for log in logs for entry in log)


@given(LOGS, st.randoms(use_true_random=False))
def test_neither_order_nor_repetition_matters(logs, chance):
    told = [*logs, *chance.choices(logs, k=3)]
    chance.shuffle(told)
    assert merged(told) == merged(logs)


@given(LOGS)
def test_merging_is_associative(logs):
    one, two, three = (UseLedger.of(logs[n % len(logs)]) for n in range(3))
    assert one.merged(two).merged(three) == one.merged(two.merged(three))


@given(LOGS)
def test_a_lost_ledger_is_made_again_of_the_logs(logs):
    """Gates that hear each other give each use to one scan; their logs together name the same one."""
    ledger: dict[UseName, str] = {}
    kept = [[entry for entry in log if not entry.spends or _got_it(ledger, entry)] for log in logs]
    rebuilt = merged(kept)
    assert rebuilt.doubles() == {}
    assert {use: holder.scan_id for use in rebuilt.holders if (holder := rebuilt.first(use))} == ledger


def _got_it(ledger, entry):
    use = UseName(entry.list_id, entry.use_key, entry.generation, entry.guest_no)
    return ledger.setdefault(use, entry.entry_id) == entry.entry_id


def test_a_double_names_both_and_every_gate_names_the_same_first():
    early = moved(1, entry_id="early", device_id="laptop-b", spends=True)
    late = replace(early, entry_id="late", device_id="laptop-a", corrected_at=moved(2).corrected_at)
    ledger = UseLedger.of([late]).merged(UseLedger.of([early]))
    ((use, holders),) = ledger.doubles().items()
    assert [holder.scan_id for holder in holders] == ["early", "late"]
    assert ledger.first(use) == holders[0]
    assert ledger.first(UseName("main", "other", 0, 1)) is None
