"""Every verb of both programs in consoles that cannot write the names, and without standard input or output.

The verbs are taken from the parsers themselves: whoever adds one adds it to ``KIOSK`` or ``SYNC`` here.
"""

import io
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from kiosk.app.kiosk import open_kiosk
from kiosk.cli.main import app as kiosk_app
from kiosk.cli.main import run as run_kiosk
from kiosk.cli.terminal import out
from kiosk.config import Settings
from kiosk.domain.roster.bookings import Booking, BookingStatus, Ticket
from kiosk.domain.roster.events import CheckInList, Event, Gate, TicketType
from kiosk.domain.roster.settings import TicketTypeSettings
from kiosk.store.roster.roster_writer import roster_transaction
from sync.cli.main import app as sync_app
from sync.cli.main import main as run_sync
from tests.support.gate.small_event import code_for

NAMES = ("محمد الأحمد", "अनिता शर्मा")
_ID = "ticket-ضيف"
_NOWHERE = "http://127.0.0.1:9"

KIOSK: dict[str, Sequence[str]] = {
    # What opens a window, serves, or changes this computer itself: its help, which names everything that it takes.
    "run": ["--help"],
    "demo": ["--help"],
    "install-service": ["--help"],
    "venue host": ["--help"],
    "enrol": ["-"],
    "events": [],
    "doctor": [],
    "preflight": ["--by", NAMES[0], "--hold-up", "0"],
    "update": [],
    "decode": [f"{NAMES[0]}.png"],
    "check": ["--dry-run", "كود-١", "code-1"],
    "find": ["शर्मा", "محمد"],
    "export": ["log", "--format", "csv", "-o", f"{NAMES[0]}.csv"],
    "verify-log": [],
    "take-back": [f"{NAMES[1]}.txt"],
    "pin": [],
    "moved": [],
    "passphrase": [],
    "unlock": [],
    "paper-list": ["--once", f"{NAMES[0]}"],
    "paper": ["-"],
    "sell": ["ضيف", "--name", NAMES[0], "--cash"],
    "pay": [_ID, "--cash"],
    "till": [],
    "receipt": ["R-0A7F-00012"],
    "audit": [],
    "retention": ["--dry-run"],
    "wipe": [],
    "log export": ["-o", f"{NAMES[1]}.txt"],
    "log import": [f"{NAMES[1]} 2.txt"],
    "badge print": [_ID, "-o", f"{NAMES[0]}.zpl"],
    "badge test": ["-o", f"{NAMES[0]}.pdf"],
    "badge labels": ["12"],
    "venue take-over": ["--yes"],
    "venue invite": [],
    "venue join": ["-", "--name", NAMES[0]],
    "venue status": [],
    "venue leave": [],
    "venue revoke": [NAMES[0]],
    "staff add": [NAMES[0], "--role", "organizer"],
    "staff pin": [NAMES[0]],
    "staff prove": ["settle", "--as", NAMES[0]],
    "staff role": [NAMES[0], "steward"],
    "staff shift": [NAMES[0], "--from", "2026-11-20T18:00", "--place", NAMES[1]],
    "staff list": [],
    "staff platform": [],
    "staff badge": [NAMES[0]],
    "staff remove": [NAMES[0]],
}
SYNC: dict[str, Sequence[str]] = {
    "run": ["--help"],
    "sandbox": ["--help"],
    "once": [],
    "status": [],
    "conflicts": ["--all"],
    "settle": ["17", "--note", NAMES[0]],
    "reopen": [NAMES[1], "--note", NAMES[0]],
    "retry": ["E-٣"],
    "accept": [NAMES[0]],
    "contract": ["eventify", "--url", _NOWHERE, "--token", "x"],
    "update": [],
    "sandbox seed": ["--data", f"{NAMES[0]}.db", "--tickets", "2"],
    "profile check": [f"{NAMES[0]}.toml"],
    "profile try": [f"{NAMES[0]}.toml", "--url", _NOWHERE],
    "profile list": [],
}


def _verbs(command: Any, before: str = "") -> Iterator[str]:
    """Return the verbs of a parser; a group that does something by itself is one, too."""
    for name, inner in command.commands.items():
        whole = f"{before}{name}"
        if not hasattr(inner, "commands"):
            yield whole
            continue
        if inner.invoke_without_command:
            yield whole
        yield from _verbs(inner, f"{whole} ")


