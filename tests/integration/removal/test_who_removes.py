"""Who may remove old events, and when nobody may."""

from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.organizer.retention_desk import GuardedRetentionDesk
from kiosk.app.removal.retention import remove_due_events
from kiosk.app.staff.guard import Guard
from kiosk.cli.main import run
from kiosk.config import Settings
from kiosk.domain.errors import RightError, SettingsError, StoreError
from kiosk.domain.evidence.removal import HEADING
from kiosk.domain.staff.members import Role
from kiosk.domain.staff.rights import Right
from kiosk.store.laptop.saved_settings import save_setting
from kiosk.store.recovery.backups import backups
from kiosk.store.retention.agreement import (
    RetentionAgreement,
    retention_agreement,
    save_retention_agreement,
    wipe_agreement,
    wipe_order,
)
from kiosk.store.retention.records import removed_events
from kiosk.store.staff.audit_log import audit_log
from kiosk.ui.ports.organizer.retention import OldEventState
from sync.daemon.retention import remove_what_is_due
from tests.support.gate.evening import DOORS, Evening
from tests.support.gate.old_event import LATER, add_next_event, compare_clock, end_all_events, scan_next
from tests.support.gate.staff import NAMES, PINS, hire


def test_nothing_is_removed_by_a_clock_that_nobody_compared(kiosk: Kiosk) -> None:
    conn = kiosk.database.db.conn
    conn.execute("DELETE FROM clock")
    with open_kiosk(Settings(data_dir=kiosk.database.path.parent, use_keyring=False)) as again:
        with pytest.raises(SettingsError, match="compared"):
            remove_due_events(again, 1, "Noor")
        assert removed_events(again.database) == []


def test_nothing_is_removed_by_a_clock_that_may_have_been_set_since_it_was_compared(kiosk: Kiosk) -> None:
    """Over a start of the laptop its clock goes on alone: with an empty battery, or set by hand to another year."""
    end_all_events(kiosk)
    kiosk.database.db.conn.execute("UPDATE clock SET boot = 'of yesterday'")
    with open_kiosk(Settings(data_dir=kiosk.database.path.parent, use_keyring=False)) as again:
        assert again.clock.now().uncertainty is not None
        with pytest.raises(SettingsError, match="compared"):
            remove_due_events(again, 1, "Noor")
        assert removed_events(again.database) == []
        compare_clock(again)
        again.clock.look_again()
        assert len(remove_due_events(again, 1, "Noor")) == 1


def test_nothing_is_removed_while_guests_come_in(kiosk: Kiosk) -> None:
    scan_next(kiosk)
    with pytest.raises(SettingsError, match="doors are open"):
        remove_due_events(kiosk, 1, "Noor")
    assert remove_what_is_due(kiosk.database, 90, LATER) == 0
    assert removed_events(kiosk.database) == []


def test_the_sync_service_goes_by_what_two_people_agreed_on(kiosk: Kiosk) -> None:
    assert remove_what_is_due(kiosk.database, 90, LATER) == 0
    save_retention_agreement(kiosk.database, RetentionAgreement(days=30, by="Noor, Kim"))
    assert remove_what_is_due(kiosk.database, 90, LATER) == 0
    save_retention_agreement(kiosk.database, RetentionAgreement(days=90, by="Noor, Kim"))
    assert remove_what_is_due(kiosk.database, 0, LATER) == 0
    assert remove_what_is_due(kiosk.database, 90, DOORS + timedelta(hours=3)) == 0
    assert remove_what_is_due(kiosk.database, 90, LATER) == 1
    assert removed_events(kiosk.database)[0].by == "Noor, Kim"
    assert len(backups(kiosk.database.path)) == 1
    assert remove_what_is_due(kiosk.database, 90, LATER) == 0


