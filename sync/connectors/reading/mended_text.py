"""Texts that are nearly JSON.

JavaScript writes half of a surrogate pair as an escape where a text was cut in its middle; some databases give Windows'
letters, line breaks and tabs as they are; Python writes NaN for a number that is none. Decoders refuse all of it, and
one guest's name must not hold up everybody else's ticket.

Invariant: whatever can be read as it is means the same afterwards; the number that is none is null.
"""

import json
import re
from contextlib import suppress

import msgspec

from sync.http.body_form import Body

_HALF_PAIR = re.compile(
    rb"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F][0-9a-fA-F]{2})"
    rb"|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2}"
)
_BROKEN = re.compile("[\udc80-\udcff]")
_FOREIGN = re.compile("[\u0080-\ud7ff\ue000-\U0010ffff]")


def mend_text(body: Body) -> bytes:
    """Return an answer as JSON in UTF-8, as well as that can be done.

    Args:
        body: What no decoder takes.
    """
    text = body.decode("utf-8", "surrogateescape")
    if _BROKEN.search(text):
        # Where nothing in it is UTF-8 that could be, it is what older programs write; else a character is damaged.
        text = body.decode("utf-8" if _FOREIGN.search(text) else "cp1252", "replace")
    mended = _HALF_PAIR.sub(rb"\\ufffd", text.encode("utf-8"))
    try:
        msgspec.json.decode(mended)
    except (msgspec.DecodeError, RecursionError):
        with suppress(ValueError, RecursionError):
            return msgspec.json.encode(json.loads(mended, strict=False, parse_constant=lambda _word: None))
    return mended
