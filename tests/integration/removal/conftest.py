"""A kiosk with an event that is over and one that is not."""

from pathlib import Path

import pytest

from kiosk.app.evidence.checkpoints import make_checkpoints
from kiosk.app.kiosk import open_kiosk
from kiosk.config import Settings
from tests.support.gate.evening import Evening
from tests.support.gate.old_event import add_next_event, compare_clock


@pytest.fixture
def kiosk(tmp_path: Path):
    with open_kiosk(Settings(data_dir=tmp_path / "data", use_keyring=False)) as kiosk:
        Evening(guests=80, seed=3).fill(kiosk.database)
        add_next_event(kiosk)
        compare_clock(kiosk)
        make_checkpoints(kiosk.database, kiosk.clock)
        yield kiosk
