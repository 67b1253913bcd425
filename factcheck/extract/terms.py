"""Marks that stand round a name or a term, and not round somebody's words.

Titles of works, nicknames, names of bodies and ships, slogans, single terms and
scare quotes are printed like quotations. Rules, surest first; the first that
knows decides. What no rule knows is taken for somebody's words, because a
quotation logged as a term would not be checked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from factcheck.extract.naming import AS_SAID, DING, FOLLOWED, MELTED, NAMED, OF_THING, SPEECH, THING, WORK, WRITTEN
from factcheck.extract.values import Piece, Saying
from factcheck.model import Span

_SHORT = 4  # words: a longer quotation that nobody is said to have said is still logged as words
_TOLD = 3  # words: so many in a headline are rather somebody's
_SUBHEAD = 8  # words: a single-quoted line of its own, longer than that, is no heading
_BEFORE, _AFTER, _SENTENCE = 72, 24, 240  # characters read on either side; bounds the work
_HEADLINE = 160  # characters: no headline is longer
_SAMPLE = 4_000  # characters read to tell the language
_SMALL = frozenset(
    """a an and as at by for from in is of on or the to with vs
    der die das und von für zu im am des dem den de du la le les et el los del di il y à""".split()
)
_THE = frozenset(["der", "die", "das", "den", "dem", "des"])
_LANGUAGES = re.compile(r"\b(?:the|and|of|said|der|die|und|das|le|la|les|et|el|los|que|di|il|che)\b")
_WORD = re.compile(r"[^\W_]+(?:[.\u2019'-][^\W_]+)*")
_ATTRIBUTED = ("before", "after", "label", "carried", "according")
_BRACKETED = re.compile(r"\([A-Z][A-Z ]+[.)]*")
_ADDRESS = re.compile(r"[\w-]+(?:\.[\w-]+)+")
_STOP = re.compile(r"[.!?;](?=\s)|\n")


def is_english(text: str) -> bool:
    """Whether the cues of the English lexicon can be expected in ``text``."""
    words: list[str] = _LANGUAGES.findall(text[:_SAMPLE])
    return 2 * sum(w in ("the", "and", "of", "said") for w in words) >= len(words)


class Setting:
    """One quotation as the rules see it: its words, and what stands on either side in its paragraph."""

    def __init__(self, masked: str, text: str, paragraph: Span, english: bool) -> None:
        self.masked, self.text, self.paragraph, self.english = masked, text, paragraph, english
        self.inner, self.style, self.way = "", "", ""
        self.words: list[str] = []
        self.before = self.after = ""
        self.outer = paragraph

    def of(self, piece: Piece, saying: Saying) -> Setting:
        """The same paragraph, looked at from ``piece``."""
        self.inner, self.style, self.way, self.outer = piece.inner.of(self.text), piece.style, saying.way, piece.outer
        self.words = _WORD.findall(self.inner[: 40 * _SHORT])
        start, end = self.outer.start, self.outer.end
        self.before = self.text[max(self.paragraph.start, start - _BEFORE) : start]
        self.after = self.text[end : min(self.paragraph.end, end + _AFTER)]
        return self

    @property
    def bare(self) -> str:
        """Its words alone, to know it again."""
        return " ".join(self.words).casefold() if len(self.words) <= _SHORT else self.inner

    @property
    def alone(self) -> bool:
        """Whether nothing but punctuation shares the paragraph with it."""
        return not _WORD.search(self.text, self.paragraph.start, self.outer.start) and not _WORD.search(
            self.text, self.outer.end, self.paragraph.end
        )

    @property
    def attributed(self) -> bool:
        """Whether somebody is said to have said just this; a cue further on may belong to another quotation."""
        beside = self.way != "after" or not self.inner[-1:].isalnum() or self.after.startswith(",")
        introduced = self.way == "subject" and self.before.rstrip().endswith(":") and self.inner[-1:] in tuple(".!?")
        return (self.way in _ATTRIBUTED and beside) or introduced  # "Reyes was blunter: “They film.”"

    @property
    def headline(self) -> bool:
        """Whether the paragraph prints most of its words with a capital."""
        if len(self.paragraph) > _HEADLINE:
            return False
        words: list[str] = _WORD.findall(self.paragraph.of(self.masked))
        return 4 * sum(w[0].islower() for w in words) < len(words)

    @property
    def titled(self) -> bool:
        """Whether every word but the small ones is printed with a capital."""
        first = self.words[0] if self.words else "a"
        if len(self.words) >= _TOLD and self.headline:
            return False  # there every word has one
        return not first[0].islower() and all(not w[0].islower() or w in _SMALL for w in self.words)

    def sentence(self) -> str:
        """The article's own words in the sentence of the quotation."""
        before = self.masked[max(self.paragraph.start, self.outer.start - _SENTENCE) : self.outer.start]
        after = self.masked[self.outer.end : min(self.paragraph.end, self.outer.end + _SENTENCE)]
        stops = [m.end() for m in _STOP.finditer(before)]
        stop = _STOP.search(after)
        return before[stops[-1] if stops else 0 :] + " … " + (after[: stop.start()] if stop else after)


