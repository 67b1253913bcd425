"""factcheck: a fact-check and quotation-verification desk.

The command is ``factcheck``; the same steps are open to programs through
:mod:`factcheck.check` (claims against a library of sources),
:mod:`factcheck.extract` (article to claims) and :mod:`factcheck.reports`.
"""

__version__ = "0.1.0"
