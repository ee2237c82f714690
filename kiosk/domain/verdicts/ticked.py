"""Rows that were ticked on paper: a box is one walk, however often it is entered.

Lists may take everybody any number of times. At a gate that is so: whoever scans again walks in again. On paper nobody
sees a second walk: a sheet that two people enter, or a row whose guest a gate had scanned before it was printed, would
count guests who never came. So there, whoever came in lately and did not leave is in already.

Invariant: lists that take each ticket once judge by their own rules, and so does whoever came on another day.
"""

from dataclasses import replace
from datetime import timedelta
from typing import Final

from kiosk.domain.entries.order import standing
from kiosk.domain.verdicts.scan_facts import Facts

LATELY: Final = timedelta(hours=12)
"""An evening. Guests of a festival who never scan their way out come in by the same ticket the next day."""


def told_once(facts: Facts) -> Facts:
    """Return facts by which a guest who came in lately has to leave before coming in again."""
    rules = facts.check_in_list
    if rules is None or not rules.allow_multiple_entries:
        return facts
    # To both sides: what is entered afterwards may have happened before what gates scanned meanwhile.
    lately = any(abs(entry.corrected_at - facts.at.corrected) < LATELY for entry in standing(facts.prior))
    if not lately:
        return facts
    return replace(facts, check_in_list=replace(rules, allow_multiple_entries=False, allow_entry_after_exit=True))
