"""Sentences with a number in them. They stand here because Qt's tools find plural forms only where they are told.

English plurals are a translation, too: without ``gatehouse_en.qm`` one would read "1 entries".
"""

from PySide6.QtCore import QCoreApplication

PLURALS_CONTEXT = "Plurals"

ENTRIES_IN_ALL = "%Ln entries"
CONFLICTS_OPEN = "%Ln conflicts wait for the organizer."
ENTRIES_TO_SEND = "%Ln entries to send"
ENTRIES_NOT_SENT = "%Ln entries are not sent yet. They are safe on this laptop."
ENTRIES_NOT_ACCEPTED = "%Ln entries were not accepted by the platform. Tell the organizer."
ENTRIES_HELD = "%Ln entries are not taken by the platform at present. The kiosk keeps trying. Tell the organizer."
TICKETS_UNREAD = "%Ln tickets could not be read. Tell the organizer."
RECORDS_UNREAD = "%Ln other records of the guest list could not be read. Tell the organizer."
MINUTES_AGO = "%Ln minutes ago"
REFUSED = "%Ln refused"
TO_SEND = "%Ln to send"
GUESTS = "%Ln guests"
LET_IN = "Let %Ln guests in"
LEFT = "%Ln left"
WAITING = "%Ln waiting"
USED_SECONDS_AGO = "Used %Ln seconds ago"
USED_MINUTES_AGO = "Used %Ln minutes ago"
WAIT_SECONDS = "Please wait %Ln seconds."
WAIT_MINUTES = "Please wait %Ln minutes."
RECORDS_LOADED = "Guest list: %Ln records loaded"

# Sentences of ``kiosk.domain.verdicts.rules`` with a number: some languages have several forms for more than one.
RULES = {
    "rule.at_most": "At most %Ln times.",
    "rule.at_most_today": "At most %Ln times a day.",
    "rule.days": "Not after entries on %Ln days.",
    "rule.at_most_since": "At most %Ln times since {time}.",
    "rule.days_since": "Not after entries on %Ln days since {time}.",
}

SENTENCES = (
    ENTRIES_IN_ALL,
    CONFLICTS_OPEN,
    ENTRIES_TO_SEND,
    ENTRIES_NOT_SENT,
    ENTRIES_NOT_ACCEPTED,
    ENTRIES_HELD,
    TICKETS_UNREAD,
    RECORDS_UNREAD,
    MINUTES_AGO,
    REFUSED,
    TO_SEND,
    GUESTS,
    LET_IN,
    LEFT,
    WAITING,
    USED_SECONDS_AGO,
    USED_MINUTES_AGO,
    WAIT_SECONDS,
    WAIT_MINUTES,
    RECORDS_LOADED,
    *RULES.values(),
)


def plural(sentence: str, count: int) -> str:
    """Return one of the sentences with a number, in the language of the window."""
    return QCoreApplication.translate(PLURALS_CONTEXT, sentence, "", count)
