"""Verbs of ``kiosk-sync`` and ``kiosk wipe`` where there is no database, or something else in its place."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from kiosk.cli.main import run
from sync.cli.exit_codes import NOT_ENROLLED, STORE_FAILED
from sync.cli.main import app

VERBS = [["status"], ["conflicts"], ["retry", "D-1"], ["accept", "x"]]


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb[0])
def test_a_kiosk_that_was_never_started_is_told_so(tmp_path: Path, verb: list[str]) -> None:
    done = CliRunner().invoke(app, [*verb, "--data-dir", str(tmp_path / "nothing" / "here")])
    assert done.exit_code == NOT_ENROLLED
    assert "There is no database yet" in done.stderr


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb[0])
def test_a_file_in_the_place_of_the_folder_is_named(tmp_path: Path, verb: list[str]) -> None:
    (tmp_path / "data").write_text("somebody's notes")
    done = CliRunner().invoke(app, [*verb, "--data-dir", str(tmp_path / "data")])
    assert done.exit_code == STORE_FAILED
    assert "Move that file" in done.stderr


def test_wiping_names_it_as_well(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "data").write_text("somebody's notes")
    assert run(["--data-dir", str(tmp_path / "data"), "wipe", "--yes"]) == 3
    assert "Move that file" in capfd.readouterr().err
    assert (tmp_path / "data").read_text() == "somebody's notes"
