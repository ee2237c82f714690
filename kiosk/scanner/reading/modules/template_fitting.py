"""Lays what is known of a picture onto the picture: where it fits best, tilted and moved by a little.

The enhanced correlation coefficient (Evangelidis and Psarakis, 2008), as OpenCV's ``findTransformECC`` has it, but of
the known pixels alone: of a code that are a fifth, and the library takes as long for the others as for them.

Invariants: light and contrast of the picture do not matter; nothing raises on account of its content.
"""

from dataclasses import dataclass
from typing import Any, Final, Self

import cv2
import numpy as np
from numpy.typing import NDArray

_Values = NDArray[np.float32]

_CALM: Final = (3, 3)
"""Both are smoothed over so many pixels: between two steps the fit must change evenly."""

_SETTLED: Final = 1e-4
"""What changes the correlation by less is no further step."""

_SLOPE: Final = np.array([[-0.5, 0, 0.5]], np.float32)


@dataclass(frozen=True, slots=True, eq=False)
class KnownPixels:
    """The known pixels of a template.

    Attributes:
        across: Their columns, as a picture of one pixel's height that the library can look up.
        down: Their rows, likewise.
        values: How light they are, 0 on average.
    """

    across: _Values
    down: _Values
    values: _Values

    @classmethod
    def of(cls, template: NDArray[Any], is_known: NDArray[np.bool_]) -> Self:
        """Take a template in.

        Args:
            template: Gray values.
            is_known: Which of them are known.
        """
        calm = cv2.GaussianBlur(template.astype(np.float32), _CALM, 0)
        # At the rim of what is known the smoothed template holds what is not.
        certain = cv2.erode(is_known.astype(np.uint8), np.ones(_CALM, np.uint8)) > 0
        rows, columns = np.nonzero(certain)
        values = calm[certain]
        return cls(columns.astype(np.float32), rows.astype(np.float32), values - values.mean())

    def fitted(self, picture: NDArray[Any], steps: int) -> tuple[float, NDArray[np.float64]] | None:
        """Return how well they fit a picture at best, and the map that takes the template's pixels there.

        Args:
            picture: Gray pixels, in which the template lies where it should but for a few pixels.
            steps: So many at most.

        Returns:
            The correlation, up to 1, and a 3×3 matrix; None where nothing fits.
        """
        calm = cv2.GaussianBlur(picture.astype(np.float32), _CALM, 0)
        layers = cv2.merge((calm, cv2.filter2D(calm, -1, _SLOPE), cv2.filter2D(calm, -1, _SLOPE.T)))
        onto, fit = np.eye(3), 0.0
        own_power = float(self.values @ self.values)
        for _ in range(steps):
            seen, slopes = self._looked_up(layers, onto)
            power, shared = float(seen @ seen), float(seen @ self.values)
            if power <= 0 or own_power <= 0:
                return None
            before, fit = fit, shared / float(np.sqrt(power * own_power))
            normal = (slopes @ slopes.T).astype(np.float64)
            projections = (slopes @ np.stack([seen, self.values], axis=1)).astype(np.float64)
            try:
                solved = np.linalg.solve(normal, projections)
            except np.linalg.LinAlgError:
                return None
            # How much of the picture and of the template the slopes leave: their contrast is settled along with them.
            rest = power - float(projections[:, 0] @ solved[:, 0])
            rest_shared = shared - float(projections[:, 1] @ solved[:, 0])
            if rest_shared <= 0:
                return None
            step = solved[:, 1] * (rest / rest_shared) - solved[:, 0]
            onto += np.append(step, 0.0).reshape(3, 3).T
            if abs(fit - before) < _SETTLED:
                break
        return (fit, onto) if np.isfinite(onto).all() else None

    def _looked_up(self, layers: NDArray[Any], onto: NDArray[np.float64]) -> tuple[_Values, _Values]:
        """Return the picture at the known pixels, 0 on average, and how it changes with the map's eight numbers."""
        x, y = self.across, self.down
        (a, b, c), (d, e, f), (g, h, _) = onto.astype(np.float32)
        depth = 1 / (g * x + h * y + 1)
        at_x, at_y = (a * x + b * y + c) * depth, (d * x + e * y + f) * depth
        found = cv2.remap(layers, at_x[None], at_y[None], cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)[0]
        right, low = found[:, 1] * depth, found[:, 2] * depth
        outward = -(at_x * right + at_y * low)
        slopes = np.stack([right * x, low * x, outward * x, right * y, low * y, outward * y, right, low])
        return found[:, 0] - found[:, 0].mean(), slopes
