"""What reaches a terminal of texts that others wrote."""

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.text.printing import begun, json_line, printable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ana Lima", "Ana Lima"),
        ("Zoë Müller 李小龙 أحمد", "Zoë Müller 李小龙 أحمد"),
        ("علی\u200cرضا", "علی\u200cرضا"),
        ("\x1b[2J\x1b]0;x\x07", "\\x1b[2J\\x1b]0;x\\x07"),
        ("a\nb\r\tc", "a\\nb\\r\\tc"),
        ("\u202eanA\u2066", "\\u202eanA\\u2066"),
        ("a\u2028b\u2029c\x85d", "a\\u2028b\\u2029c\\x85d"),
        ("\x9b31m", "\\x9b31m"),
        ("\ud800", "\\ud800"),
        ("\U000e0041", "\\U000e0041"),
        ("[bold]x[/]", "[bold]x[/]"),
    ],
)
def test_what_a_terminal_would_obey_is_spelled_out(text: str, shown: str) -> None:
    assert printable(text) == shown


@pytest.mark.parametrize(
    ("message", "begins"),
    [
        ("there is no event", "There is no event"),
        ("nobody's word", "Nobody's word"),
        ("evening/log.csv cannot be written", "evening/log.csv cannot be written"),
        ("log.csv cannot be written", "log.csv cannot be written"),
        ("retention_days is not set", "retention_days is not set"),
        ("", ""),
    ],
)
def test_a_sentence_begins_with_a_capital_and_a_path_stays_as_it_is(message: str, begins: str) -> None:
    assert begun(message) == begins


def test_line_feeds_of_our_own_stay() -> None:
    assert printable("a\n\x1bb", keep="\n") == "a\n\\x1bb"


HARMLESS = {"\u200c", "\u200d"}


@given(st.text())
def test_nothing_that_is_obeyed_comes_through(text: str) -> None:
    shown = printable(text)
    assert not [c for c in shown if unicodedata.category(c) in {"Cc", "Cf", "Cs", "Zl", "Zp"} and c not in HARMLESS]
    assert printable(shown) == shown


ANY = st.text(st.characters())


@given(st.dictionaries(ANY, ANY), st.sampled_from(["utf-8", "cp1252", "ascii", "cp437", "no-such-encoding"]))
def test_a_record_is_one_line_that_the_terminal_can_show_and_says_the_same(
    record: dict[str, str], encoding: str
) -> None:
    line = json_line(record, encoding)
    assert line.splitlines() == [line]
    assert json.loads(line) == record
    assert printable(line) == line
    if encoding != "no-such-encoding":
        assert line.encode(encoding).decode(encoding) == line


def test_letters_that_the_terminal_has_stay() -> None:
    assert json_line({"name": "Zoë 李"}) == '{"name":"Zoë 李"}'
    assert json_line({"name": "Zoë 李\x7f"}, "cp1252") == '{"name":"Zoë \\u674e\\u007f"}'
    assert json_line({"name": "\x7f"}) == '{"name":"\\u007f"}'
