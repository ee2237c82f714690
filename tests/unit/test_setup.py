"""packaging/setup.sh on machines that lack things, played by a PATH on which only chosen programs lie."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOOLS = "sh dirname awk grep cut sort tr sed cat rm mkdir uname sha256sum find head env flock chmod touch true".split()  # noqa: SIM905

# Makes a virtual environment whose Python only writes down how it was called, and fails when the test wishes it.
FAKE_PYTHON = r"""#!/bin/sh
case "$*" in
    *"import sys; sys.exit"*) exit 0 ;;
    *"import ensurepip"*) [ -e "$MACHINE/has-venv" ] ;;
    *"-venv"*) echo python3.11-venv ;;
    --version) echo "Python 3.11.0" ;;
    "-m venv "*)
        echo "venv" >>"$MACHINE/calls"
        mkdir -p "$3/bin"
        cat "$0" >"$3/bin/python"
        chmod +x "$3/bin/python"
        [ ! -e "$MACHINE/power-cut" ] || kill -9 $PPID
        ;;
    "-m pip install"*)
        echo "pip $*" >>"$MACHINE/calls"
        [ ! -e "$MACHINE/no-network" ]
        ;;
esac
"""


class Machine:
    """A machine with a clone of the project on it, on which nothing is installed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clone = folder / "clone"
        self.bin = folder / "bin"
        self.bin.mkdir()
        (self.clone / "packaging").mkdir(parents=True)
        for name in ("packaging/setup.sh", "pyproject.toml", "constraints.txt"):
            shutil.copy(ROOT / name, self.clone / name)
        for tool in TOOLS:
            if found := shutil.which(tool):
                (self.bin / tool).symlink_to(found)
        self.program("python3", FAKE_PYTHON)
        self.program("ldconfig", "#!/bin/sh\ncat $MACHINE/libraries\n")
        self.program("id", "#!/bin/sh\necho 1000\n")
        self.program("apt-cache", '#!/bin/sh\n[ "$3" != libzbar0t64 ]\n')
        self.program("apt-get", '#!/bin/sh\necho "apt-get $*" >>$MACHINE/calls\ntouch $MACHINE/has-venv\n')
        (folder / "libraries").touch()
        (folder / "home" / ".fonts").mkdir(parents=True)
        (folder / "home" / ".fonts" / "one.ttf").touch()

    def program(self, name: str, text: str) -> None:
        (self.bin / name).write_text(text)
        (self.bin / name).chmod(0o755)

    def has(self, name: str) -> None:
        (self.folder / name).touch()

    def lacks(self, name: str) -> None:
        (self.folder / name).unlink()

    def has_libraries(self) -> None:
        script = (ROOT / "packaging" / "setup.sh").read_text()
        table = script.split("libraries='\n", 1)[1].split("'", 1)[0]
        lines = [f"\t{line.split()[0]} (libc6) => /usr/lib/{line.split()[0]}\n" for line in table.splitlines()]
        (self.folder / "libraries").write_text("".join(lines))

    def set_up(self, profile: str = "run") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(self.clone / "packaging" / "setup.sh"), profile],
            env={"PATH": str(self.bin), "HOME": str(self.folder / "home"), "MACHINE": str(self.folder)},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    def calls(self) -> list[str]:
        """What was called since the last time this was asked."""
        log = self.folder / "calls"
        lines = log.read_text().splitlines() if log.exists() else []
        log.write_text("")
        return lines


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    if not sys.platform.startswith("linux") or os.sep != "/":
        pytest.skip("the set-up of system packages is for Linux")
    return Machine(tmp_path)


@pytest.fixture
def ready(machine: Machine) -> Machine:
    machine.has("has-venv")
    machine.has_libraries()
    return machine


def test_without_root_and_sudo_it_ends_with_the_line_to_run(machine):
    done = machine.set_up()
    assert done.returncode == 1
    assert machine.calls() == [], "nothing may be installed by halves"
    line = next(line for line in done.stderr.splitlines() if line.startswith("  "))
    assert line.startswith("  apt-get update && apt-get install -y --no-install-recommends ")
    packages = line.split("--no-install-recommends ")[1].split()
    assert {"libzbar0", "libegl1", "libxcb-cursor0", "libglib2.0-0t64", "python3.11-venv"} <= set(packages)
    assert "libzbar0t64" not in packages, "a name that this release does not know"
    assert "xvfb" not in packages, "only tests want it"
    assert packages == sorted(set(packages))


