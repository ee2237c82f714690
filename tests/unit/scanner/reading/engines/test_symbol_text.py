"""What codes say when they are not plain: by their modes and declarations, and not by a reader's guess."""

import numpy as np
import pytest
import zxingcpp

from kiosk.scanner.reading.engines.symbol_text import declared_parts, is_plain
from kiosk.scanner.reading.engines.zxing import Reading, ZxingEngine
from tests.bench.codes.bit_streams import Stream, picture


def read(stream: Stream) -> Reading:
    (found,) = ZxingEngine().read(picture(stream.modules())).readings
    return found


UNDECLARED = {
    "cp932": "入場券12345",
    "gb18030": "门票12345",
    "cp1251": "Билет №12",
    "cp1252": "“Fête” – 12 €",
    "latin-1": "Käse",
    "utf-8": "Zoë 入場券",
}


@pytest.mark.parametrize("charset", UNDECLARED)
def test_bytes_without_a_declaration_are_the_text_that_they_look_like(charset: str) -> None:
    found = read(Stream().byte(UNDECLARED[charset].encode(charset)))
    assert found.text == UNDECLARED[charset]
    assert b"".join(part.content for part in found.parts) == UNDECLARED[charset].encode(charset)


@pytest.mark.parametrize("version", [4, 12, 27])
def test_kanji_and_hanzi_may_stand_beside_anything(version: int) -> None:
    assert read(Stream(version).kanji("入場券").numeric("12345")).text == "入場券12345"
    assert read(Stream(version).alphanumeric("A-1:").kanji("入場券").byte(b"x")).text == "A-1:入場券x"
    assert read(Stream(version).hanzi("门票").numeric("12345").byte("Käse".encode())).text == "门票12345Käse"
    assert read(Stream(version).byte("Käse ".encode("latin-1")).kanji("券")).text == "Käse 券"


@pytest.mark.parametrize(
    ("number", "charset", "text"),
    [
        (25, "utf-16-be", "AB12"),
        (25, "utf-16-be", "入場券A"),
        (26, "utf-8", "Zoë"),
        (22, "cp1251", "Билет"),
        (20, "cp932", "入場券1"),
        (9, "iso8859_7", "Εισιτήριο"),
        (29, "gb18030", "门票"),
        (28, "big5", "門票"),
        (30, "cp949", "입장권"),
    ],
)
def test_a_declared_character_set_is_taken_by_its_word(number: int, charset: str, text: str) -> None:
    assert read(Stream().eci(number).byte(text.encode(charset))).text == text


def test_declarations_hold_until_the_next_one() -> None:
    stream = (
        Stream(8).byte(b"K\xe4se ").eci(22).byte("Билет".encode("cp1251")).numeric("7").byte("Зал".encode("cp1251"))
    )
    assert read(stream.eci(26).byte("Zoë".encode())).text == "Käse Билет7ЗалZoë"


@pytest.mark.parametrize("number", [899, 999, 5000, 500_000])
def test_what_is_declared_to_be_nothing_is_bytes(number: int) -> None:
    assert read(Stream().eci(number).byte("Билет".encode("cp1251"))).text == "Билет"


def test_separators_of_gs1_are_content() -> None:
    assert read(Stream().fnc1().byte("01\x1d21é".encode())).text == "01\x1d21é"
    assert read(Stream().fnc1().alphanumeric("01%21%%").byte("é".encode())).text == "01\x1d21%é"
    assert read(Stream().fnc1(37).byte("é".encode())).text == "37é"
    assert read(Stream().fnc1(165).byte("é".encode())).text == "Aé"


def test_plain_codes_have_no_bytes_to_decide_about() -> None:
    for stream in (Stream().numeric("1234567"), Stream().alphanumeric("GH1:AB"), Stream().byte(b"K7F3Q2")):
        assert read(stream).parts == ()


def test_a_damaged_code_says_what_a_whole_one_says() -> None:
    modules = Stream().kanji("入場券").numeric("12345").modules()
    modules[-4:, -3:] ^= True
    (found,) = ZxingEngine().read(picture(modules)).readings
    assert found.text == "入場券12345"


@pytest.mark.parametrize("symbology", ["Aztec", "PDF417", "DataMatrix"])
@pytest.mark.parametrize(("charset", "text"), [("latin-1", "Käse"), ("utf-8", "入場券"), ("latin-1", "Señor Müller")])
def test_other_symbologies_are_read_by_the_same_rules(symbology: str, charset: str, text: str) -> None:
    """The writer declares what is not Latin-1."""
    code = zxingcpp.create_barcode(text, zxingcpp.barcode_format_from_str(symbology))
    assert text.encode(charset)
    image = np.array(code.to_image(scale=6))
    (found,) = ZxingEngine((symbology,)).read(image).readings
    assert found.text == text


@pytest.mark.parametrize("text", ["入場券12", "Билет"])
def test_undeclared_bytes_of_other_symbologies_are_the_text_that_they_look_like(text: str) -> None:
    content = text.encode("cp932" if "券" in text else "cp1251")
    code = zxingcpp.create_barcode(content, zxingcpp.BarcodeFormat.Aztec)
    (found,) = ZxingEngine(("Aztec",)).read(np.array(code.to_image(scale=6))).readings
    assert found.text == text


def test_announcements_are_taken_apart() -> None:
    hexadecimal = b"]z3\\000022\xc1\xe8\\\\\\000026\xc3\xa9".hex(" ")
    assert [(part.content, part.charset) for part in declared_parts(hexadecimal)] == [
        (b"\xc1\xe8\\", "cp1251"),
        (b"\xc3\xa9", "utf-8"),
    ]
    assert declared_parts(b"]z0K\xe4se\\n".hex())[0].content == b"K\xe4se\\n"
    assert declared_parts("no digits") == ()
    assert declared_parts(b"]z3\\000022a\\x".hex()) == ()


def test_bytes_of_other_character_sets_are_not_plain() -> None:
    assert is_plain(b"AB 12\r\n\t\x1d~")
    assert not is_plain(b"\x00A")
    assert not is_plain(b"K\xe4se")
