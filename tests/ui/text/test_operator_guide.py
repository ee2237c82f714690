"""The operator's guide calls buttons by what stands on them."""

import re
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).parents[3]
ON_PAPER = {"copy"}  # on a receipt that is printed once more


def bare(text: str) -> str:
    """A text without keys behind it, marks before letters, dots and places."""
    text = re.sub(r"\s+", " ", text.replace("&", "")).strip()
    return re.sub(r"(:? \{\w+\}| ⏎| Esc| …|…| \(F\d+\))+$", "", text).strip().rstrip(".:")


def test_what_is_quoted_stands_in_the_window():
    # Every text of the window is a source there, whether or not it is translated by now.
    words = ET.parse(ROOT / "assets" / "translations" / "gatehouse_de.ts").getroot().iter("source")
    shown = {bare(word.text or "") for word in words}
    quoted = re.findall(r'"([^"]+)"', (ROOT / "docs" / "operator-guide.md").read_text(encoding="utf-8"))
    assert len(quoted) > 10
    assert {bare(text) for text in quoted} - ON_PAPER <= shown
