"""What organizers ask of the log and the roster: the ports of ``kiosk/domain/reports``. Nothing in here writes them."""
