"""Words that tell names and terms in quotation marks from somebody's words: English and German.

A further language adds its words to these lists, and a table of cases to the tests.
"""

from __future__ import annotations

import re


def _any(words: str) -> str:
    return "|".join(words.split())


# Right before the marks these say that a name follows, whoever wrote it.
NAMED = re.compile(
    rf"(?:\b(?:{_any('titled entitled nicknamed subtitled headlined headed pseudonym nickname hashtag motto')}"
    rf"|{_any('genannt namens Motto Titel Namen Name Überschrift Kürzel Spitznamen')}"
    r"|known as|goes by|so-called|so ?genannte[nrsm]?|auch|kurz|laut|Laut|g[ai]lt\w*(?: \w+){0,3} als)[:,]?"
    r"|\bTyp)\s\(?\Z"
)
# Right after the marks: an acronym in brackets; "heißt", "genannt".
FOLLOWED = re.compile(r"\s(?:\((?-i:[A-Z]{2,6})\)|(?:heißt|heißen|hieß|genannt|getauft|nannte sich)\b)")
# Words for things that bear a name, right before the marks (titles in capitals only).
_THINGS = _any(
    """show film movie book novel memoir program programme series podcast column commentary editorial essay song album
    single play musical band group party ship documentary channel magazine newspaper episode"""
)
WORK = re.compile(
    rf"(?:\b(?:on|in|of|from|for|by|the|a|an|called|named|dubbed|{_THINGS})|['\u2019]s)[,]?\s\Z", re.IGNORECASE
)
THING = re.compile(rf"(?:\b(?:{_THINGS}|called)|['\u2019]s)[,]?\s\Z", re.IGNORECASE)  # for a single word, only these
WRITTEN = re.compile(  # "her column, “…”": a title in apposition, however it is printed
    rf"\b(?:{_any('column commentary editorial essay article book novel memoir film movie song album poem')}),\s\Z"
)
# Right after the marks, the thing itself: the "Harbour Nights" host.
OF_THING = re.compile(
    rf"\s(?:\w+ )?(?:{_THINGS}|{_any('host anchor star actress actor singer movement hat shirt sign label')})s?\b"
)
# German compounds end in the thing they are: Umweltschutzorganisation, Fernsehsender.
DING = re.compile(
    rf"(?:{_any('film streifen serie sendung buch roman band zeitung blatt zeitschrift magazin sender partei')}"
    rf"|{_any('bewegung firma gesellschaft konzern unternehmen projekt mission schiff sonde website seite portal')}"
    rf"|{_any('lied song album zentrum theater kino klub club hotel restaurant schule stadion')}"
    rf"|{_any('ausstellung organisation verein verband gruppe truppe stiftung initiative station agentur sprache')}"
    rf"|{_any('kampagne aktion leitlinie prinzip programm festival oper stück spiel bündnis allianz kette marke')}"
    rf"|{_any('museum werkstatt garten pipeline modell dokumentation operation fraktion liste')})"
    r"(?:e?s|e?n)?,?\s\Z",
    re.IGNORECASE,
)
MELTED = re.compile(r"\b(?:[Bb]eim|[Ii]m|[Vv]om|[Zz]um|[Zz]ur|[Aa]m)\s\Z")  # a preposition grown into its article
# Right before the marks these ask for somebody's words, however few.
AS_SAID = re.compile(
    rf"\b(?:{_any('labeled labelled rated deemed termed declared branded')}"
    rf"|{_any('chants chanted chanting shouted shouting yelled yelling cried cry slogan tweeted')}"
    r"|(?:chants|shouts|cries) of"
    rf"|(?:{_any('view saw see seen hail describ denounc dismiss prais brand refer regard condemn reject criticiz')}"
    r"|criticis|characteri)\w* [^.;]{0,40}\bas(?: an?| the)?"
    r"|(?:call|name|brand|naming|label)\w*(?: \w+){1,4}|(?:talk|speak)\w* (?:of|about)(?: an?| the)?"
    r"|(?:exhort|urg|encourag|implor|order|press|told|tell|ask)\w* (?:\w+ ){1,4}to"
    r"|(?:us|say|utter|repeat|invok)\w* the (?:phrase|words?|term)|put it\b[^.;]{0,40}"
    r"|claim\w* that\b[^.;]{0,40}"
    rf"|als(?: eine?[nm]?)?|{_any('Bezeichnung Worten Wort Worte nannte nannten nennt nennen Begriff')}"
    rf"|(?:{_any('Sprüche Sprüchen Parolen Rufe Rufen')})(?: wie)?"
    r"|spr[aio]ch\w* (?:\w+ ){0,3}von(?: eine[mr]| der)?)[:,]?\s\Z",
)
# Anywhere in the sentence: somebody speaks, or the verb stands in the mood of reported speech.
SPEECH = re.compile(
    rf"\b(?:{_any('sei seien habe hätten? werde würden? könne müsse solle wolle dürfe gebe stehe bleibe gehe')}"
    rf"|{_any('komme liege lasse halte drohe brauche laut zufolge [Aa]ngaben Worten Auffassung Ansicht Meinung')}"
    r"|gab(?:en)?\b.{0,60}\ban|(?:berichte|skandier|sag|erklär|beton|mein|kritisier|warn|forder|äußer|bezeichn"
    r"|charakteris|verteidig|urteil|zitier)\w*"
    r"|nann\w+|nenn\w+|spr[aio]ch\w*|schrieb\w*|hieß)\b"
)
