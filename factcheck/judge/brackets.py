"""An editor's bracket: what of the source's own words it stands for."""

from __future__ import annotations

from factcheck.judge.difference import Difference
from factcheck.text import lexicon
from factcheck.text.stems import stem

REPLACED = "in place of the speaker's own words"
# A phrase of a noun that a bracket at the end of a quotation stands for is so long at most, in words.
_PHRASE = 4
# Words that point, as pronouns do: a bracket tells what they point at.
_POINTING = (
    lexicon.FUNCTION | lexicon.SOUNDS | frozenset(("here", "then", "now", "today", "one", "ones", "guy", "guys"))
)
_POINTING -= lexicon.NEGATIONS
# Words that stand after a phrase and are no part of it.
_AFTERTHOUGHTS = lexicon.FILLERS | frozenset("here there very much too again today yesterday tomorrow".split())
_DETERMINERS = lexicon.ARTICLES | frozenset("this that these those my your his her its our their".split())
_LEADS = _DETERMINERS | lexicon.PREPOSITIONS | lexicon.AUXILIARIES | lexicon.MODALS


def replaces(d: Difference) -> bool:
    """Whether a bracket stands where the source has a name or a word of content that the bracket has not.

    "[Mayor Lind]" for "he" or for "the mayor" tells more; "[council]" for "town" tells another thing.
    """
    ours = {stem(k) for k in d.a_keys}
    return any(k not in _POINTING and stem(k) not in ours for k in d.b_keys)


def replaced_at_end(d: Difference) -> list[int]:
    """The source's words that a bracket at the very end of a quotation stands for; none where it only adds.

    It stands for the next phrase where the word before it calls for one ("this [council]",
    "will [agree]"), or where that phrase begins as one: with a pronoun or an article.
    """
    quoted, document, j = d.pair.quoted.words, d.pair.document, d.run.j2
    at_end = d.run.i2 == len(quoted) and d.run.i1 > 0 and not d.b
    if not at_end or j >= len(document) or _pauses(document.between(j)):
        return []
    led = quoted.keys[d.run.i1 - 1] in _LEADS - lexicon.PRONOUNS | _DETERMINERS
    if not led and document.keys[j] not in lexicon.PRONOUNS | lexicon.ARTICLES:
        return []
    found: list[int] = []
    while j < len(document) and len(found) < _PHRASE:
        key = document.keys[j]
        content = key not in lexicon.FUNCTION
        ended = _pauses(document.between(j)) or key in _AFTERTHOUGHTS or not (content or key in _DETERMINERS)
        if found and ended:
            break
        if not found and not content and key not in lexicon.PRONOUNS | _DETERMINERS:
            break
        found.append(j)
        if key in lexicon.PRONOUNS - _DETERMINERS:
            break
        j += 1
    return found


def _pauses(between: str) -> bool:
    return any(c in between for c in ".?!,;:\n—–()")
