"""``make msi``: the installer for Windows, of the folder that was built there, by wixl (msitools), which runs on Linux.

For all users, into Program Files, with an entry in the start menu and the programs on PATH. A newer version takes the
older one's place, an older one is refused. What users own (guest list, entries, settings) lies in their profiles and is
never touched; their tasks of the Task Scheduler are taken away, because they would start a program that is gone.

The same version has the same codes wherever it is built, so that winget's manifest can name them.
"""

import argparse
import hashlib
import os
import re
import shutil
import subprocess
import tempfile
import tomllib
import uuid
from pathlib import Path
from xml.sax.saxutils import quoteattr

ROOT = Path(__file__).resolve().parents[2]
UPGRADE = uuid.UUID("8b0d7d4e-3f0a-4c55-9d3e-6a1f5a0b7c21")
"""What Windows knows all versions of Gatehouse by. It must never change."""
PROGRAMS = ("kiosk.exe", "kiosk-sync.exe")
TASKS = (r"\Gatehouse\Sync", r"\Gatehouse\Kiosk", r"\Gatehouse\Venue")
"""As ``kiosk install-service`` names them (kiosk/app/service/task_scheduler.py)."""
DELETE_TASK = 34 + 64 + 1024 + 2048
"""A command in a folder; it may fail (there may be no task); with the files, and as the system."""
ALL_GONE = 'REMOVE="ALL" AND NOT UPGRADINGPRODUCTCODE'


def stop(text: str) -> SystemExit:
    return SystemExit(f"msi: {text}")


