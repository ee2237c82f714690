"""What scanners send when they read nothing: a word in place of a code, where they are set to."""

_WORDS = frozenset({"NOREAD", "NOCODE", "NODATA"})


def is_no_read(text: str) -> bool:
    """Whether a text is a scanner's word for having read nothing: ``NOREAD``, ``<No Read>`` and the like."""
    return len(text) <= 12 and "".join(letter for letter in text if letter.isalpha()).upper() in _WORDS
