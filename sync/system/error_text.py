"""The only words about what a platform said that may leave the database: kinds, places, codes and counts of our own.

What a platform, a proxy or a network says of an error may hold guests' names and codes: in a body, a header, a reason
phrase, or in the text of an exception that quotes it. None of that is a sentence of ours, so none of it is logged, kept
in ``sync_runs``, or shown as the last error.
"""

import re
import traceback
from pathlib import PurePath

import msgspec

_PLACE = re.compile(r" - at `[$.\w\[\]]*`$")
_EXPECTED = re.compile(r"^Expected `[\w |\[\]]+`(?:, got `\w+`)?(?= - at |$)")
"""What msgspec says of types, which are ours and JSON's; what it says of values and names may be anybody's."""


def decode_error_text(error: Exception) -> str:
    """Return words on an answer, or an item of one, that could not be decoded: what was expected, and where.

    Args:
        error: What msgspec raised. Some of its messages quote the value, and some places the names of fields.
    """
    # Other decoders quote what they could not read.
    if not isinstance(error, msgspec.ValidationError):
        return type(error).__name__
    text = str(error)
    place, expected = _PLACE.search(text), _EXPECTED.match(text)
    return (expected[0] if expected is not None else "Invalid") + (place[0] if place is not None else "")


def unexpected_error_text(error: BaseException) -> str:
    """Return words on an exception that nobody foresaw: its kind, and the line of ours that it came from."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if _is_ours(frame.filename)]
    if not frames:
        return f"unexpected {type(error).__name__}"
    place = PurePath(frames[-1].filename)
    return f"unexpected {type(error).__name__} in {place.parent.name}/{place.name}:{frames[-1].lineno}"


def _is_ours(filename: str) -> bool:
    return bool({"kiosk", "sync"} & set(PurePath(filename).parts)) and "site-packages" not in filename
