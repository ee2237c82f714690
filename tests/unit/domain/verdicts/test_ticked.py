"""Ticks on paper: a guest who is in is not let in again by them, whatever the list allows."""

from dataclasses import replace

import pytest

from kiosk.domain.entries.entry import Entry
from kiosk.domain.reason_codes import Reason
from kiosk.domain.verdicts.ticked import told_once
from tests.support.gate.decision_steps import reason
from tests.support.gate.decisions import EXIT, known, moved, with_list

DAY = 24 * 60


@pytest.mark.parametrize(
    ("prior", "found"),
    [
        ((), Reason.OK),
        ((moved(-10),), Reason.ALREADY_ENTERED),
        ((moved(+10),), Reason.ALREADY_ENTERED),  # entered afterwards, as of an earlier time
        ((moved(-10), moved(-5, EXIT)), Reason.OK),
        ((moved(-10), moved(-9, undoes=moved(-10).entry_id)), Reason.OK),
        ((moved(-DAY),), Reason.OK),  # the second day of a festival
    ],
)
def test_a_list_without_limits_takes_a_tick_once(prior: tuple[Entry, ...], found: Reason) -> None:
    facts = with_list(known(prior=prior), allow_multiple_entries=True)
    assert reason(facts) is Reason.OK
    assert reason(told_once(facts)) is found


def test_other_lists_judge_by_their_own_rules() -> None:
    strict = with_list(known(prior=(moved(-10), moved(-5, EXIT))), allow_entry_after_exit=False)
    assert told_once(strict) is strict
    nowhere = replace(strict, check_in_list=None)
    assert told_once(nowhere) is nowhere
    assert reason(strict) is Reason.ALREADY_ENTERED
