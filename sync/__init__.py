"""The background sync daemon: pushes entries to the platform and pulls its roster whenever it is online."""
