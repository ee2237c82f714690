"""What is done about an error goes by its type: nowhere is the key of its sentence compared."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ERRORS = frozenset({"error", "failure", "err", "exc"})


def compared_keys(source: str) -> list[int]:
    """Return the lines on which the key of an error's sentence is compared with something."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Compare):
            continue
        for part in (node.left, *node.comparators):
            named = isinstance(part, ast.Attribute) and isinstance(part.value, ast.Name) and part.value.id in ERRORS
            if isinstance(part, ast.Attribute) and (part.attr == "default_key" or (part.attr == "key" and named)):
                found.append(node.lineno)
    return found


@pytest.mark.parametrize("room", ["kiosk", "sync"])
def test_nothing_is_decided_by_the_key_of_a_sentence(room: str) -> None:
    found = {
        f"{path.relative_to(ROOT)}:{line}"
        for path in (ROOT / room).rglob("*.py")
        for line in compared_keys(path.read_text("utf-8"))
    }
    assert not found


@pytest.mark.parametrize(
    "source", ["error.key == 'a.b'", "error.key not in KEYS", "x.key != SomeError.default_key", "'a' == failure.key"]
)
def test_a_comparison_of_keys_is_seen(source: str) -> None:
    assert compared_keys(source) == [1]
