"""TicketToken: devices, offline manifests, reconciliation."""
