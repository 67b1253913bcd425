"""The languages that attribution has tables for, and which of them a text is in."""

from __future__ import annotations

import re

from factcheck.extract.english import ENGLISH
from factcheck.extract.german import GERMAN
from factcheck.extract.language import Language

LANGUAGES = (ENGLISH, GERMAN)  # the first wins where nothing tells
_SAMPLE = 2_000  # characters read to tell the language
_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str) -> Language:
    """The language most of whose little words stand in the beginning of ``text``; English when none do."""
    words = [w.lower() for w in _WORD.findall(text[:_SAMPLE])]
    return max(LANGUAGES, key=lambda language: sum(w in language.tells for w in words))
