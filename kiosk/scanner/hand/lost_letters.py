"""Letters and digits of a test code among which one key writes nothing, or is dead.

Invariant: pure.
"""

from dataclasses import dataclass, field

from kiosk.scanner.hand.accents import ACCENT_OF_SPACING, accent_of


@dataclass(slots=True)
class Alignment:
    """What was made out.

    Attributes:
        came: What each sign arrived as; without those that never did.
        accents: The accent of the dead key, with its sign.
        length: Letters that arrived.
    """

    came: dict[str, str] = field(default_factory=dict)
    accents: dict[str, str] = field(default_factory=dict)
    length: int = 0

    def take(self, sign: str, letter: str) -> bool:
        """Take in what a sign arrived as; return whether it may be that."""
        self.length += 1
        return bool(letter) and self.came.setdefault(sign, letter) == letter


def aligned(arrived: str, meant: str, lost: str, *, dead: bool) -> Alignment | None:
    """Return what each sign of a known text arrived as, or None where one arrived as two.

    Args:
        arrived: What came, from the text's first letter on.
        meant: The text; its last sign is none of the lost ones.
        lost: The signs of the key.
        dead: It writes nothing by itself, but puts an accent on the next letter. Where that takes none, both are gone
            (Linux), or the accent is written alone (Windows). Else it writes nothing at all.
    """
    found = Alignment()
    at = 0
    while at < len(meant):
        sign, letter = meant[at], arrived[found.length : found.length + 1]
        if sign not in lost:
            if not found.take(sign, letter):
                return None
            at += 1
        elif not dead:
            at += 1
        else:
            at += _pass_dead(sign, meant[at + 1], letter, found)
    return found


def _pass_dead(sign: str, following: str, letter: str, found: Alignment) -> int:
    """Take in what a dead key and the sign behind it arrived as; return how many of both that were."""
    if letter in ACCENT_OF_SPACING and found.take(sign, letter):
        found.accents[ACCENT_OF_SPACING[letter]] = sign
        return 1
    parts = accent_of(letter) if letter else None
    if parts is not None and found.came.get(following, parts[1]) == parts[1]:
        found.accents[parts[0]] = sign
        found.take(following, parts[1])
    return 2
