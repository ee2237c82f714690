"""What the settings file or the environment sets, for people who look for it in the window.

Invariant: only what tells nothing but itself is shown. Texts may hold addresses with passwords, or folders of a person.
"""

from kiosk.config import Settings


def set_by_file(settings: Settings) -> list[tuple[str, str]]:
    """Return names and values by name; "" for a value that is not shown."""
    return [(name, _shown(getattr(settings, name))) for name in sorted(settings.model_fields_set)]


def _shown(value: object) -> str:
    return str(value) if isinstance(value, bool | int | float) else ""
