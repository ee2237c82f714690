"""From a code's modules to what the roster is asked for: declarations that lie, marks of byte order, cut characters."""

import pytest

from kiosk.credentials import Reader
from kiosk.domain.codes.credential import Scan, hash_code
from kiosk.scanner.reading.engines.zxing import ZxingEngine
from tests.bench.codes.bit_streams import Stream, picture
from tests.support.gate.codes import KEYS
from tests.support.platforms.issuer import NOW

UMLAUT, JAPANESE, RUSSIAN, POLISH = "Zoë", "入場券", "Билет 7", "Łódź-1"


def undeclared(text: str, charset: str) -> Stream:
    return Stream(8).byte(text.encode(charset))


CODES = {
    "cp1250, declared": (Stream().eci(21).byte(POLISH.encode("cp1250")), POLISH),
    "cp1256, declared": (Stream().eci(24).byte("تذكرة".encode("cp1256")), "تذكرة"),
    "ISO 8859-16, declared": (Stream().eci(18).byte("Țară".encode("iso8859_16")), "Țară"),
    "Thai, declared": (Stream().eci(13).byte("บัตร".encode("iso8859_11")), "บัตร"),
    "Turkish, declared": (Stream().eci(11).byte("şğ-İ".encode("iso8859_9")), "şğ-İ"),
    "UTF-16 little-endian, declared": (Stream().eci(33).byte("AB入".encode("utf-16-le")), "AB入"),
    "UTF-32, declared": (Stream().eci(34).byte(b"\0\0\0A\0\0\0B"), "AB"),
    "UTF-8, declared Latin-1": (Stream().eci(3).byte(UMLAUT.encode()), UMLAUT),
    "Latin-1, declared UTF-8": (Stream().eci(26).byte(b"K\xe4se"), "Käse"),
    "Shift-JIS, declared UTF-8": (Stream().eci(26).byte(JAPANESE.encode("cp932")), JAPANESE),
    "UTF-8, declared Shift-JIS": (Stream().eci(20).byte(JAPANESE.encode()), JAPANESE),
    "UTF-8, declared cp437": (Stream().eci(0).byte(UMLAUT.encode()), UMLAUT),
    "binary": (Stream().eci(899).byte(RUSSIAN.encode("cp1251")), RUSSIAN),
    "UTF-8 with its mark": (Stream().byte(b"\xef\xbb\xbfK7F3Q2"), "K7F3Q2"),
    "UTF-16 with its mark": (undeclared(RUSSIAN, "utf-16"), RUSSIAN),
    "UTF-16 of plain letters": (undeclared("K7F3Q2", "utf-16-le"), "K7F3Q2"),
    "ended by zeros": (Stream().byte(b"K7F3Q2\0\0\0"), "K7F3Q2"),
    "framed as on a line": (Stream().byte(b"\x02K7F3Q2\x03\r"), "K7F3Q2"),
    "KOI8": (undeclared(RUSSIAN, "koi8_r"), RUSSIAN),
    "cp866": (undeclared(RUSSIAN, "cp866"), RUSSIAN),
    "cp1254": (undeclared("şğ-İstanbul", "cp1254"), "şğ-İstanbul"),
    "Greek": (undeclared("Εισιτήριο-7", "cp1253"), "Εισιτήριο-7"),
    "four bytes of GB 18030": (undeclared("𠮷野家", "gb18030"), "𠮷野家"),
    "ISO 2022": (undeclared("入場券12", "iso2022_jp"), "入場券12"),
    "cut within a character": (Stream(8).byte(b"\xe5\x85").byte(b"\xa512"), "入12"),
    "cut, and declared twice": (Stream(8).eci(26).byte(b"\xe5\x85").eci(26).byte(b"\xa512"), "入12"),
    "cut in Shift-JIS": (Stream(8).byte(b"\x93").byte(b"\xfc12"), "入12"),
    "Kanji between digits": (Stream(8).kanji("券").numeric("007").kanji("席").alphanumeric("A1"), "券007席A1"),
    "empty segments": (Stream(8).byte(b"").alphanumeric("K7F3Q2").numeric(""), "K7F3Q2"),
    "GS1, percent sign as separator": (
        Stream(8).fnc1().alphanumeric("010401234567890110LOT%21K7F3Q2"),
        "K7F3Q2",
    ),
    "GS1 with a declaration": (Stream(8).eci(26).fnc1().byte("010401234567890121K7Fé".encode()), "K7Fé"),
    "object in Big5": (undeclared('{"code":"門票12"}', "big5"), "門票12"),
    "list in Korean": (undeclared("1|입장권3|A", "euc_kr"), "입장권3"),
    "escaped in JSON": (Stream(8).byte(b'{"code":"Zo\\u00eb-12"}'), "Zoë-12"),
    "an application's number before it": (Stream(8).fnc1(37).alphanumeric("K7F3Q2"), "K7F3Q2"),
    "an application's letter before it": (Stream(8).fnc1(165).byte("Zoë".encode()), UMLAUT),
    "an application's number is the code's own": (Stream(8).fnc1(37).alphanumeric("K7F3Q2"), "37K7F3Q2"),
    "HZ": (undeclared("入场券12", "hz"), "入场券12"),
    "ISO 2022, Korean": (undeclared("입장권3", "iso2022_kr"), "입장권3"),
    "Mac": (undeclared("Größe “Ü”", "mac_roman"), "Größe “Ü”"),
    "cp852": (undeclared(POLISH, "cp852"), POLISH),
    "cp862": (undeclared("כרטיס-1", "cp862"), "כרטיס-1"),
    "written twice in UTF-8": (Stream(8).byte(UMLAUT.encode().decode("latin-1").encode()), UMLAUT),
}


@pytest.mark.parametrize("name", CODES)
def test_the_text_that_was_meant_is_among_the_readings(name: str) -> None:
    stream, meant = CODES[name]
    (found,) = ZxingEngine().read(picture(stream.modules())).readings
    scan = Scan(text=found.text, parts=found.parts)
    assert hash_code(meant) in Reader().read(scan, KEYS, NOW).names
