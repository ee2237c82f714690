"""Start of the frozen `kiosk`."""

import multiprocessing

if __name__ == "__main__":
    # The second opinion on codes runs in a process that is this very program again: it must turn off here, before the
    # rest of the house is loaded.
    multiprocessing.freeze_support()

    from kiosk.__main__ import main

    main()
