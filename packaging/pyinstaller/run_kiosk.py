"""Start of the frozen `kiosk`."""

import multiprocessing

if __name__ == "__main__":
    # zbar reads codes in a process that is this very program again: it must turn off here, before the rest of the
    # program is loaded.
    multiprocessing.freeze_support()

    from kiosk.__main__ import main

    main()
