"""Keys that write two letters at once: lam with an alef, on Arabic keyboards of Windows.

Linux writes one sign for such a key (Unicode's presentation form), Windows its two letters, which two other keys write
as well. So what was meant by the two can be told where they stand in a text that is known, and elsewhere it is taken
for the one key: an upper-case letter of the American keyboard, or its ``b``.

Invariants: pure; texts without these letters stay as they are.
"""

from collections.abc import Iterator
from typing import Final

PAIRS: Final = {"\u0644\u0627": "\ufefb", "\u0644\u0623": "\ufef7", "\u0644\u0625": "\ufef9", "\u0644\u0622": "\ufef5"}
"""The two letters, and the one sign that Unicode has for both."""

_MOST_PAIRS = 24
"""A test code holds fewer; more are no test code, and cost nothing."""


def ways_to_join(text: str) -> Iterator[str]:
    """Yield a text as it came, then with its pairs as one sign each, then with one of them left as two keys' letters.

    Args:
        text: What arrived for the test code, in which two other keys stand behind each other once.
    """
    yield text
    pieces = list(_split(text))
    places = [at for at, piece in enumerate(pieces) if piece in PAIRS]
    if not 0 < len(places) <= _MOST_PAIRS:
        return
    for left in (None, *places):
        yield "".join(piece if at == left else PAIRS.get(piece, piece) for at, piece in enumerate(pieces))


def spread(text: str) -> str:
    """Return a text with two letters for each sign that stands for a pair."""
    for pair, sign in PAIRS.items():
        text = text.replace(sign, pair)
    return text


def keys_of(text: str, pairs: frozenset[str]) -> list[str]:
    """Return what each key wrote.

    Args:
        text: What arrived.
        pairs: The two letters that one key writes.
    """
    return list(text) if not pairs else list(_split(text, pairs))


def _split(text: str, pairs: frozenset[str] = frozenset(PAIRS)) -> Iterator[str]:
    at = 0
    while at < len(text):
        piece = text[at : at + 2] if text[at : at + 2] in pairs else text[at]
        yield piece
        at += len(piece)
