"""Sees the modules of a followed code anew in a frame that smears them.

A hand that pulls a ticket away smears it over three modules and more, of which no filter and no guess at the blur makes
modules again. But a code that was followed tells how this frame smears it (``smear``): five numbers turn its modules
into what is seen. Through that smear the modules are then looked for from nothing, whatever they were.

Invariants: of the code that is known only place, size and smear are used, never what its modules are: another code of
that size gives its own modules or none, and so does a changed one. Nothing raises.
"""

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Self

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.scanner.frame import Image
from kiosk.scanner.reading.modules.error_correction import corrected_like, told_modules
from kiosk.scanner.reading.modules.module_grid import Corners
from kiosk.scanner.reading.modules.qr_layout import ModuleSigns, version_of
from kiosk.scanner.reading.modules.two_valued import two_valued_modules
from kiosk.scanner.reading.tracking.code_square import CodeSquare
from kiosk.scanner.reading.tracking.known_symbol import KnownSymbol
from kiosk.scanner.reading.tracking.smear import LOOKS, Picture, Smear, Spectrum, guessed_smear

_LIT_ALIKE: Final = 13
"""Over so many modules light and contrast hardly change; a lamp's rim is as narrow."""

_LIGHT_ROUNDS: Final = 2
"""The light is told better by a smear that was told by better light: a second round reads half as many codes more."""

_FAINTEST: Final = 0.35
_SLOW: Final = 0.05
"""Share of the mean variance that is added where the smeared code hardly varies, and tells nothing of the contrast."""

_ROUNDS: Final = 5
"""So often smear and place are settled on each other; with three a tenth fewer codes are read, with eight no more."""

_SETTLED: Final = 0.1
"""Places within which smear and corners stay from one round to the next where more rounds read no more."""

_HOPELESS_AFTER: Final = 2
_GAINED_LATER: Final = 0.05
"""So much more may be explained in the end than after so many rounds; what would still be too little is left."""

_EXPLAINED: Final = (0.75, 0.018, 0.96)
"""So much of what is seen the known code must explain, so much more for every module of smear above ``_SHORT``, and
never more than that. The rest is noise, and the longer a smear, the less noise hides what modules are: what explains
less is hardly ever read, and costs as much."""

_SHORT: Final = 5.0

_STIFF: Final = 1e-3
_FURTHEST: Final = 3.0
"""So many places the corners are moved at most, to lie where the smeared code does."""

_ERROR: Final = 0.2
"""How far a module that was seen through a smear can be believed: mean squared error of one that is sure."""

_CORNERS: Final = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]], np.float64)


@dataclass(frozen=True, slots=True, eq=False)
class _Drawn:
    """A known code on light ground.

    Attributes:
        alone: Its places, 0 on average and around it.
        spectrum: Of the code with the light around it.
    """

    alone: Picture
    spectrum: Spectrum


@dataclass(frozen=True, slots=True, eq=False)
class _Explained:
    """What is seen of a code, and what the smeared known one looks like.

    Attributes:
        shown: The known code, smeared; of the whole square.
        seen: What is seen at the code's places, in even light.
        slopes: Spectra of how ``shown`` changes with the smear's two ways and its spread.
        light: What is added at the code's places, over even light.
        contrast: What they are multiplied by, likewise.
    """

    shown: Picture
    seen: Picture
    slopes: tuple[Spectrum, ...]
    light: Picture
    contrast: Picture

    def share(self, square: CodeSquare) -> float:
        """Return how much of what is seen is explained, 0 to 1."""
        _, missing = cv2.meanStdDev(self.seen - self.shown[square.places])
        _, spread = cv2.meanStdDev(self.seen)
        return 1 - float(missing[0, 0]) ** 2 / max(float(spread[0, 0]) ** 2, 1e-9)

    def in_even_light(self, whole: Picture, square: CodeSquare) -> Picture:
        """Return the whole square as it would be in even light: around the code that is as at its rim.

        Args:
            whole: As it is seen.
            square: The square.
        """
        before, after = square.before * LOOKS, (square.side - square.modules - square.before) * LOOKS
        light, contrast = (
            cv2.copyMakeBorder(one, before, after, before, after, cv2.BORDER_REPLICATE)
            for one in (self.light, self.contrast)
        )
        return np.asarray((whole - light) / contrast, np.float32)


