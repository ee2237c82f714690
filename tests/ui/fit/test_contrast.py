"""What is painted can be read, in every theme: texts, the edges of what is pressed, the focus."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from kiosk.domain.reason_codes import Reason
from kiosk.ui.kit.theme import THEMES
from kiosk.ui.scan.scan_page import ScanPage
from tests.ui.fakes import make_verdict
from tests.ui.fit.contrast import contrast, edge_contrast, pixels_of, weak_texts
from tests.ui.gallery.panel_scenes import sell
from tests.ui.gallery.scenes import all_scenes
from tests.ui.gallery.studio import Studio
from tests.ui.gallery.verdict_scenes import already

SIZE = (1366, 768)


@pytest.fixture(params=list(THEMES))
def studio(request, qapp) -> Iterator[Studio]:
    made = Studio("en", request.param, SIZE)
    yield made
    made.close()


def test_contrast_is_computed_as_the_standard_says():
    black, white, grey = (np.full(3, value, float) for value in (0, 255, 0x77))
    assert contrast(black, white) == pytest.approx(21)
    assert contrast(grey, white) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", ["dark", "light", "contrast"])
def test_a_line_to_type_in_looks_as_if_one_could(theme):
    colours = {
        name: np.array([int(value[at : at + 2], 16) for at in (1, 3, 5)], float)
        for name, value in THEMES[theme].items()
    }
    assert contrast(colours["text"], colours["field"]) >= max(
        contrast(colours["text"], colours[ground]) for ground in ("page", "surface", "raised")
    ), "no ground is clearer"
    assert contrast(colours["muted"], colours["field"]) >= 4.5
    assert contrast(colours["edge"], colours["field"]) >= 3


def test_every_text_that_is_painted_can_be_read(studio):
    found = []
    for scene in all_scenes():
        shown = studio.play(scene)
        if shown is studio.window:
            found += [f"{scene.__name__}: {text}" for text in weak_texts(shown, pixels_of(shown))]
    assert not found, "\n".join(found)


def test_a_text_that_cannot_be_read_is_found(studio):
    shown = studio.play(already)
    card = studio.window.page(ScanPage).card
    card.headline.setStyleSheet("color: #e0a500;")
    assert any("headline" in text for text in weak_texts(shown, pixels_of(shown)))
    card.headline.setStyleSheet("")


def test_edges_of_what_is_pressed_stand_out(studio):
    weak = []
    for scene in (already, sell):
        shown = studio.play(scene)
        pixels = pixels_of(shown)
        for kind in (QPushButton, QLineEdit):
            for part in shown.findChildren(kind):
                if part.isVisibleTo(shown) and part.isEnabled() and part.property("role") not in {"quiet-text", "undo"}:
                    ratio = edge_contrast(pixels, part, shown)
                    if ratio < 3:
                        weak.append(f"{scene.__name__}: {part.text()} {ratio:.1f}")
    assert not weak, "\n".join(weak)


@pytest.mark.parametrize("reason", [Reason.OK, Reason.ALREADY_ENTERED, Reason.REVOKED, Reason.UNPAID, Reason.QUESTIONS])
def test_the_focus_on_a_card_is_seen(studio, reason):
    studio.begin()
    studio.verdict(make_verdict(reason, attention=True))
    studio.application.processEvents()
    card = studio.window.page(ScanPage).card
    button = card.dismiss
    if not button.isVisible():
        return
    without = button.grab().toImage().pixelColor(button.width() // 2, 4)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    studio.application.processEvents()
    focused = button.grab().toImage().pixelColor(button.width() // 2, 4)
    colours = [np.array([one.red(), one.green(), one.blue()], float) for one in (without, focused)]
    assert contrast(*colours) >= 3
