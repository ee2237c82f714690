"""Draws every state of the window to PNG files, to be looked at.

``python -m tests.ui.gallery FOLDER [LANGUAGE THEME WIDTHxHEIGHT [SCENE …]]``

A scene returns what is to be drawn, where that is not the window.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from tests.ui.gallery.organizer_scenes import (
    conflicts,
    conflicts_none,
    conflicts_several,
    log,
    log_failed,
    log_loading,
    log_no_match,
    log_story,
)
from tests.ui.gallery.page_scenes import (
    calibration_failed,
    calibration_over,
    calibration_session,
    choose,
    choose_nothing,
    devices,
    enrol,
    enrol_failed,
    first_pin,
    loading,
    loading_refused,
    no_scanners,
    offline,
    pin,
    troubles,
    unlock,
)
from tests.ui.gallery.panel_scenes import (
    approve,
    look_up,
    look_up_nobody,
    override,
    pay,
    questions,
    questions_wrong,
    sell,
    sell_open_price,
    sell_sold_out,
    unapproved_door,
    unpaid_door,
)
from tests.ui.gallery.setup_scenes import preflight, preflight_go
from tests.ui.gallery.staff_scenes import refused_right, sign_in, sign_in_off_shift, sign_in_wrong, take_over
from tests.ui.gallery.studio import Studio
from tests.ui.gallery.verdict_scenes import (
    admit,
    admit_arabic,
    admit_long,
    already,
    already_everything,
    answers,
    camera_missing,
    error,
    forged,
    goodbye,
    live,
    question,
    refusal_stays,
    several_codes,
    undo,
    unknown,
    unknown_asked,
    unpaid,
    unpaid_asked,
    waiting,
    wrong_gate,
)

SCENES: tuple[Callable[[Studio], QWidget | None], ...] = (
    live, waiting, admit, admit_long, admit_arabic, goodbye, already, already_everything, refusal_stays, forged,
    unpaid, wrong_gate, answers, question, questions, questions_wrong, unpaid_asked, unknown_asked, unknown,
    override, look_up, look_up_nobody, undo, pin,
    unpaid_door, unapproved_door, pay, approve, sell, sell_sold_out, sell_open_price,
    error, camera_missing, offline, troubles, enrol, enrol_failed, choose, choose_nothing,
    loading, loading_refused, unlock, first_pin,
    sign_in, sign_in_wrong, sign_in_off_shift, take_over, refused_right,
    conflicts, conflicts_several, conflicts_none, log, log_story, log_no_match, log_loading, log_failed,
    preflight, preflight_go,
    several_codes, devices, no_scanners, calibration_session, calibration_over, calibration_failed,
)  # fmt: skip


def draw(folder: Path, language: str, theme: str, size: tuple[int, int], only: set[str]) -> None:
    for scene in SCENES:
        if only and scene.__name__ not in only:
            continue
        studio = Studio(language, theme, size)
        drawn = scene(studio) or studio.window
        studio.application.processEvents()
        name = f"{scene.__name__}-{language}-{theme}-{size[0]}x{size[1]}.png"
        drawn.grab().save(str(folder / name))
        studio.close()


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    language, theme, size = sys.argv[2:5] if len(sys.argv) > 4 else ("en", "dark", "1366x768")
    width, height = size.split("x")
    draw(folder, language, theme, (int(width), int(height)), set(sys.argv[5:]))


if __name__ == "__main__":
    main()
