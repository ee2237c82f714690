"""New versions of the program, as a test wants them."""

from dataclasses import replace
from pathlib import Path

from kiosk.domain.errors import GatehouseError
from kiosk.ui.ports.new_versions import VersionReport


class FakeVersions:
    """Implements the window's ``NewVersions``."""

    def __init__(self) -> None:
        self.report = VersionReport(running="0.2.0")
        self.on_sticks: dict[Path, str] = {}
        self.trouble: GatehouseError | None = None
        self.installed: list[str] = []

    def read(self) -> VersionReport:
        return self.report

    def look_in(self, folder: Path) -> VersionReport:
        self._trip()
        self.report = replace(self.report, waiting=self.on_sticks.get(folder, ""))
        return self.report

    def install(self) -> None:
        self._trip()
        self.installed.append(self.report.waiting)

    def _trip(self) -> None:
        if self.trouble is not None:
            raise self.trouble
