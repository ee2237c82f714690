"""All verbs of ``kiosk``."""

from kiosk.cli import (
    check,
    decode,
    doctor,
    enrol,
    evidence,
    export,
    find,
    log_transfer,
    moved_database,
    paper,
    passphrase,
    pin,
    service,
    venue,
    window,
)
from kiosk.cli.health import preflight, update
from kiosk.cli.program import make_app, run_app
from kiosk.cli.removal.retention import retention
from kiosk.cli.removal.wipe import wipe
from kiosk.cli.selling import printing, sales, takings
from kiosk.cli.staff import audit
from kiosk.cli.staff import verbs as staff

app = make_app()
app.command("run")(window.run)
app.command("demo")(window.demo)
app.command("enrol")(enrol.enrol)
app.command("events")(enrol.list_events)
app.command("doctor")(doctor.doctor)
app.command("preflight")(preflight.preflight)
app.command("update")(update.update)
app.command("decode")(decode.decode)
app.command("check")(check.check)
app.command("find")(find.find)
app.command("export")(export.export)
app.command("verify-log")(evidence.verify_log)
app.command("take-back")(evidence.take_back)
app.command("pin")(pin.pin)
app.command("moved")(moved_database.moved)
app.command("passphrase")(passphrase.passphrase)
app.command("unlock")(passphrase.unlock)
app.command("paper-list")(paper.paper_list)
app.command("paper")(paper.paper)
app.command("install-service")(service.install_service)
app.command("sell")(sales.sell)
app.command("pay")(sales.pay)
app.command("till")(takings.takings)
app.command("receipt")(printing.receipt)
app.command("audit")(audit.audit)
app.command("retention")(retention)
app.command("wipe")(wipe)
app.add_typer(log_transfer.app, name="log")
app.add_typer(printing.badge, name="badge")
app.add_typer(venue.app, name="venue")
app.add_typer(staff.app, name="staff")


def run(arguments: list[str] | None = None) -> int:
    """Run the command line; see ``run_app``."""
    return run_app(app, arguments)
