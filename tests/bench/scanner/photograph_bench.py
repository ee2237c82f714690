"""Measures readers on the same seeded photographs: ``Decoder.read_still`` beside plain zxing-cpp, zbar and OpenCV.

``python -m tests.bench.scanner.photograph_bench [--seed N] [--per-kind N] [--side PX] [--only NAME …]`` prints
one table, codes read per kind of trouble. Seed 77 is for reports; what is in the code was tuned on seeds 1 and 2. Times
are processor times of one thread.
"""

import argparse
import statistics
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from rich.console import Console
from rich.table import Table

from kiosk.scanner.frame import Frame, Image, to_gray
from kiosk.scanner.reading.decoder import Decoder
from tests.bench.scanner.earlier import EarlierReader, Look, beside, timed
from tests.bench.scanner.photographs import ALL_KINDS, FURTHER, KINDS, LOTS, Still, reduced, stills
from tests.bench.scanner.reader_bench import plain_opencv, plain_zbar, plain_zxing
from tests.bench.table import Row, percentile

REPORT_SEED = 77
REDUCED_PX = 1280
"""The longer side of what a camera gives; photographs are read from their own sizes, too."""
Reader = Callable[[Image], list[str]]


@dataclass(slots=True)
class StillScore:
    """What one reader did on all photographs.

    Attributes:
        read: Codes read, per kind.
        wrong: Texts that are in no code of their photograph.
        ms: Time per photograph.
        clock_ms: The same by the clock: waiting for the processor counts.
    """

    read: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    wrong: int = 0
    ms: list[float] = field(default_factory=list)
    clock_ms: list[float] = field(default_factory=list)

    def take(self, still: Still, look: Look) -> None:
        """Take in what a reader said of a photograph."""
        texts = set(look.texts)
        self.ms.append(look.ms)
        self.clock_ms.append(look.clock_ms)
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
    seed: int,
    per_kind: int,
    names: Iterable[str] = READERS,
    *,
    side: int | None = None,
    before: Path | None = None,
) -> tuple[dict[str, int], dict[str, StillScore]]:
    """Let every reader read the same photographs.

    Args:
        seed: Of the photographs.
        per_kind: How many of every kind.
        names: Which readers.
        side: Scale them so that the longer side has so many pixels; None leaves them as they are.
        before: Another checkout whose reader reads them, too.

    Returns:
        Codes per kind, and what each reader did.
    """
    looks = {name: _look_of(READERS[name]()) for name in names}
    codes: dict[str, int] = defaultdict(int)
    with ExitStack() as stack:
        if before is not None:
            earlier = stack.enter_context(EarlierReader(before))
            looks["before"] = lambda picture: earlier.look(picture, still=True)
        scores = {name: StillScore() for name in looks}
        for still in stills(seed, per_kind):
            shown = still if side is None else reduced(still, side)
            codes[still.kind] += len(still.texts)
            for name, look in looks.items():
                scores[name].take(shown, look(shown.picture))
    return codes, scores


def _look_of(reader: Reader) -> Callable[[Image], Look]:
    return lambda picture: timed(lambda: reader(picture))


GOALS = {
    "photographs: codes read, %": "≥ 90",
    "photographs: codes with hurt marks, tilts, textures, %": "≥ 90",
    "photographs: p50, ms of work": "",
    "photographs: p95, ms of work": "≤ 4,000",
    "photographs: p95, ms by the clock": "",
    "photographs: wrong texts": "0",
}
"""What is measured of each reader, and what it should be."""


def figures(codes: dict[str, int], score: StillScore) -> dict[str, float]:
    """Return a reader's figures by the names of ``GOALS``."""
    shares = [
        100 * sum(score.read[kind] for kind in kinds) / sum(codes[kind] for kind in kinds)
        for kinds in ((*KINDS, LOTS), tuple(FURTHER))
    ]
    clock = percentile(score.clock_ms, 0.95)
    values = (*shares, statistics.median(score.ms), percentile(score.ms, 0.95), clock, float(score.wrong))
    return dict(zip(GOALS, values, strict=True))


def measure(per_kind: int = 6, seed: int = REPORT_SEED, before: Path | None = None) -> list[Row]:
    """Return the figures of our decoder for the table of all measurements, without zbar's help.

    Args:
        per_kind: How many of every kind.
        seed: Of the photographs.
        before: Another checkout whose reader reads the same photographs.
    """
    rows = []
    for side in (None, REDUCED_PX):
        codes, scores = run(seed, per_kind, ["cascade", "zxing-cpp"], side=side, before=before)
        found = {name: figures(codes, score) for name, score in scores.items()}
        ours, where = found.pop("cascade"), "scanner" if side is None else f"scanner, at {side} px"
        rows += [Row(where, name, ours[name], beside(name, found), goal) for name, goal in GOALS.items()]
    return rows


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
