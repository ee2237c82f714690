"""What stands on a badge."""

import pytest

from kiosk.domain.reports.printing.badges import BadgeFacts, filled, large_and_small

FACTS = BadgeFacts(name="Ada Lovelace", kind="Day ticket", texts={"organization": "Analytical Engines", "seat": ""})


def test_the_first_name_is_large() -> None:
    assert large_and_small("Ada King Lovelace") == ("Ada", "King Lovelace")
    assert large_and_small(" Ada ") == ("Ada", "")
    assert large_and_small("") == ("", "")


@pytest.mark.parametrize(
    ("name", "large"),
    [
        ("عبد الرحمن بن محمد", "عبد الرحمن"),
        ("أبو بكر الصديق", "أبو بكر"),
        ("Abd al Rahman Khan", "Abd al Rahman"),
        ("Abd al", "Abd al"),
        ("Abu  Bakr", "Abu Bakr"),
        ("عبد", "عبد"),
        ("محمد عبد الله", "محمد"),
        ("Abraham Lincoln", "Abraham"),
    ],
)
def test_half_a_name_is_nobodys(name: str, large: str) -> None:
    first, rest = large_and_small(name)
    assert first == large
    assert f"{first} {rest}".split() == name.split()


def test_lines_are_filled_in_and_empty_ones_left_out() -> None:
    lines = ("{organization}", "{seat}", "{name} · {type}", "Table {table}", "{nothing} · {seat}", "a } b { c")
    assert filled(lines, FACTS) == ("Analytical Engines", "Ada Lovelace · Day ticket", "Table", "a } b { c")
