"""Which parts of a web address, or of something like one, may be the code that was meant.

Platforms put codes into paths, queries and fragments, under any name; apps register schemes of their own; print shops
drop the scheme. So every part is offered, the likely ones first, and the roster decides (docs/adr/0021).

Invariants: nothing raises; an address is never changed here, only taken apart.
"""

import re
from collections.abc import Iterator
from itertools import islice
from urllib.parse import SplitResult, quote, unquote_to_bytes, urlsplit

from kiosk.credentials.labelled_codes import is_label, labelled_in_path
from kiosk.domain.codes.charsets import CodePart, texts_of

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{0,31}://")
_HOST = re.compile(
    r"(?://)?(?:(?:[\w-]{1,63}\.)+(?:[^\W\d_]{2,24}|xn--[a-z0-9-]{1,59})|localhost|[0-9]{1,3}(?:\.[0-9]{1,3}){3})"
    r"(?::[0-9]{1,5})?[/?#]",
    re.IGNORECASE,
)
"""A host with something behind it: its name in any script, the laptop itself, or an address in the venue's network."""
_WRITTEN = re.compile(r"https?\\?:[/\\]{2}[^\s<>\"]+", re.IGNORECASE)
"""An address somewhere in a text. Bookmarks and contacts put a backslash before their colons."""
_OPAQUE = re.compile(r"[A-Za-z][A-Za-z.+-]{1,31}:(?!//)(?=\S)")
"""A scheme without a host (RFC 3986, 3): ``ticket:CODE``, ``urn:ticket:CODE``; also a field of a contact."""
_MOST_LEADING = 2
"""So many parts of a path may stand before a code with a slash in it: ``/t/CODE``, ``/event/t/CODE``."""
_AROUND = ".,;:!?)>]}'\"|\u3002\u3001\uff0c\uff01\uff1f\uff09\u300d\u300f\u3011"
"""What stands behind an address in a sentence, or in brackets."""
_LABEL = re.compile(r"(?:URL|URLTO|MEBKM:URL):\s*(?=\S)", re.IGNORECASE)
"""What some programs write before an address (NTT DOCOMO's bookmark format, and vCard's field)."""
_FILE_ENDING = re.compile(r"(?:\.tar)?\.[A-Za-z][A-Za-z0-9]{1,6}$")
_SHORTEST_NAME = 5
"""A name of a value that has a digit and is so long may be a code itself: ``?K7F3Q2=1``."""
_PATH_ALONE = re.compile(r"\.{0,2}/?(?:[\w-]{1,40}/)+(?![0-9]{1,7}(?:[.?#]|\Z))[^\s/]{4,128}")
_MOST_OF_PATH = 3
_WEB = ("https", "http")
_RESERVED = "/?#[]@!$&'()*+,;=:%~"
"""What stands for itself in an address (RFC 3986, 2.2), and the percent sign of what is encoded already."""
_ONE_SLASH = re.compile(r"(https?):/(?=[^/\\\s])", re.IGNORECASE)
_USUAL_PORT = re.compile(r":(?:80|443)?$")

QUERY_KEYS = (
    *("code", "ticket", "ticket_code", "ticketcode", "secret", "qr", "qrcode", "qr_code", "qrdata", "token"),
    *("barcode", "ticketid", "ticket_id", "id"),
)
"""Names under which a code is likely to stand, the likeliest first."""


def without_label(text: str) -> str:
    """Return a text without the word ``URL:`` before an address, and with both slashes that browsers do without."""
    found = _LABEL.match(text)
    inner = text[found.end() :] if found else text
    whole = _ONE_SLASH.sub(r"\1://", inner, count=1) if _ONE_SLASH.match(inner) else inner
    return whole if whole != text and looks_like_link(whole) else text


def links_in(text: str, at_most: int = 3) -> list[str]:
    """Return the web addresses that stand within a text, without what a sentence or a bookmark puts around them."""
    found = (match.group() for match in islice(_WRITTEN.finditer(text), at_most))
    return [link for one in found if (link := one.replace("\\", "").rstrip(_AROUND)) != text]


