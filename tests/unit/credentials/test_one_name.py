"""Of every scheme: whatever is made of a genuine code without its key, and is accepted again, has the same name.

So nobody escapes single use, withdrawal or a block by changing what no signature covers.
"""

import base64
import json
import random
import string
from collections.abc import Callable, Iterator
from dataclasses import replace

import cbor2
import pytest

from kiosk.credentials import Reader
from kiosk.credentials.claims import pack_ticket_id
from kiosk.credentials.schemes import gatepass, live_pass, rotating_cbc, totp
from kiosk.domain.codes import base45, envelope
from kiosk.domain.codes.credential import Claims, Credential, Medium, Scan, Trust, hash_code
from kiosk.domain.codes.key_material import is_sound_ed25519
from kiosk.domain.reason_codes import Reason
from tests.support.gate.codes import GENUINE, KEYS, PRIVATE, SECRET, TICKET
from tests.support.platforms.issuer import NOW

READER = Reader()
ROUNDS = 3000
SIGNED = ("gatepass", "live_pass", "jwt", "eventify_jwe", "pretix_sig1")

Chance = random.Random


def read(text: str) -> Credential:
    return READER.read(Scan(text=text), KEYS, NOW)


def trusted(credential: Credential) -> bool:
    return credential.trust is not Trust.REFUSED and credential.claims is not None


def edited(text: str, chance: Chance) -> str:
    """Return a text with some characters changed, added, taken away, moved or in the other case."""
    characters = list(text)
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(characters))
        new = chance.choice(string.printable + "\u200b\ufeff\u00e9")
        match chance.randrange(6):
            case 0:
                characters[at] = new
            case 1:
                characters.insert(at, new)
            case 2:
                del characters[at]
            case 3:
                characters[at] = characters[at].swapcase()
            case 4:
                characters += [chance.choice("=. AQ-_\n0")]
            case _:
                other = chance.randrange(len(characters))
                characters[at], characters[other] = characters[other], characters[at]
    return "".join(characters)


def length(major: int, count: int, size: int) -> bytes:
    """Return a CBOR head of a chosen width; 0 for the shortest."""
    if size == 0:
        return cbor2.dumps(bytes(count))[:-count] if major == 2 and count else bytes([major << 5 | count])
    return bytes([major << 5 | 23 + size]) + count.to_bytes(1 << size - 1, "big")


def rewrapped(text: str, chance: Chance) -> str:
    """Return a pass with its signed parts as they were, and everything around them anew."""
    prefix = text[:13] if text.startswith("GH1R:") else "GH1:"
    protected, payload, signature = envelope.read(base45.decode(text.removeprefix(prefix)))
    size = lambda: chance.choice((0, 0, 1, 2, 3, 4))  # noqa: E731
    unprotected = chance.choice(
        (b"\xa0", b"\xb8\x00", b"\xa1\x04\x41a", b"\xa1\x61x\xf6", b"\xbf\xff", b"\xa2\x00\x00\x00\x00")
    )
    raw = chance.choice((b"", b"\xd2", b"\xd2\xd2", b"\xd8\x12")) + length(4, 4, size())
    raw += length(2, len(protected), size()) + protected + unprotected
    raw += length(2, len(payload), size()) + payload + length(2, 64, size()) + signature
    raw += chance.choice((b"", b"", b"", b"\x00"))
    written = prefix + base45.encode(raw)
    return chance.choice((written, written.lower(), written.swapcase(), "\ufeff" + written + "\r\n"))


def rebased(text: str, chance: Chance) -> str:
    """Return a token with base64 that is spelled otherwise: padding, spare bits, the other alphabet, more parts."""
    parts = text.split(".")
    at = chance.randrange(len(parts))
    part = parts[at]
    spare = part[:-1] + chance.choice(string.ascii_letters + string.digits + "-_") if part else "AA"
    parts[at] = chance.choice(
        (spare, part + "=", part + "==", part.replace("-", "+").replace("_", "/"), part + "A", part + "\n")
    )
    if chance.random() < 0.1:
        parts.append(chance.choice(("", "e30", "AA")))
    return ".".join(parts)


