"""Finding guests: folding, words, expressions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.guests import closeness, document, fold, query, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Müller", "muller"),
        ("STRAẞE", "strasse"),
        ("Søren Łukasz", "soren lukasz"),
        ("Æther Œuvre Þór", "aether oeuvre thor"),
        ("Nguyễn", "nguyen"),
        ("ﬁnal", "final"),
        ("İzmir ışık", "izmir isik"),
        ("Ελένη", "ελενη"),
    ],
)
def test_accents_and_case_do_not_matter(text: str, folded: str):
    assert fold(text) == folded


def test_words_are_what_lies_between_punctuation():
    found = words("O'Neil-Smith, Anne_Marie <anne@example.org>")
    assert " ".join(found) == "o neil smith anne marie anne example org"


@pytest.mark.parametrize(
    ("typed", "expression"),
    [
        ("", ""),
        ("a", ""),
        ("é", ""),
        ("an", '"an"*'),
        ("Mü ann", '"mu"* "ann"*'),
        ('x" OR "y', '"x"* "or"* "y"*'),
        ("holmes@kelly.com", '"holmes"* "kelly"* "com"*'),
        ("12345", '"12345"*'),
        ("0170 12345", '"0170"* "12345"* OR "tel54321071"*'),
        ("00000 0", '"00000"* "0"*'),
    ],
)
def test_what_is_typed_becomes_beginnings_of_words(typed: str, expression: str):
    assert query(typed) == expression


def test_phone_numbers_are_kept_backwards():
    assert document(["Ann", "Ann"], ["+49 170 12345"]) == "ann tel5432107194"
    assert document(["Ann"], ["none"]) == "ann"


def test_whole_words_are_closer_than_beginnings():
    known = document(["Anna Smith", "N0042"])
    assert closeness(known, "smith ann") == 1
    assert closeness(known, "SMITH n0042") == 2
    assert closeness(known, "jones") == 0


@given(st.text(max_size=40))
def test_every_text_is_found_by_its_own_words(text: str):
    known = set(document([text]).split(" "))
    assert set(words(text)) <= known
    assert fold(fold(text)) == fold(text)
