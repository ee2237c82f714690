"""The sandbox as TicketToken."""
