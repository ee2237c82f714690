"""Which zones stand in a table of zones, on the screen and on paper alike."""

import pytest

from kiosk.domain.reports.attendance import zones_told


@pytest.mark.parametrize(
    ("zones", "counted", "told"),
    [
        (["Hall", "Balcony", "Hall"], [], ("Balcony", "Hall")),
        (["Hall"], ["Hall", ""], ("Hall", "")),
        (["Hall"], ["Tent"], ("Hall", "Tent")),
        (["Hall", ""], ["Hall"], ("Hall",)),
        ([], [""], ()),
    ],
    ids=["empty ones too", "unknown ones last", "a gate's zone of before", "no gate without a zone", "no zones"],
)
def test_every_zone_has_a_row_and_unknown_ones_where_there_are_guests(
    zones: list[str], counted: list[str], told: tuple[str, ...]
) -> None:
    assert zones_told(zones, counted) == told
