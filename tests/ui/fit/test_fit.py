"""Every scene in every size: nothing is cut, nothing off the screen, nothing on top of anything else.

One window for each language is walked through all sizes: what costs time is building and dressing it, not looking.
``make screens`` walks more of them and draws what it sees.
"""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QToolButton,
    QWidget,
)

from kiosk.ui.kit.labels import FitLabel
from kiosk.ui.kit.theme import TOUCH
from tests.ui.fakes import make_checked_in, make_verdict
from tests.ui.fit.geometry import faults
from tests.ui.fit.pseudo import PseudoLanguage, pseudo, untranslated
from tests.ui.gallery.scenes import all_scenes
from tests.ui.gallery.studio import Studio
from tests.ui.gallery.verdict_scenes import live

SMALL, LAPTOP, SCALED, TALL, LARGE = (640, 360), (1366, 768), (910, 512), (1080, 1920), (3840, 2160)
WALKS = {
    "de": ((SMALL, 100), (SMALL, 200), (LAPTOP, 100), (LAPTOP, 200), (SCALED, 100), (LARGE, 200)),
    "ar": ((SMALL, 200), (LAPTOP, 100), (LAPTOP, 150), (TALL, 100)),
}
# A walk is a hundred tests in one: it may take as long as they.
pytestmark = pytest.mark.timeout(1800)
PSEUDO_WALK = ((SMALL, 100), (LAPTOP, 100))


@pytest.fixture
def studio(request, qapp) -> Iterator[Studio]:
    made = Studio(request.param, "dark", LAPTOP)
    yield made
    made.close()


@pytest.fixture
def pseudo_studio(qapp) -> Iterator[Studio]:
    made = Studio("en", "dark", LAPTOP, translator=PseudoLanguage(qapp))
    yield made
    made.close()


def walk(studio: Studio, walk: tuple[tuple[tuple[int, int], int], ...]) -> Iterator[tuple[str, QWidget]]:
    for size, larger in walk:
        studio.fit(size, larger)
        for scene in all_scenes():
            yield f"{scene.__name__} {size[0]}x{size[1]}@{larger}", studio.play(scene)


@pytest.mark.parametrize("studio", list(WALKS), indirect=True)
def test_everything_fits(request, studio):
    language = request.node.callspec.params["studio"]
    found = [f"{where}: {fault}" for where, shown in walk(studio, WALKS[language]) for fault in faults(shown)]
    assert not found, "\n".join(found)


def test_longer_texts_fit_and_none_escaped_the_translators(pseudo_studio):
    found = []
    for where, shown in walk(pseudo_studio, PSEUDO_WALK):
        found += [f"{where}: {fault}" for fault in faults(shown)]
        texts = [
            part.text()
            for part in shown.findChildren(QWidget)
            if isinstance(part, QLabel | FitLabel | QAbstractButton) and part.isVisibleTo(shown)
        ]
        found += [f"{where}: {text!r} never went to the translators" for text in texts if untranslated(text)]
    assert not found, "\n".join(dict.fromkeys(found))


def test_the_pseudo_language_keeps_places_and_tells_what_is_not_its_own():
    assert pseudo("of {count}") == "⟦öf {count}~~~⟧"
    assert pseudo("%Ln left").startswith("⟦%Ln léft")
    assert untranslated(pseudo("Check in") + " · Ada Lovelace · 6:30 PM") == []
    assert untranslated("⟦a ⟦b⟧ c⟧") == []
    assert untranslated("Forgotten words " + pseudo("Check in")) == ["Forgotten", "words"]


@pytest.mark.parametrize("studio", ["en"], indirect=True)
def test_what_does_not_fit_is_found(studio):
    shown = studio.play(live)
    assert faults(shown) == []
    header = studio.window.header
    cut, outside, above = (
        QLabel("A text that is far longer than its room", shown),
        QPushButton("Away", shown),
        QLabel("On"),
    )
    cut.setGeometry(QRect(400, 300, 40, 30))
    outside.setGeometry(QRect(shown.width() - 40, 400, 200, 60))
    above.setParent(header.clock.parentWidget())
    above.setGeometry(header.clock.geometry())
    for widget in (cut, outside, above):
        widget.show()
    told = "\n".join(faults(shown))
    assert "cut" in told
    assert "outside" in told
    assert "overlaps" in told


@pytest.mark.parametrize("studio", ["de"], indirect=True)
def test_a_finger_hits_whatever_is_pressed(studio):
    small = []
    for where, shown in walk(studio, ((SMALL, 100), (LAPTOP, 100))):
        pressed = [
            part
            for kind in (QPushButton, QToolButton, QLineEdit, QAbstractSpinBox)
            for part in shown.findChildren(kind)
            # A date is one field with a line in it: the field is what is pressed.
            if part.isVisibleTo(shown)
            and part.property("role") != "undo"
            and not isinstance(part.parent(), QAbstractSpinBox)
        ]
        rows = [
            view.visualRect(view.model().index(0, 0)).height()
            for view in shown.findChildren(QListView)
            if view.isVisibleTo(shown) and view.model().rowCount() and view.isEnabled()
        ]
        small += [f"{where}: {part} {part.height()}" for part in pressed if part.height() < TOUCH]
        small += [f"{where}: a row of {height}" for height in rows if height < TOUCH]
    assert not small, "\n".join(small)


@pytest.mark.parametrize("studio", ["en", "ar"], indirect=True)
def test_the_column_beside_the_picture_folds(studio):
    page = studio.window.navigator.current
    fold, side = page.fold, page.side
    studio.play(live)
    assert side.isVisible()
    fold.button.click()
    assert not side.isVisible()
    fold.button.click()
    studio.fit(SMALL, 100)
    studio.play(live)
    assert not side.isVisible()
    fold.button.click()
    assert side.isVisible()
    assert side.geometry().bottom() < page.entry.geometry().top()
    assert (side.x() == 0) == (studio.application.layoutDirection().name == "RightToLeft")
    assert page.step_back()
    assert not side.isVisible()
    fold.button.click()
    studio.window.presenter.decided.emit(studio.decision(make_checked_in(make_verdict())))
    assert not side.isVisible(), "a verdict is never covered"
