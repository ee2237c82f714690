"""Which key vouches for a credential, and whether it still may.

Invariants: a key serves one algorithm and, where the scheme has key ids, one id, so that no key is ever tried on
another scheme's bytes; keys without usable material are passed over, never fatal; secrets are compared in constant
time.
"""

from collections.abc import Callable, Iterable
from datetime import datetime
from functools import lru_cache
from typing import TypeVar

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from kiosk.domain.codes.credential import Claims, same_event
from kiosk.domain.codes.key_material import is_sound_ed25519
from kiosk.domain.errors import CredentialError
from kiosk.domain.reason_codes import Reason
from kiosk.domain.roster.codes import KeyAlgorithm, SigningKey

SIGNATURE_BYTES = 64

T = TypeVar("T")


def of_algorithm(keys: Iterable[SigningKey], algorithm: KeyAlgorithm) -> list[SigningKey]:
    """Return the keys for one algorithm, withdrawn ones included."""
    return [key for key in keys if key.algorithm is algorithm]


def named(keys: Iterable[SigningKey], algorithm: KeyAlgorithm, key_id: str) -> list[SigningKey]:
    """Return every key with this algorithm and id: rotation may leave several.

    Raises:
        CredentialError: BAD_SIGNATURE, the roster has none.
    """
    found = [key for key in keys if key.algorithm is algorithm and key.key_id == key_id]
    if not found:
        raise CredentialError(f"no {algorithm} key with this id in the roster", reason=Reason.BAD_SIGNATURE)
    return found


def opening(
    candidates: Iterable[SigningKey],
    attempt: Callable[[SigningKey], T | None],
    now: datetime,
    unfit: Reason = Reason.BAD_SIGNATURE,
) -> tuple[SigningKey, T]:
    """Return the key that fits a credential and may be used now, and what it opened.

    Args:
        candidates: Keys to try, in order.
        attempt: Applies a key; None when it does not fit, cryptographically.
        now: Corrected time.
        unfit: Reason when no key fits.

    Returns:
        The first fitting key that is in use (the same material may stand in several rows), and its attempt's result.

    Raises:
        CredentialError: ``unfit`` when no key fits, REVOKED when the fitting one was withdrawn, BAD_SIGNATURE when it
            is out of its time.
    """
    # Keys that do not fit leave this as it is: a key that fits and may not be used says more, and its answer wins.
    refusal: CredentialError | None = None
    for key in candidates:
        if (content := attempt(key)) is not None:
            standing = _standing(key, now)
            if standing is None:
                return key, content
            refusal = standing
    raise refusal or CredentialError("no key fits", reason=unfit)


def signer(candidates: Iterable[SigningKey], message: bytes, signature: bytes, now: datetime) -> SigningKey:
    """Return the Ed25519 key (RFC 8032) that made a signature and may be used now.

    Raises:
        CredentialError: BAD_SIGNATURE or REVOKED, as ``opening`` says.
    """
    return opening(candidates, lambda key: verifies(key, message, signature) or None, now)[0]


def verifies(key: SigningKey, message: bytes, signature: bytes) -> bool:
    """Whether an Ed25519 key made this signature."""
    public_key = _public_key(key.material)
    if public_key is None or len(signature) != SIGNATURE_BYTES:
        return False
    try:
        public_key.verify(signature, message)
    except InvalidSignature:
        return False
    return True


def bound(claims: Claims, key: SigningKey) -> Claims:
    """Return the claims if their key may speak for the event that they name.

    Raises:
        CredentialError: BAD_SIGNATURE, the key belongs to another event.
    """
    if key.event_id is not None and not same_event(claims.event_id or "", key.event_id):
        raise CredentialError("its key may not sign for that event", reason=Reason.BAD_SIGNATURE)
    return claims


def sign(private_key: bytes, message: bytes) -> bytes:
    """Sign with the 32 raw private bytes of an Ed25519 key; the answer has 64 bytes.

    Raises:
        ValueError: Not 32 bytes.
    """
    return Ed25519PrivateKey.from_private_bytes(private_key).sign(message)


def public_bytes(private_key: bytes) -> bytes:
    """Return the 32 raw public bytes that belong to 32 raw private ones: the material of a ``SigningKey``.

    Raises:
        ValueError: Not 32 bytes.
    """
    return Ed25519PrivateKey.from_private_bytes(private_key).public_key().public_bytes_raw()


def _standing(key: SigningKey, now: datetime) -> CredentialError | None:
    """Return why a key may not be used now, or None."""
    if key.revoked_at is not None and key.revoked_at <= now:
        return CredentialError("its key was withdrawn", reason=Reason.REVOKED)
    if key.not_before is not None and now < key.not_before:
        return CredentialError("its key is not in use yet", reason=Reason.BAD_SIGNATURE)
    if key.not_after is not None and now >= key.not_after:
        return CredentialError("its key is no longer in use", reason=Reason.BAD_SIGNATURE)
    return None


@lru_cache(maxsize=512)
def _public_key(material: bytes) -> Ed25519PublicKey | None:
    """Parse a public key once; None for an unsound one, which an earlier version may have let into the roster."""
    return Ed25519PublicKey.from_public_bytes(material) if is_sound_ed25519(material) else None
