"""The decision: what is known of a scan, the checks in their order, and the answer."""
