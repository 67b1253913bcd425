"""Whatever an author does to a draft, nothing is lost that a person typed into its log."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from factcheck.log import LogFile
from factcheck.model import Claim, ClaimKind, Mark, MarkIs, replace
from factcheck.text.anchor import find_pieces
from tests.redraft.setting import SENTENCES, article, brought, document, log_of, read

EXTRA = (
    "The lighthouse was built in 1911 for 40,000 crowns.",
    "“Winter came early,” Berg said on Sunday.",
    "Lund called the plan “reckless” and left the hall.",
    "The port handled 390,000 tonnes of timber in 2023.",
    "Nobody spoke.",
)
SWAPS = (
    ("2", "4"),
    ("the", "a"),
    (",”", ".”"),
    ("“", "„"),
    ("March", "April"),
    ("said", "added"),
    ("council", "board"),
)
HAND = ("left the hall", "31 people", "timber", "No such words in it")

CHANGES = st.one_of(
    st.tuples(st.just("cut"), st.integers(0, 11), st.just(0)),
    st.tuples(st.just("move"), st.integers(0, 11), st.integers(0, 11)),
    st.tuples(st.just("add"), st.integers(0, 11), st.integers(0, len(EXTRA) - 1)),
    st.tuples(st.just("swap"), st.integers(0, 11), st.integers(0, len(SWAPS) - 1)),
)
DRAFTS = st.lists(CHANGES, max_size=6)
# What a person types: a mark, a note, pins, a comment; and now and then a whole claim, or one less.
TYPED = st.lists(st.sampled_from(["", "mark", "note", "pins", "above", "inside", "blank", "drop"]), max_size=12)


def edited(sentences: list[str], changes: list[tuple[str, int, int]]) -> list[str]:
    made = list(sentences)
    for what, at, n in changes:
        i = at % max(1, len(made))
        if what == "cut":
            made[i : i + 1] = []
        elif what == "add":
            made.insert(i, EXTRA[n])
        elif what == "move" and made:
            made.insert(n % len(made), made.pop(i))
        elif what == "swap" and made:
            made[i] = made[i].replace(*SWAPS[n])
    return made


def typed(file: LogFile, hands: list[str]) -> LogFile:
    """The log after a person has been at it; all they typed has a number sign or "typed" in it."""
    for n, (claim, what) in enumerate(zip(file.log.claims, hands, strict=False)):
        line = f"  - id: {claim.id}\n"
        if what == "mark":
            file = file.with_mark(claim.id, Mark(MarkIs.CONFIRMED, "Ann", "2025-05-07", f"typed {n}", "0123"))
        elif what in ("note", "pins"):
            kept = {"note": f"typed {n}"} if what == "note" else {"sources": (f"typed-{n}",)}
            file = file.with_claim(replace(file.claim(claim.id), **kept))
        elif what == "above":
            file = read(file.text().replace(line, f"\n  # typed {n}\n{line}"))
        elif what == "inside":
            file = read(file.text().replace(line, f"{line.rstrip()}  # typed {n}\n    # typed again {n}\n"))
        elif what == "blank":
            file = read(file.text().replace(line, f"\n  # typed heading {n}\n\n{line}"))
        elif what == "drop" and len(file.log.claims) > 1:
            file = read(re.sub(rf"(?m)^{line}(?:    .*\n)*", "", file.text()))
    return file


def brought_to(file: LogFile, sentences: list[str]) -> LogFile:
    """The file after an update; as it is when not one claim would be left to check."""
    made = brought(file, article(sentences))
    return file.revised(made.log, made.remarks) if made.log.claims else file


@given(TYPED, st.lists(st.sampled_from(HAND), max_size=2, unique=True), st.lists(DRAFTS, min_size=1, max_size=3))
def test_nothing_typed_is_lost(hands: list[str], added: list[str], drafts: list[list[tuple[str, int, int]]]) -> None:
    file = typed(log_of(article()), hands)
    for n, words in enumerate(added):
        file = file.with_claim(Claim(f"h{n}", ClaimKind.CLAIM, words, note=f"typed by hand {n}"))
    wanted = sorted(re.findall(r"typed[ \w-]*", file.text()))
    before = {c.id: (c.mark, c.note, c.sources) for c in file.log.claims}
    sentences = list(SENTENCES)
    for changes in drafts:
        sentences = edited(sentences, changes)
        file = brought_to(file, sentences)
    there = {c.id: (c.mark, c.note, c.sources) for c in (*file.log.claims, *file.log.gone)}
    assert sorted(re.findall(r"typed[ \w-]*", file.text())) == wanted
    assert {name: there.get(name) for name in before} == before


@given(TYPED, DRAFTS, DRAFTS)
def test_claims_stand_in_the_draft_and_a_second_update_changes_nothing(
    hands: list[str], first: list[tuple[str, int, int]], second: list[tuple[str, int, int]]
) -> None:
    file = brought_to(typed(log_of(article()), hands), edited(list(SENTENCES), first))
    sentences = edited(edited(list(SENTENCES), first), second)
    made = brought(file, article(sentences))
    if made.log.claims:
        after = file.revised(made.log, made.remarks)
        text = document(article(sentences))
        assert [c.text for c in after.log.claims if not find_pieces(text, c.text, c.at)] == []
        assert brought_to(after, sentences).text() == after.text()


@given(TYPED)
def test_the_same_draft_changes_no_byte(hands: list[str]) -> None:
    file = typed(log_of(article()), hands)
    assert brought_to(file, list(SENTENCES)).text() == file.text()
