"""``make apt-repo KEY=…``: the signed repository that apt installs Gatehouse from, and updates it.

Packages are put in as they are, never built anew: what is signed here is what was tried. The folder has two halves:
``public`` is what a web server or a USB stick gives away; ``conf`` and ``db`` are the keeper's and stay here, because
the next version is added to them. It is signed with a key of the caller's own gpg (a smart card will do);
docs/release.md says how the real one is kept. What was signed is read once more with the public key alone before this
says that it is done.
"""

import argparse
import os
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SUITE = "stable"
KEYRING = "gatehouse-archive-keyring.gpg"
TOOLS = ("reprepro", "gpg", "gpgv")
PACKAGES = {"gpg": "gnupg"}


def say(text: str) -> None:
    print(f"apt-repo: {text}", flush=True)


def stop(text: str) -> SystemExit:
    return SystemExit(f"apt-repo: {text}")


def install_tools() -> None:
    """Install what is missing, where the caller may do that.

    Raises:
        SystemExit: It may not; the line to run is said.
    """
    missing = [PACKAGES.get(tool, tool) for tool in TOOLS if shutil.which(tool) is None]
    if not missing:
        return
    command = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    as_root = [] if os.geteuid() == 0 else ["sudo", "-n"]
    try:
        done = subprocess.run([*as_root, *command], check=False, stdout=subprocess.DEVNULL)
    except FileNotFoundError:
        done = None
    if done is None or done.returncode:
        raise stop(f"{', '.join(missing)} could not be installed. Run:  sudo {' '.join(command)}")


def fingerprint(key: str) -> str:
    """Return the fingerprint of the one secret key that is meant.

    Args:
        key: Whatever gpg knows it by.

    Raises:
        SystemExit: gpg holds no such secret key, or several: a repository is not signed by chance.
    """
    command = ["gpg", "--batch", "--with-colons", "--list-secret-keys", key]
    told = subprocess.run(command, check=False, capture_output=True, text=True).stdout.splitlines()
    primary = [told[i + 1].split(":")[9] for i, line in enumerate(told[:-1]) if line.startswith("sec:")]
    if len(primary) != 1:
        raise stop(f"gpg holds {len(primary) or 'no'} secret keys by the name {key!r}; say one by its fingerprint")
    return primary[0]


def configuration(key: str, architectures: list[str]) -> str:
    """Return reprepro's description of the suite (reprepro(1), conf/distributions)."""
    return (
        "Origin: Gatehouse\nLabel: Gatehouse\n"
        f"Suite: {SUITE}\nCodename: {SUITE}\nArchitectures: {' '.join(architectures)}\nComponents: main\n"
        "Description: Gatehouse, an offline-first check-in kiosk\n"
        f"SignWith: {key}\n"
    )


def sources(address: str) -> str:
    """Return the file for /etc/apt/sources.list.d: this repository may sign for itself and for nothing else."""
    return f"Types: deb\nURIs: {address}\nSuites: {SUITE}\nComponents: main\nSigned-By: /usr/share/keyrings/{KEYRING}\n"


def architecture(package: Path) -> str:
    told = subprocess.run(["dpkg-deb", "--field", package, "Architecture"], check=False, capture_output=True, text=True)
    if told.returncode:
        raise stop(f"{package} is no Debian package")
    return told.stdout.strip()


def add(folder: Path, package: Path) -> None:
    """Put one package in.

    Raises:
        SystemExit: reprepro refused it, for instance because this version lies there with other content.
    """
    command = ["reprepro", "--silent", "--basedir", folder, "--outdir", folder / "public", "includedeb", SUITE, package]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode:
        raise stop(f"{package.name} was not taken; a version that is out is never exchanged. {done.stderr.strip()}")


def check(public: Path) -> None:
    """Read the signature with the public key alone, as apt does.

    Raises:
        SystemExit: It does not hold.
    """
    release = public / "dists" / SUITE / "InRelease"
    command = ["gpgv", "--quiet", "--keyring", public / KEYRING, release]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode:
        raise stop(f"the signature does not hold: {done.stderr.strip()}")


def build(folder: Path, packages: list[Path], key: str, address: str | None) -> None:
    """Make the repository, or add to the one that is there; see the module."""
    signer = fingerprint(key)
    conf, public = folder / "conf" / "distributions", folder / "public"
    known = conf.read_text(encoding="utf-8") if conf.is_file() else ""
    if known and f"SignWith: {signer}\n" not in known:
        raise stop("this repository is signed by another key; docs/release.md says how a key is exchanged")
    before = next((line.split()[1:] for line in known.splitlines() if line.startswith("Architectures:")), [])
    architectures = sorted({*before, *map(architecture, packages)})
    conf.parent.mkdir(parents=True, exist_ok=True)
    public.mkdir(exist_ok=True)
    conf.write_text(configuration(signer, architectures), encoding="utf-8")
    for package in packages:
        add(folder, package)
    exported = subprocess.run(["gpg", "--batch", "--export", signer], check=True, capture_output=True).stdout
    (public / KEYRING).write_bytes(exported)
    if address:
        (public / "gatehouse.sources").write_text(sources(address), encoding="utf-8")
    check(public)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("packages", nargs="*", type=Path, help="the .deb files; all of dist where none is named")
    parser.add_argument("--key", help="the secret key in your gpg, by fingerprint or address")
    parser.add_argument("--folder", type=Path, default=ROOT / "dist" / "apt")
    parser.add_argument("--address", help="where apt will reach the public half; its file for apt is written then")
    asked = parser.parse_args()
    if not asked.key:
        raise stop("say which key signs:  make apt-repo KEY=FINGERPRINT")
    packages = asked.packages or sorted((ROOT / "dist").glob("*.deb"))
    if not packages:
        raise stop("there is no package in dist; run make deb first")
    install_tools()
    build(asked.folder.resolve(), packages, asked.key, asked.address)
    say(f"{asked.folder / 'public'}: {', '.join(p.name for p in packages)}")


if __name__ == "__main__":
    main()
