"""What the window needs from the outside; one module for each thing.

The composition root plugs the real parts in, tests plug in fakes. Invariants that every implementation keeps:
- Nothing here is a Qt object. Values that cross threads are frozen.
- ``ScanInputPort`` calls back from its own threads; everything else is called from one worker thread at a time, never
from
  the thread of the window, unless its own module says otherwise.
- Failures are ``GatehouseError``; its ``key`` names the sentence that a steward reads (``kiosk.ui.text.sentences``).
"""