def unsigned_json(text: str, chance: Chance) -> str:
    """Return a token whose header says the same in other words."""
    head, *rest = text.split(".")
    members = json.loads(base64.urlsafe_b64decode(head + "=" * (-len(head) % 4)))
    members |= chance.choice(({}, {"x": 1}, {"typ": "jwt"}, {"crit": []}))
    words = json.dumps(members, separators=chance.choice(((",", ":"), (", ", ": "))), sort_keys=chance.random() < 0.5)
    return ".".join((base64.urlsafe_b64encode(words.encode()).rstrip(b"=").decode(), *rest))


def repacked(text: str, chance: Chance) -> str:
    """Return a signed secret of pretix with other lengths, bytes behind it, or base64 that is spelled otherwise."""
    raw = bytearray(base64.b64decode(text[::-1]))
    match chance.randrange(4):
        case 0:
            raw += chance.randbytes(chance.randint(1, 4))
        case 1:
            raw[chance.randrange(5)] ^= 1 << chance.randrange(8)
        case 2:
            scalar = int.from_bytes(raw[-32:], "little") + (2**252 + 27742317777372353535851937790883648493)
            raw[-32:] = scalar.to_bytes(32, "little")
        case _:
            pass
    written = base64.b64encode(raw).decode()
    spare = written.rstrip("=")
    return chance.choice((written, spare, spare[:-1] + chance.choice(string.ascii_letters) + "=" * written.count("=")))[
        ::-1
    ]


def in_hex(text: str, chance: Chance) -> str:
    """Return a code of hexadecimal digits in other letters, or with one bit of it changed."""
    at = chance.randrange(4, len(text))
    digit = text[at]
    if digit not in string.hexdigits:
        return text.upper()
    return text[:at] + chance.choice((digit.upper(), f"{int(digit, 16) ^ 1 << chance.randrange(4):x}")) + text[at + 1 :]


WAYS: dict[str, tuple[Callable[[str, Chance], str], ...]] = {
    "gatepass": (rewrapped, rewrapped, edited),
    "live_pass": (rewrapped, rewrapped, edited),
    "jwt": (rebased, unsigned_json, edited),
    "eventify_jwe": (rebased, unsigned_json, edited),
    "pretix_sig1": (repacked, repacked, edited),
    "rotating_hmac": (in_hex, edited),
    "rotating_cbc": (in_hex, edited),
}


def accepted(scheme: str) -> Iterator[Credential]:
    """Yield what the reader accepts of some thousand changed codes."""
    chance = random.Random(scheme)
    for _ in range(ROUNDS):
        credential = read(chance.choice(WAYS[scheme])(GENUINE[scheme], chance))
        if trusted(credential):
            yield credential


@pytest.mark.parametrize("scheme", SIGNED)
def test_what_is_signed_keeps_its_name_in_every_accepted_spelling(scheme: str):
    genuine = read(GENUINE[scheme])
    found = list(accepted(scheme))
    if scheme in {"gatepass", "live_pass"}:
        assert len({credential.code for credential in found}) > 50  # otherwise this would prove nothing
    for credential in found:
        assert (credential.code_hash, credential.claims) == (genuine.code_hash, genuine.claims)
        assert credential.exact_names[0] == hash_code(GENUINE[scheme])


@pytest.mark.parametrize("scheme", ["rotating_hmac", "rotating_cbc"])
def test_what_changes_all_the_time_keeps_its_number(scheme: str):
    genuine = read(GENUINE[scheme])
    assert genuine.claims is not None
    for credential in accepted(scheme):
        assert credential.claims is not None
        assert replace(credential.claims, ticket_id=TICKET) == genuine.claims
        assert credential.ending == genuine.ending
        if credential.claims.ticket_id != TICKET:
            assert credential.ending is not None
            assert str(credential.claims.ticket_id).endswith(credential.ending)


def test_the_token_inside_is_a_name_of_what_encrypts_it():
    assert hash_code(GENUINE["jwt"]) in read(GENUINE["eventify_jwe"]).exact_names


# -- live in every form

LIVE = Claims(ticket_id=TICKET, event_id="demo", medium=Medium.LIVE)


