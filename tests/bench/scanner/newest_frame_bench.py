"""Measures the time to the first text as a pipeline has it: one frame after the other, and always the newest.

``python -m tests.bench.scanner.newest_frame_bench [--seed N] [--sequences N] [--slowness X …]`` reads
gate videos. A frame comes every 33 ms; whatever comes while another is looked at is dropped but for the last. Time
passes by the reader's processor time, multiplied by the slowness: 2 is a machine half as fast.
"""

import argparse
import sys
import time
from dataclasses import dataclass, field

from rich.console import Console
from rich.table import Table

from kiosk.scanner.frame import Frame
from kiosk.scanner.reading.decoder import BUDGET_MS, Decoder
from tests.bench.scanner.gate_sequences import FPS, Shot, sequences
from tests.bench.scanner.reader_bench import REPORT_SEED
from tests.bench.table import percentile

_FRAME_MS = 1000 / FPS


@dataclass(slots=True)
class NewestFrameScore:
    """How one reading of all videos went.

    Attributes:
        firsts_ms: Per sequence, from the first readable frame's capture to its text; None where it never came.
        shown: Frames that were captured.
        dropped: Of these, frames that were never looked at.
        wrong: Texts that were in no code in view.
    """

    firsts_ms: list[float | None] = field(default_factory=list)
    shown: int = 0
    dropped: int = 0
    wrong: int = 0

    def first_ms(self, share: float) -> float:
        """Return the time to the first text that this share of all sequences keeps."""
        return percentile([1e9 if first is None else first for first in self.firsts_ms], share)


def read_newest_frames(seed: int, count: int, slowness: float) -> NewestFrameScore:
    """Read videos with the newest frame only.

    Args:
        seed: Of the videos.
        count: How many sequences.
        slowness: By how much longer everything takes than here.
    """
    # The budget is kept by the clock on the wall: half as fast, half as much is done within it.
    decoder, score = Decoder(budget_ms=BUDGET_MS / slowness), NewestFrameScore()
    for sequence in sequences(seed, count):
        _watch(decoder, list(sequence.shots()), slowness, score)
    return score


def _watch(decoder: Decoder, shots: list[Shot], slowness: float, score: NewestFrameScore) -> None:
    began = next((i for i, shot in enumerate(shots) if shot.truth is not None and shot.truth.readable), 0)
    now_ms, number, first = 0.0, 0, None
    while number < len(shots):
        captured_ms = number * _FRAME_MS
        shot = shots[number]
        started = time.thread_time()
        found = decoder.decode(Frame(image=shot.gray, index=number, captured_ms=captured_ms))
        now_ms = max(now_ms, captured_ms) + (time.thread_time() - started) * 1000 * slowness
        texts = {code.text for code in found}
        truth = shot.truth.text if shot.truth is not None else None
        score.wrong += len(texts - {truth})
        if first is None and truth in texts:
            first = now_ms - began * _FRAME_MS
        newest = max(number + 1, int(now_ms / _FRAME_MS))
        score.dropped += newest - number - 1
        number = newest
    score.shown += len(shots)
    score.firsts_ms.append(first)


def main() -> int:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description="Time to the first text with the newest frame only.")
    parser.add_argument("--seed", type=int, default=REPORT_SEED)
    parser.add_argument("--sequences", type=int, default=30)
    parser.add_argument("--slowness", nargs="*", type=float, default=[1.0, 2.0])
    options = parser.parse_args()
    table = Table("Slowness", "Sequences", "First p50/p90 ms", "Frames dropped", "Wrong")
    for slowness in options.slowness:
        score = read_newest_frames(options.seed, options.sequences, slowness)
        table.add_row(
            f"{slowness:g}",
            f"{sum(first is not None for first in score.firsts_ms)}/{len(score.firsts_ms)}",
            f"{score.first_ms(0.5):.0f}/{score.first_ms(0.9):.0f}",
            f"{score.dropped}/{score.shown}",
            str(score.wrong),
        )
    Console().print(table)
    return 0


if __name__ == "__main__":
    sys.exit(main())
