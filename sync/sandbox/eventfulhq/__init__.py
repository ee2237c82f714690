"""The sandbox as EventfulHQ."""
