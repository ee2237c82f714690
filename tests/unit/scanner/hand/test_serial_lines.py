from hypothesis import given
from hypothesis import strategies as st

from kiosk.scanner.hand.serial_lines import LONGEST_BYTES, SILENCE_MS, SerialLines
from kiosk.scanner.hand.serial_scanners import named_ports

CODES = st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=80)


def texts(lines: SerialLines, content: bytes, now_ms: float = 0.0) -> list[str]:
    return [code.text for code in lines.feed(content, now_ms)]


def test_every_usual_end_ends_a_code() -> None:
    lines = SerialLines()
    assert texts(lines, b"one\r\ntwo\nthree\r\x02four\x03five\tsix") == ["one", "two", "three", "four", "five"]


def test_silence_ends_a_code_without_an_end() -> None:
    lines = SerialLines()
    assert texts(lines, b"ticket") == []
    assert texts(lines, b"", SILENCE_MS - 1) == []
    assert texts(lines, b"", SILENCE_MS) == ["ticket"]
    assert texts(lines, b"", 9999) == []


def test_half_a_code_is_not_glued_to_the_next() -> None:
    lines = SerialLines()
    assert texts(lines, b"half of one", 0) == []
    assert texts(lines, b"another\r", 5000) == ["half of one", "another"]


def test_the_instant_is_that_of_the_first_byte() -> None:
    lines = SerialLines()
    lines.feed(b"ti", 10)
    lines.feed(b"ck", 40)
    (code,) = lines.feed(b"et\r", 70)
    assert (code.text, code.started_ms) == ("ticket", 10)


def test_what_is_too_long_is_dropped_whole() -> None:
    lines = SerialLines()
    assert texts(lines, b"x" * LONGEST_BYTES + b"\r") == ["x" * LONGEST_BYTES]
    assert texts(lines, b"x" * (LONGEST_BYTES + 1) + b"\rnext\r") == ["next"]


def test_bytes_are_utf_8_or_else_latin_1() -> None:
    assert texts(SerialLines(), "Käse\r".encode() + "Käse\r".encode("latin-1")) == ["Käse", "Käse"]


@given(st.binary(max_size=400))
def test_any_bytes_are_text_that_can_be_encoded(content: bytes) -> None:
    for text in texts(SerialLines(), content):
        text.encode("utf-8")


@given(st.lists(CODES, max_size=8), st.integers(1, 7), st.sampled_from(["\r", "\n", "\r\n"]))
def test_however_bytes_are_cut_the_codes_are_the_same(codes: list[str], size: int, end: str) -> None:
    lines, stream = SerialLines(), "".join(code + end for code in codes).encode()
    pieces = [stream[at : at + size] for at in range(0, len(stream), size)]
    assert [text for now_ms, piece in enumerate(pieces) for text in texts(lines, piece, float(now_ms))] == codes


def test_settings_name_ports() -> None:
    found = named_ports(["/dev/ttyACM0", "North gate=COM3", " = /dev/ttyUSB0 ", "", "x="])
    assert [(port.name, port.port) for port in found] == [
        ("/dev/ttyACM0", "/dev/ttyACM0"),
        ("North gate", "COM3"),
        ("/dev/ttyUSB0", "/dev/ttyUSB0"),
    ]
