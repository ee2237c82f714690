"""What a start loads, and what it must not: each of these costs a gate time and memory that it has no use for.

The figures are measured by ``make bench ARGS=window``; what is loaded can be told for certain.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.__main__ import wants_window
from kiosk.cli.terminal import USAGE
from kiosk.cli.window import run_with_window

ROOT = Path(__file__).resolve().parents[2]
NOT_AT_START = {
    "xlsxwriter": "workbooks are written by few, and after the evening",
    "pyqtgraph": "charts are seen by organizers",
    "nats": "only gates of a venue talk to its ledger",
    "cryptography.x509": "certificates are a venue's",
    "kiosk.venue.link": "only gates of a venue have one",
    "kiosk.venue.host": "one laptop of a venue is its host",
    "PIL": "label printers' pictures",
    "zebrafy": "label printers' language",
    "kiosk.cli.main": "the other verbs",
    "segno": "codes are drawn for other laptops and on badges",
    "rich": "a gate says nothing in a terminal",
    "kiosk.app.organizer.parts": "reports, exports and desks are asked for by organizers",
    "kiosk.app.reports.export": "files are written by few",
    "kiosk.app.health.preflight": "most evenings it is asked for once",
    "keyring": "a key file or a passphrase needs none",
    "httpx": "the sync service speaks with platforms",
    "apscheduler": "the sync service has a schedule",
    "structlog": "the sync service has a log of its own",
    "scipy": "nothing here reckons with it",
    "pandas": "sqlite-utils would take it where it is installed",
    "kiosk.demo.run_demo": "the demo is a verb of its own",
    "kiosk.scanner.synthetic.gate_video": "drawn test pictures",
    "PySide6.QtPdf": "pages are drawn where somebody prints",
    "PySide6.QtCharts": "charts are another library's",
}
LOADS = """
import json, sys
from kiosk.app.laptop.quick_imports import quick_imports
with quick_imports():
    import kiosk.cli.window
    import kiosk.app.window
print(json.dumps(sorted(sys.modules)))
"""


@pytest.fixture(scope="module")
def loaded() -> frozenset[str]:
    """Names of all modules that ``kiosk run`` loads before it does anything."""
    done = subprocess.run([sys.executable, "-c", LOADS], capture_output=True, text=True, check=True, cwd=ROOT)
    return frozenset(json.loads(done.stdout))


def test_a_start_loads_nothing_that_a_gate_has_no_use_for(loaded):
    assert "kiosk.ui.scan.scan_page" in loaded, "else nothing here means anything"
    found = {name: why for name, why in NOT_AT_START.items() if name in loaded}
    assert found == {}


def test_the_version_is_told_without_loading_any_of_it():
    program = (
        "import sys, runpy; sys.argv = ['kiosk', '--version'];"
        "runpy.run_module('kiosk', run_name='__main__');"
        "assert not {'typer', 'pydantic', 'numpy', 'PySide6', 'sqlite_utils'} & set(sys.modules), sorted(sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, cwd=ROOT)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("gatehouse ")


@pytest.mark.parametrize(("chosen", "threads"), [({}, "1"), ({"OPENBLAS_NUM_THREADS": "3"}, "3")])
def test_linear_algebra_works_in_one_thread_unless_somebody_chose_otherwise(
    chosen: dict[str, str], threads: str
) -> None:
    asked = "import kiosk, os; print(os.environ['OPENBLAS_NUM_THREADS'])"
    kept = {name: value for name, value in os.environ.items() if name != "OPENBLAS_NUM_THREADS"} | chosen
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True, cwd=ROOT, env=kept)
    assert done.stdout.strip() == threads


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        (["run"], True),
        (["run", "--camera", "1"], True),
        (["--data-dir", "/srv/gate", "run"], True),
        ([], False),
        (["find", "run"], False),
        (["--data-dir", "run", "find", "run"], False),
        (["-v", "run"], False),
        (["--help"], False),
    ],
)
def test_the_windows_verb_is_told_from_a_word_that_is_searched_for(arguments, wanted):
    assert wants_window(arguments) is wanted


def test_the_window_alone_is_the_same_program(capsys):
    assert run_with_window(["run", "--help"]) == 0
    assert "--self-service" in capsys.readouterr().out
    assert run_with_window(["run", "--no-such-thing"]) == USAGE
