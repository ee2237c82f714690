"""The values in texts that have a structure: JSON, XML, forms and lists. Any of them may be the code that was meant.

Platforms put the code into an object beside the event and the guest's name, or between strokes; apps and scanners break
the marks around it (JSON with a keyboard's wrong quotes is none any more). So where a text is not what it begins like,
its values are taken out by their marks alone.

Invariants: nothing raises, however deep or broken a text is; the work is linear in its length.
"""

import json
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from kiosk.credentials.labelled_codes import words_with_digits
from kiosk.credentials.links import decoded

_STRAIGHT = str.maketrans(dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb", '"'))
"""Word processors bend an object's quotation marks."""
_KEYS = ("code", "ticket", "barcode", "secret", "token", "qr", "id")
"""Parts of the names under which the code is likely to stand, the likeliest first."""
_MOST_NODES = 64
_MOST_DEPTH = 16
_MOST_SAID = 8

_LOOSE = re.compile(r"""["']?([\w -]{1,40})["']?\s{0,8}[:=]\s{0,8}(?:"([^"]*)"|'([^']*)'|([^\s,;{}\[\]"']+))""")
"""A name and its value in what resembles JSON: other quotes, numbers with zeros before them, names without quotes."""
_QUOTED = re.compile(r""""([^"]+)"|'([^']+)'""")
_ELEMENT = re.compile(r"<([\w:.-]{1,40})[^<>]*>(?:<!\[CDATA\[([^<>\]]+)\]\]>|([^<>]+))</")
_ATTRIBUTE = re.compile(r"""([\w:.-]{1,40})\s{0,8}=\s{0,8}(?:"([^"<]+)"|'([^'<]+)'|([^\s"'<>]+(?<!/)))""")
_FORM = re.compile(r"[?&]?[A-Za-z][\w.-]{0,39}=[^&]*(?:&[A-Za-z][\w.-]{0,39}=[^&]*)*")
_NAMED_WORDS = re.compile(r"[A-Za-z][\w.-]{0,39}=[^\s=]+={0,2}(?:\s{1,3}[A-Za-z][\w.-]{0,39}=[^\s=]+={0,2})+")
"""``event=9 code=K7F3Q2``: blanks between, and no form of one value."""
_BETWEEN = re.compile("[|;,\t^~\\\\\u3001\uff1b\uff0c\uff5c\u00a6\u00b7\u2022\u2016\x1c\x1e\x1f]")
_WEAKLY_BETWEEN = "*$#@&+"
"""What codes have, too: three parts at least are a list."""
_FIELD = re.compile(r"\s*[A-Za-z_][\w .-]{0,39}[:=](?=.)")
_CALLED = re.compile(r"(?=\S+\s|#)(?:(?=[^\W\d_])[^\s\d#]{1,30}\s{1,3}){0,3}#?((?=\S*\d)[^\s#]{4,64})")
"""Up to three words, a number sign perhaps, and what has a digit: the words alone name nothing."""
_FULL_WIDTH = re.compile(r"[^\s：]{1,30}：\s{0,3}((?=\S*\d)[^\s：]{4,64})")
"""A word, the colon of Chinese and Japanese, and what has a digit."""
_SHORTEST = 4
"""Fewer characters between strokes are a number of a row or a version, and nobody's code."""


def values_of(text: str) -> list[str]:
    """Return the values in a structured text, those under likely names first; none in other texts."""
    if text[:1] in {"{", "[", '"'}:
        pairs = _json(text)
        found = _loose(text.translate(_STRAIGHT)) if pairs is None else iter(pairs)
    elif text[:1] == "<":
        found = _xml(text)
    elif _FORM.fullmatch(text) and not _NAMED_WORDS.fullmatch(text):
        found = _form(text)
    elif text[-1:] in {"}", ")", ";"} and "{" in text and '"' in text:  # a script's call around it, PHP's notation
        found = _loose(text)
    else:
        return [*islice(_list(text), _MOST_NODES)]
    return [value for _, value in sorted(islice(found, _MOST_NODES), key=lambda pair: _unlikeliness(pair[0]))]


def _json(text: str) -> list[tuple[str, str]] | None:
    """Return names and values; None where it is no JSON."""
    try:
        content = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return list(islice(_leaves("", content, depth=0), _MOST_NODES))


def _leaves(name: str, content: Any, *, depth: int) -> Iterator[tuple[str, str]]:
    if isinstance(content, str) or (isinstance(content, int) and not isinstance(content, bool)):
        yield name, str(content)
    elif isinstance(content, float) and content.is_integer() and abs(content) < 1 << 53:
        yield name, str(int(content))  # spreadsheets and some languages know numbers with a fraction only
    elif isinstance(content, dict | list) and depth < _MOST_DEPTH:
        pairs = content.items() if isinstance(content, dict) else ((name, member) for member in content)
        for key, member in pairs:
            yield from _leaves(key, member, depth=depth + 1)
        if isinstance(content, dict):  # codes as names, with what is known of each behind it
            yield from (("", key) for key in content if len(key) > _SHORTEST and any(sign.isdigit() for sign in key))


def _loose(text: str) -> Iterator[tuple[str, str]]:
    for found in _LOOSE.finditer(text):
        name, *values = found.groups("")
        yield name, "".join(values)
    for found in _QUOTED.finditer(text):
        yield "", "".join(found.groups(""))


def _xml(text: str) -> Iterator[tuple[str, str]]:
    for found in _ELEMENT.finditer(text):
        yield found.group(1), (found.group(2) or found.group(3)).strip()
    for found in _ATTRIBUTE.finditer(text):
        yield found.group(1), found.group(2) or found.group(3) or found.group(4)


def _form(text: str) -> Iterator[tuple[str, str]]:
    """Yield names and values of a query that stands without its address."""
    for pair in text.lstrip("?&").split("&"):
        name, _, value = pair.partition("=")
        yield name, decoded(value)


def _list(text: str) -> Iterator[str]:
    """Yield what stands between strokes, with its name and without."""
    parts = [part.strip() for part in _BETWEEN.split(text)]
    if len(parts) < 2:
        weakly = (text.split(mark) for mark in _WEAKLY_BETWEEN if text.count(mark) > 1)
        yield from (bare for one in weakly for part in one if len(bare := part.strip()) > _SHORTEST)
        yield from _called(text)
        yield from words_with_digits(text)
        return
    for part in parts:
        if named := _FIELD.match(part):
            yield part[named.end() :].strip()
        if len(part) >= _SHORTEST:
            yield part
    for part in parts[:_MOST_SAID]:  # behind all that stands for itself: "Your ticket K7F3Q2, seat A-12"
        yield from _called(part)


def _called(text: str) -> Iterator[str]:
    """Yield the code in a text that only says what it is: "Ticket no.: K7F3Q2", "Order #K7F3Q2", "番号：K7F3Q2"."""
    if found := _CALLED.fullmatch(text) or _FULL_WIDTH.fullmatch(text):
        yield found.group(1)


def _unlikeliness(name: str) -> int:
    return next((place for place, key in enumerate(_KEYS) if key in name.lower()), len(_KEYS))
