"""Errors of ``kiosk-sync`` as sentences and exit codes."""

import pytest
import typer
from typer.testing import CliRunner

from kiosk.domain.errors import DeliveryError, StoreFullError
from sync.cli.exit_codes import FAILED, STORE_FAILED, errors_as_sentences
from sync.cli.main import app


def test_a_failing_database_says_what_to_do_in_a_line_of_its_own(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(typer.Exit) as ended, errors_as_sentences():
        raise StoreFullError("no space left")
    said = capsys.readouterr().err.splitlines()
    assert ended.value.exit_code == STORE_FAILED
    assert said[0] == "The local database failed: no space left (store.full)"
    assert len(said) == 2
    assert "\\n" not in "".join(said)


def test_other_failures_have_the_usual_code(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(typer.Exit) as ended, errors_as_sentences():
        raise DeliveryError("nobody\nthere")
    assert ended.value.exit_code == FAILED
    assert capsys.readouterr().err.count("\n") == 1, "a text of others stays one line"


@pytest.mark.parametrize("words", [["-h"], ["status", "-h"], ["sandbox", "seed", "-h"]])
def test_help_has_a_short_name_at_every_verb(words: list[str]) -> None:
    assert CliRunner().invoke(app, words).exit_code == 0
