"""What a database says when something is wrong, in a plain sentence with the likely fix."""

from __future__ import annotations

from factcheck.model import Value


class Failure(Value, frozen=True):
    """``passes``: worth another try in a moment. ``lost``: the connection is no more."""

    reason: str
    hint: str
    passes: bool = False
    lost: bool = False


_AGAIN = "run the command again"
_LOST = Failure("the connection was lost, and nothing of this step was written", _AGAIN, lost=True)
IN_DOUBT = Failure(
    "the connection was lost in the moment of writing; the change may be there or not",
    "look with factcheck sources list, and run the command again if it is not",
    lost=True,
)
_REFUSED = Failure(
    "the server refuses this user or password", "set PGPASSWORD, or write the password in ~/.pgpass, and check the user"
)
_NO_DATABASE = Failure("the server has no such database", "check the name, or have it made: createdb NAME")
_BUSY = Failure("the server takes no more connections now", "try again in a moment", passes=True)
_STARTING = Failure("the server is starting or stopping", "try again in a moment", passes=True)
_MAY_NOT = Failure("this user may not do that there", "ask whoever keeps the database for the right: GRANT")
_CLOSED = Failure("no server answers at this address", "check host and port, and that the server is running")
_UNKNOWN_HOST = Failure("the name of the server is not known", "check the host in factcheck.toml, and the network")
_SLOW = Failure("the server does not answer in time", "check host and port, and the network")
_OPTION = Failure("its address has an option that is not known", "see what stands behind the ? in factcheck.toml")

_PLAIN = Failure(
    "the connection cannot be encrypted as its address asks",
    "see sslmode and sslrootcert behind the ? in factcheck.toml",
)

# How SQLSTATE codes begin, the longer ones first.
_CODES = (
    ("28", _REFUSED),
    ("3D000", _NO_DATABASE),
    ("3F000", Failure("the database has no schema of that name", "have it made: CREATE SCHEMA, or see search_path")),
    ("42501", _MAY_NOT),
    ("25006", Failure("the server only reads", "name the one that writes, not its standby")),
    ("23505", Failure("another source has this id, this file or these bytes already", _AGAIN)),
    ("40", Failure("somebody else changed it in the same moment; nothing was written", _AGAIN)),
    ("55P03", Failure("somebody else is changing it", "try again when that is done")),
    ("53300", _BUSY),
    ("531", Failure("the server's disk is full; nothing was written", "make room there")),
    ("57P03", _STARTING),
    ("57P", _LOST),
    ("08", _LOST),
    ("25P03", _LOST),  # it was idle for too long within a change
    ("42P01", Failure("a table of it is missing", "restore it from a backup, or name another database")),
    ("42703", Failure("a table of it is not as factcheck made it", "restore it from a backup")),
)
# Before a server has let anybody in there is no code, only words; libpq's are English unless it is told otherwise.
_WORDS = (
    ("password authentication failed", _REFUSED),
    ("no password supplied", _REFUSED),
    ("authentication failed", _REFUSED),
    ("no pg_hba.conf entry", _REFUSED),
    ("permission denied for database", _MAY_NOT),
    ('role "', _REFUSED),
    ('database "', _NO_DATABASE),
    ("too many clients", _BUSY),
    ("remaining connection slots", _BUSY),
    ("starting up", _STARTING),
    ("shutting down", _STARTING),
    ("not yet accepting connections", _STARTING),
    ("not accepting connections", _STARTING),
    ("recovery mode", _STARTING),
    ("refused", _CLOSED),
    ("no such file or directory", _CLOSED),  # of the socket of a server on this machine
    ("could not translate host name", _UNKNOWN_HOST),
    ("failed to resolve host", _UNKNOWN_HOST),
    ("name or service not known", _UNKNOWN_HOST),
    ("timeout", _SLOW),
    ("invalid connection option", _OPTION),
    ("invalid uri query parameter", _OPTION),
    ("unrecognized configuration parameter", _OPTION),
    ("ssl", _PLAIN),
    ("certificate", _PLAIN),
    ("server closed the connection", _LOST),
    ("connection is lost", _LOST),
    ("connection reset", _LOST),
    ("broken pipe", _LOST),
    ("eof detected", _LOST),
    ("input failed", _LOST),
    ("terminating connection", _LOST),
    ("the connection is closed", _LOST),
    ("nul (0x00)", Failure("it cannot hold this text: there is a NUL in it", "take it out")),
)


def failure_of(error: Exception) -> Failure:
    """What went wrong. The words of the server are not repeated: they may hold what nobody shall see."""
    cause = getattr(error, "orig", None) or error
    code = str(getattr(cause, "sqlstate", None) or "")
    for start, failure in _CODES:
        if code.startswith(start):
            return failure
    said = str(cause).lower()
    for words, failure in _WORDS:
        if words in said:
            return failure
    told = f"the server does not do what it is asked ({code or type(cause).__name__})"
    return Failure(told, "check the address, and that the server is well")
