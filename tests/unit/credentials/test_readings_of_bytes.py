"""Bytes of which nobody said what they are, and texts that a symbol wraps: the code that was meant is a reading."""

import pytest

from kiosk.domain.codes.charsets import CodePart, texts_of
from kiosk.domain.codes.credential import ScanSource, hash_code
from tests.unit.credentials.test_readings import is_read_in, read

RARE = {"cp1255": "כרטיס-1", "cp1256": "تذكرة-1", "cp1257": "Šķēle-1", "iso8859_2": "Łódź-1", "cp874": "บัตร-1"}
RARE |= {"mac_roman": "Größe-Ü1", "cp850": "Ávila-1", "cp852": "Łódź-1", "cp775": "Šķēle-1", "cp862": "כרטיס-1"}
RARE |= {
    "mac_cyrillic": "Билет-7",
    "johab": "입장권-7",
    "koi8_r": "Билет-7",
    "cp1250": "Žižkov-1",
    "cp1254": "İstanbul-1",
}
WIDE = {
    "utf-16-be": "入場券12",
    "utf-16-le": "Зал-1",
    "iso2022_jp": "入場券12",
    "iso8859_6": "تذكرة-1",
    "iso2022_kr": "입장권3",
    "koi8_u": "Квиток Ї",
    "hz": "入场券12",
}


@pytest.mark.parametrize("source", ScanSource)
def test_chinese_that_is_written_in_plain_letters_is_read(source: ScanSource) -> None:
    assert is_read_in("入场券12", "入场券12".encode("hz").decode("ascii"), source)
    assert is_read_in("~{HkQ5", "~{HkQ5", source), "a code that only looks like it is itself"


@pytest.mark.parametrize("identifier", ["]Q5", "]Q6", "]C2", "]d3", "]z2"])
def test_an_application_s_number_is_no_part_of_the_code_where_the_symbol_says_so(identifier: str) -> None:
    for number in ("37", "A"):
        text = f"{identifier}{number}K7F3Q2"
        assert is_read_in("K7F3Q2", text, ScanSource.HAND_SCANNER)
        assert is_read_in(f"{number}K7F3Q2", text, ScanSource.HAND_SCANNER)
    assert not is_read_in("K7F3Q2", "]Q137K7F3Q2", ScanSource.HAND_SCANNER)
    assert not is_read_in("K7F3Q2", "37K7F3Q2")


@pytest.mark.parametrize("charset", ["utf-8", "cp932", "gb18030", "cp1251", "cp1252", "big5", "cp949", *RARE])
def test_every_text_that_undeclared_bytes_may_be_is_a_reading(charset: str) -> None:
    text = RARE.get(charset) or {
        "cp932": "入場券-12",
        "gb18030": "门票12",
        "cp1251": "Билет-7",
        "big5": "門票-5",
        "cp949": "입장권 3",
    }.get(charset, "Käse 12 €")
    garbled = text.encode(charset).decode("latin-1")
    parts = (CodePart(text.encode(charset)),)
    assert hash_code(text) in read(garbled, parts=parts).names
    assert is_read_in(text, garbled, ScanSource.HAND_SCANNER), "typed byte by byte"


@pytest.mark.parametrize("charset", WIDE)
def test_bytes_that_look_like_controls_may_be_another_text(charset: str) -> None:
    parts = (CodePart(WIDE[charset].encode(charset)),)
    assert hash_code(WIDE[charset]) in read(texts_of(parts)[0], parts=parts).names


@pytest.mark.parametrize(
    ("charset", "code", "text"),
    [
        ("big5", "門票12", '{"code":"門票12"}'),
        ("euc_kr", "입장권3", "1|입장권3|A"),
        ("gbk", "门票12", "https://x.example/t/门票12"),
        ("cp932", "入場12", '{"code":"入場12","n":"田中"}'),
        ("cp1253", "Είσοδος-7", '<t code="Είσοδος-7"/>'),
        ("koi8_r", "Билет 7", '["Билет 7"]'),
    ],
)
def test_a_code_in_an_object_is_found_in_every_character_set(charset: str, code: str, text: str) -> None:
    parts = (CodePart(text.encode(charset)),)
    assert hash_code(code) in read(texts_of(parts)[0], parts=parts).names
