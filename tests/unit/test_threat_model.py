"""The threat model promises nothing without a test that shows it, and each of these tests exists."""

import re

from tests.unit.test_house import ROOT

DOCUMENT = (ROOT / "docs" / "threat-model.md").read_text(encoding="utf-8")
SHOWN = re.compile(r"`(tests/[\w/]+\.py)` \((test_\w+)\)")


def test_every_test_that_is_named_exists() -> None:
    shown = SHOWN.findall(DOCUMENT)
    assert len(shown) > 30
    missing = [
        f"{path}: {name}"
        for path, name in shown
        if not (ROOT / path).is_file() or f"def {name}(" not in (ROOT / path).read_text(encoding="utf-8")
    ]
    assert missing == []


def test_every_promise_names_a_test() -> None:
    rows = [line for line in DOCUMENT.splitlines() if line.startswith("|") and not line.startswith(("| what", "|--"))]
    assert [row for row in rows if not SHOWN.search(row)] == []


def test_everybody_who_may_want_something_is_told_what_does_not_hold() -> None:
    parts = DOCUMENT.split("\n## ")[1:]
    assert len(parts) >= 8
    assert [part.splitlines()[0] for part in parts if "**Does not hold.**" not in part] == []
