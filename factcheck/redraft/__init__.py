"""A second draft: which claims of a log are still in it, which are edited, new or gone.

Pure: a log, the next draft's text and what extract finds in it go in; the log as it
should be, and what happened to each claim, come out.
"""

from factcheck.redraft.memory import fingerprints
from factcheck.redraft.updating import Draft, redraft
from factcheck.redraft.values import Entry, Fate, Redraft

__all__ = ["Draft", "Entry", "Fate", "Redraft", "fingerprints", "redraft"]
