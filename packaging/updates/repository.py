"""``make update-repo``: the signed repository from which Windows and macOS learn of new versions, and get them.

    python packaging/updates/repository.py init --keys STICK
    python packaging/updates/repository.py add --keys STICK --version 0.3.0 --windows FILE.msi --macos FILE.dmg
    python packaging/updates/repository.py renew --keys STICK

It is one of The Update Framework. Two keys: ``release`` signs what may be installed and stays on its stick; ``clock``
signs that this is still the newest, and is needed each time that runs out. Both files are closed by the passphrase in
``GATEHOUSE_RELEASE_PASSPHRASE``. The folder can be given away as it is: by any web server, or on a USB stick.

The keys that laptops trust are the first ``root.json``: ``init`` writes it to ``assets/update-root.json``, so that it
comes with the program. docs/release.md says how the keys are kept.
"""

import argparse
import json
import os
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
    load_pem_private_key,
)
from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import Metadata, MetaFile, Root, Snapshot, TargetFile, Targets, Timestamp

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "dist" / "updates"
TRUSTED = ROOT / "assets" / "update-root.json"
PASSPHRASE = "GATEHOUSE_RELEASE_PASSPHRASE"
LIST = "releases.json"
# Laptops that lie in a cupboard between two festivals must still be able to take the update that comes with the next.
LASTS = {"root": timedelta(days=3650), "targets": timedelta(days=730), "clock": timedelta(days=400)}


def say(text: str) -> None:
    print(f"update-repo: {text}", flush=True)


