"""What no single edit may do: a harmless one raise an alarm, a turning one pass."""

from __future__ import annotations

import os
import re

from hypothesis import assume, given, note, settings
from hypothesis import strategies as st

from factcheck.check import Checker
from factcheck.model import Claim, ClaimKind, Document, Finding, Source, SourceCard
from tests.judge.grammar import AROUND, Words, passages, plain, room, without_ends
from tests.judge.harmless import HARMLESS
from tests.judge.turning import TURNING

LONG = os.environ.get("HYPOTHESIS_PROFILE") == "long"
# What the product promises of this property, in the everyday run and in the long one.
promised = settings(max_examples=10_000 if LONG else 500)

# Words of a part by which an edited passage is still recognised, and of one that can be told from others.
RECOGNISED, TOLD_APART = 6, 3
EDITORS = re.compile(r"\[[^\]]*\]")
ALARMS = (Finding.ALTERED, Finding.SPLICED, Finding.NOT_FOUND)
PASSES = (Finding.VERBATIM, Finding.EDITED, Finding.AMBIGUOUS)


def finding(quotation: str, passage: str, before: str, after: str) -> Finding:
    text = f"{before} {passage} {after}"
    note(f"source: {text!r}\nquotation: {quotation!r}")
    verdict = Checker((Source(SourceCard("talk", "talk.txt"), Document("talk.txt", text)),)).check(
        Claim("q1", ClaimKind.QUOTE, quotation)
    )
    note(verdict.reason)
    return verdict.finding


def cut_from(data: st.DataObject, quotation: str, passage: str, least: int) -> str:
    """A part of the quotation that holds its edit and at least so many words; the whole where that is too short."""
    head, tail = room(quotation, passage)
    part = without_ends(quotation, data.draw(st.integers(0, head)), data.draw(st.integers(0, tail)))
    return part if len(EDITORS.sub("", part).split()) >= least else quotation


around = st.tuples(st.sampled_from(AROUND[:3]), st.sampled_from(AROUND[3:]))


@promised
@given(st.sampled_from(sorted(HARMLESS)), passages(), around, st.data())
def test_a_harmless_edit_raises_no_alarm(edit: str, words: Words, near: tuple[str, str], data: st.DataObject) -> None:
    cases = list(HARMLESS[edit](words))
    assume(cases)
    quotation, passage = data.draw(st.sampled_from(cases), label=edit)
    assert finding(cut_from(data, quotation, passage, RECOGNISED), passage, *near) not in ALARMS


@promised
@given(st.sampled_from(sorted(TURNING)), passages(), around, st.data())
def test_a_turning_edit_never_passes(edit: str, words: Words, near: tuple[str, str], data: st.DataObject) -> None:
    cases = list(TURNING[edit](words))
    assume(cases)
    passage = plain(words)
    quotation = data.draw(st.sampled_from(cases), label=edit)
    if edit != "cut_at_a_negation":
        quotation = cut_from(data, quotation, passage, TOLD_APART)
    assert finding(quotation, passage, *near) not in PASSES
