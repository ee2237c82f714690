"""Hard photographs of codes, drawn from a seed, one kind of trouble after the other.

The kinds are those that public collections of QR photographs are known for. Every still comes with the texts of all
codes in it. A still's trouble is drawn from mild to severe, so that some of them cannot be read by anybody. Tune on
some seeds, report on others.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

import cv2
import numpy as np

from kiosk.scanner.frame import Image
from kiosk.scanner.synthetic import drawing
from tests.bench.scanner import curved_sheets, photo_flaws, printed_codes

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
SIZES = ((1280, 960), (1280, 960), (1600, 1200), (2048, 1536), (3264, 2448), (4000, 3000))
"""1.2 to 12 megapixels, the smaller ones more often."""

Change = Callable[[Image, float, float, float], Image]
"""Takes a picture and the code's place in it: middle right and down, side, pixels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Still:
    """One photograph: what kind of trouble, blue-green-red pixels, and what its codes say."""

    kind: str
    picture: Image
    texts: tuple[str, ...]


@dataclass(slots=True, kw_only=True)
class _Shoot:
    """How one still with one code is made; every kind changes some of it."""

    rng: np.random.Generator
    size: tuple[int, int]
    text: str
    error: str = "m"
    look: str = "plain"
    quiet: int = 4
    share: float = 0.4
    wander: float = 0.08
    angles: tuple[float, float, float] = (0.0, 0.0, 0.0)
    relief: curved_sheets.Relief = curved_sheets.flat
    hurt: float = 0.0
    pitch: int = 0
    mirrored: bool = False
    on_sheet: list[printed_codes.SheetChange] = field(default_factory=list)
    blur: tuple[float, float] = (0.0, 0.0)
    defocus: float = 0.6
    noise: float = 2.0
    quality: int = 90
    after: list[Change] = field(default_factory=list)

    def take(self, kind: str) -> Still:
        """Draw it."""
        code_px, sheet = self._sheet()
        width, height = self.size
        scene = photo_flaws.background(self.size, self.rng)
        away = self.rng.uniform(-self.wander, self.wander, 2)
        middle = (width * (0.5 + float(away[0])), height * (0.5 + float(away[1])))
        view = curved_sheets.View(x=middle[0], y=middle[1], width=code_px, turn=curved_sheets.turned(*self.angles))
        curved_sheets.lay(scene, sheet, view, self.relief)
        for change in self.after:
            scene = change(scene, *middle, code_px)
        scene = drawing.soften(scene, blur=self.blur, defocus=self.defocus)
        picture = photo_flaws.taken(scene, self.rng, noise=self.noise, quality=self.quality)
        picture = np.ascontiguousarray(picture[:, ::-1]) if self.mirrored else picture
        return Still(kind=kind, picture=picture, texts=(self.text,))

    def _sheet(self) -> tuple[float, Image]:
        """Return the width of the sheet in the picture, and the sheet."""
        modules = drawing.code_modules(self.text, error=self.error)
        sheet_px = self.share * min(self.size)
        # A little finer than what the camera will see, so that the print's own pixels don't show.
        module_px = int(np.clip(1.5 * sheet_px / modules.shape[0], 4, 24))
        code = photo_flaws.printed(modules, module_px=module_px, quiet=self.quiet, look=self.look)
        for change in self.on_sheet:
            code = change(code, module_px, self.quiet, self.rng)
        if self.hurt:
            code = photo_flaws.damaged(code, self.rng, self.hurt)
        if self.pitch:
            code = photo_flaws.screen_grid(code, self.pitch)
        return sheet_px, code


def _nominal(shoot: _Shoot) -> None:
    shoot.share = float(shoot.rng.uniform(0.25, 0.8))


def _blurred(shoot: _Shoot) -> None:
    module = _module_px(shoot)
    if shoot.rng.random() < 0.5:
        shoot.defocus = module * float(shoot.rng.uniform(0.3, 0.85))
    else:
        angle, length = float(shoot.rng.uniform(0, 6.28)), module * float(shoot.rng.uniform(0.4, 1.8))
        length = min(length, float(drawing.LONGEST_BLUR_PX))
        shoot.blur = (length * np.cos(angle), length * np.sin(angle))


def _bright_spots(shoot: _Shoot) -> None:
    strength, reach = float(shoot.rng.uniform(120, 260)), float(shoot.rng.uniform(0.05, 0.16))
    for right, down in shoot.rng.normal(0, 0.25, (int(shoot.rng.integers(1, 4)), 2)):
        shoot.after.append(_lamp(float(right), float(down), reach, strength))


def _lamp(right: float, down: float, reach: float, strength: float) -> Change:
    """Return what mirrors a lamp at a place that is given in widths of the code."""
    return lambda picture, x, y, side: photo_flaws.glared(
        picture, (x + right * side, y + down * side), reach * side, strength
    )


