"""``python -m sync`` is ``kiosk-sync``."""

from sync.cli import main

__all__ = ["main"]

if __name__ == "__main__":
    main()
