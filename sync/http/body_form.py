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
_READ = ("utf-16", "utf-32", "iso8859-", "cp125", "koi8-", "shift_jis", "euc_", "gb", "big5")
_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


_MARKS = ((codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"), *((m, "utf-16") for m in _UTF16_MARKS))


def in_utf8(body: bytearray, charset: str) -> bytearray:
    """Return an answer in UTF-8, without a mark before it: RFC 8259 knows nothing else, and some servers write others.

    Args:
        body: What came.
        charset: What its head says it is in, "" where it says nothing.
    """
    if body.startswith(codecs.BOM_UTF8):  # RFC 8259, section 8.1: it may be ignored
        del body[: len(codecs.BOM_UTF8)]
        return body
    written_in = next((name for mark, name in _MARKS if body.startswith(mark)), charset)
    try:
        # Not whatever Python knows by some name: reading some of that takes the square of its length.
        if not written_in or not codecs.lookup(written_in).name.startswith(_READ):
            return body
        return bytearray(body.decode(written_in).encode())
    except (LookupError, ValueError):  # a name that is none, or a head that says what is not so
        return body


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
