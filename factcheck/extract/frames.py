"""Frames: a cue in a sentence, tied to the noun phrase that speaks."""

from __future__ import annotations

from factcheck.extract.clauses import main_subject
from factcheck.extract.grammar import (
    Phrase,
    Sentence,
    acceptable,
    grow_left,
    phrase_ending,
    phrase_starting,
)
from factcheck.extract.verb_second import separated, subject, undergoes
from factcheck.model import Value

_BEFORE_BASE = frozenset(("i", "we", "they", "you", "to", "who", "he", "she", "it"))
_BEFORE_VERB = frozenset("that this all both many some one most two three four five several few another".split())
_BRACKET = 12  # words: the longest bracket stepped over between a name and its verb
_NEAR = 4  # words between a weak cue and a quotation


class Frame(Value, frozen=True):
    """Word indexes of one sentence; ``speaker`` is None when the cue's subject cannot be told."""

    cue: Phrase
    speaker: Phrase | None
    weak: bool = False
    sourced: bool = False  # "according to": no verb, and no clause of its own
    passive: bool = False

    @property
    def first(self) -> int:
        return min(self.cue[0], self.speaker[0]) if self.speaker else self.cue[0]

    @property
    def last(self) -> int:
        return max(self.cue[1], self.speaker[1]) if self.speaker else self.cue[1]


def frames(s: Sentence) -> tuple[Frame, ...]:
    """Every cue of the sentence with its subject, in order."""
    found: list[Frame] = []
    telling = s.lang.telling
    for i, low in enumerate(s.low):
        if low not in telling:
            continue
        frame = _sourced(s, i) or _cued(s, i, low, found)
        if frame and (not frame.weak or _near_quoted(s, frame.cue[0])):
            found.append(frame)
    return tuple(found)


def _sourced(s: Sentence, i: int) -> Frame | None:
    """ "According to X", "X zufolge", and after a quotation "per X"."""
    for words in s.lang.sources:
        if s.low[i] == words[0] and tuple(s.low[i : i + len(words)]) == words:
            end = i + len(words)
            return Frame((i, end - 1), phrase_starting(s, end), sourced=True)
    if s.low[i] in s.lang.sources_after:
        return Frame((i, i), phrase_ending(s, i - 1), sourced=True)
    if s.low[i] in s.lang.echoes and i and s.after_quote(i - 1):
        phrase = phrase_starting(s, i + 1)
        return Frame((i, i), phrase, sourced=True) if phrase else None
    return None


def _cued(s: Sentence, i: int, low: str, found: list[Frame]) -> Frame | None:
    if low not in s.lang.cues and low not in s.lang.separable:
        return None
    if s.capital(i) and (i or not s.lang.verb_second):
        return None
    if s.lang.verb_second:
        known = low in s.lang.cues or separated(s, i)
        weak = low in s.lang.near_only and not _idiom(s, i)
        return Frame((i, i), subject(s, i), weak, passive=undergoes(s, i)) if known else None
    if not _is_verb(s, i):
        return None
    weak = low in s.lang.near_only and not _idiom(s, i)
    if found and s.words[i - 1] == "," and found[-1].cue[1] == i - 2 and low.endswith(s.lang.participles):
        return Frame((i, i), found[-1].speaker, weak)  # "…, Reyes said, adding …"
    return Frame((i, i), _subject(s, i), weak, passive=_passive(s, i))


def _idiom(s: Sentence, i: int) -> bool:
    """ "As Reyes put it", "es heißt": a cue wherever it stands."""
    return i + 1 < len(s) and (s.low[i], s.low[i + 1]) in s.lang.idioms


def _near_quoted(s: Sentence, i: int) -> bool:
    """Whether a quotation stands a few words before or after word ``i``."""
    words = 0
    for k in range(i - 1, max(-1, i - 2 * _NEAR), -1):
        if s.quoted(k):
            return True
        words += s.wordlike(k)
        if words >= _NEAR:
            break
    return any(s.quoted(k) for k in range(i, min(len(s), i + _NEAR + 1)))


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
    plural = before.endswith("s") and not before.endswith("ss")
    return before in _BEFORE_BASE or before in s.lang.skipped or plural or _reads(s, i)


def _reads(s: Sentence, i: int) -> bool:
    """ "“…,” the notice read." """
    return s.low[i] == "read" and _closes(s, i + 1) and _near_quoted(s, i)


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
        if turned and s.is_name(turned[1]) and _closes(s, turned[1] + 1):
            return turned
    if s.words[j] == ")":
        j = next((k - 1 for k in range(j, max(0, j - _BRACKET), -1) if s.words[k] == "("), j)
    if s.is_date(j):
        j = _before_day(s, j)
    return phrase_ending(s, j) or main_subject(s, i)


def _closes(s: Sentence, k: int) -> bool:
    """Whether nothing goes on at word ``k``: "…, said Reyes." but not "…, said Reyes “ran it”"."""
    return k == len(s) or not (s.wordlike(k) or s.quoted(k))


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


def _quoted_as(s: Sentence, j: int) -> Phrase | None:
    """ "The paper quoted Reyes as saying": whoever stands between."""
    verb = next((k for k in range(j - 1, max(0, j - _BRACKET), -1) if s.low[k] in s.lang.quoting), -1)
    return phrase_starting(s, verb + 1) if verb > 0 and verb + 1 < j and not _passive(s, verb) else None


def _of_participle(s: Sentence, i: int, j: int) -> Phrase | None:
    """The subject of "saying": the noun before it after "with" or "of", else the clause's own."""
    if s.low[j] == "as":
        return _quoted_as(s, j) or main_subject(s, i)
    if s.wordlike(j):
        beside = grow_left(s, j, 0)
        if beside and beside[0] > 0 and s.low[beside[0] - 1] in ("with", "of") and acceptable(s, beside):
            return beside
    return main_subject(s, i)
