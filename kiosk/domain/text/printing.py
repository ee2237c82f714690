"""Texts of others (names, messages, codes) on their way to a terminal.

A terminal obeys some characters: it moves, colours, clears, turns the direction of what follows, begins another line.
Invariants: what is returned holds none of these, whatever came in; it says the same to a reader, with such characters
spelled out; one record of JSON is one line for whatever splits lines, and can be printed in the terminal's encoding.
"""

import json
import unicodedata
from collections.abc import Mapping
from typing import Any, Final

_JOINERS: Final = frozenset("\u200c\u200d")
"""Persian and Indian scripts need these marks inside of names; a terminal does nothing with them."""

_OBEYED: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Controls, marks of direction and the like, halves of characters, separators of lines and paragraphs."""


def begun(message: str) -> str:
    """Return a message with the capital that a sentence begins with; a path or a name of a setting stays as it is."""
    first = message.partition(" ")[0]
    return f"{message[:1].upper()}{message[1:]}" if first.replace("'", "").isalpha() else message


def printable(text: str, *, keep: str = "") -> str:
    """Return a text that a terminal only shows.

    Args:
        text: Anything.
        keep: Characters that stay as they are, for instance the line feeds of our own.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(char if char in keep or not _is_obeyed(char) else _spelled(char) for char in text)


def json_line(record: Any, encoding: str = "utf-8") -> str:
    """Return a record as one line of JSON (RFC 8259), without a line feed.

    Args:
        record: What JSON can hold.
        encoding: The terminal's; what it cannot show is escaped.
    """
    text = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    if text.isascii():
        return text.replace("\x7f", "\\u007f")
    # Beyond ASCII stands only inside of strings, where an escape means the same.
    return "".join(char if _goes_as_it_is(char, encoding) else _escaped(char) for char in text)


def _escaped(char: str) -> str:
    return "\\u007f" if char == "\x7f" else json.dumps(char)[1:-1]


def _goes_as_it_is(char: str, encoding: str) -> bool:
    if char.isascii():
        return char != "\x7f"
    if _is_obeyed(char):
        return False
    try:
        char.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _is_obeyed(char: str) -> bool:
    return unicodedata.category(char) in _OBEYED and char not in _JOINERS


_SHORT: Final[Mapping[str, str]] = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}


def _spelled(char: str) -> str:
    code = ord(char)
    if char in _SHORT:
        return _SHORT[char]
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
