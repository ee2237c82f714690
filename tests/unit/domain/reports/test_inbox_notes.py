"""Words on settling something: they are never cut."""

import pytest

from kiosk.domain.bounds import LONGEST_NOTE
from kiosk.domain.errors import SettingsError
from kiosk.domain.reports.inbox import checked_note


def test_blanks_around_words_do_not_count():
    longest = "x" * LONGEST_NOTE
    assert checked_note(f"\n {longest} ") == longest
    assert checked_note("  ") == ""


def test_one_letter_too_many_is_told():
    with pytest.raises(SettingsError) as told:
        checked_note("x" * (LONGEST_NOTE + 1))
    assert told.value.key == "inbox.long"
