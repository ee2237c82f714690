"""One picture on its way from a camera to a decoder.

Invariants: a frame never changes after it was made (nobody draws on ``image``; the screen draws on its own copy), its
pixels are 8-bit and contiguous, and ``captured_ms`` is the instant at which the picture reached this process.
"""

import time
from dataclasses import dataclass
from typing import Any, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.domain.errors import NotAPictureError

Image: TypeAlias = NDArray[np.uint8]
"""Pixels: ``(height, width)`` gray or ``(height, width, 3)`` blue, green, red."""

LARGEST_SIDE_PX = 32_768


def monotonic_ms() -> float:
    """Return milliseconds of the clock that never jumps; only differences mean anything."""
    return time.monotonic() * 1000.0


def worked_ms() -> float:
    """Return milliseconds that this thread has worked; only differences mean anything."""
    return time.thread_time() * 1000.0


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Frame:
    """One picture.

    Attributes:
        image: Pixels, ``(height, width)`` gray or ``(height, width, 3)`` blue, green, red, uint8.
        index: Number of the picture since its source was opened; in a video, its number in the video.
        captured_ms: When it reached this process, monotonic milliseconds.
        source: Name of the camera, address or file.
    """

    image: Image
    index: int = 0
    captured_ms: float = 0.0
    source: str = ""

    @property
    def width(self) -> int:
        """Pixels from left to right."""
        return int(self.image.shape[1])

    @property
    def height(self) -> int:
        """Pixels from top to bottom."""
        return int(self.image.shape[0])


def to_image(image: Any) -> Image:
    """Make any array that a driver or a caller may hand over into 8-bit gray or BGR pixels.

    Floating point pictures may be scaled to 1 or to 255; what is not a number becomes black. Pictures of 16 bits that
    use less than half of their range are brightened. What is transparent becomes white, as on paper, and black where
    what is drawn is light: a code is seen by its contrast.

    Args:
        image: Array of any dtype, ``(h, w)``, ``(h, w, 1)``, ``(h, w, 3)`` or ``(h, w, 4)``.

    Returns:
        Contiguous pixels.

    Raises:
        ScannerError: It is not a picture (no pixels, wrong number of dimensions, absurdly large).
    """
    pixels = np.asarray(image)
    if pixels.ndim == 3 and pixels.shape[2] == 1:
        pixels = pixels[:, :, 0]
    if pixels.ndim not in (2, 3) or (pixels.ndim == 3 and pixels.shape[2] not in (3, 4)):
        raise NotAPictureError(f"not a picture: array of shape {pixels.shape}")
    if pixels.size == 0:
        raise NotAPictureError("the picture has no pixels")
    if max(pixels.shape[:2]) > LARGEST_SIDE_PX:
        raise NotAPictureError(f"the picture is too large: {pixels.shape[:2]}")
    pixels = _to_bytes(pixels)
    if pixels.ndim == 3 and pixels.shape[2] == 4:
        pixels = _flatten_alpha(pixels)
    return np.ascontiguousarray(pixels)


def to_gray(picture: Image) -> Image:
    """Return the luma of a picture (the picture itself where it is gray already)."""
    if picture.ndim == 2:
        return picture
    return np.asarray(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), np.uint8)


def _to_bytes(pixels: NDArray[Any]) -> Image:
    """Bring any number type to 0…255."""
    if pixels.dtype == np.uint8:
        return pixels
    if pixels.dtype == np.bool_:
        return pixels.astype(np.uint8) * np.uint8(255)
    if pixels.dtype == np.uint16:
        most = int(pixels.max())
        return (pixels >> 8).astype(np.uint8) if most >= 1 << 15 else (pixels * (255.0 / max(1, most))).astype(np.uint8)
    if not (np.issubdtype(pixels.dtype, np.floating) or np.issubdtype(pixels.dtype, np.integer)):
        raise NotAPictureError(f"not a picture: values of type {pixels.dtype}")
    values = np.nan_to_num(pixels.astype(np.float32), nan=0.0, posinf=255.0, neginf=0.0)
    if np.issubdtype(pixels.dtype, np.floating) and float(values.max()) <= 1.0:
        values = values * np.float32(255.0)
    return np.clip(values, 0, 255).astype(np.uint8)


def _flatten_alpha(pixels: Image) -> Image:
    """Lay a picture with an alpha channel on white, or on black where what is drawn is light."""
    alpha = pixels[:, :, 3:].astype(np.uint16)
    drawn = pixels[:, :, :3].astype(np.uint16) * alpha
    light = float(drawn.mean()) > 127.5 * float(alpha.mean())
    ground = 0 if light and bool((alpha < 255).any()) else 255
    over = drawn + ground * (255 - alpha)
    return (over // 255).astype(np.uint8)
