"""Whoever kills the program between a wrong PIN and its answer has used the try up: real processes, really killed."""

import subprocess
import sys
from pathlib import Path

from kiosk.app.kiosk import open_kiosk
from kiosk.app.staff.pins import StaffPins
from kiosk.config import Settings
from kiosk.domain.staff.members import Role
from kiosk.store.staff.members import member_named
from kiosk.ui.ports.supervision import PinState
from tests.support.gate.staff import NAMES, PINS, hire

GUESSER = """
import sys
from pathlib import Path
import kiosk.app.staff.pins as pins
from kiosk.app.kiosk import open_kiosk
from kiosk.config import Settings
from kiosk.store.staff.members import member_named

def about_to_look(*_):
    print("looking", flush=True)
    sys.stdin.read()  # until somebody kills it

pins.pin_matches = about_to_look
folder = Path(sys.argv[1])
with open_kiosk(Settings(data_dir=folder / "data", state_dir=folder / "state", use_keyring=False)) as kiosk:
    answer = pins.StaffPins(kiosk).check(member_named(kiosk.database, sys.argv[2]), "0000")
    print(answer.state.value, flush=True)
"""


def test_five_killed_tries_make_the_sixth_wait(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path / "data", state_dir=tmp_path / "state", use_keyring=False)
    with open_kiosk(settings) as kiosk:
        hire(kiosk, Role.ORGANIZER)
    name = NAMES[Role.ORGANIZER]
    for _ in range(5):
        command = [sys.executable, "-c", GUESSER, str(tmp_path), name]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as guesser:
            assert guesser.stdout is not None
            assert guesser.stdout.readline() == "looking\n"
            guesser.kill()
    with open_kiosk(settings) as kiosk:
        member = member_named(kiosk.database, name)
        assert member is not None
        answer = StaffPins(kiosk).check(member, PINS[Role.ORGANIZER])
    assert answer.state is PinState.WAIT
    assert answer.wait_s > 14 * 60
