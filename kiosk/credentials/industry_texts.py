"""Texts as trade and industry write them: GS1 element strings, ISO/IEC 15434 envelopes, contacts and calendar entries.

Wristbands and stock out of a label printer carry a serial number between a product's number and a date; companies put a
ticket into the contact on a badge. Which field is the code nobody says, so every one that may be is offered.

Invariants: nothing raises; a text without any of the marks of these forms gives nothing, and a text of digits that only
begins like GS1 gives nothing either: its check digit is wrong.
"""

import binascii
import quopri
import re
from base64 import b64decode
from collections.abc import Callable, Iterator
from urllib.parse import unquote

from kiosk.domain.codes.charsets import CodePart, texts_of

_SEPARATOR = "\x1d"
_WRITTEN_SEPARATOR = re.compile(r"<GS>|\{GS\}|\[GS\]|<FNC1>|\{FNC1\}|\\x1d|\\u001d|\\F|\u241d|~1|\^", re.IGNORECASE)
"""How hand scanners and label programs show the separator where they cannot send it."""

_ENVELOPE = re.compile(r"\[\)>(?:\x1e|\{RS\}|<RS>|\u241e)?(\d\d)", re.IGNORECASE)
_ENVELOPE_MARKS = re.compile(r"[\x1c-\x1e\x04]|[{<](?:FS|GS|RS|EOT)[}>]|[\u241c-\u241e\u2404]", re.IGNORECASE)
_DATA_IDENTIFIER = re.compile(r"\d{0,3}[A-Z](?=.)")
"""What ANSI MH10.8.2 puts before a value in format 06: up to three digits and a letter (``S`` is a serial number)."""
_TEXT_IDENTIFIER = re.compile(r"[A-Z]{3} (?=.)")

_BRACKETED = re.compile(r"[(\[](\d{2,4})[)\]]([^()\[\]]+)")
_BRACKETED_ALL = re.compile(rf"(?:{_BRACKETED.pattern})+")

# GS1 General Specifications, 3.2: the length of what follows where it never ends with a separator.
_FIXED = {
    "00": 18,
    "01": 14,
    "02": 14,
    "03": 14,
    "04": 16,
    "20": 2,
    **{f"1{n}": 6 for n in range(1, 10)},
    **{f"{n}": 6 for n in range(310, 370)},
    **{f"{n}": 13 for n in range(410, 418)},
}
_KEYED = {"253": 13, "255": 13, "8003": 14}
"""A number of a kind of thing with a check digit, and behind it the number of this one (a coupon, a band)."""
_CODE_FIRST = ("21", "8003", "253", "255", "235", "8004", "8018", "8017", "250", "90", "10", "240", "400")
_THREE_DIGITS = ("23", "24", "25", "40", "41", "42", "43")
_FOUR_DIGITS = ("39", "70", "71", "72", "80", "81", "82")
_MOST_FIELDS = 24

_CONTACT = re.compile(r"BEGIN:V(?:CARD|CALENDAR|EVENT)\b", re.IGNORECASE)
_PROPERTY = re.compile(r"([\w.-]{1,40})((?:;[^:\"]*(?:\"[^\"]*\"[^:\"]*)*)?):(.+)")
_ENCODED = re.compile(r";(?:ENCODING=)?(QUOTED-PRINTABLE|BASE64|B)(?=[;:]|\Z)", re.IGNORECASE)
"""How an older contact says that its value is written in other letters (vCard 2.1 and 3.0)."""
_SHORT_CONTACT = re.compile(r"(?:MECARD|MATMSG):", re.IGNORECASE)
"""NTT DOCOMO's contact and mail."""
_FIELD_END = re.compile(r"(?<!\\);")
_BOARDING_PASS = re.compile(r"[MS][1-9].{20}[ E]([A-Z0-9 ]{7})[A-Z]{6}[A-Z0-9 ]{3}[0-9 ]{4}[A-Z ][0-9]{3}")
"""A name, the sign of an electronic ticket, the booking's code, and a flight (IATA Resolution 792, items 1 to 117)."""
_EPC = re.compile(r"urn:epc:(?:id|tag|pat):[a-z0-9-]{1,20}:((?:[0-9]{1,13}\.){1,3})(\S+)\Z", re.IGNORECASE)
"""A company's, a kind's and a thing's number (GS1 Tag Data Standard, 6.3), of which the last may be any text."""
_SHORTEST_BOOKING = 5
_TELLS_NOTHING = frozenset({"BEGIN", "END", "VERSION", "PRODID", "N", "FN", "ADR", "TEL", "REV", "DTSTAMP", "PHOTO"})
_TELLS_NOTHING_SHORT = frozenset({"N", "SOUND", "TEL", "TEL-AV", "ADR", "BDAY", "TO"})
_LINE_END = re.compile(r"\\[nN]")
"""How a field writes a line break (RFC 6350, 3.4; RFC 5545, 3.3.11)."""
_NAMED_FIRST = ("TICKET", "CODE", "BARCODE", "UID", "NOTE", "DESCRIPTION", "SUMMARY", "URL")


