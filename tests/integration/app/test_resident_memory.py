"""What the window's process gives back, and what it must not touch."""

import ctypes
import json
import subprocess
import sys
import threading
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.app.resident_memory import library_pages, staying_small

ROOT = Path(__file__).resolve().parents[3]
FOLDERS = ("/opt/kiosk/",)
SMAPS = """\
1000-3000 r--p 00000000 08:01 11 {path}
Size:                  8 kB
Rss:                   8 kB
Anonymous:             {written} kB
VmFlags: rd mr mw me
"""
GLIBC = sys.platform.startswith("linux") and hasattr(ctypes.CDLL(None), "malloc_info")
on_glibc = pytest.mark.skipif(not GLIBC, reason="another system's memory")

GIVES_BACK = """
import json
from pathlib import Path
import cv2, numpy as np
from PySide6.QtCore import QLocale
from PySide6.QtGui import QImage
from kiosk.app.resident_memory import give_back

def pages():
    lines = Path("/proc/self/status").read_text().splitlines()
    return int(next(line.split()[1] for line in lines if line.startswith("RssFile")))

kept = np.full((720, 1280), 7, np.uint8)
before = pages()
give_back()
after = pages()
# All of it is used again: what was let go of comes back as it was.
blurred = cv2.GaussianBlur(kept, (5, 5), 0)
image = QImage(64, 64, QImage.Format.Format_RGB32)
image.fill(0xFF102030)
works = [int(blurred[5, 5]), image.pixel(3, 3), QLocale("de").toString(1.5), int(kept.sum())]
print(json.dumps({"before": before, "after": after, "works": works}))
"""

HEAPS = """
import ctypes, sys, threading
from kiosk.app.resident_memory import staying_small
library = ctypes.CDLL(None)  # a call lets the other threads run: they ask for memory at the same time
library.malloc.restype = ctypes.c_void_p
library.malloc.argtypes = (ctypes.c_size_t,)

def ask(together):
    together.wait()
    for _ in range(200):
        library.malloc(100)

def heaps():
    together = threading.Barrier(8)
    threads = [threading.Thread(target=ask, args=(together,)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    library.fopen.restype = ctypes.c_void_p
    library.fclose.argtypes = (ctypes.c_void_p,)
    library.malloc_info.argtypes = (ctypes.c_int, ctypes.c_void_p)
    out = library.fopen(sys.argv[2].encode(), b"w")
    library.malloc_info(0, out)
    library.fclose(out)
    with open(sys.argv[2]) as said:
        return said.read().count("<heap nr=")

if sys.argv[1] == "few":
    with staying_small():
        print(heaps())
else:
    print(heaps())
"""


def one(path: str, *, written: int = 0, rights: str = "r--p") -> bytes:
    return SMAPS.format(path=path, written=written).replace("r--p", rights).encode()


def test_pages_of_a_library_that_nobody_wrote_to_come_from_its_file_again():
    assert list(library_pages(one("/opt/kiosk/libQt6Core.so.6"), FOLDERS)) == [(0x1000, 0x2000)]
    assert list(library_pages(one("/opt/kiosk/cv2.abi3.so", rights="r-xp"), FOLDERS)) == [(0x1000, 0x2000)]
    assert list(library_pages(one("/usr/lib/libcrypto.so.3"), FOLDERS)) == [(0x1000, 0x2000)]


@pytest.mark.parametrize(
    "mapping",
    [
        one("/opt/kiosk/libQt6Core.so.6", written=4),
        one("/opt/kiosk/libQt6Core.so.6", rights="rw-p"),
        one("/opt/kiosk/libQt6Core.so.6", rights="r--s"),
        one("/opt/kiosk/plugins/libqoffscreen.so"),
        one("/usr/lib/libpulse.so.0"),
        one("/opt/kiosk/NotoSans-Regular.ttf"),
        one("[heap]"),
        one(""),
    ],
)
def test_nothing_else_is_let_go_of(mapping):
    known = one("/opt/kiosk/libQt6Gui.so.6")
    assert list(library_pages(mapping, FOLDERS)) == []
    assert len(list(library_pages(known + mapping + known, FOLDERS))) == 2, "nor is it taken for its neighbour"


@on_glibc
def test_pages_of_the_start_are_given_back_and_everything_goes_on_working():
    done = subprocess.run([sys.executable, "-c", GIVES_BACK], capture_output=True, text=True, check=True, cwd=ROOT)
    found = json.loads(done.stdout.splitlines()[-1])
    assert found["after"] < found["before"] / 2, found
    assert found["works"] == [7, 0xFF102030, "1,5", 7 * 720 * 1280]


@on_glibc
def test_threads_share_a_heap(tmp_path):
    def heaps(how: str) -> int:
        command = [sys.executable, "-c", HEAPS, how, str(tmp_path / how)]
        done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
        return int(done.stdout)

    assert heaps("many") > 1, "else nothing here means anything"
    assert heaps("few") == 1


def test_it_begins_and_ends_with_the_block():
    hours = timedelta(hours=1)
    with staying_small(every=hours, after=hours):
        assert "memory" in {thread.name for thread in threading.enumerate()}
    assert "memory" not in {thread.name for thread in threading.enumerate()}
