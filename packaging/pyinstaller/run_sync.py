"""Start of the frozen `kiosk-sync`."""

import multiprocessing

if __name__ == "__main__":
    multiprocessing.freeze_support()

    from sync.__main__ import main

    main()
