"""Which keys may be trusted with anything at all. Pure arithmetic; the library of the credentials room is not asked.

An Ed25519 key is the encoding of a point (RFC 8032 §5.1.3). Eight points have an order of 8 or less: under such a key
anybody can write signatures that verify, for one message in eight or for all of them. Encodings that are not canonical
are second names of a point, and some of them name one of those eight.
"""

from collections.abc import Mapping
from typing import Final

from kiosk.domain.roster.codes import KeyAlgorithm, SigningKey

_P: Final = 2**255 - 19
_D: Final = -121665 * pow(121666, -1, _P) % _P
_Y8: Final = 0x7A03AC9277FDC74EC6CC392CFA53202A0F67100D760B3CBA4FD84D3D706A17C7
_LOW_ORDER: Final = frozenset({0, 1, _P - 1, _Y8, _P - _Y8})
"""The y of all points of order 1, 2, 4 and 8."""

_LENGTHS: Final[Mapping[KeyAlgorithm, tuple[int, int | None]]] = {
    KeyAlgorithm.HMAC_SHA256: (1, None),  # RFC 2104 takes any; none at all is everybody's
    KeyAlgorithm.A256GCM: (32, 32),
    KeyAlgorithm.A256CBC: (32, 32),
    KeyAlgorithm.TOTP: (16, None),
}
"""Fewest and most bytes of secrets."""


def is_sound_ed25519(material: bytes) -> bool:
    """Return whether 32 bytes are a public key under which nobody but its owner can sign."""
    if len(material) != 32:
        return False
    y = int.from_bytes(material, "little") & (1 << 255) - 1
    if y >= _P or y in _LOW_ORDER:
        return False
    square = (y * y - 1) * pow(_D * y * y + 1, -1, _P) % _P  # x², by the curve's equation; never 0 here
    return pow(square, (_P - 1) // 2, _P) == 1


def why_unfit(key: SigningKey) -> str | None:
    """Return what is wrong with a key's material, in words without the material; None when nothing is."""
    if key.algorithm is KeyAlgorithm.ED25519:
        return (
            None if is_sound_ed25519(key.material) else "not a public key of Ed25519 that only its owner can sign for"
        )
    least, most = _LENGTHS[key.algorithm]
    size = len(key.material)
    return None if least <= size and (most is None or size <= most) else f"{size} bytes are no key for {key.algorithm}"
