"""A first start on a disk that is full says so, wherever in the schema the space ends."""

import subprocess
import sys
from pathlib import Path

import pytest

resource = pytest.importorskip("resource", reason="limits of a file's size are POSIX's")

_FIRST_START = """
import resource, sys
from pathlib import Path
from kiosk.domain.errors import StoreError
from kiosk.store.base.database_key import DatabaseKey
from kiosk.store.database import open_database

resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
try:
    open_database(Path(sys.argv[1]), DatabaseKey(sys.argv[3], "file"))
except StoreError as error:
    print(error.key, error)
"""
_KEY = "ab" * 32


def first_start(database: Path, room: int) -> str:
    done = subprocess.run(
        [sys.executable, "-c", _FIRST_START, str(database), str(room), _KEY],
        capture_output=True,
        text=True,
        check=True,
        timeout=600,
    )
    return done.stdout.strip()


@pytest.mark.parametrize("room_kib", [0, 8, 40, 200, 400])
def test_the_error_is_the_disk_s_and_a_second_start_has_a_sound_database(tmp_path: Path, room_kib: int) -> None:
    database = tmp_path / "gatehouse.db"
    said = first_start(database, room_kib * 1024)
    assert said.split(" ", 1)[0] in {"store.disk", "store.full"}
    assert "rollback" not in said.lower()
    assert first_start(database, 1 << 30) == ""
