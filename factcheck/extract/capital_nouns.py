"""People where every noun has a capital: "Der Gewinn" is no name, "Ministerpräsident Kurt Berger" an office and one."""

from __future__ import annotations

import re

from factcheck.extract.language import Language
from factcheck.model import Span, replace
from factcheck.text.names import NameMention
from factcheck.text.titles import GIVEN

_BESIDE = 12  # characters before a name in which its article stands
# Nouns for offices and trades, by their ends: compounds have them too.
_OFFICE = re.compile(
    r"(?i:minister|präsident|sprecher|vorsitzende|bürgermeister|kanzler|sekretär|direktor|leiter|chef|richter|anwalt"
    r"|anwält|abgeordnete|beauftragte|intendant|trainer|professor|forscher|autor|redakteur|kommissar|senator|könig"
    r"|bischof|papst|general|manager|experte|expert|physiker|politiker|sänger|künstler|schriftsteller|lehrer|arzt|ärzt)"
    r"(?P<she>in)?[rsn]?\Z"
)


def is_office(word: str) -> bool:
    """Whether a noun names who somebody is: "Regierungssprecherin"."""
    return _OFFICE.search(word) is not None


def names_office(sentence: str, gender: str) -> bool:
    """Whether somebody of that gender is spoken of by office: "die Autorin" for "f"."""
    found = (_OFFICE.search(word) for word in re.findall(r"[^\W\d_]+", sentence) if word[0].isupper())
    return any(m and (m["she"] is not None) == (gender == "f") for m in found)


def without_nouns(mention: NameMention, text: str, lang: Language) -> NameMention:
    """``mention`` without the article and the nouns before the name; ``kind`` "person" only where the words say so."""
    words = mention.text.split(" ")
    cut = 0
    while cut < len(words) - 1 and words[cut].casefold() in lang.starters:
        cut += 1
    article = cut > 0 or _article_before(text, mention.span.start, lang)
    given = next((n for n in range(cut, len(words) - 1) if words[n].casefold() in GIVEN), -1)
    named = given if given >= 0 else cut
    while given < 0 and named < len(words) - 1 and is_office(words[named]):
        named += 1
    sure = given >= 0 or (named > cut and len(words) - named > 1)
    likely = not article and len(words) - named > 1 and all(w[0].isupper() for w in words[named:])
    kind = "person" if sure or likely else mention.kind.replace("person", "")
    if mention.kind == "organisation" and not sure:
        kind, named = mention.kind, cut
    title = " ".join([mention.title, *words[cut:named]]).strip()
    start = mention.span.start + sum(len(w) + 1 for w in words[:named])
    return replace(mention, text=" ".join(words[named:]), title=title, kind=kind, span=Span(start, mention.span.end))


def _article_before(text: str, at: int, lang: Language) -> bool:
    before = text[max(0, at - _BESIDE) : at].split()
    return bool(before) and text[at - 1 : at] == " " and before[-1].casefold() in lang.determiners
