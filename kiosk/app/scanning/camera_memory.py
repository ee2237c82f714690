"""What is kept between two starts: which camera it was, how fast it was read, and how long verdicts took."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from kiosk.scanner.pipeline_stats import PipelineStats
from kiosk.store.database import Database
from kiosk.store.laptop.saved_settings import save_setting, saved_setting
from kiosk.ui.workers.latency import Percentiles

_CAMERA = "camera"
_FIGURES = "camera_figures"
_VERDICTS = "verdict_figures"
_SAVED_FIGURES = ("looked_at", "scans", "fps", "decode_ms_p50", "decode_ms_p95", "latency_ms_p50", "latency_ms_p95")


class CameraMemory:
    """Keeps it in the settings table."""

    def __init__(self, database: Database) -> None:
        """Take the place to keep it.

        Args:
            database: The open database.
        """
        self._database = database

    def camera(self) -> str:
        """Return the identity of the camera that was chosen, "" for none."""
        return str(saved_setting(self._database, _CAMERA) or "")

    def keep_camera(self, identity: str) -> None:
        """Remember which camera was chosen."""
        # Called whenever a camera is opened again, and each write waits for the disk.
        if identity != self.camera():
            save_setting(self._database, _CAMERA, identity)

    def figures(self) -> dict[str, Any] | None:
        """Return how the camera did when it ran last, by the names of ``PipelineStats``; None before it ever ran."""
        saved: dict[str, Any] | None = saved_setting(self._database, _FIGURES)
        return saved

    def verdict_figures(self) -> dict[str, dict[str, float]]:
        """Return how long verdicts took when the window was last open: percentiles in ms by stage."""
        saved: dict[str, dict[str, float]] | None = saved_setting(self._database, _VERDICTS)
        return saved or {}

    def keep_verdict_figures(self, stages: Mapping[str, Percentiles]) -> None:
        """Remember how long verdicts took."""
        # A window that showed no verdict must not wipe out the figures of the one before.
        if stages:
            save_setting(self._database, _VERDICTS, {stage: asdict(figures) for stage, figures in stages.items()})

    def keep_figures(self, stats: PipelineStats) -> None:
        """Remember how a camera did."""
        figures = asdict(stats)
        save_setting(self._database, _FIGURES, {name: figures[name] for name in _SAVED_FIGURES})
