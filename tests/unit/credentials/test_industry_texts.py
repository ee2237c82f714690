"""Codes in element strings, envelopes and contacts, and behind words that say what they are."""

import pytest

from kiosk.credentials import Reader
from kiosk.credentials.industry_texts import industry_values
from kiosk.credentials.readings import MOST
from kiosk.domain.codes.credential import Scan, ScanSource, hash_code
from tests.support.gate.codes import KEYS
from tests.support.platforms.issuer import NOW

CODE = "K7F3Q2"
PRODUCT = "0104012345678901"
"""A product's number with its check digit."""


def names(text: str, source: ScanSource = ScanSource.CAMERA) -> tuple[str, ...]:
    return Reader().read(Scan(text=text, source=source), KEYS, NOW).names


INDUSTRY = [
    f"{PRODUCT}21{CODE}",
    f"{PRODUCT}1726013121{CODE}\x1d",
    f"{PRODUCT}10LOT\x1d21{CODE}",
    f"{PRODUCT}3103001250" + f"21{CODE}",
    f"\x1d{PRODUCT}21{CODE}",
    f"]d2{PRODUCT}21{CODE}",
    f"]C1{PRODUCT}21{CODE}",
    f"(01)04012345678901(21){CODE}",
    f"[01]04012345678901[21]{CODE}",
    f"^{PRODUCT}21{CODE}",
    *(f"{PRODUCT}10LOT{mark}21{CODE}" for mark in ("<GS>", "{GS}", "\\x1d", "\u241d", "~1")),
    f"80030{PRODUCT[3:]}{CODE}",
    f"2534012345678901{CODE}",
    f"90{CODE}\x1d91AB",
    f"{PRODUCT}235{CODE}",
    f"https://id.gs1.org/01/04012345678901/21/{CODE}",
    f"[)>\x1e06\x1dS{CODE}\x1e\x04",
    f"[)>\x1e06\x1d1T9\x1dQ1\x1dS{CODE}\x1e\x04",
    f"[)>\x1e06\x1dS{CODE}",
    f"[)>\x1e12\x1dSER {CODE}\x1e\x04",
    f"[)>\x1e05\x1d{PRODUCT}\x1d21{CODE}\x1e\x04",
    f"[)>06S{CODE}",
    f"[)>{{RS}}06{{GS}}S{CODE}{{RS}}{{EOT}}",
    f"MECARD:N:Doe,Jane;NOTE:{CODE};;",
    f"MECARD:N:Doe;URL:https\\://x.example/t/{CODE};;",
    f"BIZCARD:N:Jane;X:Doe;B:{CODE};;",
    f"BEGIN:VCARD\nVERSION:3.0\nN:Doe;Jane\nFN:Jane\nORG:A\nTITLE:B\nTEL:1\nEMAIL:a@b.example\nNOTE:{CODE}\nEND:VCARD",
    f"BEGIN:VCARD\r\nVERSION:4.0\r\nNOTE;LANGUAGE=de:Ticket {CODE}\r\nEND:VCARD\r\n",
    f'BEGIN:VCARD\nX-TICKET;TYPE="a:b":{CODE[:3]}\n {CODE[3:]}\nEND:VCARD',
    f"BEGIN:VEVENT\nSUMMARY:Gala\nUID:{CODE}\nEND:VEVENT",
]

LABELLED = [
    *(f"https://x.example/{part}" for part in (f"t-{CODE}", f"ticket-{CODE}", f"t-{CODE}/view", f"t:{CODE}")),
    *(f"https://x.example/{part}" for part in (f"e/ticket_{CODE}.pdf", f"@{CODE}", f"tickets/summer-night-{CODE}")),
    *(f"https://x.example/?go={part}" for part in (f"ticket:{CODE}", f"/t-{CODE}")),
    f"https://{CODE}@x.example/",
    f"https://{CODE}.tickets.example/",
    f"{CODE}@tickets.example",
    f"mailto:{CODE}@tickets.example",
    *(f"{word}{CODE}" for word in ("TICKET:", "TICKET=", "TICKET#", "ticket/", "TICKET-", "T:", "v1:", "v1.", "#")),
    *(f"9{stroke}{CODE}{stroke}2" for stroke in "~\\|"),
    f"{CODE} Doe Jane",
    f"Your ticket {CODE} is valid.",
    *(f'{{"tickets":{inner}}}' for inner in (f'["{CODE}"]', f'[["x","{CODE}"]]', f'{{"{CODE}":true}}')),
    f'[9,"{CODE}"]',
    f'scan({{"code":"{CODE}"}})',
    f'a:1:{{s:4:"code";s:6:"{CODE}";}}',
]


@pytest.mark.parametrize("source", [ScanSource.CAMERA, ScanSource.HAND_SCANNER, ScanSource.MANUAL])
def test_a_code_is_found_in_what_trade_and_platforms_put_around_it(source: ScanSource) -> None:
    missed = [text for text in (*INDUSTRY, *LABELLED) if hash_code(CODE) not in names(text, source)]
    assert missed == []


def test_a_number_with_a_fraction_is_the_number() -> None:
    assert hash_code("4711") in names('{"id": 4711.0}')
    assert hash_code("4711") not in names('{"id": 4711.5}')


def test_the_whole_text_is_asked_for_first() -> None:
    """A roster may hold it as it stands, and then it is meant."""
    for text in (*INDUSTRY, *LABELLED):
        read = Reader().read(Scan(text=text), KEYS, NOW)
        assert hash_code(text) in {*read.exact_names, read.untouched}
        assert len(read.names) <= MOST + 2


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("AB12-CD345", "CD345"),
        ("AB12_CD345", "CD345"),
        ("AB12.CD345", "CD345"),
        ("010401234567890221K7F3Q2", CODE),
        ("80030401234567890K7F3Q2", CODE),
        ("ticketK7F3Q2", CODE),
        ("T-12", "12"),
        ("C-1001", "1001"),
        ("C-K7F3Q2", CODE),
        ("TICKET-1001", "1001"),
        ("12345/2", "12345"),
        ("2026/1001", "1001"),
        ("https://x.example/t/VIP-12345", "12345"),
        ("https://x.example/t/C-10012", "10012"),
    ],
)
def test_a_piece_of_a_code_is_no_code(text: str, part: str) -> None:
    """No word says so, and no check digit: half a code may be another guest's."""
    assert hash_code(part) not in names(text)


@pytest.mark.parametrize(
    "text",
    [
        "[)>" + "\x1e06\x1dS" * 3000,
        "(01)" * 4000,
        "(01)1" * 4000,
        "21A\x1d" * 4000,
        "BEGIN:VCARD\n" + 'A;"' * 4000 + "\nX:" + "\\," * 4000,
        "BEGIN:VCARD" + "\n" * 8000,
        "a-" * 4000 + "1",
        "https://x.example/" + "ticket-" * 2000,
        "ticket:" * 2000,
        "-" * 8000,
        "ticket" + " -" * 4000,
        "a1b2c " * 3000,
        'x{"' + 'a"' * 4000 + "}",
        '{"a1234":' * 900,
        "a@" * 4000,
    ],
)
def test_what_is_broken_or_endless_is_no_error(text: str) -> None:
    assert len(names(text)) <= MOST


def test_the_serial_number_stands_before_lot_and_date() -> None:
    assert industry_values(f"{PRODUCT}10LOT\x1d17260131" + f"21{CODE}")[0] == CODE
    assert industry_values("K7F3Q2") == industry_values("") == []
