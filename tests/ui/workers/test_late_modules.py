"""No Python runs inside the system's loader: Qt's messages reach no handler of ours while a module is loaded."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import qInstallMessageHandler, qWarning

import kiosk
from kiosk.ui.shell.qt_log import take_messages
from kiosk.ui.workers.late_modules import late_module

SOURCES = Path(kiosk.__file__).parent
MODULES = sorted(
    {name for path in SOURCES.rglob("*.py") for name in re.findall(r"\bPySide6\.(Qt\w+)", path.read_text("utf-8"))}
)


@pytest.fixture
def speaking_module(tmp_path, monkeypatch):
    """Return the name of a module that logs through Qt while it is loaded."""
    (tmp_path / "speaks_while_loading.py").write_text(
        "from PySide6.QtCore import qWarning\nqWarning('said while loading')\n", encoding="utf-8"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    yield "speaks_while_loading"
    sys.modules.pop("speaks_while_loading", None)


def test_what_a_module_says_while_it_loads_reaches_no_python(speaking_module, caplog, capfd):
    give_back = take_messages()
    try:
        late_module(speaking_module)
        qWarning("said afterwards")
    finally:
        give_back()
    assert [record.message for record in caplog.records] == ["default: said afterwards"]
    assert "said while loading" in capfd.readouterr().err


def test_a_module_that_cannot_be_loaded_leaves_the_handler_where_it_was():
    def handler(kind, context, message):
        pass

    before = qInstallMessageHandler(handler)
    try:
        with pytest.raises(ImportError):
            late_module("PySide6.QtOfNoKind")
    finally:
        assert qInstallMessageHandler(before) is handler


@pytest.mark.parametrize("rules", ["", "qt.multimedia.*=true"])
def test_no_module_of_qt_that_the_window_uses_speaks_to_python_while_it_loads(rules):
    """Each is loaded as the window does; QtMultimedia speaks on every computer that has no PipeWire."""
    assert {"QtMultimedia", "QtTextToSpeech", "QtPrintSupport", "QtSvg"} <= set(MODULES)
    script = (
        "import logging, sys\n"
        "import PySide6.QtWidgets\n"
        "from kiosk.ui.shell.qt_log import take_messages\n"
        "from kiosk.ui.workers.late_modules import late_module\n"
        "logging.basicConfig(stream=sys.stdout, level=logging.DEBUG, format='%(message)s')\n"
        "take_messages()\n"
        "from kiosk.ui.shell.window_fonts import install_fonts\n"
        "application = PySide6.QtWidgets.QApplication([])\n"
        "install_fonts(application)\n"
        "for name in sys.argv[1:]:\n"
        "    try:\n"
        "        load = late_module if name in ('QtMultimedia', 'QtTextToSpeech') else __import__\n"
        "        load('PySide6.' + name)\n"
        "    except ImportError:\n"
        "        pass  # QtMultimedia on a computer without its libraries\n"
        "import pyqtgraph\n"
    )
    environment = {**os.environ, "QT_LOGGING_RULES": rules}
    command = [sys.executable, "-c", script, *MODULES]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert done.stdout == ""
    assert rules or "qt.multimedia" not in done.stderr
