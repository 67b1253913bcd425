"""The seed article, edited: every mark stays with its claim."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import readers
from factcheck.extract import extract
from factcheck.log import LogFile
from factcheck.model import Mark, MarkIs, replace
from factcheck.redraft import Draft, Fate, Redraft, redraft

ROOT = Path(__file__).parents[2]
SEED = (ROOT / "seeds" / "trump-putin.txt").read_text(encoding="utf-8")
LOG = LogFile.read(ROOT / "claims" / "trump-putin.yaml")
LINES = SEED.split("\n")


def marked() -> LogFile:
    """The log with a mark on every claim."""
    claims = tuple(replace(c, mark=Mark(MarkIs.CONFIRMED, "Ann", note=f"seen {c.id}")) for c in LOG.log.claims)
    return LOG.revised(replace(LOG.log, claims=claims))


def brought(file: LogFile, text: str) -> Redraft:
    document = readers.read(text.encode(), file.log.article.file)
    found = extract(document, file.log.article.published)
    return redraft(file.log, Draft(document, file.log.article, found.speakers, found.claims), ())


DRAFTS = [
    SEED,
    "A lead that says nothing.\n" + SEED,
    "\n".join([*LINES[:7], *LINES[15:], *LINES[7:15]]),
    SEED.replace("at least 13", "at least 15").replace("very grateful", "truly grateful").replace("two-hour", "long"),
    SEED.replace("“", '"').replace("”", '"').replace("’", "'"),
    "\n".join(LINES[:9]),
]


@pytest.mark.parametrize("text", DRAFTS, ids=range(len(DRAFTS)))
def test_every_mark_is_kept(text: str) -> None:
    file = marked()
    made = brought(file, text)
    after = file.revised(made.log, made.remarks).log
    assert {c.id: c.mark for c in (*after.claims, *after.gone) if c.mark.by} == {c.id: c.mark for c in file.log.claims}


@pytest.mark.parametrize("text", DRAFTS[:5], ids=range(5))
def test_no_claim_is_gone_while_its_words_are_there(text: str) -> None:
    assert [e.claim.text for e in brought(LOG, text).entries if e.fate is Fate.GONE] == []


def test_what_was_edited_is_stale() -> None:
    stale = {e.claim.text for e in brought(marked(), DRAFTS[3]).entries if e.stale}
    assert ("truly grateful" in stale, len(stale)) == (True, 3)
