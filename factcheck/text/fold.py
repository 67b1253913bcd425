"""Folding: many ways to write a character, one way to compare it.

Two folds. :func:`glyphs` changes single characters for single characters, so
offsets stay as they are. :func:`key` turns one word into the form in which
words are compared; the word keeps its offsets beside the key
(see :mod:`factcheck.text.words`), which is the way back.
"""

from __future__ import annotations

import html
import re
import unicodedata
from functools import lru_cache

APOSTROPHES = "'\u2019\u2018\u02bc\u2032\u00b4`\u201b\uff07"
DOUBLE_QUOTES = '"\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\u301d\u301e\uff02\u300c\u300d\u300e\u300f'
DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d"
SPACES = (
    "\u00a0\u1680\u180e\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u202f\u205f\u3000\t\r\n\v\f\x85\u2028\u2029"
)
SOFT_HYPHEN = "\u00ad"

_GLYPHS = str.maketrans(
    dict.fromkeys(APOSTROPHES, "'")
    | dict.fromkeys(DOUBLE_QUOTES, '"')
    | dict.fromkeys(DASHES, "-")
    | dict.fromkeys(SPACES, " ")
)


# Web pages leave entities behind when they are pasted or saved as text.
_ENTITY = re.compile(r"&(?:#\d{1,6}|#x[0-9a-fA-F]{1,5}|[a-zA-Z]{2,8});")


def without_entities(text: str) -> str:
    """``text`` with "&#39;" and the like read, each at its own length: soft hyphens fill the rest."""
    if "&" not in text:
        return text
    return _ENTITY.sub(lambda m: html.unescape(m.group()).rjust(len(m.group()), SOFT_HYPHEN)[: len(m.group())], text)


def glyphs(text: str) -> str:
    """``text`` with quotation marks, dashes and white space made plain; same length, same offsets."""
    return text.translate(_GLYPHS)


@lru_cache(maxsize=1 << 16)
def key(word: str) -> str:
    """The comparable form of one word as :data:`factcheck.text.words.WORD` matches it.

    Case, accents, ligatures, curly apostrophes, soft hyphens, a hyphen at a line
    end and the thousands separators of a number make no difference.
    """
    if word.isascii() and word.isalpha():
        return word.lower()
    plain = unicodedata.normalize("NFKD", glyphs(word)).casefold()
    if plain[:1].isdigit():
        return plain.replace(",", "").replace(" ", "")
    # A letter that only joins two marks (an Arabic presentation form) folds to nothing; it stays itself.
    return "".join(c for c in plain if c.isalnum() or c == "'" or c in "%$£€") or word
