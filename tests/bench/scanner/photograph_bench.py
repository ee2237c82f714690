"""Measures readers on the same seeded photographs: ``Decoder.read_still`` beside plain zxing-cpp, zbar and OpenCV.

``python -m tests.bench.scanner.photograph_bench [--seed N] [--per-kind N] [--side PX] [--only NAME …]`` prints
one table, codes read per kind of trouble. Seed 77 is for reports; what is in the code was tuned on seeds 1 and 2. Times
are processor times of one thread.
"""

import argparse
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from rich.console import Console
from rich.table import Table

from kiosk.scanner.frame import Frame, Image, to_gray
from kiosk.scanner.reading.decoder import Decoder
from tests.bench.scanner.photographs import ALL_KINDS, Still, reduced, stills
from tests.bench.scanner.reader_bench import plain_opencv, plain_zbar, plain_zxing
from tests.bench.table import percentile

REPORT_SEED = 77
Reader = Callable[[Image], list[str]]


@dataclass(slots=True)
class StillScore:
    """What one reader did on all photographs.

    Attributes:
        read: Codes read, per kind.
        wrong: Texts that are in no code of their photograph.
        ms: Time per photograph.
    """

    read: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    wrong: int = 0
    ms: list[float] = field(default_factory=list)

    def take(self, still: Still, reader: Reader) -> None:
        """Let a reader read a photograph."""
        began = time.thread_time()
        texts = set(reader(still.picture))
        self.ms.append((time.thread_time() - began) * 1000)
        self.read[still.kind] += len(texts & set(still.texts))
        self.wrong += len(texts - set(still.texts))


def _cascade() -> Reader:
    decoder = Decoder()
    return lambda picture: [found.text for found in decoder.read_still(Frame(image=picture))]


def _of_gray(reader: Callable[[Image, int], list[str]]) -> Reader:
    return lambda picture: reader(to_gray(picture), 0)


READERS: dict[str, Callable[[], Reader]] = {
    "cascade": _cascade,
    "zxing-cpp": lambda: _of_gray(plain_zxing),
    "zbar": lambda: _of_gray(plain_zbar),
    "OpenCV": lambda: _of_gray(plain_opencv),
}


def run(
    seed: int, per_kind: int, names: Iterable[str] = READERS, *, side: int | None = None
) -> tuple[dict[str, int], dict[str, StillScore]]:
    """Let every reader read the same photographs.

    Args:
        seed: Of the photographs.
        per_kind: How many of every kind.
        names: Which readers.
        side: Scale them so that the longer side has so many pixels; None leaves them as they are.

    Returns:
        Codes per kind, and what each reader did.
    """
    readers = {name: READERS[name]() for name in names}
    scores = {name: StillScore() for name in readers}
    codes: dict[str, int] = defaultdict(int)
    for still in stills(seed, per_kind):
        shown = still if side is None else reduced(still, side)
        codes[still.kind] += len(still.texts)
        for name, reader in readers.items():
            scores[name].take(shown, reader)
    return codes, scores


def main() -> int:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description="Measure readers on seeded photographs.")
    parser.add_argument("--seed", type=int, default=REPORT_SEED)
    parser.add_argument("--per-kind", type=int, default=6)
    parser.add_argument("--side", type=int, default=None)
    parser.add_argument("--only", nargs="*", choices=list(READERS), default=list(READERS))
    options = parser.parse_args()
    console = Console()
    with console.status("reading photographs …"):
        codes, scores = run(options.seed, options.per_kind, options.only, side=options.side)
    table = Table("Kind", "Codes", *scores)
    for kind in ALL_KINDS:
        table.add_row(kind, str(codes[kind]), *(str(score.read[kind]) for score in scores.values()))
    table.add_section()
    table.add_row("all", str(sum(codes.values())), *(str(sum(score.read.values())) for score in scores.values()))
    table.add_row("ms p50", "", *(f"{statistics.median(score.ms):.0f}" for score in scores.values()))
    table.add_row("ms p95", "", *(f"{percentile(score.ms, 0.95):.0f}" for score in scores.values()))
    table.add_row("wrong texts", "", *(str(score.wrong) for score in scores.values()))
    console.print(table)
    return 0


if __name__ == "__main__":
    sys.exit(main())
