"""What organizers take home: the log, attendance, conflicts, door sales, the closing report, as files."""
