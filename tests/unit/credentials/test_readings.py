"""What was read has several honest readings, and the code that was meant is among them."""

import hashlib
import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.credentials import Reader
from kiosk.credentials.readings import MOST
from kiosk.credentials.structured_texts import values_of
from kiosk.domain.codes.charsets import CodePart
from kiosk.domain.codes.credential import Credential, Scan, ScanSource, Trust, hash_code
from kiosk.domain.reason_codes import Reason
from tests.bench.codes.link_forms import link_forms, objects, rarer_links, same_links
from tests.support.gate.codes import GENUINE, KEYS
from tests.support.platforms.issuer import NOW


def read(text: str, source: ScanSource = ScanSource.CAMERA, parts: tuple[CodePart, ...] = ()) -> Credential:
    return Reader().read(Scan(text=text, source=source, parts=parts), KEYS, NOW)


def is_read_in(code: str, text: str, source: ScanSource = ScanSource.CAMERA) -> bool:
    return hash_code(code) in read(text, source).names


CODES = ("K7F3Q2", "kfndgffgyw4tdgcacx6bb3bgemq69cxj", "a/b+c==", "Zoë 12")


@pytest.mark.parametrize("code", CODES)
def test_a_code_is_found_in_every_form_of_link(code: str) -> None:
    assert [name for name, text in link_forms(code) if not is_read_in(code, text)] == []


@pytest.mark.parametrize("code", ["K7F3Q2", "AB12-CD34", "0190a2b0-7f3c-7cc0-8e1a-5b1f0c3d2e4f"])
def test_a_code_is_found_in_rarer_links(code: str) -> None:
    assert [name for name, text in rarer_links(code) if not is_read_in(code, text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "https://tickets.example/?{}&lang=de",
        "https://tickets.example/?lang=de;{}",
        "https://tickets.example/app#/t?c={}#top",
        "https://tickets.example/app#/t/{}#top",
        "https://tickets.example/app#{}#top",
        "/t/{}",
        "t/{}",
        "./tickets/{}?lang=de",
        "../event/ticket/{}",
        "gala/tickets/{}.pdf",
    ],
)
@pytest.mark.parametrize("code", ["K7F3Q2", "AB12-CD34"])
def test_a_code_is_found_in_what_is_left_of_an_address(code: str, text: str) -> None:
    assert is_read_in(code, text.format(code))


def test_a_slash_alone_parts_nothing() -> None:
    assert not is_read_in("K7F3Q2", "Ada/K7F3Q2")
    assert not is_read_in("12345", "t/row/12345/2")
    assert not is_read_in("1001", "C/1001")
    assert not is_read_in("1001", "/tickets/1001")
    assert not is_read_in("1001", "tickets/1001.pdf")
    assert not is_read_in("12345678", "t/K7F3Q2/12345678")


def test_behind_a_code_in_a_path_only_what_shows_it_is_taken_off() -> None:
    assert not is_read_in("K7F3Q2", "https://tickets.example/t/K7F3Q2-guest")
    assert not is_read_in("K7F3Q2", "https://tickets.example/t/K7F3Q2-2")
    assert not is_read_in("12", "https://tickets.example/?12=1")


@pytest.mark.parametrize("code", CODES)
def test_a_code_is_found_among_the_values_of_an_object(code: str) -> None:
    assert [name for name, text in objects(code) if not is_read_in(code, text)] == []


_TOKEN = "eyJhbGciOiJSUzI1NiJ9.eyJldmVudCI6OSwiY29kZSI6Iks3RjNRMiJ9.c2lnbmF0dXJl"
"""A shop's signed object, ``{"event":9,"code":"K7F3Q2"}``."""