def test_a_disk_that_fails_is_told_in_the_log_and_tried_again(kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    save_retention_agreement(kiosk.database, RetentionAgreement(days=90, by="Noor"))

    def fails(*_: object) -> None:
        raise StoreError("the disk failed")

    monkeypatch.setattr("sync.daemon.retention.remove_events", fails)
    assert remove_what_is_due(kiosk.database, 90, LATER) == 0


@pytest.fixture
def terminal(kiosk: Kiosk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kiosk:
    monkeypatch.setenv("GATEHOUSE_USE_KEYRING", "0")
    monkeypatch.setenv("GATEHOUSE_DATA_DIR", str(tmp_path / "data"))
    end_all_events(kiosk)
    return kiosk


def typed(monkeypatch: pytest.MonkeyPatch, *roles: Role) -> None:
    pins = iter([PINS[role] for role in roles])
    monkeypatch.setattr("kiosk.cli.staff.authority.secret_line", lambda *_a, **_k: next(pins))


def test_two_people_remove_and_it_is_on_record(
    terminal: Kiosk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    hire(terminal, Role.ORGANIZER, Role.SUPERVISOR, Role.STEWARD)
    organizer, supervisor = NAMES[Role.ORGANIZER], NAMES[Role.SUPERVISOR]
    typed(monkeypatch, Role.SUPERVISOR)
    assert run(["retention", "--days", "3", "--as", supervisor]) == 3
    typed(monkeypatch, Role.ORGANIZER, Role.STEWARD)
    assert run(["retention", "--days", "3", "--as", organizer, "--with", NAMES[Role.STEWARD]]) == 3
    assert removed_events(terminal.database) == []
    typed(monkeypatch, Role.ORGANIZER)
    assert run(["retention", "--days", "3", "--dry-run", "--as", organizer]) == 0
    assert "Monsoon Nights" in capsys.readouterr().out
    assert removed_events(terminal.database) == []
    typed(monkeypatch, Role.ORGANIZER, Role.SUPERVISOR)
    assert run(["retention", "--days", "3", "--as", organizer, "--with", supervisor]) == 0
    assert "1 events removed" in capsys.readouterr().out
    assert removed_events(terminal.database)[0].by == f"{organizer}, {supervisor}"
    noted = [record for record in audit_log(terminal.database) if record.kind.value == "removed"]
    assert [record.what.split(":")[0] for record in noted] == ["fest"]
    typed(monkeypatch, Role.ORGANIZER)
    assert run(["retention", "--dry-run", "--as", organizer]) == 0
    assert "kept for good" in capsys.readouterr().out


def test_two_people_agree_that_it_happens_each_day(
    terminal: Kiosk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    hire(terminal, Role.ORGANIZER, Role.SUPERVISOR)
    both = ["--as", NAMES[Role.ORGANIZER], "--with", NAMES[Role.SUPERVISOR]]
    typed(monkeypatch, Role.ORGANIZER, Role.SUPERVISOR)
    assert run(["retention", "--daily", "--days", "9", *both]) == 3
    assert "set it first" in capsys.readouterr().err
    monkeypatch.setenv("GATEHOUSE_RETENTION_DAYS", "90")
    typed(monkeypatch, Role.ORGANIZER, Role.SUPERVISOR)
    assert run(["retention", "--daily", *both]) == 0
    assert retention_agreement(terminal.database) == RetentionAgreement(
        days=90, by=f"{NAMES[Role.ORGANIZER]}, {NAMES[Role.SUPERVISOR]}"
    )
    typed(monkeypatch, Role.ORGANIZER, Role.SUPERVISOR)
    assert run(["retention", "--no-daily", *both]) == 0
    assert retention_agreement(terminal.database) is None


def test_without_a_number_of_days_nothing_is_removed(terminal: Kiosk, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["retention"]) == 3
    assert "how long events are kept" in capsys.readouterr().err
    save_setting(terminal.database, "retention.agreed", "of another version")
    assert retention_agreement(terminal.database) is None


def test_the_window_removes_by_whoever_is_signed_in_and_a_second_person(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings(data_dir=tmp_path, use_keyring=False, retention_days=3)
    with open_kiosk(settings) as kiosk:
        Evening(guests=40, seed=3).fill(kiosk.database)
        add_next_event(kiosk)
        end_all_events(kiosk)
        compare_clock(kiosk)
        people = hire(kiosk, *Role)
        guard = Guard(kiosk)
        desk = GuardedRetentionDesk(kiosk, guard)
        with pytest.raises(RightError):
            desk.read()
        for role, may_read in {Role.STEWARD: False, Role.TECHNICIAN: False, Role.SUPERVISOR: True}.items():
            guard.let_in(people[role])
            if may_read:
                assert len(desk.read().rows) == 1
            else:
                with pytest.raises(RightError):
                    desk.read()
            for call in (
                desk.remove,
                lambda: desk.agree(daily=True),
                lambda: desk.agree_when_revoked(wanted=True),
                lambda: desk.order_wipe(None),
            ):
                with pytest.raises(RightError) as refused:
                    call()
                assert refused.value.key == "right.organizer"
        guard.let_in(people[Role.ORGANIZER])
        (due,) = desk.read().rows
        assert (due.name, due.state, due.guests) == ("Monsoon Nights", OldEventState.DUE, 40)
        for call in (desk.remove, lambda: desk.agree(daily=True), lambda: desk.agree_when_revoked(wanted=True)):
            with pytest.raises(RightError) as raised:
                call()
            assert raised.value.key == "right.two"
        organizer = people[Role.ORGANIZER]
        guard.agreements.make(Right.RETENTION, organizer.id, people[Role.SUPERVISOR].name)
        assert desk.remove() == 1
        (gone,) = desk.read().rows
        both = f"{organizer.name}, {people[Role.SUPERVISOR].name}"
        assert (gone.state, gone.by) == (OldEventState.REMOVED, both)
        assert gone.admitted + gone.refused <= gone.entries
        assert gone.admitted > 0
        (note,) = gone.signed
        assert note.startswith(HEADING)
        guard.agreements.make(Right.WIPE, organizer.id, people[Role.SUPERVISOR].name)
        desk.agree_when_revoked(wanted=True)
        assert desk.read().when_revoked
        assert wipe_agreement(kiosk.database) == both
        guard.agreements.make(Right.WIPE, organizer.id, people[Role.SUPERVISOR].name)
        desk.order_wipe(tmp_path.parent / "saved.txt" if desk.read().unsent else None)
        order = wipe_order(kiosk.database)
        assert order is not None
        assert order.by == both
        guard.agreements.make(Right.RETENTION, organizer.id, people[Role.SUPERVISOR].name)
        desk.agree(daily=True)
        assert desk.read().daily
        guard.agreements.make(Right.RETENTION, organizer.id, people[Role.SUPERVISOR].name)
        desk.agree(daily=False)
        assert not desk.read().daily
