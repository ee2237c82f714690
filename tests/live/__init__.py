"""Tests against a real pretix, installed from the package registry and booted on loopback: ``make live``.

Its own virtual environment is cached in ``.venv-live`` of the project (``GATEHOUSE_LIVE_VENV`` names another folder).
Where it cannot be installed the tests skip and say why; with ``GATEHOUSE_LIVE=required`` they fail instead.
"""
