"""Codes in groups: what they are without, and what is no such code."""

import pytest

from kiosk.domain.codes.credential import code_names, hash_code
from kiosk.domain.codes.separators import SEPARATORS, grouped_otherwise, joined, may_be_grouped
from kiosk.domain.roster.codes import TicketCode


@pytest.mark.parametrize("separator", SEPARATORS)
def test_groups_are_taken_apart_whatever_stands_between(separator: str) -> None:
    assert joined(f"AB{separator}12{separator}CD") == "AB12CD"


@pytest.mark.parametrize(
    "text", ["AB12CD", "", " - ", "a-b_c", "AB 12/CD", "MÜ 12", "٣ ٤", "8a3f0c6e-4b0c-4e55-9f5b-2f6a0d7c1e22"]
)
def test_what_is_no_code_in_groups_is_left_alone(text: str) -> None:
    assert joined(text) == ""
    assert list(grouped_otherwise(text)) == []


def test_the_same_groups_may_be_parted_otherwise() -> None:
    assert list(grouped_otherwise("AB 12-CD")) == ["AB12CD", "AB-12-CD", "AB 12 CD"]


def test_a_text_in_groups_is_no_code_in_other_groups() -> None:
    assert may_be_grouped(("A-1-23", "A123", "a123", "A 1 23", "K7")) == ("K7",)
    assert may_be_grouped((" K7 ", "K7")) == ("K7",)
    assert may_be_grouped(("A123", "a123", "A123", "x" * 32)) == ("A123", "a123")


@pytest.mark.parametrize(("text", "names"), [("AB 12", ("AB 12", "AB12")), ("AB12", ("AB12",)), ("", ("x",))])
def test_a_code_in_groups_is_withdrawn_by_its_hash_without_them_too(text: str, names: tuple[str, ...]) -> None:
    code = TicketCode(id="c", event_id="ev", ticket_id="t", code=text, code_hash=hash_code(names[0]))
    assert code_names(code) == tuple(map(hash_code, names))
