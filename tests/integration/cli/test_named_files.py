"""Whatever a person names instead of a file is refused in words, and nobody waits for what it never says."""

import contextlib
import os
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kiosk import config
from kiosk.app.evidence.evidence_file import read_checkpoint, read_text, write_evidence
from kiosk.app.laptop.branding import read_logo
from kiosk.app.printing.contents import read_template
from kiosk.app.printing.layouts import keep_layout
from kiosk.cli.check import _is_file
from kiosk.cli.enrol import _text
from kiosk.config import Settings, load_settings, unknown_settings
from kiosk.domain.errors import GatehouseError, StoreError
from kiosk.named_files import NotRegularError, open_named, read_named, why_unread, write_named
from kiosk.reports.errors import ReportError
from kiosk.reports.replacing import replacing
from kiosk.scanner.cameras.files import count_frames, read_all
from kiosk.store.base.database_key import find_or_make_key
from kiosk.store.database import Database
from sync.cli.main import app as sync_app
from sync.cli.profile import open_for_trial
from sync.connectors.rest.profile.loading import load_profile, read_profile
from sync.http.tls import trusted_context
from sync.updates.checking import trusted_root
from tests.support.platforms.eventify_calls import Vault

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a folder of Windows holds files and folders")

NAMES = {"key": "gatehouse.key", "settings": "gatehouse.toml", "template": "badge.toml", "profile": "own.toml"}

READERS: dict[str, Callable[[Path], object]] = {
    "settings": lambda _: load_settings(),
    "key": lambda path: find_or_make_key(path.with_suffix(".db"), use_keyring=False),
    "set-up code": lambda path: _text(str(path)),
    "log": read_text,
    "checkpoint": read_checkpoint,
    "logo": read_logo,
    "template": lambda path: read_template(path.parent),
    "layout": lambda path: keep_layout(path.parent, path),
    "picture": lambda path: list(read_all(path)),
    "video": lambda path: list(read_all(path.rename(path.with_suffix(".mp4")))),
    "profile": read_profile,
    "own profile": lambda path: load_profile(path.rename(path.with_name("own.toml")).stem, path.parent),
    "profile on trial": lambda path: open_for_trial(
        str(path.rename(path.with_suffix(".toml"))), "https://x.example", Vault()
    ),
    "authorities": trusted_context,
    "keys of releases": lambda path: trusted_root(Settings(update_root=path)),
}


@pytest.fixture
def pipe(tmp_path: Path) -> Iterator[Callable[[Path], None]]:
    """Make a pipe whose reader gets a word and the end, so that who reads it all the same does not wait for ever."""
    made: list[tuple[Path, threading.Thread]] = []

    def make(path: Path) -> None:
        os.mkfifo(path)
        place = tmp_path.parent / f"{tmp_path.name}-pipe"
        os.link(path, place)  # it may be renamed
        writer = threading.Thread(target=write_into, args=(place,), daemon=True)
        writer.start()
        made.append((place, writer))

    yield make
    for place, writer in made:
        while writer.is_alive():
            os.close(os.open(place, os.O_RDONLY | os.O_NONBLOCK))
            writer.join(0.01)
        place.unlink()


def write_into(place: Path) -> None:
    with contextlib.suppress(BrokenPipeError):  # whoever opened it at the end reads nothing
        place.write_bytes(b"a = 1\n")


def make_socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(os.path.relpath(path))  # an address of a socket is short


