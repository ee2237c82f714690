"""What else stands around a code at a real gate: other letters, marks and words, contacts, lists, tokens.

Invariant: every form says by its own rules where the code begins and ends.
"""

import json
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Iterator
from urllib.parse import quote


def wrapped(code: str) -> Iterator[tuple[str, str]]:
    """Yield names of forms, and texts with the code in them.

    Args:
        code: Any text of at least six printable characters of US-ASCII with a digit, without blanks.
    """
    yield from _packed(code)
    yield from _enclosed(code)
    yield from _named(code)
    yield from _contacts(code)
    yield from _lists(code)
    yield from _structures(code)
    yield from _tokens(code)


def beside_names(code: str) -> Iterator[tuple[str, str]]:
    """Yield names of forms, and texts in which nothing says where the code ends: a name, a count or a day stands by.

    Args:
        code: As for ``wrapped``, with a letter in it.
    """
    for number in ("9_{}_2", "9-{}-2", "9.{}.2", "9/{}/2", "9:{}:2"):
        yield f"between numbers, {number}", number.format(code)
    for which in ("{} (1/2)", "{} [1/2]", "{} 1/2", "{} (1 of 2)", "1. {}", "1) {}", "1: {}", "[x] {}"):
        yield f"one of several, {which}", which.format(code)
    for count in ("2x {}", "2 x {}", "{} x2", "{} x 2", "2\u00d7 {}", "{} \u00d72"):
        yield f"count, {count}", count.format(code)
    for name in ("Ada", "Ada Lovelace", "Zo\u00eb", "VIP", "\u0410\u0434\u0430"):
        for mark in ("/", " - ", " \u2013 ", " / ", " > ", ": ", " ", ", "):
            yield f"name behind {mark!r}, {name}", f"{code}{mark}{name}"
            yield f"name before {mark!r}, {name}", f"{name}{mark}{code}"
        yield f"in brackets, {name}", f"{code} ({name})"
    for beside in ("2026-12-01", "1.12.2026", "19:00", "A-12", "\u2713", "\U0001f3ab"):
        yield f"behind, {beside}", f"{code} {beside}"
        yield f"before, {beside}", f"{beside} {code}"
    yield "in an object", json.dumps({"ticket": f"{code} (1/2)"})
    yield "in a link", f"https://tickets.example/t/{quote(f'9_{code}_2', safe='')}"
    yield "in lines", f"Gala 2026\n{code} (1/2)\nAda Lovelace"


def _base64(text: str) -> str:
    return b64encode(text.encode()).decode()


def _base64url(text: str) -> str:
    return urlsafe_b64encode(text.encode()).decode().rstrip("=")


def _object(code: str) -> str:
    return json.dumps({"event": 9, "code": code})


def _packed(code: str) -> Iterator[tuple[str, str]]:
    safe, held = quote(code, safe=""), _object(code)
    for kind in ("", "text/plain", "text/plain;charset=utf-8", "TEXT/PLAIN"):
        yield f"data {kind} in base64", f"data:{kind};base64,{_base64(code)}"
        yield f"data {kind}", f"data:{kind},{safe}"
    yield "object in data in base64", f"data:application/json;base64,{_base64(held)}"
    yield "object in data", f"data:application/json,{quote(held, safe='')}"
    yield "object in data as it is", f"data:application/json,{held}"
    yield "data, base64url", f"DATA:;BASE64,{_base64url(code)}"
    yield "data, base64 encoded", f"data:text/plain;base64,{quote(_base64(code), safe='')}"
    yield "sentence in data", f"data:text/plain,{quote(f'Ticket {code}')}"
    digits = code.encode().hex()
    for form in ("t/{}", "?code={}", "?d=0x{}", "#{}", "#/t/{}?lang=de"):
        yield f"digits {form}", f"https://tickets.example/{form.format(digits)}"
        yield f"digits {form} in capitals", f"https://tickets.example/{form.format(digits.upper())}"
    yield "digits in an app's address", f"app://t/{digits}"
    yield "digits in an object", json.dumps({"code": digits})
    yield "base64 in an object", json.dumps({"code": _base64(code)})
    yield "object in digits", f"https://tickets.example/t/{held.encode().hex()}"


