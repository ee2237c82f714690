"""Sentences for people by the keys that errors and the sync service give, in the language of the window.

The sentences themselves stand in ``kiosk.domain.sentences``, where the command lines find them, too. They are source
texts of the context "Sentences"; ``packaging/translations.py`` hands them to Qt's tools.
"""

from PySide6.QtCore import QCoreApplication

from kiosk.domain.sentences import sentence_of

SENTENCES_CONTEXT = "Sentences"


def sentence(key: str) -> str:
    """Return the sentence for a key, in the language of the window."""
    return QCoreApplication.translate(SENTENCES_CONTEXT, sentence_of(key))
