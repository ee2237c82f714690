"""The repository for apt: signed by reprepro with a key of this test's, read by apt itself."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.support.packaging_scripts import load
from tests.support.placeholder_package import debian_package
from tests.unit.test_house import ROOT

TOOLS = ("reprepro", "gpg", "gpgv", "apt-get", "apt-cache", "dpkg-deb", "objdump")
MISSING = [tool for tool in TOOLS if shutil.which(tool) is None]
pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed here: {', '.join(MISSING)}")
Update = Callable[[Path], subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def packages(tmp_path_factory) -> dict[str, Path]:
    return {v: debian_package(tmp_path_factory.mktemp("deb"), v) for v in ("1.0.0", "1.1.0")}


@pytest.fixture(scope="module")
def keys() -> Iterator[dict[str, str]]:
    """Environments in which gpg holds one key each: the keeper's, and somebody else's."""
    # The path of gpg's agent must be short, which pytest's own folders are not.
    with tempfile.TemporaryDirectory(prefix="gh-") as folder:
        made = {}
        for name in ("keeper", "other"):
            home = Path(folder) / name
            home.mkdir(mode=0o700)
            made[name] = str(home)
            command = ["gpg", "--batch", "--passphrase", "", "--quick-generate-key", f"{name}@localhost", "ed25519"]
            subprocess.run([*command, "sign"], check=True, capture_output=True, env=as_user(str(home)))
        yield made
        for used in made.values():
            subprocess.run(["gpgconf", "--kill", "all"], check=False, env=as_user(used))


def as_user(home: str) -> dict[str, str]:
    return {**os.environ, "GNUPGHOME": home}


def make_repository(folder: Path, home: str, key: str, *packages: Path) -> subprocess.CompletedProcess[str]:
    program = str(ROOT / "packaging/linux/repository.py")
    command = [sys.executable, program, "--key", key, "--folder", str(folder), *map(str, packages)]
    return subprocess.run(command, check=False, capture_output=True, text=True, env=as_user(home))


class Client:
    """apt with folders of its own, so that it needs no root and knows of no other repository."""

    def __init__(self, folder: Path, public: Path) -> None:
        self._folder = folder
        for part in ("lists/partial", "cache/archives/partial", "parts", "empty"):
            (folder / part).mkdir(parents=True)
        (folder / "status").touch()
        keyring = folder / "keyring.gpg"
        shutil.copy(public / "gatehouse-archive-keyring.gpg", keyring)
        listed = load("linux/repository.py").sources(f"file:{public}")
        listed = listed.replace("/usr/share/keyrings/gatehouse-archive-keyring.gpg", str(keyring))
        (folder / "parts" / "gatehouse.sources").write_text(listed, encoding="utf-8")

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        options = {
            "Dir::State": self._folder,
            "Dir::State::lists": self._folder / "lists",
            "Dir::State::status": self._folder / "status",
            "Dir::Cache": self._folder / "cache",
            "Dir::Etc::sourcelist": "/dev/null",
            "Dir::Etc::sourceparts": self._folder / "parts",
            "Dir::Etc::trusted": "/dev/null",
            "Dir::Etc::trustedparts": self._folder / "empty",
            "APT::Sandbox::User": "root",  # its own user may not look into the folders of a test
            "APT::Architecture": "amd64",
        }
        command = [words[0], *(f"-o{name}={value}" for name, value in options.items()), *words[1:]]
        environment = {**os.environ, "LC_ALL": "C"}
        return subprocess.run(
            command, check=False, capture_output=True, text=True, env=environment, cwd=self._folder / "empty"
        )

    def update(self) -> subprocess.CompletedProcess[str]:
        # Without it, apt says that it goes on with what it knew before, and calls that a success.
        return self.run("apt-get", "update", "--error-on=any")

    def candidate(self) -> str:
        told = self.run("apt-cache", "policy", "gatehouse").stdout
        return next((line.split()[1] for line in told.splitlines() if line.strip().startswith("Candidate:")), "")


def test_apt_installs_from_it_and_sees_the_next_version(tmp_path, packages, keys):
    repository = tmp_path / "apt"
    made = make_repository(repository, keys["keeper"], "keeper@localhost", packages["1.0.0"])
    assert made.returncode == 0, made.stderr
    client = Client(tmp_path / "client", repository / "public")
    updated = client.update()
    assert updated.returncode == 0, updated.stderr
    assert client.candidate() == "1.0.0"

    made = make_repository(repository, keys["keeper"], "keeper@localhost", packages["1.1.0"])
    assert made.returncode == 0, made.stderr
    assert client.update().returncode == 0
    assert client.candidate() == "1.1.0"
    fetched = client.run("apt-get", "download", "gatehouse")
    assert fetched.returncode == 0, fetched.stderr
    (file,) = (tmp_path / "client" / "empty").glob("*.deb")
    assert file.read_bytes() == packages["1.1.0"].read_bytes()


def test_what_is_given_away_holds_neither_the_secret_key_nor_the_keepers_files(tmp_path, packages, keys):
    repository = tmp_path / "apt"
    make_repository(repository, keys["keeper"], "keeper@localhost", packages["1.0.0"])
    public = repository / "public"
    assert {p.name for p in public.iterdir()} == {"dists", "pool", "gatehouse-archive-keyring.gpg"}
    shown = subprocess.run(
        ["gpg", "--batch", "--show-keys", "--with-colons", public / "gatehouse-archive-keyring.gpg"],
        check=True,
        capture_output=True,
        text=True,
        env=as_user(keys["other"]),
    ).stdout
    kinds = {line.split(":")[0] for line in shown.splitlines()}
    assert "pub" in kinds
    assert "sec" not in kinds


@pytest.mark.parametrize("exchanged", ["Packages", "InRelease", "pool"])
def test_apt_takes_nothing_that_was_exchanged(tmp_path, packages, keys, exchanged):
    repository = tmp_path / "apt"
    make_repository(repository, keys["keeper"], "keeper@localhost", packages["1.0.0"])
    client = Client(tmp_path / "client", repository / "public")
    files = {
        "Packages": "dists/stable/main/binary-amd64/Packages*",
        "InRelease": "dists/stable/*Release",
        "pool": "pool/**/*.deb",
    }
    for file in (repository / "public").glob(files[exchanged]):
        file.write_bytes(file.read_bytes().replace(b"1.0.0", b"1.0.9") + b"\n")
    updated = client.update()
    fetched = client.run("apt-get", "download", "gatehouse")
    assert updated.returncode or fetched.returncode
    assert list((tmp_path / "client" / "empty").glob("*.deb")) == []


def test_apt_takes_nothing_that_somebody_else_signed(tmp_path, packages, keys):
    make_repository(tmp_path / "ours", keys["keeper"], "keeper@localhost", packages["1.0.0"])
    theirs = make_repository(tmp_path / "theirs", keys["other"], "other@localhost", packages["1.0.0"])
    assert theirs.returncode == 0, theirs.stderr
    client = Client(tmp_path / "client", tmp_path / "ours" / "public")
    shutil.rmtree(tmp_path / "ours" / "public" / "dists")
    shutil.copytree(tmp_path / "theirs" / "public" / "dists", tmp_path / "ours" / "public" / "dists")
    updated = client.update()
    assert updated.returncode != 0
    assert "NO_PUBKEY" in updated.stderr
    assert client.candidate() in {"", "(none)"}


def test_a_version_that_is_out_is_never_exchanged(tmp_path, packages, keys):
    repository = tmp_path / "apt"
    make_repository(repository, keys["keeper"], "keeper@localhost", packages["1.0.0"])
    before = {p: p.read_bytes() for p in (repository / "public" / "pool").rglob("*.deb")}
    changed = tmp_path / packages["1.0.0"].name
    unpacked = tmp_path / "unpacked"
    subprocess.run(["dpkg-deb", "--raw-extract", packages["1.0.0"], unpacked], check=True)
    (unpacked / "opt" / "gatehouse" / "kiosk").write_text("#!/bin/sh\n", encoding="utf-8")
    subprocess.run(["dpkg-deb", "--root-owner-group", "--build", unpacked, changed], check=True, capture_output=True)
    again = make_repository(repository, keys["keeper"], "keeper@localhost", changed)
    assert again.returncode == 1
    assert "never exchanged" in again.stderr
    assert {p: p.read_bytes() for p in (repository / "public" / "pool").rglob("*.deb")} == before


def test_wrong_use_is_said_in_words(tmp_path, packages, keys):
    repository = tmp_path / "apt"
    nobody = make_repository(repository, keys["keeper"], "nobody@localhost", packages["1.0.0"])
    assert nobody.returncode == 1
    assert "no secret keys by the name 'nobody@localhost'" in nobody.stderr
    text = tmp_path / "notes.deb"
    text.write_text("no package", encoding="utf-8")
    assert "no Debian package" in make_repository(repository, keys["keeper"], "keeper@localhost", text).stderr
    make_repository(repository, keys["keeper"], "keeper@localhost", packages["1.0.0"])
    other = make_repository(repository, keys["other"], "other@localhost", packages["1.1.0"])
    assert "signed by another key" in other.stderr
