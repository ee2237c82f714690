"""Answers that nobody can have: a full disk under standard output, or none at all."""

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.app.kiosk import open_kiosk
from kiosk.cli.main import run
from kiosk.cli.terminal import out
from kiosk.config import Settings


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a file that is always full")
@pytest.mark.parametrize("verb", [["events"], ["check", "code-1"]])
def test_output_that_cannot_be_written_is_a_sentence(
    roster: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], verb: list[str]
) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        monkeypatch.setattr(sys, "stdout", full)
        assert run(verb) == 3
        with out.capture():
            pass  # Rich keeps what it could not write, and would write it with the next test's answer
    assert "No space left" in capsys.readouterr().err


def test_an_answer_that_nobody_can_read_is_no_success(
    roster: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As after ``>&-`` in a shell. The scan stands: the guest may be past the gate by now."""
    monkeypatch.setattr(sys, "stdout", None)
    assert run(["check", "code-1"]) == 3
    sys.stdout.close()
    assert "standard output is closed" in capsys.readouterr().err
    with open_kiosk(roster) as kiosk:
        assert kiosk.database.db.conn.execute("SELECT count(*) FROM entries WHERE outcome = 'admit'").fetchone() == (1,)


@pytest.mark.skipif(sys.platform == "win32", reason="closed by a shell")
def test_the_version_that_nobody_can_read_is_no_traceback() -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", 'exec "$0" -m kiosk --version >&-', sys.executable],
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (3, "Error: the system refused it: standard output is closed.\n")
