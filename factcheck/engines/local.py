"""The plain engine: one claim after another, in this process."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.check import Checker
from factcheck.model import Claim, Verdict


def run(checker: Checker, claims: Iterable[Claim]) -> Iterator[Verdict]:
    """The verdict on each claim, in order, as it is made."""
    return map(checker.check, claims)
