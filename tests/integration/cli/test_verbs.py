"""The verbs of ``kiosk`` as people and scripts call them: real files, real database, real output."""

import io
import json
import sys
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from kiosk.app.kiosk import open_kiosk
from kiosk.cli.main import run
from kiosk.config import Settings
from kiosk.domain.codes.credential import hash_code
from kiosk.domain.roster.bookings import BookingStatus
from kiosk.domain.roster.settings import TicketTypeSettings
from kiosk.scanner.self_test import _draw
from kiosk.store.database import Database
from kiosk.store.roster.roster_writer import roster_transaction
from tests.bench.codes.bit_streams import Stream, message
from tests.bench.codes.bit_streams import picture as symbol_picture
from tests.support.cli.lines import lines
from tests.support.gate.guests import named
from tests.support.gate.small_event import GENERAL, furnish, guest


def entries_in(settings: Settings) -> int:
    with open_kiosk(settings) as kiosk:
        database: Database = kiosk.database
        return int(database.db.conn.execute("SELECT count(*) FROM entries").fetchone()[0])


def test_check_answers_one_line_per_verdict(roster: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "code-1"]) == 0
    (line,) = lines(capsys)
    assert line["text_hash"] == hash_code("code-1")
    assert (line["outcome"], line["reason"], line["ticket"], line["assurance"]) == ("admit", "ok", "t1", "local")
    assert line["entry_id"]
    assert line["decide_ms"] > 0
    assert line["decode_ms"] is None
    assert run(["check", "code-1", "nobody's", "code-2"]) == 1
    assert [line["reason"] for line in lines(capsys)] == ["already_entered", "unknown_ticket", "ok"]
    assert entries_in(roster) == 4


def test_check_reads_standard_input(
    roster: Settings, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("code-1\n\ncode-2\r\n"))
    assert run(["check"]) == 0
    assert [line["ticket"] for line in lines(capsys)] == ["t1", "t2"]


