"""What Qt says of this computer's screen. Only asked in a process of its own: Qt ends it where there is none."""

from kiosk.ui.run import make_application


def describe_screen() -> str:
    """Return Qt's platform and the screen's size in words."""
    application = make_application()
    size = application.primaryScreen().size()
    return f"{application.platformName()}, {size.width()}×{size.height()}"
