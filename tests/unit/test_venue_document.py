"""docs/venue.md: whatever it says of single use is held by tests that it names, or it says that it is not promised."""

import re
from collections.abc import Iterator

from tests.unit.test_house import ROOT

NAMED = re.compile(r"\*\(([^*]+)\)\*")
MADE = re.compile(r"^\s*(?:async )?def (\w+)", re.MULTILINE)


def promises() -> Iterator[str]:
    """Yield each point that is promised, with the tests that it names."""
    text = (ROOT / "docs" / "venue.md").read_text(encoding="utf-8")
    part = text[text.index("\n**Connected**") : text.index("\n**Never promised**")]
    yield from (" ".join(point.split()) for point in re.split(r"^- ", part, flags=re.MULTILINE)[1:])


def as_function(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "_", name.lower().replace("'", "")).strip("_")


def test_each_point_names_the_tests_that_hold_it() -> None:
    points = list(promises())
    assert [point for point in points if not NAMED.search(point)] == []
    assert len(points) > 15


def test_the_tests_that_it_names_are_there() -> None:
    there = {name for path in (ROOT / "tests").rglob("*.py") for name in MADE.findall(path.read_text(encoding="utf-8"))}
    named = [name for point in promises() for words in NAMED.findall(point) for name in words.split("; ")]
    # The simulator's statements have no "test" in front.
    names = {as_function(name) for name in named}
    missing = [name for name in sorted(names) if not any(one.startswith((f"test_{name}", name)) for one in there)]
    assert missing == []
