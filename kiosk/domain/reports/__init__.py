"""What organizers ask after and during an evening: the entry log, attendance, speed at the gates, exposure, door sales.

Records and pure arithmetic only; ``kiosk/store/reports`` reads, ``kiosk/reports`` writes documents.
"""
