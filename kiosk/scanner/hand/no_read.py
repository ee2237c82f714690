"""What scanners send when they read nothing: a word in place of a code, where they are set to."""

_LONGEST = 12
_WORDS = frozenset({"NOREAD", "NOCODE", "NODATA"})

_ALONE = frozenset({"NR", "ERROR", "BADREAD", "NOTREAD", "READERROR"})
"""Words that count without a digit beside them only: ``NR-1234`` is somebody's code."""


def is_no_read(text: str) -> bool:
    """Whether a text is a scanner's word for having read nothing: ``NOREAD``, ``<No Read>`` and the like."""
    if len(text) > _LONGEST:
        return False
    word = "".join(letter for letter in text if letter.isalpha()).upper()
    return word in _WORDS or (word in _ALONE and not any(letter.isdigit() for letter in text))
