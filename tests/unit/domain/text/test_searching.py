"""From typed words to a query, and whom it fits."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.text.searching import MAX_FIELD, MAX_PIECES, MAX_TEXT, Query, document, parse

GUEST = document(
    ["Zoë Müller-Łoś", "Zoë Müller-Łoś", "Ärzte & Söhne GmbH"],
    ["AB-12-CD", "T-000123", "Block C 12/7"],
    ["zoe.mueller@mail.example.org", ""],
    ["+49 (0)170 1234567"],
)


def fits(query: Query | None, words: str) -> bool:
    """What the store's index does, word by word."""
    if query is None:
        return False
    there = words.split()

    def begun(word: str) -> bool:
        return any(known.startswith(word) for known in there)

    apart = all(any(all(map(begun, words)) for words in term.alternatives) for term in query.terms)
    return apart or bool(query.joined and begun(query.joined))


@pytest.mark.parametrize(
    "text",
    [
        "zoe", "ZOË", "muller zoe", "mü zo", "mueller", "los", "muller-los", "mullerlos", "muller los zo",
        "ab-12-cd", "AB12CD", "ab 12 cd", "ab12", "t-000123", "t000123", "000123",
        "zoe.mueller@mail.example.org", "zoemueller", "example.org", "zoe.mueller@", "@mail.example",
        "0170 1234567", "+49 170 123 45 67", "4567", "45 67", "zoe 0170 1234", "٤٥٦٧",
        "block c 12/7", "c 12", "ärzte", "aerzte soehne", "arzte gmbh", "zoe  🎉 muller", "zoe\tmuller\n",
    ],
)  # fmt: skip
def test_found(text: str) -> None:
    assert fits(parse(text), GUEST)


@pytest.mark.parametrize(
    "text",
    [
        "", "   ", "🎉", '"*" ^ ( ) : -', "\x00", "zoe OR anna", "zoe AND NOT anna", "zoe NEAR(muller)", "zoes", "oe",
        "ab-13", "567 0", "1234568", "zoe anna", "x" * 10_000, "zoe " * 60, "zoe " * (MAX_PIECES + 1), "z" * 65,
        "zoe " + "z" * 65, "{words} : zoe", "\ud800", "zoe \x00", "zo\x07e", "zoe \udfff",
    ],
)  # fmt: skip
def test_not_found(text: str) -> None:
    assert not fits(parse(text), GUEST)


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("李小龙", "小龙"), ("李小龙", "龙"), ("李小龙", "李 小龙"), ("李小龙", "小龙 李"), ("李 小龙", "李小龙"),
        ("Li 小龙", "小龙 li"), ("Bruce Lee 李小龙", "小龙 bru"), ("山田 太郎", "山田太郎"), ("やまだたろう", "たろう"),
        ("สมชาย", "ชาย"), ("김철수", "철수"), ("김 철수", "김철수"), ("ヤマダ", "ﾔﾏﾀﾞ"),
        ("أحمد", "احمد"), ("مُحَمَّد", "محمد"), ("محمد", "محمـــد"), ("عبد الله", "عبدالله"), ("الأحمد", "احمد"),
        ("O’Neill", "oneill"), ("D'Arc", "darc"), ("Jean‐Luc", "jeanluc"), ("van der Berg", "vanderberg"),
        ("Müller", "mueller"), ("Mueller", "müller"), ("Işık", "isik"), ("ﬁona", "fiona"), ("Ĳsbrand", "ijsbrand"),
    ],
)  # fmt: skip
def test_ways_of_writing_a_name(name: str, typed: str) -> None:
    assert fits(parse(typed), document([name]))


@pytest.mark.parametrize("typed", ["4567", "٤٥٦٧", "\u202a+49 170 1234567\u202c", "＋49–170–1234567", "0170‑1234567"])
@pytest.mark.parametrize("written", ["+49 170 1234567", "\u200e+٤٩ ١٧٠ ١٢٣٤٥٦٧", "0170–1234567"])
def test_phones_in_other_digits_and_with_other_strokes(written: str, typed: str) -> None:
    assert fits(parse(typed), document([], phones=[written]))


def test_a_number_of_a_booking_in_other_digits() -> None:
    assert fits(parse("١٢٣٤"), document([], ["AB-1234"]))
    assert fits(parse("1234"), document([], ["AB-١٢٣٤"]))


def test_texts_are_taken_whole_or_not_at_all() -> None:
    assert parse("a" * 30 + " " + "b" * 30) is not None
    assert parse("ab " * (MAX_TEXT // 3) + "ab ") is None
    assert parse("a b c d e f g h i j k l") is not None


def test_a_single_piece_may_begin_a_code() -> None:
    assert getattr(parse("kFNDgffgyw4"), "code", None) == "kFNDgffgyw4"
    assert [getattr(parse(text), "code", None) for text in ("kfndg", "müller1", "two words", "a" * 64)] == [
        "", "", "", "a" * 64,
    ]  # fmt: skip


def test_long_fields_are_cut() -> None:
    words = document(["n" * 1000], [" ".join(f"w{n}" for n in range(1000))]).split()
    assert max(map(len, words)) == 64
    assert len(" ".join(words)) < MAX_FIELD + 100


def test_nothing_is_found_by_nothing() -> None:
    assert document([]) == ""
    assert document(["", "🎉"], [""], ["", "@"], ["", "call me"]) == ""


LETTERS = st.characters(categories=["L"], max_codepoint=0x2FF) | st.sampled_from("ЁйأحمدשָΣςがハ한국王ıİßÅ'’-.")
NAMES = st.lists(st.text(alphabet=LETTERS, min_size=1, max_size=12), min_size=1, max_size=4)


@given(NAMES, st.randoms(use_true_random=False), st.booleans())
def test_every_beginning_of_every_word_in_any_order_finds_the_name(names, random, upper) -> None:
    typed = [name[: random.randint(1, len(name))] for name in names]
    random.shuffle(typed)
    text = unicodedata.normalize("NFD" if random.random() < 0.5 else "NFC", " ".join(typed))
    query = parse(text)
    assert query is None or fits(query, document([" ".join(names)]))


@given(st.text(max_size=300))
def test_no_text_raises_and_every_query_has_words(text: str) -> None:
    query = parse(text)
    if query is not None:
        assert query.terms
        assert all(word for term in query.terms for words in term.alternatives for word in words)
        assert all(words for term in query.terms for words in term.alternatives)
