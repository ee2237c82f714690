"""The reader: from a scanned text to a credential, whatever the text is.

Invariants: ``Reader.read`` never raises on account of the text; texts above ``MAX_BYTES`` are refused unread; what it
returns is valid Unicode that any database takes; a credential is SIGNED only through a key of the roster; texts that
anybody can make of each other without a key, and that are all accepted, have one ``code_hash``, or claim one ticket and
one number, or leave open which ticket they mean (``ending``).
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from kiosk.credentials.clean import Cleaned, clean
from kiosk.credentials.readings import MOST, last_readings, readings
from kiosk.credentials.schemes import opaque
from kiosk.credentials.schemes.eddsa_jwt import EdDsaJwt
from kiosk.credentials.schemes.eventify_jwe import EventifyJwe
from kiosk.credentials.schemes.gatepass import GatePass
from kiosk.credentials.schemes.live_pass import LivePass
from kiosk.credentials.schemes.pretix_sig1 import PretixSig1
from kiosk.credentials.schemes.rotating import TOLERANCE
from kiosk.credentials.schemes.rotating_cbc import RotatingCbc
from kiosk.credentials.schemes.rotating_hmac import RotatingHmac
from kiosk.credentials.schemes.scheme import Opened, Scheme
from kiosk.domain.codes.credential import Credential, Scan, Trust, hash_code, text_names
from kiosk.domain.errors import CredentialError
from kiosk.domain.reason_codes import Reason
from kiosk.domain.roster.codes import SigningKey

MAX_BYTES = 8 * 1024
_SHORTEST_SIGNED = 43
"""Characters of 32 bytes in base64: no signature and no authentication code that we know is shorter."""


class Reader:
    """Makes a credential of a scan; implements the port ``CredentialReader``."""

    def __init__(self, tolerance: timedelta = TOLERANCE) -> None:
        """Take what schemes need to know.

        Args:
            tolerance: How far the clock that made a rotating code may be from ours.
        """
        self._schemes = all_schemes(tolerance)

    def read(self, scan: Scan, keys: Sequence[SigningKey], now: datetime) -> Credential:
        """Clean, recognise, parse and verify; see ``CredentialReader.read``."""
        # Before anything else: every step after it is linear in a length that whoever holds up a code chooses.
        if _too_long(scan.text):
            return _refused(opaque.NAME, scan.text[:MAX_BYTES], "longer than 8 KiB", Reason.MALFORMED)
        cleaned = clean(scan.text)
        if not _is_unicode(cleaned.whole):
            return _refused(opaque.NAME, cleaned.whole, "not valid Unicode", Reason.MALFORMED)
        plain = self._opened(cleaned, keys, now)
        # What a key vouches for is meant, and what else stands in the text is not: so nobody looks for it.
        if plain is not None and plain[1].trust is not Trust.REFUSED:
            return _recognised(*plain, cleaned)
        others = readings(scan, cleaned)
        # The code may stand inside of what was read. A reading that a key vouches for is what was meant; one that is
        # merely recognised and found wanting says more about the refusal than that nobody knows the text.
        wanting = None if plain is None else _wanting(*plain, cleaned, others, scan)
        for text in others:
            if len(text) < _SHORTEST_SIGNED or text.casefold() == cleaned.code.casefold():
                continue  # nobody signs in two cases
            inside = Cleaned(clean(text).code, cleaned.whole, link=True)
            found = self._opened(inside, keys, now)
            if found is None:
                continue
            if found[1].trust is not Trust.REFUSED:
                return _recognised(*found, inside)
            wanting = wanting or _wanting(*found, inside, others, scan)
        return wanting or _opaque(cleaned, others, scan)

    def _opened(self, cleaned: Cleaned, keys: Sequence[SigningKey], now: datetime) -> tuple[str, Opened] | None:
        """Return which scheme a text is of, and what that found; None: of none."""
        for scheme in self._schemes:
            try:
                opened = scheme.open(cleaned.code, keys, now)
            except CredentialError as error:
                # A scheme that recognised the text and found it wanting ends the search: another one must not be
                # lenient with it.
                opened = Opened(claims=None, trust=Trust.REFUSED, refusal=error.reason, note=str(error))
            if opened is not None:
                return scheme.name, opened
        return None


def all_schemes(tolerance: timedelta) -> tuple[Scheme, ...]:
    """Return every scheme in the order in which they are asked: those with an unmistakable shape first."""
    return (
        GatePass(),
        LivePass(tolerance),
        EdDsaJwt(),
        EventifyJwe(),
        RotatingHmac(tolerance),
        RotatingCbc(tolerance),
        PretixSig1(),
    )


def _recognised(scheme: str, opened: Opened, cleaned: Cleaned) -> Credential:
    code = opened.code or cleaned.code
    name, *spellings = text_names(code)
    inside = (hash_code(opened.inside),) if opened.inside is not None else ()
    return Credential(
        scheme=scheme,
        code=code,
        code_hash=name,
        trust=opened.trust,
        claims=opened.claims,
        refusal=opened.refusal,
        note=opened.note,
        same_hashes=(*spellings, *inside, *_around(cleaned)),
        live_only=opened.live_only,
        rewrappable=opened.rewrappable,
        ending=opened.ending,
    )


def _wanting(scheme: str, opened: Opened, cleaned: Cleaned, others: Sequence[str], scan: Scan) -> Credential:
    """Return a credential that no key vouches for: the roster may know any part of the text."""
    return replace(_recognised(scheme, opened, cleaned), **_others(others, scan))


def _opaque(cleaned: Cleaned, others: Sequence[str], scan: Scan) -> Credential:
    try:
        opaque.refuse_other_uses(cleaned)
    except CredentialError as error:
        if opaque.is_authenticator(cleaned.code):
            # Entries are kept and sent on: of a secret that opens somebody's accounts its hash alone.
            masked = f"otpauth:{hash_code(cleaned.code)[:32]}"
            return replace(_refused(opaque.NAME, masked, str(error), error.reason), other_use="authenticator")
        return replace(_refused(opaque.NAME, cleaned.code, str(error), error.reason), **_others(others, scan))
    name, *spellings = text_names(cleaned.code)
    last = last_readings(cleaned, others)
    return Credential(
        scheme=opaque.NAME,
        code=cleaned.code,
        code_hash=name,
        same_hashes=(*spellings, *_around(cleaned)),
        last_codes=tuple(last),
        # The last of a text in many character sets make place: none of them was read oftener than a name beside a code.
        **_others(others[: MOST - 1 - len(last)], scan),
    )


def _around(cleaned: Cleaned) -> tuple[str, ...]:
    """Return the names of what the code was taken from, which was presented as surely as the code."""
    return text_names(cleaned.whole) if cleaned.link else ()


def _others(others: Sequence[str], scan: Scan) -> dict[str, Any]:
    """Return what a credential says about its other readings."""
    if not others:
        return {}
    return {
        "other_hashes": tuple(hash_code(text) for text in others),
        "other_codes": tuple(others),
        "untouched": hash_code(scan.text) if scan.text in others else "",
    }


def _too_long(text: str) -> bool:
    # Letters first, which is free: encoding a text of megabytes only to refuse it would be work for nothing.
    return len(text) > MAX_BYTES or len(text.encode("utf-8", "surrogatepass")) > MAX_BYTES


def _is_unicode(text: str) -> bool:
    """Whether a text has no lone surrogates, which no encoding can carry."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _refused(scheme: str, code: str, note: str, reason: Reason) -> Credential:
    """Return a refusal; lone surrogates become question marks, as entries must be storable."""
    code = code.encode("utf-8", "replace").decode("utf-8")
    return Credential(
        scheme=scheme, code=code, code_hash=hash_code(code), trust=Trust.REFUSED, refusal=reason, note=note
    )