def _glare(shoot: _Shoot) -> None:
    strength, reach = float(shoot.rng.uniform(110, 230)), float(shoot.rng.uniform(0.25, 0.7))
    shoot.after.append(_lamp(0.0, -1 / 3, reach, strength))


def _brightness(shoot: _Shoot) -> None:
    least, dim = float(shoot.rng.uniform(0.04, 0.4)), float(shoot.rng.uniform(0.12, 1.0))
    shoot.after.append(lambda picture, *_: photo_flaws.lit_unevenly(picture, shoot.rng, least))
    shoot.after.append(lambda picture, *_: np.asarray(picture * np.float32(dim), np.uint8))


def _shadows(shoot: _Shoot) -> None:
    depth = float(shoot.rng.uniform(0.4, 0.88))
    shoot.after.append(lambda picture, x, y, side: photo_flaws.shadowed(picture, shoot.rng, depth, (x, y), side * 0.6))


def _close(shoot: _Shoot) -> None:
    shoot.share, shoot.size = float(shoot.rng.uniform(0.85, 1.05)), SIZES[int(shoot.rng.integers(1, 5))]
    shoot.angles = tuple(shoot.rng.normal(0, 8, 3))
    shoot.quiet, shoot.wander = int(shoot.rng.integers(2, 6)), 0.01  # all of it is in the picture, if only just


def _curved(shoot: _Shoot) -> None:
    shoot.relief = curved_sheets.cylinder(float(shoot.rng.uniform(20, 62)), upright=bool(shoot.rng.random() < 0.6))
    shoot.angles = (float(shoot.rng.uniform(-180, 180)), float(shoot.rng.normal(0, 15)), float(shoot.rng.normal(0, 15)))


def _crumpled(shoot: _Shoot) -> None:
    shoot.relief = curved_sheets.crumple(shoot.rng, float(shoot.rng.uniform(0.15, 0.7)), int(shoot.rng.integers(1, 7)))
    shoot.angles = tuple(shoot.rng.normal(0, 12, 3))


def _damaged(shoot: _Shoot) -> None:
    shoot.hurt, shoot.error = float(shoot.rng.uniform(0.1, 1.0)), str(shoot.rng.choice(["m", "q", "h"]))


def _far(shoot: _Shoot) -> None:
    modules = drawing.code_modules(shoot.text, error=shoot.error).shape[0] + 2 * shoot.quiet
    shoot.share = modules * float(shoot.rng.uniform(1.5, 3.0)) / min(shoot.size)


def _high_version(shoot: _Shoot) -> None:
    shoot.text = "".join(shoot.rng.choice(list(ALPHABET), int(shoot.rng.integers(180, 950))))
    modules = drawing.code_modules(shoot.text).shape[0] + 2 * shoot.quiet
    shoot.share = min(0.95, modules * float(shoot.rng.uniform(2.6, 6.0)) / min(shoot.size))
    shoot.angles = tuple(shoot.rng.normal(0, 12, 3))


def _monitor(shoot: _Shoot) -> None:
    shoot.pitch, shoot.defocus = int(shoot.rng.integers(3, 7)), float(shoot.rng.uniform(0.2, 0.8))
    shoot.angles = tuple(shoot.rng.normal(0, 10, 3))


def _noncompliant(shoot: _Shoot) -> None:
    shoot.look = str(shoot.rng.choice(["inverted", "coloured", "pale", "dots", "rounded", "logo", "plain"]))
    shoot.quiet = int(shoot.rng.choice([0, 1, 2])) if shoot.look in ("plain", "coloured") else 3
    shoot.error = "h" if shoot.look == "logo" else "m"


def _perspective(shoot: _Shoot) -> None:
    far = float(shoot.rng.uniform(30, 63))
    side = float(shoot.rng.uniform(0, 6.28))
    shoot.angles = (float(shoot.rng.uniform(-180, 180)), far * float(np.cos(side)), far * float(np.sin(side)))
    shoot.share = float(shoot.rng.uniform(0.4, 0.8))


def _rotations(shoot: _Shoot) -> None:
    shoot.angles = (float(shoot.rng.uniform(-180, 180)), float(shoot.rng.normal(0, 10)), float(shoot.rng.normal(0, 10)))


def _noise(shoot: _Shoot) -> None:
    dim = float(shoot.rng.uniform(0.15, 0.7))
    shoot.after.append(lambda picture, *_: np.asarray(picture * np.float32(dim), np.uint8))
    shoot.noise, shoot.quality = float(shoot.rng.uniform(8, 40)), int(shoot.rng.choice([25, 50, 90]))


def _mirrored(shoot: _Shoot) -> None:
    shoot.mirrored = True
    shoot.angles = tuple(shoot.rng.normal(0, 20, 3))


def _covered_mark(shoot: _Shoot) -> None:
    shoot.on_sheet.append(printed_codes.mark_covered)


def _open_mark(shoot: _Shoot) -> None:
    shoot.on_sheet.append(printed_codes.mark_opened)


