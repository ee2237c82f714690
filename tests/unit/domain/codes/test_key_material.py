"""Keys under which others than their owner could sign are no keys."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.credentials.keys import public_bytes
from kiosk.domain.codes.key_material import is_sound_ed25519, why_unfit
from kiosk.domain.roster.codes import KeyAlgorithm, SigningKey

P = 2**255 - 19
D = -121665 * pow(121666, -1, P) % P


def root(square: int) -> int | None:
    """Return a square root modulo P (RFC 8032 §5.1.3), or None."""
    for candidate in (pow(square, (P + 3) // 8, P), pow(square, (P + 3) // 8, P) * pow(2, (P - 1) // 4, P) % P):
        if candidate * candidate % P == square % P:
            return candidate
    return None


def small_points() -> list[int]:
    """Return the y of all points of order 1, 2, 4 and 8, by the curve's own equations.

    A point of order 8 doubles to one with y = 0, which gives d·y⁴ + 2·y² - 1 = 0.
    """
    found = [1, P - 1, 0]
    for sign in (1, -1):
        half = (-1 + sign * (root(1 + D) or 0)) * pow(D, -1, P) % P
        y = root(half)
        found += [] if y is None else [y, P - y]
    return found


def encoded(y: int, sign: int) -> bytes:
    return (y | sign << 255).to_bytes(32, "little")


def test_there_are_five_of_them():
    assert len(set(small_points())) == 5


@pytest.mark.parametrize("y", [*small_points(), P, P + 1, 2**255 - 1])
@pytest.mark.parametrize("sign", [0, 1])
def test_points_of_low_order_and_second_names_are_unsound(y: int, sign: int):
    assert not is_sound_ed25519(encoded(y, sign))


@given(st.binary(min_size=32, max_size=32))
def test_everybodys_own_key_is_sound(private: bytes):
    assert is_sound_ed25519(public_bytes(private))


@pytest.mark.parametrize("material", [b"", bytes(31), bytes(33), encoded(2, 0)])
def test_what_is_no_point_is_unsound(material: bytes):
    assert not is_sound_ed25519(material)


@pytest.mark.parametrize(
    ("algorithm", "fit", "unfit"),
    [
        (KeyAlgorithm.ED25519, public_bytes(b"k" * 32), encoded(1, 0)),
        (KeyAlgorithm.HMAC_SHA256, b"k", b""),
        (KeyAlgorithm.A256GCM, b"k" * 32, b"k" * 31),
        (KeyAlgorithm.A256CBC, b"k" * 32, b"k" * 33),
        (KeyAlgorithm.TOTP, b"k" * 16, b"k" * 15),
    ],
)
def test_every_algorithm_has_its_material(algorithm: KeyAlgorithm, fit: bytes, unfit: bytes):
    assert why_unfit(SigningKey(id="1", key_id="", algorithm=algorithm, material=fit)) is None
    why = why_unfit(SigningKey(id="1", key_id="", algorithm=algorithm, material=unfit))
    assert why is not None
    assert "kkk" not in why
