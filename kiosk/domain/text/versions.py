"""Numbers of versions, as they are compared: by their parts, and a version that is none is never newer than another.

``0.10.0`` is above ``0.9.2``; what comes before a release (``0.10.0rc1``) is not offered to anybody.
"""

import re
from typing import Final

_VERSION: Final = re.compile(r"\d{1,6}(\.\d{1,6}){1,3}", re.ASCII)


def is_newer(version: str, running: str) -> bool:
    """Return whether a version is above the one that runs.

    Args:
        version: A version that is offered.
        running: The version that runs.
    """
    offered = _parts(version)
    return offered is not None and offered > (_parts(running) or ())


def _parts(version: str) -> tuple[int, ...] | None:
    if _VERSION.fullmatch(version) is None:
        return None
    parts = [int(part) for part in version.split(".")]
    # 1.0 and 1.0.0 are one version.
    return tuple(parts + [0] * (4 - len(parts)))
