"""Speaker turns: who speaks where in a transcript.

A document is a transcript only on repeated evidence:

1. some label comes back, and there is another label or that one is strong
   (:class:`factcheck.text.labels.Strength`), or two labels are of a sure form; or
2. nothing comes back, but the first block opens with a strong label, or two
   labels of two words or more, and what follows speaks as a person does ("I",
   "we", "you") outside quotation marks; or
3. names stand alone on their lines over the speech, and come back.

In a transcript with strong labels a weak one counts only when it comes back, so
that "Washington: a city" in a speech is no speaker.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from factcheck.model import Block, BlockKind, Span, Turn
from factcheck.text.labels import Label, Strength, find_labels, find_names_alone

_QUOTED = re.compile(r"[“\"][^”\"\n]{0,2000}[”\"]?")
_AFTER_NAME = re.compile(r"[(\[,]| (?:--?|[–—]) ")
_PERSON = re.compile(r"\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our|me|us)\b")
_HEARD = 600  # characters of a speech in which a person would say "I", "we" or "you"
# A monologue says it more than once; a report's stray "you" outside quotation marks should not count.
_VOICES = 2
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
    times = Counter(_same(label) for label in found)
    found = [f for f in found if not _lone_answer(f, times)]
    strong = [f for f in found if f.strength > Strength.WEAK]
    weak_back = [f for f in found if f.strength is Strength.WEAK and times[_same(f)] > 1]
    strict = len(strong) > _SHARE_STRONG * len(strong + weak_back)
    counted = [
        f
        for f in found
        if f.strength > Strength.WEAK or times[_same(f)] > 1 or (not strict and (weak_back or _full(f)))
    ]
    comes_back = any(times[_same(f)] > 1 for f in counted)
    others = len({_same(f) for f in counted}) > 1
    sure = {_same(f) for f in counted if f.strength is Strength.SURE}
    if (comes_back and (others or strong)) or len(sure) > 1:
        return counted
    if not (strong or len(counted) > 1) or not _opens(counted, blocks):
        return []
    return counted if _voices(counted, text) else []


def _settle_alone(found: Sequence[Label], text: str) -> list[Label]:
    """Names alone on a line count when two of them come back, or carry a time, and people speak under them."""
    times = Counter(_same(label) for label in found)
    timed = [f for f in found if f.strength > Strength.WEAK]
    back = [f for f in found if times[_same(f)] > 1]
    if len(timed) < 2 and len({_same(f) for f in back}) < 2:
        return []
    described = {bool(_AFTER_NAME.search(f.label)) for f in back} == {True}
    if len(timed) > 1:
        return timed
    kept = [f for f in found if times[_same(f)] > 1 or (described and _AFTER_NAME.search(f.label))]
    return kept if _voices(kept, text) else []


def _same(label: Label) -> str:
    """What two labels of one speaker share: "SEN. TOM ROE (D), OHIO" is "ROE" later on, "Tom Roe" stays so."""
    words = _AFTER_NAME.split(label.label, maxsplit=1)[0].lower().split()
    return words[-1] if label.strength > Strength.WEAK else " ".join(words)


def _full(label: Label) -> bool:
    """A weak label of two words or more, such as "Jane Doe" or "Speaker 1"."""
    return len(label.label.split()) > 1


def _lone_answer(label: Label, times: Counter[str]) -> bool:
    """ "A." opens a list where nothing is asked."""
    return label.label.lower() == "a" and not times["q"]


def _opens(labels: Sequence[Label], blocks: Sequence[Block]) -> bool:
    """Whether the first label opens the text, headings aside."""
    body = next((b for b in blocks if b.kind is not BlockKind.HEADING), None)
    return bool(labels) and (body is None or labels[0].start <= body.span.start)


def _voices(labels: Sequence[Label], text: str) -> bool:
    """Whether half of the labels or more are followed by somebody speaking, not spoken of."""
    heard = 0
    for label, end in zip(labels, _ends(labels, text), strict=True):
        said = _QUOTED.sub(" ", text[label.speech : min(end, label.speech + _HEARD)])
        persons = len(_PERSON.findall(said))
        heard += persons >= _VOICES or (persons > 0 and (len(labels) > 1 or len(said) < _HEARD // 2)) or "?" in said
    return 2 * heard >= len(labels)
