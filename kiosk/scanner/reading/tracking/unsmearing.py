"""Sees the modules of a followed code anew in a frame that smears them.

A hand that pulls a ticket away smears it over three modules and more, of which no filter and no guess at the blur makes
modules again. But a code that was followed tells how this frame blurs it: which kernel turns its modules into what is
seen (``known_symbol``). Through that blur the modules are then looked for from nothing, whatever they were.

Invariants: of the code that is known only place, size and blur are used, never what its modules are: another code of
that size gives its own modules or none, and so does a changed one. Nothing raises.
"""

from dataclasses import dataclass
from typing import Final, Self

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.scanner.frame import Image
from kiosk.scanner.reading.modules.module_grid import Corners
from kiosk.scanner.reading.modules.qr_layout import ModuleSigns, known_modules, version_of
from kiosk.scanner.reading.modules.two_valued import Bounds, two_valued_modules
from kiosk.scanner.reading.tracking.known_symbol import REACH, KnownSymbol

_LOOKS: Final = 2
"""Each module is looked at in so many places across and down: smears of whole modules are blind for some patterns, and
half a module further they are not."""

_SAMPLES: Final = 2
"""Pixels across each of these places."""

_AROUND: Final = 5
"""Modules around the code that are looked at with it: a smear reaches from the code into them, and back."""

_LIGHT: Final = 2
"""So many of them are light for certain; what lies further out may be anything."""

_OUTSIDE: Final = 1.3

_LIT_ALIKE: Final = 13
"""Over so many modules light and contrast hardly change; a lamp's rim is as narrow."""

_LIGHT_ROUNDS: Final = 2
"""The light is told better by a kernel that was told by better light: a second round reads half as many codes more."""

_FAINTEST: Final = 0.35
_SLOW: Final = 0.05
"""Share of the mean variance that is added where the blurred code hardly varies, and tells nothing of the contrast."""

_EXPLAINED: Final = 0.78
"""So much of what is seen the known code must explain: what is smeared further is never read, and costs as much."""

_STIFF: Final = 1e-3
_FURTHEST: Final = 2.0
"""So many places the corners are moved at most, to lie where the blurred code does."""

_CORNERS: Final = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]], np.float64)


