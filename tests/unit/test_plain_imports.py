"""Qt is loaded without its own import, which reads the source of every module that comes after it."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LOADS = """
import builtins, json, linecache, sys
import kiosk.app.window
import xlsxwriter
from PySide6.QtWidgets import QWidget
found = {"import": builtins.__import__.__name__, "read": sorted(linecache.cache), "loaded": sorted(sys.modules)}
print(json.dumps(found))
"""


def test_no_module_is_read_a_second_time_because_qt_was_loaded_before_it():
    done = subprocess.run([sys.executable, "-c", LOADS], capture_output=True, text=True, check=True, cwd=ROOT)
    found = json.loads(done.stdout)
    assert {"kiosk.ui.scan.scan_page", "PySide6.QtGui", "xlsxwriter"} <= set(found["loaded"]), "else it means nothing"
    assert found["import"] == "__import__"
    ours = [name for name in found["read"] if "kiosk" in Path(name).parts or "xlsxwriter" in name]
    assert ours == []