def begins_like_gs1(text: str) -> bool:
    """Whether a text without any mark is a product's number with its check digit and something behind it."""
    for identifier, length in (("01", 14), *_KEYED.items()):
        number = text[len(identifier) : len(identifier) + length]
        longer = len(text) > len(identifier) + length
        if longer and text.startswith(identifier) and _is_checked(number):
            return True
    return False


def is_contact(text: str) -> bool:
    """Whether a text is a contact or a calendar entry, whose lines say more than codes."""
    return bool(_CONTACT.match(text))


def industry_values(text: str) -> list[str]:
    """Return the values of an element string, an envelope or a contact, the likeliest first; none of other texts."""
    for mark, taken_apart in _FORMS:
        if found := mark.match(text):
            return taken_apart(text, found)
    if _BRACKETED_ALL.fullmatch(text):
        return _ordered([found.groups() for found in _BRACKETED.finditer(text)])
    plain = _WRITTEN_SEPARATOR.sub(_SEPARATOR, text)
    if _SEPARATOR in plain or begins_like_gs1(plain):
        values = _ordered(list(_elements(plain.strip(_SEPARATOR))))
        return list(dict.fromkeys([*values, *_by_percent_signs(plain)]))
    return []


def _by_percent_signs(text: str) -> list[str]:
    """Return the values where a percent sign stands for the separator (ISO/IEC 18004, 7.4.8.2).

    A code that is the second of several may not say so, and then its reader leaves the sign as it is.
    """
    if "%" not in text or not begins_like_gs1(text):
        return []
    parted = text.replace("%%", "\0").replace("%", _SEPARATOR).replace("\0", "%")
    return _ordered(list(_elements(parted)))


def _is_checked(number: str) -> bool:
    """Whether a number ends with the digit that checks the others (GS1 General Specifications, 7.9.1)."""
    if not (number.isascii() and number.isdigit()):
        return False
    return sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(reversed(number))) % 10 == 0


def _elements(text: str) -> Iterator[tuple[str, str]]:
    """Yield identifiers and values as far as they can be told apart; what cannot be is no element string."""
    at = 0
    while at < len(text):
        identifier = _identifier_at(text, at)
        if identifier is None:
            return
        at += len(identifier)
        length = _FIXED.get(identifier[:3], _FIXED.get(identifier[:2]))
        if length is None:
            end = text.find(_SEPARATOR, at)
            end = len(text) if end < 0 else end
        else:
            end = at + length
        yield identifier, text[at:end]
        at = end + (text[end : end + 1] == _SEPARATOR)


def _identifier_at(text: str, at: int) -> str | None:
    digits = 2 + (text[at : at + 2] in _THREE_DIGITS)
    if text[at : at + 2] in _FOUR_DIGITS or text[at : at + 2] in {"31", "32", "33", "34", "35", "36"}:
        digits = 4
    found = text[at : at + digits]
    return found if len(found) == digits and found.isascii() and found.isdigit() else None