@pytest.mark.parametrize(
    "text",
    [
        "code=K7F3Q2&event=9",
        "?ticket=K7F3Q2",
        "TICKET:K7F3Q2;EVENT:9",
        "K7F3Q2|42|VIP",
        "1;K7F3Q2;Doe",
        "42\tK7F3Q2\tDoe",
        "<ticket><code>K7F3Q2</code></ticket>",
        '<t event="9" code="K7F3Q2"/>',
        "{'code':'K7F3Q2'}",
        "{code: K7F3Q2, row: 007}",
        '{"id":1,"code":"K7F3Q2"',
        "\u201cK7F3Q2\u201d",
        "*K7F3Q2*",
        "Ticket K7F3Q2",
        "Ticket-Nr.: K7F3Q2",
        "Order #K7F3Q2",
        "code: K7F3Q2\nseat: 12",
        "mailto:gate@x.example?subject=Ticket%20K7F3Q2",
        "%7B%22code%22%3A%22K7F3Q2%22%7D",
        "https%3A%2F%2Fhost.example%2Ft%2FK7F3Q2",
        "https:/host.example/t/K7F3Q2",
        "https:\\/\\/host.example\\/t\\/K7F3Q2",
        "https://host.example/?q=K7F3Q2%20",
        "https://host.example/t/K7F3Q2 https://host.example/plan",
        "'K7F3Q2'",
        ']Q1{"code":"K7F3Q2"}',
        "]Q1https://tickets.example/t/K7F3Q2",
        "https:tickets.example/t/K7F3Q2",
        "<https://tickets.example/t/K7F3Q2>",
        "\x1dK7F3Q2",
        "K7F\u00ad3Q2",
        "<t><code><![CDATA[K7F3Q2]]></code></t>",
        "チケット番号：K7F3Q2",
        _TOKEN,
        f"https://host.example/t/{_TOKEN}",
        f"https://host.example/#token={_TOKEN}",
    ],
)
@pytest.mark.parametrize("source", [ScanSource.CAMERA, ScanSource.HAND_SCANNER, ScanSource.MANUAL])
def test_a_code_is_found_among_other_fields_and_marks(text: str, source: ScanSource) -> None:
    assert is_read_in("K7F3Q2", text, source)


@pytest.mark.parametrize("text", ["https://tickets.example/t/K7f3Q2", '{"code":"K7f3Q2"}'])
def test_caps_lock_changes_the_case_of_all_that_a_hand_scanner_types(text: str) -> None:
    assert is_read_in("K7f3Q2", text.swapcase(), ScanSource.HAND_SCANNER)


@pytest.mark.parametrize(
    "text", ["{" + "a:" * 4000, "<" * 8000, "a=" + "&" * 8000, '"' * 8001, "a|" * 4000, "{" + " " * 8000, "'a" * 4000]
)
def test_broken_structures_cost_little_and_are_no_error(text: str) -> None:
    assert len(read(text).other_codes) < MOST


def test_a_number_in_an_object_is_a_code() -> None:
    assert is_read_in("4711", '{"id":4711}')
    assert not is_read_in("True", '{"id":true}')


@pytest.mark.parametrize("text", ["{", "[1,", '"', "[" * 5000, '{"a":"\\ud800"}', "[" + "1" * 5000 + "]"])
def test_what_only_begins_like_json_is_a_text(text: str) -> None:
    assert read(text).code == text
    assert all(code.encode("utf-8") for code in read(text).other_codes)


def test_a_whole_link_is_known_however_it_is_written() -> None:
    link = "https://tickets.example/t/AbC"
    assert [text for text in same_links(link) if not is_read_in(link, text)] == []
    assert is_read_in(link + "/", link)
    assert is_read_in("https://tickets.example/?c=AbC", "HTTP://Tickets.Example/?c=AbC")


def test_a_host_in_capitals_is_the_same_host_in_the_roster_too() -> None:
    for link in same_links("https://tickets.example/t/AbC"):
        assert is_read_in(link, "https://tickets.example/t/AbC")
    as_stored_before = hashlib.sha256(b"https://Tickets.Example/t/AbC").hexdigest()
    assert as_stored_before in read("https://Tickets.Example/t/AbC").exact_names


@pytest.mark.parametrize(
    ("roster", "text"),
    [
        ("https://tickets.example/t/AbC", "tickets.example/t/AbC"),
        ("tickets.example/t/AbC", "https://Tickets.example/t/AbC"),
        ("https://tickets.example/?c=AbC", "https://tickets.example?c=AbC"),
        ("http://tickets.example?c=AbC", "https://tickets.example/?c=AbC"),
        ("https://tickets.example/t/Zo%C3%AB", "https://tickets.example/t/Zoë"),
        ("https://tickets.example/t/Zoë", "https://tickets.example/t/Zo%c3%ab"),
        ("https://münchen.example/t/AbC", "https://xn--mnchen-3ya.example/t/AbC"),
        ("https://xn--mnchen-3ya.example/t/AbC", "https://MÜNCHEN.example/t/AbC"),
        ("https://tickets.example/t/abc", "HTTPS://TICKETS.EXAMPLE/T/ABC"),
    ],
)
def test_a_whole_link_is_known_as_browsers_and_print_shops_write_it(roster: str, text: str) -> None:
    assert is_read_in(roster, text)


