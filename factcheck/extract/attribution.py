"""Attribution: which words of the article say who spoke.

Each paragraph is read with its quoted words masked. Steps, nearest first: a cue
beside the quotation, a label before a colon, a cue elsewhere in the sentence,
the sentence's own subject; then what the paragraph, and at last the paragraph
before, carries over. Nothing found stays nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from factcheck.extract.clauses import main_subject
from factcheck.extract.frames import Frame, frames
from factcheck.extract.grammar import Phrase, Sentence, phrase_ending, phrase_starting
from factcheck.extract.prose import Prose
from factcheck.extract.values import Piece, Saying
from factcheck.model import BlockKind, Span
from factcheck.text.titles import ROLES

_BESIDE = 3  # punctuation marks allowed between a quotation and the attribution that follows it
_LABEL = re.compile(r"[^\W\d_a-z][\w.\u2019' -]{0,40}(?: \([^)]{1,40}\))?:\s*")
_FRAMES = 8  # cues weighed on either side of a quotation; bounds the work in an endless sentence
_HEADLINE = 40  # words back from a quotation in which its label is looked for
_OFFICE = 5  # words of "his late father"
_ADDRESSEE = 8  # words between "told" and its "that"
_ADJACENT = 2  # words: a weak cue further from its quotation gives way to a plain one
_IT = frozenset(("it", "es"))
_FRAGMENT = 20  # characters: a shorter quotation inside a sentence without a cue may be a mere term
_CREDIT = re.compile(
    r"[ \t]*(?:\n[ \t]*)?(?:[\u2015\u2014\u2013~]|--?)[ \u00a0]?(?P<who>[^\W\d_a-z][^\n]{1,99})(?=\n|\Z)"
)
NOBODY = Saying()


def attribute(prose: Prose, pieces: Sequence[Piece]) -> tuple[Saying, ...]:
    """A :class:`Saying` for each piece, in order."""
    parts = prose.parts
    by_paragraph: dict[int, list[int]] = {}
    for n, piece in enumerate(pieces):
        by_paragraph.setdefault(piece.paragraph, []).append(n)
    found: dict[int, Saying] = {}
    for paragraph, members in sorted(by_paragraph.items()):
        read = _Reader(prose, pieces, found, parts[paragraph].kind is BlockKind.HEADING)
        read.credits(members, parts[paragraph].span.end)
        for span in prose.sentences(paragraph):
            first = bisect_left(members, span.start, key=lambda n: pieces[n].outer.start)
            last = bisect_left(members, span.end, key=lambda n: pieces[n].outer.start)
            read.sentence(span, members[first:last])
        before = Lead(prose, paragraph, by_paragraph.get(paragraph - 1, []))
        _carry(read, members, before)
    return tuple(found.get(n, NOBODY) for n in range(len(pieces)))


class Lead:
    """What the paragraph before hands on."""

    def __init__(self, prose: Prose, i: int, members: list[int]) -> None:
        self.prose, self.i, self.members = prose, i, members

    def saying(self, found: dict[int, Saying]) -> Saying:
        """Its last quotation's speaker when it ends on one, else the subject of its last sentence."""
        if self.i == 0:
            return NOBODY
        tail = self.prose.parts[self.i - 1].span.of(self.prose.masked).rstrip()[-1:]
        last = found.get(self.members[-1], NOBODY) if self.members else NOBODY
        if last.speaker and tail != ":":
            return last
        spans = self.prose.sentences(self.i - 1)
        return subject_of(self.prose.read(spans[-1])) if spans else NOBODY


def subject_of(s: Sentence) -> Saying:
    """The last cue's subject in a sentence, else the sentence's own subject when it can be a person."""
    cued = [f for f in frames(s) if f.speaker]
    if cued:
        frame = cued[-1]
        return Saying(s.span_of(frame.speaker or frame.cue), s.span_of(frame.cue), "carried")
    phrase = _person(s, main_subject(s, len(s) - 1)) if len(s) else None
    return Saying(s.span_of(phrase), None, "carried") if phrase else NOBODY


def _person(s: Sentence, subject: Phrase | None) -> Phrase | None:
    """A subject that can be a person; of a thing whoever owns it: "Reyes’s stock answer is …"."""
    if subject is None:
        return None
    low = s.low[subject[1]]
    if low in s.lang.speaking or low in ROLES or low in s.lang.groups or s.is_name(subject[1]):
        return subject
    comma = subject[1] + 1
    if comma + 1 < len(s) and s.words[comma] == "," and s.is_name(comma + 1):
        return subject  # "Reyes’s boss, Tom Hall, was blunt"
    owner = next((k for k in range(subject[0], subject[1]) if s.is_name(k) and s.low[k].endswith("'s")), -1)
    return (subject[0], owner) if owner >= 0 else None


