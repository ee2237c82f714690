"""Badges as an organizer drew them on a real platform reach the laptop, and are read whole."""

import pytest

from kiosk.domain.reports.printing.badge_layouts import outside, read_layout
from tests.contract.platforms import PLATFORMS, PlatformRow
from tests.contract.pretix import PretixSite
from tests.contract.site import Gate


@pytest.fixture(params=[pytest.param(row, marks=[pytest.mark.live], id=row.name) for row in PLATFORMS if row.live])
def row(request: pytest.FixtureRequest) -> PlatformRow:
    """The platforms with layouts of badges; only real ones have any."""
    found: PlatformRow = request.param
    return found


def test_badge_layouts_come_as_the_organizer_drew_them(site: PretixSite, gate: Gate):
    with gate.database.reading() as view:
        event = view.event(site.handout["event_id"])
    assert event is not None
    said = event.settings.others["badges"]
    assert [(one["name"], one["default"], one["items"]) for one in said["layouts"]] == [
        ("Crew", True, [site.items["Regular"]])
    ]
    assert said["none"] == [site.items["Backstage"]]
    layout = read_layout(said["layouts"][0])
    assert [area.text for area in layout.front] == ["{name}", "{organization}"]
    assert layout.unread == outside(layout, 148, 105) == ()
