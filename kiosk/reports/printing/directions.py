"""In which direction a text is read: by its first letter that has one (Unicode Standard Annex 9, rule P2)."""

from unicodedata import bidirectional


def is_right_to_left(text: str) -> bool:
    """Return whether a text is read from right to left."""
    return next((kind in {"R", "AL"} for kind in map(bidirectional, text) if kind in {"L", "R", "AL"}), False)