class Keys:
    """The two keys, in files that a passphrase closes."""

    def __init__(self, folder: Path, passphrase: bytes) -> None:
        self.folder = folder
        self._passphrase = passphrase

    def make(self) -> None:
        """Make both.

        Raises:
            SystemExit: There are keys already.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        for name in ("release", "clock"):
            path = self._path(name)
            if path.exists():
                raise SystemExit(f"update-repo: {path} is there already")
            closed = BestAvailableEncryption(self._passphrase)
            raw = Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, closed)
            path.touch(mode=0o600)
            path.write_bytes(raw)

    def signer(self, name: str) -> CryptoSigner:
        """Return what signs with a key."""
        key = load_pem_private_key(self._path(name).read_bytes(), self._passphrase)
        if not isinstance(key, Ed25519PrivateKey):
            raise SystemExit(f"update-repo: {name} is no Ed25519 key")
        return CryptoSigner(key)

    def _path(self, name: str) -> Path:
        return self.folder / f"gatehouse-{name}.pem"


class Repository:
    """A folder with metadata and targets."""

    def __init__(self, folder: Path, keys: Keys, now: datetime) -> None:
        self._folder = folder
        self._keys = keys
        self._now = now.replace(microsecond=0)

    def init(self) -> Path:
        """Make an empty repository; returns the file that laptops are to trust."""
        release, clock = self._keys.signer("release"), self._keys.signer("clock")
        root = Root(expires=self._now + LASTS["root"], consistent_snapshot=True)
        for role, signer in (("root", release), ("targets", release), ("snapshot", clock), ("timestamp", clock)):
            root.add_key(signer.public_key, role)
        (self._folder / "metadata").mkdir(parents=True, exist_ok=True)
        (self._folder / "targets").mkdir(exist_ok=True)
        path = self._write("1.root.json", root, release)
        targets, snapshot, timestamp = Targets(), Snapshot(), Timestamp()
        for signed in (targets, snapshot, timestamp):
            signed.version = 0  # publishing makes it the first
        self._publish(targets, [], snapshot, timestamp)
        return path

    def add(self, version: str, files: Mapping[str, Path]) -> None:
        """Publish a version.

        Args:
            version: Its number.
            files: Its installer for each system that has one; others are only told of it.
        """
        targets, listed = self._read("targets", Targets), self._listed()
        if any(release["version"] == version for release in listed):
            raise SystemExit(f"update-repo: version {version} is out, and is never exchanged")
        for file in files.values():
            self._put(targets, file.name, file.read_bytes())
        names = {system: file.name for system, file in files.items()}
        self._publish(targets, [*listed, {"version": version, "files": names}], *self._clocks())

    def renew(self) -> None:
        """Say anew that what is there is the newest."""
        self._publish(self._read("targets", Targets), self._listed(), *self._clocks())

    def _clocks(self) -> tuple[Snapshot, Timestamp]:
        return self._read("snapshot", Snapshot), self._read("timestamp", Timestamp)

    def _listed(self) -> list[dict[str, Any]]:
        target = self._read("targets", Targets).targets[LIST]
        path = self._folder / "targets" / f"{target.hashes['sha256']}.{LIST}"
        listed: list[dict[str, Any]] = json.loads(path.read_bytes())["releases"]
        return listed

    def _put(self, targets: Targets, name: str, raw: bytes) -> None:
        target = TargetFile.from_data(name, raw, ["sha256"])
        (self._folder / "targets" / f"{target.hashes['sha256']}.{name}").write_bytes(raw)
        targets.targets[name] = target

    def _publish(
        self, targets: Targets, listed: list[dict[str, Any]], snapshot: Snapshot, timestamp: Timestamp
    ) -> None:
        self._put(targets, LIST, json.dumps({"releases": listed}, indent=1).encode())
        targets.version, targets.expires = targets.version + 1, self._now + LASTS["targets"]
        snapshot.version, snapshot.expires = snapshot.version + 1, self._now + LASTS["clock"]
        timestamp.version, timestamp.expires = timestamp.version + 1, self._now + LASTS["clock"]
        self._write(f"{targets.version}.targets.json", targets, self._keys.signer("release"))
        snapshot.meta["targets.json"] = MetaFile(targets.version)
        clock = self._keys.signer("clock")
        self._write(f"{snapshot.version}.snapshot.json", snapshot, clock)
        timestamp.snapshot_meta = MetaFile(snapshot.version)
        # Last of all: whoever reads meanwhile sees the version before, as a whole.
        self._write("timestamp.json", timestamp, clock)

    def _write(self, name: str, signed: Root | Targets | Snapshot | Timestamp, signer: CryptoSigner) -> Path:
        metadata: Metadata[Any] = Metadata(signed)
        metadata.sign(signer)
        path = self._folder / "metadata" / name
        metadata.to_file(str(path))
        return path

    def _read(self, role: str, kind: type[Any]) -> Any:
        folder = self._folder / "metadata"
        path = folder / "timestamp.json"
        if role != "timestamp":
            numbered = [(int(one.name.split(".")[0]), one) for one in folder.glob(f"*.{role}.json")]
            path = max(numbered)[1]
        signed = Metadata.from_file(str(path)).signed
        if not isinstance(signed, kind):
            raise SystemExit(f"update-repo: {path.name} is no {role}")
        return signed


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("what", choices=["init", "add", "renew"])
    parser.add_argument("--keys", type=Path, required=True, help="folder with the keys, best on a stick")
    parser.add_argument("--folder", type=Path, default=FOLDER)
    parser.add_argument("--version")
    for system in ("windows", "macos"):
        parser.add_argument(f"--{system}", type=Path, help="its installer")
    given = parser.parse_args()
    passphrase = os.environ.get(PASSPHRASE, "")
    if not passphrase:
        raise SystemExit(f"update-repo: {PASSPHRASE} is not set")
    keys = Keys(given.keys, passphrase.encode())
    repository = Repository(given.folder, keys, datetime.now(UTC))
    if given.what == "init":
        keys.make()
        TRUSTED.write_bytes(repository.init().read_bytes())
        say(f"made {given.folder}; commit {TRUSTED}: the next release is built with it")
    elif given.what == "add":
        if not given.version:
            raise SystemExit("update-repo: --version is missing")
        files = {system: file for system in ("windows", "macos") if (file := getattr(given, system)) is not None}
        repository.add(given.version, files)
        say(f"version {given.version} is out in {given.folder}")
    else:
        repository.renew()
        say(f"renewed {given.folder}")


if __name__ == "__main__":
    main()
