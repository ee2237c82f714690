"""How making a report can end early."""

from kiosk.domain.errors import GatehouseError


class ReportError(GatehouseError):
    """A report cannot be written: no space, no right, a format that cannot hold it."""

    default_key = "report.failed"


class ReportCancelledError(GatehouseError):
    """Somebody called it off; no file was left behind."""

    default_key = "report.cancelled"
