"""PDF by Qt's own painter, without a window.

The only place outside of ``ui`` that imports Qt, and of it QtCore and QtGui alone (docs/adr/0023).
"""
