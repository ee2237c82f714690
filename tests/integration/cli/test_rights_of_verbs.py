"""Each verb of the command line by each role: what is refused says who may, and nothing that is refused happens.

A verb that is added must be put into one of the two tables: which right it asks for, or why it asks for none.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from kiosk.app.kiosk import open_kiosk
from kiosk.app.staff.pins import StaffPins
from kiosk.cli.main import app, run
from kiosk.cli.staff import authority
from kiosk.config import Settings
from kiosk.domain.errors import GatehouseError
from kiosk.domain.roster.events import TicketType
from kiosk.domain.roster.settings import TicketTypeSettings
from kiosk.domain.sentences import SENTENCES
from kiosk.domain.staff.members import Role
from kiosk.domain.staff.rights import RIGHTS, Right, may, refusal_key
from kiosk.store.channel.sync_state import Device, save_self_device
from kiosk.store.staff.audit_log import audit_log
from kiosk.ui.ports.supervision import PinAnswer, PinState
from tests.support.gate.small_event import furnish, guest
from tests.support.gate.staff import NAMES, hire

ASKING: dict[str, tuple[Right, str]] = {
    "check": (Right.SCAN, "code-1"),
    "paper": (Right.SCAN, "780-036-160"),
    "find": (Right.LOOK_UP, "Guest"),
    "badge print": (Right.LOOK_UP, "t1"),
    "sell": (Right.SELL, "day=1 --cash"),
    "pay": (Right.SELL, "t1 --cash"),
    "till": (Right.SELL, ""),
    "receipt": (Right.SELL, "1"),
    "enrol": (Right.ENROL, '{"url":"https://x.example"}'),
    "badge labels": (Right.SETTINGS, "300"),
    "update": (Right.UPDATE, "--install"),
    "moved": (Right.SETTINGS, ""),
    "take-back": (Right.SETTINGS, "log.txt"),
    "venue host": (Right.SETTINGS, ""),
    "venue take-over": (Right.SETTINGS, "--yes"),
    "venue invite": (Right.SETTINGS, ""),
    "venue join": (Right.SETTINGS, "code"),
    "venue leave": (Right.SETTINGS, ""),
    "venue revoke": (Right.SETTINGS, "Gate"),
    "log import": (Right.SETTLE, "log.txt"),
    "log export": (Right.EXPORT, "-o out.txt"),
    "export": (Right.EXPORT, "log -o log.csv"),
    "paper-list": (Right.EXPORT, ". --once"),
    "audit": (Right.AUDIT, ""),
    "staff prove": (Right.SETTLE, "settle"),
    "staff add": (Right.STAFF, "Nora"),
    "staff remove": (Right.STAFF, "Nora"),
    "staff pin": (Right.STAFF, "Nora"),
    "staff role": (Right.STAFF, "Nora steward"),
    "staff badge": (Right.STAFF, "Nora"),
    "staff platform": (Right.STAFF, "--add"),
    "staff shift": (Right.STAFF, "Nora --from 2026-11-20T18:00 --until 2026-11-20T23:00"),
    "retention": (Right.RETENTION, "--days 3"),
    "wipe": (Right.WIPE, ""),
}
OPEN: dict[str, str] = {
    "run": "whoever opens the window signs in there",
    "demo": "plays with a folder of its own",
    "decode": "reads pictures, and no database",
    "doctor": "names nobody",
    "preflight": "names nobody",
    "events": "names no guest",
    "pin": "the computer's owner, by password",
    "passphrase": "whoever knows the passphrase",
    "unlock": "whoever knows the passphrase",
    "install-service": "this account's own log-in",
    "verify-log": "reads a file that somebody has anyway",
    "badge test": "prints nobody",
    "staff list": "names and shifts of colleagues hang on the wall",
    "venue status": "names gates, and no guest",
}


DAY = TicketType(id="day", event_id="ev", name="Day", settings=TicketTypeSettings(price="25.00"))
CHILD = TicketType(id="child", event_id="ev", name="Child", settings=TicketTypeSettings(price="0.00"))


class ReachedError(GatehouseError):
    """The right was held: what would follow is left out here."""


@pytest.fixture(scope="module")
def laptop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("laptop")
    with open_kiosk(Settings(data_dir=folder / "data", state_dir=folder / "state", use_keyring=False)) as kiosk:
        furnish(kiosk.database, *guest(1), DAY, CHILD)
        save_self_device(kiosk.database, Device(id="d", name="Gate", platform="", profile="", base_url="http://x"))
        hire(kiosk, *Role)
    return folder


@pytest.fixture(autouse=True)
def _at_the_laptop(laptop: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    said = {"USE_KEYRING": "0", "DATA_DIR": str(laptop / "data"), "STATE_DIR": str(laptop / "state")}
    for name, value in {
        **said,
        "DOOR": '["sell", "pay"]',
        "DOOR_UNSYNCED": "1",
        "DOOR_CURRENCY": "EUR",
        "BADGE_PRINTER": "file:/nowhere",
    }.items():
        monkeypatch.setenv(f"GATEHOUSE_{name}", value)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "log.txt").write_text("gatehouse-evidence 1\n", "ascii")
    monkeypatch.setattr(authority, "is_administrator", lambda: False)
    monkeypatch.setattr(authority, "secret_line", lambda *_a, **_k: "")
    # PINs take half a second each, by intention; that the right one is asked for is tested where verbs are.
    monkeypatch.setattr(StaffPins, "check", lambda *_: PinAnswer(state=PinState.RIGHT))
    for asking in ("authorise", "authorise_staff"):
        _stop_behind(asking, monkeypatch)


def _stop_behind(asking: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every verb end where its right was held: nothing is sold, wiped or hosted sixty times over."""
    real = getattr(authority, asking)

    def asked(*given: Any, **more: Any) -> str:
        real(*given, **more)
        raise ReachedError("reached", key="kiosk.failed")

    for name, module in list(sys.modules.items()):
        if name.startswith("kiosk.cli") and module is not authority and hasattr(module, asking):
            monkeypatch.setattr(module, asking, asked)


