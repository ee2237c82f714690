"""The window starts the sync service: by the system where it can, else as a program beside it, with the same data."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from kiosk.app.service.install import ServiceError, start_command
from kiosk.app.service.plan import Plan, Program
from kiosk.app.service.start import SyncStarter


class Laptop:
    """A system that takes services or does not, and starts programs or does not."""

    def __init__(self, *, has_services: bool = True, starts_programs: bool = True) -> None:
        self._has_services = has_services
        self._starts_programs = starts_programs
        self.installed: list[Plan] = []
        self.beside: list[tuple[list[str], str]] = []

    def install(self, plan: Plan) -> None:
        if not self._has_services:
            raise ServiceError("systemctl did not take it")
        self.installed.append(plan)

    def run_beside(self, command: list[str], environment: Mapping[str, str]) -> None:
        if not self._starts_programs:
            raise FileNotFoundError(2, "no such file")
        self.beside.append((command, environment["GATEHOUSE_DATA_DIR"]))

    def starter(self, data_dir: Path, usual_dir: Path) -> SyncStarter:
        return SyncStarter(data_dir, usual_dir, self.install, self.run_beside)


def test_the_usual_folder_gets_the_systems_service(tmp_path: Path) -> None:
    laptop = Laptop()
    laptop.starter(tmp_path, tmp_path).start()
    assert len(laptop.installed) == 1
    assert laptop.beside == []


def test_another_folder_gets_a_program_of_its_own(tmp_path: Path) -> None:
    laptop = Laptop()
    laptop.starter(tmp_path / "other", tmp_path).start()
    assert laptop.installed == []
    assert laptop.beside == [(start_command(Program.SYNC), str(tmp_path / "other"))]


def test_a_system_without_services_still_syncs(tmp_path: Path) -> None:
    laptop = Laptop(has_services=False)
    laptop.starter(tmp_path, tmp_path).start()
    assert len(laptop.beside) == 1


def test_what_cannot_be_started_at_all_is_told(tmp_path: Path) -> None:
    with pytest.raises(ServiceError) as caught:
        Laptop(starts_programs=False).starter(tmp_path / "other", tmp_path).start()
    assert caught.value.key == "service.failed"
