"""The verbs that ask for secrets: the supervisor's PIN, the passphrase of the key, the set-up code."""

import io
import sys
from pathlib import Path

import pytest

from kiosk.app.kiosk import open_kiosk
from kiosk.app.laptop import account_password
from kiosk.app.laptop.supervisor_pin import FREE_TRIES, SavedPin
from kiosk.cli.main import run
from kiosk.config import Settings
from kiosk.domain.errors import SettingsError
from kiosk.store.base import system_keyring
from kiosk.store.base.system_keyring import KeyringSilentError
from kiosk.ui.ports.supervision import PinState
from tests.support.cli.lines import lines


def test_a_forgotten_pin_is_replaced_from_the_terminal(
    roster: Settings, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_kiosk(roster) as kiosk:
        before = SavedPin(kiosk.database, kiosk.clock.monotonic_ms)
        before.replace_forgotten("2468")
        for _ in range(FREE_TRIES + 3):
            before.check("0000")
    monkeypatch.setattr("sys.stdin", io.StringIO("12\n"))
    assert run(["pin"]) == 3
    assert "too short" in capsys.readouterr().err
    monkeypatch.setattr("sys.stdin", io.StringIO("97531\n"))
    assert run(["pin"]) == 0
    assert "97531" not in "".join(capsys.readouterr())
    with open_kiosk(roster) as kiosk:
        after = SavedPin(kiosk.database, kiosk.clock.monotonic_ms)
        assert after.check("97531").state is PinState.RIGHT, "and nobody has to wait for the wrong ones before"
        assert after.check("2468").state is PinState.WRONG


def test_a_pin_is_replaced_by_whoever_knows_the_password_of_the_account(
    roster: Settings, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.cli.pin.is_administrator", lambda: False)
    monkeypatch.setattr(account_password, "system_authenticate", lambda _user, password: password == "of the account")
    for password, code in (("97531", 3), ("", 3), ("of the account", 0)):
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{password}\n97531\n"))
        assert run(["pin"]) == code
    assert "not the password of this computer's account" in capsys.readouterr().err
    with open_kiosk(roster) as kiosk:
        assert SavedPin(kiosk.database, kiosk.clock.monotonic_ms).check("97531").state is PinState.RIGHT


def test_a_system_that_cannot_compare_passwords_says_so() -> None:
    def nothing_there(_user: str, _password: str) -> bool:
        raise OSError("libpam.so.0: cannot open shared object file")

    with pytest.raises(SettingsError) as caught:
        account_password.prove_owner("x", authenticate=nothing_there)
    assert caught.value.key == "account.silent"


@pytest.mark.skipif(sys.platform == "win32", reason="PAM is for Linux and macOS")
def test_a_wrong_password_is_refused_by_the_system_itself() -> None:
    assert account_password.system_authenticate("nobody", "certainly not the password") is False


# -- where the key lies


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have keyrings")
def test_a_passphrase_is_set_asked_for_and_taken_away(
    roster: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    memory = tmp_path / "run"
    memory.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(memory))

    def typing(text: str) -> None:
        monkeypatch.setattr("sys.stdin", io.StringIO(text))

    typing("short\n")
    assert run(["passphrase"]) == 3
    typing("three grey geese\n")
    assert run(["passphrase"]) == 0
    assert run(["check", "--dry-run", "code-1"]) == 0, "open: it was just typed"
    for copy in (memory / "gatehouse").iterdir():
        copy.unlink()  # the log-out
    capsys.readouterr()
    assert run(["check", "--dry-run", "code-1"]) == 3
    assert "kiosk unlock" in capsys.readouterr().err
    typing("three grey ducks\n")
    assert run(["unlock"]) == 3
    typing("three grey geese\n")
    assert run(["unlock"]) == 0
    assert run(["check", "--dry-run", "code-1"]) == 0
    typing("\n")
    assert run(["passphrase"]) == 0
    assert not list((memory / "gatehouse").iterdir())
    assert run(["check", "--dry-run", "code-1"]) == 0
    assert "geese" not in "".join(capsys.readouterr())


@pytest.mark.parametrize("verb", [["events"], ["check", "x"], ["find", "x"], ["enrol", "{}"], ["pin"]])
def test_a_file_in_place_of_the_data_folder_is_a_sentence(
    data_dir: Path, capsys: pytest.CaptureFixture[str], verb: list[str]
) -> None:
    data_dir.write_text("in the way")
    assert run(verb) == 3
    assert "Move that file" in capsys.readouterr().err
    assert run(["doctor", "--json"]) == 1
    assert {line["subject"]: line for line in lines(capsys)}["database"]["health"] == "bad"


def test_a_locked_keyring_is_named_by_the_doctor_and_is_not_a_lost_key(
    data_dir: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(*_args: object, **_options: object) -> str:
        raise KeyringSilentError("the keyring could not be read: it is locked", key="store.keyring_locked")

    monkeypatch.setenv("GATEHOUSE_USE_KEYRING", "1")
    data_dir.mkdir()
    (data_dir / "gatehouse.db").write_bytes(b"something")
    monkeypatch.setattr(system_keyring, "is_there", lambda: True)
    monkeypatch.setattr(system_keyring, "load", locked)
    assert run(["events"]) == 3
    said = capsys.readouterr().err
    assert "locked" in said
    assert "lost" not in said.replace("Nothing is lost", "")
    assert run(["doctor", "--json"]) == 1
    found = {line["subject"]: line for line in lines(capsys)}
    for subject in ("keyring", "database"):
        assert found[subject]["health"] == "bad"
        assert "locked" in found[subject]["words"]
        assert "Unlock" in found[subject]["hint"]


# -- at the door


@pytest.mark.parametrize("way", ["-", "", "file"])
def test_a_set_up_code_need_not_stand_in_the_command_line(
    data_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], way: str
) -> None:
    code = '\ufeff{"url": "https://a..b", "token": "t-o-k-e-n"}\n'
    monkeypatch.setattr(sys, "stdin", io.StringIO(code.removeprefix("\ufeff")))
    (tmp_path / "code.json").write_text(code, encoding="utf-8")
    assert run(["enrol", *([] if not way else ["-"] if way == "-" else [str(tmp_path / "code.json")])]) == 3
    reported = capsys.readouterr().err
    assert "host name that there cannot be" in reported
    assert "command line" not in reported
    assert "t-o-k-e-n" not in reported


def test_a_set_up_code_in_the_command_line_warns(data_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["enrol", '{"url": "https://h:99999", "token": "t-o-k-e-n"}']) == 3
    reported = capsys.readouterr().err
    assert "can be read by everybody" in reported
    assert "port 99999" in reported
    assert "t-o-k-e-n" not in reported