class _Reader:
    """Reads the sentences of one paragraph in order."""

    def __init__(self, prose: Prose, pieces: Sequence[Piece], found: dict[int, Saying], heading: bool) -> None:
        self.prose, self.masked, self.pieces, self.found = prose, prose.masked, pieces, found
        self.heading = heading
        self.bare: set[int] = set()  # pieces with no word of the article's own in their sentence
        self.before: list[Span | Saying] = []  # sentences without a quotation, not yet read, and who was found to speak
        self.context: dict[int, int] = {}  # piece -> how many of these stand before it

    def credits(self, members: Sequence[int], end: int) -> None:
        """ "“…” — Dana Reyes, Elmfield": a dash and a name, and nothing else on the line."""
        for n in members:
            credit = _CREDIT.match(self.masked, self.pieces[n].outer.end, end)
            s = self.prose.read(Span(*credit.span("who"))) if credit else None
            phrase = phrase_starting(s, 0) if s else None
            if s and phrase and s.is_name(phrase[1]) and (phrase[1] + 1 == len(s) or s.words[phrase[1] + 1] in ",.("):
                self.found[n] = Saying(s.span_of(phrase), None, "label")

    def sentence(self, span: Span, members: list[int]) -> None:
        if not members:
            self.before.append(span)
            return
        s = self.prose.read(span)
        cued = frames(s)
        told = " ".join(s.low[i] for i in range(len(s)) if s.wordlike(i))
        silent = not told or told in s.lang.replies
        for n in members:
            self.context[n] = len(self.before)
            if n in self.found:
                self.before.append(self.found[n])
                continue
            if silent:
                self.bare.add(n)
                continue
            saying = self._of(s, cued, n)
            if saying.speaker:
                self.found[n] = saying
                self.before.append(saying)

    def goes_on(self, n: int) -> bool:
        """Whether the mood of the sentence says that it reports what somebody said before it."""
        span = self.prose.sentence_at(self.pieces[n].outer.start)
        return span is not None and self.prose.read(span).reports

    def offered(self, n: int) -> Saying:
        """Whom the sentences before piece ``n`` in its paragraph offer: the nearest who can speak."""
        for told in reversed(self.before[: self.context.get(n, 0)]):
            saying = subject_of(self.prose.read(told)) if isinstance(told, Span) else told
            if saying.speaker:
                return saying
        return NOBODY

    def _of(self, s: Sentence, cued: Sequence[Frame], n: int) -> Saying:
        outer = self.pieces[n].outer
        q = min(bisect_right(s.at, outer.start, key=lambda at: at[1]), len(s) - 1)
        turn = bisect_left(cued, q, key=lambda f: f.cue[0])
        before, later = cued[max(0, turn - _FRAMES) : turn], cued[turn : turn + _FRAMES]
        after = next((f for f in later if f.first > q), None)
        told = any(f.speaker and not f.weak and _opens_report(s, f, q) for f in before)
        if after and after.speaker and self._beside(s, q, after) and not (after.sourced and told):
            return _said(s, after, "after")
        heading = self._followed(s, q, later)
        if heading:
            return heading
        label = self._label(s, q)
        others = bool(before) and s.low[before[-1].cue[1]] in s.lang.quoting  # "Reyes quoted Arthur Holm: …"
        if label and (others or not any(f.speaker and not f.weak for f in before)):
            return label
        if before and before[-1].passive and not before[-1].speaker:
            return NOBODY  # "Reyes was asked, “…”": whoever asked is not named
        spoken = [f for f in before if f.speaker]
        if spoken:
            return _said(s, _outermost(s, spoken, q), "before")
        if after:
            named = [f for f in later if f.first > q and f.speaker and not f.weak]
            if named:
                return _said(s, named[0], "after")
        if s.reports:
            return NOBODY
        phrase = None if self.heading else _person(s, main_subject(s, q))  # a headline's subject is its theme
        return Saying(s.span_of(phrase), None, "subject") if phrase else NOBODY

    def _beside(self, s: Sentence, q: int, frame: Frame) -> bool:
        between = range(q + 1, frame.first)
        return len(between) <= _BESIDE and not any(s.wordlike(k) or s.quoted(k) or s.words[k] == ";" for k in between)

    def _followed(self, s: Sentence, q: int, later: Sequence[Frame]) -> Saying | None:
        """ "“…,” the mayor, who chairs the board, said": the phrase next to the quotation, with a later cue."""
        k = q + 1
        comma = False
        while k < len(s) and not s.wordlike(k) and not s.quoted(k) and k - q <= _BESIDE:
            comma = comma or s.words[k] in ",?"
            k += 1
        phrase = phrase_starting(s, k) if comma else None
        cue = next((f for f in later if phrase and f.cue[0] > phrase[1] and not f.weak), None)
        if not phrase or not cue or not _may_open(s, k):
            return None
        if s.low[phrase[1] + 1] in s.lang.pronouns:  # "“…”, a plan they called …": the cue has a subject of its own
            return None
        return Saying(s.span_of(phrase), s.span_of(cue.cue), "after")

    def _label(self, s: Sentence, q: int) -> Saying | None:
        """ "Reyes: “…”", and "Reyes: Plan is ‘…’" as headlines have it."""
        colon = next((k for k in range(q - 1, max(-1, q - _HEADLINE), -1) if s.words[k] == ":"), -1)
        if colon < 1:
            return None
        at_head = bool(_LABEL.fullmatch(self.masked, s.span.start, s.at[colon][1]))
        end = colon - 1
        if s.words[end] == ")":
            end = next((k - 1 for k in range(end, max(-1, end - _HEADLINE), -1) if s.words[k] == "("), -1)
        phrase = phrase_ending(s, end) if end >= 0 else None
        if phrase and s.low[phrase[1]] in ROLES:  # "quoted his late father: …"
            verb = next((k for k in range(end, max(-1, end - _OFFICE), -1) if s.low[k] in s.lang.quoting), -1)
            if verb >= 0 and colon == q - 1:
                return Saying(s.span_of((verb + 1, end)), None, "label")
        if not phrase or not s.is_name(phrase[1]) or not (at_head or colon == q - 1):
            return None
        if not at_head and phrase[0] and s.low[phrase[0] - 1] in s.lang.prepositions and s.low[phrase[0] - 1] != "from":
            return None
        return Saying(s.span_of(phrase), None, "label")


