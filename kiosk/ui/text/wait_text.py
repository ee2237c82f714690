"""How long somebody has to wait before the next PIN is looked at."""

import math
from typing import Final

from kiosk.ui.text.plurals import WAIT_MINUTES, WAIT_SECONDS, plural

_LONG_S: Final = 90.0
"""Nobody reckons in more seconds than these."""


def wait_text(wait_s: float) -> str:
    """Return that somebody has to wait, "" where nobody has to.

    Args:
        wait_s: Seconds that are left.
    """
    if wait_s <= 0:
        return ""
    if wait_s > _LONG_S:
        return plural(WAIT_MINUTES, math.ceil(wait_s / 60))
    return plural(WAIT_SECONDS, math.ceil(wait_s))