def _enclosed(code: str) -> Iterator[tuple[str, str]]:
    for opening, closing in (
        *(
            (mark, mark)
            for mark in ("#", "##", "*", "**", "~", "$", "%", "/", "|", "_", "-", "--", "==", "`", "'", '"')
        ),
        *zip("([{<", ")]}>", strict=True),
        *(("[[", "]]"), ("{{", "}}"), ("<<", ">>"), ("((", "))"), ("\"'", "'\"")),
        *(("\u00ab", "\u00bb"), ("\u201e", "\u201c"), ("\u300c", "\u300d"), ("\u3010", "\u3011"), ("\uff08", "\uff09")),
        *(("%", "?"), (";", "?"), ("#", ""), ("=", ""), ("...", "...")),
    ):
        yield f"{opening}…{closing}", f"{opening}{code}{closing}"
    yield "call", f"t({code})"
    yield "call, square", f"t[{code}]"
    yield "call, pointed", f"t<{code}>"
    yield "call, curly", f"ticket{{{code}}}"
    yield "call with a text", f"openTicket('{code}');"
    yield "call with two", f'check.in(9, "{code}")'
    yield "script", f"javascript:t('{code}')"
    yield "formula", f'="{code}"'
    yield "markup", f"[code]{code}[/code]"
    yield "arrow", f"code => {code}"
    yield "arrow of one sign", f"Ticket \u2192 {code}"
    for mark in ("--", "__"):
        yield f"event {mark}", f"my-event{mark}{code}"
    yield "event in a link", f"https://tickets.example/my-event--{code}"
    yield "event ::", f"myevent::{code}"
    yield "event and number", f"9::{code}::12"


def _named(code: str) -> Iterator[tuple[str, str]]:
    safe = quote(code, safe="")
    for label in ("TICKET:", "TICKET-ID: ", "Ticket #", "Ticket \u2116 ", "N\u00ba ", "Nr. ", "Order #"):
        yield label, f"{label}{code}"
    for label in ("\u0411\u0438\u043b\u0435\u0442: ", "\u062a\u0630\u0643\u0631\u0629: ", "\u7968\u53f7:"):
        yield label, f"{label}{code}"
    yield "Hindi", f"\u091f\u093f\u0915\u091f: {code}"
    for name in ("urn:uuid:", "URN:UUID:", "urn:ticket:", "urn:x-tickets:ev9:", "urn:epc:raw:", "cid:", "TEXT:"):
        yield name, f"{name}{code}"
    yield "product", f"urn:epc:id:sgtin:0614141.812345.{code}"
    yield "thing", f"urn:epc:id:giai:0614141.{code}"
    yield "tag", f"urn:epc:tag:sgtin-96:3.0614141.812345.{code}"
    yield "mail", f"mailto:?subject={safe}"
    yield "mail with words", f"mailto:gate@x.example?subject=Ticket%20{safe}&body=hi"
    yield "mail's text", f"mailto:gate@x.example?body={safe}"
    yield "telephone", f"tel:{safe}"
    yield "message", f"sms:+4912345?body={safe}"
    yield "message, SMSTO", f"SMSTO:+4912345:{code}"
    yield "place", f"geo:52.5,13.4?q={safe}"
    yield "named place", f"geo:0,0?q=52.5,13.4({safe})"


def _contacts(code: str) -> Iterator[tuple[str, str]]:
    safe = quote(code, safe="")
    fields = (f"NOTE:{code}", f"NOTE:Ticket {code}", f"UID:{code}", f"UID:urn:uuid:{code}", f"X-TICKET:{code}")
    link = f"URL:https://tickets.example/t/{safe}"
    quoted = "".join(f"={byte:02X}" for byte in code.encode())
    for field in (
        *(*fields, link, f"TITLE:{code}", f"item1.{link}", f"NOTE;ENCODING=QUOTED-PRINTABLE:{quoted}"),
        *(f"NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Ticket=20=\n{quoted}", f"NOTE;ENCODING=B:{_base64(code)}"),
    ):
        yield f"contact, {field}", f"BEGIN:VCARD\nVERSION:3.0\nN:L;Ada\nFN:Ada L\n{field}\nEND:VCARD"
    for note in (f"Your ticket {code}, seat A-12", f"Ticket no. {code}\\nSeat A-12"):
        yield f"contact, {note}", f"BEGIN:VCARD\nVERSION:4.0\nFN:Ada\nORG:Acme\nNOTE:{note}\nEND:VCARD"
    for field in (*fields, link, f"DESCRIPTION:Your ticket\\nCode: {code}", f"LOCATION:{code}"):
        yield f"event, {field}", f"BEGIN:VEVENT\r\nSUMMARY:Gala\r\n{field}\r\nEND:VEVENT"
    for field in (*fields[:3], link, link.replace(":", "\\:", 2).replace("\\:", ":", 1)):
        yield f"short contact, {field}", f"MECARD:N:L,Ada;TEL:123456;{field};;"
    yield "short mail", f"MATMSG:TO:gate@x.example;SUB:{code};BODY:hi;;"


