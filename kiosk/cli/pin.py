"""``kiosk pin``: a new supervisor PIN where the old one was forgotten, or where none was chosen at the set-up."""

import typer

from kiosk.app.kiosk import open_kiosk
from kiosk.app.laptop.account_password import is_administrator, prove_owner
from kiosk.app.laptop.supervisor_pin import SavedPin
from kiosk.app.staff.audit import audit
from kiosk.cli.staff.authority import OWNER, secret_line
from kiosk.cli.terminal import OK, err
from kiosk.domain.staff.audit import AuditKind


def pin(context: typer.Context) -> int:
    """Choose the supervisor PIN anew, without the one before.

    It needs the password of this computer's account, which stewards do not have. Both are asked for, or read from
    standard input, a line each; an administrator (root) is not asked for the password. It leaves a line in the audit
    log.
    """
    with open_kiosk(context.obj) as kiosk:
        # Asked before the new PIN is: who does not get through should not have typed it.
        if not is_administrator():
            prove_owner(secret_line("Password of this computer's account"))
        kept = SavedPin(kiosk.database, kiosk.clock.monotonic_ms)
        kept.replace_forgotten(secret_line("New supervisor PIN", confirm=True).strip())
        audit(kiosk, AuditKind.SUPERVISOR_PIN, OWNER)
    err.print("The supervisor PIN of this kiosk is the new one now.")
    return OK
