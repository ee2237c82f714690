"""Real key events on an X server: they go the whole way through the server, the window and the widget in focus."""

import ctypes
from typing import Final

KEYS: Final = {
    "Escape": 0xFF1B,
    "F1": 0xFFBE,
    "F4": 0xFFC1,
    "F11": 0xFFC8,
    "Return": 0xFF0D,
    "Alt": 0xFFE9,
    "Control": 0xFFE3,
    "Super": 0xFFEB,
}
_CLIENT_MESSAGE: Final = 33


class _ClientMessage(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("room", ctypes.c_long * 24),  # an XEvent is a union of that size
    )


class RealKeys:
    """Types on the X server of this process, and closes windows as window managers do at Alt+F4."""

    def __init__(self) -> None:
        self._x, self._test = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        for name, result, arguments in (
            ("XOpenDisplay", ctypes.c_void_p, [ctypes.c_char_p]),
            ("XKeysymToKeycode", ctypes.c_ubyte, [ctypes.c_void_p, ctypes.c_ulong]),
            ("XSync", ctypes.c_int, [ctypes.c_void_p, ctypes.c_int]),
            ("XSetInputFocus", ctypes.c_int, [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_ulong]),
            ("XInternAtom", ctypes.c_ulong, [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]),
            (
                "XSendEvent",
                ctypes.c_int,
                [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_long, ctypes.c_void_p],
            ),
        ):
            function = getattr(self._x, name)
            function.restype, function.argtypes = result, arguments
        self._test.XTestFakeKeyEvent.argtypes = [ctypes.c_void_p, ctypes.c_uint, ctypes.c_int, ctypes.c_ulong]
        self._display = self._x.XOpenDisplay(None)
        assert self._display, "no X server"

    def focus(self, window: int) -> None:
        """Give a window the keyboard, as a window manager would, where there is one."""
        self._x.XSetInputFocus(self._display, window, 1, 0)
        self._x.XSync(self._display, 0)

    def press(self, *names: str) -> None:
        """Press keys together, and let go of them in the other order."""
        codes = [self._x.XKeysymToKeycode(self._display, KEYS.get(name) or ord(name)) for name in names]
        for code in codes:
            self._test.XTestFakeKeyEvent(self._display, code, 1, 0)
        for code in reversed(codes):
            self._test.XTestFakeKeyEvent(self._display, code, 0, 0)
        self._x.XSync(self._display, 0)

    def close(self, window: int) -> None:
        """Ask a window to close, as a window manager does at Alt+F4."""
        event = _ClientMessage(type=_CLIENT_MESSAGE, window=window, format=32)
        event.message_type = self._x.XInternAtom(self._display, b"WM_PROTOCOLS", 0)
        event.data[0] = self._x.XInternAtom(self._display, b"WM_DELETE_WINDOW", 0)
        self._x.XSendEvent(self._display, window, 0, 0, ctypes.byref(event))
        self._x.XSync(self._display, 0)
