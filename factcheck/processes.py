"""Work shared among processes, with the results in the order of the work."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future

A = TypeVar("A")
B = TypeVar("B")
# Pieces of work handed out ahead, for each process: none waits, and little lies in memory.
_AHEAD = 3


def cores() -> int:
    """The cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def in_order(
    function: Callable[[A], B],
    items: Iterable[A],
    jobs: int,
    *,
    begin: Callable[..., None] | None = None,
    given: tuple[Any, ...] = (),
) -> Iterator[B]:
    """``function`` of each item, in the order of the items, by ``jobs`` processes; by this one when that is 1.

    Items are taken as they are needed. ``begin(*given)`` is called once in each
    process before its first item (in this one too, when it does the work itself).
    What a process raises is raised here.
    """
    if jobs <= 1:
        if begin is not None:
            begin(*given)
        yield from map(function, items)
        return
    from concurrent.futures import ProcessPoolExecutor  # loaded where it is needed

    waiting = iter(items)
    with ProcessPoolExecutor(jobs, initializer=begin, initargs=given) as pool:
        try:
            ahead: deque[Future[B]] = deque(pool.submit(function, i) for i in islice(waiting, _AHEAD * jobs))
            while ahead:
                done = ahead.popleft().result()
                ahead.extend(pool.submit(function, i) for i in islice(waiting, 1))
                yield done
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
