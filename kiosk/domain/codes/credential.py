"""From the text in a code to something that can be trusted.

``Scan`` is what a camera or hand scanner saw. ``Credential`` is what the credential room makes of it: its scheme, its
claims, and whether its signature was checked. A credential never admits by itself: the decision does.
"""

import base64
import hashlib
import re
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from functools import lru_cache
from uuid import RFC_4122, UUID

from kiosk.domain.codes.charsets import CodePart
from kiosk.domain.codes.separators import joined
from kiosk.domain.codes.spelling import is_blank, one_spelling, other_spellings
from kiosk.domain.reason_codes import Reason
from kiosk.domain.records import quickly_made
from kiosk.domain.roster.codes import TicketCode


class ScanSource(StrEnum):
    """Where a text came from."""

    CAMERA = "camera"
    HAND_SCANNER = "hand_scanner"
    MANUAL = "manual"
    NFC = "nfc"
    PAPER = "paper"  # ticked on a printed list, and entered later


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Monotonic instants of one scan's way, in milliseconds of one clock; None where a stage was not passed.

    Attributes:
        captured: The frame left the camera.
        decoded: The text was read.
        decided: The verdict was made.
        committed: The entry was durable.
        painted: The verdict was on the screen.
    """

    captured: float | None = None
    decoded: float | None = None
    decided: float | None = None
    committed: float | None = None
    painted: float | None = None


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """One text presented at the gate.

    Attributes:
        text: What was read, untouched; where its bytes may be several texts, the most natural one.
        symbology: "QR", "Aztec", … or "text" for typed input.
        source: Camera, hand scanner, typed.
        scanner: Name of the device that read it, for the entry.
        polygon: Corners in pixels of the source frame, clockwise from the symbol's top left; empty if unknown.
        timeline: When it was captured and decoded.
        parts: The bytes that the text was made of, where they may be other texts too; else empty.
    """

    text: str
    symbology: str = "text"
    source: ScanSource = ScanSource.MANUAL
    scanner: str = ""
    polygon: tuple[tuple[int, int], ...] = ()
    timeline: Timeline = Timeline()
    parts: tuple[CodePart, ...] = ()

    def settled(self, *, decided: float, committed: float | None = None) -> "Scan":
        """Return this scan as it stands after the gate's answer.

        Args:
            decided: When the verdict was made.
            committed: When the entry was durable, or None.
        """
        # Field by field, because ``replace`` takes three times as long, and each guest waits for it.
        seen = self.timeline
        return Scan(
            text=self.text,
            symbology=self.symbology,
            source=self.source,
            scanner=self.scanner,
            polygon=self.polygon,
            timeline=Timeline(
                captured=seen.captured,
                decoded=seen.decoded,
                decided=decided,
                committed=seen.committed if committed is None else committed,
                painted=seen.painted,
            ),
            parts=self.parts,
        )


class Trust(StrEnum):
    """What is known about a credential's origin before the roster is asked."""

    SIGNED = "signed"  # a valid key of this roster signed it
    UNSIGNED = "unsigned"  # only the roster can vouch for it: it must know the code, or the ticket that claims name
    REFUSED = "refused"  # recognised, and found wanting


