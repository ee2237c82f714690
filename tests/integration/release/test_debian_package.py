"""The .deb with a placeholder in it: what lintian says, and what dpkg leaves and takes away."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.support.placeholder_package import debian_package
from tests.unit.test_house import ROOT

SCRIPTS = ROOT / "packaging" / "linux"
MISSING = [tool for tool in ("dpkg", "dpkg-deb", "objdump") if shutil.which(tool) is None]
pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed here: {', '.join(MISSING)}")
HOMES = "/" + "home"  # in pieces, for the rule that no file knows the machine it was written on
PUBLISHER = "Gatehouse developers <gatehouse@debian.org>"
"""Somebody at an address that there could be: who publishes names their own."""


@pytest.fixture(scope="module")
def packages(tmp_path_factory) -> dict[str, Path]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GATEHOUSE_MAINTAINER", PUBLISHER)
        return {v: debian_package(tmp_path_factory.mktemp("deb"), v) for v in ("1.0.0", "1.1.0")}


@pytest.mark.skipif(shutil.which("lintian") is None, reason="lintian is not installed here")
def test_lintian_has_nothing_to_say(packages):
    command = ["lintian", "--allow-root", "--fail-on", "error,warning", packages["1.0.0"]]
    told = subprocess.run(command, check=False, capture_output=True, text=True)
    assert told.stdout == ""
    assert told.returncode == 0, told.stderr


@pytest.mark.skipif(shutil.which("lintian") is None, reason="lintian is not installed here")
def test_lintian_is_asked(packages, tmp_path):
    spoilt = tmp_path / "spoilt"
    subprocess.run(["dpkg-deb", "--raw-extract", packages["1.0.0"], spoilt], check=True)
    (spoilt / "usr" / "share" / "doc" / "gatehouse" / "copyright").unlink()
    subprocess.run(["dpkg-deb", "--root-owner-group", "--build", spoilt, tmp_path], check=True, capture_output=True)
    told = subprocess.run(["lintian", "--allow-root", *tmp_path.glob("*.deb")], check=False, capture_output=True)
    assert b"no-copyright-file" in told.stdout


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="appstreamcli is not installed here")
def test_software_centres_understand_its_description(packages, tmp_path):
    subprocess.run(["dpkg-deb", "--extract", packages["1.0.0"], tmp_path], check=True)
    (described,) = (tmp_path / "usr" / "share" / "metainfo").glob("*.xml")
    done = subprocess.run(["appstreamcli", "validate", "--no-net", described], check=False, capture_output=True)
    assert done.returncode == 0, done.stdout.decode()


class System:
    """A root of its own for dpkg, which needs neither root's rights nor the packages that ours depends on."""

    def __init__(self, root: Path) -> None:
        self._root = root
        database = root / "var" / "lib" / "dpkg"
        (database / "info").mkdir(parents=True)
        (database / "updates").mkdir()
        for name in ("status", "available"):
            (database / name).touch()

    def dpkg(self, *words: str | Path) -> subprocess.CompletedProcess[str]:
        force = "--force-not-root,script-chrootless,depends,bad-path"
        command = ["dpkg", force, f"--root={self._root}", "--log=/dev/null", *words]
        # Never with the wish to purge data: the scripts run outside any other root, among the real homes.
        environment = {name: value for name, value in os.environ.items() if name != "GATEHOUSE_PURGE_DATA"}
        done = subprocess.run(command, check=False, capture_output=True, text=True, env={**environment, "LC_ALL": "C"})
        assert done.returncode == 0, done.stderr
        return done

    def files(self) -> set[str]:
        """Every file and link but dpkg's own."""
        found = (p.relative_to(self._root) for p in self._root.rglob("*") if p.is_file() or p.is_symlink())
        return {p.as_posix() for p in found if p.parts[0] != "var"}

    def version(self) -> str:
        command = [
            "dpkg-query",
            f"--admindir={self._root}/var/lib/dpkg",
            "--show",
            "--showformat=${Version}",
            "gatehouse",
        ]
        return subprocess.run(command, check=False, capture_output=True, text=True).stdout


