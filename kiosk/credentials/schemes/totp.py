"""Time-based one-time codes (RFC 6238) from a secret that each ticket has.

The ticket's secret is derived from one key of the event with HKDF-SHA256 (RFC 5869), so that the roster need not carry
a secret for each ticket: the platform gives the derived secret to the guest's app, and a kiosk derives it when it is
needed.

Google's wallet shows rotating codes of its own making, and can do so with SHA-1 only. HMAC is as good with SHA-1 as it
ever was (collisions of the hash do not help a forger), so digits of either are taken.

Invariants: SHA-256 or SHA-1, 8 digits, steps of 30 s since 1970; codes are compared in constant time, all steps of the
tolerance and both algorithms always.
"""

import hmac
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from cryptography.hazmat.primitives.hashes import SHA1, SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.twofactor.hotp import HOTP

from kiosk.domain.clock.instants import earlier, later

DIGITS = 8
STEP_S = 30
_SECRET_BYTES = 32
_PURPOSE = b"gatehouse live pass 1\x00"


class Digest(StrEnum):
    """The hash function under the digits."""

    SHA_256 = "sha256"
    SHA_1 = "sha1"


_HASHES: dict[Digest, type[SHA1 | SHA256]] = {Digest.SHA_256: SHA256, Digest.SHA_1: SHA1}


def ticket_secret(event_key: bytes, ticket_id: bytes) -> bytes:
    """Derive a ticket's secret.

    Args:
        event_key: At least 16 random bytes that the platform keeps for the event.
        ticket_id: The ticket id as the pass carries it (claim cti).

    Returns:
        32 bytes.
    """
    return HKDF(algorithm=SHA256(), length=_SECRET_BYTES, salt=None, info=_PURPOSE + ticket_id).derive(event_key)


def code_at(secret: bytes, step: int, digest: Digest = Digest.SHA_256) -> str:
    """Return the code of one step (RFC 4226 §5.3; RFC 6238 §1.2 allows both hash functions).

    Args:
        secret: The ticket's secret.
        step: Number of the step.
        digest: The hash function.

    Raises:
        ValueError: The secret has less than 16 bytes (RFC 4226 §4, R6), or the step lies before 1970.
    """
    return _code(_generator(secret, digest), step)


def step_of(instant: datetime) -> int:
    """Return the number of the step that an instant lies in."""
    return int(instant.timestamp()) // STEP_S


def shown_at(secret: bytes, code: str, now: datetime, tolerance: timedelta) -> datetime | None:
    """Return the beginning of the step in which a code is shown, or None when it is none of this time.

    Args:
        secret: The ticket's secret.
        code: 8 ASCII digits.
        now: Corrected time.
        tolerance: How far the app's clock may be from ours.
    """
    generators, found = [_generator(secret, digest) for digest in Digest], None
    # A clock that is so wrong shows no code's time: steps are counted from 1970 on.
    for step in range(max(0, step_of(earlier(now, tolerance))), step_of(later(now, tolerance)) + 1):
        for generator in generators:
            if hmac.compare_digest(_code(generator, step), code):
                found = step
    return None if found is None else datetime.fromtimestamp(found * STEP_S, UTC)


def _generator(secret: bytes, digest: Digest) -> HOTP:
    # HOTP by steps, not the library's TOTP: that takes seconds, and says no with an exception, step for step.
    return HOTP(secret, DIGITS, _HASHES[digest]())


def _code(generator: HOTP, step: int) -> str:
    return generator.generate(step).decode("ascii")
