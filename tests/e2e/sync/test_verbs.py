"""The verbs of ``kiosk-sync``: sentences, exit codes, JSON."""

import json
import subprocess
import sys

import pytest

from kiosk.app.kiosk import open_kiosk
from kiosk.config import Settings
from kiosk.domain.reports.inbox import InboxKind
from kiosk.domain.staff.members import Role
from kiosk.store.channel import sync_state
from kiosk.store.outbox.inbox_records import inbox_records
from kiosk.store.reports.inbox import StoredInbox
from kiosk.store.roster.doubted_changes import DoubtedChange, save_doubt
from sync.daemon.opening import utc_now
from tests.e2e.sync.conftest import Laptop
from tests.support.gate.inbox import fill_inbox
from tests.support.gate.staff import hire
from tests.support.patience import wait_for


def test_once(laptop, platform):
    assert laptop.run("once").returncode == 3
    laptop.ask("enrol", {"setup_code": json.dumps(platform.setup_code())})
    done = laptop.run("once")
    assert done.returncode == 0, done.stderr
    assert "Pulled: " in done.stdout
    assert laptop.roster()["tickets"] == 120
    refs = laptop.scan(platform.guests("good")[0]["ticket_id"])
    done = laptop.run("once")
    assert "Pushed: 1 done, 0 failed." in done.stdout
    assert refs[0] in [log["entryId"] for log in platform.state()["entryLogs"]]


def test_once_leaves_behind_what_status_tells(laptop, platform):
    laptop.ask("enrol", {"setup_code": json.dumps(platform.setup_code())})
    assert laptop.run("once").returncode == 0
    values = json.loads(laptop.run("status", "--json").stdout)
    assert values["daemon"]["running"] is False
    assert values["daemon"]["last_push_at"] is not None
    assert values["daemon"]["last_pull_at"] is not None
    words = laptop.run("status").stdout
    assert "never ran" in words
    assert "Last push" in words


def test_once_with_authorities_that_are_not_there(laptop, platform, tmp_path):
    laptop.ask("enrol", {"setup_code": json.dumps(platform.setup_code())})
    assert laptop.run("once").returncode == 0
    found = laptop.run("once", SSL_CERT_FILE=str(tmp_path / "nowhere.pem"))
    assert found.returncode == 1
    assert "SSL_CERT_FILE" in found.stderr
    assert "Traceback" not in found.stderr


def test_conflicts_are_listed_and_settled(laptop, platform):
    laptop.ask("enrol", {"setup_code": json.dumps(platform.setup_code())})
    assert laptop.run("once").returncode == 0
    assert "no open conflicts" in laptop.run("conflicts").stdout
    guest = platform.guests("good")[0]
    (ref,) = laptop.scan(guest["ticket_id"], list_id=platform.handout["event_id"])
    platform.talk("POST", "/v1/qr/scan", {"qrData": guest["code"]}, platform.organizer_token())
    assert laptop.run("once").returncode == 0
    (found,) = json.loads(laptop.run("conflicts", "--json").stdout)
    assert (found["kind"], found["entry_id"]) == ("admitted_twice", ref)
    assert found["theirs"]["at"] is not None
    assert json.loads(laptop.run("status", "--json").stdout)["conflicts"]["open"] == 1
    assert "1 open" in laptop.run("status").stdout
    assert ref not in laptop.run("conflicts").stdout
    number = str(found["id"])
    assert "settled" in laptop.run("settle", number, "--note", "twins").stdout
    assert laptop.run("settle", number, "--note", "twins").returncode == 1
    assert json.loads(laptop.run("conflicts", "--json").stdout) == []
    assert json.loads(laptop.run("conflicts", "--all", "--json").stdout)[0]["settled_note"] == "twins"


def test_with_staff_whoever_settles_proves_who_they_are_and_is_on_record(laptop):
    fill_inbox(laptop.database)
    inbox = StoredInbox(laptop.database)
    first, second, *_ = (item.number for item in inbox.items() if item.kind is InboxKind.CONFLICT)
    undelivered = next(item.number for item in inbox.items() if item.can_retry)
    with open_kiosk(Settings(data_dir=laptop.data_dir, use_keyring=False)) as kiosk:
        hire(kiosk, Role.SUPERVISOR, Role.STEWARD)

    def record(number: str) -> tuple[str, str]:
        last = inbox_records(laptop.database)[number][-1]
        return last.what.value, last.staff

    refused = laptop.run("settle", first, "--note", "twins", "--as", "Stew", typed="3333\n")
    assert refused.returncode == 1
    assert "settled" not in refused.stdout
    assert first in [item.number for item in inbox.items()]
    done = laptop.run("settle", first, second, "--note", "twins", "--as", "Sara", typed="2222\n")
    assert done.returncode == 0, done.stderr
    assert record(first) == record(second) == ("settled", "Sara")
    done = laptop.run("reopen", first, "--as", "Sara", "--with", "Olga", typed="2222\n1111\n")
    assert done.returncode == 0, done.stderr
    assert record(first) == ("reopened", "Sara")
    assert laptop.run("retry", undelivered, "--as", "Olga", typed="1111\n").returncode == 0
    assert record(undelivered) == ("retried", "Olga")


def test_once_without_the_platform(laptop, site):
    laptop.ask("enrol", {"setup_code": json.dumps(site.start().setup_code())})
    assert laptop.run("once").returncode == 0
    site.stop()
    failed = laptop.run("once")
    assert failed.returncode == 1
    assert "delivery.nobody" in failed.stderr
    assert "Traceback" not in failed.stderr


