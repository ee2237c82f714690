"""Tables, charts and documents for organizers: CSV, XLSX and PDF of what ``kiosk/domain/reports`` knows.

``document`` says what a report is, ``documents`` makes them of records, ``csv_file``, ``xlsx_file`` and ``pdf`` write
them. Every file is written beside its place, closed to other users, and then renamed: nobody ever reads half of one.
"""
