"""``kiosk demo`` as a new user runs it: real processes, a real video, and the account of gate and platform."""

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LAST_LINE = re.compile(
    r"demo: OK admitted=(\d+) refused=(\d+) delivered=(\d+) pending=0 lost=0 double=0",
)


def run_demo(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "HEADLESS": "1"}
    command = [sys.executable, "-m", "kiosk", "demo", "--output", str(folder), *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=800, check=False)


def test_the_main_job_from_end_to_end(tmp_path: Path) -> None:
    done = run_demo(tmp_path / "demo", "--guests", "16")
    assert done.returncode == 0, done.stdout + done.stderr
    found = LAST_LINE.fullmatch(done.stdout.splitlines()[-1])
    assert found, done.stdout
    admitted, refused, delivered = (int(number) for number in found.groups())
    assert (admitted, refused) == (12, 4)
    assert delivered == admitted + refused
    for name in ("admission", "refusal"):
        picture = (tmp_path / "demo" / f"scan-page-{name}.png").read_bytes()
        assert picture.startswith(b"\x89PNG")
    assert "Traceback" not in done.stderr


def test_a_folder_that_cannot_be_written_is_a_clear_reason(tmp_path: Path) -> None:
    blocked = tmp_path / "a-file"
    blocked.write_text("not a folder")
    done = run_demo(blocked / "demo", "--guests", "1")
    assert done.returncode not in (0, None)
    assert "Traceback" not in done.stderr
    assert "demo: FAILED" in done.stdout


VENUE_LINE = re.compile(
    r"venue: OK admitted=(\d+) double_connected=0 double_split=(\d+) found=(\d+) settled_within_s=[\d.]+ lost=0"
)


def test_three_gates_of_one_venue_through_an_outage_and_a_split(tmp_path: Path) -> None:
    done = run_demo(tmp_path / "demo", "--venue")
    assert done.returncode == 0, done.stdout + done.stderr
    found = VENUE_LINE.fullmatch(done.stdout.splitlines()[-1])
    assert found, done.stdout
    admitted, split, told = (int(number) for number in found.groups())
    # Four tickets in each of three states; in the split, each of three gates lets each of four in. On a machine that is
    # busy a gate may decide alone once more, and says so.
    assert admitted >= 20
    assert split == told >= 4
