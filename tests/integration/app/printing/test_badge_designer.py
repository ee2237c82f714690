"""A template that is saved is the one that prints."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.printing.badge_designer import BadgeDesigner
from kiosk.app.printing.print_queue import PrintQueue
from kiosk.app.staff.guard import Guard
from kiosk.config import Settings
from kiosk.domain.errors import SettingsError
from kiosk.domain.reports.printing.badges import BadgeTemplate
from tests.support.logos import WORD_MARK

MADE = BadgeTemplate(size="a7", front=('"{organization}" \\ x', "كرسي {seat}"), back=("{event}",), bar=False)


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[Kiosk]:
    settings = Settings(data_dir=tmp_path, use_keyring=False, badge_printer=f"file:{tmp_path / 'labels'}")
    with open_kiosk(settings) as made:
        yield made


def test_what_is_saved_is_read_again_to_the_letter(kiosk: Kiosk) -> None:
    designer = BadgeDesigner(kiosk, PrintQueue(kiosk), Guard(kiosk))
    assert designer.available()
    assert designer.template() == BadgeTemplate()
    designer.save(MADE)
    assert designer.template() == MADE


def test_the_preview_has_a_side_for_each_and_a_test_goes_to_the_printer(kiosk: Kiosk, tmp_path: Path) -> None:
    designer = BadgeDesigner(kiosk, PrintQueue(kiosk), Guard(kiosk))
    assert [side[:4] for side in designer.preview(MADE)] == [b"\x89PNG"] * 2
    assert len(designer.preview(BadgeTemplate())) == 1
    designer.try_out(MADE)
    assert (tmp_path / "labels").read_bytes().count(b"^XA") == 2, "front and back"


@pytest.mark.parametrize(
    "text", ['size = "poster"', "bar = 1", 'front = "x"', "front = [1]", "colour = true", "size =", "\xff"]
)
def test_what_is_no_template(kiosk: Kiosk, tmp_path: Path, text: str) -> None:
    (tmp_path / "badge.toml").write_bytes(text.encode("latin-1"))
    with pytest.raises(SettingsError):
        BadgeDesigner(kiosk, PrintQueue(kiosk), Guard(kiosk)).template()


def test_a_folder_that_takes_nothing_leaves_the_template_before(kiosk: Kiosk, tmp_path: Path) -> None:
    designer = BadgeDesigner(kiosk, PrintQueue(kiosk), Guard(kiosk))
    (tmp_path / "badge.toml").mkdir()
    with pytest.raises(SettingsError):
        designer.save(MADE)


def test_badges_wear_the_organizers_logo_unless_the_template_says_no(qapp: object, tmp_path: Path) -> None:
    logo = tmp_path / "logo.svg"
    logo.write_bytes(WORD_MARK)
    with open_kiosk(Settings(data_dir=tmp_path / "worn", use_keyring=False, brand_logo=logo)) as kiosk:
        designer = BadgeDesigner(kiosk, PrintQueue(kiosk), Guard(kiosk))
        worn, unworn = (designer.preview(BadgeTemplate(logo=wanted))[0] for wanted in (True, False))
    with open_kiosk(Settings(data_dir=tmp_path / "plain", use_keyring=False)) as kiosk:
        plain = BadgeDesigner(kiosk, PrintQueue(kiosk), Guard(kiosk)).preview(BadgeTemplate())[0]
    assert unworn == plain
    assert worn != plain