def _opens_report(s: Sentence, frame: Frame, q: int) -> bool:
    """Whether a "that" follows the cue before ``q``: what stands behind is told by its subject, whoever confirms it."""
    return any(s.low[k] in s.lang.opens_report for k in range(frame.last + 1, min(q, frame.last + _ADDRESSEE)))


def _may_open(s: Sentence, k: int) -> bool:
    return not s.is_little(k) or s.low[k] in s.lang.determiners or s.low[k] in s.lang.pronouns


def _outermost(s: Sentence, spoken: Sequence[Frame], q: int) -> Frame:
    """The cue that reports a quotation at ``q``: the nearest, unless that only goes on with an earlier one.

    "Reyes says it means …", "she said she wants …", "residents said they want …": one report in another.
    """
    k = len(spoken) - 1
    while k:
        inner, outer = spoken[k], spoken[k - 1]
        if any(s.quoted(i) for i in range(outer.last, inner.first)):
            break
        if not (_goes_on(s, inner, outer) or (inner.weak and not outer.weak and q - inner.last > _ADJACENT)):
            break
        k -= 1
    return spoken[k]


def _goes_on(s: Sentence, inner: Frame, outer: Frame) -> bool:
    mine, theirs = inner.speaker, outer.speaker
    if not mine or not theirs or mine[0] != mine[1] or theirs == mine:
        return False
    low, before = s.low[mine[0]], s.low[theirs[1]]
    return low in _IT or low == before or (low == "they" and before.endswith("s"))


def _said(s: Sentence, frame: Frame, way: str) -> Saying:
    way = "according" if frame.sourced else way
    return Saying(s.span_of(frame.speaker or frame.cue), s.span_of(frame.cue), way)


def _carry(read: _Reader, members: Sequence[int], lead: Lead) -> None:
    """Give the paragraph's unattributed quotations what stands around them."""
    found = read.found
    for k, n in enumerate(members):
        if n in found:
            continue
        piece = read.pieces[n]
        standing = n in read.bare
        earlier = found.get(members[k - 1], NOBODY) if k else NOBODY
        if piece.runs_on and n:
            earlier = found.get(n - 1, NOBODY)
        opens = standing or piece.runs_on or read.goes_on(n)
        if not opens and len(piece.inner.of(read.masked)) < _FRAGMENT:
            continue
        saying = earlier if earlier.speaker else _following(read, members, k) or read.offered(n)
        if not saying.speaker and opens:
            saying = lead.saying(found)
        if saying.speaker:
            found[n] = Saying(saying.speaker, saying.cue, "carried")


def _following(read: _Reader, members: Sequence[int], k: int) -> Saying | None:
    """The attribution of the next quotation, when nothing but space stands between."""
    for here, there in zip(members[k : k + _FRAMES], members[k + 1 : k + 1 + _FRAMES], strict=False):
        gap = read.masked[read.pieces[here].outer.end : read.pieces[there].outer.start]
        if gap.strip():
            return None
        if there in read.found:
            return read.found[there]
    return None
