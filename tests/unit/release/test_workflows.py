"""The workflows call what there is, hold no more rights than they need, and run nobody else's newest code."""

import re
import subprocess
from typing import Any

import pytest
import yaml  # type: ignore[import-untyped]

from tests.unit.test_house import ROOT

FOLDER = ROOT / ".github" / "workflows"
NAMES = sorted(f.name for f in FOLDER.glob("*.yml"))
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


def workflow(name: str) -> dict[Any, Any]:
    read = yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))
    assert isinstance(read, dict)
    return read


def steps(name: str) -> list[dict[str, Any]]:
    return [step for job in workflow(name)["jobs"].values() for step in job["steps"]]


def commands(name: str) -> list[str]:
    """Every command for a Unix shell; those for Windows' own say so."""
    return [step["run"] for step in steps(name) if "run" in step and step.get("shell", "bash") == "bash"]


def test_there_is_one_for_changes_and_one_for_releases():
    assert NAMES == ["ci.yml", "release.yml"]
    assert ".ci/run" in commands("ci.yml")


@pytest.mark.parametrize("name", NAMES)
def test_every_make_target_and_script_exists(name):
    text = "\n".join(commands(name))
    called = set(re.findall(r"(?:^|[;&|] *|\n *)make ([a-z-]+)", text))
    scripts = set(re.findall(r"(?<![\w./])((?:packaging|\.ci|tests|docs)/[\w./-]*\w)", text))
    assert called
    assert called - TARGETS == set()
    assert [path for path in sorted(scripts) if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_command_is_one_that_the_shell_can_read(name):
    for command in commands(name):
        checked = subprocess.run(["bash", "-n"], input=command, capture_output=True, text=True, check=False)
        assert checked.returncode == 0, f"{command}\n{checked.stderr}"


@pytest.mark.parametrize("name", NAMES)
def test_no_text_from_outside_is_put_into_a_command(name):
    """A tag or a branch may be called ``$(…)``: the shell gets it as a variable, never as a part of the command."""
    assert [step["run"] for step in steps(name) if "${{" in step.get("run", "")] == []


@pytest.mark.parametrize("name", NAMES)
def test_what_others_wrote_is_pinned_to_one_commit(name):
    used = [step["uses"] for step in steps(name) if "uses" in step]
    assert used
    assert [action for action in used if not re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", action)] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_job_may_read_only_unless_it_says_more_and_ends_some_time(name):
    read = workflow(name)
    assert read["permissions"] == {"contents": "read"}
    assert [job for job, said in read["jobs"].items() if "timeout-minutes" not in said] == []
    writing = [job for job, said in read["jobs"].items() if "permissions" in said]
    assert writing == (["draft"] if name == "release.yml" else [])
    kept = [step for step in steps(name) if "checkout@" in step.get("uses", "")]
    assert all(step["with"]["persist-credentials"] is False for step in kept)


def test_a_release_waits_for_all_three_systems_and_takes_what_they_left():
    jobs = workflow("release.yml")["jobs"]
    assert {job["runs-on"].split("-")[0] for job in jobs.values()} == {"ubuntu", "windows", "macos"}
    left = {name for name, job in jobs.items() if any("upload-artifact@" in s.get("uses", "") for s in job["steps"])}
    assert {"linux", "windows", "macos"} <= left
    assert left | {"windows-trial"} == set(jobs["draft"]["needs"])
    used = [step.get("uses", "").partition("@")[0] for step in jobs["draft"]["steps"]]
    wanted = ["actions/download-artifact", "actions/attest-build-provenance"]
    assert [action for action in used if action in wanted] == wanted


def test_what_a_job_takes_was_left_by_one_that_it_waits_for():
    jobs = workflow("release.yml")["jobs"]
    taken = {
        name: step["with"]["name"]
        for name, job in jobs.items()
        for step in job["steps"]
        if "download-artifact@" in step.get("uses", "") and "name" in step["with"]
    }
    assert taken == {"windows-installer": "windows", "windows-trial": "windows-installer"}
    for name, artifact in taken.items():
        waits_for = jobs[name]["needs"]
        (left,) = [s for s in jobs[waits_for]["steps"] if "upload-artifact@" in s.get("uses", "")]
        assert left["with"]["name"] == artifact


def test_each_system_is_tested_before_it_is_packaged():
    jobs = workflow("release.yml")["jobs"]
    for name in ("linux", "windows", "macos"):
        text = "\n".join(step.get("run", "") for step in jobs[name]["steps"])
        tested = re.search(r"make check|make test|-m pytest", text)
        built = re.search(r"make deb|make app|pyinstaller/build\.py", text)
        assert tested is not None
        assert built is not None
        assert tested.start() < built.start()
        assert re.search(r"make sbom|release/sbom\.py", text)
