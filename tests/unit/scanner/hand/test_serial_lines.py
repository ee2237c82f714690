import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.scanner.hand.line_breaks import HELD_MS, LineBreaks
from kiosk.scanner.hand.no_read import is_no_read
from kiosk.scanner.hand.serial_lines import LONGEST_BYTES, SILENCE_MS, STUTTER_MS, SerialLines
from kiosk.scanner.hand.serial_scanners import named_ports
from tests.support.devices.vouching import Vouching

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


@pytest.mark.parametrize("stutter_ms", [200.0, STUTTER_MS - 1])
def test_a_scanner_that_ends_its_codes_may_stutter(stutter_ms: float) -> None:
    lines = SerialLines()
    texts(lines, b"first\r")
    assert texts(lines, b"K7F3", 1000) == []
    assert texts(lines, b"", 1000 + stutter_ms) == []
    assert texts(lines, b"Q2\r", 1000 + stutter_ms) == ["K7F3Q2"]


def test_a_stutter_within_the_first_code_is_no_end() -> None:
    lines = SerialLines()
    assert texts(lines, b"K7F3") == []
    assert texts(lines, b"Q2\r", 200) == ["K7F3Q2"]


def test_a_part_of_a_code_alone_is_no_code() -> None:
    lines = SerialLines()
    texts(lines, b"first\r")
    assert texts(lines, b"K7F3", 1000) == []
    assert texts(lines, b"", 1000 + STUTTER_MS) == []
    assert texts(lines, b"next\r", 9000) == ["next"]


def test_a_scanner_that_ends_no_codes_any_more_is_believed_the_second_time() -> None:
    lines = SerialLines()
    texts(lines, b"first\r")
    assert texts(lines, b"second", 10_000) == []
    assert texts(lines, b"third", 20_000) == []
    assert texts(lines, b"", 30_000) == ["third"]
    assert texts(lines, b"fourth", 40_000) == []
    assert texts(lines, b"", 40_000 + SILENCE_MS) == ["fourth"]


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


KNOWN = ("K7F3\r\nQ2", "Käse\n1", "Билет\n7", "AAAA", "BBBB", "X1\nX2\nX3", "TAB1\tTAB2", "TAC1\tTAC2\r\nTAC3")


def through(content: bytes, *, self_proving: bool = True, gap_ms: float = 1.0) -> list[tuple[str, float]]:
    """Return what comes out, and when, of bytes that come one after another."""
    lines, breaks = SerialLines(), LineBreaks(Vouching(*KNOWN) if self_proving else None)
    found, now_ms = [], 0.0
    for byte in content:
        found += [(whole.text, now_ms) for code in lines.feed(bytes((byte,)), now_ms) for whole in breaks.add(code)]
        found += [(code.text, now_ms) for code in breaks.flush(now_ms)]
        now_ms += gap_ms
    return found + [(code.text, now_ms + 100) for code in breaks.flush(now_ms + 100)]


def test_a_line_break_within_a_code_is_a_part_of_it() -> None:
    assert [text for text, _ in through(b"K7F3\r\nQ2\r\n")] == ["K7F3\r\nQ2"]
    assert [text for text, _ in through("Käse\n1\r".encode())] == ["Käse\n1"]
    assert [text for text, _ in through(b"X1\rX2\rX3\r")] == ["X1\nX2\nX3"]


def test_lines_in_a_character_set_that_nobody_declared_are_put_together_byte_by_byte() -> None:
    assert [text for text, _ in through("Билет\n7\r".encode("cp1251"))] == ["Билет\n7"]


def test_lines_that_are_codes_of_their_own_are_handed_on_at_once() -> None:
    assert through(b"AAAA\rBBBB\r") == [("AAAA", 4.0), ("BBBB", 9.0)]
    assert through(b"XXXX\rYYYY\r", self_proving=False) == [("XXXX", 4.0), ("YYYY", 9.0)]


def test_lines_around_a_code_are_no_codes_of_their_own() -> None:
    """A name, a seat; or the link to the plan that a scanner sends with the ticket beside it."""
    assert [text for text, _ in through(b"AAAA\rZoe Doe\rRow 7\r")] == ["AAAA"]
    assert [text for text, _ in through(b"https://venue.example/plan\rAAAA\r")] == ["AAAA"]
    assert [text for text, _ in through(b"AAAA\rZoe Doe\rBBBB\r")] == ["AAAA", "BBBB"]


def test_lines_that_nobody_knows_are_one_text_and_wait_a_moment_only() -> None:
    assert [text for text, _ in through(b"BEGIN:VCARD\rN:Doe\rEND:VCARD\r")] == ["BEGIN:VCARD\nN:Doe\nEND:VCARD"]
    assert through(b"XXXX\r")[0][1] > HELD_MS


def test_a_tab_within_a_code_is_a_part_of_it() -> None:
    assert [text for text, _ in through(b"TAB1\tTAB2\r")] == ["TAB1\tTAB2"]
    assert [text for text, _ in through(b"TAC1\tTAC2\nTAC3\r")] == ["TAC1\tTAC2\r\nTAC3"]


def test_a_list_of_codes_loses_none() -> None:
    sent = [f"X{number:03}" for number in range(40)]
    got = [line for text, _ in through("".join(f"{code}\r" for code in sent).encode()) for line in text.split("\n")]
    assert got == sent


def test_lines_apart_in_time_are_not_put_together() -> None:
    assert [text for text, _ in through(b"K7F3\r\nQ2\r\n", gap_ms=80.0)] == ["K7F3", "Q2"]


@pytest.mark.parametrize("text", ["NOREAD", "No Read", "<NOREAD>", "NO_READ!", "nocode"])
def test_words_for_nothing_are_known(text: str) -> None:
    assert is_no_read(text)


@pytest.mark.parametrize("text", ["NOREAD-2026-1155", "NORA", "READ", ""])
def test_codes_are_no_words_for_nothing(text: str) -> None:
    assert not is_no_read(text)


@pytest.mark.parametrize("text", ["NR", "<NR>", "ERROR", "Error!", "BAD READ"])
def test_words_that_makers_send_as_they_are_delivered_are_no_codes(text: str) -> None:
    assert is_no_read(text)


@pytest.mark.parametrize("text", ["NR-1234", "NR12", "ERROR404", "BR", "NRA"])
def test_codes_that_only_hold_such_a_word_are_codes(text: str) -> None:
    assert not is_no_read(text)
