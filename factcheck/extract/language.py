"""What attribution has to know of a language: a value of closed tables, one file for each language.

The rules ask the table and name no word themselves, so that another language is
one more file like english.py, one more entry in languages.py, and one table of cases.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from factcheck.model import Value, replace

Words = frozenset[str]


class Language(Value, frozen=True):
    """The words attribution goes by. All are folded to lower case, with straight apostrophes."""

    code: str  # ISO 639-1
    tells: Words  # frequent little words by which a text is known to be in this language
    cues: Words  # forms of verbs that report words
    near_only: Words  # cues only beside a quotation; elsewhere they seldom are
    idioms: frozenset[tuple[str, str]]  # of these with the word after it, always cues: "put it"
    nouns_too: Words  # cues that are nouns as well
    inverting: Words  # cues that stand before their subject: "said the mayor"
    sources: tuple[tuple[str, ...], ...]  # right before who is quoted: "according to"
    sources_after: Words  # right after who is quoted: "dem Gericht zufolge"
    quoting: Words  # whose object speaks: "quoted Reyes as saying"
    echoes: Words  # between a quotation and who is quoted: ", so der Richter"
    prepositions: Words
    openers: Words  # open an adjunct before the subject
    conjunctions: Words
    links: Words  # before a subject, and no part of it: "but"
    joins: Words  # between two names that speak as one: "and"
    parting: Words  # between two main clauses: "while"
    subordinators: Words  # where the verb stands last, these open its clause
    determiners: Words
    possessives: Words
    pronouns: Words  # that can speak
    third: Words  # he, she, they
    speaking: Words  # pronouns that stand for people: he, she, they, I, we
    he: Words
    she: Words
    persons: Words  # pronouns and little words that stand for somebody unnamed: "others"
    skipped: Words  # may stand between a subject and its cue
    passive: Words
    relative: Words
    no_speaker: Words  # heads of phrases that never speak
    groups: Words  # people without a name who speak: "officials"
    starters: Words  # capitalised only because they open a sentence
    calendar: Words
    occasions: tuple[re.Pattern[str], ...]  # where and to whom: "told reporters"; of two at one place the first
    adverbs: tuple[str, ...] = ()  # how adverbs end
    participles: tuple[str, ...] = ()  # how the forms end that have the subject of another verb: "saying"
    deverbal: tuple[str, ...] = ()  # how the words end that are no heads of a phrase
    replies: Words = frozenset()  # beside a quotation these say only that it is one: "came the reply"
    trailing: tuple[str, ...] = ()  # how participles end that stand behind their noun: "a study published"
    auxiliaries: Words = frozenset()  # hold the subject beside them while the cue stands last
    reported: Words = frozenset()  # moods of reported speech: the sentence goes on with what was said before
    separable: Mapping[str, Words] = {}  # a verb that is a cue only with one of these particles after it
    verb_second: bool = False  # one phrase before the verb, the subject there or right after it
    opens_report: Words = frozenset()  # open what somebody is told to have said: "that"
    says: Words = frozenset()  # cues after which it may follow without such a word: "said the pool would close"
    little: Words = frozenset()  # filled by :func:`ready`
    bounding: Words = frozenset()
    only_cues: Words = frozenset()
    telling: Words = frozenset()


def ready(language: Language) -> Language:
    """``language`` with the unions of its tables that are asked for at every word."""
    x = language
    ends = x.prepositions | x.conjunctions | x.skipped | x.pronouns
    sources = frozenset(words[0] for words in x.sources)
    return replace(
        x,
        little=ends | x.determiners | x.openers,
        bounding=ends | x.relative,
        only_cues=x.cues - x.nouns_too,
        telling=sources | x.sources_after | x.echoes | x.cues | frozenset(x.separable),
    )
