"""Decisions that wait until somebody has read the refusal on the screen.

Invariants: what waits is decided and written already, only its showing waits; it is shown in the order in which it was
decided; one code waits once, with the answer that the guest is owed: an admission, where there was one.
"""

from collections import deque
from collections.abc import Iterable

from kiosk.domain.reason_codes import Reason
from kiosk.ui.workers.presenter import Decision


class WaitingDecisions:
    """A line of decisions, first come, first shown."""

    def __init__(self, waiting: Iterable[Decision] = ()) -> None:
        self._waiting = deque(waiting)

    def __len__(self) -> int:
        """Return how many wait."""
        return len(self._waiting)

    @property
    def all(self) -> tuple[Decision, ...]:
        """All that wait, first come first."""
        return tuple(self._waiting)

    def needed(self, decision: Decision, shown: Decision | None) -> bool:
        """Return whether a decision is to wait: a refusal that nobody read must not vanish.

        Args:
            decision: What has just been decided.
            shown: What is on the screen, or None.
        """
        if shown is None or _same_code(shown, decision):
            return bool(self._waiting) and shown is None
        verdict = shown.result.verdict
        # Our own fault refuses nobody: the guest is to scan again.
        stays = not verdict.admitted and verdict.reason is not Reason.ERROR
        return stays or bool(self._waiting)

    @staticmethod
    def is_again(decision: Decision, shown: Decision | None) -> bool:
        """Return whether a decision is about the code that somebody is being asked about, held up once more."""
        return shown is not None and not decision.again and _same_code(shown, decision)

    def add(self, decision: Decision) -> None:
        """Put a decision at the end, or in the place of an earlier one about the same code."""
        for place, earlier in enumerate(self._waiting):
            if _same_code(earlier, decision):
                # Held up twice while it waited: its second answer is "already in", and that is not what became of it.
                if not earlier.result.verdict.admitted:
                    self._waiting[place] = decision
                return
        self._waiting.append(decision)

    def take(self) -> Decision | None:
        """Take the first one out; None where nobody waits."""
        return self._waiting.popleft() if self._waiting else None

    def drop(self, entry_id: str) -> None:
        """Leave out an admission that was taken back meanwhile."""
        left = (d for d in self._waiting if all(entry.entry_id != entry_id for entry in d.result.entries))
        self._waiting = deque(left)


def _same_code(one: Decision, other: Decision) -> bool:
    """Return whether two decisions are about one and the same code."""
    text = one.request.scan.text
    return bool(text) and text == other.request.scan.text