def test_status(gate, platform):
    wait_for(lambda: json.loads(gate.run("status", "--json").stdout)["daemon"]["online"], "an online status")
    values = json.loads(gate.run("status", "--json").stdout)
    assert values["daemon"]["running"] is True
    assert values["device"]["platform"] == "eventify"
    assert values["outbox"] == {
        "queued": 0, "held": 0, "dead": 0, "closed": 0, "delivered": 0, "oldest_queued_at": None
    }  # fmt: skip
    assert values["roster"]["tickets"] == 120
    shape = "operation status started_at completed_at records_processed success_count error_count error_details"
    assert set(values["runs"][0]) == set(shape.split())  # EventfulHQ's sync_logs
    assert values["runs"][0]["operation"] == "pull"
    assert "secrets" not in json.dumps(values)
    words = " ".join(gate.run("status").stdout.split())
    assert "running as process" in words
    assert "120 tickets" in words


def test_status_before_anything(laptop, tmp_path):
    empty = tmp_path / "nothing here"
    found = laptop.run("status", "--data-dir", str(empty))
    assert found.returncode == 3
    assert "no database yet" in found.stderr
    assert not empty.exists()


def test_a_wrong_key_is_a_sentence(laptop):
    laptop.database.close()
    (laptop.data_dir / "gatehouse.key").write_text("ff" * 32)
    found = laptop.run("status")
    assert found.returncode == 5
    assert "store.wrong_key" in found.stderr
    assert "Traceback" not in found.stderr


def test_profiles(laptop, tmp_path):
    listed = [line.split()[0] for line in laptop.run("profile", "list").stdout.splitlines()]
    assert listed == ["bilten", "eventfulhq", "eventify", "events_activities", "pretix", "tickettoken"]
    assert "nothing wrong" in laptop.run("profile", "check", "eventify").stdout
    broken = tmp_path / "mine.toml"
    broken.write_text("schema = 1\nname = 'mine'\n")
    found = laptop.run("profile", "check", str(broken))
    assert found.returncode == 1
    assert "mine.toml" in found.stderr
    assert laptop.run("profile", "check", "nobody").returncode == 1


@pytest.mark.parametrize("verb", [[], ["run"], ["once"], ["status"], ["sandbox"], ["sandbox", "seed"], ["profile"]])
def test_help(laptop, verb):
    found = laptop.run(*verb, "--help")
    assert found.returncode == 0
    assert "Usage:" in found.stdout


def test_the_sandbox_ends_on_a_signal_and_keeps_its_world(site):
    before = site.start().state()["bookings"]
    assert site.stop() == 0
    assert site.start().state()["bookings"] == before


def test_a_port_that_is_taken_is_a_sentence(laptop, platform, tmp_path):
    port = platform.root.rpartition(":")[2]
    found = laptop.run("sandbox", "--port", port, "--data", str(tmp_path / "other.db"), "--tickets", "20")
    assert found.returncode == 4
    assert "cannot be used" in found.stderr


def test_the_sandbox_seeds_once(laptop, tmp_path):
    handout = tmp_path / "handout.json"
    arguments = ["sandbox", "seed", "--data", str(tmp_path / "w.db"), "--tickets", "50", "--handout", str(handout)]
    assert laptop.run(*arguments).returncode == 0
    found = json.loads(handout.read_text(encoding="utf-8"))
    assert found["event_id"] == "demo"
    assert found["categories"]["forged"]["reason"] == "bad_signature"
    assert laptop.run(*arguments).returncode == 2


def test_what_stands_before_the_verb_counts_for_it(tmp_path):
    before = subprocess.run(
        [sys.executable, "-m", "sync", "--verbose", "--data-dir", str(tmp_path), "status", "--json"],
        capture_output=True,
        text=True,
        check=False,
    )
    behind = subprocess.run(
        [sys.executable, "-m", "sync", "status", "--data-dir", str(tmp_path), "--json"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (before.returncode, before.stdout) == (behind.returncode, behind.stdout)
    assert before.returncode != 2


def test_what_is_in_doubt_is_told_and_can_be_accepted(laptop: Laptop) -> None:
    losses = [{"kind": "tickets", "event_id": "night", "known": 30, "gone": 27}]
    doubt = DoubtedChange(
        subject="bookings", kind="less", stream="bookings", details={"losses": losses}, said_at=utc_now()
    )
    with laptop.database.transaction() as db:
        save_doubt(db.conn, doubt)
    assert "27 of 30 tickets" in " ".join(laptop.run("status").stdout.split())
    (reported,) = json.loads(laptop.run("status", "--json").stdout)["doubts"]
    assert (reported["subject"], reported["accepted"]) == ("bookings", False)
    refused = laptop.run("accept", "nothing")
    assert (refused.returncode, "Nothing named" in refused.stderr) == (1, True)
    assert laptop.run("accept", "bookings").returncode == 0
    (reported,) = json.loads(laptop.run("status", "--json").stdout)["doubts"]
    assert reported["accepted"] is True
    assert [request.kind for request in sync_state.open_requests(laptop.database)] == ["sync_now"]


def test_what_stands_before_the_verb_of_the_sandbox_counts_or_is_refused(laptop, tmp_path):
    world = tmp_path / "world.db"
    made = laptop.run("sandbox", "--tickets", "60", "--data", str(world), "seed")
    assert (made.returncode, "60 tickets" in made.stdout, world.exists()) == (0, True, True)
    refused = laptop.run("sandbox", "--port", "1", "seed", "--data", str(tmp_path / "other.db"))
    assert (refused.returncode, "--port" in refused.stderr) == (2, True)
    assert laptop.run("--data-dir", str(tmp_path), "sandbox", "seed").returncode == 2