def _ordered(elements: list[tuple[str, ...]]) -> list[str]:
    """Return the values of elements, serial numbers first; a number with a check digit apart from what follows it."""
    known = {identifier: place for place, identifier in enumerate(_CODE_FIRST)}
    values = []
    for identifier, value in sorted(elements[:_MOST_FIELDS], key=lambda one: known.get(one[0], len(known))):
        length = _KEYED.get(identifier, 0)
        values += [value[length:], value] if length else [value]
    return [value for value in values if value]


def _of_envelope(text: str, found: re.Match[str]) -> list[str]:
    form, content = found.group(1), text[found.end() :]
    fields = [field for field in _ENVELOPE_MARKS.split(content) if field]
    if form == "05":
        return _ordered(list(_elements(_SEPARATOR.join(fields))))
    before = _DATA_IDENTIFIER if form == "06" else _TEXT_IDENTIFIER
    pairs = [(before.match(field), field) for field in fields[:_MOST_FIELDS]]
    # The serial number first: the other fields say of which kind and batch a thing is.
    pairs.sort(key=lambda pair: pair[0] is None or pair[0].group() not in {"S", "SER "})
    return [value for found, field in pairs for value in ((field[found.end() :],) if found else ()) + (field,)]


def _of_contact(text: str, _: re.Match[str]) -> list[str]:
    """Return what the fields of a contact or an event say, without names, addresses and telephones."""
    # A long line goes on behind a line break and a blank (RFC 6350, 3.2).
    # In other letters it does so behind a sign of equality (RFC 2045, 6.7).
    folded = r"=?\r?\n[ \t]|=\r?\n" if "QUOTED-PRINTABLE" in text.upper() else r"\r?\n[ \t]"
    lines = re.sub(folded, "", text).splitlines()
    pairs = [found.groups() for line in lines[:64] if (found := _PROPERTY.fullmatch(line.strip()))]
    told = [(name.upper(), text) for name, how, value in pairs for text in _plainly(how, value)]
    return _told(told, _TELLS_NOTHING)


def _of_short_contact(text: str, _: re.Match[str]) -> list[str]:
    """Return what the fields of a contact or a mail of one line say, without names, addresses and telephones."""
    fields = (field.partition(":") for field in _FIELD_END.split(text.partition(":")[2])[:64])
    return _told([(name.strip().upper(), value) for name, _, value in fields if value], _TELLS_NOTHING_SHORT)


def _of_product_name(_: str, found: re.Match[str]) -> list[str]:
    return [unquote(found.group(2)), found.group(1) + found.group(2)]


def _of_boarding_pass(_: str, found: re.Match[str]) -> list[str]:
    """Return the booking's code: names, flights and seats tell of no ticket of ours."""
    return [found.group(1).strip()] if len(found.group(1).strip()) >= _SHORTEST_BOOKING else []


def _told(pairs: list[tuple[str, str]], nothing: frozenset[str]) -> list[str]:
    told = [(name, value) for name, value in pairs if name not in nothing]
    told.sort(key=lambda pair: next((place for place, key in enumerate(_NAMED_FIRST) if key in pair[0]), 99))
    texts = [re.sub(r"\\([,;:\\])", r"\1", _LINE_END.sub("\n", value)).strip() for _, value in told[:8]]
    # The lines of a note say one thing each.
    lines = [line.strip() for text in texts for line in text.splitlines() if "\n" in text and line.strip()]
    return [*texts, *lines]


def _plainly(how: str, value: str) -> tuple[str, ...]:
    """Return what a field says whose value is written in other letters, as far as it is a text."""
    found = _ENCODED.search(how)
    if found is None:
        return (value,)
    try:
        quoted = found.group(1).upper().startswith("Q")
        content = quopri.decodestring(value.encode()) if quoted else b64decode(value, validate=True)
    except binascii.Error:
        return (value,)
    return (content.decode("ascii"),) if content.isascii() else texts_of((CodePart(content),))[:2]


_FORMS: tuple[tuple[re.Pattern[str], Callable[[str, re.Match[str]], list[str]]], ...] = (
    (_ENVELOPE, _of_envelope),
    (_CONTACT, _of_contact),
    (_SHORT_CONTACT, _of_short_contact),
    (_EPC, _of_product_name),
    (_BOARDING_PASS, _of_boarding_pass),
)
