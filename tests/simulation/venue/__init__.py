"""The simulator with a venue: laptops that hear each other, hosts, and lines between them that break and heal.

The gates are those of the simulator around it, with a connection to the venue each. What a gate does with its
connection is the product's own code (claiming, exchange, notes, breaker, sweeping, log); its server and the network are
not.

    hosts       a host's ledger and stream, with the server's rules
    link        one gate's connection: tried again, caught up, lost
    network     who hears whom, and which hosts run
    world       people at the gates
    steps       everything that can happen
    statements  the promise of docs/venue.md, one function for each sentence
    removal     the event is removed at one gate, and what is promised of that
    run         one seed from begin to end

Left out on purpose: guests of one party who are known under two names, certificates, invitations, agreement of lists.
"""
