"""The bar at the top, at every moment in which somebody may look at it."""

from collections.abc import Iterator

import pytest

from kiosk.ui.shell.header import Header
from tests.ui.gallery.studio import Studio

# To and fro: what was shown before must not matter, and each width is met by several text sizes.
STEPS = [(1366, 100), (1366, 175), (1024, 175), (1366, 175), (1366, 150), (900, 100), (900, 200), (1366, 200)]
STEPS += [(1024, 100), (1366, 150), (1024, 200), (900, 125), (1366, 175), (900, 200), (1024, 175), (1366, 100)]
ALIVE, DEAD = (
    {"daemon_alive": True, "gates": 0},
    {"daemon_alive": False, "gates": 4, "gates_heard": 3, "event_name": "Night of Light"},
)


@pytest.fixture
def studio(qapp) -> Iterator[Studio]:
    made = Studio("en", "dark", (1366, 768))
    yield made
    made.close()


def cut(header: Header) -> list[str]:
    """What has another width than it needs: texts are cut, or badges are wider than what is in them."""
    badges = (header.mode, header.venue, header.online)
    parts = (*badges, *(badge.text for badge in badges), header.clock)
    return [
        f"{part.objectName() or part.property('role')}: {part.width()} of {part.sizeHint().width()}"
        for part in parts
        if part.isVisible() and part.width() != part.sizeHint().width()
    ]


def shown(header: Header) -> list[bool]:
    buttons = (*header.openers.values(), header.sounds, header.theme, header.mirror, header.fullscreen)
    return [part.isVisible() for part in (header.mode.text, header.online.text, header.clock, *buttons)]


def test_nothing_is_cut_at_any_moment_whatever_came_before(studio):
    header = studio.window.header
    found: list[str] = []
    met: dict[object, list[bool]] = {}
    for number, (width, larger) in enumerate((*STEPS, *STEPS)):
        studio.fit((width, 768), larger)
        for moment, status in (("fitted", None), ("dead", DEAD), ("alive", ALIVE)):
            if status is not None:
                studio.settle(**status)
            where = f"step {number} {width}@{larger} {moment}"
            found += [f"{where}, at once, {what}" for what in cut(header)]
            studio.laid_out(header)
            found += [f"{where}, laid out, {what}" for what in cut(header)]
            if status is not None and met.setdefault((width, larger, moment), shown(header)) != shown(header):
                found.append(f"{where}: shows something else than last time")
    assert not found, "\n".join(found)


def test_what_has_room_is_shown(studio):
    header = studio.window.header
    for width, larger in STEPS:
        studio.fit((width, 768), larger)
        studio.laid_out(header)
        names = header.layout().itemAt(1)
        free = names.geometry().width() - names.minimumSize().width()
        wanted = header.clock.sizeHint().width() + header.layout().spacing()
        assert header.clock.isVisible() or free < wanted, f"{width}@{larger}: {free} free"
