"""Writes docs/verdicts.md from the tables in the code: ``python docs/make_verdicts.py``.

The document is never edited by hand; a test compares it with what this makes.
"""

import inspect
import sys
from pathlib import Path

DOCUMENT = Path(__file__).with_name("verdicts.md")
sys.path.insert(0, str(DOCUMENT.parents[1]))

from kiosk.domain.reason_table import PLATFORMS, REASONS, Tone  # noqa: E402
from kiosk.domain.verdicts.decision import CHECKS  # noqa: E402  # found through the line above
from kiosk.domain.verdicts.wording import RULE_SENTENCES  # noqa: E402

INTRODUCTION = """\
<!-- Made by docs/make_verdicts.py from kiosk/domain; do not edit. -->

# Verdicts

Every scan is answered with an outcome (admit, refuse, or ask a person) and a reason. This page is made from the tables
that the program itself uses.
"""
ORDER = """\
## The order of checks

The first check that objects gives the verdict; a scan that none of them objects to is admitted.
"""
SHOWN = """\
## What each reason looks like

The tone chooses colour, icon and sound together. Words in braces are filled in.
"""
NAMES = """\
## What each reason is called elsewhere

Where a platform has no name of its own (–), the reason goes up under ours. EventfulHQ and Events & Activities have
published none.
"""
RULES = """\
## What stewards read when a list's rules refuse

Of several ways in, the easiest is told, with everything that is missing on it.
"""
COLOURS = {
    Tone.ADMIT: "green",
    Tone.ATTENTION: "violet",
    Tone.CAUTION: "amber",
    Tone.STOP: "red",
    Tone.ASK: "blue",
    Tone.FAULT: "grey",
}


def table(head: list[str], rows: list[list[str]]) -> str:
    """Return a table in Markdown."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines) + "\n"


def render() -> str:
    """Return the whole document."""
    order = [
        [str(number), f"`{name}`", (inspect.getdoc(check) or "").split("\n\n")[0].replace("\n", " ")]
        for number, (name, check) in enumerate(CHECKS, 1)
    ]
    shown = [[f"`{r.value}`", COLOURS[w.tone], w.word, w.sentence, w.hint] for r, w in REASONS.items()]
    names = [[f"`{r.value}`", *(w.codes.get(platform, "–") for platform in PLATFORMS)] for r, w in REASONS.items()]
    sentences = [[f"`{key}`", sentence] for key, sentence in RULE_SENTENCES.items()]
    parts = [
        INTRODUCTION,
        ORDER,
        table(["", "check", "what it asks"], order),
        SHOWN,
        table(["reason", "tone", "word", "sentence", "what to do"], shown),
        NAMES,
        table(["reason", *PLATFORMS.values()], names),
        RULES,
        table(["key", "sentence"], sentences),
    ]
    return "\n".join(parts)


if __name__ == "__main__":
    DOCUMENT.write_text(render(), encoding="utf-8")
