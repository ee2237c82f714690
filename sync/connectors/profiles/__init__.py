"""Profiles: what the REST connector has to know of each platform, as TOML that an integrator can edit."""
