"""Whether an answer is the platform's own word. Pure functions.

A status alone proves nothing: a captive portal answers everything with ``200 text/html``, a proxy refuses with pages of
its own, a moved platform with its host's "not found". Every platform that we talk to says what it says in JSON. So
what is sent counts as taken, or as refused, only by an answer in JSON that says so in that platform's form; which form
that is, each connector knows.
"""

import codecs

import msgspec

Body = bytes | bytearray
"""What was received, as it was put together; nobody changes it. A copy would be a third of all the work."""

_BLANKS = b" \t\r\n"


def is_empty(body: Body) -> bool:
    """Return whether an answer says nothing at all."""
    return not body.strip(_BLANKS)


def is_a_page(body: Body) -> bool:
    """Return whether an answer is HTML or XML: JSON never begins with that sign. Cheap, also for large answers."""
    # The first bytes tell: a large roster must not be copied for this.
    return body[:64].removeprefix(codecs.BOM_UTF8).lstrip(_BLANKS).startswith(b"<")


def is_json(body: Body) -> bool:
    """Return whether an answer is an object or a list in JSON (RFC 8259). A bare text or number says nothing."""
    try:
        return isinstance(msgspec.json.decode(body), dict | list)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        return False
