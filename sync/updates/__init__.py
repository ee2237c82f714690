"""New versions of the program: found, proved and fetched; the window's side installs them (docs/adr/0045)."""
