"""Programs that the operating system starts at log-in: the sync daemon and, where wanted, the window."""
