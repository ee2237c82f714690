"""The verbs about staff, and who may use which verb."""
