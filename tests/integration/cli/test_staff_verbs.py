"""``kiosk staff`` and ``kiosk audit``, and who may use which verb once there are staff."""

import io
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.app.kiosk import open_kiosk
from kiosk.app.laptop import account_password
from kiosk.cli.main import run
from kiosk.cli.staff.authority import OWNER, authorise
from kiosk.config import Settings
from kiosk.domain.errors import RightError, SettingsError
from kiosk.domain.roster.bookings import Booking, BookingStatus
from kiosk.domain.roster.events import TicketType
from kiosk.domain.roster.settings import TicketTypeSettings
from kiosk.domain.staff.members import Role
from kiosk.domain.staff.rights import Right, may
from kiosk.store.staff.members import member_named
from tests.support.cli.lines import lines
from tests.support.gate.small_event import furnish, guest
from tests.support.gate.staff import NAMES, PINS, hire

# What makes PDF files wants an application; one without a window would be in the way of tests that have one.
pytestmark = pytest.mark.usefixtures("qapp")

OWN_PASSWORD = "of the account"


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setenv("GATEHOUSE_USE_KEYRING", "0")
    monkeypatch.setenv("GATEHOUSE_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("GATEHOUSE_STATE_DIR", str(tmp_path / "state"))
    made = Settings(data_dir=tmp_path / "data", state_dir=tmp_path / "state", use_keyring=False)
    with open_kiosk(made) as kiosk:
        furnish(kiosk.database, *guest(1), *guest(2))
    return made


@pytest.fixture(autouse=True)
def _no_administrator(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.cli.staff.authority.is_administrator", lambda: False)
    monkeypatch.setattr(account_password, "system_authenticate", lambda _user, password: password == OWN_PASSWORD)


@pytest.fixture
def say(monkeypatch: pytest.MonkeyPatch):
    def typed(*secrets: str) -> None:
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{one}\n" for one in secrets)))

    return typed


def test_the_owner_makes_the_first_organizer_and_the_organizer_makes_the_others(
    settings: Settings, say, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["staff", "list"]) == 1
    say("wrong", "1111")
    assert run(["staff", "add", "Olga", "--role", "organizer"]) == 3
    say(OWN_PASSWORD, "1111")
    assert run(["staff", "add", "Olga", "--role", "organizer"]) == 0
    say("1111", "3333")
    shift = ["--from", "2026-11-20T18:00", "--until", "2026-11-20T23:00+00:00", "--place", "Gate B"]
    assert run(["staff", "add", "Stew", *shift, "--as", "olga"]) == 0
    say("0000", "3333")
    assert run(["staff", "add", "Mallory", "--as", "Olga"]) == 3
    say("3333", "5555")
    assert run(["staff", "add", "Mallory", "--as", "Stew"]) == 3
    assert "Only an organizer" not in capsys.readouterr().out
    assert run(["staff", "list", "--json"]) == 0
    found = lines(capsys)
    assert [(one["name"], one["role"], one["pin"]) for one in found] == [
        ("Olga", "organizer", True),
        ("Stew", "steward", True),
    ]
    assert found[1]["shifts"][0]["place"] == "Gate B"
    assert run(["staff", "list"]) == 0
    assert "Gate B" in capsys.readouterr().out


def test_another_pin_frees_whoever_waits(settings: Settings, say, capsys: pytest.CaptureFixture[str]) -> None:
    with open_kiosk(settings) as kiosk:
        hire(kiosk)
    for _ in range(5):
        say("0000")
        assert run(["audit", "--as", "Olga"]) == 3
    say("1111")
    assert run(["audit", "--as", "Olga"]) == 3
    assert "too many wrong PINs" in capsys.readouterr().err.replace("Too", "too")
    say(OWN_PASSWORD, "7777")
    assert run(["staff", "pin", "Olga"]) == 0
    say("7777")
    assert run(["audit", "--as", "Olga", "--json"]) == 0
    kinds = [one["kind"] for one in lines(capsys)]
    assert kinds.count("wrong_pin") == 5
    assert kinds[-1] == "staff_pin"
    say("7777")
    assert run(["audit", "--as", "Olga", "--lines", "1"]) == 0
    assert "staff_pin" in capsys.readouterr().out


def test_a_badge_is_made_into_a_file_or_printed_and_revoked(
    settings: Settings, say, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    with open_kiosk(settings) as kiosk:
        hire(kiosk, Role.STEWARD)
    say("1111")
    assert run(["staff", "badge", "Stew", "--as", "Olga"]) == 0
    assert capsys.readouterr().out.startswith("gatehouse-staff:")
    say("1111")
    assert run(["staff", "badge", "Stew", "-o", str(tmp_path / "badge.svg"), "--as", "Olga"]) == 0
    assert "<svg" in (tmp_path / "badge.svg").read_text(encoding="utf-8")
    say("1111")
    assert run(["staff", "badge", "Stew", "--revoke", "--as", "Olga"]) == 0
    assert "count no more: 1" in capsys.readouterr().err


def test_somebody_is_removed(settings: Settings, say) -> None:
    with open_kiosk(settings) as kiosk:
        hire(kiosk, Role.STEWARD)
    say("1111")
    assert run(["staff", "remove", "Nobody", "--as", "Olga"]) == 3
    say("1111")
    assert run(["staff", "remove", "Stew", "--as", "Olga"]) == 0
    with open_kiosk(settings) as kiosk:
        assert member_named(kiosk.database, "Stew") is None


@pytest.mark.parametrize("options", [["--from", "2026-11-20T18:00"], ["--from", "soon", "--until", "later"]])
def test_a_shift_that_makes_no_sense_adds_nobody(settings: Settings, say, options: list[str]) -> None:
    with open_kiosk(settings) as kiosk:
        hire(kiosk)
    say("1111", "3333")
    assert run(["staff", "add", "Stew", *options, "--as", "Olga"]) == 3
    say("1111")
    assert (
        run(["staff", "shift", "Olga", "--from", "2026-11-21T18:00", "--until", "2026-11-20T18:00", "--as", "Olga"])
        == 3
    )
    with open_kiosk(settings) as kiosk:
        assert member_named(kiosk.database, "Stew") is None


@pytest.mark.parametrize("role", Role)
def test_only_organizers_take_data_off_the_laptop(
    settings: Settings, say, capsys: pytest.CaptureFixture[str], tmp_path: Path, role: Role
) -> None:
    verbs = [["export", "log", "-o", str(tmp_path / "log.csv")], ["paper-list", str(tmp_path), "--once"]]
    with open_kiosk(settings) as kiosk:
        hire(kiosk, role)
    for verb in verbs:
        assert run(verb) == 3, "nobody said who they are"
        assert "--as NAME" in capsys.readouterr().err
        say(PINS[role])
        assert run([*verb, "--as", NAMES[role]]) == (0 if role is Role.ORGANIZER else 3)
    assert (tmp_path / "log.csv").exists() is (role is Role.ORGANIZER)
    with open_kiosk(settings) as kiosk:
        kinds = [row[0] for row in kiosk.database.db.conn.execute("SELECT kind FROM audit_log ORDER BY position")]
    assert kinds[-2:] == (["export"] * 2 if role is Role.ORGANIZER else ["refused_right"] * 2)


def test_without_staff_everything_is_as_it_was(settings: Settings, tmp_path: Path) -> None:
    assert run(["export", "log", "-o", str(tmp_path / "log.csv")]) == 0


def test_the_owner_of_the_laptop_is_let_through_and_written_down(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with open_kiosk(settings) as kiosk:
        hire(kiosk)
    monkeypatch.setattr("kiosk.cli.staff.authority.is_administrator", lambda: True)
    assert run(["export", "log", "--anonymous", "-o", str(tmp_path / "log.csv")]) == 0
    capsys.readouterr()
    assert run(["audit", "--json", "--all"]) == 0
    last = lines(capsys)[-1]
    assert (last["kind"], last["who"], last["what"]) == ("export", "owner of the laptop", "log (anonymous)")


def test_a_replaced_supervisor_pin_leaves_a_line(settings: Settings, say, capsys: pytest.CaptureFixture[str]) -> None:
    say(OWN_PASSWORD, "97531")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("kiosk.cli.pin.is_administrator", lambda: False)
        assert run(["pin"]) == 0
    capsys.readouterr()
    assert run(["audit", "--json"]) == 0
    assert [one["kind"] for one in lines(capsys)] == ["supervisor_pin"]


VERBS: dict[str, tuple[Right, list[str]]] = {
    "check": (Right.SCAN, ["check", "code-1"]),
    "paper": (Right.SCAN, ["paper", "N2"]),
    "find": (Right.LOOK_UP, ["find", "Guest"]),
    "sell": (Right.SELL, ["sell", "day", "--cash"]),
    "give": (Right.FREE_TYPES, ["sell", "kid"]),
    "pay": (Right.SELL, ["pay", "t3", "--cash"]),
    "moved": (Right.SETTINGS, ["moved"]),
    "venue": (Right.SETTINGS, ["venue", "leave"]),
    "enrol": (Right.ENROL, ["enrol", "nonsense.json"]),
    "take-back": (Right.SETTINGS, ["take-back", "evidence.txt"]),
    "evidence": (Right.EXPORT, ["export", "evidence", "-o", "evidence.txt"]),
    "audit": (Right.AUDIT, ["audit"]),
    "badge": (Right.STAFF, ["staff", "badge", "Olga"]),
}


@pytest.mark.parametrize("verb", VERBS)
def test_each_role_may_do_in_a_terminal_what_the_table_says(
    settings: Settings,
    say,
    verb: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, value in (("DOOR", '["sell", "pay"]'), ("DOOR_UNSYNCED", "1"), ("DOOR_CURRENCY", "EUR")):
        monkeypatch.setenv(f"GATEHOUSE_{name}", value)
    with open_kiosk(settings) as kiosk:
        hire(kiosk, *Role)
        types = [
            TicketType(id=kind, event_id="ev", name=kind, settings=TicketTypeSettings(price=price))
            for kind, price in (("day", "25.00"), ("kid", "0.00"))
        ]
        owing = [
            replace(one, status=BookingStatus.PENDING_PAYMENT) if isinstance(one, Booking) else one for one in guest(3)
        ]
        furnish(kiosk.database, *types, *owing)
    right, words = VERBS[verb]
    if verb == "take-back":
        say(PINS[Role.ORGANIZER])
        assert run(["export", "evidence", "-o", "evidence.txt", "--as", "Olga"]) == 0
        assert '"kind": "export"' in (tmp_path / "evidence-audit.jsonl").read_text(encoding="utf-8").replace(
            '":"', '": "'
        )
        capsys.readouterr()
    for role in Role:
        say(PINS[role])
        run([*words, "--as", NAMES[role]])
        refused = "does not hold the right" in capsys.readouterr().err
        assert refused is not may(role, right), role
    # Nobody at all is refused as well, before anything is done.
    say(OWN_PASSWORD) if right is Right.STAFF else say()
    run(words)
    assert ("who are you" in capsys.readouterr().err) is (right is not Right.STAFF)


def test_what_is_done_in_a_terminal_is_done_in_somebodys_name(
    settings: Settings, say, capsys: pytest.CaptureFixture[str]
) -> None:
    with open_kiosk(settings) as kiosk:
        hire(kiosk, Role.STEWARD)
    say("3333")
    assert run(["check", "code-1", "--as", "Stew"]) == 0
    with open_kiosk(settings) as kiosk:
        assert kiosk.database.db.conn.execute("SELECT staff FROM entries").fetchall() == [("Stew",)]


def test_what_takes_two_people_asks_for_both_in_a_terminal(settings: Settings, say, monkeypatch) -> None:
    with open_kiosk(settings) as kiosk:
        say(OWN_PASSWORD)
        assert authorise(kiosk, Right.WIPE, None) == "", "without staff the owner of the computer"
        say("wrong")
        with pytest.raises(SettingsError):
            authorise(kiosk, Right.WIPE, None)
        assert authorise(kiosk, Right.REOPEN, None) == ""
        hire(kiosk, *Role)
        for second, pins, key in (
            (None, ["1111"], "right.two"),
            ("Olga", ["1111", "1111"], "right.same_person"),
            ("Stew", ["1111", "3333"], "right.two"),
            ("Sara", ["1111", "0000"], "right.pin"),
        ):
            say(*pins)
            with pytest.raises(RightError) as refused:
                authorise(kiosk, Right.WIPE, "Olga", second)
            assert refused.value.key == key
        say("1111", "2222")
        assert authorise(kiosk, Right.WIPE, "Olga", "Sara") == "Olga"
        monkeypatch.setattr("kiosk.cli.staff.authority.is_administrator", lambda: True)
        say("2222")
        assert authorise(kiosk, Right.WIPE, None, "Sara") == OWNER
        with pytest.raises(RightError):
            authorise(kiosk, Right.WIPE, None)


def test_roles_and_shifts_are_changed_in_a_terminal(
    settings: Settings, say, capsys: pytest.CaptureFixture[str]
) -> None:
    with open_kiosk(settings) as kiosk:
        hire(kiosk, Role.STEWARD)
    shift = ["staff", "shift", "Stew", "--from", "2026-11-20T18:00+00:00", "--as", "Olga"]
    say(*["1111"] * 6)
    assert run(shift) == 3, "a shift has an end"
    assert run([*shift, "--until", "2026-11-20T22:00+00:00"]) == 0
    assert run([*shift, "--remove"]) == 0
    assert run([*shift, "--remove"]) == 3
    assert run(["staff", "role", "stew", "supervisor", "--as", "Olga"]) == 0
    assert run(["staff", "role", "Olga", "steward", "--as", "Olga"]) == 3, "nobody would be left who may"
    capsys.readouterr()
    run(["staff", "list", "--json"])
    assert [(one["name"], one["role"], one["shifts"]) for one in lines(capsys)] == [
        ("Olga", "organizer", []),
        ("Stew", "supervisor", []),
    ]


class Shown(io.TextIOWrapper):
    """A terminal, or what a program reads."""

    def __init__(self, *, terminal: bool) -> None:
        self.written = io.BytesIO()
        self._terminal = terminal
        super().__init__(self.written, encoding="utf-8")

    def isatty(self) -> bool:
        """Return whether a person looks at it."""
        return self._terminal


@pytest.mark.parametrize(("terminal", "shown"), [(True, "Ann\\x1b[31m\\u202e"), (False, "Ann\x1b[31m\u202e")])
def test_a_name_that_is_proved_moves_no_terminal(
    settings: Settings, say, monkeypatch: pytest.MonkeyPatch, terminal: bool, shown: str
) -> None:
    say(OWN_PASSWORD, "1111")
    assert run(["staff", "add", "Ann\x1b[31m\u202e", "--role", "organizer"]) == 0
    say("1111")
    out = Shown(terminal=terminal)
    monkeypatch.setattr("sys.stdout", out)
    assert run(["staff", "prove", "settle", "--as", "Ann\x1b[31m\u202e"]) == 0
    assert out.written.getvalue().decode() == f"{shown}\n"
