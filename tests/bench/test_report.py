"""The desk on which a very long report is measured."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.report.desk import make
from factcheck.log import LogFile
from factcheck.model import Claim, ClaimKind


@pytest.fixture(scope="module")
def claims(tmp_path_factory: pytest.TempPathFactory) -> tuple[Claim, ...]:
    return LogFile.read(make(tmp_path_factory.mktemp("bench") / "desk", 12)).log.claims


def test_it_has_as_many_claims_as_were_asked_for(claims: tuple[Claim, ...]) -> None:
    assert [claim.kind for claim in claims].count(ClaimKind.QUOTE) == 9
    assert len(claims) == 12


def test_each_claim_stands_in_the_article(claims: tuple[Claim, ...], tmp_path: Path) -> None:
    article = make(tmp_path / "desk", 12).parents[1] / "seeds/many.txt"
    assert [claim.id for claim in claims if claim.text not in article.read_text(encoding="utf-8")] == []
