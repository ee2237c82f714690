"""What a window hands to the one in its place, which speaks another language; nothing of it is on the disk."""

from dataclasses import dataclass

from kiosk.ui.kit.page import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriedOver:
    """What a window that is built anew goes on from.

    Attributes:
        pages: What each page says of itself, by its kind.
        on_top: Kinds of the pages that people had opened.
        geometry: Place and size, as Qt writes them.
    """

    pages: dict[type[Page], object]
    on_top: tuple[type[Page], ...]
    geometry: bytes