def _lists(code: str) -> Iterator[tuple[str, str]]:
    for mark in (
        ";",
        "|",
        ",",
        "\t",
        "~",
        "\\",
        "||",
        " | ",
        "\u3001",
        "\uff1b",
        "\uff0c",
        "\uff5c",
        "\u00a6",
        "\u2022",
    ):
        yield f"list, {mark}", mark.join((code, "Ada Lovelace", "A-12"))
        yield f"list, {mark}, in the middle", mark.join(("9", code, "12"))
    for mark in "*$#@&\x1e\x1f":
        yield f"list, {mark!r}", mark.join(("9", code, "12"))
    yield "table", f'"{code}","Lovelace, Ada","A-12"'
    yield "table with its head", f"event,code,seat\n9,{code},12"
    yield "settings", f"[ticket]\r\nevent = 9\r\ncode = {code}\r\n"
    yield "lines", f"event: 9\ncode: {code}\nseat: 12"
    yield "in a row", f"event=9 code={code} seat=12"
    yield "two in a row", f"event=9 code={code}"
    yield "rest of an address", f"{code}?lang=de"
    yield "rest of a form", f"{code}&lang=de&page=2"
    yield "in quotation marks", f'event="9" code="{code}"'
    yield "form", f"event=9&code={quote(code, safe='')}"
    yield "letters", f"E:9,T:{code},S:12"


def _structures(code: str) -> Iterator[tuple[str, str]]:
    held = _object(code)
    yield "list of one", json.dumps([code])
    yield "nested lists", json.dumps([[9, ["Ada", {"t": [{"id": code}]}]]])
    yield "twelve deep", '{"a":' * 12 + json.dumps(code) + "}" * 12
    yield "note", f'{{/* gala */"event":9, // the year\'s\n"code":"{code}"}}'
    yield "note before", f'/* t */{{"code":"{code}"}}'
    yield "single marks", f"{{'event':9,'ok':True,'code':'{code}',}}"
    yield "list, single marks", f"['{code}', 9]"
    yield "no marks", f"{{event:9,code:{code}}}"
    yield "bent marks", held.replace('"', "\u201c")
    yield "masked marks", held.replace('"', '\\"')
    yield "behind a word", f"TICKET {held}"
    yield "lines of objects", f'{{"event":9}}\n{held}'
    yield "packed", _base64(held)
    yield "packed in lines", _base64(json.dumps({"code": code}, indent=2))
    yield "packed list", _base64url(json.dumps([9, code]))
    yield "attribute", f'<t event="9" code="{code}"/>'
    yield "attribute, single marks", f"<t event='9' code='{code}'/>"
    yield "attribute, no marks", f"<t event=9 code={code} />"
    yield "element", f'<?xml version="1.0"?><n:t xmlns:n="urn:x"><n:id>{code}</n:id></n:t>'
    yield "page", f"<p>Ticket {code}</p>"
    yield "field of a page", f'<input type="hidden" value="{code}">'


def _tokens(code: str) -> Iterator[tuple[str, str]]:
    held, head = _base64url(_object(code)), _base64url('{"alg":"none","typ":"JWT"}')
    signature = "c2lnbmF0dXJlMTIzNDU2Nzg5MA"
    yield "token", f"{head}.{held}.{signature}"
    yield "token without a signature", f"{head}.{held}."
    yield "token of two parts", f"{head}.{held}"
    yield "token of a code alone", f"{head}.{_base64url(code)}.{signature}"
    loosely = _base64url(f'{{ "code":"{code}" }}')
    yield "token with blanks", ".".join((_base64url('{ "alg": "none" }'), loosely, "x"))
    yield "token, another kind", f"v4.public.{held}.{signature}"
    yield "token, another head", f"head1.{held}.{signature}"
    yield "bearer", f"Bearer {head}.{held}.{signature}"
    yield "token in an object", json.dumps({"payload": held, "protected": head, "signature": signature})
    yield "signed value", f"{held}:1hN2ab:{signature}"
    yield "signed code", f"{code}.{signature}"
    yield "token in a link", f"https://tickets.example/t?jwt={head}.{held}.{signature}"
