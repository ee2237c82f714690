"""What is said about a try to sign in."""

from PySide6.QtCore import QCoreApplication

from kiosk.ui.ports.sign_in import SignInAnswer, SignInState
from kiosk.ui.text.sentences import sentence
from kiosk.ui.text.wait_text import wait_text


def sign_in_text(answer: SignInAnswer | None, key: str) -> str:
    """Return why somebody is not signed in, "" where they are.

    Args:
        answer: What became of the try, or None for a failure.
        key: Name of the failure.
    """
    if answer is None:
        return sentence(key)
    said = {
        SignInState.DONE: "",
        SignInState.WAIT: "",
        SignInState.WRONG: QCoreApplication.translate("SignIn", "Name and PIN do not belong together."),
        SignInState.NO_PIN: QCoreApplication.translate(
            "SignIn", "There is no PIN for this name. Use the badge, or ask an organizer for a PIN."
        ),
        SignInState.BADGE: QCoreApplication.translate("SignIn", "This code is no badge that counts here."),
        SignInState.OFF_SHIFT: QCoreApplication.translate(
            "SignIn", "{name} is not on shift now. A supervisor has to agree."
        ).format(name=answer.name),
        SignInState.SUPERVISOR: sentence(answer.key)
        if answer.key
        else QCoreApplication.translate("SignIn", "The supervisor's name and PIN do not belong together."),
    }[answer.state]
    return " ".join(part for part in (said, wait_text(answer.wait_s)) if part)
