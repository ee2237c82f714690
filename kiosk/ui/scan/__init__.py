"""The scan page: picture, verdict, typed codes, counts and the last scans."""
