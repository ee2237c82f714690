"""Django settings of the pretix that the live tests boot: on loopback, on SQLite, without mail and without assets.

Runs inside pretix's own virtual environment, as does everything in this folder; the project imports none of it.
"""

import os
from pathlib import Path

_FOLDER = Path(os.environ["GATEHOUSE_LIVE_FOLDER"])
_CONFIG = _FOLDER / "pretix.cfg"
_CONFIG.touch()
os.environ["DATA_DIR"] = str(_FOLDER)
os.environ["PRETIX_CONFIG_FILE"] = str(_CONFIG)

from pretix.settings import *  # noqa: F403
from pretix.settings import DATABASES


class _NoMigrations(dict[str, None]):
    """Every app's tables are made as the models are now: a hundred times faster than walking through their history."""

    def __contains__(self, app: object) -> bool:
        return True

    def __getitem__(self, app: str) -> None:
        return None


SECRET_KEY = "only for tests on loopback"
ALLOWED_HOSTS = ["127.0.0.1", "localhost"]
SITE_URL = "http://127.0.0.1"
MIGRATION_MODULES = _NoMigrations()
DATABASES["default"]["NAME"] = str(_FOLDER / "db.sqlite3")
# Several requests at a time: a transaction that reads first and writes later would fail at once when another one wrote.
DATABASES["default"]["OPTIONS"] = {"transaction_mode": "IMMEDIATE", "timeout": 60}
EMAIL_BACKEND = EMAIL_CUSTOM_SMTP_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
COMPRESS_ENABLED = COMPRESS_OFFLINE = False
LOGGING = {
    "version": 1,
    "handlers": {"errors": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["errors"], "level": "ERROR"},
}