@pytest.mark.parametrize(
    "text", ["https://xn--.example/t/A1", "https://a..example/t/A1", "https://" + "ü" * 80 + ".example/A1"]
)
def test_a_host_that_can_be_none_is_no_error(text: str) -> None:
    assert is_read_in("A1", text)


def test_another_path_is_another_link() -> None:
    assert not is_read_in("https://tickets.example/t/AbC", "https://tickets.example/t/abc")


@pytest.mark.parametrize(
    "code",
    [
        "EXCEL\u200b-55",
        "AB12 ",
        "AB\t12",
        "AB12\nCD34",
        "\U0001f469\u200d\U0001f3a4-7",
        "\u200fאב12",
        "]A1AB12",
        "\\000026AB12",
        "\ufeffAB12",
        "gh1:ab",
    ],
)
def test_the_untouched_text_is_a_reading(code: str) -> None:
    read_so = read(code)
    assert hash_code(code) in read_so.names
    assert read_so.untouched in {"", hash_code(code)}
    assert read_so.text_of(hash_code(code)) in {code, read_so.code}


@pytest.mark.parametrize(
    ("roster", "text"),
    [
        ("0190a2b0-7f3c-7cc0-8e1a-5b1f0c3d2e4f", "0190A2B0-7F3C-7CC0-8E1A-5B1F0C3D2E4F"),
        ("0190A2B07F3C7CC08E1A5B1F0C3D2E4F", "0190a2b07f3c7cc08e1a5b1f0c3d2e4f"),
        ("0190a2b0-7f3c-7cc0-8e1a-5b1f0c3d2e4f", "{0190A2B0-7F3C-7CC0-8E1A-5B1F0C3D2E4F}"),
        ("0190a2b0-7f3c-7cc0-8e1a-5b1f0c3d2e4f", "0190A2B07F3C7CC08E1A5B1F0C3D2E4F"),
        ("0190a2b07f3c7cc08e1a5b1f0c3d2e4f", "urn:uuid:0190a2b0-7f3c-7cc0-8e1a-5b1f0c3d2e4f"),
        ("1234-56", "\u0661\u0662\u0663\u0664-\u0665\u0666"),
        ("1234", "\u0967\u0968\u0969\u096a"),
        ("AB-12", "AB\u201412"),
        ("https://x.example/t/AbC", "HTTPS://X.example:443/t/AbC?"),
        (unicodedata.normalize("NFC", "Zoë-1"), unicodedata.normalize("NFD", "Zoë-1")),
        (unicodedata.normalize("NFD", "Zoë-1"), unicodedata.normalize("NFC", "Zoë-1")),
        ("AB 12", "AB\u00a012"),
        ("AB-12", "AB\u201112"),
        ("AB-12", "\uff21\uff22\uff0d\uff11\uff12"),
        ('"O\'Hara"', "\u201cO\u2019Hara\u201d"),
        ("AB-12", "https://x.example/t/AB%E2%80%9112"),
        ("AB\u00a012", "AB 12"),
        ("AB\u201112", "AB-12"),
        ("AB-12", "AB\u00ad12"),
        ("AB/12", "AB\u204412"),
        ("\U0001f3ab-7", "\U0001f3ab\ufe0f-7"),
        ("Zoë-7", "https://x.example/t/Zo%EB-7"),
        ("Билет-7", "https://x.example/t/%C1%E8%EB%E5%F2-7"),
        ("010401234521AB", "0104012345\x1d21AB"),
    ],
)
@pytest.mark.parametrize("source", [ScanSource.CAMERA, ScanSource.HAND_SCANNER, ScanSource.MANUAL])
def test_other_forms_of_the_same_letters_are_readings(roster: str, text: str, source: ScanSource) -> None:
    assert is_read_in(roster, text, source)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_code_in_several_lines_is_known_by_all_of_it_and_by_each_line(end: str) -> None:
    text = f"Night of Lights{end}https://x.example/t/AbC{end}K7F3Q2{end}"
    assert is_read_in("K7F3Q2", text)
    assert is_read_in("AbC", text)
    for other in ("\n", "\r\n", "\r"):
        assert is_read_in(f"AB12{other}CD34", f"AB12{end}CD34")


