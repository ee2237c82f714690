"""What a steward confirms before a guest is admitted: one point for each thing that is to be looked at.

What is asked for is a list of words that platforms, profiles and settings give (``policy.confirm`` of an event or a
list, ``confirm`` of a ticket type, the setting of this kiosk). A word that is none of ``PointKind`` is itself what is
to be confirmed: organizers write their own sentences, and a misspelt word is then read by somebody, and not lost.

Invariant: a point's key says what was confirmed, not only that something was. Where the guest list changes between the
reading and the writing, a new text is a new point, and is asked for.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias

from kiosk.domain.verdicts.wording import EXPLANATIONS, Explanation


class PointKind(StrEnum):
    """What is to be looked at. The values are the words by which platforms and settings ask for it."""

    ATTENTION = "attention"  # the platform's mark to look closely, and marks by stewards
    TEXTS = "texts"  # each sentence of the organizer
    PHOTO = "photo"
    AGE = "age"
    IDENTITY = "identity"
    ANSWERS = "answers"  # each answer that is shown at the gate
    ADDONS = "addons"  # each add-on of the ticket
    OWN = "own"  # the organizer's own words


NOTHING: Final = "none"
"""A list that says so asks for nothing, although its event does."""
EVERYTHING: Final = frozenset({"*"})
"""Whatever is asked for was confirmed: at a door with a list on paper, or by whoever runs a script."""
ConfirmByList: TypeAlias = Mapping[str, tuple[str, ...]]
"""What one kiosk wants confirmed, by a list's id or name; "" for every list."""


def by_list(words: Iterable[str]) -> ConfirmByList:
    """Return what a setting asks for: words for every list, and those of one list behind its id or name and "=".

    Args:
        words: As a file gives them: ``identity``, ``VIP entrance = photo``.
    """
    found: dict[str, tuple[str, ...]] = {}
    for word in words:
        place, _, wanted = word.rpartition("=")
        name = place.strip()
        found[name] = (*found.get(name, ()), wanted.strip())
    return found


def on_list(confirm: ConfirmByList, list_id: str, name: str) -> tuple[str, ...]:
    """Return what is asked for on one list."""
    places = dict.fromkeys(("", list_id, name.strip()))
    return tuple(word for place in places for word in confirm.get(place, ()))


@dataclass(frozen=True, slots=True)
class ConfirmPoint:
    """One thing to be confirmed.

    Attributes:
        kind: What it is.
        text: The organizer's, a steward's or an add-on's words, or the question; "" where the kind says all of it.
        question_id: The question whose answer is to be confirmed, or "".
        answer: The answer in the form of ``kiosk.domain.verdicts.questions``, or "".
    """

    kind: PointKind
    text: str = ""
    question_id: str = ""
    answer: str = ""

    @property
    def key(self) -> str:
        """What tells it from all others, its words included."""
        return "\n".join((self.kind.value, self.text, self.question_id, self.answer))

    @property
    def words(self) -> str | Explanation:
        """What a sentence says of it. An answer stays out: sentences go into the log, and up to platforms."""
        return self.text or Explanation(f"confirm.{self.kind.value}")

    @property
    def in_english(self) -> str:
        """The same for scripts and the log."""
        return self.text or EXPLANATIONS[f"confirm.{self.kind.value}"]
