"""Frames: a cue in a sentence, tied to the noun phrase that speaks."""

from __future__ import annotations

from factcheck.extract.grammar import (
    Phrase,
    Sentence,
    acceptable,
    grow_left,
    main_subject,
    phrase_ending,
    phrase_starting,
)
from factcheck.model import Value

_BEFORE_BASE = frozenset(("i", "we", "they", "you", "to", "who", "he", "she", "it"))
_BEFORE_VERB = frozenset(("that", "this", "all", "both", "many", "some", "one", "most"))  # stand for a person too
_BRACKET = 12  # words: the longest bracket stepped over between a name and its verb
_NEAR = 4  # words between a weak cue and a quotation


class Frame(Value, frozen=True):
    """Word indexes of one sentence; ``speaker`` is None when the cue's subject cannot be told."""

    cue: Phrase
    speaker: Phrase | None
    weak: bool = False

    @property
    def first(self) -> int:
        return min(self.cue[0], self.speaker[0]) if self.speaker else self.cue[0]

    @property
    def last(self) -> int:
        return max(self.cue[1], self.speaker[1]) if self.speaker else self.cue[1]


def frames(s: Sentence) -> tuple[Frame, ...]:
    """Every cue of the sentence with its subject, in order."""
    found = []
    for i, low in enumerate(s.low):
        if low == "according" and i + 1 < len(s) and s.low[i + 1] == "to":
            found.append(Frame((i, i + 1), phrase_starting(s, i + 2)))
        elif low in s.lang.cues and not s.capital(i) and _is_verb(s, i):
            found.append(Frame((i, i), _subject(s, i), low in s.lang.near_only))
    return tuple(f for f in found if not f.weak or _near_quoted(s, f.cue[0]))


def _near_quoted(s: Sentence, i: int) -> bool:
    return any(s.quoted(k) for k in range(max(0, i - _NEAR), min(len(s), i + _NEAR + 1)))


def _is_verb(s: Sentence, i: int) -> bool:
    if i and s.low[i - 1] in ("so", "the", "a", "an", "'s"):
        return False
    if s.low[i] not in s.lang.nouns_too:
        return not (i and s.low[i - 1] in s.lang.determiners and s.low[i - 1] not in _BEFORE_VERB)
    if i == 0:
        return False
    before = s.low[i - 1]
    if (
        before in s.lang.determiners
        or before in s.lang.possessives
        or (before in s.lang.prepositions and before != "to")
        or before.endswith("'s")
    ):
        return False
    if s.low[i].endswith("ing"):
        return True
    if s.low[i].endswith("s"):
        return s.is_name(i - 1) or before in s.lang.pronouns or before in s.lang.skipped or _near_quoted(s, i)
    return before in _BEFORE_BASE or before in s.lang.skipped or (before.endswith("s") and not before.endswith("ss"))


def _passive(s: Sentence, i: int) -> bool:
    k = i - 1
    while k >= 0 and (s.low[k].endswith("ly") or s.low[k] in ("also", "not", "once")):
        k -= 1
    return k >= 0 and s.low[k] in s.lang.passive and not s.low[i].endswith("ing")


def _subject(s: Sentence, i: int) -> Phrase | None:
    if _passive(s, i):
        by = next((k for k in range(i + 1, min(len(s), i + 4)) if s.low[k] == "by"), -1)
        return phrase_starting(s, by + 1) if by > 0 else None
    j = i - 1
    while j >= 0 and (s.low[j] in s.lang.skipped or (s.low[j].endswith("ly") and not s.capital(j))):
        j -= 1
    if j < 0 or s.after_quote(j):
        return _inverted(s, i) or (main_subject(s, i) if s.low[i].endswith("ing") else None)
    if s.low[i].endswith("ing") and j == i - 1:
        return _of_participle(s, i, j)
    if s.low[j] in s.lang.relative:
        k = j - 1 if s.wordlike(j - 1) else j - 2
        return _antecedent(s, k) if k >= 0 else None
    if s.words[j] == ",":
        turned = _inverted(s, i)
        if turned and s.is_name(turned[1]) and (turned[1] + 1 == len(s) or not s.wordlike(turned[1] + 1)):
            return turned
    if s.words[j] == ")":
        j = next((k - 1 for k in range(j, max(0, j - _BRACKET), -1) if s.words[k] == "("), j)
    if s.is_date(j):
        j = _before_day(s, j)
    return phrase_ending(s, j) or main_subject(s, i)


def _antecedent(s: Sentence, k: int) -> Phrase | None:
    """Whom "who" stands for: the phrase beside it, not what governs that."""
    beside = grow_left(s, k, 0) if s.wordlike(k) else None
    return beside if beside and acceptable(s, beside) else phrase_ending(s, k)


def _before_day(s: Sentence, j: int) -> int:
    """Step over "on Tuesday" or "Tuesday" between a subject and its cue."""
    j -= 1
    return j - 1 if j > 0 and s.low[j] in ("on", "last", "in") else j


def _inverted(s: Sentence, i: int) -> Phrase | None:
    if s.low[i] not in s.lang.inverting:
        return None
    k = i + 1
    while k < len(s) and (s.low[k] in s.lang.skipped or s.low[k].endswith("ly")) and not s.capital(k):
        k += 1
    return phrase_starting(s, k)


def _of_participle(s: Sentence, i: int, j: int) -> Phrase | None:
    """The subject of "saying": the noun before it after "with", else the clause's own."""
    if s.wordlike(j):
        beside = phrase_ending(s, j)
        if beside and beside[0] > 0 and s.low[beside[0] - 1] == "with":
            return beside
    return main_subject(s, i)
