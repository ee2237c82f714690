import pytest

from kiosk.credentials import Reader
from kiosk.domain.codes.credential import Scan, ScanSource, Trust, hash_code
from kiosk.domain.reason_codes import Reason
from tests.support.platforms.issuer import NOW, Read


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\u200b",
        "WIFI:T:WPA;S=Guest;P:secret;;",
        "wifi:T:WPA;;",
        "BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD",
        "BEGIN:VEVENT\nEND:VEVENT",
        "MECARD:N:Doe;;",
        "mailto:a@x.example",
        "tel:+491234",
        "SMSTO:+49:hi",
        "geo:48.1,11.5",
        "otpauth://totp/x?secret=ABC12345678",
        "HC1:6BFOXN",
        "SPC\r\n0200\r\n1\r\n",
        "BCD\n002\n1\nSCT",
        "https://x.example",
        "https://x.example/menu",
        "https://x.example/our-festival/program",
        "https://[broken",
    ],
)
def test_what_is_no_ticket_is_refused(read: Read, text: str):
    refused = read(text)
    assert (refused.trust, refused.refusal, refused.scheme) == (Trust.REFUSED, Reason.MALFORMED, "opaque")
    assert refused.note


@pytest.mark.parametrize(
    "text",
    [
        "abc",
        "12345",
        "SPC2026-17",
        "BCD-1",
        "telefon",
        "a.b.c",
        "eyJ.x.y",
        "begin",
        "ünïcode",
        "TKT:abc",
        "a" * 8192,
        "🎫",
    ],
)
def test_what_could_be_a_code_is_left_to_the_roster(read: Read, text: str):
    credential = read(f" {text}\n" if len(text) < 100 else text)
    assert (credential.trust, credential.scheme, credential.code) == (Trust.UNSIGNED, "opaque", text)
    assert (credential.code_hash, credential.claims, credential.refusal) == (hash_code(text), None, None)


def test_more_than_8_kib_is_refused_at_once(read: Read):
    for text in ("a" * 8193, "ä" * 4097, "🎫" * 10**6):
        refused = read(text)
        assert (refused.refusal, refused.note) == (Reason.MALFORMED, "longer than 8 KiB")
        assert len(refused.code) <= 8192


def test_lone_surrogates_are_refused_in_a_form_that_can_be_stored(read: Read):
    refused = read("abc\ud800")
    assert (refused.refusal, refused.code) == (Reason.MALFORMED, "abc?")
    assert refused.code_hash == hash_code("abc?")


def others(text: str, source: ScanSource) -> tuple[str, ...]:
    return Reader().read(Scan(text=text, source=source), [], NOW).other_hashes


def test_a_link_is_known_by_its_whole_text_too():
    link = "https://x.example/t/abc"
    assert others(link, ScanSource.CAMERA)[0] == hash_code(link)
    unmarked = "https://x.example/events/17/3f2a9c10"
    assert others(unmarked, ScanSource.CAMERA)[:2] == tuple(map(hash_code, ("3f2a9c10", "17")))


def test_typed_codes_are_known_in_either_case_and_without_gaps():
    typed = others("aB 1", ScanSource.MANUAL)  # behind these, what a code that is printed in groups may be
    assert typed[:3] == tuple(map(hash_code, ("aB1", "AB1", "ab1")))
    assert hash_code("aB\u00a01") in typed
    assert others("AB1", ScanSource.MANUAL) == (hash_code("ab1"),)
    assert others("aB 1", ScanSource.CAMERA)[0] == hash_code("aB\u00a01")
    assert others("aB1", ScanSource.CAMERA) == ()


def test_a_hand_scanner_may_have_caps_lock_on():
    assert others("aBc1", ScanSource.HAND_SCANNER) == (hash_code("AbC1"),)
    assert others("123", ScanSource.HAND_SCANNER) == ()
