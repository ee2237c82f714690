"""The libraries that read codes, each wrapped so that nothing of it leaves its module."""
