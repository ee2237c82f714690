"""How long the next try to sign in has to wait after wrong ones.

Measured by the clock that nobody can set, which knows of one run of the operating system: a wait that began in another
run begins anew, for nobody can tell how much of it has passed.
"""

from dataclasses import dataclass, replace
from typing import Final

from kiosk.domain.clock.timekeeping import BootTime

FREE_TRIES: Final = 4
FIRST_WAIT_MS: Final = 15 * 60 * 1000
LONGEST_WAIT_MS: Final = 24 * 60 * 60 * 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class TriesSoFar:
    """What is known of somebody's wrong tries in a row.

    Attributes:
        wrong: How many; a try that was begun and never answered is a wrong one.
        boot: The run of the operating system in which the wait began.
        boot_ms: When it began in that run, ms.
    """

    wrong: int = 0
    boot: str = ""
    boot_ms: int = 0


def wait_ms(wrong: int) -> int:
    """Return how long to wait after so many wrong tries in a row, ms."""
    over = wrong - FREE_TRIES
    # The exponent is bounded: a count that grew for a season would make a number of many digits.
    return min(FIRST_WAIT_MS << min(over - 1, 10), LONGEST_WAIT_MS) if over > 0 else 0


def left_ms(tries: TriesSoFar, now: BootTime) -> int:
    """Return how much of the wait is left, ms."""
    wait = wait_ms(tries.wrong)
    if tries.boot != now.boot:
        return wait
    passed = now_ms(now) - tries.boot_ms
    return max(0, wait - passed) if passed >= 0 else wait


def seen_now(tries: TriesSoFar, now: BootTime) -> TriesSoFar:
    """Return the tries with their wait begun in the present run of the operating system."""
    return tries if tries.boot == now.boot else replace(tries, boot=now.boot, boot_ms=now_ms(now))


def one_more(tries: TriesSoFar, now: BootTime) -> TriesSoFar:
    """Return the tries with another one that is not known to be right."""
    return TriesSoFar(wrong=tries.wrong + 1, boot=now.boot, boot_ms=now_ms(now))


def now_ms(now: BootTime) -> int:
    """Return the time since the operating system was started, ms."""
    return round(now.ticks.total_seconds() * 1000)
