"""Speaker turns: who speaks where in a transcript.

A document is a transcript only on repeated evidence:

1. two different labels of a sure form, or a strong one that comes back
   (:class:`factcheck.text.labels.Strength`); or
2. two labels, one of which comes back, and half of the blocks begin with one; or
3. a label that comes back, or is sure, or opens the text (two labels, when they
   are weak), and somebody speaks after half of them or more, with "I", "we" or
   "you" outside quotation marks; or
4. names that stand alone on their lines, come back or have times, and speak
   (two that come back, or a full one in capitals among others in capitals).

In a transcript with strong labels a weak one counts only when it comes back, so
that "Washington: a city" in a speech is no speaker. A headline has no speaker.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from factcheck.model import Block, BlockKind, Span, Turn
from factcheck.text.labels import Label, Strength, find_labels, find_names_alone

_QUOTED = re.compile(r"[“\"][^”\"\n]{0,2000}[”\"]?")
_FIGURE = re.compile(r"[ \t]*[$£€]?\d[\d.,:%]*[^\w\n]*(?:\n|\Z)")
_AFTER_NAME = re.compile(r"[(\[,]| (?:--?|[–—]) ")
_PERSON = re.compile(r"\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our|me|us)\b")
_HEARD = 1500  # characters of a speech in which a person would say "I", "we" or "you"
_SHARE_LABELLED = 0.5  # of the blocks; where half begin with a label it is a dialogue in whatever language
_SHARE_FIGURES = 0.25  # of the weak labels; above it they are a table of results
_DENSITY = 25  # words to one "I", "we" or "you"; speeches have more of these, reports fewer
_SHARE_STRONG = 0.5  # of the labels; above it, the house style is strong labels and weak ones must come back


def find_turns(text: str, blocks: Sequence[Block]) -> tuple[Turn, ...]:
    """The speaker turns of ``text``, in order; empty when it is no transcript.

    A turn's speech runs from its label to the next one, over paragraphs, stage
    directions ("[Applause]") included. Spans count characters of ``text``.
    """
    labels = _settle(find_labels(text), text, blocks) or _settle_alone(find_names_alone(text), text)
    return _cut(text, labels)


def _cut(text: str, labels: Sequence[Label]) -> tuple[Turn, ...]:
    turns = []
    for label, end in zip(labels, _ends(labels, text), strict=True):
        speech = text[label.speech : end]
        start = label.speech + len(speech) - len(speech.lstrip())
        stop = label.speech + len(speech.rstrip())
        if start < stop:
            turns.append(Turn(label.label, Span(start, stop), label.time))
    return tuple(turns)


def _ends(labels: Sequence[Label], text: str) -> list[int]:
    """Where each label's speech ends: at the next label, the last one's with the text."""
    return [*(label.start for label in labels[1:]), len(text)][: len(labels)]


def _settle(found: Sequence[Label], text: str, blocks: Sequence[Block]) -> list[Label]:
    """The labels that count, none when the text is no transcript."""
    found = _candidates(found, text, blocks)
    times = Counter(_same(label) for label in found)
    strong = [f for f in found if f.strength > Strength.WEAK]
    weak_back = [f for f in found if f.strength is Strength.WEAK and times[_same(f)] > 1]
    strict = len(strong) > _SHARE_STRONG * len(strong + weak_back)
    counted = [
        f
        for f in found
        if f.strength > Strength.WEAK or times[_same(f)] > 1 or (not strict and (weak_back or _full(f)))
    ]
    names = {_same(f) for f in counted}
    sure = {_same(f) for f in counted if f.strength is Strength.SURE}
    comes_back = len(names) < len(counted)
    if len(sure) > 1 or (comes_back and strong):
        return counted
    if comes_back and len(names) > 1 and len(counted) >= _SHARE_LABELLED * len(blocks):
        return counted
    opens = (strong or len(counted) > 1) and _opens(counted, blocks)
    return counted if (comes_back or sure or opens) and _voices(counted, text) else []


def _candidates(found: Sequence[Label], text: str, blocks: Sequence[Block]) -> list[Label]:
    """Without what only looks like a label: in a headline, before figures, "A." where nothing is asked."""
    headings = {b.span.start: b.span.end for b in blocks if b.kind is BlockKind.HEADING}
    known = {_same(f) for f in found if headings.get(f.start, 0) <= f.speech}
    found = [f for f in found if _same(f) in known]
    asked = any(f.label.lower() in ("q", "question") for f in found)
    found = [f for f in found if asked or f.label.lower() != "a"]
    weak = [f for f in found if f.strength is Strength.WEAK]
    figures = [f for f in weak if _FIGURE.match(text, f.speech)]
    return [f for f in found if f.strength > Strength.WEAK] if len(figures) > _SHARE_FIGURES * len(weak) else found


def _settle_alone(found: Sequence[Label], text: str) -> list[Label]:
    """Names alone on a line count when two of them come back, or carry a time, and people speak under them."""
    times = Counter(_same(label) for label in found)
    timed = [f for f in found if f.strength > Strength.WEAK]
    back = [f for f in found if times[_same(f)] > 1]
    if len(timed) < 2 and len({_same(f) for f in back}) < 2:
        return _settle_capitals(found, text)
    described = {bool(_AFTER_NAME.search(f.label)) for f in back} == {True}
    if len(timed) > 1:
        return timed
    kept = [f for f in found if times[_same(f)] > 1 or (described and _AFTER_NAME.search(f.label))]
    return kept if _voices(kept, text) else []


def _settle_capitals(found: Sequence[Label], text: str) -> list[Label]:
    """Names alone in capitals count when a full one comes back among others, and people speak under them."""
    kept = [f for f in found if _AFTER_NAME.split(f.label, maxsplit=1)[0].isupper()]
    names = Counter(_same(f) for f in kept)
    comes_back = any(names[_same(f)] > 1 and _full(f) for f in kept)
    return kept if comes_back and len(names) > 1 and _voices(kept, text) else []


def _same(label: Label) -> str:
    """What two labels of one speaker share: "SEN. TOM ROE (D), OHIO" is "ROE" later on, "Tom Roe" stays so."""
    words = _AFTER_NAME.split(label.label, maxsplit=1)[0].lower().split()
    return words[-1] if label.strength > Strength.WEAK else " ".join(words)


def _full(label: Label) -> bool:
    """A weak label of two words or more, such as "Jane Doe" or "Speaker 1"."""
    return len(_AFTER_NAME.split(label.label, maxsplit=1)[0].split()) > 1


def _opens(labels: Sequence[Label], blocks: Sequence[Block]) -> bool:
    """Whether the first label opens the text, headings aside."""
    body = next((b for b in blocks if b.kind is not BlockKind.HEADING), None)
    return bool(labels) and (body is None or labels[0].start <= body.span.start)


def _voices(labels: Sequence[Label], text: str) -> bool:
    """Whether half of the labels or more are followed by somebody speaking, not spoken of."""
    ends = _ends(labels, text)
    heard = sum(
        _is_voice(text[label.speech : min(end, label.speech + _HEARD)]) for label, end in zip(labels, ends, strict=True)
    )
    return 2 * heard >= len(labels)


def _is_voice(speech: str) -> bool:
    said = _QUOTED.sub(" ", speech)
    persons = len(_PERSON.findall(said))
    return _DENSITY * persons >= len(said.split()) > 0 or said.rstrip().endswith("?")