def opaque_parts(text: str) -> Iterator[str]:
    """Yield what stands behind a scheme that has no host, the last part first: of ``urn:ticket:CODE`` the code."""
    found = _OPAQUE.match(text)
    if found is None:
        return
    whole, _, fragment = text[found.end() :].partition("#")
    path, _, query = whole.partition("?")
    yield from (value for _, value in _values(query))
    yield from (decoded(fragment),) if fragment else ()
    parts = path.split(":")
    yield from (decoded(part) for part in reversed(parts) if part)
    if len(parts) > 1:
        yield decoded(path)


def looks_like_link(text: str) -> bool:
    """Whether a text may be an address: ``scheme://…``, or a host name with something behind it."""
    return bool(_SCHEME.match(text) or _HOST.match(text))


def same_links(link: str) -> Iterator[str]:
    """Yield other ways to write one web address: of the other scheme, host in lower case, with and without last slash.

    RFC 3986, 6.2.2.1 and 6.2.3, have scheme and host without case, and no path is the same as a slash. What is secured
    and what is not leads to one ticket; print shops leave the scheme out.
    """
    if not _SCHEME.match(link):
        link = f"https://{link.removeprefix('//')}"
    parts = _split(link)
    if parts is None or parts.scheme not in _WEB:
        return
    rest = link[link.index("://") + 3 :]
    host, tail = rest[: len(parts.netloc)], rest[len(parts.netloc) :]
    tail_as_read = tail
    tail = tail if parts.query or parts.fragment else tail.rstrip("?#")  # marks with nothing behind them
    tails = (tail, tail[:-1] if tail.endswith("/") else tail + "/")
    if parts.query or parts.fragment:
        before, mark, after = re.split("([?#])", tail, maxsplit=1)
        tails = (tail, (before.removesuffix("/") if before.endswith("/") else before + "/") + mark + after)
    hosts = dict.fromkeys((host.lower(), host, _USUAL_PORT.sub("", host.lower()), *_in_other_letters(host.lower())))
    for tail in tails:
        for name in hosts:
            for scheme in (parts.scheme, *(other for other in _WEB if other != parts.scheme)):
                yield f"{scheme}://{name}{tail}"
    yield f"{host.lower()}{tail_as_read}"
    for other in dict.fromkeys((decoded(tail_as_read), quote(decoded(tail_as_read), safe=_RESERVED))):
        yield from (f"{scheme}://{host.lower()}{other}" for scheme in _WEB if other != tail_as_read)


def _in_other_letters(host: str) -> Iterator[str]:
    """Yield the other way to write a host's name in letters beyond ASCII (RFC 3490)."""
    try:
        if not host.isascii():
            yield host.encode("idna").decode("ascii")
        elif "xn--" in host:
            yield host.encode("ascii").decode("idna")
    except UnicodeError:  # no name that can be one
        return


def link_parts(link: str) -> Iterator[str]:
    """Yield every part of an address that may be a code, the likeliest first.

    Those are the values of its query and of its fragment, the parts of both paths from their ends on, each decoded, a
    file's name also without its ending, and the path as a whole and behind its first parts, for codes with a slash in
    them.
    """
    parts = _split(link if _SCHEME.match(link) else f"https://{link.removeprefix('//')}")
    if parts is None:
        return
    # A page's own place behind a route, ``#/t/CODE#top``, begins with a mark of its own.
    route, _, inner = re.sub("(?<=.)#.*", "", parts.fragment).partition("?")
    values, rest = _values(parts.query), _values(inner)
    if "=" in route:  # app#code=…: no path, but a query
        route, rest = "", rest + _values(route)
    known = sorted(
        (pair for pair in values + rest if pair[0].lower() in QUERY_KEYS),
        key=lambda pair: QUERY_KEYS.index(pair[0].lower()),
    )
    # Of the web a host is nobody's code, but a code may stand before its name, or be the first word of it.
    owner, at, name = parts.netloc.rpartition("@")
    first = name.partition(".")[0]
    before = (owner.partition(":")[0] if at else "", first if any(sign.isdigit() for sign in first) else "")
    host = "" if parts.scheme in _WEB else parts.netloc
    yield from (value for _, value in known)
    yield from _path(route)
    yield from _path(parts.path)
    yield from (value for _, value in values + rest)
    yield from (
        decoded(part) for part in (host, *before, parts.path.lstrip("/"), parts.query, route.lstrip("/")) if part
    )
    yield from _tails(parts.path.lstrip("/"))
    names = (decoded(name) for name, _ in values + rest)
    yield from (name for name in names if len(name) >= _SHORTEST_NAME and any(sign.isdigit() for sign in name))


