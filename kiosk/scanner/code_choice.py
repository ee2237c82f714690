"""Which of several codes in view is meant: one that is a ticket, and of these the one nearest to the middle.

Sheets carry other codes beside the ticket, a link to the plan of the venue, an advertisement. What roster or signature
vouch for is the ticket, wherever it stands; and what is no ticket waits a moment after one was seen, so that its
refusal never takes the place of the verdict that the guest came for. What was seen beside a ticket in one picture is on
that ticket's sheet, and never counts while the sheet is held up. What is no ticket also waits a moment while another
code is in view that cannot be read yet: that may be the ticket. Once nothing was in view for a while, the next sheet is
another guest's, and is judged at once.

A sheet with four tickets, or a poster behind the guest, must not be scanned as soon as the code that is meant cannot be
read in one frame. So a code that lost to another one is held back until that one was out of sight for a while, or
itself lost to this one.

Invariants: a code that is alone is never held back but by this rule; whoever vouches is asked only where it makes a
difference; time is an argument. For one thread only.
"""

from collections.abc import Sequence

from kiosk.scanner.detection import Detection, SelfProving, centre_of

HELD_BACK_MS = 500.0
"""The code that was nearer must be out of sight for so long."""

FRESH_MS = 2000.0
"""What is no ticket waits so long after a ticket was seen: its verdict is being read."""

NEXT_SHEET_MS = 300.0
"""After so long without any code in view, another sheet is held up. One that is turned or waved shows none for less."""

UNREAD_MS = 700.0
"""So long what is no ticket waits for a code beside it that was found and not read: most are read within it."""


class CodeChoice:
    """Chooses in one frame after another."""

    def __init__(self, held_back_ms: float = HELD_BACK_MS, *, self_proving: SelfProving | None = None) -> None:
        """Begin without any code.

        Args:
            held_back_ms: How long the code that was nearer must be out of sight.
            self_proving: Tells whether a code is a ticket by roster or signature. None knows of none.
        """
        self._held_back_ms = held_back_ms
        self._self_proving = self_proving
        self._ticket_ms = float("-inf")
        self._decided_ms = float("-inf")
        self._any_ms = float("-inf")
        self._on_its_sheet: set[str] = set()
        self._lost_to: dict[str, str] = {}
        self._began_ms: dict[str, float] = {}
        self._seen_ms: dict[str, float] = {}

    def note_ticket(self, now_ms: float) -> None:
        """Take note that a ticket was decided, whichever reader had it: its verdict is being read.

        A hand scanner's ticket lies on the table before the camera next, with the link beside it in view.
        """
        self._decided_ms = now_ms

    def choose(
        self, detections: Sequence[Detection], size: tuple[int, int], now_ms: float, *, unread: bool = False
    ) -> Detection | None:
        """Take note of a frame.

        Args:
            detections: What was read in it.
            size: Its width and height, pixels.
            now_ms: When it was taken.
            unread: Another code was found in it, and could not be read.

        Returns:
            The code that is meant, or None where there is none or it is held back.
        """
        self._forget(now_ms)
        if not detections:
            return None
        if not 0 <= now_ms - self._any_ms <= NEXT_SHEET_MS:
            self._ticket_ms = float("-inf")
            self._on_its_sheet.clear()
        self._any_ms = now_ms
        nearest, *others = self._tickets_first(by_distance_from_middle(detections, size))
        for found in detections:
            self._seen_ms[found.text] = now_ms
            self._began_ms.setdefault(found.text, now_ms)
        if self._waits_for_ticket(nearest, others, now_ms, unread=unread):
            return None
        rival = self._lost_to.get(nearest.text)
        for found in others:
            self._lost_to[found.text] = nearest.text
        if rival is None:
            return nearest
        if rival in self._seen_ms and rival not in {found.text for found in others}:
            return None
        del self._lost_to[nearest.text]
        return nearest

    def _tickets_first(self, ordered: Sequence[Detection]) -> list[Detection]:
        """Return codes with the tickets among them first, where there are several to choose from."""
        if self._self_proving is None or len(ordered) < 2:
            return list(ordered)
        self_proving = self._self_proving
        return sorted(ordered, key=lambda found: not self_proving(found.text, found.parts))

    def _waits_for_ticket(self, meant: Detection, others: Sequence[Detection], now_ms: float, *, unread: bool) -> bool:
        """Take note of a ticket; tell of another code whether it waits for one, or for what was said of one."""
        if self._self_proving is None:
            return False
        if self._self_proving(meant.text, meant.parts):
            self._ticket_ms = now_ms
            self._on_its_sheet.update(found.text for found in others)
            self._on_its_sheet.discard(meant.text)
            return False
        if meant.text in self._on_its_sheet or (unread and now_ms - self._began_ms[meant.text] < UNREAD_MS):
            return True
        return any(0 <= now_ms - known_ms <= FRESH_MS for known_ms in (self._ticket_ms, self._decided_ms))

    def _forget(self, now_ms: float) -> None:
        gone = [text for text, seen_ms in self._seen_ms.items() if not 0 <= now_ms - seen_ms <= self._held_back_ms]
        for text in gone:
            del self._seen_ms[text], self._began_ms[text]
        self._lost_to = {text: rival for text, rival in self._lost_to.items() if rival in self._seen_ms}


def by_distance_from_middle(detections: Sequence[Detection], size: tuple[int, int]) -> list[Detection]:
    """Return codes in the order of their distance from the middle of the picture; those without a place last.

    Args:
        detections: What was read in one frame.
        size: Width and height of the frame, pixels.
    """

    def distance(detection: Detection) -> float:
        if not detection.polygon:
            return float("inf")
        x, y = centre_of(detection.polygon)
        return (x - size[0] / 2) ** 2 + (y - size[1] / 2) ** 2

    return sorted(detections, key=distance)