def test_a_link_in_another_character_set_is_taken_apart() -> None:
    content = "https://x.example/t/Билет-7".encode("cp1251")
    assert hash_code("Билет-7") in read(content.decode("latin-1"), parts=(CodePart(content),)).names


@pytest.mark.parametrize("scheme", [name for name in GENUINE if name != "opaque"])
def test_a_signature_vouches_wherever_the_code_stands(scheme: str) -> None:
    code = GENUINE[scheme]
    plain = read(code)
    for text in (json.dumps({"event": "e1", "pass": code}), f"https://x.example/t?code=EVENT42&ticket={_quoted(code)}"):
        inside = read(text)
        assert (inside.scheme, inside.trust, inside.claims) == (plain.scheme, plain.trust, plain.claims)
        assert inside.code_hash == plain.code_hash
        assert hash_code(text) in inside.exact_names


def _quoted(code: str) -> str:
    return "".join(f"%{byte:02X}" for byte in code.encode())


def test_a_forged_pass_in_an_object_is_told_as_one() -> None:
    forged = GENUINE["gatepass"][:-1] + "A"
    plain, inside = read(forged), read(json.dumps({"pass": forged}))
    assert plain.refusal is not None
    assert (inside.trust, inside.refusal) == (Trust.REFUSED, plain.refusal)


def test_what_is_no_ticket_still_has_its_readings() -> None:
    """The roster has the first word; only then it is not a ticket."""
    refused = read("https://tickets.example/K7F3Q2")
    assert (refused.trust, refused.refusal) == (Trust.REFUSED, Reason.MALFORMED)
    assert hash_code("K7F3Q2") in refused.names


@pytest.mark.parametrize("code", ["K7F3Q2", "kfndgffgyw4tdgcacx6bb3bgemq69cxj", "A" * 512, "1234567890128"])
def test_a_plain_code_has_one_reading(code: str) -> None:
    assert read(code).names == (hash_code(code),)


@given(st.text(), st.sampled_from(ScanSource))
def test_readings_are_few_and_can_be_stored(text: str, source: ScanSource) -> None:
    found = read(text, source)
    assert len(found.other_codes) < MOST
    assert len(found.other_codes) == len(found.other_hashes) == len(set(found.other_codes))
    assert all(found.other_hashes)
    "".join(found.other_codes).encode("utf-8")


def test_a_crowded_link_has_no_more_readings_than_any() -> None:
    crowded = "https://x.example/" + "/".join(f"part{n}" for n in range(500)) + "?" + "&".join("a=b" * 500)
    assert len(read(crowded).other_codes) == MOST - 1


@pytest.mark.parametrize("text", ["Row 12", "Hello World", "Seat A1", "Gate 7 B"])
def test_words_with_a_short_number_name_no_code(text: str) -> None:
    assert values_of(text) == []


@pytest.mark.parametrize(
    ("code", "taken_for"),
    [("Zoë-12", "cp1252"), ("入場券", "latin-1"), ("‘Fête 5 €", "cp1252"), ("Käse", "latin-1")],
)
def test_what_was_written_in_utf_8_twice_is_read_once(code: str, taken_for: str) -> None:
    text = code.encode().decode(taken_for)
    assert is_read_in(code, text)
    assert hash_code(code) in read(text, parts=(CodePart(text.encode()),)).names


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("Zoë-12", "Zo&euml;-12"),
        ("A&B-12", "<t><code>A&amp;B-12</code></t>"),
        ("Zoë-12", "Zo&#235;-12"),
        ('A"B12', "A&quot;B12"),
    ],
)
def test_signs_that_a_page_writes_by_name_are_read(code: str, text: str) -> None:
    assert is_read_in(code, text)
