"""A simulator of the whole way: kiosks with real stores, daemons, a scripted platform, clocks, disks and people.

Everything happens in one process and is driven by a seed: no threads, no sleeping, no real time. ``plan`` makes a list
of steps from the seed, ``world`` carries them out, and after each of them ``statements`` asks whether what the product
did is what ``model`` says may be true. docs/testing.md explains how to run it and how to add to it.

    clocks      true time, and what each laptop's clocks make of it
    disks       database files: crashes around a commit, copies, restores, lost WAL tails
    codes       what guests hold, in every spelling that counts and in some that must not
    places      lists, gates and zones at which people are scanned
    platform    what the platform has sold, and how it tells of it
    line        the connector between one laptop and the platform, with every mishap
    laptop      one kiosk with its daemon
    model       what may be true: sets and counts, no code of the product
    people_inside  how many are inside by what a laptop has learned
    statements  the promise, one function for each sentence
    steps       everything that can happen, one function for each
    plan        lists of steps, drawn from a seed
    run         one seed from begin to end
    shrink      the shortest list of steps that still fails

Left out on purpose: windows, cameras, real HTTP and real processes, several events at once, dates of a series,
questions, media, the organizer's rules. Other tests look after those.
"""
