"""A daemon whose key is closed by a passphrase waits for somebody to type it."""

import sys
import threading
from pathlib import Path

import pytest

from kiosk.config import Settings
from kiosk.store.base.database_key import find_or_make_key, key_file_of, set_passphrase, unlock
from kiosk.store.base.key_passphrase import PassphraseNeededError
from sync.daemon.opening import wait_until_unlocked
from tests.support.patience import PATIENCE_S

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems have keyrings")


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    (tmp_path / "run").mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "run"))
    made = Settings(data_dir=tmp_path / "data", use_keyring=False)
    find_or_make_key(made.database, use_keyring=False)
    set_passphrase(made.database, "three grey geese")
    for copy in (tmp_path / "run" / "gatehouse").iterdir():
        copy.unlink()
    return made


def test_it_goes_on_once_the_passphrase_is_typed(settings: Settings) -> None:
    waiting = threading.Thread(target=wait_until_unlocked, args=(settings, 0.01))
    waiting.start()
    waiting.join(0.1)
    assert waiting.is_alive()
    unlock(key_file_of(settings.database), "three grey geese")
    waiting.join(PATIENCE_S)
    assert not waiting.is_alive()


def test_it_does_not_wait_where_nothing_could_be_typed(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    with pytest.raises(PassphraseNeededError):
        wait_until_unlocked(settings, 0.01)
