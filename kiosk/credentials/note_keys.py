"""Ed25519 for signed notes: a log's key, its signatures, and whether one is genuine (RFC 8032)."""

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from kiosk.domain.codes.key_material import is_sound_ed25519


def new_note_key() -> tuple[bytes, bytes]:
    """Return a new private key and its public one, 32 bytes each."""
    key = Ed25519PrivateKey.generate()
    return key.private_bytes_raw(), key.public_key().public_bytes_raw()


def sign_note(private_key: bytes, message: bytes) -> bytes:
    """Return the signature under a message, 64 bytes."""
    return Ed25519PrivateKey.from_private_bytes(private_key).sign(message)


def verify_note(public_key: bytes, message: bytes, signature: bytes) -> bool:
    """Return whether a key made a signature under a message."""
    # Under a key of small order some signatures fit any message.
    if not is_sound_ed25519(public_key):
        return False
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True
