"""Texts as trade and industry write them: GS1 element strings, ISO/IEC 15434 envelopes, contacts and calendar entries.

Wristbands and stock out of a label printer carry a serial number between a product's number and a date; companies put a
ticket into the contact on a badge. Which field is the code nobody says, so every one that may be is offered.

Invariants: nothing raises; a text without any of the marks of these forms gives nothing, and a text of digits that only
begins like GS1 gives nothing either: its check digit is wrong.
"""

import re
from collections.abc import Iterator

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
_PROPERTY = re.compile(r"([\w.-]{1,40})(?:;[^:\"]*(?:\"[^\"]*\"[^:\"]*)*)?:(.+)")
_TELLS_NOTHING = frozenset({"BEGIN", "END", "VERSION", "PRODID", "N", "FN", "ADR", "TEL", "REV", "DTSTAMP", "PHOTO"})
_NAMED_FIRST = ("TICKET", "CODE", "BARCODE", "UID", "NOTE", "DESCRIPTION", "SUMMARY", "URL")


def begins_like_gs1(text: str) -> bool:
    """Whether a text without any mark is a product's number with its check digit and something behind it."""
    for identifier, length in (("01", 14), *_KEYED.items()):
        number = text[len(identifier) : len(identifier) + length]
        longer = len(text) > len(identifier) + length
        if longer and text.startswith(identifier) and _is_checked(number):
            return True
    return False


def industry_values(text: str) -> list[str]:
    """Return the values of an element string, an envelope or a contact, the likeliest first; none of other texts."""
    if found := _ENVELOPE.match(text):
        return _of_envelope(found.group(1), text[found.end() :])
    if _CONTACT.match(text):
        return _of_contact(text)
    if _BRACKETED_ALL.fullmatch(text):
        return _ordered([found.groups() for found in _BRACKETED.finditer(text)])
    plain = _WRITTEN_SEPARATOR.sub(_SEPARATOR, text)
    if _SEPARATOR in plain or begins_like_gs1(plain):
        return _ordered(list(_elements(plain.strip(_SEPARATOR))))
    return []


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


def _of_envelope(form: str, content: str) -> list[str]:
    fields = [field for field in _ENVELOPE_MARKS.split(content) if field]
    if form == "05":
        return _ordered(list(_elements(_SEPARATOR.join(fields))))
    before = _DATA_IDENTIFIER if form == "06" else _TEXT_IDENTIFIER
    pairs = [(before.match(field), field) for field in fields[:_MOST_FIELDS]]
    # The serial number first: the other fields say of which kind and batch a thing is.
    pairs.sort(key=lambda pair: pair[0] is None or pair[0].group() not in {"S", "SER "})
    return [value for found, field in pairs for value in ((field[found.end() :],) if found else ()) + (field,)]


def _of_contact(text: str) -> list[str]:
    """Return what the fields of a contact or an event say, without names, addresses and telephones."""
    # A long line goes on behind a line break and a blank (RFC 6350, 3.2).
    lines = re.sub(r"\r?\n[ \t]", "", text).splitlines()
    pairs = [found.groups() for line in lines[:64] if (found := _PROPERTY.fullmatch(line.strip()))]
    told = [(name.upper(), value) for name, value in pairs if name.upper() not in _TELLS_NOTHING]
    told.sort(key=lambda pair: next((place for place, key in enumerate(_NAMED_FIRST) if key in pair[0]), 99))
    return [re.sub(r"\\([,;:\\])", r"\1", value).strip() for _, value in told[:8]]
