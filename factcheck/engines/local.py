"""The plain engine: this machine's cores, each with its own share of the claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from factcheck.check import Checker
from factcheck.model import Claim, Verdict
from factcheck.processes import cores, in_order

# Claims handed to a process at once: enough that handing over costs nothing, few enough that all end together.
_HANDFUL = 32
# With fewer claims than this one process is done before the others have begun.
_WORTH_PROCESSES = 1_000


def run(checker: Checker, claims: Iterable[Claim], jobs: int = 0) -> Iterator[Verdict]:
    """The verdict on each claim, in order, as it is made; the same whatever the number of ``jobs``.

    ``jobs`` processes share the work; 0 means as many as there are cores and work for them.
    """
    waiting = iter(claims)
    begun = list(islice(waiting, _WORTH_PROCESSES))
    jobs = jobs or (cores() if len(begun) == _WORTH_PROCESSES else 1)
    everything = chain(begun, waiting)
    if jobs == 1:
        return map(checker.check, everything)
    checker.prepare({claim.kind for claim in begun})
    return chain.from_iterable(in_order(_checked, _handfuls(everything), jobs, begin=_begin, given=(checker,)))


def _handfuls(claims: Iterator[Claim]) -> Iterator[Sequence[Claim]]:
    while handful := tuple(islice(claims, _HANDFUL)):
        yield handful


_mine: list[Checker] = []  # the checker of a process that was given one


def _begin(checker: Checker) -> None:
    _mine[:] = [checker]


def _checked(claims: Sequence[Claim]) -> list[Verdict]:
    return [_mine[0].check(claim) for claim in claims]
