"""Speaker turns: who speaks where in a transcript.

A document is a transcript only on repeated evidence:

1. two different labels of a sure form, or a strong one that comes back
   (:class:`factcheck.text.labels.Strength`); or
2. two labels, one of which comes back, and half of the blocks begin with one; or
3. a label that comes back, or is sure, or opens the text (two labels, when they
   are weak), and somebody speaks after half of them or more, with "I", "we" or
   "you" outside quotation marks; or
4. names that stand alone on their lines, come back or have times, and speak
   (two that come back, or a full one in capitals among others in capitals); or
5. names in a column of their own, two of which come back and speak.

In a transcript with strong labels a weak one counts only when it comes back, so
that "Washington: a city" in a speech is no speaker. A headline has no speaker.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from factcheck.model import Block, BlockKind, Span, Turn
from factcheck.text.asides import find_asides
from factcheck.text.label_forms import IN_A_TALK
from factcheck.text.labels import Label, Strength, find_columns, find_labels, find_names_alone
from factcheck.text.whose import people_of

_QUOTED = re.compile(r"[“\"][^”\"\n]{0,2000}[”\"]?")
_FIGURE = re.compile(r"[ \t]*[$£€]?\d[\d.,:%]*(?:[ \t]?[^\W\d_]{1,10})?[^\w\n]*(?:\n|\Z)")
_AFTER_NAME = re.compile(r"[(\[,]| (?:--?|[–—]) ")
_SOMEBODY_ELSE = re.compile(r"\n[ \t]*+>{2,3}[ \t]")  # captions: another voice, with a name or without
_PERSON = re.compile(  # English, German, French
    r"\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our|me|us|[Ii]ch|[Ww]ir|Sie|[Uu]ns(?:ere?)?|[Mm]eine?|[Jj]e|[Nn]ous|[Vv]ous|"
    r"[Nn]otre|[Jj]['’]ai)\b"
)
_HEARD = 1500  # characters of a speech in which a person would say "I", "we" or "you"
_SHARE_LABELLED = 0.5  # of the blocks; where half begin with a label it is a dialogue in whatever language
_SHARE_FIGURES = 0.25  # of the weak labels; above it they are a table of results
_DENSITY = 25  # words to one "I", "we" or "you"; speeches have more of these, reports fewer
_SHARE_STRONG = 0.5  # of the labels; above it, the house style is strong labels and weak ones must come back


def find_turns(text: str, blocks: Sequence[Block]) -> tuple[Turn, ...]:
    """The speaker turns of ``text``, in order; empty when it is no transcript.

    A speech runs from its label to the next one, over paragraphs. A line that
    nobody says ("[Applause]", "Column 312") ends a turn; the speech goes on after it
    as another turn with the same label. Spans count characters of ``text``.
    """
    labels = (
        _settle(find_labels(text), text, blocks)
        or _settle_alone(find_names_alone(text), text)
        or _settle_columns(find_columns(text), text)
    )
    return _cut(text, labels, blocks) if labels else ()


def _tables(labels: Sequence[Label], blocks: Sequence[Block]) -> Iterator[Span]:
    """The tables that nobody reads out: those without a label. (A transcript may be laid out as one.)"""
    starts = [label.start for label in labels]
    for is_cell, run in groupby(blocks, lambda b: b.kind is BlockKind.CELL):
        if not is_cell:
            continue
        cells = list(run)
        table = Span(cells[0].span.start, cells[-1].span.end)
        if bisect_left(starts, table.start) == bisect_left(starts, table.end):
            yield table


def _cut(text: str, labels: Sequence[Label], blocks: Sequence[Block]) -> tuple[Turn, ...]:
    """The turns: speech up to the next label, what nobody says cut out of it."""
    asides = sorted([*find_asides(text), *_tables(labels, blocks)])
    names = people_of(labels, text)
    changes = [m.start() + 1 for m in _SOMEBODY_ELSE.finditer(text)]  # with no name: until the next label, nobody's
    turns, n, c = [], 0, 0
    for label, name, end in zip(labels, names, _ends(labels, text), strict=True):
        while c < len(changes) and changes[c] <= label.speech:
            c += 1
        stop = min(end, changes[c]) if c < len(changes) else end
        at = label.speech
        while n < len(asides) and asides[n].start < stop:
            if asides[n].start >= at:
                turns += _turn(text, label, name, Span(at, asides[n].start))
            at = max(at, asides[n].end)
            n += 1
        turns += _turn(text, label, name, Span(at, stop))
    return tuple(turns)


def _turn(text: str, label: Label, name: str, span: Span) -> list[Turn]:
    """One stretch of a speech without its outer white space, none when nothing is left."""
    speech = span.of(text)
    start = span.start + len(speech) - len(speech.lstrip())
    end = span.start + len(speech.rstrip())
    return [Turn(label.label, Span(start, end), label.time, name)] if start < end else []


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
        if f.strength > Strength.WEAK
        or times[_same(f)] > 1
        or _in_a_talk(f)
        or (not strict and (weak_back or _full(f)))
    ]
    names = {_same(f) for f in counted}
    sure = {_same(f) for f in counted if f.strength is Strength.SURE}
    comes_back = len(names) < len(counted)
    if not strong and len({_same(f) for f in weak_back}) < 2 and _goes_on(counted, text):
        return []
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
    marked = {_same(f) for f in found if _AFTER_NAME.search(f.label)}  # "Lord Hale (LD)"
    one_marked = len(marked) > 1 and any(_same(f) in marked for f in back)
    if len(timed) < 2 and len({_same(f) for f in back}) < 2:
        capitals = _settle_capitals(found, text)
        if capitals or not one_marked:
            return capitals
    described = any(_AFTER_NAME.search(f.label) for f in back)
    if len(timed) > 1:  # each once, "2:05 PM Lunch" is a programme; people have full names
        return timed if len({_same(f) for f in timed}) < len(timed) or all(map(_full, timed)) else []
    kept = [f for f in found if times[_same(f)] > 1 or (described and _AFTER_NAME.search(f.label))]
    return kept if _voices(kept, text) else []


def _settle_capitals(found: Sequence[Label], text: str) -> list[Label]:
    """Names alone in capitals count when a full one comes back among others, and people speak under them."""
    kept = [f for f in found if _AFTER_NAME.split(f.label, maxsplit=1)[0].isupper()]
    names = Counter(_same(f) for f in kept)
    comes_back = any(names[_same(f)] > 1 and _full(f) for f in kept)
    return kept if comes_back and len(names) > 1 and _voices(kept, text) else []


def _settle_columns(found: Sequence[Label], text: str) -> list[Label]:
    """Names in a column of their own count when two of them come back and people speak beside them."""
    found = [f for f in found if not _FIGURE.match(text, f.speech)]
    times = Counter(_same(label) for label in found)
    back = {name for name, n in times.items() if n > 1}
    capitals = all(f.label.isupper() for f in found if _same(f) in back)
    marks = {_mark(f, text) for f in found if _same(f) in back}
    kept = [f for f in found if _same(f) in back or (capitals and f.label.isupper() and _mark(f, text) in marks)]
    return kept if len(back) > 1 and _voices(kept, text) else []


def _mark(label: Label, text: str) -> str:
    """What parts a column of names from the speech: a dash, a bar, or "" for room alone."""
    last = text[label.start : label.speech].rstrip()[-1:]
    return last if last in "–—|" else ""


def _same(label: Label) -> str:
    """What two labels of one speaker share: "SEN. TOM ROE (D), OHIO" is "ROE" later on, "Tom Roe" stays so."""
    words = _AFTER_NAME.split(label.label, maxsplit=1)[0].lower().split()
    return words[-1] if label.strength > Strength.WEAK else " ".join(words)


def _full(label: Label) -> bool:
    """A weak label of two words or more, such as "Jane Doe" or "Speaker 1"."""
    return len(_AFTER_NAME.split(label.label, maxsplit=1)[0].split()) > 1


def _in_a_talk(label: Label) -> bool:
    """ "Reporter:", "The Speaker:", "The Acting Chair:"; not "Speaker Roe"."""
    first, *rest = label.label.split()
    return (rest[-1] if rest and first == "The" else first).lower() in IN_A_TALK


def _opens(labels: Sequence[Label], blocks: Sequence[Block]) -> bool:
    """Whether the first label opens the text, headings aside."""
    body = next((b for b in blocks if b.kind is not BlockKind.HEADING), None)
    return bool(labels) and (body is None or labels[0].start <= body.span.start)


def _goes_on(labels: Sequence[Label], text: str) -> bool:
    """Whether more than half of the speeches begin in small letters, as the second half of a sentence does."""
    small = sum(text[label.speech : label.speech + 20].lstrip()[:1].islower() for label in labels)
    return 2 * small > len(labels)


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
