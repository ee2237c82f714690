"""Ways in which platforms, print shops and apps put a code into a link or an object."""

import json
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Iterator
from urllib.parse import quote

_HOSTS = ("tickets.example", "WWW.Tickets.Example", "shop.tickets.example:8443")
_PATHS = ("/{}", "/t/{}", "/T/{}/", "/ticket/{}/view", "/tickets/{}.pdf", "/en/e/42/{}", "/o/ABCDE/1/{}/download.png")
_QUERIES = (
    *("?code={}", "?id={}", "?barcode={}", "?x={}&utm_source=mail", "?lang=de&ticket={}", "?code=EVENT42&ticket={}"),
    *("?event=42;c={}", "?{}"),
)
_FRAGMENTS = ("#{}", "#/t/{}", "#/t/{}?lang=de", "#!/ticket/{}", "#code={}&lang=de", "#/scan?c={}")


def link_forms(code: str) -> Iterator[tuple[str, str]]:
    """Yield names of forms, and texts with the code in them.

    Args:
        code: Any text; it is percent-encoded where it stands in a link.
    """
    safe = quote(code, safe="")
    for host in _HOSTS:
        for form in (*_PATHS, *(f"/app{tail}" for tail in (*_QUERIES, *_FRAGMENTS))):
            yield f"https {host}{form}", f"https://{host}{form.format(safe)}"
    for scheme in ("http://", "HTTPS://", "app://", "URL:https://", "url:http://", ""):
        yield f"{scheme or 'no scheme'}", f"{scheme}tickets.example/t/{safe}"
    for host in ("localhost:8080", "192.168.1.5", "münchen.example", "https://xn--mnchen-3ya.example", "//a.example"):
        yield f"host {host}", f"{host}/t/{safe}"
    for tail in ("t;code={}", "t;v=2;code={}", "t/{}&x=1", "t={}"):
        yield f"parameters {tail}", f"https://tickets.example/{tail.format(safe)}"
    inner = f"https://b.example/t/{safe}"
    yield "link in a link", f"https://a.example/go?url={quote(inner, safe='')}"
    yield "path in a link", f"https://a.example/?p={quote(f'/t/{safe}', safe='')}"
    yield "encoded twice", f"https://a.example/go?to={quote(quote(inner, safe=''), safe='')}"
    yield "object in a link", f"https://a.example/?data={quote(json.dumps({'code': code}), safe='')}"
    yield from _in_base64(code)
    yield "sentence", f"Your ticket: <{inner}>."
    yield "full stop", f"{inner}."
    yield "bookmark", f"MEBKM:TITLE:Ticket;URL:https\\://b.example/t/{safe};;"
    yield "contact", f"BEGIN:VCARD\nVERSION:3.0\nURL:{inner}\nEND:VCARD"
    yield "no host", f"ticket:{safe}"
    yield "name", f"urn:ticket:{safe}"
    yield "mail", f"mailto:gate@b.example?subject={safe}"
    yield "intent", f"intent://t/{safe}#Intent;scheme=app;S.code={safe};end"
    yield "app alone", f"app://t/{safe}"
    yield "app, host only", f"gate.app://{safe}"


def rarer_links(code: str) -> Iterator[tuple[str, str]]:
    """Yield names of forms that few shops use, and links with the code in them.

    Args:
        code: A text of five characters at least, with a digit.
    """
    safe = quote(code, safe="")
    for tail in (
        "?{}=1",
        "t/{}.tar.gz",
        "t/{}-qr.png",
        "ticket_{}_A4.pdf",
        "t.{}",
        "t/{}\u3002",
        "?data=code:{}",
        "t-{}",
    ):
        yield tail, f"https://tickets.example/{tail.format(safe)}"
    yield "no page", f"about:blank#{safe}"
    yield "address of six bytes", f"http://[2001:db8::1]:8080/t/{safe}"
    yield "of a page in a page", f"https://tickets.example/?data=code%3D{safe}%26x%3D1"
    yield "shared", f"https://safe.example/?url={quote(f'https://tickets.example/t/{safe}', safe='')}&data=05%7C01"


def _in_base64(code: str) -> Iterator[tuple[str, str]]:
    """Yield links that carry a code, an object or another link in base64, with and without its signs of equality."""
    carried = {
        "code": code,
        "object": json.dumps({"event": "EVENT42", "code": code}),
        "link": f"https://b.example/t/{quote(code, safe='')}",
    }
    for what, text in carried.items():
        plain, url = b64encode(text.encode()).decode(), urlsafe_b64encode(text.encode()).decode()
        yield f"{what} in base64", f"https://tickets.example/t?data={quote(plain, safe='')}"
        yield f"{what} in base64, signs of equality as they are", f"https://tickets.example/t?lang=de&d={url}"
        yield f"{what} in base64, none", f"https://tickets.example/t/{url.rstrip('=')}"
        yield f"{what} in base64, behind a mark", f"https://tickets.example/app#/t/{url.rstrip('=')}"


def objects(code: str) -> Iterator[tuple[str, str]]:
    """Yield names of JSON forms, and texts with the code in them."""
    for key in ("ticketId", "code", "qr", "barcode", "anything"):
        yield f"object with {key}", json.dumps({"v": 1, "event": "EVENT42", key: code, "name": "Zoë"})
    yield "nested", json.dumps({"data": {"ticket": {"id": 17, "secret": code}}}, indent=1)
    yield "array", json.dumps(["v2", 42, code])
    yield "text", json.dumps(code)
    yield "object in a text of an object", json.dumps({"data": json.dumps({"code": code})})
    yield "link in an object", json.dumps({"url": f"https://tickets.example/t/{quote(code, safe='')}"})


def same_links(link: str) -> Iterator[str]:
    """Yield other ways to write one web address with a path and no query.

    Args:
        link: It, with ``https``, host in lower case, no slash at the end.
    """
    rest = link.removeprefix("https://")
    host, _, path = rest.partition("/")
    for scheme in ("https", "http", "HTTPS", "Http"):
        for name in (host, host.upper(), host.title()):
            for slash in ("", "/"):
                yield f"{scheme}://{name}/{path}{slash}"