@dataclass(frozen=True, slots=True, eq=False)
class Unsmeared:
    """A code whose smear is known.

    Attributes:
        modules: About 1 light and -1 dark.
        corners: Where it was found to lie.
    """

    modules: ModuleSigns
    corners: Corners
    _square: CodeSquare
    _looks: NDArray[np.float32]
    _kernels: NDArray[np.float32]

    @classmethod
    def of(cls, seen: Picture, smear: Smear, corners: Corners, square: CodeSquare) -> Self:
        """Look for modules through a smear in what is seen of a square in even light."""
        looks, kernels = square.apart(seen), smear.kernels(square.side)
        modules = two_valued_modules(looks, kernels, square.bounds())
        return cls(np.ascontiguousarray(modules[square.inner]), corners, square, looks, kernels)

    def mended(self, expected: ModuleSigns) -> ModuleSigns | None:
        """Return the modules corrected block by block, with no check left over, if they are the expected ones.

        The blocks of a code lie within each other. So what one of them says is certain once its own checks have told
        it, and through the smear it tells its neighbours.

        Args:
            expected: The whole modules of the code that is followed: what comes out as anything else is left.
        """
        modules, version = self.modules, (self._square.modules - 17) // 4
        certain = 0
        while (told := told_modules(modules, version, _ERROR, expected)) is not None and int(told.sum()) > certain:
            if (whole := corrected_like(modules, version, _ERROR, expected)) is not None:
                return whole
            certain = int(told.sum())
            bounds = self._square.bounds()
            for bound in (bounds.low, bounds.high):
                bound[self._square.inner][told] = expected[told]
            modules = np.ascontiguousarray(two_valued_modules(self._looks, self._kernels, bounds)[self._square.inner])
        return None


def unsmeared(gray: Image, quad: Corners, symbol: KnownSymbol) -> Unsmeared | None:
    """Look at a code through its smear.

    Args:
        gray: The frame.
        quad: Where the corners of the followed code should be.
        symbol: That code.

    Returns:
        None where too little is left of the code, and for one that is no QR code.
    """
    if version_of(symbol.modules) is None:
        return None
    square = CodeSquare.around(symbol.modules)
    drawn = _drawn(symbol.dark.tobytes(), square)
    seen = square.seen(gray, quad)
    alone = np.zeros_like(drawn.alone)
    alone[square.places] = seen
    smear = guessed_smear(drawn.alone, alone)
    for number in range(_ROUNDS):
        found = _explained(drawn, smear, seen, square)
        if number == _HOPELESS_AFTER and found.share(square) < _least_share(smear) - _GAINED_LATER:
            return None
        before = smear, quad
        smear, quad = _settled(smear, quad, found, square)
        seen = square.seen(gray, quad)
        if number >= _HOPELESS_AFTER - 1 and _is_settled(before, (smear, quad), square):
            break
    found = _explained(drawn, smear, seen, square)
    if found.share(square) < _least_share(smear):
        return None
    return Unsmeared.of(found.in_even_light(square.seen_around(gray, quad), square), smear, quad, square)


def _is_settled(before: tuple[Smear, Corners], now: tuple[Smear, Corners], square: CodeSquare) -> bool:
    """Tell whether another round would hardly change smear and place; many frames need three or four of the five."""
    place = float(np.linalg.norm(now[1][0] - now[1][1])) / (square.modules * LOOKS)
    return now[0].change_since(before[0]) < _SETTLED and float(np.abs(now[1] - before[1]).max()) < _SETTLED * place


def _least_share(smear: Smear) -> float:
    least, more, most = _EXPLAINED
    return min(most, least + more * max(0.0, math.hypot(smear.right, smear.down) / LOOKS - _SHORT))


@lru_cache(maxsize=2)
def _drawn(dark: bytes, square: CodeSquare) -> _Drawn:
    """Draw a code; kept, for the one that is followed is asked for again in the next frame."""
    modules = np.frombuffer(dark, np.bool_).reshape(square.modules, square.modules)
    light = np.ones((square.side, square.side), np.float32)
    light[square.inner] = np.where(modules, -1, 1)
    picture = np.kron(light, np.ones((LOOKS, LOOKS), np.float32))
    alone = np.zeros_like(picture)
    alone[square.places] = picture[square.places] - picture[square.places].mean()
    return _Drawn(alone, np.asarray(np.fft.rfft2(picture), np.complex64))


