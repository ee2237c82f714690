"""A folder for data that verbs find by the environment, and a small guest list in it."""

from pathlib import Path

import pytest

from kiosk.app.kiosk import open_kiosk
from kiosk.config import Settings
from tests.support.gate.small_event import furnish, guest


@pytest.fixture
def data_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GATEHOUSE_USE_KEYRING", "0")
    folder = tmp_path / "data"
    monkeypatch.setenv("GATEHOUSE_DATA_DIR", str(folder))
    return folder


@pytest.fixture
def roster(data_dir: Path) -> Settings:
    settings = Settings(data_dir=data_dir, use_keyring=False)
    with open_kiosk(settings) as kiosk:
        furnish(kiosk.database, *guest(1), *guest(2))
    return settings