def _steep(shoot: _Shoot) -> None:
    far, side = float(shoot.rng.uniform(58, 72)), float(shoot.rng.uniform(0, 6.28))
    shoot.angles = (float(shoot.rng.uniform(-180, 180)), far * float(np.cos(side)), far * float(np.sin(side)))
    shoot.share = float(shoot.rng.uniform(0.6, 0.9))


def _textured(shoot: _Shoot) -> None:
    shoot.on_sheet.append(printed_codes.textured)


def _outlined(shoot: _Shoot) -> None:
    shoot.on_sheet.append(printed_codes.outlined)


def _tiny(shoot: _Shoot) -> None:
    """Short codes of 50 to 63 pixels, quiet zone not included, in a picture of any size."""
    shoot.text = shoot.text[:14]
    modules = int(drawing.code_modules(shoot.text, error=shoot.error).shape[0])
    code_px = float(shoot.rng.uniform(50, 63))
    shoot.share = code_px * (modules + 2 * shoot.quiet) / modules / min(shoot.size)
    shoot.wander, shoot.defocus = 0.3, float(shoot.rng.uniform(0.3, 0.8))


KINDS: dict[str, Callable[[_Shoot], None]] = {
    "nominal": _nominal,
    "blurred": _blurred,
    "bright spots": _bright_spots,
    "glare": _glare,
    "brightness": _brightness,
    "shadows": _shadows,
    "close": _close,
    "curved": _curved,
    "crumpled": _crumpled,
    "damaged": _damaged,
    "far": _far,
    "high version": _high_version,
    "monitor": _monitor,
    "noncompliant": _noncompliant,
    "perspective": _perspective,
    "rotations": _rotations,
    "noise": _noise,
    "mirrored": _mirrored,
}
LOTS = "lots"
FURTHER = {
    "covered mark": _covered_mark,
    "open mark": _open_mark,
    "steep": _steep,
    "textured": _textured,
    "outlined": _outlined,
    "tiny": _tiny,
}
"""What readers fail at that find a code by its corner marks alone, and by flat gray in every module."""

ALL_KINDS = (*KINDS, LOTS, *FURTHER)


def stills(seed: int, per_kind: int, kinds: tuple[str, ...] = ALL_KINDS) -> Iterator[Still]:
    """Draw so many photographs of every kind."""
    for kind in kinds:
        for number in range(per_kind):
            rng = np.random.default_rng([seed, ALL_KINDS.index(kind), number])
            yield _lots(rng) if kind == LOTS else _one(kind, rng)


def _one(kind: str, rng: np.random.Generator) -> Still:
    text = "".join(rng.choice(list(ALPHABET), int(rng.choice([12, 24, 40, 80, 150, 220]))))
    size = SIZES[int(rng.integers(len(SIZES)))]
    error = str(rng.choice(["l", "m", "m", "q", "h"]))
    angles = (float(rng.normal(0, 12)), float(rng.normal(0, 10)), float(rng.normal(0, 10)))
    share = float(rng.uniform(0.25, 0.6))
    shoot = _Shoot(rng=rng, size=size, text=text, error=error, angles=angles, share=share)
    (KINDS | FURTHER)[kind](shoot)
    return shoot.take(kind)


def _lots(rng: np.random.Generator) -> Still:
    """Draw a table or a page full of codes."""
    size = SIZES[int(rng.integers(2, len(SIZES)))]
    across, down = int(rng.integers(2, 10)), int(rng.integers(2, 7))
    pitch = min(size[0] / across, size[1] / down)
    scene, texts = photo_flaws.background(size, rng), []
    for place in range(across * down):
        text = "".join(rng.choice(list(ALPHABET), int(rng.integers(6, 30)))) + str(place)
        code = photo_flaws.printed(drawing.code_modules(text), module_px=int(np.clip(pitch / 30, 4, 12)), quiet=3)
        view = curved_sheets.View(
            x=(place % across + 0.5) * size[0] / across,
            y=(place // across + 0.5) * size[1] / down,
            width=pitch * float(rng.uniform(0.5, 0.68)),
            turn=curved_sheets.turned(float(rng.uniform(-180, 180)), *rng.normal(0, 8, 2)),
        )
        curved_sheets.lay(scene, code, view)
        texts.append(text)
    picture = photo_flaws.taken(drawing.soften(scene, blur=(0, 0), defocus=0.6), rng, noise=3.0, quality=85)
    return Still(kind=LOTS, picture=picture, texts=tuple(texts))


def _module_px(shoot: _Shoot) -> float:
    modules = int(drawing.code_modules(shoot.text, error=shoot.error).shape[0]) + 2 * shoot.quiet
    return shoot.share * min(shoot.size) / modules


def reduced(still: Still, side: int) -> Still:
    """Return a still scaled so that its longer side has so many pixels, where it has more."""
    factor = side / max(still.picture.shape[:2])
    if factor >= 1:
        return still
    small = cv2.resize(still.picture, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    return replace(still, picture=np.asarray(small, np.uint8))
