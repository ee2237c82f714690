"""Which readings may be acted upon.

A misread text is rare, but a gate reads a million frames a night. What carries a valid signature, or stands in the
roster, proves itself: somebody vouches for it and one frame is enough. Anything else is believed when two frames agree.

Invariants: a code that is merely recognised as the one read before (``TRACKED``) is no second reading; whoever
vouches is asked at most once per code and window, and a failure there only means that a second frame is waited for.
"""

from dataclasses import dataclass

from kiosk.domain.codes.charsets import CodePart
from kiosk.scanner.detection import TRACKED, Detection, SelfProving
from kiosk.scanner.reading.agreement import WINDOW_MS, Agreement


@dataclass(slots=True)
class _TextRecord:
    """What is known of one text, and when it was last read."""

    confirmed: bool
    at_ms: float


class KnownTexts:
    """Remembers whose word texts carry: a code is seen thirty times a second. For one thread only."""

    def __init__(self, self_proving: SelfProving, *, window_ms: float = WINDOW_MS) -> None:
        """Begin without any answer.

        Args:
            self_proving: Tells whether a text proves itself; must be quick and must not raise.
            window_ms: An answer is remembered for so long.
        """
        self._self_proving = self_proving
        self._window_ms = window_ms
        self._answers: dict[str, tuple[bool, float]] = {}
        self._now_ms = 0.0

    def note_time(self, now_ms: float) -> None:
        """Take note of when the next questions are asked, and let answers lapse."""
        self._now_ms = now_ms
        self._answers = {
            text: answer for text, answer in self._answers.items() if 0 <= now_ms - answer[1] <= self._window_ms
        }

    def __call__(self, text: str, parts: tuple[CodePart, ...] = (), /) -> bool:
        """Tell whether a code proves itself; see ``SelfProving``."""
        if text not in self._answers:
            self._answers[text] = (self._self_proving(text, parts), self._now_ms)
        return self._answers[text][0]

    def forget(self) -> None:
        """Forget everything: what is vouched for may be another now."""
        self._answers.clear()


class Confirmation:
    """Decides about one reading after another. For one thread only."""

    def __init__(self, self_proving: SelfProving | None, *, window_ms: float = WINDOW_MS) -> None:
        """Begin without any reading.

        Args:
            self_proving: Tells whether a text proves itself; must be quick and must not raise. None confirms
                every reading.
            window_ms: Two frames agree within so long; an answer is remembered as long after its text was last read.
        """
        self._self_proving = self_proving
        self._window_ms = window_ms
        self._agreement = Agreement(window_ms)
        self._records: dict[str, _TextRecord] = {}

    def confirms(self, detection: Detection, captured_ms: float) -> bool:
        """Take note of a reading, and tell whether it may be acted upon.

        Args:
            detection: What was read.
            captured_ms: When the frame was taken; frames count as two by it.
        """
        if self._self_proving is None:
            return True
        self._let_lapse(captured_ms)
        record = self._records.get(detection.text)
        # Longer for as long as it is read: a code held up is not judged anew every window.
        if record is not None and record.confirmed:
            record.at_ms = captured_ms
            return True
        if detection.engine == TRACKED:
            return False
        agreed = self._agreement.seen(detection.text, captured_ms)
        # Asked at the first reading only: it looks into the database, and this runs with every frame.
        confirmed = agreed or (record is None and self._self_proving(detection.text, detection.parts))
        self._records[detection.text] = _TextRecord(confirmed=confirmed, at_ms=captured_ms)
        return confirmed

    def forget(self) -> None:
        """Forget everything: what is vouched for may be another now."""
        self._agreement = Agreement(self._window_ms)
        self._records.clear()

    def _let_lapse(self, now_ms: float) -> None:
        self._records = {
            text: record for text, record in self._records.items() if 0 <= now_ms - record.at_ms <= self._window_ms
        }
