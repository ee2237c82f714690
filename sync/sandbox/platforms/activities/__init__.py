"""The sandbox as the Events & Activities Platform."""
