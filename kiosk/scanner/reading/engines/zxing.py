"""The first reader: zxing-cpp, wrapped so that nothing of it leaves this file.

Invariants: input is gray, 8-bit, contiguous; nothing raises; what was read carries text that can be encoded and shown;
what was only located carries where it is.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

import numpy as np
import zxingcpp
from numpy.typing import NDArray

from kiosk.domain.codes.charsets import CodePart
from kiosk.scanner.detection import MessagePart, Polygon
from kiosk.scanner.frame import Image
from kiosk.scanner.reading.engines.formats import AZTEC, DATA_MATRIX, QR, symbology_of, zxing_formats
from kiosk.scanner.reading.engines.symbol_text import SymbolTexts, is_plain
from kiosk.scanner.reading.modules.aztec import is_part

SMALLEST_SIDE_PX = 21
"""The smallest QR code has 21 modules: a smaller picture holds none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One code that was read.

    Attributes:
        text: What it says.
        symbology: "QR", "Aztec", …
        polygon: Where it is in the picture that was looked at.
        parts: The bytes that the text was made of, where they may be other texts too; else empty.
        message: Which part of a message it is; None where it stands alone.
        modules: Draws its modules, True for dark, without quiet zone; None where that is not offered (not a QR code).
    """

    text: str
    symbology: str
    polygon: Polygon
    parts: tuple[CodePart, ...] = field(default=(), repr=False)
    message: MessagePart | None = None
    modules: Callable[[], NDArray[np.bool_]] | None = field(default=None, repr=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class LocatedCode:
    """One code that could not be read.

    Attributes:
        polygon: Where it is in the picture that was looked at.
        version: Its size, 1 to 40, where the reader came far enough to tell; of QR codes alone.
    """

    polygon: Polygon
    version: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadResult:
    """What one look at a picture gave.

    Attributes:
        readings: Codes that were read.
        located: Codes that could not be read.
    """

    readings: tuple[Reading, ...] = ()
    located: tuple[LocatedCode, ...] = ()


_APPLICATION = ("]Q5", "]Q6")
"""Identifiers (ISO/IEC 15424) of QR codes with FNC1 in second position: an application's number, then its text."""


@dataclass(frozen=True, slots=True)
class ZxingEngine:
    """zxing-cpp for a set of symbologies.

    Attributes:
        symbologies: What is read.
    """

    symbologies: tuple[str, ...] = (QR,)
    _formats: zxingcpp.BarcodeFormats = field(init=False, repr=False, compare=False)
    _rotate: bool = field(init=False, repr=False, compare=False)
    _texts: SymbolTexts = field(init=False, repr=False, compare=False, default_factory=SymbolTexts)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_formats", zxing_formats(self.symbologies))
        # A QR code is found in any direction; the stacked and linear ones need the picture turned as well.
        object.__setattr__(self, "_rotate", any(name in ("PDF417", "Code128") for name in self.symbologies))

    def read(
        self, gray: Image, *, try_invert: bool = False, downscale: bool = True, histogram: bool = False
    ) -> ReadResult:
        """Look at a picture once.

        Args:
            gray: Gray pixels.
            try_invert: Also try light modules on dark ground.
            downscale: Also try smaller versions of the picture.
            histogram: One threshold for the whole picture in place of local ones.
        """
        if min(gray.shape) < SMALLEST_SIDE_PX and self.symbologies == (QR,):
            return ReadResult()
        look = partial(
            zxingcpp.read_barcodes,
            gray,
            formats=self._formats,
            try_rotate=self._rotate,
            try_downscale=downscale,
            try_invert=try_invert,
            binarizer=zxingcpp.Binarizer.GlobalHistogram if histogram else zxingcpp.Binarizer.LocalAverage,
            return_errors=True,  # where an unreadable code is costs nothing to tell
        )
        found = look(text_mode=zxingcpp.TextMode.Plain)
        if any(code.valid and self._declares_unknown(code) for code in found):
            # Only the other way of writing a text tells whether its character set was declared, so it is asked too.
            for code in look(text_mode=zxingcpp.TextMode.HexECI):
                self._texts.declared(symbology_of(code), bytes(code.bytes), code.text)
        readings, located = [], []
        for code in found:
            polygon = _polygon(code.position)
            if code.valid and symbology_of(code) in self.symbologies:  # families hold more than was asked for
                readings.append(self._reading(code, polygon))
            elif not code.valid and len(set(polygon)) == 4:
                located.append(LocatedCode(polygon=polygon, version=_version(code)))
        return ReadResult(readings=tuple(readings), located=tuple(located))

    def _declares_unknown(self, code: zxingcpp.Barcode) -> bool:
        """Whether it must be asked which character sets a code declares: of a QR code the modules tell it."""
        content, symbology = bytes(code.bytes), symbology_of(code)
        return symbology != QR and not is_plain(content) and not self._texts.knows(symbology, content)

    def _reading(self, code: zxingcpp.Barcode, polygon: Polygon) -> Reading:
        symbology = symbology_of(code)
        modules = partial(_modules, code) if symbology == QR else None
        prefixed = symbology == QR and code.symbology_identifier in _APPLICATION
        look = modules or _may_be_part(code)
        said = self._texts.of(symbology, bytes(code.bytes), lambda: str(code.text), look, prefixed=prefixed)
        return Reading(
            text=said.text,
            symbology=symbology,
            polygon=polygon,
            parts=said.parts,
            message=said.message,
            modules=modules,
        )


def _version(code: zxingcpp.Barcode) -> int | None:
    """Return the size of a QR code of which only the text could not be made out."""
    known = code.extra if symbology_of(code) == QR else None
    version = str(known.get("Version", "")) if isinstance(known, dict) else ""
    return int(version) if version.isdecimal() and 1 <= int(version) <= 40 else None


def _modules(code: zxingcpp.Barcode) -> NDArray[np.bool_]:
    """Return a read code's modules without the quiet zone."""
    dark = np.array(code.to_image(scale=1)) == 0
    version = _version(code)
    # These are the modules as they were sampled, and a bent code's outermost column may have been missed altogether: so
    # what is cut off around them is told by the code's size, and by the dark ones only where that is not known.
    if version is not None and (margin := dark.shape[0] - (17 + 4 * version)) >= 0:
        near, far = margin // 2, margin // 2 + 17 + 4 * version
        return np.asarray(dark[near:far, near:far], np.bool_)
    rows, columns = np.flatnonzero(dark.any(axis=1)), np.flatnonzero(dark.any(axis=0))
    return np.asarray(dark[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1], np.bool_)


def _may_be_part(code: zxingcpp.Barcode) -> Callable[[], NDArray[np.bool_]] | None:
    """Draw the modules of a code that is no QR code, True for dark, where it may be one of several."""
    symbology = symbology_of(code)
    # Of Aztec codes the identifier says it; of Data Matrix codes nothing does but their modules.
    looked_at = symbology == DATA_MATRIX or (symbology == AZTEC and is_part(code.symbology_identifier))
    return partial(_plain_modules, code) if looked_at else None


def _plain_modules(code: zxingcpp.Barcode) -> NDArray[np.bool_]:
    return np.asarray(np.array(code.to_image(scale=1, add_quiet_zones=False)) == 0, np.bool_)


def _polygon(position: zxingcpp.Position) -> Polygon:
    corners = (position.top_left, position.top_right, position.bottom_right, position.bottom_left)
    return tuple((int(corner.x), int(corner.y)) for corner in corners)
