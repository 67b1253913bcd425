"""Hints: what a person should look at before confirming a claim. Never a verdict."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.judge.claim_opposites import opposite
from factcheck.judge.claim_plans import only_meant
from factcheck.judge.claim_questions import asked
from factcheck.judge.claim_reading import Reading
from factcheck.judge.claim_support import LIMITS, Ground
from factcheck.judge.claim_verbatim import mistaken
from factcheck.text.lexicon import NEGATIONS
from factcheck.text.persons import same_person

_PLAN = 2  # words before a verb that show a plan: "plans to open"


def hints(ground: Ground, others: Sequence[Ground] = ()) -> tuple[str, ...]:
    """Each hint a whole sentence, naming the words of claim and passage.

    ``others`` are the passages shown after this one: where one of them has no negation, that is said too.
    """
    claim, passage = ground.claim, ground.passage
    title = ground.source.card.title or ground.source.card.id
    return (
        *_questions(ground, title),
        *_negations(claim, passage, title, others),
        *_limits(claim, passage, title),
        *_opposites(claim, passage, title),
        *_plans(claim, passage, title),
        *_other_names(ground, title),
    )


def _questions(ground: Ground, title: str) -> Iterator[str]:
    question = asked(ground)
    if question is not None and question.answer is None:
        yield f"The passage of “{title}” only asks this, and no yes follows."
    elif question is not None and question.answer is not None:
        said = " ".join(question.answer.span.of(ground.onward.text).split())
        yield f"The passage of “{title}” asks this, and the answer is “{said}”"


def _negations(claim: Reading, passage: Reading, title: str, others: Sequence[Ground]) -> Iterator[str]:
    ours, theirs = _denying(claim), _denying(passage)
    if ours and not theirs:
        yield f"The claim has a negation, “{ours[0]}”, that the passage of “{title}” has not."
    if theirs and not ours:
        plain = ", nor has the next passage shown" if any(not other.passage.denials for other in others) else ""
        yield f"The passage of “{title}” has a negation, “{theirs[0]}”, that the claim has not{plain}."


def _denying(reading: Reading) -> list[str]:
    return [reading.words.keys[i] for i in reading.denials]


def _limits(claim: Reading, passage: Reading, title: str) -> Iterator[str]:
    ours = [k for k in claim.words.keys if k in LIMITS - NEGATIONS and k not in passage.words.keys]
    if ours:
        yield f"The claim has a limiting word, “{ours[0]}”, that the passage of “{title}” has not."


def _opposites(claim: Reading, passage: Reading, title: str) -> Iterator[str]:
    found = opposite(claim, passage)
    if found is not None:
        ours, theirs = claim.words.raw(found[0]), passage.words.raw(found[1])
        yield f"The claim has “{ours}”; the passage of “{title}” has “{theirs}”."


def _plans(claim: Reading, passage: Reading, title: str) -> Iterator[str]:
    """A deed of the claim that the passage tells only as planned, wanted or possible."""
    done = {claim.concepts[v] for v in claim.verbs if not only_meant(claim, v)}
    meant = next((v for v in passage.verbs if passage.concepts[v] in done and only_meant(passage, v)), None)
    if meant is not None:
        words = passage.words.cut(max(0, meant - _PLAN), meant + 1)
        yield f"The passage of “{title}” has it as planned or possible, not as done: “{words}”."


def _other_names(ground: Ground, title: str) -> Iterator[str]:
    """A name of the claim that is not there, where another has its place; or a person, where another person is."""
    place = mistaken(ground)
    if place is not None:
        said = f"The passage of “{title}” says this of “{place.theirs.text}”"
        yield f"{said}; “{place.ours.text}” is not in it."
        return
    gone = [n.text for n in ground.claim.names if n.kind == "person" and not ground.names(n)]
    if not gone:
        return
    ours = [n.text for n in ground.claim.names]
    there = (n.text for n in ground.passage.names if n.kind == "person")
    other = next((t for t in there if not any(same_person(t, o) for o in ours)), "")
    if other:
        yield f"The claim names “{gone[0]}”; the passage of “{title}” names “{other}”."