class Medium(StrEnum):
    """What a signed credential says about the thing it is shown on."""

    LIVE = "live"  # shown by an app; its rotating part was checked
    PRINTED = "printed"  # issued for paper, and therefore exempt from rotating


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Claims:
    """What a signed credential says about itself. Absent claims are None.

    Attributes:
        ticket_id: The ticket (CWT and JWT: cti/jti).
        event_id: The event, as written in the credential (CWT and JWT: aud).
        ticket_type_id: Type of the ticket.
        variation_id: Variation of the type.
        date_id: Date of a series.
        valid_from: First instant of validity (nbf).
        valid_until: First instant after validity (exp).
        party_size: Guests it admits.
        key_id: Key that signed it.
        issued_at: Instant a rotating code was made.
        nonce: Single-use number of a rotating code.
        medium: What it is issued for; LIVE also for a pass that says nothing of it and was shown with right digits.
    """

    ticket_id: str | None = None
    event_id: str | None = None
    ticket_type_id: str | None = None
    variation_id: str | None = None
    date_id: str | None = None
    valid_from: datetime | None = None
    valid_until: datetime | None = None
    party_size: int | None = None
    key_id: str | None = None
    issued_at: datetime | None = None
    nonce: str | None = None
    medium: Medium | None = None


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Credential:
    """A parsed code.

    Attributes:
        scheme: "gatepass", "jwt", "pretix_sig1", …, "opaque".
        code: The cleaned text.
        code_hash: What ``hash_code`` makes of ``code``: the key into the roster and into logs.
        trust: Whether its signature was checked.
        claims: What it says, if it says anything that can be believed: also of a code that is genuine and too old.
        refusal: Why it cannot be trusted, set exactly when ``trust`` is REFUSED.
        note: Technical words on the refusal for logs; never a name or the code itself.
        other_use: What it is for instead of a ticket, where people should be told: ``authenticator``.
        other_hashes: Hashes of other readings of the same scan, most likely first, for the roster to try when
            ``code_hash`` is unknown: parts of a link, another case of a typed code, another character set.
        other_codes: The texts of ``other_hashes``, one for each.
        last_codes: Texts that stand in the scan without anything that says where they end, beside a name or a number:
            for the roster to try where it knows nothing else of the scan (``widened``).
        same_hashes: Hashes of further texts for what was certainly presented, and not merely may have been meant: other
            spellings of a pass, the token inside an encrypted one, the whole link.
        live_only: It says of itself that it counts only when it is shown live, and it was not.
        rewrappable: Its text is not what was signed, and whoever has a kiosk's keys can wrap the token anew.
        untouched: Hash of the text as it was read, where cleaning changed it: one of ``other_hashes``. A roster that
            knows this very text means it.
        ending: End of the claimed ticket id that nobody can have changed, where its beginning can be bent without a
            key; None where the id is certain.
    """

    scheme: str
    code: str
    code_hash: str
    trust: Trust = Trust.UNSIGNED
    claims: Claims | None = None
    refusal: Reason | None = None
    note: str = ""
    other_use: str = ""
    other_hashes: tuple[str, ...] = ()
    other_codes: tuple[str, ...] = ()
    last_codes: tuple[str, ...] = ()
    same_hashes: tuple[str, ...] = ()
    live_only: bool = False
    rewrappable: bool = False
    untouched: str = ""
    ending: str | None = None

    @property
    def by_hand(self) -> bool:
        """Whether no code was presented at all: the guest was looked up."""
        return self.scheme == BY_HAND.scheme

    @property
    def exact_names(self) -> tuple[str, ...]:
        """Hashes of what was certainly presented, the one spelling first. A code that shows nothing has no name."""
        return _distinct((self.code_hash, *self.same_hashes))

    @property
    def names(self) -> tuple[str, ...]:
        """Hashes of all that may have been presented: withdrawals, blocks and media are asked for every one of them."""
        return _distinct((self.code_hash, *self.same_hashes, *self.other_hashes))

    @property
    def texts(self) -> tuple[str, ...]:
        """The code and its other readings."""
        return (self.code, *self.other_codes)

    @property
    def widened(self) -> "Credential":
        """The same with ``last_codes`` among its other readings: for who knows nothing of all that goes before them."""
        return replace(
            self,
            other_codes=(*self.other_codes, *self.last_codes),
            other_hashes=(*self.other_hashes, *map(hash_code, self.last_codes)),
            last_codes=(),
        )

    def text_of(self, name: str) -> str:
        """Return the text of one of ``names``: of another reading where it is one, else of the code."""
        return dict(zip(self.other_hashes, self.other_codes, strict=False)).get(name, self.code)


@lru_cache(maxsize=16)  # a scan asks for its names ten times
def _distinct(hashes: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(filter(None, dict.fromkeys(hashes)))


OPAQUE = "opaque"
"""The scheme of a code that means nothing by itself."""

BY_HAND = Credential(scheme="manual", code="", code_hash="")
"""Stands for a code where a guest is looked up instead."""

_SHORT_UUID = re.compile(r"[A-Za-z0-9_-]{22}")


def canonical_event(event_id: str) -> str:
    """Return the long form of an event id that is a UUID written as 22 characters of base64url.

    Signed credentials save 14 characters that way. Only UUIDs of the variant and versions of RFC 9562 are
    lengthened; every other text comes back as it is.
    """
    if not _SHORT_UUID.fullmatch(event_id):
        return event_id
    raw = base64.urlsafe_b64decode(event_id + "==")
    uuid = UUID(bytes=raw)
    exact = base64.urlsafe_b64encode(raw).rstrip(b"=").decode() == event_id
    return str(uuid) if exact and uuid.variant == RFC_4122 and uuid.version in range(1, 9) else event_id


def same_event(claimed: str, event_id: str) -> bool:
    """Whether an event id in a credential and one of the roster name the same event, in whichever form."""
    return claimed == event_id or canonical_event(claimed) == canonical_event(event_id)


def hash_code(code: str) -> str:
    """Return the name of a code: how it is keyed in the roster and called in logs.

    Texts that are spellings of one code have one name, whichever side they come from (``kiosk.domain.codes.spelling``).

    Returns:
        SHA-256 of its one spelling in UTF-8, 64 hex digits; "" for a text that shows nothing, which is no code: nothing
        is ever found by it.
    """
    if not (code[:1].isascii() and code[:1].isalnum()) and is_blank(code):
        return ""
    return _sha256(one_spelling(code))


def spelling_hashes(code: str) -> tuple[str, ...]:
    """Return the hashes, apart from ``hash_code``, under which rosters may know a code that was issued otherwise."""
    return tuple(_sha256(text) for text in other_spellings(code))


@lru_cache(maxsize=16)  # asked as a scan is read, and again as its entry is written
def text_names(code: str) -> tuple[str, ...]:
    """Return the hash by which a code is known, and those under which rosters may know it otherwise."""
    return (hash_code(code), *spelling_hashes(code))


def code_names(code: TicketCode) -> tuple[str, ...]:
    """Return the hashes by which a platform may withdraw a code: its own, and that of its text without groups."""
    bare = joined(code.code)
    return (code.code_hash, _sha256(bare)) if bare else (code.code_hash,)


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
