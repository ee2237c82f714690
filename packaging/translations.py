"""Bring the translations up to date: ``PYTHONPATH=. python packaging/translations.py [FOLDER]``.

Reads every text of the window from ``kiosk/ui``, the sentences about verdicts from the table of reasons and those about
failures from the table of messages, merges them into ``assets/translations/*.ts`` and compiles them to ``*.qm``. What
nobody has translated yet stays English. English itself has plurals only.
"""

import ast
import subprocess
import sys
import tempfile
from pathlib import Path
from string import Formatter

import PySide6

from kiosk.domain.reason_table import REASONS
from kiosk.domain.sentences import SENTENCES
from kiosk.domain.text.languages import LANGUAGES
from kiosk.domain.verdicts.wording import POINT_SENTENCES, RULE_SENTENCES
from kiosk.reports.translatable import REPORTS_CONTEXT
from kiosk.ui.devices.scanner_notes import LAYOUT_KNOWN, NOTES, SCANNERS_CONTEXT
from kiosk.ui.text import plurals
from kiosk.ui.text.camera_text import CAMERAS
from kiosk.ui.text.preflight_text import PREFLIGHT_CONTEXT, preflight_texts
from kiosk.ui.text.sentences import SENTENCES_CONTEXT
from kiosk.ui.text.verdicts.detail_text import REASONS_CONTEXT
from kiosk.ui.text.verdicts.verdict_text import (
    AUTHENTICATOR,
    GOODBYE,
    HINTS_AT_THE_DOOR,
    KEYED_CHIP,
    LOOK_FIRST,
    ROSTER_LOADING,
    UNKNOWN_ASKED,
    UNPAID_ASKED,
    USED_SOMEWHERE,
)
from kiosk.ui.venue.venue_text import VENUE_CONTEXT, venue_texts

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "assets" / "translations"
REPORTS = (ROOT / "kiosk" / "reports", ROOT / "kiosk" / "app" / "reports")


def tool(name: str) -> str:
    """Return the path of one of Qt's tools."""
    folder = Path(next(iter(PySide6.__path__)))
    return str(next(path for path in (folder / name, folder / f"{name}.exe") if path.exists()))


def table_texts() -> list[tuple[str, str]]:
    """Return context and source text of everything that stands in tables instead of code."""
    reasons = [text for wording in REASONS.values() for text in (wording.word, wording.sentence, wording.hint)]
    reasons = [
        text
        for text in (
            *reasons,
            *GOODBYE,
            *LOOK_FIRST,
            *UNPAID_ASKED,
            *UNKNOWN_ASKED,
            *ROSTER_LOADING,
            USED_SOMEWHERE,
            KEYED_CHIP,
            AUTHENTICATOR,
            *(text for key, text in RULE_SENTENCES.items() if key not in plurals.RULES),
            *POINT_SENTENCES.values(),
            *HINTS_AT_THE_DOOR.values(),
        )
        if any(words for words, *_ in Formatter().parse(text))
    ]  # a lone place has no words of its own
    messages = [text for words in CAMERAS.values() for text in (words.title, words.sentence)]
    found = [(REASONS_CONTEXT, text) for text in reasons]
    found += [(SENTENCES_CONTEXT, text) for text in (*SENTENCES.values(), *messages)]
    found += [(SCANNERS_CONTEXT, text) for text in (*NOTES.values(), LAYOUT_KNOWN)]
    found += [(PREFLIGHT_CONTEXT, text) for text in preflight_texts()]
    found += [(VENUE_CONTEXT, text) for text in venue_texts()]
    found += [(REPORTS_CONTEXT, text) for text in report_texts()]
    return list(dict.fromkeys(found))


def report_texts() -> list[str]:
    """Return the source text of every ``Translatable`` that is written down in reports, in the order of their files."""
    found = []
    for path in sorted(path for folder in REPORTS for path in folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Translatable":
                text = node.args[0]
                # Those of other contexts come from tables that are listed above.
                if isinstance(text, ast.Constant) and all(keyword.arg != "context" for keyword in node.keywords):
                    found.append(str(text.value))
    return [text for text in dict.fromkeys(found) if any(words.strip(" _()") for words, *_ in Formatter().parse(text))]


def as_code() -> str:
    """Return the tables' texts as Python that Qt's tools understand; they find plurals in ``tr`` of a class only."""
    lines = [f"QCoreApplication.translate({context!r}, {text!r})" for context, text in table_texts()]
    lines += [f"class {plurals.PLURALS_CONTEXT}(QObject):", "    def texts(self):"]
    lines += [f"        self.tr({text!r}, '', 1)" for text in plurals.SENTENCES]
    return "\n".join(lines) + "\n"


def update(folder: Path = FOLDER) -> None:
    """Merge all texts into the .ts files of a folder and compile them."""
    with tempfile.TemporaryDirectory() as scratch:
        tables = Path(scratch) / "tables.py"
        tables.write_text(as_code(), "utf-8")
        sources = [*sorted(str(path) for path in (ROOT / "kiosk" / "ui").rglob("*.py")), str(tables)]
        for language in LANGUAGES:
            ts = folder / f"gatehouse_{language}.ts"
            plural = ["-pluralonly"] if language == "en" else []
            wanted = ["-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", language]
            subprocess.run([tool("lupdate"), "-silent", *wanted, *plural, *sources, "-ts", str(ts)], check=True)
            subprocess.run([tool("lrelease"), "-silent", str(ts), "-qm", str(ts.with_suffix(".qm"))], check=True)


if __name__ == "__main__":
    update(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
