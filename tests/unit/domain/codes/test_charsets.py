"""Bytes of which nobody said what they are: every honest text is offered, and the natural one goes first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.codes.charsets import ECI_CHARSETS, HANZI, KANJI, CodePart, texts_of

NATURAL = {
    "utf-8": ["Käse", "入場券12345", "Билет №12", "🎫"],
    "cp932": ["入場券", "入場券12345", "チケット", "東京ドーム A席 12番", "第5回定期演奏会", "指定席：３列", "ﾁｹｯﾄ-01"],
    "gb18030": ["入场券", "门票12345", "上海 A区 12排", "欢迎光临", "電子門票", "𠮷野家"],
    "cp1251": ["Привет", "ПРИВЕТ", "Билет №12", "ВХОД-77", "Иванов Иван", "ряд 5 место 12"],
    "cp1252": ["Käse", "Müller", "“Fête” – 12 €", "Größe", "Ticket n° 5", "élève", "Fußgängerübergänge", "São Paulo"],
}


@pytest.mark.parametrize(("charset", "text"), [(charset, text) for charset, texts in NATURAL.items() for text in texts])
def test_the_natural_reading_goes_first(charset: str, text: str) -> None:
    assert texts_of([CodePart(text.encode(charset))])[0] == text


@pytest.mark.parametrize("charset", ["big5", "euc_jp", "cp949", "cp1250", "koi8_r", "koi8_u", "cp866", "cp1253"])
def test_other_character_sets_are_readings_too(charset: str) -> None:
    text = {"cp949": "입장권", "cp1250": "Příliš", "cp1253": "Εισιτήριο"}.get(charset)
    text = text or ("Билет" if charset in {"koi8_r", "koi8_u", "cp866"} else "入場券")
    assert text in texts_of([CodePart(text.encode(charset))])


def test_a_declared_character_set_is_believed_first() -> None:
    content = "Привет".encode("cp1251")
    assert texts_of([CodePart(content, "latin-1")])[0] == content.decode("latin-1")
    assert texts_of([CodePart("AB".encode("utf-16-be"), ECI_CHARSETS[25])])[0] == "AB"


def test_a_declaration_that_does_not_fit_is_not_believed() -> None:
    assert texts_of([CodePart("入場券".encode("cp932"), "utf-8")])[0] == "入場券"
    assert texts_of([CodePart(b"AB", "no such charset")])[0] == "AB"


def test_each_part_has_its_own_character_set() -> None:
    parts = [CodePart("入場券".encode("shift_jis"), KANJI), CodePart(b"-12-"), CodePart("Käse".encode("latin-1"))]
    assert texts_of(parts)[0] == "入場券-12-Käse"
    assert texts_of([CodePart("门票".encode("gb2312"), HANZI), CodePart(b"12345")])[0] == "门票12345"


def test_a_sign_that_is_mapped_in_two_ways_is_read_in_both() -> None:
    assert {"券〜1", "券～1"} <= set(texts_of([CodePart("券〜".encode("shift_jis"), KANJI), CodePart(b"1")]))


def test_a_character_that_is_cut_in_two_is_put_together() -> None:
    content = "é".encode()
    assert "é" in texts_of([CodePart(content[:1]), CodePart(content[1:])])


def test_a_group_separator_is_content_and_other_controls_are_doubtful() -> None:
    assert texts_of([CodePart(b"01\x1d21K\xe4se")])[0] == "01\x1d21Käse"
    assert texts_of([CodePart(b"\x90\x81\x8d")])  # Latin-1 has all of them as controls: a text still


def test_every_number_of_a_character_set_is_one_that_python_has() -> None:
    assert all(isinstance("A".encode(charset), bytes) for charset in ECI_CHARSETS.values())


@given(st.binary(max_size=60))
def test_any_bytes_have_texts_that_lose_nothing(content: bytes) -> None:
    texts = texts_of([CodePart(content)])
    assert texts
    assert content.decode("latin-1") in texts
    assert len(texts) == len(set(texts))


def test_no_parts_say_nothing() -> None:
    assert texts_of([]) == ("",)


@pytest.mark.parametrize(
    ("charset", "text"),
    [
        ("utf-16-be", "入場券12"),
        ("utf-16-le", "Zoë 12"),
        ("utf-16-be", "Билет"),
        ("iso2022_jp", "入場券12"),
        ("iso8859_6", "تذكرة-1"),
    ],
)
def test_what_has_control_characters_in_all_that_is_likely_may_be_wide(charset: str, text: str) -> None:
    assert text in texts_of([CodePart(text.encode(charset))])


def test_what_one_part_declares_may_hold_for_one_that_declares_nothing() -> None:
    for charset, code in (("cp1256", "تذكرة-77"), ("cp874", "บัตร-77"), ("iso8859_7", "Εισιτήριο-7")):
        content = code.encode(charset)
        assert code in texts_of((CodePart(content[:3], charset), CodePart(content[3:])))[:6]
    # Half of a character of the declared set is none: the other readings stay.
    assert texts_of((CodePart("é".encode(), "utf-8"), CodePart(b"K\xe9")))[0] == "éKé"


def test_one_of_several_parts_may_declare_wrongly() -> None:
    assert "ëБ" in texts_of((CodePart("ë".encode(), "latin-1"), CodePart("Б".encode("cp1251"), "cp1251")))