def verbs(command: Any, path: tuple[str, ...] = ()) -> Iterator[str]:
    inside = getattr(command, "commands", None)
    if inside is None:
        yield " ".join(path)
        return
    for name, one in inside.items():
        yield from verbs(one, (*path, name))


def test_every_verb_is_in_one_of_the_tables() -> None:
    assert set(verbs(get_command(app))) == ASKING.keys() | OPEN.keys()
    assert not ASKING.keys() & OPEN.keys()


@pytest.mark.parametrize("verb", ASKING)
def test_each_role_may_do_by_a_verb_what_the_table_says(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    try_each_role(verb, *ASKING[verb], capsys)


def test_what_costs_nothing_is_given_away_by_those_who_may(capsys: pytest.CaptureFixture[str]) -> None:
    try_each_role("sell", Right.FREE_TYPES, "child=1", capsys)


def try_each_role(verb: str, right: Right, rest: str, capsys: pytest.CaptureFixture[str]) -> None:
    for role in Role:
        second = ["--with", NAMES[Role.SUPERVISOR]] if RIGHTS[right].two else []
        assert run([*verb.split(), *rest.split(), "--as", NAMES[role], *second]) == 3
        said = " ".join(capsys.readouterr().err.split())
        assert ("Reached." in said) is may(role, right), (role, said)
        assert (SENTENCES[refusal_key(right)] in said) is not may(role, right), (role, said)


# Staff are made by whoever owns the computer as well, by password.
@pytest.mark.parametrize("verb", [verb for verb, (right, _) in ASKING.items() if right is not Right.STAFF])
def test_nobody_does_it_without_a_name(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*verb.split(), *ASKING[verb][1].split()]) == 3
    assert "--as NAME" in capsys.readouterr().err


def test_every_refusal_is_on_record(laptop: Path) -> None:
    run(["wipe", "--as", NAMES[Role.STEWARD], "--with", NAMES[Role.SUPERVISOR]])
    with open_kiosk(Settings(data_dir=laptop / "data", state_dir=laptop / "state", use_keyring=False)) as kiosk:
        last = audit_log(kiosk.database)[-1]
    assert (last.kind.value, last.who, last.what) == ("refused_right", NAMES[Role.STEWARD], "wipe")