def test_a_live_pass_without_its_digits_says_so_in_every_form():
    plain = gatepass.issue(LIVE, PRIVATE, "26a")
    chance = random.Random(1)
    shown = [plain, plain.lower(), f"https://tickets.example/t/{plain}"]
    shown += [rewrapped(plain, chance) for _ in range(300)]
    refused = [read(text) for text in shown]
    for credential in refused:  # what is no pass at all has another name, which no roster knows
        assert credential.live_only or credential.code_hash != hash_code(plain)
    assert {credential.refusal for credential in refused} == {Reason.STALE_CODE, Reason.MALFORMED}
    assert sum(credential.refusal is Reason.STALE_CODE for credential in refused) > 50
    assert refused[0].claims == replace(LIVE, key_id="26a")


def test_it_says_so_where_its_signature_cannot_be_checked():
    plain = gatepass.issue(LIVE, PRIVATE, "26a")
    unknown_key = READER.read(Scan(text=plain), [], NOW)
    assert (unknown_key.refusal, unknown_key.live_only, unknown_key.claims) == (Reason.BAD_SIGNATURE, True, None)
    digits = READER.read(Scan(text=GENUINE["live_pass"]), [], NOW)
    assert (digits.refusal, digits.live_only) == (Reason.BAD_SIGNATURE, True)
    assert not READER.read(Scan(text=GENUINE["gatepass"]), [], NOW).live_only
    assert not read("GH1:" + base45.encode(envelope.write((b"", cbor2.dumps([]), bytes(64))))).live_only


def test_wrong_digits_say_whose_pass_it_is():
    shown = GENUINE["live_pass"]
    stale = read(shown[:5] + f"{(int(shown[5:13]) + 1) % 10**8:08}" + shown[13:])
    assert (stale.refusal, stale.live_only, stale.claims) == (Reason.STALE_CODE, True, replace(LIVE, key_id="26a"))


def test_a_print_stays_one_behind_digits():
    printed = replace(LIVE, medium=Medium.PRINTED)
    plain = gatepass.issue(printed, PRIVATE, "26a")
    shown = live_pass.show(plain, totp.ticket_secret(SECRET, pack_ticket_id(TICKET)), NOW)
    assert read(plain).claims == replace(printed, key_id="26a")
    assert read(shown).claims == replace(printed, key_id="26a", issued_at=NOW)
    assert not read(shown).live_only


# -- codes that can be bent


def hidden(content: str) -> Credential:
    return read(rotating_cbc.show(content.encode(), SECRET, bytes(16)))


MADE = round(NOW.timestamp() * 1000)


@pytest.mark.parametrize(
    ("content", "ending"),
    [
        ('{"ticketId":"abcdef","eventId":"e","timestamp":%d,"nonce":"n"}', "def"),
        ('{"ticketId": "abcdef","eventId":"e","timestamp":%d,"nonce":"n"}', "cdef"),
        ('{"ticketId":"ab","eventId":"e","timestamp":%d,"nonce":"n"}', ""),
        ('{ "ticketId"  :  "abcdef","eventId":"e","timestamp":%d,"nonce":"n"}', "abcdef"),
        ('{"eventId":"e","ticketId":"abcdef","timestamp":%d,"nonce":"n"}', None),
    ],
)
def test_the_end_of_an_id_that_nobody_can_have_bent(content: str, ending: str | None):
    credential = hidden(content % MADE)
    assert (credential.trust, credential.ending) == (Trust.UNSIGNED, ending)


@pytest.mark.parametrize(
    "content",
    [
        '{"timestamp":%d,"ticketId":"abcdef","eventId":"e","nonce":"n"}',
        '{"nonce":"n","ticketId":"abcdef","eventId":"e","timestamp":%d}',
        '{"ticketId":"abcd\\u0065f","eventId":"e","timestamp":%d,"nonce":"n"}',
    ],
)
def test_what_could_be_bent_otherwise_is_refused(content: str):
    assert hidden(content % MADE).refusal is Reason.BAD_SIGNATURE


# -- keys under which anybody can sign


def test_nobody_signs_under_a_key_of_low_order():
    """The identity point: S = 0 and R = the key verify for every message, and the library does not mind."""
    identity = (1).to_bytes(32, "little")
    assert not is_sound_ed25519(identity)
    anybody = replace(KEYS[0], material=identity)
    protected = cbor2.dumps({1: -8, 4: b"26a"})
    payload = cbor2.dumps({7: b"T-1", 3: "demo"})
    forged = "GH1:" + base45.encode(envelope.write((protected, payload, identity + bytes(32))))
    assert READER.read(Scan(text=forged), [anybody], NOW).refusal is Reason.BAD_SIGNATURE