def test_a_dry_run_records_nothing(roster: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--dry-run", "code-1"]) == 0
    assert run(["check", "--dry-run", "code-1"]) == 0
    assert [line["entry_id"] for line in lines(capsys)] == [None, None]
    assert entries_in(roster) == 0


def test_check_says_what_is_to_be_confirmed_before_it_admits(
    roster: Settings, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GATEHOUSE_CONFIRM", "main=identity")
    for arguments in (["check", "code-1"], ["check", "--dry-run", "code-1"]):
        assert run(arguments) == 1
        (line,) = lines(capsys)
        assert (line["outcome"], line["reason"]) == ("ask", "confirm")
        assert line["details"] == {"confirm": "identity", "points": "The name is that of the identity document"}
    assert run(["check", "--confirmed", "code-1"]) == 0
    assert entries_in(roster) == 2


def test_check_decides_as_of_another_instant(roster: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--at", "2020-01-01T10:00+01:00", "--type", "entry", "--event", "ev", "code-1"]) == 0
    with open_kiosk(roster) as kiosk:
        at = kiosk.database.db.conn.execute("SELECT corrected_at FROM entries").fetchone()[0]
    assert at == 1577869200 * 1_000_000
    assert run(["check", "--at", "yesterday", "code-1"]) == 3
    assert "wants an instant" in capsys.readouterr().err
    for end in ("0001-01-01T00:00+14:00", "9999-12-31T23:59:59-12:00"):
        assert run(["check", "--at", end, "code-2"]) in {0, 1}
    assert [line["ticket"] for line in lines(capsys)] == ["t2"] * 2


def test_check_reads_images(roster: Settings, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    picture = tmp_path / "code.png"
    cv2.imwrite(str(picture), _draw("code-2"))
    assert run(["check", str(picture), str(tmp_path / "missing.png")]) == 1
    first, second = lines(capsys)
    assert (first["ticket"], first["outcome"]) == ("t2", "admit")
    assert first["decode_ms"] > 0
    assert second["reason"] in ("unknown_ticket", "malformed")


def test_beside_a_ticket_no_other_code_counts(
    roster: Settings, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "sheet.png"
    codes = [symbol_picture(Stream(4).byte(text).modules()) for text in (b"https://venue.example/plan", b"code-2")]
    cv2.imwrite(str(path), np.concatenate(codes, axis=1))
    assert run(["check", str(path)]) == 0
    (line,) = lines(capsys)
    assert (line["ticket"], line["outcome"]) == ("t2", "admit")


def test_a_code_in_several_pictures_is_one_code(
    roster: Settings, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    pictures = [tmp_path / "first.png", tmp_path / "second.png"]
    for path, modules in zip(pictures, message([b"code", b"-2"]), strict=True):
        cv2.imwrite(str(path), symbol_picture(modules))
    assert run(["check", str(pictures[1])]) == 3
    captured = capsys.readouterr()
    assert (captured.out, "part 2 of 2" in captured.err) == ("", True)
    assert run(["check", str(pictures[1]), str(pictures[0])]) == 0
    (line,) = lines(capsys)
    assert (line["ticket"], line["outcome"]) == ("t2", "admit")
    assert run(["decode", str(pictures[0])]) == 0
    (line,) = lines(capsys)
    assert (line["text"], line["part"]) == ("code", {"number": 1, "of": 2})


def test_decode_finds_codes_and_says_where(data_dir: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    picture, empty = tmp_path / "code.png", tmp_path / "empty.png"
    cv2.imwrite(str(picture), _draw("HELLO"))
    cv2.imwrite(str(empty), _draw("HELLO")[:100, :100])
    assert run(["decode", str(picture)]) == 0
    (line,) = lines(capsys)
    assert (line["text"], line["symbology"], line["frame"], line["file"]) == ("HELLO", "QR", 0, str(picture))
    assert len(line["polygon"]) == 4
    assert line["ms"] > 0
    assert run(["decode", str(empty)]) == 1
    assert run(["decode", str(tmp_path / "none.png"), str(picture)]) == 3
    captured = capsys.readouterr()
    assert "HELLO" in captured.out
    assert "No such file" in captured.err


def test_events_are_listed(roster: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["events", "--json"]) == 0
    (line,) = lines(capsys)
    assert (line["id"], line["tickets"], line["lists"]) == ("ev", 2, [{"id": "main", "name": "Main entrance"}])
    assert run(["events"]) == 0
    assert "Night of Lights" in capsys.readouterr().out


def test_an_empty_roster_is_a_sentence_not_a_traceback(data_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["events"]) == 1
    assert run(["check", "x"]) == 3
    captured = capsys.readouterr()
    assert "The roster holds no event yet." in captured.err
    assert "Traceback" not in captured.err


def test_wrong_use_is_told_apart_from_failure(data_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--type", "sideways", "x"]) == 2
    assert run(["nonsense"]) == 2
    assert run(["--version"]) == 0
    assert "gatehouse 0." in capsys.readouterr().out


def test_a_wrong_key_is_a_sentence(roster: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    key_file = roster.database.with_suffix(".key")
    key_file.write_text("00" * 32)
    assert run(["events"]) == 3
    err = capsys.readouterr().err
    assert "another key" in err
    assert "00" * 32 not in err


def test_enrol_refuses_what_is_no_set_up_code(data_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["enrol", "not json"]) == 3
    assert "not a set-up code" in capsys.readouterr().err


def test_doctor_tells_everything_it_looked_at(
    data_dir: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    code = run(["doctor", "--json"])
    found = {line["subject"]: line for line in lines(capsys)}
    assert {"camera", "second reader", "screen", "keyring", "database", "clock", "platform"} <= set(found)
    assert found["reader"]["health"] == "good"
    assert found["database"]["health"] == "warning", "the key lies beside the data"
    assert "kiosk passphrase" in found["database"]["hint"]
    assert code == int(any(line["health"] == "bad" for line in found.values()))


def test_find_shows_guests_and_whether_they_are_in(
    data_dir: Path, roster: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", "code-1"]) == 0
    capsys.readouterr()
    assert run(["find", "GUE", "--json"]) == 0
    first, second = lines(capsys)
    assert (first["ticket"], first["name"], first["type"], first["booking"]) == (
        "t1",
        "Guest 1",
        "General admission",
        "N1",
    )
    assert (first["status"], first["entered"], first["inside"], second["entered"]) == ("ok", 1, 1, 0)
    assert run(["find", "2", "gue", "--event", "ev", "--list", "Main entrance"]) == 0
    shown = capsys.readouterr().out
    assert "Guest 2" in shown
    assert "Guest 1" not in shown
    assert run(["find", "gue", "--limit", "1", "--json"]) == 0
    captured = capsys.readouterr()
    assert len(captured.out.splitlines()) == 1
    assert "more than 1" in captured.err


def test_find_says_that_nobody_was_found(roster: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["find", "nobody"]) == 1
    assert "--everywhere" in capsys.readouterr().err
    assert run(["find", '"[bold]*', "--everywhere", "--json"]) == 1
    assert capsys.readouterr().out == ""


@pytest.fixture
def selling(data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setenv("GATEHOUSE_DOOR", '["sell", "pay"]')
    monkeypatch.setenv("GATEHOUSE_DOOR_UNSYNCED", "1")
    monkeypatch.setenv("GATEHOUSE_DOOR_CURRENCY", "EUR")
    settings = Settings(data_dir=data_dir, use_keyring=False)
    owing: dict[str, object] = {"status": BookingStatus.PENDING_PAYMENT}
    with open_kiosk(settings) as kiosk:
        furnish(kiosk.database, *guest(1), *named(3, "Ada", booking=owing))
        with roster_transaction(kiosk.database) as tx:
            tx.upsert([replace(GENERAL, settings=TicketTypeSettings(price="25.00", capacity=40))])
    return settings


# -- at the door


def test_what_is_for_sale(selling: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sell", "--json"]) == 0
    (line,) = lines(capsys)
    assert (line["type"], line["price"], line["currency"], line["left"]) == ("ga", "25.00", "EUR", 38)
    assert run(["sell"]) == 0
    assert "25.00 EUR" in capsys.readouterr().out


def test_a_sale_is_found_and_checked_in(selling: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sell", "General admission", "--guests", "2", "--name", "Wanda", "--cash", "--json"]) == 0
    (line,) = lines(capsys)
    assert (line["kind"], line["guests"], line["paid"], line["method"]) == ("walk_in", 2, "50.00 EUR", "cash")
    assert run(["find", "wanda", "--json"]) == 0
    (found,) = lines(capsys)
    assert (found["ticket"], found["party_size"], found["status"]) == (line["action"], 2, "ok")
    assert run(["sell", "ga", "--cash", "--amount", "1"]) == 3
    assert run(["sell", "ga", "--cash", "--card"]) == 3
    assert run(["sell", "nothing"]) == 3
    assert run(["sell", "ga"]) == 0
    assert "nothing paid" in capsys.readouterr().out


def test_a_payment(selling: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["pay", "t3", "--card", "--amount", "twelve"]) == 3
    assert run(["pay", "t3"]) == 3
    assert run(["pay", "t3", "--card", "--json"]) == 0
    (line,) = lines(capsys)
    assert (line["kind"], line["booking"], line["paid"]) == ("payment", "b3", "25.00 EUR")
    assert run(["pay", "t3", "--card"]) == 1
    assert "No payment is awaited" in capsys.readouterr().err


def test_where_nothing_is_allowed(roster: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sell"]) == 1
    assert "Nothing is for sale" in capsys.readouterr().err


def test_settings_that_cannot_be_used_are_all_named(
    roster: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GATEHOUSE_SYNC_INTERVAL_S", "inf")
    monkeypatch.setenv("GATEHOUSE_DOOR", "sell,sing")
    monkeypatch.setenv("GATEHOUSE_LOG_LEVEL", "loud")
    assert run(["events"]) == 3
    reported = capsys.readouterr().err
    assert all(f"GATEHOUSE_{name}" in reported for name in ("SYNC_INTERVAL_S", "DOOR", "LOG_LEVEL"))


def test_a_setting_that_nobody_knows_is_told_and_changes_nothing(
    roster: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GATEHOUSE_USE_KEYRNG", "0")
    monkeypatch.setenv("GATEHOUSE_DOOR", "sell, pay")
    assert run(["events"]) == 0
    assert "no setting GATEHOUSE_USE_KEYRNG (is use_keyring meant?)" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ('door = "sell', "cannot be read"),
        ("\xff", "cannot be read"),
        ('door_currency = "Euro"\nuse_keyring = "perhaps"', "door_currency in"),
    ],
)
def test_a_file_of_settings_that_cannot_be_used_is_named(
    roster: Settings,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    text: str,
    reported: str,
) -> None:
    file = tmp_path / "gatehouse.toml"
    file.write_bytes(text.encode("latin-1"))
    monkeypatch.setattr("kiosk.config.default_config_file", lambda: file)
    assert run(["events"]) == 3
    assert reported in capsys.readouterr().err


HOSTILE_NAME = "Ana\x1b[2J\u202e [red]x[/] \x85\u2028Z\x9b31m"


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_no_name_commands_the_terminal(data_dir: Path, monkeypatch: pytest.MonkeyPatch, encoding: str) -> None:
    settings = Settings(data_dir=data_dir, use_keyring=False)
    with open_kiosk(settings) as kiosk:
        furnish(kiosk.database, *named(1, HOSTILE_NAME + " 李"))
    for verb in (["find", "ana"], ["find", "ana", "--json"], ["events"]):
        raw = io.BytesIO()
        monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding=encoding, errors="strict"))
        assert run(verb) == 0
        sys.stdout.flush()
        shown = raw.getvalue().decode(encoding)
        assert not set(shown) & set("\x1b\u202e\x85\u2028\x9b")
        if "--json" in verb:
            (line,) = shown.splitlines()
            assert json.loads(line)["name"] == HOSTILE_NAME + " 李"
        elif verb[0] == "find":
            assert "[red]x[/]" in shown
