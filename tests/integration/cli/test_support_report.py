"""``kiosk doctor --report``: what helps is in it, and nobody's name, code or secret is."""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.app.health.findings import DoctorFinding, Health
from kiosk.app.health.support_report import write_support_report
from kiosk.app.kiosk import open_kiosk
from kiosk.cli.main import run
from kiosk.config import Settings
from kiosk.store.channel.sync_state import finish_run, save_self_device, self_device, start_run
from tests.support.gate.evening import DOORS, Evening

TOKEN = "tok-4711-secret"


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setenv("GATEHOUSE_USE_KEYRING", "0")
    monkeypatch.setenv("GATEHOUSE_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    made = Settings(data_dir=tmp_path / "data", use_keyring=False, door_currency="EUR", lock_after_min=5)
    with open_kiosk(made) as kiosk:
        Evening(guests=80, seed=6).fill(kiosk.database)
        device = self_device(kiosk.database)
        assert device is not None
        save_self_device(kiosk.database, replace(device, platform="pretix", secrets={"token": TOKEN}))
        run_id = start_run(kiosk.database, "pull", DOORS)
        finish_run(
            kiosk.database, run_id, DOORS, succeeded=3, failed=1,
            error=f"GET https://anna:pw@shop.example/orders?code=abc answered 500 for {TOKEN}",
        )  # fmt: skip
    return made


def personal(settings: Settings) -> set[str]:
    with open_kiosk(settings, working=False) as kiosk:
        conn = kiosk.database.db.conn
        queries = (
            "SELECT name FROM bookings", "SELECT email FROM bookings", "SELECT phone FROM bookings",
            "SELECT code_hash FROM entries", "SELECT ticket_id FROM entries", "SELECT code FROM entries",
            "SELECT staff FROM entries", "SELECT entry_id FROM entries",
        )  # fmt: skip
        return {str(row[0]) for query in queries for row in conn.execute(query) if row[0] and len(row[0]) > 3}


def report(settings: Settings, findings: Sequence[DoctorFinding] = ()) -> str:
    write_support_report(settings, findings, Path("report.json"), DOORS)
    return Path("report.json").read_text(encoding="utf-8")


def test_what_helps_is_in_it_and_nothing_personal(settings: Settings) -> None:
    words = report(settings, [DoctorFinding("platform", Health.BAD, f"refused {TOKEN} at {Path.home()}/x of Priya")])
    found = json.loads(words)
    assert found["database"]["rows"]["entries"] > 50
    assert found["database"]["platform"] == "pretix"
    assert found["database"]["schema"] >= 27
    assert found["settings"]["lock_after_min"] == 5
    assert found["settings"]["door_currency"] == "set"
    assert {"cryptography", "PySide6-Essentials"} & set(found["libraries"])
    assert "answered 500" in found["database"]["runs"][0]["error"]
    assert [one["health"] for one in found["findings"]] == ["bad"]
    secrets = {TOKEN, str(Path.home()), "anna:pw", "code=abc", *personal(settings)}
    assert [word for word in secrets if word in words] == []
    assert Path("report.json").stat().st_mode & 0o077 == 0


HOSTILE = (
    'Robert "); DROP TABLE--',
    "back\\slash \\u0041nna",
    "line\nbreak\tTab",
    "100% _wild_ [x](y)",
    "(?i) a|b.*",
    "Łukasz Żółć",
    "عبد الرحمن",
    "<b>Bold</b>",
    "Bo",
)


def test_hostile_names_are_left_out_of_every_sentence(settings: Settings) -> None:
    """A platform quotes a guest, in the doctor's words, in a hint, in a run: by name, address, phone or code."""
    with open_kiosk(settings) as kiosk:
        conn = kiosk.database.db.conn
        guests = [row[0] for row in conn.execute("SELECT id FROM bookings LIMIT ?", (len(HOSTILE),))]
        for number, (name, booking) in enumerate(zip(HOSTILE, guests, strict=True)):
            conn.execute(
                "UPDATE bookings SET name = ?, email = ?, phone = ? WHERE id = ?",
                (name, f"Guest{number}@Example.Test", f"+49 170 00{number}", booking),
            )
        conn.commit()
        quoted = [
            *HOSTILE, *(f"guest{number}@example.TEST" for number in range(len(HOSTILE))), "+49 170 004",
            *(str(row[0]) for row in conn.execute("SELECT code FROM credentials WHERE code != '' LIMIT 3")),
        ]  # fmt: skip
        for word in quoted:
            run_id = start_run(kiosk.database, "push", DOORS)
            finish_run(kiosk.database, run_id, DOORS, succeeded=0, failed=1, error=f"refused: {word} is unknown")
    findings = [DoctorFinding(f"for {word}", Health.BAD, f"of {word}!", f"ask {word}, then") for word in quoted]
    found = json.loads(report(settings, findings))
    texts = [text for one in (found["findings"], found["database"]) for text in _strings(one)]
    assert [word for word in quoted for text in texts if word.lower() in text.lower()] == []
    assert "of [left out]!" in texts
    assert "refused: [left out] is unknown" in texts


def _strings(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for one in value.values() for text in _strings(one)]
    if isinstance(value, list):
        return [text for one in value for text in _strings(one)]
    return [value] if isinstance(value, str) else []


def test_the_verb_writes_it(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    # The examination itself has tests of its own, and asks for cameras and screens.
    monkeypatch.setattr(
        "kiosk.cli.doctor.examine", lambda _settings: iter([DoctorFinding("disk", Health.GOOD, "well")])
    )
    assert run(["doctor", "--report", "out.json"]) == 0
    assert json.loads(Path("out.json").read_text(encoding="utf-8"))["findings"][0]["subject"] == "disk"
    assert run(["doctor", "--report", "no/such/folder/out.json"]) == 3


def test_a_database_that_cannot_be_opened_is_no_reason_to_have_no_report(settings: Settings) -> None:
    settings.database.write_bytes(b"\xff" * 8192)
    assert json.loads(report(settings))["database"] == {"error": "store.wrong_key"}
