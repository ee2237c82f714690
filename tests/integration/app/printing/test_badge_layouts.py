"""A platform's layout is printed as it was drawn there: by type, from a file, and never instead of a badge."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtGui import QImage

from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.printing.badge_designer import BadgeDesigner
from kiosk.app.printing.contents import facts_of_badge, write_template
from kiosk.app.printing.layouts import LAYOUT_FILE, has_badge, keep_layout, layout_for
from kiosk.app.printing.print_queue import PrintQueue
from kiosk.app.staff.guard import Guard
from kiosk.config import Settings
from kiosk.domain.errors import RightError, SettingsError
from kiosk.domain.reports.printing.badge_layouts import read_layout
from kiosk.domain.reports.printing.badges import BadgeFacts, BadgeTemplate
from kiosk.domain.reports.printing.jobs import PrintJob, PrintKind
from kiosk.domain.roster.settings import EventSettings
from kiosk.domain.staff.members import Role
from kiosk.reports.printing.badge_files import badge_image, badge_zpl, write_badge_pdf
from tests.support.gate.guests import named
from tests.support.gate.small_event import EVENT, GENERAL, NOW, furnish
from tests.support.gate.staff import hire
from tests.unit.domain.reports.printing.test_badge_layouts import CODE, NAME

PLATFORM, FILE = BadgeTemplate(size="a6", layout="platform"), BadgeTemplate(size="a6", layout="file")


def layouts(*said: dict[str, Any], none: tuple[str, ...] = ()) -> EventSettings:
    return EventSettings(others={"badges": {"layouts": list(said), "none": list(none)}})


CREW = {"name": "Crew", "default": False, "items": [GENERAL.id], "layout": [NAME]}
USUAL = {"name": "Usual", "default": True, "items": [], "layout": [CODE]}
DRAWN = replace(EVENT, settings=layouts({"name": "Other", "items": []}, USUAL, CREW, none=("7",)))


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[Kiosk]:
    settings = Settings(data_dir=tmp_path, use_keyring=False, badge_printer=f"file:{tmp_path / 'labels'}")
    with open_kiosk(settings) as made:
        furnish(made.database, DRAWN, GENERAL, *named(1, "Ada Lovelace"))
        yield made


def name_of(kiosk: Kiosk, template: BadgeTemplate, type_id: str) -> str | None:
    found = layout_for(kiosk.settings.data_dir, template, DRAWN, type_id)
    return found.name if found is not None else None


def test_each_type_has_its_own_layout_or_the_usual_one(kiosk: Kiosk) -> None:
    assert name_of(kiosk, PLATFORM, GENERAL.id) == "Crew"
    assert name_of(kiosk, PLATFORM, "other") == "Usual"
    assert name_of(kiosk, BadgeTemplate(), GENERAL.id) is None
    assert layout_for(kiosk.settings.data_dir, PLATFORM, None, "") is None
    assert layout_for(kiosk.settings.data_dir, PLATFORM, EVENT, "") is None
    odd = replace(EVENT, settings=EventSettings(others={"badges": {"layouts": ["x", {"layout": 7}], "none": "x"}}))
    assert layout_for(kiosk.settings.data_dir, PLATFORM, odd, "") is None, "then badges look as the template says"


def test_types_without_a_badge_have_none_by_themselves(kiosk: Kiosk) -> None:
    assert not has_badge(PLATFORM, DRAWN, "7")
    assert has_badge(PLATFORM, DRAWN, GENERAL.id)
    assert has_badge(BadgeTemplate(), DRAWN, "7"), "only where the platform's layouts are followed"
    with kiosk.database.reading() as view:
        ticket = view.ticket("t1")
    assert ticket is not None
    write_template(kiosk.settings.data_dir, PLATFORM)
    queue = PrintQueue(kiosk)
    assert queue.gets_badge(ticket)
    assert not queue.gets_badge(replace(ticket, ticket_type_id="7"))


def test_what_is_printed_follows_the_layout_dot_by_dot(kiosk: Kiosk) -> None:
    write_template(kiosk.settings.data_dir, PLATFORM)
    queue = PrintQueue(kiosk)
    queue.add(PrintKind.BADGE, "t1")
    assert queue.print_waiting().printed == 1
    job = PrintJob(id="", kind=PrintKind.BADGE, about="t1", made_at=NOW)
    facts = facts_of_badge(kiosk, job, PLATFORM)
    assert facts.layout is not None
    printed = (kiosk.settings.data_dir / "labels").read_bytes()
    assert printed == badge_zpl(PLATFORM, facts, kiosk.settings.badge_dpi)
    assert printed != badge_zpl(PLATFORM, replace(facts, layout=None), kiosk.settings.badge_dpi)


def ink(image: QImage) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of everything that is not white, millimetres of A6."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    dots = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), grey.bytesPerLine())[:, : grey.width()]
    rows, columns = np.nonzero(dots < 160)
    scale = 148 / image.width()
    return columns.min() * scale, rows.min() * scale, (columns.max() + 1) * scale, (rows.max() + 1) * scale


def facts(*said: dict[str, Any], name: str = "Ada Lovelace", code: str = "secret-1") -> BadgeFacts:
    return BadgeFacts(name=name, code=code, texts={}, layout=read_layout(said))


def test_each_thing_is_where_the_editor_put_it() -> None:
    left, top, right, bottom = ink(badge_image(PLATFORM, facts(CODE), 150))
    # 30 mm from 100 mm on, 5.5 mm above the lower edge; modules are whole dots, so a little less.
    assert 100 <= left < 104
    assert 126 < right <= 130.5
    assert 105 - 35.5 <= top < 105 - 31
    assert 105 - 10 < bottom <= 105 - 5.5 + 0.5
    left, top, right, bottom = ink(badge_image(PLATFORM, facts(NAME | {"align": "left"}), 150))
    assert 5 <= left < 8, "at the left of its box"
    assert 105 - 66 < top < bottom <= 105 - 54.5 + 0.5, "at the foot of its box"
    left, _, right, _ = ink(badge_image(PLATFORM, facts(NAME | {"align": "right"}), 150))
    assert 140 < right <= 143.5
    turned = NAME | {"rotation": 90, "left": "80", "bottom": "30", "width": "60", "height": "10"}
    left, top, right, bottom = ink(badge_image(PLATFORM, facts(turned), 150))
    assert 70 <= left < right <= 80.5, "turned around its upper left corner"
    assert 64.5 <= top < bottom


def test_a_long_name_gets_smaller_in_its_box_and_a_text_without_one_grows_from_its_line() -> None:
    long = facts(NAME, name="Maximiliane Konstanze Philippine von Hohenberg-Langenstein " * 2)
    left, top, right, bottom = ink(badge_image(PLATFORM, long, 150))
    assert 5 <= left < right <= 143.5
    assert 105 - 100.5 <= top < bottom <= 105 - 54.5 + 0.5
    upon = {**NAME, "type": "textarea", "bottom": "50"}
    _, _, _, stands = ink(badge_image(PLATFORM, facts(upon), 150))
    _, hangs, _, _ = ink(badge_image(PLATFORM, facts(upon | {"downward": True}), 150))
    assert stands <= 55.5
    assert hangs >= 54.5


def test_a_back_is_a_page_of_its_own(tmp_path: Path) -> None:
    two = facts(NAME, CODE | {"page": 2})
    assert badge_zpl(PLATFORM, two, 100).count(b"^XA") == 2
    assert badge_zpl(PLATFORM, facts(NAME), 100).count(b"^XA") == 1
    write_badge_pdf(PLATFORM, two, tmp_path / "badge.pdf")
    assert (tmp_path / "badge.pdf").read_bytes().count(b"/Type /Page\n") == 2
    assert ink(badge_image(PLATFORM, two, 150, back=True))[0] >= 100


def test_a_file_is_kept_once_it_was_read_and_never_keeps_a_badge_back(kiosk: Kiosk, tmp_path: Path) -> None:
    folder = kiosk.settings.data_dir
    assert layout_for(folder, FILE, DRAWN, "") is None, "there is none yet"
    carried = tmp_path / "Crew.json"
    for text in ("no JSON", "[]", '{"layout": [{"type": "imagearea"}]}', "[" * 10_000):
        carried.write_text(text, encoding="utf-8")
        with pytest.raises(SettingsError):
            keep_layout(folder, carried)
    carried.write_bytes(b" " * 1_000_001)
    with pytest.raises(SettingsError, match="too long"):
        keep_layout(folder, carried)
    with pytest.raises(SettingsError):
        keep_layout(folder, tmp_path / "none.json")
    assert not (folder / LAYOUT_FILE).exists()
    carried.write_text(json.dumps([NAME]), encoding="utf-8")
    keep_layout(folder, carried)
    found = layout_for(folder, FILE, None, "")
    assert found is not None
    assert found.front[0].text == "{name}"
    with pytest.raises(SettingsError):
        keep_layout(folder / "nowhere", carried)


def test_the_window_names_what_is_left_out_and_asks_for_the_right(kiosk: Kiosk, tmp_path: Path) -> None:
    guard = Guard(kiosk)
    designer = BadgeDesigner(kiosk, PrintQueue(kiosk), guard)
    carried = tmp_path / "layout.json"
    carried.write_text(json.dumps([NAME, CODE | {"page": 2}, {"type": "poweredby", "content": "dark"}]), "utf-8")
    designer.take_layout(carried)
    assert designer.left_out(FILE) == ("poweredby: dark",)
    assert designer.left_out(replace(FILE, size="a7")) == ("poweredby: dark", "{name}", "{code}")
    assert designer.left_out(BadgeTemplate()) == ()
    assert len(designer.preview(FILE)) == 2
    designer.save(FILE)
    assert designer.template() == FILE
    people = hire(kiosk, Role.STEWARD)
    guard.let_in(people[Role.STEWARD])
    with pytest.raises(RightError):
        designer.take_layout(carried)