def source_version() -> str:
    return str(tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"])


def checked_version(version: str) -> str:
    """Return a version that Windows compares as it is meant.

    Raises:
        SystemExit: Windows compares three numbers; it would take 1.2.0rc1 for 1.2.0, and never update it.
    """
    if not re.fullmatch(r"\d{1,3}\.\d{1,3}\.\d{1,5}", version):
        raise stop(f"version {version} is not three numbers, which is all that Windows compares")
    return version


def product_code(version: str) -> str:
    return f"{{{uuid.uuid5(UPGRADE, version)}}}".upper()


def identifier(kind: str, path: str) -> str:
    """Return a name for a row of the installer's tables: letters and digits, and never the same for two paths."""
    return f"{kind}{hashlib.sha256(path.encode()).hexdigest()[:24]}"


def component(path: str) -> str:
    # Windows counts by this code who needs a file, over all versions: it belongs to the path, not to the content.
    return f"{uuid.uuid5(UPGRADE, path.lower())}".upper()


def directory_lines(folder: Path, under: Path, indent: int) -> tuple[list[str], list[str]]:
    """Return the elements of everything in a folder, and the names of the components that hold its files."""
    lines: list[str] = []
    components: list[str] = []
    pad = " " * indent
    for entry in sorted(under.iterdir()):
        path = entry.relative_to(folder).as_posix()
        if entry.is_dir():
            inner, named = directory_lines(folder, entry, indent + 1)
            if not named:
                continue  # an empty folder is of no use, and Windows would leave it behind
            lines += [f"{pad}<Directory Id={quoteattr(identifier('d', path))} Name={quoteattr(entry.name)}>"]
            lines += [*inner, f"{pad}</Directory>"]
            components += named
            continue
        name = identifier("c", path)
        components.append(name)
        lines.append(
            f'{pad}<Component Id="{name}" Guid="{component(path)}" Win64="yes">'
            f'<File Id="{identifier("f", path)}" Name={quoteattr(entry.name)} Source={quoteattr(path)} '
            'KeyPath="yes"/></Component>'
        )
    return lines, components


def description(folder: Path, version: str) -> str:
    """Return the whole installer in the words of WiX 3, as far as wixl knows them."""
    files, components = directory_lines(folder, folder, 5)
    references = "\n".join(f'   <ComponentRef Id="{name}"/>' for name in [*components, "StartMenu"])
    return f"""<?xml version="1.0" encoding="utf-8"?>
<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
 <Product Id="{product_code(version)}" Name="Gatehouse" Language="1033" Version="{version}"
   Manufacturer="Gatehouse developers" UpgradeCode="{{{str(UPGRADE).upper()}}}">
  <Package InstallerVersion="500" Compressed="yes" InstallScope="perMachine" Manufacturer="Gatehouse developers"
    Description="Gatehouse {version}: offline-first check-in kiosk"/>
  <Media Id="1" Cabinet="gatehouse.cab" EmbedCab="yes"/>
  <MajorUpgrade DowngradeErrorMessage="A newer Gatehouse is here. This one cannot read its database."/>
  <Condition Message="Gatehouse needs Windows 10 or newer, 64 bit.">Installed OR VersionNT64 &gt;= 603</Condition>
  <Property Id="ARPNOMODIFY" Value="1"/>
  <Directory Id="TARGETDIR" Name="SourceDir">
   <Directory Id="ProgramFiles64Folder">
    <Directory Id="INSTALLDIR" Name="Gatehouse">
{chr(10).join(files)}
    </Directory>
   </Directory>
   <Directory Id="ProgramMenuFolder">
    <Component Id="StartMenu" Guid="{component("start menu")}" Win64="yes">
     <Shortcut Id="Window" Name="Gatehouse" Description="Check guests in at the door" Target="[INSTALLDIR]kiosk.exe"
       Arguments="run" WorkingDirectory="INSTALLDIR"/>
     <RegistryValue Root="HKLM" Key="Software\\Gatehouse" Name="Version" Type="string" Value="{version}" KeyPath="yes"/>
    </Component>
   </Directory>
  </Directory>
  <Feature Id="Gatehouse" Level="1">
{references}
  </Feature>
 </Product>
</Wix>
"""


def table(name: str, columns: dict[str, str], rows: list[tuple[str, ...]]) -> bytes:
    """Return a table in the form that Windows Installer imports; the first column is the key."""
    lines = ["\t".join(columns), "\t".join(columns.values()), f"{name}\t{next(iter(columns))}"]
    return "".join(f"{line}\r\n" for line in [*lines, *map("\t".join, rows)]).encode("ascii")


def extra_tables() -> dict[str, bytes]:
    """Return what wixl has no words for: PATH, and the tasks that go with the programs."""
    environment = {"Environment": "s72", "Name": "l255", "Value": "L255", "Component_": "s72"}
    actions = {"Action": "s72", "Type": "i2", "Source": "S72", "Target": "S255", "ExtendedType": "I4"}
    deletions = [
        (f"DropTask{n}", str(DELETE_TASK), "INSTALLDIR", f"[System64Folder]schtasks.exe /Delete /F /TN {task}", "")
        for n, task in enumerate(TASKS)
    ]
    # "=" sets it, "-" takes it away at removal, "*" is the computer's own; [~] stands for what was there.
    path = ("Path", "=-*PATH", "[~];[INSTALLDIR]", "StartMenu")
    return {
        "Environment": table("Environment", environment, [path]),
        "CustomAction": table("CustomAction", actions, deletions),
    }


def extra_steps() -> list[tuple[str, str, int]]:
    """Return when that is done: step, condition, and place among the standard actions of Windows Installer."""
    drops = [(f"DropTask{n}", ALL_GONE, 1510 + n) for n in range(len(TASKS))]  # after InstallInitialize
    return [*drops, ("RemoveEnvironmentStrings", "", 3300), ("WriteEnvironmentStrings", "", 5200)]


def complete(msi: Path, work: Path) -> None:
    """Add to wixl's installer what wixl has no words for."""
    for name, content in extra_tables().items():
        file = work / f"{name}.idt"
        file.write_bytes(content)
        subprocess.run(["msibuild", msi, "-i", file], check=True)
    for action, condition, place in extra_steps():
        row = "INSERT INTO `InstallExecuteSequence` (`Action`, `Condition`, `Sequence`) "
        subprocess.run(["msibuild", msi, "-q", f"{row}VALUES ('{action}', '{condition}', {place})"], check=True)


def build(folder: Path, msi: Path, version: str) -> None:
    """Make the installer of a built folder.

    Raises:
        SystemExit: The folder is not one, or a tool is missing or refused it.
    """
    missing = [name for name in PROGRAMS if not (folder / name).is_file()]
    if missing:
        raise stop(f"{folder} holds no {' and no '.join(missing)}; it is built on Windows by packaging/pyinstaller")
    absent = [tool for tool in ("wixl", "msibuild") if shutil.which(tool) is None]
    if absent:
        raise stop(f"{', '.join(absent)} missing. Run:  sudo apt-get install -y --no-install-recommends wixl msitools")
    text = description(folder.resolve(), checked_version(version))
    msi.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        (work / "gatehouse.wxs").write_text(text, encoding="utf-8")
        made = work / "gatehouse.msi"
        done = subprocess.run(
            ["wixl", "--arch", "x64", "--output", made, work / "gatehouse.wxs"],
            check=False,
            capture_output=True,
            text=True,
            cwd=folder,
            env={**os.environ, "LC_ALL": "C.UTF-8"},  # or it reads the names of files as those of another system
        )
        if done.returncode or not made.is_file():
            raise stop(f"wixl refused it: {done.stderr.strip()}")
        complete(made, work)
        # Last, in one step: what lies there under this name is whole.
        shutil.move(made, msi)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="the folder gatehouse, as it was built on Windows")
    parser.add_argument("msi", type=Path, help="where to write the installer")
    asked = parser.parse_args()
    build(asked.folder, asked.msi, source_version())
    print(f"msi: {asked.msi}: {asked.msi.stat().st_size / 2**20:.1f} MiB")


if __name__ == "__main__":
    main()
