"""What was learned about a hand scanner, in sentences.

The English texts are the source texts of the context "Scanners" for ``packaging/translations.py``.
"""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QCoreApplication

from kiosk.ui.ports.devices import ScannerNote
from kiosk.ui.text.text_direction import isolated

SCANNERS_CONTEXT = "Scanners"

NOTES: Final[dict[ScannerNote, str]] = {
    ScannerNote.CLEAN: "Everything arrives as it should.",
    ScannerNote.LAYOUT: "Its keyboard layout is not this computer's: letters are put right.",
    ScannerNote.CAPS_LOCK: "Caps Lock is on: upper and lower case are put right.",
    ScannerNote.NO_ENTER: "It sends no Enter: a pause ends its codes.",
    ScannerNote.TWICE: "It sends every code twice: one counts.",
    ScannerNote.ENDS_DOUBLED: "It sends more than one end key: one counts.",
    ScannerNote.PREFIX: "It types “{detail}” before each code: that is taken off.",
    ScannerNote.SUFFIX: "It types “{detail}” after each code: that is taken off.",
    ScannerNote.SLOW: "It types slowly: it is given time.",
    ScannerNote.LOST: "Careful: “{detail}” gets lost. Set the scanner to this computer's keyboard, then scan again.",
    ScannerNote.MIXED: "Careful: “{detail}” arrive alike. Set the scanner to this computer's keyboard,"
    " then scan again.",
    ScannerNote.TWIN: "It cannot be told from “{detail}”. Set one of them to type a prefix, then scan again.",
}
LAYOUT_KNOWN: Final = "Its keyboard layout is not this computer's ({detail}): letters are put right."


def notes_text(notes: Iterable[tuple[ScannerNote, str]]) -> str:
    """Return notes with their details as sentences, in the language of the window."""
    return " ".join(_sentence(note, detail) for note, detail in notes)


def _sentence(note: ScannerNote, detail: str) -> str:
    source = LAYOUT_KNOWN if note is ScannerNote.LAYOUT and detail else NOTES[note]
    return QCoreApplication.translate(SCANNERS_CONTEXT, source).format(detail=isolated(detail))
