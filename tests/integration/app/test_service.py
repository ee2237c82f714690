"""What has the daemon started at log-in: read back by the parsers of the systems it is meant for."""

import os
import plistlib
import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from kiosk.app.service import install, launchd, systemd, task_scheduler
from kiosk.app.service.install import ServiceError, carry_out
from kiosk.app.service.plan import Plan, Program

ODD = ["/opt/Gate house 100%/kiosk-sync", "run", "--data-dir", '/srv/$HOME/"a" & b']
"""A command with what unit files, property lists and XML each read in a way of their own."""
TASK = {"t": "http://schemas.microsoft.com/windows/2004/02/mit/task"}


@pytest.mark.parametrize("program", list(Program))
def test_systemd_accepts_the_units(program, tmp_path):
    if shutil.which("systemd-analyze") is None:
        pytest.skip("systemd-analyze is not here")
    started = tmp_path / "Gate house 100%" / "kiosk-sync"
    started.parent.mkdir()
    started.write_text("#!/bin/sh\n")
    started.chmod(0o755)
    plan = systemd.installation(program, [str(started), "run"], tmp_path)
    carry_out(plan, run=lambda _: None)
    (unit,) = plan.write
    environment = {**os.environ, "XDG_RUNTIME_DIR": str(tmp_path)}
    verify = ["systemd-analyze", "--user", "verify", str(unit)]
    done = subprocess.run(verify, check=False, capture_output=True, text=True, env=environment)
    assert unit.name not in done.stderr, done.stderr
    assert done.returncode == 0, done.stderr


def test_a_unit_starts_the_command_as_it_is():
    text = systemd.unit_text(Program.SYNC, ODD)
    line = next(line for line in text.splitlines() if line.startswith("ExecStart="))
    assert line == r'ExecStart="/opt/Gate house 100%%/kiosk-sync" "run" "--data-dir" "/srv/$$HOME/\"a\" & b"'


def test_the_unit_of_a_package_is_not_written_again(tmp_path, monkeypatch):
    monkeypatch.setattr(systemd, "PACKAGED", tmp_path / "system")
    program = tmp_path / "kiosk-sync"
    program.write_text("")
    unit = tmp_path / "system" / "gatehouse-sync.service"
    unit.parent.mkdir()
    unit.write_text(f"[Service]\nExecStart={program} run\n")
    assert not systemd.installation(Program.SYNC, [str(program), "run"], tmp_path).write
    # Another program than the package's, say of a source tree, needs a unit of its own.
    assert systemd.installation(Program.SYNC, ["/elsewhere/kiosk-sync", "run"], tmp_path).write


def test_no_system_holds_the_daemon_back_at_the_disk_for_the_window_waits_for_its_lock():
    assert "IOScheduling" not in systemd.unit_text(Program.SYNC, ODD)
    assert plistlib.loads(launchd.agent(Program.SYNC, ODD))["ProcessType"] != "Background"
    task = ET.fromstring(task_scheduler.task(Program.SYNC, ODD, "me").decode("utf-16"))
    # From 7 on reads and writes have a low priority, too (Task Scheduler, TaskSettings.Priority).
    assert int(task.findtext("t:Settings/t:Priority", namespaces=TASK) or 0) <= 6


@pytest.mark.parametrize("program", list(Program))
def test_macos_gets_an_agent_with_the_command(program, tmp_path):
    plan = launchd.installation(program, ODD, tmp_path, uid=501)
    ((path, content),) = plan.write.items()
    agent = plistlib.loads(content)
    assert agent["ProgramArguments"] == ODD
    assert path.stem == agent["Label"]
    assert plan.commands[0] == ("launchctl", "bootstrap", "gui/501", str(path))
    assert launchd.removal(program, tmp_path, uid=501).remove == (path,)


@pytest.mark.parametrize("program", list(Program))
def test_windows_gets_a_task_with_the_command(program, tmp_path):
    plan = task_scheduler.installation(program, ODD, tmp_path, "VENUE\\René & Co")
    ((path, content),) = plan.write.items()
    root = ET.fromstring(content.decode("utf-16"))
    assert root.findtext(".//t:Command", namespaces=TASK) == ODD[0]
    assert root.findtext(".//t:Arguments", namespaces=TASK) == subprocess.list2cmdline(ODD[1:])
    assert root.findtext(".//t:LogonTrigger/t:UserId", namespaces=TASK) == "VENUE\\René & Co"
    # By default Windows ends a task on battery, and after three days.
    assert root.findtext(".//t:StopIfGoingOnBatteries", namespaces=TASK) == "false"
    assert root.findtext(".//t:ExecutionTimeLimit", namespaces=TASK) == "PT0S"
    assert plan.remove == (path,)


def test_a_plan_is_carried_out_in_its_order(tmp_path):
    seen = []
    file = tmp_path / "deep" / "unit"

    def run(command):
        seen.append((command, file.read_bytes()))

    carry_out(Plan(write={file: b"text"}, commands=(("one",), ("two", "words")), remove=(file,)), run=run)
    assert seen == [(("one",), b"text"), (("two", "words"), b"text")]
    assert not file.exists()


def test_what_the_system_refuses_is_said_in_its_words():
    def refuse(command):
        raise subprocess.CalledProcessError(1, command, stderr="Failed to connect to bus: No medium found\n")

    with pytest.raises(ServiceError, match=r"systemctl did not take it: Failed to connect to bus") as caught:
        carry_out(
            systemd.installation(Program.SYNC, ["/x"], Path("/nowhere")).__class__(commands=(("systemctl",),)), refuse
        )
    assert caught.value.key == "service.failed"


def test_a_computer_without_the_program_says_so():
    with pytest.raises(ServiceError, match="no such program"):
        carry_out(Plan(commands=(("no-such-program-anywhere",),)))


def test_removal_of_what_was_never_installed_is_no_error(tmp_path):
    def refuse(command):
        raise subprocess.CalledProcessError(1, command, stderr="not loaded")

    carry_out(systemd.removal(Program.SYNC, tmp_path), refuse)


def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / ".config").write_text("a file in the way")
    with pytest.raises(ServiceError, match="cannot be written"):
        carry_out(systemd.installation(Program.SYNC, ["/x"], tmp_path), run=lambda _: None)


@pytest.mark.parametrize("program", list(Program))
def test_what_is_started_is_there(program):
    command = install.start_command(program)
    assert Path(command[0]).is_absolute()
    done = subprocess.run([*command[:-1], "--help"] if program is Program.WINDOW else [*command, "--help"], check=False)
    assert done.returncode == 0
