"""The keyboard that scanners are built for: the signs of US-ASCII, and which of them want Shift."""

from typing import Final

_PLAIN = "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./"
_SHIFTED = '~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?'

PRINTING: Final = frozenset(" " + _PLAIN + _SHIFTED)
"""Every printing character of US-ASCII: the space and the 94 signs of its keys."""

OTHER_ON_KEY: Final = dict(zip(_PLAIN + _SHIFTED, _SHIFTED + _PLAIN, strict=True))
"""What the same key writes with Shift, or without."""

WITH_SHIFT: Final = frozenset(_SHIFTED)
"""What is written with Shift held."""