@dataclass(frozen=True, slots=True, eq=False)
class _Square:
    """A code's modules with what is around them, as one size of square.

    Attributes:
        modules: Along one side of the code.
        side: Along one side of the square; one that the spectrum is made of quickly.
    """

    modules: int
    side: int

    @classmethod
    def around(cls, modules: int) -> "_Square":
        return cls(modules, cv2.getOptimalDFTSize(modules + 2 * _AROUND))

    @property
    def before(self) -> int:
        """Modules before the code's first one."""
        return (self.side - self.modules) // 2

    @property
    def inner(self) -> tuple[slice, slice]:
        """Where the code is."""
        own = slice(self.before, self.before + self.modules)
        return own, own

    def looks(self, gray: Image, quad: Corners) -> NDArray[np.float32]:
        """Return what is seen at every place: one square for each look."""
        pixels = _LOOKS * _SAMPLES
        near, far = self.before * pixels - 0.5, (self.before + self.modules) * pixels - 0.5
        own = np.array([[near, near], [far, near], [far, far], [near, far]], np.float32)
        onto = cv2.getPerspectiveTransform(own, quad.astype(np.float32))
        flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        size = (self.side * pixels, self.side * pixels)
        flat = cv2.warpPerspective(gray, onto, size, flags=flags, borderMode=cv2.BORDER_REPLICATE)
        small = cv2.resize(flat, (self.side * _LOOKS, self.side * _LOOKS), interpolation=cv2.INTER_AREA)
        return self.apart(small.astype(np.float32))

    def apart(self, picture: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return a picture as one square for each look."""
        side = len(picture) // _LOOKS
        shape = (side, _LOOKS, side, _LOOKS)
        return picture.reshape(shape).transpose(1, 3, 0, 2).reshape(_LOOKS**2, side, side)

    def bounds(self) -> Bounds:
        """Return what is certain: marks, timing, and the light around the code."""
        low = np.full((self.side, self.side), -_OUTSIDE, np.float32)
        high = -low
        first, last = self.before - _LIGHT, self.before + self.modules + _LIGHT
        low[first:last, first:last] = high[first:last, first:last] = 1
        known = known_modules((self.modules - 17) // 4)
        low[self.inner] = np.where(known != 0, known, -1)
        high[self.inner] = np.where(known != 0, known, 1)
        return Bounds(low, high)


@dataclass(slots=True, eq=False)
class _Explained:
    """What is seen of a code, and the kernels that explain it by the known one.

    Attributes:
        seen: A square for each look, even where light and contrast are not.
        kernels: A column for each look.
        shown: What the kernels make of the known code, without its surroundings.
    """

    seen: NDArray[np.float32]
    kernels: NDArray[np.float32]
    shown: NDArray[np.float32]

    @classmethod
    def of(cls, seen: NDArray[np.float32], symbol: KnownSymbol, square: _Square) -> Self:
        """Explain what is seen."""
        kernels = symbol.own.best(seen[:, *square.inner].reshape(len(seen), -1))
        shown = symbol.own.shown(kernels).reshape(len(seen), square.modules, square.modules)
        return cls(seen, kernels, shown)

    def share(self, square: _Square) -> float:
        """Return how much of what is seen is explained, 0 to 1."""
        seen = self.seen[:, *square.inner]
        return 1 - float((seen - self.shown).var()) / max(float(seen.var()), 1e-9)


def unsmeared(gray: Image, quad: Corners, symbol: KnownSymbol) -> tuple[ModuleSigns, Corners] | None:
    """Return a code's modules, about 1 light and -1 dark, and its corners where they were found to lie.

    Args:
        gray: The frame.
        quad: Where the corners of the followed code should be.
        symbol: That code.

    Returns:
        None where too little is left of the code, and for one that is no QR code.
    """
    if version_of(symbol.modules) is None:
        return None
    square = _Square.around(symbol.modules)
    before = _Explained.of(_evenly(square.looks(gray, quad), square), symbol, square)
    quad = _settled(quad, before.shown, before.seen[:, *square.inner] - before.shown)
    found = _Explained.of(_evenly(square.looks(gray, quad), square), symbol, square)
    for _ in range(_LIGHT_ROUNDS):
        found = _Explained.of(_in_even_light(found, square), symbol, square)
    if found.share(square) < _EXPLAINED:
        return None
    kernels = found.kernels[:-1].T.reshape(-1, 2 * REACH + 1, 2 * REACH + 1)
    modules = two_valued_modules(found.seen - found.kernels[-1][:, None, None], kernels, square.bounds())
    return np.ascontiguousarray(modules[square.inner]), quad


def _evenly(seen: NDArray[np.float32], square: _Square) -> NDArray[np.float32]:
    """Return what is seen with the code's mean 0 and its spread 1; less than a gray value of spread is none."""
    code = seen[:, *square.inner]
    return np.asarray((seen - code.mean()) / max(float(code.std()), 1.0), np.float32)


def _in_even_light(found: _Explained, square: _Square) -> NDArray[np.float32]:
    """Return what is seen as it would be in even light: what the blurred code is multiplied by, and what is added.

    Both are fitted around each module by least squares. To even out contrast without the known code, by its spread, is
    no way: how much a smeared code varies depends on its modules, and what depends on them no kernel explains.
    """
    shown, seen = _side_by_side(found.shown), _side_by_side(found.seen[:, *square.inner])
    window = (_LIT_ALIKE * _LOOKS, _LIT_ALIKE * _LOOKS)
    mean, mean_seen, power, shared = (
        cv2.blur(one, window, borderType=cv2.BORDER_REFLECT) for one in (shown, seen, shown * shown, shown * seen)
    )
    varies = power - mean * mean
    slow = np.float32(_SLOW) * varies.mean() + np.float32(1e-9)
    contrast = np.clip((shared - mean * mean_seen + slow) / (varies + slow), _FAINTEST, 3)
    light = mean_seen - contrast * mean
    after = (square.side - square.modules - square.before) * _LOOKS
    around = (square.before * _LOOKS, after)
    whole = _side_by_side(found.seen) - np.pad(light, around, mode="edge")
    return square.apart(np.asarray(whole / np.pad(contrast, around, mode="edge"), np.float32))


def _settled(quad: Corners, shown: NDArray[np.float32], missing: NDArray[np.float32]) -> Corners:
    """Return corners at which the blurred code lies on what is seen (one step of Gauss and Newton).

    Points that were tracked through a smear leave the code turned or stretched by half a module, which no kernel
    takes back: it is the same for all modules.
    """
    picture, rest = _side_by_side(shown), _side_by_side(missing)
    across, down = (cv2.Sobel(picture, cv2.CV_32F, *order, scale=1 / 8) for order in ((1, 0), (0, 1)))
    middles = ((np.arange(len(picture)) + 0.5) / len(picture) * 2 - 1).astype(np.float32)
    x, y = middles[None, :], middles[:, None]
    outwards = across * x + down * y
    moves = (across, down, across * x, across * y, down * x, down * y, outwards * x, outwards * y)
    design = np.stack([move.ravel() for move in moves])
    normal = (design @ design.T).astype(np.float64)
    normal[np.diag_indices_from(normal)] += _STIFF * np.trace(normal) / len(normal) + 1e-9
    wanted = np.linalg.solve(normal, (design @ rest.ravel()).astype(np.float64))
    _, _, right_x, right_y, low_x, low_y, far_x, far_y = np.clip(wanted, -_FURTHEST, _FURTHEST).tolist()
    at_x, at_y = _CORNERS.T
    outward = far_x * at_x + far_y * at_y
    # Straight shifts are left to the kernel, which has them already: of all steps these are the least certain.
    moved = np.stack(
        [right_x * at_x + right_y * at_y + outward * at_x, low_x * at_x + low_y * at_y + outward * at_y], 1
    )
    onto = cv2.getPerspectiveTransform(_CORNERS.astype(np.float32), quad.astype(np.float32))
    corners = cv2.perspectiveTransform((_CORNERS - moved * 2 / len(picture))[None], onto)[0]
    return np.asarray(corners, np.float64)


def _side_by_side(looks: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return several looks at each module as one picture."""
    side = looks.shape[-1]
    apart = looks.reshape(_LOOKS, _LOOKS, side, side).transpose(2, 0, 3, 1)
    return np.ascontiguousarray(apart.reshape(side * _LOOKS, side * _LOOKS))
