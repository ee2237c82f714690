"""Gates that somebody names in a terminal."""

import pytest

from kiosk.app.kiosk import open_kiosk
from kiosk.cli.main import run
from kiosk.config import Settings


def test_a_gate_is_named_by_id_or_name_and_a_misspelt_one_is_no_gate(
    roster: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    """By a gate that is none, no zone would be looked at."""
    assert run(["check", "--gate", "Gate A", "code-1"]) == 0
    assert run(["check", "--gate", "b", "code-2"]) == 3
    assert "there is no gate 'b'" in capsys.readouterr().err.lower()
    with open_kiosk(roster) as kiosk:
        rows = kiosk.database.db.conn.execute("SELECT gate_id, code FROM entries").fetchall()
        assert rows == [("a", "code-1")]
        kiosk.database.db.conn.execute("DELETE FROM gates")
    assert run(["check", "--gate", "North door", "code-2"]) == 0
