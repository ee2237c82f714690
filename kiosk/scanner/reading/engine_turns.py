"""Which reader looks at a frame besides the one for QR codes: symbologies take turns.

Looking for all of them in every frame costs more than a frame may, and one gets in another's way: what looks like a
corner mark of a Micro QR code is one of a QR code that is hard to read. So QR codes are looked for in every frame, and
of the others a few, in turn; what was read a moment ago keeps its turn.

Invariants: every symbology has its turn within as many frames as there are groups; pure but for the readers.
"""

from collections.abc import Sequence

from kiosk.scanner.reading.engines.formats import CHECKED_WEAKLY, QR
from kiosk.scanner.reading.engines.zxing import Reading, ZxingEngine

STICKY_FRAMES = 30
"""So many frames in a row go to the symbology that was read last: the next guest's ticket is of the same kind."""

_GROUPS = (("Aztec", "DataMatrix"), ("PDF417",), ("Code128",), ("MicroQR",), ("QRModel1",))


class EngineTurns:
    """Readers for some symbologies. For one thread only.

    Attributes:
        main: The one that looks at every frame.
        others: Those that take turns; empty where one symbology is looked for.
        rest: One reader for all that ``main`` does not read, for pictures that have time; None where there is none.
    """

    def __init__(self, symbologies: Sequence[str]) -> None:
        """Divide symbologies into groups.

        Args:
            symbologies: What to read; at least one.
        """
        groups = [tuple(name for name in group if name in symbologies) for group in _GROUPS]
        groups = [group for group in groups if group]
        first = (QR,) if QR in symbologies else groups.pop(0)
        self.main = ZxingEngine(first)
        self.others = tuple(ZxingEngine(group) for group in groups)
        rest = tuple(name for group in groups for name in group)
        self.rest = ZxingEngine(rest) if rest else None
        self._turn = 0
        self._sticky = 0

    def next(self) -> ZxingEngine | None:
        """Return whose turn it is in a frame that the main reader did not read."""
        if not self.others:
            return None
        if self._sticky:
            self._sticky -= 1
        else:
            self._turn += 1
        return self.others[self._turn % len(self.others)]

    def note_reading(self) -> None:
        """Take note that the one whose turn it was read something."""
        self._sticky = STICKY_FRAMES

    def expect_again(self, reading: Reading) -> None:
        """Leave the turn where it is for one frame more: what was read there needs another frame to agree with it.

        A whole round later the frames may be too far apart to agree, on a machine that is slow enough.
        """
        if reading.symbology in CHECKED_WEAKLY:
            self._sticky = max(self._sticky, 1)
