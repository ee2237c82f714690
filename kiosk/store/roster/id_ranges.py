"""Which records of a kind belong to one stream, where several streams of a platform bring the same kind.

A platform may keep guests in two collections: tickets in one, invited guests in another. Both become tickets, and what
is read anew in full of one must not take away what the other brought. So all but one give their records ids that begin
with a prefix of their own.

Invariant: the ranges of all streams that bring a kind hold each id of that kind once.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class IdRange:
    """The ids of one stream's records of a kind.

    Attributes:
        prefix: How all of them begin; "" for no prefix.
        others: Prefixes of other streams, with which none of them begins.
    """

    prefix: str = ""
    others: tuple[str, ...] = ()

    def condition(self) -> tuple[str, dict[str, str]]:
        """Return a condition on the column ``id``, and the values that it names."""
        parts: list[str] = []
        values: dict[str, str] = {}
        if self.prefix:
            parts.append("substr(id, 1, length(:own_prefix)) = :own_prefix")
            values["own_prefix"] = self.prefix
        # Not by json_each: its own column "id" would be taken for the record's.
        for number, other in enumerate(self.others):
            parts.append(f"substr(id, 1, length(:other_prefix_{number})) <> :other_prefix_{number}")
            values[f"other_prefix_{number}"] = other
        return " AND ".join(parts) or "1", values


EVERY_ID = IdRange()
"""Where one stream alone brings a kind."""
