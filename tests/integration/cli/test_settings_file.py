"""The settings as people and their editors leave them."""

from pathlib import Path

import pytest

from kiosk.cli.main import run
from kiosk.config import Settings, load_settings


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-8"])
def test_a_file_of_settings_is_read_as_editors_of_windows_save_it(
    roster: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], encoding: str
) -> None:
    file = tmp_path / "gatehouse.toml"
    file.write_bytes('door_currency = "CHF"\r\nno_such = 1\r\n'.encode(encoding))
    monkeypatch.setattr("kiosk.config.default_config_file", lambda: file)
    assert load_settings().door_currency == "CHF"
    assert run(["events"]) == 0
    assert "no_such" in capsys.readouterr().err


def test_a_folder_without_a_name_is_not_the_one_in_which_somebody_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As ``GATEHOUSE_DATA_DIR=`` leaves it: a database would be made there, with nobody's guests in it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GATEHOUSE_DATA_DIR", "")
    assert run(["events"]) == 3
    assert "GATEHOUSE_DATA_DIR: value error, must name a folder" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
