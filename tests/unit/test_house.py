"""Rules that hold for the whole repository, whichever room a file lies in."""

import ast
import re
import shutil
import subprocess
import tomllib
from collections import Counter
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest

from kiosk.config import Settings

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("kiosk", "sync", "assets")
# Spelled in pieces, so that this file does not break its own rules.
MACHINE_PATHS = ("/" + "work/", "/" + "tmp/v/", "/" + "root/", "/" + "home/")
REGISTRY_HOSTS = ("py" + "pi.org", "python" + "hosted.org", "npm" + "js.org")
MERGE_MARKERS = ("<" * 7 + " ", ">" * 7 + " ")
PROGRAMS_THAT_PRINT = ("kiosk/cli", "kiosk/__main__.py", "kiosk/demo", "sync/__main__.py", "sync/cli")
TEXT_SUFFIXES = re.compile(r"\.(py|md|toml|txt|ya?ml|sql|sh|qss|svg|ts|spec|service|desktop|json)")


def tracked_files() -> list[Path]:
    """Every file that belongs to the project; without git (an unpacked archive) all that is not made by our tools."""
    if shutil.which("git"):
        command = ["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        listing = subprocess.run(command, capture_output=True, text=True, check=False)
        if listing.returncode == 0 and listing.stdout:
            return [ROOT / name for name in listing.stdout.split("\0") if name and (ROOT / name).is_file()]
    made = re.compile(r"\.(?!ci$|gitignore$)|build$|dist$|demo-output$|__pycache__$")
    files = (path for path in ROOT.rglob("*") if path.is_file())
    return [path for path in files if not any(made.match(part) for part in path.relative_to(ROOT).parts)]


FILES = tracked_files()
TEXTS = [f for f in FILES if TEXT_SUFFIXES.fullmatch(f.suffix) or f.name in {"Makefile", "run", ".gitignore"}]
# What makes the assets lies beside them and is run by hand; everything else is imported.
MODULES = [
    f
    for f in FILES
    if f.suffix == ".py" and f.relative_to(ROOT).parts[0] in PACKAGES and not f.name.startswith("make_")
]

# A file is one subject, a folder one room: whoever looks for something reads few of them, from the tree alone.
LONGEST_FILE = 350  # lines
LARGEST_FOLDER = 20  # modules


def name_of(path: Path) -> str:
    """Path as shown in messages and compared with lists."""
    return path.relative_to(ROOT).as_posix()


def lines_with(needles: tuple[str, ...]) -> Iterator[str]:
    """Yield "file:line" for each line of a tracked text that holds one of the needles."""
    for path in TEXTS:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if any(needle in line for needle in needles):
                yield f"{name_of(path)}:{number}"


def normalised(requirement: str) -> str:
    """Name of a requirement or pin as registries compare it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", re.split(r"[\s\[<>=!~;]", requirement.strip(), maxsplit=1)[0]).lower()


@pytest.fixture(scope="module")
def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def test_the_repository_was_found():
    assert {"pyproject.toml", "Makefile", "README.md", "LICENSE"} <= {name_of(f) for f in FILES}
    assert len(MODULES) > 20


def test_no_file_knows_the_machine_it_was_written_on():
    assert list(lines_with(MACHINE_PATHS)) == []


def test_no_file_names_a_package_registry():
    assert list(lines_with(REGISTRY_HOSTS)) == []


def test_no_merge_was_left_half_done():
    assert list(lines_with(MERGE_MARKERS)) == []


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_every_module_says_what_it_is_for(path):
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert docstring, "a module starts with a docstring that states its invariants"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_every_module_lies_in_a_package(path):
    folder = path.parent
    while folder != ROOT:
        assert (folder / "__init__.py").is_file(), f"{name_of(folder)} is left out of imports without an __init__.py"
        folder = folder.parent


def test_no_file_is_longer_than_one_subject():
    lengths = {
        name_of(path): len(path.read_text(encoding="utf-8").splitlines()) for path in FILES if path.suffix == ".py"
    }
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_no_folder_holds_more_than_one_can_look_through():
    held = Counter(name_of(path.parent) for path in FILES if path.suffix == ".py" and path.name != "__init__.py")
    assert {folder: count for folder, count in held.items() if count > LARGEST_FOLDER} == {}


@pytest.mark.parametrize("path", [f for f in MODULES if not name_of(f).startswith(PROGRAMS_THAT_PRINT)], ids=name_of)
def test_only_programs_print(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = [n.lineno for n in ast.walk(tree) if isinstance(n, ast.Call) and ast.unparse(n.func) == "print"]
    assert calls == [], "use the log, or return it to the caller"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_resources_are_found_through_importlib(path):
    """In a frozen program or a zipped wheel ``__file__`` leads nowhere."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    uses = [n.lineno for n in ast.walk(tree) if isinstance(n, ast.Name) and n.id == "__file__"]
    assert uses == [], "use importlib.resources.files()"


def test_the_wheel_holds_every_package(project):
    assert sorted(project["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]) == sorted(PACKAGES)
    with_modules = {f.relative_to(ROOT).parts[0] for f in FILES if f.name == "__init__.py" and f.parent.parent == ROOT}
    assert with_modules - {"tests"} == set(PACKAGES)


def test_import_rules_watch_every_package(project):
    assert sorted(project["tool"]["importlinter"]["root_packages"]) == sorted(PACKAGES)


def test_every_dependency_is_pinned(project):
    pins = [
        line
        for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    assert [pin for pin in pins if not re.fullmatch(r"[A-Za-z0-9._-]+==[A-Za-z0-9.+!]+", pin)] == []
    names = [normalised(pin) for pin in pins]
    assert len(names) == len(set(names)), "a package is pinned twice"
    wanted = list(project["project"]["dependencies"]) + list(project["build-system"]["requires"])
    for extra in project["project"]["optional-dependencies"].values():
        wanted += extra
    assert {normalised(requirement) for requirement in wanted} - set(names) == set()


def test_the_environment_is_what_the_constraints_say():
    """Every installed distribution that is pinned has the pinned version: what is tested is what is shipped."""
    pins = {}
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines():
        if "==" in line and not line.startswith("#"):
            name, version = line.split("==")
            pins[normalised(name)] = version
    installed = {normalised(d.metadata["Name"]): d.version for d in metadata.distributions() if d.metadata["Name"]}
    different = {
        n: (v, pins[n]) for n, v in installed.items() if n in pins and n not in {"pip", "setuptools"} and v != pins[n]
    }
    assert different == {}


def test_the_readme_gives_the_commands_that_ci_runs():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "make demo" in readme
    assert "make test" in readme
    assert re.search(r"^make test$", ci, re.MULTILINE)
    assert ci.index("\nmake test\n") < ci.index("make check TESTED=1")


def test_the_readme_knows_every_setting():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| `(\w+)` \| `(\w+)` \|", readme, re.MULTILINE))
    assert rows == {name: f"GATEHOUSE_{name.upper()}" for name in Settings.model_fields}


def test_every_make_target_that_is_spoken_of_exists():
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    documents = [f for f in FILES if f.suffix == ".md" or f.name == "run"]
    spoken = {t for f in documents for t in re.findall(r"`make ([a-z-]+)", f.read_text(encoding="utf-8"))}
    assert spoken - targets == set()


def test_documents_link_to_files_that_exist():
    links = [
        (path, target)
        for path in FILES
        if path.suffix == ".md"
        for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8"))
        if "://" not in target
    ]
    assert links
    assert [f"{name_of(path)} -> {target}" for path, target in links if not (path.parent / target).exists()] == []


def anchors(document: Path) -> set[str]:
    """Return what the headings of a document are linked to by, as GitHub makes it."""
    text = re.sub(r"```.*?```", "", document.read_text(encoding="utf-8"), flags=re.DOTALL)
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_documents_link_to_headings_that_exist():
    links = [
        (path, target, anchor)
        for path in FILES
        if path.suffix == ".md"
        for target, anchor in re.findall(r"\]\(([^)#\s:]*)#([^)\s]+)\)", path.read_text(encoding="utf-8"))
    ]
    assert links
    broken = [
        f"{name_of(path)} -> {target}#{anchor}"
        for path, target, anchor in links
        if (path.parent / target if target else path).suffix == ".md"
        and anchor not in anchors(path.parent / target if target else path)
    ]
    assert broken == []


def test_documents_name_files_that_exist():
    paths = re.compile(r"`((?:kiosk|sync|assets|tests|docs|packaging)/[\w/.-]+\.\w+)`")
    named = [
        (path, name)
        for path in FILES
        if path.suffix == ".md" and path.name != "CHANGELOG.md"
        for name in paths.findall(path.read_text(encoding="utf-8"))
    ]
    assert len({name for path, name in named if path.name == "architecture.md"}) > 30
    assert [f"{name_of(path)} -> {name}" for path, name in named if not (ROOT / name).exists()] == []


def test_decisions_are_numbered_each_once():
    numbers = sorted(int(f.name[:4]) for f in FILES if f.parent == ROOT / "docs" / "adr" and f.name[:4].isdigit())
    assert numbers == sorted(set(numbers))
    assert numbers


def test_every_decision_stands_in_the_list_of_them():
    pages = sorted(f for f in FILES if f.parent == ROOT / "docs" / "adr" and f.name[:4].isdigit())
    listed = pages[0].read_text("utf-8")
    titles = {f.name: f.read_text("utf-8").splitlines()[0].removeprefix(f"# {f.name[:4]}: ") for f in pages[1:]}
    assert [name for name, title in titles.items() if f"| [{name[:4]}]({name}) | {title} |" not in listed] == []
