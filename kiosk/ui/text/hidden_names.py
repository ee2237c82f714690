"""Names that a queue must not read over a steward's shoulder: initials are enough to compare with a document."""

from dataclasses import replace

from kiosk.ui.text.verdicts.verdict_text import VerdictText


def initials(name: str) -> str:
    """Return the first letters of a name: "Ada Lovelace" becomes "A. L."."""
    # Titles and "von" keep their letters: nobody can tell them from names in every language.
    letters = (next((sign for sign in part if sign.isalnum()), "") for part in name.split())
    return " ".join(f"{letter.upper()}." for letter in letters if letter)


def without_name(text: VerdictText) -> VerdictText:
    """Return a verdict with the guest's initials in place of the name; what is spoken says no more than that."""
    return replace(text, guest=initials(text.guest))
