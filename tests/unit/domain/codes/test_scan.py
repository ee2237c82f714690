"""A scan keeps what was read, whatever the gate answers to it."""

from dataclasses import fields, replace

from kiosk.domain.codes.charsets import CodePart
from kiosk.domain.codes.credential import Scan, ScanSource, Timeline

FULL = Scan(
    text="code-1",
    symbology="QR",
    source=ScanSource.CAMERA,
    scanner="webcam",
    polygon=((0, 0), (9, 0), (9, 9), (0, 9)),
    timeline=Timeline(captured=1.0, decoded=2.0, decided=3.0, committed=4.0, painted=5.0),
    parts=(CodePart(b"code-1"),),
)


def test_the_example_says_something_in_every_field() -> None:
    nothing = Scan(text="")
    assert all(getattr(FULL, field.name) != getattr(nothing, field.name) for field in fields(Scan))
    assert all(getattr(FULL.timeline, field.name) is not None for field in fields(Timeline))


def test_a_settled_scan_differs_in_its_last_instants_alone() -> None:
    assert FULL.settled(decided=7.0) == replace(FULL, timeline=replace(FULL.timeline, decided=7.0))
    both = replace(FULL.timeline, decided=7.0, committed=8.0)
    assert FULL.settled(decided=7.0, committed=8.0) == replace(FULL, timeline=both)
