"""German attribution, by its tables alone. Another language is tested by a table of this form."""

from __future__ import annotations

import pytest

from factcheck.extract import extract
from factcheck.extract.languages import language_of
from factcheck.model import Document

LEAD = "Der Rat der Stadt Ulmheim hat am Montag über das Bad beraten, und das Ergebnis war nicht einfach.\n\n"
NOBODY = [
    "Es war „ein Bad wie jedes andere auch im ganzen Land“.",
    "Gestern wurde er gefragt, ob das Bad „morgen früh wieder offen“ ist.",
]
SAID = [
    ("„Das Bad bleibt zu“, sagte Jana Ried.", "Jana Ried"),
    ("Jana Ried sagte: „Das Bad bleibt zu.“", "Jana Ried"),
    ("„Das Bad bleibt zu“, so Jana Ried.", "Jana Ried"),
    ("„Das Bad bleibt zu“, erklärte am Dienstag Jana Ried.", "Jana Ried"),
    ("„Das Bad bleibt zu“, hatte Jana Ried in einem Gespräch betont.", "Jana Ried"),
    ("Laut Jana Ried ist das Bad „bis zum Mai geschlossen“.", "Jana Ried"),
    ("Nach Angaben von Jana Ried ist das Bad „bis zum Mai geschlossen“.", "Jana Ried"),
    ("Jana Ried zufolge ist das Bad „bis zum Mai geschlossen“.", "Jana Ried"),
    ("In einem Gespräch mit der Zeitung erklärte Jana Ried: „Das Bad bleibt zu.“", "Jana Ried"),
    ("Der Zeitung sagte Jana Ried: „Das Bad bleibt zu.“", "Jana Ried"),
    ("Jana Ried (Freie Liste) sagte, das Bad sei „bis zum Mai geschlossen“.", "Jana Ried"),
    ("Der Leiter des Amtes, Jens Ried, sagte: „Das Bad bleibt zu.“", "Jens Ried"),
    ("Jana Ried teilte am Abend mit: „Das Bad bleibt zu.“", "Jana Ried"),
    ("Jana Ried kam spät und nannte es „einen guten Tag für alle“.", "Jana Ried"),
    ("Wie Jana Ried mitteilte, ist das Bad „bis zum Mai geschlossen“.", "Jana Ried"),
    ("In einem Brief heißt es, das Bad sei „bis zum Mai geschlossen“.", "Brief"),
    ("Die Zeitung zitiert Jana Ried mit den Worten: „Das Bad bleibt zu.“", "Jana Ried"),
    ("Jana Ried sprach lange. Das Bad sei „bis zum Mai geschlossen“ und leer.", "Jana Ried"),
    ("„Das Bad bleibt zu.“ – Jana Ried", "Jana Ried"),
    ("Jana Ried kam. „Das Bad bleibt zu“, sagte sie.", "Jana Ried"),
]


def speaker(text: str) -> str:
    quotation = extract(Document("x", LEAD + text)).quotations[-1]
    where = quotation.speaker_span
    if where is None:
        return ""
    return quotation.speaker if quotation.resolved_from else where.of(LEAD + text)


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_is_invented(text: str) -> None:
    assert speaker(text) == ""


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_who_said_it(text: str, expected: str) -> None:
    assert speaker(text).startswith(expected)


@pytest.mark.parametrize(
    ("text", "code"),
    [("", "en"), ("“We won,” she said of the match.", "en"), (LEAD, "de"), ("Hall: 12", "en")],
)
def test_the_language_is_told_by_its_little_words(text: str, code: str) -> None:
    assert language_of(text).code == code


PEOPLE = [
    ("Der Gewinn überraschte die Autorin. Sie sagte: „Es war sehr viel Arbeit.“", ""),
    ("Jana Ried kam. Der Entwurf wurde von einer Sprecherin bestätigt. Sie sagte: „Es war viel Arbeit.“", ""),
    ("Am Montag tagte der Parteitag der Freien Liste. Sie sagte: „Es war sehr viel Arbeit.“", ""),
    ("Jana Ried kam. Die Offensive der Liste begann spät. Sie sagte: „Es war sehr viel Arbeit.“", "Jana Ried"),
    ("Die Autorin Jana Ried kam spät. Sie sagte: „Es war sehr viel Arbeit.“", "Jana Ried"),
    ("Ministerpräsident Jörn Ulm kam spät. Er sagte: „Es war sehr viel Arbeit.“", "Jörn Ulm"),
    ("Der Innenminister Hessens, Jörn Ulm, kam. Er sagte: „Es war sehr viel Arbeit.“", "Jörn Ulm"),
    ("Der hessische Verkehrsminister, Jörn Ulm, nannte es „eine sehr große Arbeit für alle“.", "Jörn Ulm"),
]


@pytest.mark.parametrize(("text", "speaker"), PEOPLE)
def test_a_noun_is_not_a_person(text: str, speaker: str) -> None:
    assert [q.speaker for q in extract(Document("x", LEAD + text)).quotations] == [speaker]