def _explained(drawn: _Drawn, smear: Smear, seen: Picture, square: CodeSquare) -> _Explained:
    """Smear the known code, and even out what is seen by it."""
    whole, *slopes = smear.with_slopes(square.size)
    shown = _picture(drawn.spectrum * whole, square)
    of_code = np.ascontiguousarray(shown[square.places])
    spread = np.float32(of_code.std())
    even = seen * spread
    light, contrast = np.zeros_like(seen), np.full_like(seen, 1 / spread)
    for _ in range(_LIGHT_ROUNDS):
        further_light, further_contrast = _light(of_code, even)
        light, contrast = light + contrast * further_light, contrast * further_contrast
        even = np.asarray((seen - light) / contrast, np.float32)
    return _Explained(shown, even, tuple(drawn.spectrum * slope for slope in slopes), light, contrast)


def _picture(spectrum: Spectrum, square: CodeSquare) -> Picture:
    return np.asarray(np.fft.irfft2(spectrum, s=(square.size, square.size)), np.float32)


def _light(shown: Picture, seen: Picture) -> tuple[Picture, Picture]:
    """Return what is added to the smeared code where it is seen, and what it is multiplied by.

    Both are fitted around each module by least squares. To even out contrast without the known code, by its spread, is
    no way: how much a smeared code varies depends on its modules, and what depends on them no smear explains.
    """
    window = (_LIT_ALIKE * LOOKS, _LIT_ALIKE * LOOKS)
    mean, mean_seen, power, shared = (
        cv2.blur(one, window, borderType=cv2.BORDER_REFLECT) for one in (shown, seen, shown * shown, shown * seen)
    )
    varies = power - mean * mean
    slow = np.float32(_SLOW) * varies.mean() + np.float32(1e-9)
    contrast = np.clip((shared - mean * mean_seen + slow) / (varies + slow), _FAINTEST, 3)
    return mean_seen - contrast * mean, contrast


def _settled(smear: Smear, quad: Corners, found: _Explained, square: CodeSquare) -> tuple[Smear, Corners]:
    """Return smear and corners by which the known code lies better on what is seen (one step of Gauss and Newton).

    Points that were tracked through a smear leave the code turned or stretched by half a module, which no smear takes
    back: it is the same for all modules. Straight shifts are the smear's.
    """
    code = square.places
    rest = found.seen - found.shown[code]
    slopes = [_picture(slope, square)[code] for slope in found.slopes]
    across, down = (cv2.Sobel(found.shown, cv2.CV_32F, *order, scale=1 / 8)[code] for order in ((1, 0), (0, 1)))
    middles = ((np.arange(len(rest)) + 0.5) / len(rest) * 2 - 1).astype(np.float32)
    x, y = middles[None, :], middles[:, None]
    outwards = across * x + down * y
    moves = (across, down, across * x, across * y, down * x, down * y, outwards * x, outwards * y)
    design = np.empty((len(slopes) + len(moves), *rest.shape), np.float32)
    design[:3] = slopes
    for row, move in zip(design[3:], moves, strict=True):
        np.negative(move, out=row)
    design = design.reshape(len(design), -1)
    normal = (design @ design.T).astype(np.float64)
    normal[np.diag_indices_from(normal)] *= 1 + _STIFF
    normal[np.diag_indices_from(normal)] += 1e-9
    wanted = np.linalg.solve(normal, (design @ rest.ravel()).astype(np.float64))
    right_x, right_y, low_x, low_y, far_x, far_y = np.clip(wanted[5:], -_FURTHEST, _FURTHEST).tolist()
    at_x, at_y = _CORNERS.T
    outward = far_x * at_x + far_y * at_y
    moved = np.stack(
        [right_x * at_x + right_y * at_y + outward * at_x, low_x * at_x + low_y * at_y + outward * at_y], 1
    )
    onto = cv2.getPerspectiveTransform(_CORNERS.astype(np.float32), quad.astype(np.float32))
    corners = cv2.perspectiveTransform((_CORNERS + moved * 2 / len(rest))[None], onto)[0]
    return smear.moved(np.asarray(wanted[:5], np.float64)), np.asarray(corners, np.float64)
