"""Sales, payments and approvals at the door."""
