"""``kiosk`` as a program of its own whose guests wait for longer: what is looked at is what the gates agree about.

Where many programs share a busy machine, the time that a guest may be kept waiting for the venue is over before another
gate's program has had its turn; each gate then decides alone, as it should.
"""

import pytest

from kiosk.__main__ import main
from kiosk.cli import check
from tests.support.patience import PATIENCE_S
from tests.support.venue.real_venue_steps import wait_at_most

if __name__ == "__main__":
    patch = pytest.MonkeyPatch()
    wait_at_most(patch, 15_000)
    patch.setattr(check, "_VENUE_LIMIT_S", PATIENCE_S)
    main()
