"""Which of the platform's fields a rule of a profile reads, and which of these decide what a record allows.

Invariant: whatever ``rules`` reads to make a field is named here.
"""

from collections.abc import Mapping

from sync.connectors.rest.mapping.decisive_fields import DECISIVE, NEEDED
from sync.connectors.rest.mapping.rules import as_source
from sync.connectors.rest.profile.pull_rules import FieldMap, Source


def _fields_of(parts: Mapping[str, str]) -> list[str]:
    return [path for path in parts.values() if not path.startswith("=")]


def paths_of(source: str | Source) -> set[str]:
    """Return every path that a rule reads."""
    found = as_source(source)
    plain = [found.path, found.otherwise, *(found.join or ()), *_fields_of(found.object or {})]
    conditions = [*found.only, *(also for override in found.unless for also in override.also)]
    return {path for path in plain if path} | {one.path for one in found.unless} | {one.path for one in conditions}


def decisive_paths(cls: type, mapping: FieldMap) -> set[str]:
    """Return the paths whose values decide what a record allows: see ``DECISIVE``."""
    found: set[str] = set()
    for name, source in mapping.items():
        if name in DECISIVE.get(cls, ()):
            rule = as_source(source)
            found |= _of_mark(rule) if name == "platform_used_at" else paths_of(rule)
        elif name in NEEDED:
            found |= paths_of(source)
    return found


def _of_mark(rule: Source) -> set[str]:
    # Whether a guest came is told beside how many there are, and an odd number must not hide the guest. Where a default
    # says that they came, the instant says only when.
    return set() if rule.default else {path for path in (rule.path, rule.otherwise) if path}