def find_terms(
    texts: tuple[str, str], parts: Sequence[Span], pieces: Sequence[Piece], sayings: Sequence[Saying]
) -> frozenset[int]:
    """The indices of the pieces that are terms. ``texts``: the article, and the article with its quotations masked."""
    text, masked = texts
    english = is_english(text)
    found = set()
    names: set[str] = set()  # once named as such, a name is one wherever it is printed again
    for n, (piece, saying) in enumerate(zip(pieces, sayings, strict=True)):
        setting = Setting(masked, text, parts[piece.paragraph], english).of(piece, saying)
        runs_on = piece.runs_on or (n + 1 < len(pieces) and pieces[n + 1].runs_on)
        if _direction(setting) if runs_on else is_term(setting) or setting.bare in names:
            found.add(n)
            if not runs_on and (_named(setting) or _nickname(setting) or _work(setting)):
                names.add(setting.bare)
    return frozenset(found)


Rule = Callable[[Setting], bool | None]


def is_term(setting: Setting) -> bool:
    """Whether the marks stand round a name, a term or a scare quote."""
    return bool(next((known for known in (rule(setting) for rule in RULES) if known is not None), False))


def _direction(s: Setting) -> bool | None:
    """ "(APPLAUSE)" and a bare "Related:" are nobody's words; a transcript's line is its speaker's."""
    if s.style in ("turn", "block"):
        return False
    return True if _BRACKETED.fullmatch(s.inner) or (len(s.words) <= 2 and s.inner.endswith(":") and s.alone) else None


def _subhead(s: Setting) -> bool | None:
    """A line of its own in single marks: a heading between the paragraphs."""
    return True if s.style == "single" and len(s.words) <= _SUBHEAD and s.way in ("", "carried") and s.alone else None


def _nickname(s: Setting) -> bool | None:
    """Robert "Bobby" Hall."""
    if len(s.words) > 2 or not s.titled or not s.inner[-1:].isalnum():
        return None
    return True if re.search(r"[A-Z][\w.]*\s\Z", s.before) and re.match(r"\s[A-Z][a-z]", s.after) else None


def _named(s: Setting) -> bool | None:
    """The hall, known as "the Shed"; the Umweltorganisation „Grünes Netz“."""
    if NAMED.search(s.before) or FOLLOWED.match(s.after) or _ADDRESS.fullmatch(s.inner):
        return True
    if s.way in ("", "subject") and WRITTEN.search(s.before):
        return True
    apposed = s.before.endswith(", ") or not s.inner[0].islower()
    return True if not s.english and apposed and DING.search(s.before) else None


def _work(s: Setting) -> bool | None:
    """The show "Harbour Nights"; the "Rail First" movement."""
    if not s.english or not s.titled:
        return None
    work = (WORK if len(s.words) > 1 else THING).search(s.before) or OF_THING.match(s.after)
    return True if work else None


def _subject(s: Setting) -> bool | None:
    """ "Landers" has three singers: one word that opens a sentence and governs its verb."""
    if len(s.words) != 1 or (s.attributed and s.way != "carried") or not s.inner[-1:].isalnum():
        return None
    opens = not s.before.strip() or s.before.rstrip()[-1] in ".!?"
    return True if opens and re.match(r"\s[^\W\d_]", s.after) else None


def _said_so(s: Setting) -> bool | None:
    """ "called it “…”", "chants of “…”": the cue itself asks for words."""
    return False if AS_SAID.search(s.before) else None


def _titled(s: Setting) -> bool | None:
    if not s.titled or len(s.words) < 2:
        return None
    if s.english:
        return True if s.way not in ("after", "label", "carried") else None
    # Every German noun has a capital: "Ende der Geduld". "Im" and "beim" stand before a name all the same.
    plain = s.attributed and any(w in _SMALL for w in s.words) and not MELTED.search(s.before)
    return True if s.way != "label" and not plain else None


def _unsaid(s: Setting) -> bool | None:
    """A few words that nobody is said to have said."""
    if len(s.words) > _SHORT or (s.english and s.attributed):
        return None
    if s.english:
        return len(s.words) < _TOLD or not s.headline
    if len(s.words) == 2 and s.words[0] in _THE:
        return True
    if len(s.words) < _TOLD and not s.attributed and not s.inner[0].islower():
        return True
    if s.inner[0].islower() and len(s.words) >= _TOLD:
        return False
    return not SPEECH.search(s.sentence())


RULES: tuple[Rule, ...] = (_direction, _subhead, _nickname, _named, _subject, _said_so, _work, _titled, _unsaid)
