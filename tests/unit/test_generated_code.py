"""Python that writes Python lies in two places, where its invariant is kept: texts of others never become source."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# The domain stands on the standard library alone, so what makes its records quickly lies there and not in the store.
HOMES = {ROOT / "kiosk" / "store" / "compiled", ROOT / "kiosk" / "domain" / "records.py"}


def made_into_code(source: str) -> list[int]:
    """Return the lines on which text is made into code."""
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    names = {"exec", "eval", "compile"}
    return [call.lineno for call in calls if isinstance(call.func, ast.Name) and call.func.id in names]


@pytest.mark.parametrize("room", ["kiosk", "sync"])
def test_nothing_else_makes_text_into_code(room: str) -> None:
    found = {
        f"{path.relative_to(ROOT)}:{line}"
        for path in (ROOT / room).rglob("*.py")
        if HOMES.isdisjoint({path, *path.parents})
        for line in made_into_code(path.read_text("utf-8"))
    }
    assert not found


@pytest.mark.parametrize("source", ["exec(text)", "x = eval('1')", "compile(a, b, 'exec')"])
def test_making_text_into_code_is_seen(source: str) -> None:
    assert made_into_code(source) == [1]
    assert made_into_code("dialog.exec()\nre.compile('x')") == []
