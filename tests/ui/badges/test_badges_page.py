"""Somebody makes the evening's badge: every change is drawn, and nothing counts before it is saved."""

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.errors import SettingsError
from kiosk.domain.reports.printing.badges import BadgeTemplate
from kiosk.ui.badges.badges_page import BadgesPage
from kiosk.ui.organizer.organizer_page import OrganizerPage
from kiosk.ui.workers.background import Answer

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot, world, opened):
    window = opened()
    organizer = window.page(OrganizerPage)
    window.navigator.open(organizer)
    page = next(part for part in organizer.sections if isinstance(part, BadgesPage))
    organizer.open_section(page)
    qtbot.waitUntil(lambda: bool(world.badge_design.drawn))
    return page


def test_every_change_is_drawn_and_only_saving_keeps_it(qtbot, world, page):
    assert page.front.toPlainText() == "{organization}"
    page.back.setPlainText("{event}\n\n  Table {seat} ")
    page.bar.setChecked(False)
    page.size_of.setCurrentIndex(page.size_of.findData("a7"))
    wanted = BadgeTemplate(size="a7", back=("{event}", "Table {seat}"), bar=False)
    qtbot.waitUntil(lambda: world.badge_design.drawn[-1] == wanted)
    qtbot.waitUntil(lambda: not page.sides[1].isHidden())
    assert not page.sides[0].pixmap().isNull()
    assert world.badge_design.kept == BadgeTemplate()
    qtbot.mouseClick(page.save, LEFT)
    qtbot.waitUntil(lambda: page.notice.text() == "Saved.")
    assert world.badge_design.kept == wanted


def test_a_test_badge_tries_what_is_being_made(qtbot, world, page):
    page.code.setChecked(False)
    qtbot.mouseClick(page.test, LEFT)
    qtbot.waitUntil(lambda: page.notice.text() == "The printer took it.")
    assert world.badge_design.tried == [BadgeTemplate(code=False)]
    world.badge_design.failure = SettingsError("none", key="printer.not_set")
    qtbot.mouseClick(page.test, LEFT)
    qtbot.waitUntil(lambda: page.notice.text() == "No printer is set for this.")
    assert page.test.isEnabled()


def test_a_file_that_is_no_template_is_told(world, page):
    page.show_template(Answer(error=SettingsError("", key="printer.template")))
    assert page.notice.text() == "The file badge.toml cannot be used."
    assert page.template == BadgeTemplate()


def test_labels_are_counted_from_what_was_typed_and_from_nothing_else(qtbot, world, page):
    page.show_labels(Answer(value=300))
    world.badge_design.labels = 250
    qtbot.mouseClick(page.save, LEFT)
    qtbot.waitUntil(lambda: page.notice.text() == "Saved.")
    assert world.badge_design.labels == 250, "what was printed since stays counted"
    page.labels.selectAll()
    qtbot.keyClicks(page.labels, "500")
    qtbot.mouseClick(page.save, LEFT)
    qtbot.waitUntil(lambda: world.badge_design.labels == 500)
    page.labels.selectAll()
    qtbot.keyClick(page.labels, Qt.Key.Key_Delete)
    qtbot.mouseClick(page.save, LEFT)
    qtbot.waitUntil(lambda: world.badge_design.labels is None)


def test_a_platforms_layout_is_followed_and_what_it_lacks_is_named(qtbot, world, page):
    world.badge_design.missing = ("imagearea: logo",)
    page.whose.whose.setCurrentIndex(page.whose.whose.findData("platform"))
    qtbot.waitUntil(lambda: world.badge_design.drawn[-1] == BadgeTemplate(layout="platform"))
    qtbot.waitUntil(lambda: page.whose.missing.text() == "Left out: imagearea: logo")
    assert not page.whose.missing.isHidden()
    assert not any(one.isEnabled() for one in (page.front, page.back, page.bar, page.code, page.logo))
    page.whose.whose.setCurrentIndex(0)
    qtbot.waitUntil(page.whose.missing.isHidden)
    assert page.front.isEnabled()


def test_a_layout_is_taken_from_a_file(qtbot, world, page, tmp_path):
    world.badge_design.failure = SettingsError("", key="printer.layout")
    page.take_file(tmp_path / "poem.txt")
    qtbot.waitUntil(lambda: page.notice.text() == "This file is no badge layout that can be read.")
    assert page.template.layout == ""
    world.badge_design.failure = None
    page.take_file(tmp_path / "crew.json")
    qtbot.waitUntil(lambda: page.template.layout == "file")
    assert world.badge_design.taken == [tmp_path / "crew.json"]
    qtbot.mouseClick(page.save, LEFT)
    qtbot.waitUntil(lambda: world.badge_design.kept == BadgeTemplate(layout="file"))


def test_many_things_that_are_left_out_leave_room_for_the_page(page):
    page.whose.show_left_out([f"text: {number}" for number in range(40)])
    assert page.whose.missing.text().endswith("text: 11, …")
