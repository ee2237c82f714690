"""The main job, shown end to end: a sandbox platform, the daemon, a gate video, the window."""
