"""Runs the simulator: ``python -m tests.simulation --seeds 1000``, or ``--seed 7`` to replay one and see its steps.

``--venue`` plays the gates of a venue.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from functools import partial

from tests.simulation.plan import Plan, draw_plan
from tests.simulation.run import Failure, run
from tests.simulation.shrink import shrink
from tests.simulation.venue import run as venue

_EACH_S = 5.0


@dataclass(frozen=True, slots=True)
class Play:
    """What is played.

    Attributes:
        draw: Draws the plan of a seed.
        carry_out: Carries a plan out, with one statement alone or all ("").
        words: What behind ``make simulate`` chooses it.
    """

    draw: Callable[[int], Plan]
    carry_out: Callable[[Plan, str], Failure | None]
    words: str = ""


KIOSKS = Play(draw_plan, run)
VENUE = Play(venue.draw_plan, venue.run, "VENUE=1 ")


def main() -> int:
    """Run what was asked for; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, help="replay one seed, shrink it and show its steps")
    parser.add_argument("--seeds", type=int, default=1000, help="how many seeds")
    parser.add_argument("--first", type=int, default=0, help="the first of them")
    parser.add_argument("--jobs", type=int, default=1, help="processes side by side")
    parser.add_argument("--show", type=int, default=3, help="how many failures are shrunk and shown")
    parser.add_argument("--only", default="", help="ask this statement alone")
    parser.add_argument("--venue", action="store_true", help="play the gates of a venue")
    given = parser.parse_args()
    play = VENUE if given.venue else KIOSKS
    if given.seed is not None:
        return 1 if explain(given.seed, given.only, play) else 0
    failures: dict[int, Failure] = {}
    began = shown = time.monotonic()
    for done, (seed, failure) in enumerate(
        _run_all(range(given.first, given.first + given.seeds), given.jobs, given.only, play), 1
    ):
        if failure is not None:
            failures[seed] = failure
            print(f"seed {seed}: {failure.statement}", flush=True)
        if time.monotonic() - shown > _EACH_S:
            shown = time.monotonic()
            print(
                f"{done} of {given.seeds} seeds, {len(failures)} failed, {done / (shown - began):.1f} a second",
                flush=True,
            )
    took = time.monotonic() - began
    print(f"{given.seeds} seeds in {took:.0f} s ({given.seeds / took:.0f} a second): {len(failures)} failed")
    for statement, count in Counter(failure.statement for failure in failures.values()).most_common():
        seeds = [seed for seed, failure in sorted(failures.items()) if failure.statement == statement]
        print(f"  {count:5} {statement}: seeds {', '.join(map(str, seeds[:8]))}")
    for seed in sorted(failures)[: given.show]:
        explain(seed, given.only, play)
    return 1 if failures else 0


def explain(seed: int, only: str = "", play: Play = KIOSKS) -> Failure | None:
    """Run one seed; print what broke, shrunk to the steps that it takes."""
    plan = play.draw(seed)
    failure = play.carry_out(plan, only)
    if failure is None:
        print(f"seed {seed}: all statements hold over {len(plan.steps)} steps")
        return None
    print(shrunk(seed, failure, play))
    return failure


def shrunk(seed: int, failure: Failure, play: Play = KIOSKS) -> str:
    """Return a failure of a seed with the steps that it takes, as people read it."""
    plan = play.draw(seed)
    shortest, last = shrink(plan, failure, carry_out=play.carry_out)
    return described(seed, plan, shortest, last, play)


def described(seed: int, plan: Plan, shortest: Plan, failure: Failure, play: Play = KIOSKS) -> str:
    """Return a failure as people read it."""
    lines = [
        f"\nseed {seed}: {failure.statement}",
        f"  {failure.said}",
        f"  {len(plan.steps)} steps, these are enough:",
    ]
    lines += [f"    {place}. {step}" for place, step in enumerate(shortest.steps, 1)]
    if failure.step is None:
        lines.append("    and everything was drained")
    lines.append("  in: " + ", ".join(f"{name}={value}" for name, value in asdict(plan.setting).items()))
    lines.append(f"  again: make simulate {play.words}SEED={seed}")
    return "\n".join(lines)


def _run_all(seeds: range, jobs: int, only: str, play: Play) -> Iterator[tuple[int, Failure | None]]:
    one = partial(run_seed, only=only, play=play)
    if jobs == 1:
        yield from map(one, seeds)
        return
    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(one, seeds, chunksize=4)


def run_seed(seed: int, only: str = "", play: Play = KIOSKS) -> tuple[int, Failure | None]:
    """Run one seed."""
    return seed, play.carry_out(play.draw(seed), only)


if __name__ == "__main__":
    sys.exit(main())
