"""Measuring in a process of its own: fresh memory, and as many cores as are asked for."""

from __future__ import annotations

import multiprocessing
import os
import re
import resource
import time
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.locate.corpus import MB


class Spent(NamedTuple):
    """Seconds on the clock, and of processors (with those of processes that have ended)."""

    wall: float
    cpu: float


class Stopwatch:
    """Time since it was made."""

    def __init__(self) -> None:
        self._wall, self._cpu = time.perf_counter(), _cpu()

    def read(self) -> Spent:
        return Spent(time.perf_counter() - self._wall, _cpu() - self._cpu)


def _cpu() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def in_child(work: Callable[..., Any], *given: Any, cores: int = 1, limit: float = 3600) -> Any:
    """What ``work(*given)`` returns in a new process on so many cores.

    Raises TimeoutError past ``limit`` seconds, RuntimeError with the child's own words when it fails.
    """
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe(duplex=False)
    child = context.Process(target=_run, args=(there, cores, work, given))
    child.start()
    there.close()
    try:
        if not here.poll(limit):
            child.kill()
            raise TimeoutError(f"more than {limit:.0f} s")
        done, value = here.recv()
    except EOFError:
        raise RuntimeError("the process ended without an answer") from None
    finally:
        child.join()
    if not done:
        raise RuntimeError(value)
    return value


def _run(pipe: Connection, cores: int, work: Callable[..., Any], given: tuple[Any, ...]) -> None:
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[-cores:])
    try:
        pipe.send((True, work(*given)))
    except Exception as error:
        last = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(last.filename).name} line {last.lineno}"
        pipe.send((False, f"{type(error).__name__}: {error} ({where})"))


def cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def memory() -> dict[str, float]:
    """This process's memory in MB: the most it ever held, and what it holds now that is no file's.

    Pages of a memory-mapped index count in the first and can be given back at any
    time; the second is what nothing else can have. Empty where the system does not say.
    """
    status = Path("/proc/self/status")
    if not status.exists():
        return {}
    rows = dict(re.findall(r"^(VmHWM|VmRSS|RssAnon|RssFile):\s+(\d+) kB", status.read_text(), re.MULTILINE))
    return {name: round(int(kb) * 1024 / MB, 1) for name, kb in rows.items()}
