"""However many processes share the work, the verdicts are the same, in the order of the claims."""

from __future__ import annotations

import pickle

import pytest

from factcheck.check import Checker
from factcheck.engines import run
from factcheck.model import Claim, ClaimKind, Document, Source, SourceCard

SENTENCES = [f"The council of ward {n} voted to repair {n + 3} bridges before winter." for n in range(40)]
SOURCES = [Source(SourceCard(f"s{n}", "s.txt"), Document("s.txt", s, sha256=str(n))) for n, s in enumerate(SENTENCES)]
QUOTES = [Claim(f"q{n}", ClaimKind.QUOTE, f"voted to repair {n + n % 5} bridges before winter") for n in range(70)]
CLAIMS = [Claim(f"c{n}", ClaimKind.CLAIM, f"Ward {n} repaired {n + 3} bridges.") for n in range(10)]
EVERYTHING = [*QUOTES, *CLAIMS]


@pytest.mark.parametrize("jobs", [0, 2, 3])
def test_verdicts_are_the_same_for_any_number_of_processes(jobs: int) -> None:
    assert list(run(Checker(SOURCES), EVERYTHING, jobs)) == list(run(Checker(SOURCES), EVERYTHING, 1))


def test_verdicts_come_in_the_order_of_the_claims() -> None:
    assert [v.claim for v in run(Checker(SOURCES), EVERYTHING, 2)] == [c.id for c in EVERYTHING]


def test_nothing_to_check_is_no_verdict() -> None:
    assert list(run(Checker(SOURCES), [], 2)) == []


def test_a_checker_travels_to_another_process() -> None:
    checker = Checker(SOURCES)
    checker.prepare({ClaimKind.QUOTE, ClaimKind.CLAIM})
    travelled = pickle.loads(pickle.dumps(checker))
    assert [travelled.check(c) for c in EVERYTHING] == [checker.check(c) for c in EVERYTHING]


class Broken(Checker):
    def check(self, claim: Claim) -> None:  # type: ignore[override]
        raise ValueError(claim.id)


def test_what_goes_wrong_in_a_process_is_told_here() -> None:
    with pytest.raises(ValueError, match="q0"):
        list(run(Broken(SOURCES), EVERYTHING, 2))
