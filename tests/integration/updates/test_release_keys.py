"""``make update-repo``: the keys that it makes are those that a build trusts once they lie among its files."""

import sys
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import pytest

from kiosk.app.kiosk import open_kiosk
from kiosk.config import Settings
from kiosk.store.database import Database
from tests.integration.updates.test_updates import MSI, keeping, look


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data_dir=tmp_path / "data", use_keyring=False)


@pytest.fixture
def database(settings: Settings) -> Iterator[Database]:
    with open_kiosk(settings) as kiosk:
        yield kiosk.database


def test_a_release_ships_the_keys_that_were_made_for_it(
    tmp_path: Path, settings: Settings, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped, public = tmp_path / "assets" / "update-root.json", tmp_path / "dist"
    shipped.parent.mkdir()
    installer = tmp_path / "gatehouse-0.3.0-x64.msi"
    installer.write_bytes(MSI)
    monkeypatch.setattr(keeping, "TRUSTED", shipped)

    def keep(*arguments: str) -> None:
        folders = ("--keys", str(tmp_path / "stick"), "--folder", str(public))
        monkeypatch.setattr(sys, "argv", ["repository.py", *arguments, *folders])
        keeping.main()

    with pytest.raises(SystemExit, match="GATEHOUSE_RELEASE_PASSPHRASE is not set"):
        keep("init")
    monkeypatch.setenv("GATEHOUSE_RELEASE_PASSPHRASE", "long and secret")
    keep("init")
    with pytest.raises(SystemExit, match="is there already"):
        keep("init")
    keep("add", "--version", "0.3.0", "--windows", str(installer))
    with pytest.raises(SystemExit, match="is out"):
        keep("add", "--version", "0.3.0")
    keep("renew")
    # The program looks for the file among its own; here they are in another place than the source tree's.
    monkeypatch.setattr(resources, "files", lambda package: tmp_path / package)
    found = look(database, settings, public)
    assert found is not None
    assert found.version == "0.3.0"
    assert b"PRIVATE" not in b"".join(path.read_bytes() for path in public.rglob("*") if path.is_file())