def test_installed_upgraded_and_purged_without_a_trace(packages, tmp_path):
    system = System(tmp_path)
    system.dpkg("--install", packages["1.0.0"])
    assert system.version() == "1.0.0"
    installed = system.files()
    assert {
        "opt/gatehouse/kiosk",
        "usr/bin/kiosk",
        "usr/bin/kiosk-sync",
        "usr/share/man/man1/kiosk.1.gz",
        "usr/share/bash-completion/completions/kiosk",
        "usr/share/applications/org.gatehouse.Kiosk.desktop",
        "usr/lib/systemd/user/gatehouse-sync.service",
        "usr/lib/udev/rules.d/70-gatehouse.rules",
    } <= installed
    assert (tmp_path / "usr" / "bin" / "kiosk").readlink() == Path("/opt/gatehouse/kiosk")

    system.dpkg("--install", packages["1.1.0"])
    assert system.version() == "1.1.0"
    assert system.files() == installed

    system.dpkg("--purge", "gatehouse")
    assert system.files() == set()


@pytest.mark.parametrize("name", ["postinst", "prerm", "postrm"])
def test_a_script_ends_well_whatever_it_is_called_with(name):
    for words in (["upgrade", "1.0"], ["configure", ""], ["abort-install"], ["remove"], ["purge"], ["0"], ["1"]):
        environment = {"PATH": os.environ["PATH"], "DPKG_ROOT": "/nowhere"}
        done = subprocess.run(["sh", "-eu", SCRIPTS / name, *words], check=False, capture_output=True, env=environment)
        assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def own_mounts() -> bool:
    """Whether this process may have a /home of its own: in a namespace, which ends with the command."""
    if os.geteuid() != 0 or shutil.which("unshare") is None:
        return False
    tried = subprocess.run(["unshare", "-m", "mount", "-t", "tmpfs", "none", "/home"], check=False, capture_output=True)
    return tried.returncode == 0


@pytest.mark.skipif(not own_mounts(), reason="needs root, to have a /home of its own")
@pytest.mark.parametrize(("asked", "stays"), [("yes", False), ("", True)])
def test_data_of_guests_goes_only_when_it_is_asked_for_and_no_link_leads_out(tmp_path, asked, stays):
    """One person has data, one a folder that leads to what only root may remove, one a home somewhere else."""
    passwd = tmp_path / "passwd"
    people = (
        f"ann:x:5001:5001::{HOMES}/ann:/bin/sh",
        f"bob:x:5002:5002::{HOMES}/bob:/bin/sh",
        "sys:x:5003:5003::/srv/sys:/bin/sh",
    )
    passwd.write_text(Path("/etc/passwd").read_text(encoding="utf-8") + "\n".join(people) + "\n", encoding="utf-8")
    script = f"""
        set -eu
        mount --bind {passwd} /etc/passwd
        for place in /home /root /srv; do mount -t tmpfs none $place; done
        cd {HOMES}
        mkdir -p ann/.local/share/gatehouse ann/.config/other bob/.local /srv/sys/.config/gatehouse
        touch ann/.local/share/gatehouse/gatehouse.db
        mkdir -p /srv/theirs/gatehouse
        ln -s /srv/theirs bob/.local/share
        chown -R 5001:5001 ann
        chown -Rh 5002:5002 bob
        sh -c "$POSTRM" postrm purge
        cd / && find home srv -mindepth 1 \\( -type f -o -type d -empty \\) | sort
    """
    postrm = (SCRIPTS / "postrm").read_text(encoding="utf-8")
    environment = {"PATH": os.environ["PATH"], "GATEHOUSE_PURGE_DATA": asked, "POSTRM": postrm}
    done = subprocess.run(
        ["unshare", "-m", "sh", "-c", script], check=False, capture_output=True, text=True, env=environment
    )
    assert done.returncode == 0, done.stderr
    left = set(done.stdout.split())
    assert ("home/ann/.local/share/gatehouse/gatehouse.db" in left) == stays
    assert {"home/ann/.config/other", "srv/theirs/gatehouse", "srv/sys/.config/gatehouse"} <= left
