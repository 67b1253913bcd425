"""The log: one YAML file per article with its claims, who said them and when, and people's marks.

Beside it stands its history: who changed what, and when, in lines that cannot be altered unseen.
"""

from factcheck.log.audit import Audit, audit
from factcheck.log.history import Act, Deed, Entry, change, entries, fields, last_undoable, path_of, with_fields
from factcheck.log.keys import schema
from factcheck.log.logfile import LogFile
from factcheck.log.writing import SCHEMA_FILE, new_log

__all__ = [
    "SCHEMA_FILE",
    "Act",
    "Audit",
    "Deed",
    "Entry",
    "LogFile",
    "audit",
    "change",
    "entries",
    "fields",
    "last_undoable",
    "new_log",
    "path_of",
    "schema",
    "with_fields",
]
