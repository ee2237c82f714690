"""How long is waited before a device that is gone is looked for again: shortly at first, then longer each time.

After sleep, systems give cameras and scanners back within some seconds, each in its own time. Whoever waited longer and
longer from the start would miss that moment by as much; whoever never did would ask all night for what lies in
a drawer.
"""

from typing import Final

FIRST_RETRY_S: Final = 0.5
LONGEST_RETRY_S: Final = 5.0
_SOON: Final = 20
"""So many times it is asked for at the shortest distance: ten seconds, and more where asking itself takes long."""


def retry_wait_s(tries: int) -> float:
    """Return how long is waited after so many tries without success, seconds.

    Args:
        tries: How often it was looked for in vain, from 1.
    """
    # No power of two beyond the longest wait: it lies in the drawer for weeks.
    doublings = min(max(tries - _SOON, 0), 10)
    return float(min(FIRST_RETRY_S * 2**doublings, LONGEST_RETRY_S))
