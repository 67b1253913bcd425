"""Work done by a child process that may run out of memory or time, or die, without harm to this one.

The child is a fresh interpreter: it inherits no open file, no environment and no
memory. Before it is given a byte it limits its own memory and forbids itself
networks, processes and writing. Where a system has no limits (Windows), time and
those prohibitions remain.
"""

from __future__ import annotations

import atexit
import os
import struct
import subprocess
import sys
import threading
from collections.abc import Callable
from importlib.util import find_spec
from typing import IO

MEMORY = 512 << 20  # bytes of address space; a thousand pages with their pictures need less
# Seconds of the processor for one piece of work, and as many more for each megabyte of it: a thick
# report takes its time, a small file that does is a bomb.
SECONDS = 7.0
SECONDS_PER_MEGABYTE = 1.0
# By the clock it may take so many times as long: on a busy machine a file must not be refused that is
# read on a quiet one. Where processor time cannot be limited, the clock alone decides.
_PATIENCE = 3.0 if find_spec("resource") else 1.0
_HEADER = struct.Struct(">QQ")  # the lengths of a name and of the bytes
_MOST = 1 << 30  # bytes of an answer; nothing that fits the child's memory is longer
_START = "import sys; sys.path[:] = sys.argv[2:]; from {0} import {1}; {1}()"
_KEPT = ("SYSTEMROOT", "LD_LIBRARY_PATH")  # of the environment; without them an interpreter may not start
_FORBIDDEN = (
    "socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.system", "os.startfile",
    "os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.kill", "os.chmod", "os.chown",
    "os.truncate", "shutil.", "urllib.", "ftplib.", "http.", "smtplib.", "webbrowser.", "pty.",
)  # fmt: skip


class Died(Exception):  # noqa: N818 - what happened, not what is wrong with the program
    """The child is gone before it answered. ``reason`` says why, as far as can be known."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Confined:
    """One child that answers (name, bytes) with bytes, again and again; a new one is started when it died.

    ``module`` and ``function`` name what runs in it: a function that calls
    :func:`serve`. Threads take turns; after a fork each process has its own child.
    """

    def __init__(self, module: str, function: str) -> None:
        self._start = _START.format(module, function)
        self._lock = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._owner = 0

    def ask(self, name: str, data: bytes) -> bytes:
        """The child's answer. Raises Died when it takes too long, too much memory, or falls."""
        with self._lock:
            child = self._running()
            late = threading.Event()
            seconds = SECONDS + SECONDS_PER_MEGABYTE * len(data) / 1e6
            timer = threading.Timer(_PATIENCE * seconds, _stop, (child, late))
            timer.start()
            try:
                return _converse(child, name.encode(), data)
            except (OSError, EOFError) as e:
                self._child = None
                raise Died(_reason(child, late, seconds)) from e
            except BaseException:  # broken off in the middle: what the child says next would be of another file
                self._child = None
                _end(child, self._owner)
                raise
            finally:
                timer.cancel()

    def end(self) -> None:
        """Let the child go: the next piece of work is done by a fresh one."""
        with self._lock:
            child, self._child = self._child, None
        if child:
            _end(child, self._owner)

    def _running(self) -> subprocess.Popen[bytes]:
        if self._child is None or self._owner != os.getpid() or self._child.poll() is not None:
            self._child, self._owner = self._fresh(), os.getpid()
        return self._child

    def _fresh(self) -> subprocess.Popen[bytes]:
        ours = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
        path = [p for p in (*sys.path, ours) if p]  # never the folder one happens to be in
        environment = {name: os.environ[name] for name in _KEPT if name in os.environ}
        child = subprocess.Popen(
            [sys.executable, "-ISB", "-X", "utf8", "-c", self._start, str(MEMORY), *path],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
        )
        atexit.register(_end, child, os.getpid())
        return child


def serve(answer: Callable[[str, bytes], bytes]) -> None:
    """The child's life: each piece of work is answered, until there is none. Runs in the child only."""
    incoming, outgoing = sys.stdin.buffer, sys.stdout.buffer
    _confine(int(sys.argv[1]))
    while header := incoming.read(_HEADER.size):
        lengths = _HEADER.unpack(header)
        name, data = incoming.read(lengths[0]), incoming.read(lengths[1])
        _allow_time(SECONDS + SECONDS_PER_MEGABYTE * len(data) / 1e6)
        made = answer(name.decode(), data)
        del data
        outgoing.write(_HEADER.pack(0, len(made)))
        outgoing.write(made)
        outgoing.flush()


def _converse(child: subprocess.Popen[bytes], name: bytes, data: bytes) -> bytes:
    assert child.stdin
    assert child.stdout
    child.stdin.write(_HEADER.pack(len(name), len(data)) + name)
    child.stdin.write(data)
    child.stdin.flush()
    length = _HEADER.unpack(_exactly(child.stdout, _HEADER.size))[1]
    if length > _MOST:
        child.kill()
        raise EOFError
    return _exactly(child.stdout, length)


def _exactly(stream: IO[bytes], length: int) -> bytes:
    data = stream.read(length)
    if len(data) < length:
        raise EOFError
    return data


def _stop(child: subprocess.Popen[bytes], late: threading.Event) -> None:
    late.set()
    child.kill()


def _end(child: subprocess.Popen[bytes], owner: int) -> None:
    """Let a child go with its parent; one of another process is not ours to end."""
    if owner != os.getpid() or child.poll() is not None:
        return
    child.kill()
    child.wait()


def _reason(child: subprocess.Popen[bytes], late: threading.Event, seconds: float) -> str:
    child.kill()
    code = child.wait()
    for stream in (child.stdin, child.stdout):
        if stream:
            try:
                stream.close()
            except OSError:
                continue  # what was still to be written has no reader any more
    import signal

    if late.is_set() or code == -getattr(signal, "SIGXCPU", 0) != 0:
        return f"reading it takes more than {seconds:.0f} seconds"
    return f"the program that reads it broke down: it is damaged, or takes more than {MEMORY >> 20} MB of memory"


def _confine(memory: int) -> None:
    sys.addaudithook(_refuse)
    try:
        import resource
    except ImportError:
        return
    limits = ((resource.RLIMIT_AS, memory), (resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_CORE, 0))
    for what, limit in limits:
        resource.setrlimit(what, (limit, limit))


def _allow_time(seconds: float) -> None:
    """So much of the processor from now on."""
    try:
        import resource
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    most = int(used.ru_utime + used.ru_stime + seconds) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (most, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    writes = event == "open" and isinstance(arguments[1], str) and set(arguments[1]) & set("wax+")
    if writes or event.startswith(_FORBIDDEN):
        raise PermissionError(f"a reader may not do this: {event}")
