"""``kiosk moved``: a person says that this database is meant to be here, as it is."""

from datetime import UTC, datetime

import typer

from kiosk.app.kiosk import open_kiosk
from kiosk.cli.staff.authority import AsOption, authorise
from kiosk.cli.terminal import NEGATIVE, OK, err
from kiosk.domain.staff.rights import Right
from kiosk.store.laptop.installations import settle_installation


def moved(context: typer.Context, as_name: AsOption = None) -> int:
    """Say that this laptop's data were moved or restored on purpose, and that no other laptop uses them.

    Gatehouse notices when its database is older than it was, or comes from another laptop, and says so until everything
    was read from the platform, or somebody says this. Where the other laptop is still in use, enrol one of them anew.
    """
    # Opening looks at where the database lies, so that what is settled is what was noticed at this very start.
    with open_kiosk(context.obj) as kiosk:
        authorise(kiosk, Right.SETTINGS, as_name)
        settled = settle_installation(kiosk.database, datetime.now(UTC))
    if not settled:
        err.print("Nothing was noticed about this database.")
        return NEGATIVE
    err.print("Noted: this is the one laptop of this device now.")
    return OK
