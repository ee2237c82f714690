"""The page of the venue: founding one, joining one, inviting gates, and how all of them stand."""
