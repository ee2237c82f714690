"""One place that takes off a text what scanners, keyboards and links put around a code.

Invariants: the characters of a code itself are never changed (upper case for our own, case-insensitive prefix apart);
what is taken off is either invisible, or an envelope that no code begins with. Nothing here raises, and the work is
linear in the length of the text.
"""

import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import SplitResult, unquote, urlsplit

_GROUP_SEPARATOR = "\x1d"  # GS1 codes carry it as a part of their content
_INVISIBLE = frozenset({"Cc", "Cf", "Zl", "Zp"})
# AIM symbology identifier (ISO/IEC 15424): "]", the symbology's letter, a modifier.
_AIM = re.compile(r"\][A-Za-z][0-9A-Ca-c](?=.)", re.DOTALL)
# Extended Channel Interpretation as scanners print it (AIM ITS/04-001): a backslash and six digits.
_ECI = re.compile(r"(?:\\[0-9]{6})+(?=.)", re.DOTALL)
_OWN = re.compile(r"gh1r?:", re.IGNORECASE)
_LINK = re.compile(r"https?://", re.IGNORECASE)

_QUERY_KEYS = ("code", "ticket", "ticket_code", "ticketcode", "secret", "qr", "qrcode", "qr_code", "qrdata", "token")
_PATH_MARKERS = frozenset({"t", "c", "ticket", "tickets", "code", "codes", "qr", "scan", "pass", "checkin", "check-in"})


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text without its wrapping.

    Attributes:
        code: The code.
        whole: The text that the code was taken from: the same, or the link around it.
        link: Whether ``whole`` is a web address.
    """

    code: str
    whole: str
    link: bool = False


def clean(text: str) -> Cleaned:
    """Take off white space, invisible characters, scanners' prefixes and a link around the code.

    Args:
        text: What was read, untouched.

    Returns:
        The code, and what it was taken from. Both are "" when nothing visible was there.
    """
    whole = _without_prefixes(_visible(text))
    if not _LINK.match(whole):
        return Cleaned(_own_case(whole), whole)
    code = _from_link(whole)
    return Cleaned(_own_case(code) if code else whole, whole, link=True)


def _visible(text: str) -> str:
    """Drop control and format characters everywhere, and white space at both ends."""
    # Nearly every scan; category by category costs as much as everything else here.
    if text.isascii() and text.isprintable():
        return text.strip()
    # Zero-width characters and marks of direction come with codes that were copied out of messages.
    kept = (c for c in text if c == _GROUP_SEPARATOR or unicodedata.category(c) not in _INVISIBLE)
    return "".join(kept).strip()


def _without_prefixes(text: str) -> str:
    """Drop the symbology identifier and the character-set announcement that hand scanners may send first."""
    for prefix in (_AIM, _ECI):
        if found := prefix.match(text):
            text = text[found.end() :].strip()
    return text


def _own_case(code: str) -> str:
    """Return our own passes in upper case: base45 has no other, and typed or re-encoded texts may."""
    found = _OWN.match(code)
    if found is None:
        return code
    # Only ASCII: upper case of other letters may be several letters, and no pass has any.
    return code.upper() if code.isascii() else found.group().upper() + code[found.end() :]


def _from_link(link: str) -> str:
    """Return the code that a web address carries, or "".

    A plus sign stays one: base64 has it, and codes have no spaces.
    """
    try:
        parts = urlsplit(link)
    except ValueError:  # for instance a broken IPv6 host: not an address, then
        return ""
    return _from_query(parts) or _from_path(parts)


def _from_query(parts: SplitResult) -> str:
    # Single-page shops put their parameters behind the "#".
    pairs = (pair.partition("=") for pair in f"{parts.query}&{parts.fragment}".split("&"))
    values = {key.lower(): value for key, _, value in pairs if value}
    # By the order of our list, not of the address: ``code`` beside a ``token`` of the session is the ticket's.
    return next((_visible(unquote(values[key])) for key in _QUERY_KEYS if key in values), "")


def _from_path(parts: SplitResult) -> str:
    segments = [segment for segment in parts.path.split("/") if segment]
    # Only behind a word that says so: the last part of any other address is a page, not a code.
    if len(segments) < 2 or segments[-2].lower() not in _PATH_MARKERS:
        return ""
    return _visible(unquote(segments[-1]))
