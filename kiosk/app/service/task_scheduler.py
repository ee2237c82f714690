"""Windows: tasks at log-in, which need no administrator (Task Scheduler schema 1.2, schtasks)."""

from pathlib import Path
from subprocess import list2cmdline
from xml.sax.saxutils import escape

from kiosk.app.service.plan import Plan, Program

_TASKS = {Program.SYNC: r"\Gatehouse\Sync", Program.WINDOW: r"\Gatehouse\Kiosk", Program.VENUE: r"\Gatehouse\Venue"}


def task(program: Program, command: list[str], user: str) -> bytes:
    r"""Return a task's definition, in the encoding that schtasks reads (UTF-16 with a byte order mark).

    Args:
        program: Which one.
        command: How it is started; the first part is an absolute path.
        user: Account at whose log-in it starts, ``DOMAIN\\name``.
    """
    # Priorities 4 to 6 are ordinary. From 7 on Windows slows the disk down for it, too, and the window waits for the
    # lock that it holds while it writes; that guests come first the program says by itself.
    # PT0S: no end after three days, which is the default. A battery is no reason to stop: it is a gate.
    return f"""<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo><Description>Gatehouse {program.value}</Description></RegistrationInfo>
  <Triggers><LogonTrigger><Enabled>true</Enabled><UserId>{escape(user)}</UserId></LogonTrigger></Triggers>
  <Principals>
    <Principal id="Author">
      <UserId>{escape(user)}</UserId><LogonType>InteractiveToken</LogonType><RunLevel>LeastPrivilege</RunLevel>
    </Principal>
  </Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <StartWhenAvailable>true</StartWhenAvailable>
    <ExecutionTimeLimit>PT0S</ExecutionTimeLimit>
    <Priority>{6 if program is Program.SYNC else 4}</Priority>
    <RestartOnFailure><Interval>PT1M</Interval><Count>999</Count></RestartOnFailure>
  </Settings>
  <Actions Context="Author">
    <Exec><Command>{escape(command[0])}</Command><Arguments>{escape(list2cmdline(command[1:]))}</Arguments></Exec>
  </Actions>
</Task>
""".replace("\n", "\r\n").encode("utf-16")


def installation(program: Program, command: list[str], folder: Path, user: str) -> Plan:
    """Return what registers and starts a program's task.

    Args:
        program: See ``task``.
        command: See ``task``.
        folder: Where the definition may lie while it is read.
        user: See ``task``.
    """
    definition = folder / f"gatehouse-{program.value}-task.xml"
    # /F replaces a task of the same name: calling it again puts right what was moved since.
    create = ("schtasks", "/Create", "/F", "/TN", _TASKS[program], "/XML", str(definition))
    return Plan(
        write={definition: task(program, command, user)},
        commands=(create, ("schtasks", "/Run", "/TN", _TASKS[program])),
        remove=(definition,),
    )


def removal(program: Program) -> Plan:
    """Return what ends a program's task and takes it away."""
    name = _TASKS[program]
    end, delete = ("schtasks", "/End", "/TN", name), ("schtasks", "/Delete", "/F", "/TN", name)
    return Plan(commands=(end, delete), forgiving=True)