def test_with_a_sudo_that_asks_for_a_password_the_line_says_sudo(machine):
    machine.program("sudo", "#!/bin/sh\nexit 1\n")
    done = machine.set_up("dev")
    assert done.returncode == 1
    assert "  sudo apt-get update && sudo apt-get install -y" in done.stderr
    assert " xvfb" in done.stderr


@pytest.mark.parametrize("how", ["root", "sudo"])
def test_as_root_or_by_sudo_it_installs_what_is_missing(machine, how):
    if how == "root":
        machine.program("id", "#!/bin/sh\necho 0\n")
    else:
        machine.program("sudo", '#!/bin/sh\n[ "$1" = -n ] || exit 1\nshift\nexec "$@"\n')
    done = machine.set_up()
    assert done.returncode == 0, done.stderr
    calls = machine.calls()
    assert calls[0].startswith("apt-get update")
    assert "install -y --no-install-recommends" in calls[1]
    assert "libzbar0" in calls[1].split()
    assert calls[2] == "venv"


def test_only_what_is_missing_is_asked_for(ready):
    libraries = ready.folder / "libraries"
    libraries.write_text("".join(x for x in libraries.read_text().splitlines(keepends=True) if "libzbar" not in x))
    done = ready.set_up()
    assert done.returncode == 1
    assert done.stderr.rstrip().endswith("--no-install-recommends libzbar0")


def test_missing_xvfb_alone_stops_nobody(ready):
    done = ready.set_up("dev")
    assert done.returncode == 0, done.stderr
    assert "going on without xvfb" in done.stderr


def test_the_demo_gets_no_tools_and_the_tests_get_them(ready):
    ready.set_up("run")
    assert ready.calls()[-1] == "pip -m pip install -c constraints.txt -e ."
    ready.set_up("dev")
    assert ready.calls()[-1].endswith("-e .[dev]")
    ready.set_up("run")
    assert ready.calls() == [], "more than enough is installed already"


def test_a_second_run_calls_nothing(ready):
    ready.set_up()
    ready.calls()
    done = ready.set_up()
    assert (done.returncode, done.stderr, ready.calls()) == (0, "", [])


def test_changed_pins_are_installed_and_tools_stay(ready):
    ready.set_up("dev")
    ready.calls()
    with (ready.clone / "constraints.txt").open("a") as pins:
        pins.write("another==1.0\n")
    ready.set_up("run")
    assert ready.calls()[-1].endswith("-e .[dev]")


def test_without_a_network_it_says_so_and_goes_on_later(ready):
    ready.has("no-network")
    done = ready.set_up()
    assert done.returncode == 1
    assert "Without a network" in done.stderr
    assert ready.calls()[0] == "venv"
    ready.lacks("no-network")
    assert ready.set_up().returncode == 0
    assert "venv" not in ready.calls(), "what stands already is kept"


def test_after_a_power_cut_it_starts_afresh(ready):
    ready.has("power-cut")
    assert ready.set_up().returncode != 0
    ready.lacks("power-cut")
    ready.calls()
    done = ready.set_up()
    assert done.returncode == 0, done.stderr
    assert "cut off" in done.stderr
    assert ready.calls()[0] == "venv"


def test_a_moved_clone_is_set_up_again(ready):
    ready.set_up()
    ready.calls()
    moved = ready.folder / "elsewhere"
    ready.clone.rename(moved)
    ready.clone = moved
    assert "moved" in ready.set_up().stderr
    assert ready.calls()[0] == "venv", "programs in it hold the old path"


def test_no_python_is_said(ready):
    ready.program("python3", "#!/bin/sh\nexit 1\n")
    done = ready.set_up()
    assert done.returncode == 1
    assert "Python 3.11" in done.stderr


def test_an_unknown_wish_is_refused(ready):
    done = ready.set_up("everything")
    assert done.returncode == 2
    assert "usage" in done.stderr
