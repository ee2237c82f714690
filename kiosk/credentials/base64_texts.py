"""Texts that stand in base64 or base64url (RFC 4648) within a link, and in tokens (RFC 7519).

Shops put a whole object into one value so that nobody's mailer breaks it. A code as such is never taken for base64:
eight letters always are some bytes. Within a link it is, and only where the bytes are a text that people can read: of
eight random letters, one in four hundred.

Invariants: nothing raises; what is returned says the same as what was written, bit by bit.
"""

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import Final

_WRITTEN: Final = re.compile(r"([A-Za-z0-9+/_-]{6,8192})={0,2}")
_URL_SAFE: Final = str.maketrans("+/", "-_")
_BREAKS: Final = str.maketrans("", "", "\t\n\r")
"""Objects may have been laid out in lines before they were packed."""


_TOKEN: Final = re.compile(r"eyJ[A-Za-z0-9_-]{8,2048}\.(eyJ[A-Za-z0-9_-]{4,8192})\.[A-Za-z0-9_-]{0,2048}")
"""Two objects and a signature, with dots between (RFC 7515, 7.1): ``eyJ`` is how an object's first name begins."""


def token_text(value: str) -> str:
    """Return the object that a token carries, or "" where a text is none.

    Whether its signature is right nobody can tell without the shop's key: it is the roster that knows the code in it.

    Args:
        value: The text, or a part of a link.
    """
    found = _TOKEN.fullmatch(value)
    return "" if found is None else base64_text(found.group(1))


def base64_text(value: str) -> str:
    """Return the text that stands in base64 in a part of a link, or "" where none does.

    Args:
        value: The part, without percent signs.
    """
    found = _WRITTEN.fullmatch(value)
    if found is None:
        return ""
    bare = found.group(1).translate(_URL_SAFE)
    try:
        content = urlsafe_b64decode(bare + "=" * (-len(bare) % 4))
        text = content.decode("utf-8")
    except ValueError:  # a length that none has, or bytes that are no text
        return ""
    # Written back it must be the same: the last letter may hold bits to spare, and no packer sets them.
    same = urlsafe_b64encode(content).decode("ascii").rstrip("=") == bare
    shown = text.translate(_BREAKS)
    return text if same and shown.isprintable() and not shown.isspace() else ""
