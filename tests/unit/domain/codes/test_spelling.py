"""One name for one code: what is compared is what was signed, and what shows nothing is no code."""

import hashlib

import base45 as reference
import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.codes import base45, envelope
from kiosk.domain.codes.credential import BY_HAND, Credential, hash_code, spelling_hashes
from kiosk.domain.codes.spelling import is_blank, one_spelling, other_spellings

SIGNED = (b"\xa1\x01\x27", b"\xa1\x07\x43T-1", bytes(range(64)))
PLAIN = "GH1:" + base45.encode(envelope.write(SIGNED))
TAGGED = "GH1:" + base45.encode(b"\xd2" + envelope.write(SIGNED))


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


@given(st.binary(max_size=80))
def test_base45_is_written_as_everybody_writes_it(raw: bytes):
    text = base45.encode(raw)
    assert text == reference.b45encode(raw).decode()
    assert base45.decode(text) == raw


@given(st.text(st.sampled_from(base45.ALPHABET), max_size=12))
def test_no_bytes_have_two_texts(text: str):
    try:
        raw = base45.decode(text)
    except ValueError:
        with pytest.raises(ValueError, match="base45"):
            reference.b45decode(text)
    else:
        assert base45.encode(raw) == text


@pytest.mark.parametrize("text", ["A", "ABCD", ":::", "::", "abc", "Ä00", "000:::"])
def test_what_is_not_base45(text: str):
    with pytest.raises(ValueError, match="base45"):
        base45.decode(text)


@given(st.tuples(st.binary(max_size=300), st.binary(max_size=300), st.binary(min_size=64, max_size=64)))
def test_an_envelope_is_written_shortest(signed: envelope.Signed):
    raw = envelope.write(signed)
    assert raw == cbor2.dumps([signed[0], {}, *signed[1:]])
    assert envelope.read(raw) == envelope.read(envelope.TAG + raw) == signed


@pytest.mark.parametrize(
    "message",
    [[], [b"", {}, b""], {}, [b"", [], b"", bytes(64)], [b"", {}, b"", bytes(63)], ["", {}, b"", bytes(64)],
     [b"", {}, None, bytes(64)], [b"", {}, b"", "x"]],
)  # fmt: skip
def test_other_messages_are_no_envelopes(message: object):
    with pytest.raises(ValueError, match="COSE"):
        envelope.read(cbor2.dumps(message))


def long_forms() -> list[bytes]:
    """Return the same envelope with everything changed that no signature covers."""
    protected, payload, signature = SIGNED
    head, body, seal = b"\x43" + protected, b"\x46" + payload, b"\x58\x40" + signature
    return [
        b"\x84" + head + b"\xa1\x04\x41a" + body + seal,
        b"\x84" + head + b"\xa1\x61x\x82\x01\x02" + body + seal,
        b"\x98\x04" + head + b"\xa0" + body + seal,
        b"\x9b" + (4).to_bytes(8, "big") + head + b"\xb8\x00" + body + seal,
        b"\x84\x58\x03" + protected + b"\xa0" + body + seal,
        b"\x84" + head + b"\xa0\x59\x00\x06" + payload + seal,
        b"\x84" + head + b"\xa0" + body + b"\x5a\x00\x00\x00\x40" + signature,
    ]


@pytest.mark.parametrize("raw", [raw for form in long_forms() for raw in (form, b"\xd2" + form)])
def test_every_spelling_of_a_pass_has_one_name(raw: bytes):
    text = "GH1:" + base45.encode(raw)
    assert one_spelling(text) == TAGGED
    assert hash_code(text) == hash_code(text.lower()) == hash_code(PLAIN) == sha256(TAGGED)
    assert hash_code("GH1R:12345678" + text[4:]) == hash_code(PLAIN)
    # Rosters that hold nothing but the hash of what was issued are asked by that as well.
    assert set(spelling_hashes(text)) == {sha256(PLAIN), sha256(text)}


def test_issued_spellings_are_asked_for_from_each_other():
    assert sha256(PLAIN) in spelling_hashes(TAGGED)
    assert sha256(TAGGED) == hash_code(PLAIN)
    assert other_spellings("GH1R:12345678" + PLAIN[4:]) == (PLAIN,)


@pytest.mark.parametrize(
    "text",
    ["ABC-1", "gh", "GHX", "GH1:", "GH1:ABC", "GH1:" + "0" * 9000, PLAIN + "0", PLAIN[:-3], "GH1R:" + PLAIN[4:],
     "GH1:Ä", PLAIN.replace("GH1:", "GH2:"), "ſGH1:"],
)  # fmt: skip
def test_other_texts_have_one_spelling(text: str):
    assert (one_spelling(text), other_spellings(text)) == (text, ())
    assert hash_code(text) == sha256(text)


@pytest.mark.parametrize(
    "text",
    ["", " ", "\t\n", "\u200b", "\ufeff\u2060", "\u3164", "\u2800 ", "\u0301", "\ufe0f", "\u00a0\u2003", "\u202e"],
)
def test_what_shows_nothing_is_no_code(text: str):
    assert is_blank(text)
    assert hash_code(text) == ""
    assert Credential(scheme="opaque", code=text, code_hash=hash_code(text)).names == ()


@pytest.mark.parametrize("text", ["0", " a", "\u200b1", "e\u0301", "漢", ".", "\ud800"])
def test_what_shows_something_is_one(text: str):
    assert not is_blank(text)
    assert len(hash_code(text)) == 64


def test_names_of_what_was_presented():
    shown = Credential(
        scheme="opaque",
        code="aB",
        code_hash="1",
        same_hashes=("2", "1"),
        other_hashes=("3", "", "2"),
        other_codes=("AB", "", "ab"),
    )
    assert shown.exact_names == ("1", "2")
    assert shown.names == ("1", "2", "3")
    assert (shown.text_of("3"), shown.text_of("1"), shown.text_of("")) == ("AB", "aB", "")
    assert (shown.by_hand, BY_HAND.by_hand) == (False, True)


@pytest.mark.parametrize(
    ("text", "spelling"),
    [
        ("HTTPS://Tickets.Example/T/AbC?D=E#F", "https://tickets.example/T/AbC?D=E#F"),
        ("http://tickets.example/AbC", "http://tickets.example/AbC"),
        ("Https://Tickets.Example", "https://tickets.example"),
        ("https://User:Secret@Tickets.Example/", "https://User:Secret@Tickets.Example/"),
        ("HTTPS-AbC", "HTTPS-AbC"),
        ("hello", "hello"),
    ],
)
def test_scheme_and_host_of_a_link_have_no_case(text: str, spelling: str) -> None:
    assert one_spelling(text) == spelling
    assert one_spelling(spelling) == spelling
    assert hash_code(text) == hash_code(spelling)
    assert other_spellings(text) == (() if text == spelling else (text,))