def test_no_verb_is_forgotten() -> None:
    assert set(_verbs(get_command(kiosk_app))) == set(KIOSK)
    assert set(_verbs(get_command(sync_app))) == set(SYNC)


class _NothingStarts:
    """Stands for the module by which programs are started."""

    SubprocessError = subprocess.SubprocessError
    TimeoutExpired = subprocess.TimeoutExpired

    @staticmethod
    def run(command: Sequence[str], **_given: Any) -> "subprocess.CompletedProcess[str]":
        """Say nothing, and that all is well."""
        return subprocess.CompletedProcess(command, 0, "", "")


@pytest.fixture
def laptop(data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A laptop with guests whose names no code page of Western Windows has."""
    folder = data_dir.parent
    monkeypatch.chdir(folder)
    # Two programs that the check of the laptop starts: they have tests of their own, and take seconds.
    monkeypatch.setattr("kiosk.app.health.doctor.subprocess", _NothingStarts)
    monkeypatch.setattr("kiosk.cli.pin.is_administrator", lambda: True)
    monkeypatch.setattr("kiosk.cli.staff.authority.is_administrator", lambda: True)
    with open_kiosk(Settings(data_dir=data_dir, use_keyring=False)) as kiosk, roster_transaction(kiosk.database) as tx:
        price = TicketTypeSettings(price_minor=0)
        tx.upsert(
            [
                Event(id="ev", name="ليلة الأضواء", timezone="Asia/Kolkata"),
                CheckInList(id="main", event_id="ev", name="मुख्य द्वार"),
                Gate(id="a", event_id="ev", name="بوابة أ"),
                TicketType(id="ضيف", event_id="ev", name="सामान्य", settings=price),
                Booking(id="b", event_id="ev", number="N١", status=BookingStatus.CONFIRMED),
                Ticket(id=_ID, event_id="ev", ticket_type_id="ضيف", booking_id="b", holder_name=" ".join(NAMES)),
                code_for(_ID, "code-1"),
            ]
        )
    return folder


def _stream(encoding: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding=encoding, errors="strict")


def _written(stream: io.TextIOWrapper, of: object = "") -> str:
    stream.flush()
    raw = stream.buffer
    assert isinstance(raw, io.BytesIO)
    try:
        return raw.getvalue().decode(stream.encoding)
    except UnicodeDecodeError:
        pytest.fail(f"{of} wrote what this console has no letters for: {raw.getvalue()!r}")


def _carry_out(program: str, verb: str, monkeypatch: pytest.MonkeyPatch) -> int:
    arguments = [*verb.split(), *(KIOSK if program == "kiosk" else SYNC)[verb]]
    if program == "kiosk":
        return run_kiosk(arguments)
    monkeypatch.setattr(sys, "argv", ["kiosk-sync", *arguments])
    try:
        run_sync()
    except SystemExit as end:
        return int(end.code or 0)
    return 0


ALL = [*(("kiosk", verb) for verb in KIOSK), *(("sync", verb) for verb in SYNC)]


@pytest.mark.parametrize(("encoding", "missing"), [("cp1252", ""), ("ascii", "stdin"), ("cp1252", "stdout")])
def test_every_verb_ends_well_in_any_console(
    laptop: Path, monkeypatch: pytest.MonkeyPatch, encoding: str, missing: str
) -> None:
    """What a console cannot show is spelled out, and no answer is cut off by it. Services, launchers and ``>&-`` start
    programs without a stream: that ends in a sentence at most.
    """
    for program, verb in ALL:
        streams: dict[str, Any] = {name: _stream(encoding) for name in ("stdout", "stderr")}
        streams |= {"stdin": io.StringIO("1111\n"), missing: None} if missing else {"stdin": io.StringIO("1111\n")}
        with monkeypatch.context() as patched:
            for name, stream in streams.items():
                patched.setattr(sys, name, stream)
            code = _carry_out(program, verb, patched)
            with out.capture():
                pass  # Rich keeps what it could not write, and would write it with the next verb's answer
            if missing:
                getattr(sys, missing).close()
        words = "".join(_written(streams[name], verb) for name in ("stdout", "stderr") if streams[name])
        assert code in {0, 1, 2, 3, 4, 5, 130}, (program, verb, code)
        assert words.strip() or missing, (program, verb)
        assert "Traceback" not in words, (program, verb)
        if (verb, missing) == ("find", ""):
            assert NAMES[0].encode("ascii", "backslashreplace").decode() in words
