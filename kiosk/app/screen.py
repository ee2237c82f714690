"""What Qt says of this computer's screen; only ever asked in a process of its own, which Qt ends where there is none."""

from kiosk.ui.run import make_application


def describe_screen() -> str:
    """Return Qt's platform and the screen's size in words."""
    application = make_application()
    screen = application.primaryScreen()
    if screen is None:
        return f"{application.platformName()}, no screen"
    size = screen.size()
    return f"{application.platformName()}, {size.width()}×{size.height()}"
