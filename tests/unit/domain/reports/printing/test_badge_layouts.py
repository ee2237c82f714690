"""Layouts that a platform's editor made: each text at its place, and what is not read is named."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.reports.printing.badge_layouts import BadgeLayout, LayoutArea, outside, read_layout
from kiosk.domain.reports.printing.badges import BadgeFacts, BadgeTemplate, has_back, text_of

# As pretix' own template "A6 landscape" has it, and its editor writes it.
NAME: dict[str, Any] = {
    "type": "textcontainer", "page": 1, "locale": "", "left": "5.00", "bottom": "54.50", "fontsize": "20.0",
    "lineheight": "1", "color": [0, 64, 255, 1], "fontfamily": "Open Sans", "bold": True, "italic": False,
    "width": "138.00", "height": "45.50", "content": "attendee_name", "text": "Dr John Doe", "text_i18n": {},
    "rotation": 0, "align": "center", "verticalalign": "bottom", "autoresize": True, "splitlongwords": False,
}  # fmt: skip
OLD: dict[str, Any] = {
    "type": "textarea", "left": "13.09", "bottom": "49.73", "fontsize": "23.6", "color": [0, 0, 0, 1], "bold": False,
    "fontfamily": "Open Sans", "italic": True, "width": "121.83", "content": "attendee_company", "align": "right",
}  # fmt: skip
CODE: dict[str, Any] = {"type": "barcodearea", "left": 100, "bottom": 5.5, "size": "30.00", "nowhitespace": True}
FACTS = BadgeFacts(
    name="Ada King Lovelace",
    kind="VIP",
    code="secret-1",
    texts={"organization": "Engines", "event": "Night", "seat": "A 1", "number": "ABC12-2"},
)


def only(said: Any) -> LayoutArea:
    layout = read_layout([said])
    assert layout.unread == ()
    (area,) = layout.front
    return area


def test_a_text_in_a_box_is_read_as_the_editor_wrote_it() -> None:
    assert only(NAME) == LayoutArea(
        text="{name}", left=5.0, bottom=54.5, width=138.0, height=45.5, points=20.0, is_bold=True, side="center",
        level="bottom", colour="#0040ff", shrinks=True,
    )  # fmt: skip


def test_a_text_without_a_box_stands_upon_its_line_or_hangs_from_it() -> None:
    area = only(OLD)
    assert (area.height, area.level, area.side, area.is_italic) == (0.0, "bottom", "right", True)
    assert only(OLD | {"downward": True}).level == "top"
    assert only(OLD | {"height": "9", "fontsize": "big", "align": "justify"}) == only(
        OLD | {"fontsize": 12, "align": "left"}
    )


def test_a_code_is_square_and_says_the_tickets_code_unless_told_otherwise() -> None:
    area = only(CODE)
    assert (area.text, area.is_code, area.width, area.height, area.has_margin) == ("{code}", True, 30.0, 30.0, False)
    assert only({**CODE, "nowhitespace": False, "content": "order"}).has_margin


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ({"content": "attendee_name_given_name"}, "Ada"),
        ({"content": "attendee_name_family_name"}, "King Lovelace"),
        ({"content": "itemvar"}, "VIP"),
        ({"content": "event_name"}, "Night"),
        ({"content": "seat"}, "A 1"),
        ({"content": "order"}, "ABC12"),
        ({"content": "order_positionid"}, "ABC12-2"),
        ({"content": "other", "text": "{attendee_name}\nof {attendee_company}"}, "Ada King Lovelace\nof Engines"),
        ({"content": "other_i18n", "text_i18n": {"de": "Gast", "en": "Guest"}}, "Guest"),
        ({"content": "other_i18n", "text_i18n": {"de": "Gast", "en": "Guest"}, "locale": "de"}, "Gast"),
        ({"content": "other_i18n", "text_i18n": {"fr": "", "ar": "ضيف"}}, "ضيف"),
    ],
)
def test_what_a_gate_knows_is_filled_in(content: dict[str, Any], text: str) -> None:
    assert text_of(only(NAME | content), FACTS) == text


def test_a_number_without_its_position_is_the_booking() -> None:
    area = only(NAME | {"content": "order"})
    assert text_of(area, BadgeFacts(name="", texts={"number": "ABC12"})) == "ABC12"
    assert text_of(area, BadgeFacts(name="", texts={})) == ""


@pytest.mark.parametrize(
    ("said", "unread"),
    [
        ({"type": "imagearea", "content": "question_7"}, "imagearea: question_7"),
        ({"type": "poweredby", "content": "dark", "left": 1, "bottom": 1, "size": 9}, "poweredby: dark"),
        ({"type": "hologram"}, "hologram"),
        (NAME | {"content": "attendee_city"}, "text: attendee_city"),
        (NAME | {"content": None}, "text: "),
        (NAME | {"content": ["x"]}, "text: ['x']"),
        (NAME | {"content": "other", "text": None}, "textcontainer"),
        (NAME | {"content": "other_i18n", "text_i18n": "x"}, "textcontainer"),
        (NAME | {"left": "far"}, "textcontainer"),
        (NAME | {"bottom": True}, "textcontainer"),
        (NAME | {"width": "-3"}, "textcontainer"),
        (CODE | {"size": 1e9}, "barcodearea"),
        (CODE | {"left": float("nan")}, "barcodearea"),
        ("a text", "element"),
        (NAME | {"page": 3}, "page 3"),
    ],
)
def test_what_is_not_read_is_named_and_nothing_else_goes_with_it(said: Any, unread: str) -> None:
    layout = read_layout([said, OLD])
    assert layout.unread == (unread,)
    assert layout.front == (only(OLD),)


def test_what_is_only_partly_known_is_drawn_and_named() -> None:
    said = NAME | {"content": "other", "text": "Hall {meta:hall}: {seat}", "fontfamily": "Roboto"}
    layout = read_layout([said, said])
    assert layout.unread == ("text: meta:hall", "font: Roboto")
    assert text_of(layout.front[0], FACTS) == "Hall : A 1"


@pytest.mark.parametrize("colour", [None, "red", [1, 2], [1, "x", 3]])
def test_a_colour_that_is_none_is_black(colour: object) -> None:
    assert only(NAME | {"color": colour}).colour == "#000000"
    assert only(NAME | {"color": [300, -4, 7.6]}).colour == "#ff0008"


def test_the_api_and_the_editor_give_the_same_layout() -> None:
    both = [NAME, CODE | {"page": 2}]
    layout = read_layout({"id": 3, "name": "Crew", "default": True, "layout": both})
    assert (layout.name, layout.front, layout.back) == ("Crew", (only(NAME),), (only(CODE),))
    assert read_layout({"name": 3, "layout": both}, "file").name == "file"


@pytest.mark.parametrize("said", [None, "[]", 7, {"layout": "x"}])
def test_what_is_no_layout_says_so(said: object) -> None:
    assert read_layout(said) == BadgeLayout(unread=("layout",))


def test_what_lies_outside_of_the_paper_is_named() -> None:
    layout = read_layout([NAME, CODE, OLD | {"rotation": 90}])
    assert outside(layout, 148, 105) == ()
    assert outside(layout, 105, 74) == ("{name}", "{code}")
    assert outside(read_layout([NAME | {"left": -2}]), 148, 105) == ("{name}",)
    assert outside(read_layout([NAME]), 148, 90) == ("{name}",)


def test_the_back_is_the_layouts_where_there_is_one() -> None:
    facts = BadgeFacts(name="Ada", texts={}, layout=read_layout([NAME]))
    assert not has_back(BadgeTemplate(back=("{event}",)), facts)
    assert has_back(BadgeTemplate(), BadgeFacts(name="", texts={}, layout=read_layout([NAME | {"page": 2}])))
    assert has_back(BadgeTemplate(back=("x",)), BadgeFacts(name="", texts={}))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from([*NAME, *CODE]), inner, max_size=6),
    max_leaves=12,
)


@given(JSON, st.dictionaries(st.sampled_from(list(NAME)), JSON, max_size=4))
def test_no_file_breaks_it(said: Any, changes: dict[str, Any]) -> None:
    for one in (said, [NAME | changes], [CODE | changes]):
        for area in read_layout(one).front:
            text_of(area, FACTS)
