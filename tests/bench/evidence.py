"""Verifying an evening's evidence: entries, a checkpoint for each minute of it, and cosignatures of other gates."""

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from kiosk.app.evidence.evidence_file import verify_file
from kiosk.credentials.note_keys import new_note_key, sign_note
from kiosk.domain.evidence.checkpoints import Checkpoint
from kiosk.domain.evidence.evidence_file import HEADING, log_lines
from kiosk.domain.evidence.merkle import Frontier, leaf_hash
from kiosk.domain.evidence.notes import NoteKey, cosigned
from tests.bench.table import Row
from tests.support.evidence.signed_log import AT, SignedLog

PROGRAM = Path(__file__).parents[2] / "docs" / "verify" / "verify_evidence.py"


def measure(entries: int = 100_000, checkpoints: int = 600, cosigners: int = 5) -> Iterator[Row]:
    """Yield how long verifying takes, by us and by the program without our code.

    Args:
        entries: Entries of the log.
        checkpoints: Its checkpoints: one a minute.
        cosigners: Gates that cosigned the last one.
    """
    log = SignedLog(entries)
    tree, notes = Frontier(), list[str]()
    for number, line in enumerate(log.lines, start=1):
        tree.append(leaf_hash(line.encode()))
        if number % max(entries // checkpoints, 1) == 0 or number == entries:
            notes.append(log.signed_text(Checkpoint(log.key.name, number, tree.root(), AT).text))
    keys = []
    for number in range(cosigners):
        private, public = new_note_key()
        keys.append(NoteKey(f"gate-{number}", public).cosigner)
        notes[-1] = cosigned(notes[-1], keys[-1], AT, partial(sign_note, private))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "evidence.txt"
        lines = [HEADING, *log_lines(log.key.name, log.key, log.lines, notes)]
        path.write_text("".join(f"{line}\n" for line in lines), encoding="ascii")
        began = time.perf_counter()
        (found,) = verify_file(path, keys=keys)
        ours = time.perf_counter() - began
        if found.problems or found.cosigned != entries:
            raise RuntimeError(f"genuine entries were not proved: {found}")
        yield Row(f"evidence of {entries:,} entries", "kiosk verify-log, s", ours, "", "2 at most")
        began = time.perf_counter()
        subprocess.run([sys.executable, "-I", str(PROGRAM), str(path), str(keys[0])], check=True, capture_output=True)
        yield Row(f"evidence of {entries:,} entries", "the program without our code, s", time.perf_counter() - began)