def path_parts(text: str) -> Iterator[str]:
    """Yield the parts of a path that stands without its host, ``/t/CODE``, where a word in it says what follows.

    A slash alone parts nothing: ``12345/2`` is the second ticket of a booking, and no ``2``. Neither does it before a
    short number: ``TICKET/1001`` is one of a series (docs/adr/0048).
    """
    segments = [segment for segment in text.split("/") if segment not in {"", ".", ".."}]
    if _PATH_ALONE.fullmatch(text) and is_label(segments[-2] if len(segments) > 1 else ""):
        yield from islice(link_parts(f"https://host/{'/'.join(segments)}"), _MOST_OF_PATH)


def decoded(text: str) -> str:
    """Return a text without percent signs: by UTF-8, or as the text that its bytes look most like. Nothing is lost."""
    if "%" not in text:
        return text
    content = unquote_to_bytes(text.encode("utf-8", "surrogatepass"))  # objects may hold halves of characters
    return content.decode("ascii") if content.isascii() else texts_of((CodePart(content),))[0]


def _split(link: str) -> SplitResult | None:
    try:
        return urlsplit(link)
    except ValueError:  # for instance a broken IPv6 host: not an address, then
        return None


def _values(query: str) -> list[tuple[str, str]]:
    """Return names and decoded values; a plus sign stays one, as base64 has it, and is a blank in a second reading."""
    found = []
    pairs = re.split("[&;]", query)
    for pair in pairs:
        name, sign, value = pair.partition("=")
        if not sign and len(pairs) > 1 and len(name) >= _SHORTEST_NAME and any(letter.isdigit() for letter in name):
            found.append(("", decoded(name)))  # ``?K7F3Q2&lang=de``; alone it is the whole query, asked for elsewhere
        if value:
            found.append((name, decoded(value)))
            if "+" in value:
                found.append((name, decoded(value.replace("+", " ")).strip()))
    return found


def _tails(path: str) -> Iterator[str]:
    """Yield what stands behind the first parts of a path, for codes with a slash in them; as it is, where it may be."""
    for _ in range(_MOST_LEADING):
        _, slash, path = path.partition("/")
        if not slash or "/" not in path:
            return
        yield decoded(path)
        if "%" in path:  # whoever wrote a code into an address by hand left its percent signs alone
            yield path


def _path(path: str) -> Iterator[str]:
    for segment in reversed([segment for segment in path.split("/") if segment]):
        name = decoded(segment)
        if ending := _FILE_ENDING.search(name):
            yield name[: ending.start()]
        yield name
        yield from labelled_in_path(name[: ending.start()] if ending else name)
        yield from labelled_in_path(name) if ending else ()
        if inner := [part for part in re.split("[;&]", segment) if part != segment or "=" in part]:
            # Parameters of a part of the path (RFC 3986, 3.3), and queries whose question mark somebody forgot.
            yield from (decoded(part.partition("=")[2] or part) for part in inner)
        if (bare := name.rstrip(_AROUND)) != name and bare:
            yield bare
