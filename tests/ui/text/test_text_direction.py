"""Text from outside in a line of ours: what it opens and does not close turns nothing behind it."""

import pytest

from kiosk.ui.text.text_direction import DOT, dotted, harmless, isolated

OVERRIDE, POP, ISOLATE, END = "\u202e", "\u202c", "\u2066", "\u2069"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Anna Müller", "Anna Müller"),
        (f"Anna{OVERRIDE}relluM", "AnnarelluM"),
        (f"Anna {OVERRIDE}x{POP}", "Anna x"),
        (f"Anna {ISOLATE}x", "Anna x"),
        (f"Anna{END} x", "Anna x"),
        (f"Anna{END}{ISOLATE} x", "Anna x"),
        (f"Anna {ISOLATE}x{END}", f"Anna {ISOLATE}x{END}"),
        ("ليلى\u200d", "ليلى\u200d"),  # joiners belong to letters
    ],
)
def test_what_turns_the_rest_of_a_line_is_left_out(text, shown):
    assert harmless(text) == shown


def test_what_is_isolated_already_stays_so():
    once = isolated("ليلى")
    assert once != "ليلى"
    assert harmless(once) == once
    assert dotted(f"Anna{OVERRIDE}", "Gate B") == f"Anna{DOT}Gate B"
