"""A language that nobody speaks: every text that was given to the translators is longer, accented and in brackets.

What stands on the screen without brackets never went to the translators, or comes from the test's own data.
"""

import ast
import re
from functools import cache
from pathlib import Path

from PySide6.QtCore import QTranslator

from kiosk.domain.text.languages import LANGUAGES

OPEN, CLOSE = "⟦", "⟧"
WORD = 6  # letters
LONGER = 0.3  # as much as German is longer than English, and a little more
_ACCENTS = str.maketrans("aeiouAEIOUcnsz", "åéîöûÅÉÎÖÛçñšž")
_KEPT = re.compile(r"(\{[^}]*\}|%L?n)")
_MARKED = re.compile(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}")
_PLAIN = re.compile(r"[^\W\d_]{3,}")
BRANDS = frozenset({"gatehouse"})
NAMES = frozenset(name.casefold() for name in LANGUAGES.values())
"""Languages go by the names that their speakers give them, in every language."""
TESTS = Path(__file__).resolve().parents[1]


class PseudoLanguage(QTranslator):
    """Translates everything."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        del context, disambiguation, n
        return pseudo(source)

    def isEmpty(self) -> bool:
        return False


def pseudo(source: str) -> str:
    """Return a text as it is in the language that nobody speaks; places for values stay."""
    words = "".join(part if _KEPT.fullmatch(part) else part.translate(_ACCENTS) for part in _KEPT.split(source))
    more = round(len(source) * LONGER)
    # As words, which may be broken into lines.
    return f"{OPEN}{words}{' '.join('~' * min(WORD, more - at) for at in range(0, more, WORD))}{CLOSE}"


def untranslated(text: str) -> list[str]:
    """Return what in a text never went to the translators."""
    while True:  # brackets lie in each other where a text is a value in another
        less = _MARKED.sub(" ", text)
        if less == text:
            break
        text = less
    known = _data() | BRANDS | NAMES
    return [word for word in _PLAIN.findall(text) if word.casefold() not in known]


@cache
def _data() -> frozenset[str]:
    """Return the words of all texts that tests make up: guests, gates, tickets."""
    places = (TESTS.glob("fake*.py"), TESTS.glob("gallery/*.py"), TESTS.parent.glob("support/**/*.py"))
    trees = (ast.parse(path.read_text("utf-8")) for place in places for path in place)
    nodes = [node for tree in trees for node in ast.walk(tree)]
    remarks = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}  # docstrings make nothing up
    texts = (
        node.value
        for node in nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in remarks
    )
    return frozenset(word.casefold() for text in texts for word in _PLAIN.findall(text))