KINDS = {
    "a pipe": None,
    "a socket": make_socket,
    "a folder": Path.mkdir,
    "a device": lambda path: path.symlink_to("/dev/null"),
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("what", READERS)
def test_what_is_no_file_is_refused_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pipe: Callable[[Path], None], what: str, kind: str
) -> None:
    path = tmp_path / NAMES.get(what, "named")
    monkeypatch.setattr(config, "default_config_file", lambda: tmp_path / NAMES["settings"])
    (KINDS[kind] or pipe)(path)
    with pytest.raises(GatehouseError) as refused:
        READERS[what](path)
    assert f"it is {kind}, and no file" in str(refused.value)


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_that_looks_at_a_file_beforehand_waits_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pipe: Callable[[Path], None], kind: str
) -> None:
    path = tmp_path / "gatehouse.toml"
    monkeypatch.setattr(config, "default_config_file", lambda: path)
    (KINDS[kind] or pipe)(path)
    assert unknown_settings() == ()
    assert _is_file(str(path)) == (kind != "a folder")
    assert count_frames(path) == 1


def test_a_file_that_becomes_a_pipe_meanwhile_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pipe: Callable[[Path], None]
) -> None:
    path, opening = tmp_path / "named", os.open
    path.write_text("a file")

    def exchanged(name: Path, flags: int) -> int:
        path.unlink()
        pipe(path)
        return opening(name, flags)

    with monkeypatch.context() as patch:
        patch.setattr("kiosk.named_files.os.open", exchanged)
        with pytest.raises(NotRegularError):
            open_named(path)


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_no_file_is_not_replaced_by_evidence(
    database: Database, tmp_path: Path, pipe: Callable[[Path], None], kind: str
) -> None:
    path = tmp_path / "entries.txt"
    (KINDS[kind] or pipe)(path)
    before = path.stat()
    with pytest.raises(StoreError, match=f"it is {kind}, and no file"):
        write_evidence(database, path)
    assert path.stat() == before


def test_evidence_goes_where_a_link_leads(database: Database, tmp_path: Path) -> None:
    link, place = tmp_path / "entries.txt", tmp_path / "stick.txt"
    link.symlink_to(place)
    write_evidence(database, link)
    assert link.is_symlink()
    assert read_text(place)


@pytest.mark.parametrize("verb", [[], ["seed"]])
def test_a_platform_s_file_that_cannot_be_used_is_told(tmp_path: Path, verb: list[str]) -> None:
    done = CliRunner().invoke(sync_app, ["sandbox", "--data", str(tmp_path), *verb])
    assert done.exit_code == 2
    assert "cannot be used" in " ".join(done.output.replace("│", " ").split())


def test_a_file_and_a_link_to_one_are_read(tmp_path: Path) -> None:
    path, link = tmp_path / "named", tmp_path / "link"
    path.write_bytes(b"\x00\r\nall of it")
    link.symlink_to(path)
    assert read_named(path) == read_named(link) == b"\x00\r\nall of it"


def test_why_a_file_cannot_be_read_is_said_without_what_is_in_it(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as missing:
        read_named(tmp_path / "none")
    assert why_unread(missing.value) == "No such file or directory"
    assert why_unread(ValueError("secret")) == "ValueError"


def _replace(path: Path, content: bytes) -> None:
    with replacing(path) as aside:
        aside.write_bytes(content)


def test_a_pipe_that_nobody_reads_is_written_by_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.named_files._LOOKS_FOR_A_READER", 1)
    monkeypatch.setattr("kiosk.named_files._BETWEEN_LOOKS_S", 0.0)
    os.mkfifo(tmp_path / "out")
    with pytest.raises(NotRegularError, match="nobody reads from it"):
        write_named(tmp_path / "out", b"{}")
    with pytest.raises(ReportError, match="nobody reads from it"), replacing(tmp_path / "out") as aside:
        aside.write_bytes(b"report")
    assert (tmp_path / "out").is_fifo()


@pytest.mark.parametrize("write", [write_named, _replace])
def test_a_pipe_that_somebody_reads_gets_all_of_it(tmp_path: Path, write: Callable[[Path, bytes], None]) -> None:
    os.mkfifo(tmp_path / "out")
    content, got = bytes(300_000), []
    reading = threading.Thread(target=lambda: got.append((tmp_path / "out").read_bytes()))
    reading.start()
    write(tmp_path / "out", content)
    reading.join()
    assert got == [content]
