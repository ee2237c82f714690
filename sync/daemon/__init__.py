"""The long-running daemon: one instance, one worker, signals, schedule. It decides nothing about entries."""
