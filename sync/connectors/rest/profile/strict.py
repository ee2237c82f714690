"""What all parts of a profile have in common: unknown names are refused, and texts have their form."""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

PathText = Annotated[str, Meta(pattern=r"^/[A-Za-z0-9_\-./{}]*$")]
Verb = Literal["GET", "POST", "PUT", "PATCH", "DELETE"]
Said = Literal["accepted", "duplicate", "rejected", "later"]
Name = Annotated[str, Meta(pattern=r"^[a-z][a-z0-9_]*$")]


class Strict(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of all parts of a profile: immutable, and a misspelt setting is an error."""
