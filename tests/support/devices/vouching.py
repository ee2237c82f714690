"""Stands for the roster where scanners ask whether a code proves itself."""

from kiosk.domain.codes.charsets import CodePart, texts_of


class Vouching:
    """Vouches for the codes that it knows, in every text that their bytes may be.

    Attributes:
        known: What it knows.
        asked: What it was asked for.
    """

    def __init__(self, *known: str) -> None:
        self.known = set(known)
        self.asked: list[str] = []

    def __call__(self, text: str, parts: tuple[CodePart, ...] = (), /) -> bool:
        self.asked.append(text)
        return not self.known.isdisjoint((text, *(texts_of(parts) if parts else ())))
