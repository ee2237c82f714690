"""A program that was started without its standard streams, as service managers and shells may start it."""

import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = """
import os, sys
from kiosk.store.base.standard_streams import prepare_streams
prepare_streams()
with open(sys.argv[1], "wb") as ours:
    assert ours.fileno() > 2, "or what a library writes to standard error would land in it"
    print("said"), print("warned", file=sys.stderr)
    ours.write(sys.stdin.read().encode())
assert all(os.get_inheritable(number) for number in range(3)), "programs that are started from here need them, too"
"""


@pytest.mark.skipif(sys.platform == "win32", reason="closed by a shell")
def test_missing_streams_are_there_and_lead_nowhere(tmp_path: Path) -> None:
    file = tmp_path / "ours"
    command = 'exec "$0" -c "$1" "$2" <&- >&- 2>&-'
    done = subprocess.run(["/bin/sh", "-c", command, sys.executable, PROGRAM, str(file)], check=False)
    assert (done.returncode, file.read_bytes()) == (0, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="closed by a shell")
@pytest.mark.parametrize(("written", "told"), [("answer", "standard output is closed"), ("", "")])
def test_whoever_writes_where_nobody_reads_is_told(written: str, told: str) -> None:
    program = (
        "import sys\nfrom kiosk.store.base.standard_streams import flush_output, prepare_streams\n"
        "prepare_streams()\nprint(sys.argv[1], end='')\n"
        "try:\n    flush_output()\nexcept OSError as error:\n    sys.exit(error.strerror)"
    )
    command = 'exec "$0" -c "$1" "$2" >&-'
    done = subprocess.run(
        ["/bin/sh", "-c", command, sys.executable, program, written], check=False, stderr=subprocess.PIPE, text=True
    )
    assert (done.returncode, done.stderr.strip()) == (1 if told else 0, told)


def test_what_cannot_be_read_hides_no_line_behind_it() -> None:
    program = "import sys\nfrom kiosk.store.base.standard_streams import prepare_streams\nprepare_streams()\n"
    done = subprocess.run(
        [sys.executable, "-X", "utf8=0", "-c", f"{program}print(len(sys.stdin.readlines()))"],
        input=b"one\n\xff\ntwo\n",
        env={"PYTHONIOENCODING": "utf-8:strict", "PYTHONPATH": ":".join(sys.path)},
        capture_output=True,
        check=False,
    )
    assert done.stdout == b"3\n", done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a file that is always full")
def test_an_error_that_nobody_can_be_told_changes_no_exit_code() -> None:
    program = (
        "import sys\nfrom kiosk.store.base.standard_streams import prepare_streams\nprepare_streams()\n"
        "print('refused', file=sys.stderr)\nsys.exit(7)"
    )
    with Path("/dev/full").open("wb") as full:
        assert subprocess.run([sys.executable, "-c", program], stderr=full, check=False).returncode == 7
