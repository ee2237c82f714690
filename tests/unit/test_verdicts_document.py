"""docs/verdicts.md is what the tables in the code make it."""

import runpy
from pathlib import Path

DOCS = Path(__file__).resolve().parents[2] / "docs"


def test_the_document_is_up_to_date():
    made = runpy.run_path(str(DOCS / "make_verdicts.py"))["render"]()
    assert (DOCS / "verdicts.md").read_text(encoding="utf-8") == made, "run: python docs/make_verdicts.py"
