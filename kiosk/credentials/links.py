"""Which parts of a web address, or of something like one, may be the code that was meant.

Platforms put codes into paths, queries and fragments, under any name; apps register schemes of their own; print shops
drop the scheme. So every part is offered, the likely ones first, and the roster decides (docs/adr/0021).

Invariants: nothing raises; an address is never changed here, only taken apart.
"""

import re
from collections.abc import Iterator
from urllib.parse import SplitResult, unquote, urlsplit

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{0,31}://")
_HOST = re.compile(r"(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,24}(?::[0-9]{1,5})?[/?#]")
_LABEL = re.compile(r"(?:URL|URLTO|MEBKM:URL):\s*(?=\S)", re.IGNORECASE)
"""What some programs write before an address (NTT DOCOMO's bookmark format, and vCard's field)."""
_FILE_ENDING = re.compile(r"\.[A-Za-z][A-Za-z0-9]{1,6}$")
_WEB = ("https", "http")

QUERY_KEYS = (
    *("code", "ticket", "ticket_code", "ticketcode", "secret", "qr", "qrcode", "qr_code", "qrdata", "token"),
    *("barcode", "ticketid", "ticket_id", "id"),
)
"""Names under which a code is likely to stand, the likeliest first."""


def without_label(text: str) -> str:
    """Return a text without the word ``URL:`` before an address."""
    found = _LABEL.match(text)
    return text[found.end() :] if found and looks_like_link(text[found.end() :]) else text


def looks_like_link(text: str) -> bool:
    """Whether a text may be an address: ``scheme://…``, or a host name with something behind it."""
    return bool(_SCHEME.match(text) or _HOST.match(text))


def same_links(link: str) -> Iterator[str]:
    """Yield other ways to write one web address: of the other scheme, host in lower case, with and without last slash.

    RFC 3986, 6.2.2.1 and 6.2.3, have scheme and host without case. What is secured and what is not leads to one ticket.
    """
    parts = _split(link)
    if parts is None or parts.scheme not in _WEB:
        return
    rest = link[link.index("://") + 3 :]
    host, tail = rest[: len(parts.netloc)], rest[len(parts.netloc) :]
    tails = (tail, tail[:-1] if tail.endswith("/") else tail + "/")
    for tail in tails if not (parts.query or parts.fragment) else tails[:1]:
        for scheme in (parts.scheme, *(other for other in _WEB if other != parts.scheme)):
            for name in (host.lower(), host):
                yield f"{scheme}://{name}{tail}"


def link_parts(link: str) -> Iterator[str]:
    """Yield every part of an address that may be a code, the likeliest first.

    Those are the values of its query and of its fragment, the parts of both paths from their ends on, each decoded, a
    file's name also without its ending, and the path as a whole, for codes with a slash in them.
    """
    parts = _split(link if _SCHEME.match(link) else f"https://{link}")
    if parts is None:
        return
    route, _, inner = parts.fragment.partition("?")
    values, rest = _values(parts.query), _values(inner)
    if "=" in route:  # app#code=…: no path, but a query
        route, rest = "", rest + _values(route)
    known = sorted(
        (pair for pair in values + rest if pair[0].lower() in QUERY_KEYS),
        key=lambda pair: QUERY_KEYS.index(pair[0].lower()),
    )
    host = "" if parts.scheme in _WEB else parts.netloc
    yield from (value for _, value in known)
    yield from _path(route)
    yield from _path(parts.path)
    yield from (value for _, value in values + rest)
    yield from (unquote(part) for part in (host, parts.path.lstrip("/"), parts.query, route.lstrip("/")) if part)


def _split(link: str) -> SplitResult | None:
    try:
        return urlsplit(link)
    except ValueError:  # for instance a broken IPv6 host: not an address, then
        return None


def _values(query: str) -> list[tuple[str, str]]:
    """Return names and decoded values; a plus sign stays one, as base64 has it, and is a blank in a second reading."""
    found = []
    for pair in re.split("[&;]", query):
        name, _, value = pair.partition("=")
        if value:
            found.append((name, unquote(value)))
            if "+" in value:
                found.append((name, unquote(value.replace("+", " "))))
    return found


def _path(path: str) -> Iterator[str]:
    for segment in reversed([segment for segment in path.split("/") if segment]):
        decoded = unquote(segment)
        if ending := _FILE_ENDING.search(decoded):
            yield decoded[: ending.start()]
        yield decoded
